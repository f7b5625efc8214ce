"""A turn as evidence: the marked words in their surroundings, who said them, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.text import Text

from pitchlint.finding import Evidence
from pitchlint.reporters.tally import clock
from pitchlint.reporters.terminal.page import QUIET, Page, pad

INDENT = "    "
LABEL = (9, 20)  # cells of a turn number and a name, at least and at most
NEAR = 40  # characters within which a cut may look for a better place
Span = tuple[int, int]
Piece = tuple[str, bool]  # words, whether they are marked


def spans(evidence: Iterable[Evidence], turn: int) -> list[Span]:
    """All marked spans of a turn, ascending, overlapping ones joined."""
    joined: list[Span] = []
    for start, end in sorted((e.start, e.end) for e in evidence if e.turn == turn and e.end > e.start):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def excerpt(text: str, focus: Span, marks: list[Span], room: int) -> list[Piece]:
    """The text in about `room` characters: cut at words around the focus, in the middle of a long one."""
    if len(text) <= room:
        return _pieces(text, 0, len(text), marks)
    start, end = focus
    if end - start >= room:  # the mark itself is too long: its beginning and its end
        head = _back(text, start + room * 2 // 3, start)
        tail = _on(text, end - room // 3, end)
        inner = [*_pieces(text, start, head, marks), (" … ", False), *_pieces(text, tail, end, marks)]
        return _dots(inner, start > 0, end < len(text))
    left = max(0, start - (room - (end - start)) // 2)
    right = min(len(text), left + room)
    left = max(0, right - room)
    left, right = _on(text, left, start), _back(text, right, end)
    return _dots(_pieces(text, left, right, marks), left > 0, right < len(text))


def _dots(pieces: list[Piece], before: bool, after: bool) -> list[Piece]:
    return [("…", False)] * before + pieces + [("…", False)] * after


def _on(text: str, place: int, limit: int) -> int:
    """The next beginning of a sentence near by, else of a word, not beyond the limit."""
    if place <= 0:
        return 0
    sentence = re.search(r"[.!?] ", text[place - 2 : min(place + NEAR, limit)]) if place > 1 else None
    if sentence:
        return place - 2 + sentence.end()
    space = text.find(" ", place - 1, min(place + NEAR, limit))
    return space + 1 if space >= 0 else place


def _back(text: str, place: int, limit: int) -> int:
    """The end of the last whole word before the place, not before the limit."""
    if place >= len(text) or text[place] == " ":
        return min(place, len(text))
    space = text.rfind(" ", max(place - NEAR, limit), place)
    return space if space >= 0 else place


def _pieces(text: str, left: int, right: int, marks: list[Span]) -> list[Piece]:
    pieces: list[Piece] = []
    at = left
    for start, end in marks:
        start, end = max(start, left), min(end, right)
        if start >= end:
            continue
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    pieces.append((text[at:right], False))
    return [piece for piece in pieces if piece[0]]


def words_of(page: Page, evidence: Evidence, marks: list[Span], room: int, color: str = "") -> Text:
    """The turn's words, cut, with the marks in colour or between signs."""
    line = Text()
    opening, closing = page.signs.marks if page.plain else ("", "")
    for words, marked in excerpt(evidence.text, (evidence.start, evidence.end), marks, room):
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
