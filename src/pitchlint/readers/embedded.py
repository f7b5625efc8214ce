"""Text inside text: what a format found in a string value (HTML in JSON), with its places in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from pitchlint.readers.pieces import Piece


class Embedded:
    """A string value whose characters stand in the file in pieces.

    Attributes:
        text: the characters, as the format that is embedded sees them.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = [piece for piece in pieces if piece.text]
        self._starts = [0, *accumulate(len(piece.text) for piece in self._pieces)]
        self.text = "".join(piece.text for piece in self._pieces)

    def place(self, offset: int) -> int:
        """Where in the file the character at `offset` of the text stands; the end's place is behind the last one."""
        if not self._pieces:
            return 0
        number = min(max(bisect_right(self._starts, offset) - 1, 0), len(self._pieces) - 1)
        piece = self._pieces[number]
        return piece.at + (min(offset - self._starts[number], len(piece.text)) if piece.plain else 0)

    def pieces(self, found: Iterable[Piece]) -> tuple[Piece, ...]:
        """Pieces that count by the text, as pieces that count by the file."""
        return tuple(outer for piece in found for outer in self._through(piece))

    def _through(self, piece: Piece) -> Iterator[Piece]:
        if not piece.plain or not piece.text.strip():
            yield Piece(piece.text, self.place(piece.at), piece.plain and self.text.startswith(piece.text, piece.at))
            return
        done, end = piece.at, piece.at + len(piece.text)
        while done < end:
            number = bisect_right(self._starts, done) - 1
            until = min(end, self._starts[number + 1])
            outer, inside = self._pieces[number], done - self._starts[number]
            yield Piece(self.text[done:until], outer.at + (inside if outer.plain else 0), outer.plain)
            done = until
