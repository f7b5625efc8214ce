"""What was found in a conversation: faults with their evidence and advice, what was missing, praise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from pitchlint.finding import LEVELS, Evidence, Finding
from pitchlint.report import ConversationReport
from pitchlint.reporters.excerpt import spans
from pitchlint.reporters.terminal.page import COLORS, QUIET, STRONG, Page
from pitchlint.reporters.terminal.quote import label_width, quote, where, words_of
from pitchlint.reporters.terminal.scripts import origin, origin_tail

FURTHER = 4  # occurrences of a rule after the first that are shown without --verbose
ROOM, ROOM_SHORT = 220, 110  # characters of a quoted turn
SAY = 2  # alternatives shown without --verbose


def findings(page: Page, report: ConversationReport) -> Iterator[Text]:
    """All sections of a conversation's findings, each after an empty line."""
    brief = page.options.verbose < 1
    said = [f for f in report.findings if not f.missing and not (brief and f.level == "note")]
    missing = [f for f in report.findings if f.missing and not (brief and f.level == "note")]
    notes = [f for f in report.findings if brief and f.level == "note"]
    cells = label_width(page, [e for f in (*report.findings, *report.praise) for e in (*f.related, f.evidence)])
    for group in grouped(said):
        yield Text()
        yield from _block(page, report, group, cells)
    if missing:
        yield from _section(page, "Never asked, never said")
        for group in grouped(missing):
            yield Text()
            yield from _block(page, report, group, cells)
    if notes:
        yield from _section(page, "Also noted")
        yield Text()
        for group in grouped(notes):
            yield from _brief(page, group)
    if report.praise:
        yield from _section(page, "Done well", COLORS["praise"])
        for group in grouped(report.praise):
            yield Text()
            yield from _praise(page, group, cells)


def grouped(found: Sequence[Finding]) -> list[list[Finding]]:
    """The findings of each rule together; gravest first, then in order of turns."""
    groups: dict[tuple[int, str], list[Finding]] = {}
    for finding in sorted(found, key=lambda f: (f.evidence.turn, f.evidence.start, f.rule)):
        groups.setdefault((LEVELS.index(finding.level), finding.rule), []).append(finding)
    return [groups[key] for key in sorted(groups, key=lambda k: (k[0], groups[k][0].evidence.turn, k[1]))]


def _section(page: Page, title: str, color: str = "") -> Iterator[Text]:
    yield Text()
    yield page.text((f"  {title}", f"{STRONG} {color}".strip()))


def _block(page: Page, report: ConversationReport, group: list[Finding], cells: int) -> Iterator[Text]:
    first, *others = group
    further = others if page.options.verbose > 0 else others[:FURTHER]
    yield from _title(page, group)
    yield from _message(page, first, first.title)
    yield from _evidence(page, first, cells)
    yield from origin(page, first)
    if first.by == "model":
        yield from page.wrap(page.text((_by_model(report, first), QUIET)), Text("    "))
    for before, finding in zip(group, further, strict=False):
        yield from _message(page, finding, before.message)
        yield from _short(page, finding, cells)
    if len(others) > len(further):
        yield page.text((f"    … and {len(others) - len(further)} more (--verbose shows all)", QUIET))
    yield from _advice(page, first, cells)


def _title(page: Page, group: list[Finding]) -> Iterator[Text]:
    first = group[0]
    badge = f"{page.signs.level(first.level)} {first.level}"
    count = f"  {len(group)} times" if len(group) > 1 else ""
    sure = f"  {first.confidence} confidence" if first.confidence != "high" else ""
    title = page.text((first.title or first.rule, STRONG), (f"  {first.rule}{count}{sure}", QUIET))
    yield from page.wrap(title, Text.assemble("  ", (badge, f"bold {COLORS[first.level]}"), "  "), Text("    "))


def _message(page: Page, finding: Finding, unless: str) -> Iterator[Text]:
    if finding.message and finding.message != unless:
        yield from page.wrap(page.text(finding.message), Text("    "))


def _evidence(page: Page, finding: Finding, cells: int) -> Iterator[Text]:
    """The marked turn and what belongs to it, in the order in which it was said."""
    primary = finding.evidence
    color = COLORS[finding.level]
    if finding.related_in:
        for earlier in finding.related:
            body = words_of(page, earlier, spans((earlier,), earlier.turn), ROOM_SHORT)
            yield from quote(page, earlier, body, cells, where(earlier))
        yield from quote(
            page,
            primary,
            words_of(page, primary, spans((primary,), primary.turn), ROOM, color),
            cells,
            where(primary),
            color,
        )
        return
    marks = spans((primary, *finding.related), primary.turn)
    turns: dict[int, Evidence] = {e.turn: e for e in finding.related if e.turn != primary.turn}
    for turn in sorted({primary.turn, *turns}):
        if turn == primary.turn:
            body = words_of(page, primary, marks, ROOM, color)
            yield from quote(page, primary, body, cells, where(primary), color)
        else:
            other = turns[turn]
            body = words_of(page, other, spans(finding.related, turn), ROOM_SHORT)
            yield from quote(page, other, body, cells, "")


def _short(page: Page, finding: Finding, cells: int) -> Iterator[Text]:
    """A turn in about a line, the place behind it."""
    evidence = finding.evidence
    color = COLORS[finding.level]
    marks = spans((evidence, *finding.related), evidence.turn)
    body = words_of(page, evidence, marks, ROOM_SHORT, color)
    yield from quote(page, evidence, body, cells, where(evidence), color)
    yield from origin(page, finding)


def _advice(page: Page, finding: Finding, cells: int) -> Iterator[Text]:
    better = finding.better if page.options.verbose > 0 else finding.better[:SAY]
    rows = [("Why", finding.why)] if finding.why else []
    rows += [("" if number else "Say instead", _spoken(words)) for number, words in enumerate(better)]
    for label, words in rows:
        if page.narrow:
            body = page.text((f"{label}: " if label else "", STRONG), words)
            yield from page.wrap(body, Text("    "), Text("      "))
        else:
            yield from page.wrap(page.text(words), page.text((f"    {label:<{cells + 4}}", QUIET)))


def _spoken(words: str) -> str:
    return words if words[:1] in ('"', "“") else f"“{words}”"


def _by_model(report: ConversationReport, finding: Finding) -> str:
    place = finding.evidence
    scores = [
        m.score
        for m in report.signals
        if m.by == "model" and m.turn == place.turn and (m.start, m.end) == (place.start, place.end)
    ]
    sure = f", {max(scores):.0%} sure" if scores else ""
    return f"Found by the text model{sure}; no pattern says so."


def _brief(page: Page, group: list[Finding]) -> Iterator[Text]:
    first = group[0]
    sign = (f"{page.signs.level(first.level)} ", f"bold {COLORS[first.level]}")
    turns = ", ".join(str(f.evidence.turn + 1) for f in group[: FURTHER + 1])
    turns += " …" if len(group) > FURTHER + 1 else ""
    place = f"  {first.rule}  turn{'s' if len(group) > 1 else ''} {turns}  {where(first.evidence)}{origin_tail(first)}"
    body = page.text(first.message or first.title, (place, QUIET))
    yield from page.wrap(body, Text.assemble("  ", sign))


def _praise(page: Page, group: list[Finding], cells: int) -> Iterator[Text]:
    first = group[0]
    shown = group if page.options.verbose > 0 else group[: FURTHER + 1]
    sign = (f"{page.signs.level('praise')} ", f"bold {COLORS['praise']}")
    yield from page.wrap(page.text(first.title or first.message, (f"  {first.rule}", QUIET)), Text.assemble("  ", sign))
    for finding in shown:
        yield from _short(page, finding, cells)
    if len(group) > len(shown):
        yield page.text((f"    … and {len(group) - len(shown)} more", QUIET))
