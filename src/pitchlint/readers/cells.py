"""Rows of CSV with the place of every cell's characters.

Own, because the csv module tells no positions. Read as RFC 4180 and spreadsheets write it: a cell in double quotes
may hold the delimiter, line ends and doubled quotes; a quote inside an unquoted cell is a character like others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pitchlint.errors import InputError
from pitchlint.readers.pieces import Piece
from pitchlint.readers.source import Source

MAX_CELLS = 1_000


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: where its first character stands, and its characters, cut where quotes are doubled."""

    at: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The characters alone, without white space around them."""
        if len(self.pieces) == 1:
            return self.pieces[0].text.strip()
        return "".join(piece.text for piece in self.pieces).strip()


@dataclass(frozen=True, slots=True)
class Row:
    """One row and where it begins."""

    at: int
    cells: tuple[Cell, ...]


def rows(source: Source, delimiter: str) -> Iterator[Row | InputError]:
    """The rows that hold anything; an error where a quote is never closed, and then what follows its line."""
    text = source.text
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    line_end = re.compile(r"\r\n|\n|\r|\Z")
    quote = re.compile(r"\s*+\"" if delimiter != "\t" else r" *+\"")
    at, cells, begin = 0, list[Cell](), 0
    unclosed = len(text)  # behind this offset no quote closes any more; keeps hostile files linear
    while at < len(text) or cells:
        opened = quote.match(text, at)
        if opened and "\n" not in opened.group() and "\r" not in opened.group():
            first = opened.end()
            pieces, end = _quoted(text, first) if at < unclosed else ([], -1)
            if end < 0:
                unclosed = min(unclosed, at)
                yield source.error(
                    "a quote that is never closed", first - 1, "double the quotes that are part of the text"
                )
                at = line_end.search(text, at).end()  # type: ignore[union-attr]  # the end of the text matches
                cells, begin = [], at
                continue
            rest = plain.match(text, end)
            assert rest
            if rest.group().strip():
                pieces.append(Piece(rest.group(), end))  # "a" b: kept, as csv does
            cells.append(Cell(first, tuple(pieces)))
            at = rest.end()
        else:
            found = plain.match(text, at)
            assert found
            cells.append(Cell(at, (Piece(found.group(), at),)))
            at = found.end()
        if text.startswith(delimiter, at):
            at += len(delimiter)
            if len(cells) > MAX_CELLS:
                yield source.error(f"a row of more than {MAX_CELLS} cells", begin)
                at = line_end.search(text, at).end()  # type: ignore[union-attr]
                cells, begin = [], at
                continue
            if at < len(text):
                continue
            cells.append(Cell(at, ()))
        if any(cell.text for cell in cells):
            yield Row(begin, tuple(cells))
        end_of_line = line_end.match(text, at)
        at = end_of_line.end() if end_of_line else at
        cells, begin = [], at


def _quoted(text: str, at: int) -> tuple[list[Piece], int]:
    """The pieces of a quoted cell from behind its first quote, and the offset behind its last; -1 if never closed."""
    pieces: list[Piece] = []
    while True:
        end = text.find('"', at)
        if end < 0:
            return [], -1
        if text[end + 1 : end + 2] != '"':
            pieces.append(Piece(text[at:end], at))
            return pieces, end + 1
        pieces.append(Piece(text[at : end + 1], at))
        at = end + 2
