"""Tables of pages and documents: which cell stands below which heading, and which tables only lay out a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pitchlint.readers.script_blocks import Block
from pitchlint.readers.script_words import column_sense

MAX_SPAN = 50


@dataclass(slots=True)
class Cell:
    """A cell with its blocks; `heads` where the file marks it as a heading, `span` the columns that it takes."""

    heads: bool
    span: int = 1
    blocks: list[Block] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(" ".join(block.text for block in self.blocks).split())


@dataclass(slots=True)
class Table:
    """A table in the making; `before` is what stands outside its cells."""

    rows: list[list[Cell]] = field(default_factory=list)
    before: list[Block] = field(default_factory=list)

    def blocks(self) -> Iterator[Block]:
        """The blocks of all cells in order, each with its heading; a table without headings only lays out the page."""
        yield from self.before
        rows = [row for row in self.rows if row]
        if not rows:
            return
        if not _heads(rows[0]) and all(row[0].heads and not any(cell.heads for cell in row[1:]) for row in rows):
            headings = tuple(row[0].text for row in rows)
            for row, mark in zip(rows, headings, strict=True):
                for cell in row[1:]:
                    yield from _under(cell, mark, headings)
        elif _heads(rows[0]) or _heads_by_words(rows):
            headings = tuple(cell.text for cell in rows[0] for _ in range(cell.span))
            for row in rows[1:]:
                column = 0
                for cell in row:
                    mark = headings[column] if column < len(headings) else ""
                    yield from _under(cell, mark, headings)
                    column += cell.span
        else:
            for row in rows:
                for cell in row:
                    yield from cell.blocks


def _heads(row: list[Cell]) -> bool:
    return all(cell.heads for cell in row)


def _heads_by_words(rows: list[list[Cell]]) -> bool:
    """Whether the first row of a table without marked headings reads like `Do` and `Don't`."""
    first = [cell.text for cell in rows[0]]
    if len(rows) < 2 or len(first) < 2 or any(len(text.split()) > 6 or not text for text in first):
        return False
    senses = [column_sense(text, tuple(first)) for text in first]
    return "never" in senses or "say" in senses


def _under(cell: Cell, mark: str, headings: tuple[str, ...]) -> Iterator[Block]:
    for block in cell.blocks:
        yield replace(block, kind="cell", mark=mark, beside=headings, rank=0) if block.kind != "cell" else block
