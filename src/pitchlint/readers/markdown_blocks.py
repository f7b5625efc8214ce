"""Markdown as the blocks of a script: headings, paragraphs, items, quotations, fences and cells with their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from pitchlint.readers import html_blocks
from pitchlint.readers.markdown_places import Placed, visible
from pitchlint.readers.pieces import Piece
from pitchlint.readers.script_blocks import Block, Kind
from pitchlint.readers.script_words import column_sense, is_alert
from pitchlint.regex import lazy

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Lines = Sequence[tuple[int, str]]
_QUOTES = ('"', "“", "”")
_SENTENCE = lazy(r"[.!?:,\"“”]\Z|[\"“”]|\A[\[(].*[\])]\Z")
_CHECKBOX = lazy(r"\s*\[[ xX]\]\s")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


def blocks(lines: Lines) -> Iterator[Block]:
    """The blocks of a Markdown text, given as the offset and the characters of each line."""
    tokens = _parser().parse("\n".join(line for _, line in lines))
    reader = _Blocks(lines)
    for token in tokens:
        yield from reader.take(token)


class _Blocks:
    """Keeps in mind in which list, quotation or table the next token stands."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.depth = 0
        self.quotes: list[
            str
        ] = []  # for each open quotation: "new", "said", or "alert" where it is a box for the reader
        self.first = False  # whether the next paragraph begins a list item
        self.rank = 0
        self.heads: list[str] = []
        self.row: list[Block] = []
        self.in_head = False
        self.column = 0  # where in the row's line the next cell begins

    def take(self, token: Token) -> Iterator[Block]:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            self.depth += 1
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.depth -= 1
        elif kind == "list_item_open":
            self.first = True
        elif kind == "blockquote_open":
            self.quotes.append("new")
        elif kind == "blockquote_close":
            self.quotes.pop()
        elif kind == "heading_open":
            self.rank = int(token.tag[1:])
        elif kind == "heading_close":
            self.rank = 0
        elif kind == "thead_open":
            self.in_head, self.heads = True, []
        elif kind == "thead_close":
            self.in_head = False
        elif kind == "table_close":
            self.heads = []
        elif kind == "tr_open":
            self.row, self.column = [], 0
        elif kind == "tr_close" and not self.in_head:
            yield from self._cells()
        elif kind == "hr":
            yield Block("rule", at=self._lines(token)[0][0])
        elif kind in ("fence", "code_block") and "alert" not in self.quotes:
            yield self._fence(token)
        elif kind == "html_block" and "alert" not in self.quotes:
            yield from self._html(token)
        elif kind == "inline":
            yield from self._inline(token)

    def _lines(self, token: Token) -> Lines:
        first, last = token.map or (0, 1)
        return self.lines[first:last] or self.lines[-1:]

    def _inline(self, token: Token) -> Iterator[Block]:
        lines = self._lines(token)
        if self.heads or self.in_head:  # a token of a cell: its row's line
            at, line = lines[0]
            placed, self.column = Placed.of_cell(token.content, at, line, self.column)
            pieces, struck = visible(placed, token.children or ())
            block = Block("cell", pieces, at, depth=self.depth, struck=struck)
            if self.in_head:
                self.heads.append(block.text)
            else:
                self.row.append(block)
            return
        pieces, struck = visible(Placed.of_lines(token.content, lines), token.children or ())
        text = "".join(piece.text for piece in pieces)
        first, self.first = self.first, False
        if self.quotes and self.quotes[-1] == "new":
            self.quotes[-1] = "alert" if is_alert(text) else "said"
        if "alert" in self.quotes:
            return
        at = pieces[0].at if pieces else lines[0][0]
        kind: Kind = "heading" if self.rank else "quote" if self.quotes else "item" if first else "paragraph"
        rank = self.rank
        if kind == "paragraph" and not self.depth and (end := _bold_heading(token, text)):
            block = Block(kind, pieces)
            yield Block("heading", block.part(0, end), lines[0][0], 7)
            pieces, text = block.part(end, len(text)), text[end:]
            if not text.strip():
                return
            at = pieces[1].at if len(pieces) > 1 else pieces[0].at
        if kind == "item" and (box := _CHECKBOX.match(text)):
            pieces = Block("item", pieces).part(box.end(), len(text))
        yield Block(kind, pieces, lines[0][0] if rank else at, rank, self.depth, struck=struck)

    def _cells(self) -> Iterator[Block]:
        """The cells of a row under their columns' headings; a first cell that forbids or allows speaks for its row."""
        heads = tuple(self.heads)
        lead = self.row[0].text.strip() if self.row else ""
        leads = len(self.row) > 1 and len(lead) < 40 and column_sense(lead) in ("never", "say", "customer")
        for number, cell in enumerate(self.row):
            head = heads[number] if number < len(heads) else ""
            if leads and number and column_sense(head, heads) in ("staff", "template"):
                head = lead
            yield Block("cell", cell.pieces, cell.at, depth=self.depth, mark=head, beside=heads, struck=cell.struck)

    def _fence(self, token: Token) -> Block:
        lines = self._lines(token)
        if token.type == "fence":
            lines = lines[1:] or lines
        placed = Placed.of_lines(token.content.rstrip("\n"), lines)
        pieces = tuple(Piece(c, at) for c, at in zip(placed.text, placed.offsets, strict=True))
        return Block("fence", pieces, lines[0][0], depth=self.depth, mark=token.info.strip())

    def _html(self, token: Token) -> Iterator[Block]:
        """The blocks of raw HTML, as on a page."""
        placed = Placed.of_lines(token.content, self._lines(token))
        for block in html_blocks.blocks(placed.text):
            kind = "quote" if self.quotes and block.kind == "paragraph" else block.kind
            yield replace(
                block,
                kind=kind,
                pieces=placed.moved(block.pieces),
                at=placed.offsets[min(block.at, len(placed.offsets) - 1)],
                depth=block.depth + self.depth,
            )


def _bold_heading(token: Token, text: str) -> int:
    """Length of a bold first line that stands for a heading, 0 where there is none.

    It is no sentence and no lead-in; in quotation marks it is the objection that the lines below it answer.
    """
    kinds = [child.type for child in token.children or () if child.type != "text" or child.content.strip()]
    if kinds[:1] != ["strong_open"] or (kinds.count("strong_open") != 1 and "softbreak" not in kinds):
        return 0
    closed = kinds.index("strong_close") if "strong_close" in kinds else len(kinds)
    if kinds[closed + 1 : closed + 2] not in ([], ["softbreak"], ["hardbreak"]):
        return 0
    first, _, rest = text.partition("\n")
    words = first.strip()
    if words[:1] in _QUOTES:
        heads = bool(rest.strip()) or len(words.split()) <= 6
        return len(first) if heads and words.rstrip(".,")[-1:] in _QUOTES else 0
    return len(first) if not _SENTENCE.search(words) and len(words.split()) <= 8 else 0
