"""What was found in a conversation: faults with their evidence and advice, what was missing, praise.

Without --verbose what one turn did is told once, the milder findings of the turn below the gravest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from pitchlint.finding import LEVELS, Finding
from pitchlint.report import ConversationReport
from pitchlint.reporters.acts import Act, acts
from pitchlint.reporters.tally import numbered
from pitchlint.reporters.terminal.also import also, noted
from pitchlint.reporters.terminal.evidence import in_full, in_short
from pitchlint.reporters.terminal.page import COLORS, QUIET, STRONG, Page
from pitchlint.reporters.terminal.quote import label_width
from pitchlint.reporters.terminal.scripts import origin

FURTHER = 4  # occurrences of a rule after the first that are shown without --verbose
PRAISED = 2  # occurrences of a rule of praise that are
SAY = 2  # alternatives shown without --verbose


def findings(page: Page, report: ConversationReport) -> Iterator[Text]:
    """All sections of a conversation's findings, each after an empty line."""
    brief = page.options.verbose < 1
    told = acts(report.findings) if brief else [Act(f) for f in report.findings]
    notes = [f for act in told if brief and act.finding.level == "note" for f in (act.finding, *act.also)]
    faults = [act for act in told if not (brief and act.finding.level == "note")]
    said = {id(act.finding): act for act in faults if not act.finding.missing}
    missing = [act.finding for act in faults if act.finding.missing]
    advised = {act.finding.rule for act in faults}
    cells = label_width(page, [e for f in (*report.findings, *report.praise) for e in (*f.related, f.evidence)])
    for group in grouped([act.finding for act in said.values()]):
        yield Text()
        yield from _block(page, report, [said[id(f)] for f in group], cells, advised)
    if missing:
        yield from _section(page, "Never asked, never said")
        for group in grouped(missing):
            yield Text()
            yield from _block(page, report, [Act(f) for f in group], cells, advised)
    if notes:
        yield from _section(page, "Also noted")
        yield Text()
        yield from noted(page, notes)
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


def _block(page: Page, report: ConversationReport, group: list[Act], cells: int, advised: set[str]) -> Iterator[Text]:
    """A rule: the first occurrence in full, the further ones in short, its advice once."""
    (first, *_), (_, *others) = [act.finding for act in group], group
    further = others if page.options.verbose > 0 else others[:FURTHER]
    yield from _title(page, [act.finding for act in group])
    yield from _message(page, first, first.title)
    yield from in_full(page, first, cells)
    yield from origin(page, first)
    if first.by == "model":
        yield from page.wrap(page.text((_by_model(report, first), QUIET)), Text("    "))
    yield from also(page, group[0], advised)
    for before, act in zip(group, further, strict=False):
        yield from _message(page, act.finding, before.finding.message)
        yield from in_short(page, act.finding, cells)
        yield from also(page, act, advised)
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


def _praise(page: Page, group: list[Finding], cells: int) -> Iterator[Text]:
    first = group[0]
    shown = group if page.options.verbose > 0 else group[:PRAISED]
    yield from page.wrap(page.text(first.title or first.message, (f"  {first.rule}", QUIET)), page.sign("praise"))
    for finding in shown:
        yield from in_short(page, finding, cells)
    if len(group) > len(shown):
        rest = numbered([f.evidence.turn + 1 for f in group[len(shown) :]])
        yield page.text((f"    … and in {rest}", QUIET))
