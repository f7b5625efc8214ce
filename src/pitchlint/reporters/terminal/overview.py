"""Many conversations without --verbose: a card each, one line for what a turn did; what is not grave is counted only.

The card of a conversation has what somebody who knows the rules needs to find the place; why it matters and what to
say instead stand in the report on that conversation alone, and with --verbose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from pitchlint.finding import LEVELS, Finding, Level
from pitchlint.report import ConversationReport, Report
from pitchlint.reporters.acts import Act, acts, told
from pitchlint.reporters.places import in_words
from pitchlint.reporters.tally import clock, count_of, level_count
from pitchlint.reporters.terminal.header import facts, heading, sides
from pitchlint.reporters.terminal.page import COLORS, QUIET, STRONG, Page

ACTS = 8  # of a conversation that are listed, the gravest first
FIRST = 5  # conversations that are named as the ones to look at first
NAMES = 20  # conversations in a list of names


def one_script(report: Report) -> bool:
    """Whether all conversations are parts of one script file."""
    return len({c.conversation.source.file for c in report.conversations}) == 1 and all(
        c.conversation.scripted for c in report.conversations
    )


def grave(report: ConversationReport) -> bool:
    """Whether the conversation needs a card: it has an error or a warning, or its sides could not be told."""
    return any(f.level in ("error", "warning") for f in report.findings) or not _judged(report)


def card(page: Page, report: ConversationReport) -> Iterator[Text]:
    """A conversation: its head, its counts, and a line for each turn with an error or a warning."""
    conversation = report.conversation
    yield heading(page, conversation.id)
    yield from page.wrap(page.text((facts(conversation), QUIET)))
    if conversation.roles.how in ("inferred", "unknown"):
        yield from page.wrap(page.text((sides(conversation), QUIET)))
    for item in report.unjudged:
        if not item.measure:
            yield from page.wrap(page.text((f"Not judged: {item.what}: {item.why}", QUIET)), rest=Text("  "))
    if report.findings or report.praise:
        yield from page.wrap(counts(page, report))
    faults = [act for act in acts(report.findings) if act.finding.level in ("error", "warning")]
    chosen = sorted(faults, key=lambda act: LEVELS.index(act.finding.level))[:ACTS]
    for act in sorted(chosen, key=faults.index):
        yield from _line(page, act)
    if len(faults) > len(chosen):
        rest = count_of(len(faults) - len(chosen), "further place")
        yield page.text((f"  … and {rest} (--verbose, or the file alone, shows all)", QUIET))
    yield Text()


def mild(page: Page, reports: Sequence[ConversationReport]) -> Iterator[Text]:
    """The conversations with notes or praise alone, a line each."""
    yield from _names(page, "No errors, no warnings", [(r, counts(page, r)) for r in reports], "note")


def clean(page: Page, reports: Sequence[ConversationReport]) -> Iterator[Text]:
    """The conversations in which nothing was found, a line each."""
    yield from _names(page, "Nothing found", [(r, Text()) for r in reports], "praise")


def first(page: Page, reports: Sequence[ConversationReport]) -> Iterator[Text]:
    """Where to look first: the conversations with the most errors, then warnings, where there are many."""
    rows = [(r, r.counts()) for r in reports]
    rows = sorted(
        ((r, n) for r, n in rows if n["error"] or n["warning"]), key=lambda row: (-row[1]["error"], -row[1]["warning"])
    )
    if len(rows) < FIRST:
        return
    yield page.text(("  Where to look first", STRONG))
    graves: tuple[Level, ...] = ("error", "warning")
    for report, found in rows[:FIRST]:
        line = Text("    ")
        for level in graves:
            line.append_text(page.sign(level, "")).append(f"{found[level]:>2,}  ")
        file = report.conversation.source.file
        place = f"  {file}" if file != report.conversation.id else ""
        yield from page.wrap(page.text(report.conversation.id, (place, QUIET)), line)
    yield Text()


def counts(page: Page, report: ConversationReport) -> Text:
    """ "3 errors   1 note", each behind its sign."""
    line = Text()
    for level in LEVELS:
        if number := report.counts()[level]:
            line.append_text(page.sign(level, "   " if line else "")).append(level_count(number, level))
    return line


def _names(page: Page, title: str, rows: list[tuple[ConversationReport, Text]], sign: Level) -> Iterator[Text]:
    if not rows:
        return
    yield heading(page, title)
    for report, found in rows[:NAMES]:
        mark = "" if found else page.signs.level("praise") + " "
        lead = Text.assemble("  ", (mark, f"bold {COLORS[sign]}"))
        line = page.text(report.conversation.id, (f"  {count_of(len(report.conversation.turns), 'turn')}", QUIET))
        if found:
            line.append("  ")
            line.append_text(found)
        if rules := ", ".join(dict.fromkeys(f.rule for f in report.findings)):
            line.append_text(page.text((f"  {rules}", QUIET)))
        if gaps := ", ".join(u.what for u in report.unjudged if not u.measure):
            line.append_text(page.text((f", not judged: {gaps}", QUIET)))
        yield from page.wrap(line, lead, Text("      "))
    if len(rows) > NAMES:
        yield page.text((f"  … and {count_of(len(rows) - NAMES, 'other')} (--verbose shows all)", QUIET))
    yield Text()


def _judged(report: ConversationReport) -> bool:
    return any(turn.role == "seller" for turn in report.conversation.turns)


def _line(page: Page, act: Act) -> Iterator[Text]:
    """ "✗ 13  03:16  Pushes on after “no, thank you”: “Let me just show you”  pressure/persist 18:75"."""
    found = act.finding
    number = Text(f"{found.evidence.turn + 1:>3}  ", STRONG)
    body = page.text(told(found), (f"  {found.rule}{_place(found)}", QUIET))
    if found.related_in:
        body.append_text(page.text((f"; compare {found.related[0].location}", QUIET)))
    if act.also:
        others = ", ".join(dict.fromkeys(f.rule for f in act.also))
        body.append_text(page.text((f"; also {others}", QUIET)))
    yield from page.wrap(body, Text.assemble(page.sign(found.level), number))


def _place(finding: Finding) -> str:
    where = in_words(finding.evidence.location)
    time = clock(finding.evidence.second) if finding.evidence.second is not None else ""
    return "".join(f"  {part}" for part in (where, time) if part)
