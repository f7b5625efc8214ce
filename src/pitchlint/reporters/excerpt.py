"""Marked words in their surroundings: which spans of a turn are marked, and the turn cut around one of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from pitchlint.finding import Evidence

NEAR = 40  # characters within which a cut may look for a better place
Span = tuple[int, int]
Piece = tuple[str, bool]  # words, whether they are marked


def cells(text: str) -> int:
    """Columns of a terminal that the text takes: wide letters take two, accents that combine take none."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(ch) for ch in text)


def _cells_of(ch: str) -> int:
    if unicodedata.combining(ch) or unicodedata.category(ch) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(ch) in "WF" else 1


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
