"""The conversation as one line: who talked, as long as they talked, and where the findings lie."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from rich.text import Text

from pitchlint.conversation import Conversation
from pitchlint.finding import LEVELS, Evidence, Finding
from pitchlint.report import ConversationReport
from pitchlint.reporters.tally import level_count
from pitchlint.reporters.terminal.page import COLORS, QUIET, Page

MARGIN = "  "
LONGEST = 72
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500)


def strip(page: Page, report: ConversationReport) -> Iterator[Text]:
    """The line, its ruler of turn numbers, and a legend that counts."""
    found = (*report.findings, *report.praise)
    if not found:
        return
    cells = min(page.width - 2 * len(MARGIN), LONGEST)
    starts = _starts(report.conversation, cells)
    yield _line(page, report.conversation, found, starts, cells)
    yield Text(MARGIN + _ruler(starts, cells), QUIET)
    yield from page.wrap(_legend(page, report), Text(MARGIN))


def _starts(conversation: Conversation, cells: int) -> list[int]:
    """First cell of each turn, in proportion to words, and the end of the last."""
    lengths = [max(turn.words, 1) for turn in conversation.turns]
    total = sum(lengths) or 1
    return [0, *(done * cells // total for done in accumulate(lengths))]


def _line(page: Page, conversation: Conversation, found: tuple[Finding, ...], starts: list[int], cells: int) -> Text:
    line = Text(MARGIN)
    gravest: dict[int, Finding] = {}
    for finding in sorted(found, key=lambda f: LEVELS.index(f.level)):
        gravest.setdefault(_cell(finding.evidence, starts, cells), finding)
    sides = [""] * cells
    for turn in conversation.turns:
        begin, end = starts[turn.index], starts[turn.index + 1]
        sides[begin:end] = page.signs.side(turn.role) * (end - begin)
    for cell in range(cells):
        if finding_ := gravest.get(cell):
            line.append(page.signs.level(finding_.level), f"bold {COLORS[finding_.level]}")
        else:
            line.append(sides[cell] or page.signs.side("unknown"), QUIET)
    return line


def _cell(evidence: Evidence, starts: list[int], cells: int) -> int:
    if not 0 <= evidence.turn < len(starts) - 1:
        return cells - 1
    begin, end = starts[evidence.turn], starts[evidence.turn + 1]
    inside = (end - begin) * evidence.start // max(len(evidence.text), 1)
    return min(begin + inside, max(end - 1, begin), cells - 1)


def _ruler(starts: list[int], cells: int) -> str:
    """Turn numbers, counted from 1, under the cell where the turn begins."""
    turns = len(starts) - 1
    step = next((s for s in STEPS if turns / s <= cells / 6), turns)
    ruler = ""
    for number in range(1, turns + 1):
        cell = starts[number - 1]
        label = str(number)
        due = number == 1 or number % step == 0
        if due and (not ruler or cell >= len(ruler) + 2) and cell + len(label) <= cells:
            ruler = ruler.ljust(cell) + label
    return ruler


def _legend(page: Page, report: ConversationReport) -> Text:
    counts = dict.fromkeys(LEVELS, 0)
    for finding in (*report.findings, *report.praise):
        counts[finding.level] += 1
    legend = Text()
    for level, number in counts.items():
        if number:
            legend.append("   " if legend else "")
            legend.append(page.signs.level(level), f"bold {COLORS[level]}")
            legend.append(f" {level_count(number, level)}")
    return legend
