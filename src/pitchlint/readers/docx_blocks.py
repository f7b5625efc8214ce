"""The paragraphs of a Word document as a text with a line a paragraph, and as the blocks of a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pitchlint.readers.docx_body import Content, Paragraph, TableRow
from pitchlint.readers.pieces import Piece
from pitchlint.readers.script_blocks import Block, Kind
from pitchlint.readers.script_tables import Cell, Table
from pitchlint.readers.source import Source

BREAK = "\x0b"
"""Stands in the text for a line break inside a paragraph, which is no end of a line there."""

_KINDS: dict[str, Kind] = {"heading": "heading", "quote": "quote", "item": "item"}


@dataclass(slots=True)
class Pages:
    """A document: its paragraphs in order, the offset of each in the text, and its blocks."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def source(self, name: str) -> Source:
        """The text: line and column in it are number of the paragraph and of the character in it."""
        return Source(name, "\n".join(p.text.replace("\n", BREAK) for p in self.paragraphs))


def pages(content: Content) -> Pages:
    """The document that holds these paragraphs and tables."""
    document = Pages()
    document.blocks = list(_blocks(content, document))
    return document


def _blocks(content: Content, document: Pages) -> Iterator[Block]:
    for part in content:
        if isinstance(part, Paragraph):
            at = document.offsets[-1] + len(document.paragraphs[-1].text) + 1 if document.offsets else 0
            document.paragraphs.append(part)
            document.offsets.append(at)
            if part.text.strip():
                yield _block(part, at)
        else:
            yield from _table(part, document)


def _table(rows: list[TableRow], document: Pages) -> Iterator[Block]:
    table = Table()
    for row in rows:
        cells: list[Cell] = []
        for held, span in zip(row.cells, row.spans, strict=True):
            cells.append(Cell(row.heads, span, list(_blocks(held, document))))
        table.rows.append(cells)
    yield from table.blocks()


def _block(paragraph: Paragraph, at: int) -> Block:
    pieces: list[Piece] = []
    done = 0
    for start, end in [*paragraph.struck, (len(paragraph.text), len(paragraph.text))]:
        for number, line in enumerate(paragraph.text[done:start].split("\n")):
            if number:
                pieces.append(Piece("\n", at + done - 1, plain=False))
            if line:
                pieces.append(Piece(line, at + done))
            done += len(line) + 1
        done = end
    struck = sum(n == 0 or paragraph.struck[n - 1][1] < start for n, (start, _) in enumerate(paragraph.struck))
    kind = _KINDS.get(paragraph.kind, "paragraph")
    return Block(kind, tuple(pieces), at, paragraph.rank, paragraph.depth, struck=struck)
