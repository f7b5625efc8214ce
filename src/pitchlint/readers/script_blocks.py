"""What the readers of script files hand to `script_speech`: blocks, with the place of each character."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pitchlint.readers.pieces import Piece
from pitchlint.readers.source import Source

Kind = Literal["heading", "paragraph", "item", "quote", "fence", "cell", "rule"]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a script file, markup left out.

    Attributes:
        kind: "fence" is preformatted text, "rule" a line across the page (no pieces).
        pieces: visible characters with their offsets in the source; line ends inside the block as `Piece("\\n", at)`.
        at: offset where the block begins, for the place of a section.
        rank: of a heading, 1 to 6; 7 for a bold line that stands for a heading.
        depth: how many lists the block stands in; an item of an outermost list has 1.
        mark: a fence's language (`email`, `text`, `python`), or the heading of a cell's column.
        beside: for a cell, the headings of all columns of its table.
        struck: number of struck-out stretches that were left out of the pieces.
        pointer, cell, source: handed on to `Said`, for formats whose places are no offsets in the file.
    """

    kind: Kind
    pieces: tuple[Piece, ...] = ()
    at: int = 0
    rank: int = 0
    depth: int = 0
    mark: str = ""
    beside: tuple[str, ...] = ()
    struck: int = 0
    pointer: str | None = None
    cell: str | None = None
    source: Source | None = None

    @property
    def text(self) -> str:
        """The visible characters."""
        return "".join(piece.text for piece in self.pieces)

    def part(self, start: int, end: int) -> tuple[Piece, ...]:
        """The pieces of the characters `start` to `end` of the text."""
        found: list[Piece] = []
        at = 0
        for piece in self.pieces:
            first, last = max(start - at, 0), min(end - at, len(piece.text))
            if first < last:
                found.append(Piece(piece.text[first:last], piece.at + first, piece.plain))
            at += len(piece.text)
        return tuple(found)

    def paragraphs(self) -> list[tuple[int, int]]:
        """Spans of the text between its blank lines."""
        spans: list[tuple[int, int]] = []
        at, start, end = 0, -1, 0
        for line in self.text.split("\n"):
            if line.strip():
                start, end = (at if start < 0 else start), at + len(line)
            elif start >= 0:
                spans.append((start, end))
                start = -1
            at += len(line) + 1
        return [*spans, (start, end)] if start >= 0 else spans
