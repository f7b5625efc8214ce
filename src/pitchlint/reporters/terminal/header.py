"""The head of a conversation: what it is, who spoke, and how the talk was shared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from pitchlint.conversation import Conversation
from pitchlint.finding import Finding
from pitchlint.report import ConversationReport, Measure
from pitchlint.reporters.acts import whole_talk
from pitchlint.reporters.measured import measured
from pitchlint.reporters.tally import clock, count_of, seconds, words
from pitchlint.reporters.terminal.page import QUIET, STRONG, Page, pad

SIDES = ("seller", "customer")
SHOWN_IN_TABLE = ("talk_share", "words", "turns", "questions", "longest_monologue")
BAR = 26  # cells of a whole share
TABLE = 76  # cells that the table of the two sides needs

ROLES_FROM = {
    "file": "Sides as given in the file",
    "inferred": "Sides inferred, {:.0%} sure",
    "label": "Sides from the speaker labels",
    "option": "Sides as set by the user",
    "unknown": "Sides not known, so only rules that hold for any speaker ran",
}


def heading(page: Page, words_: str) -> Text:
    """A bold title with a thin rule to the edge."""
    title = page.cut(words_, page.width)
    line = Text(title, STRONG)
    rest = page.width - line.cell_len - 1
    if rest > 3:
        line.append(" " + page.signs.side("customer") * rest, QUIET)
    return line


def header(page: Page, report: ConversationReport, *, brief: bool = False) -> Iterator[Text]:
    """Title, facts and the two sides.

    Args:
        page: where to write.
        report: of the conversation.
        brief: title, facts and notes alone.
    """
    conversation = report.conversation
    yield heading(page, conversation.id)
    yield from page.wrap(page.text((facts(conversation), QUIET)))
    if brief:
        for note in conversation.notes:
            yield from page.wrap(page.text((note, QUIET)), Text("  "))
        return
    yield Text()
    known = [role for role in SIDES if any(t.role == role for t in conversation.turns)]
    if known:
        yield from (_table if page.width >= TABLE else _stacked)(page, report, known)
    yield from _others(page, conversation)
    for line in _footnotes(page, report):
        yield from page.wrap(page.text((line, QUIET)), Text("  "))


def facts(conversation: Conversation) -> str:
    """Channel, date, length, and the file where the name does not say it."""
    parts: list[str] = [] if conversation.channel == "unknown" else [conversation.channel]
    if conversation.started_at:
        parts.append(conversation.started_at.replace("T", " "))
    parts += [count_of(len(conversation.turns), "turn"), count_of(words(conversation), "word")]
    length = seconds(conversation)
    if length is not None:
        parts.append(clock(length))
    if conversation.source.file != conversation.id:
        parts.append(conversation.source.file)
    return " · ".join(parts)


def sides(conversation: Conversation) -> str:
    """Where the sides come from; what would be right where they are not known."""
    roles = conversation.roles
    named = roles.how == "unknown" and any(turn.speaker for turn in conversation.turns)
    hint = "; --seller NAME says who sells" if named else ""
    return ROLES_FROM[roles.how].format(roles.confidence) + (f" ({roles.because})" if roles.because else "") + hint


def names(conversation: Conversation, role: str) -> str:
    """The speakers of a role, in order of their first turns."""
    return ", ".join(dict.fromkeys(t.speaker for t in conversation.turns if t.role == role and t.speaker))


def _table(page: Page, report: ConversationReport, roles: list[str]) -> Iterator[Text]:
    shares = {role: report.measure("talk_share", role) for role in roles}
    who = {role: Text(page.cut(names(report.conversation, role), min(22, page.width - 60))) for role in roles}
    wide = max((t.cell_len for t in who.values()), default=0)
    bar = max(min(BAR, page.width - wide - 51), 11)
    head = page.text(" " * (14 + wide), f"{_denominator(shares.values()):<{bar + 7}}", "  turns  questions   longest")
    head.stylize(QUIET)
    yield head
    for role in roles:
        yield Text.assemble(
            "  ",
            pad(Text(role.capitalize(), STRONG), 10),
            pad(who[role], wide + 2),
            pad(_bar(page, role, shares[role], bar), bar + 7),
            *(
                pad(page.text(_number(report.measure(name, role))), cells, right=True)
                for name, cells in (("turns", 7), ("questions", 11), ("longest_monologue", 10))
            ),
        )


def _stacked(page: Page, report: ConversationReport, roles: list[str]) -> Iterator[Text]:
    shares = {role: report.measure("talk_share", role) for role in roles}
    for role in roles:
        yield from page.wrap(
            page.text((role.capitalize(), STRONG), "  " + names(report.conversation, role)), Text("  ")
        )
        yield Text.assemble("  ", _bar(page, role, shares[role], max(page.width - 12, 8)))
        questions = report.measure("questions", role)
        if questions and questions.value is not None:
            yield page.text((f"  {count_of(round(questions.value), 'question')} asked", QUIET))
    if _denominator(shares.values()):
        yield page.text((f"  {_denominator(shares.values())}", QUIET))


def _bar(page: Page, role: str, share: Measure | None, cells: int) -> Text:
    if share is None or share.value is None:
        return page.text(("not judged", QUIET))
    filled = max(round(share.value * cells), 1 if share.value > 0 else 0)
    bar = page.signs.side(role) * min(filled, cells)
    return Text.assemble(bar, " " if bar else "", (f"{share.value:.0%}", STRONG))


def _denominator(shares: Iterable[Measure | None]) -> str:
    found = dict.fromkeys(s.of for s in shares if s and s.value is not None and s.of)
    return "share " + " / ".join(found) if found else ""


def _number(measure: Measure | None) -> str:
    if measure is None or measure.value is None:
        return "–"
    return count_of(round(measure.value), "word") if measure.name == "longest_monologue" else f"{measure.value:,.0f}"


def _others(page: Page, conversation: Conversation) -> Iterator[Text]:
    for role, label in (("bot", "Bot"), ("other", "Other"), ("unknown", "Speakers")):
        turns = sum(t.role == role for t in conversation.turns)
        if turns:
            who = names(conversation, role) or "without a name"
            line = page.text((f"{label:<10}", STRONG), who, (f"  {count_of(turns, 'turn')}", QUIET))
            yield from page.wrap(line, Text("  "), Text(" " * 12))


def _footnotes(page: Page, report: ConversationReport) -> Iterator[str]:
    yield sides(report.conversation)
    yield from report.conversation.notes
    verbose = page.options.verbose > 0
    noted = frozenset() if verbose else frozenset(_measure_of(f) for f in report.findings if whole_talk(f))
    for measure in report.measures:
        if (measure.outside and measure.name not in noted) or (verbose and measure.name not in SHOWN_IN_TABLE):
            yield measured(measure)


def _measure_of(finding: Finding) -> str:
    """The measure that a rule about the whole talk is called after: `listening/talk-share` after `talk_share`."""
    return finding.rule.rpartition("/")[2].replace("-", "_")
