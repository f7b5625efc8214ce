"""A turn as evidence: the marked words in their surroundings, who said them, where and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.text import Text

from pitchlint.finding import Evidence
from pitchlint.reporters.excerpt import Span, excerpt
from pitchlint.reporters.tally import clock
from pitchlint.reporters.terminal.page import QUIET, Page, pad

INDENT = "    "
LABEL = (9, 20)  # cells of a turn number and a name, at least and at most


def words_of(page: Page, evidence: Evidence, marks: list[Span], room: int, color: str = "") -> Text:
    """The turn's words, cut, with the marks in colour or between signs."""
    line = Text()
    opening, closing = page.signs.marks if page.plain else ("", "")
    focus = (evidence.start, evidence.end if marks else evidence.start)
    for words, marked in excerpt(evidence.text, focus, marks, room):
        if marked:
            line.append(f"{opening}{page.safe(words)}{closing}", f"bold {color}".strip())
        else:
            line.append(page.safe(words))
    return line


def where(evidence: Evidence) -> str:
    """`file:line:col`, with the time where it is known."""
    time = f"  {clock(evidence.second)}" if evidence.second is not None else ""
    return f"{evidence.location}{time}"


def label_width(page: Page, evidence: Iterable[Evidence]) -> int:
    """Cells that the labels need, so that the words of all quotes and the advice begin in one column."""
    longest = max((cell_len(page.safe(_label(e))) for e in evidence), default=0)
    return min(max(longest, LABEL[0]), LABEL[1])


def quote(page: Page, evidence: Evidence, body: Text, cells: int, tail: str, color: str = QUIET) -> Iterator[Text]:
    """Lines of a quoted turn: an upright stroke for the side, number and speaker, then the words.

    The tail, in most cases the place, stands behind the last word where it fits, else on a line of its own.
    """
    bar = Text.assemble(INDENT, (page.signs.gutter(evidence.role), color), " ")
    label = Text(page.cut(_label(evidence), cells), QUIET)
    if page.narrow:
        yield Text.assemble(bar, label)
        first = rest = bar
    else:
        first, rest = Text.assemble(bar, pad(label, cells + 2)), Text.assemble(bar, " " * (cells + 2))
    *lines, last = page.wrap(body, first, rest)
    yield from lines
    end = page.text(("  " + tail, QUIET)) if tail else Text()
    if last.cell_len + end.cell_len <= page.width:
        yield Text.assemble(last, end)
    else:
        yield last
        yield from page.wrap(page.text((tail, QUIET)), rest, rest)


def _label(evidence: Evidence) -> str:
    return f"{evidence.turn + 1:>2} {evidence.speaker or evidence.role.capitalize()}"
