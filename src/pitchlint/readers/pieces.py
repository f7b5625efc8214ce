"""Characters with their places: white space folded, control characters left out, the map to the file kept."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pitchlint.regex import lazy


class Piece(NamedTuple):
    """Characters that stand in the source one after the other.

    Attributes:
        text: the characters.
        at: offset of the first in the source.
        plain: whether they stand there as they are; False for one character that is written as an escape.
    """

    text: str
    at: int
    plain: bool = True


Run = tuple[int, int, int]
"""Start and end in the folded text, and the offset in the source of the first character."""

# A terminal escape, or a character without width that could hide words from the reader or from the rules:
# both vanish. Any other control character counts as white space. Zero-width joiners stay (emoji need them).
_THIN = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_BLANK = r"\s\x00-\x1f\x7f-\x9f"
_TOKEN = lazy(
    rf"(?P<gone>\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|[{_THIN}])"
    rf"|(?P<space>[{_BLANK}]+?(?=[^{_BLANK}]|\x1b|\Z))|(?P<words>[^{_BLANK}{_THIN}]+(?: [^{_BLANK}{_THIN}]+)*)"
)
_SURROGATE = lazy("[\ud800-\udfff]")


def folded(pieces: Iterable[Piece]) -> tuple[str, list[Run]]:
    """The text of the pieces with white space folded to single spaces, and its map to the source.

    Every run stands in the source exactly as in the text; the spaces between runs belong to none.
    """
    out: list[str] = []
    runs: list[Run] = []
    length = 0
    gap, gap_at = "", -1  # "": none, " ": one plain space that stands in the source, "fold": any other white space
    for text, offset, plain in pieces:
        for token in _TOKEN.finditer(text):
            kind, chars, at = token.lastgroup, token.group(), offset + token.start()
            if kind == "gone":
                continue
            if kind == "space":
                gap, gap_at = (" ", at) if chars == " " and plain and not gap else ("fold", -1)
                continue
            chars = _SURROGATE.sub("\ufffd", chars)
            if gap and out:
                out.append(" ")
                length += 1
            begun, _, source_at = runs[-1] if runs else (0, 0, -1)
            behind = source_at + length - begun  # where the next character stands if it goes on with the run
            if runs and plain and behind == at and (not gap or gap_at == at - 1):
                runs[-1] = (begun, length + len(chars), source_at)
            else:
                runs.append((length, length + len(chars), at))
            gap = ""
            out.append(chars)
            length += len(chars)
    return "".join(out), runs


@lru_cache(maxsize=4096)  # speakers come again every turn
def cleaned(text: str) -> str:
    """A text that needs no map, such as a name, folded the same way."""
    return folded([Piece(text, 0)])[0]
