"""HTML to the blocks of a script: paragraphs, headings, list items, quotations, cells, each character with its place.

No text at all are comments, scripts, styles, code, forms' choices, navigation, hidden elements, the page's own
header and footer, boxes for staff (by their class), and statements of a template language; struck-out words are
counted. `<q>` stands as quotation marks, two line breaks in a row as the end of a paragraph.
"""

from __future__ import annotations

from collections import Counter

from pitchlint.readers.html_elements import BLOCKS, CLOSES, INSIDE, VOID, meaning
from pitchlint.readers.html_tags import Tag, tags
from pitchlint.readers.html_text import text_pieces
from pitchlint.readers.pieces import Piece
from pitchlint.readers.script_blocks import Block, Kind
from pitchlint.readers.script_tables import MAX_SPAN, Cell, Table

MAX_DEPTH = 500
MAX_TABLES = 40


def blocks(text: str) -> list[Block]:
    """The blocks in order; their offsets count from the beginning of the text."""
    page = _Page(text)
    for tag in tags(text):
        page.take(tag)
    return page.finished()


class _Page:
    """What has been read of a page so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Block] = []
        self.open: list[tuple[str, str]] = []  # element and the one thing it means for the text in it
        self.means: Counter[str] = Counter()
        self.named: Counter[str] = Counter()
        self.tables: list[Table] = []
        self.pieces: list[Piece] = []
        self.bold = True
        self.struck = 0
        self.striking = False

    def take(self, tag: Tag) -> None:
        """The next tag or text."""
        if tag.kind == "text":
            self._text(tag)
        elif tag.kind == "open":
            self._open(tag)
        else:
            self._close(tag.name, tag.at)

    def finished(self) -> list[Block]:
        """All blocks, once the text has ended."""
        while self.open:
            self._pop()
        self._flush()
        while self.tables:
            self._table_ends()
        return self.found

    def _text(self, tag: Tag) -> None:
        if self.means["skipped"]:
            return
        if self.means["struck"]:
            words = self.text[tag.at : tag.end].strip()
            self.struck += bool(words) and not self.striking
            self.striking = self.striking or bool(words)
            self.pieces.append(Piece(" ", tag.at, plain=False))
            return
        self.striking = False
        found = list(text_pieces(self.text[tag.at : tag.end], tag.at))
        self.bold = self.bold and (self.means["bold"] > 0 or not any(piece.text.strip() for piece in found))
        self.pieces += found

    def _open(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            if self.pieces and not self.means["skipped"]:
                self._line_ends(tag.at)
            return
        if name in BLOCKS:
            self._flush()
            self._imply(name)
            if name == "hr":
                self._emit(Block("rule", at=tag.at))
        if name in VOID:
            return
        means = meaning(tag)
        if name == "table" and len(self.tables) < MAX_TABLES:
            self.tables.append(Table())
            means = "table"
        elif name == "tr" and self.tables:
            self.tables[-1].rows.append([])
        elif name in ("td", "th") and self.tables:
            if not self.tables[-1].rows:
                self.tables[-1].rows.append([])
            span = tag.attribute("colspan")
            wide = min(max(int(span), 1), MAX_SPAN) if span.isdecimal() and len(span) < 4 else 1
            self.tables[-1].rows[-1].append(Cell(name == "th", wide))
        if len(self.open) >= MAX_DEPTH and means != "table":
            return
        if name == "q":
            self.pieces.append(Piece("“", tag.at, plain=False))
        self.open.append((name, means))
        self.named[name] += 1
        self.means[means] += 1

    def _close(self, name: str, at: int) -> None:
        if name == "br":
            self._line_ends(at)
        if name == "p" and not self.named["p"]:
            self._flush()
        if not self.named[name]:
            return
        if name == "q":
            self.pieces.append(Piece("”", at, plain=False))
        while self._pop() != name:
            pass

    def _imply(self, name: str) -> None:
        """Closes what the beginning of this element closes: a paragraph, the item or cell before."""
        if self.named["p"]:
            for number in range(len(self.open) - 1, -1, -1):
                inner = self.open[number][0]
                if inner in ("td", "th", "li", "blockquote", "table", "div"):
                    break
                if inner == "p":
                    while self._pop() != "p":
                        pass
                    break
        ends = CLOSES.get(name, ())
        if not any(self.named[end] for end in ends):
            return
        for number in range(len(self.open) - 1, -1, -1):
            inner = self.open[number][0]
            if inner in INSIDE[name]:
                return
            if inner in ends:
                while self._pop() != inner:
                    pass
                return

    def _pop(self) -> str:
        name, means = self.open[-1]
        if name in BLOCKS:
            self._flush()
        self.open.pop()
        self.named[name] -= 1
        self.means[means] -= 1
        if means == "table":
            self._table_ends()
        return name

    def _table_ends(self) -> None:
        for block in self.tables.pop().blocks():
            self._emit(block)

    def _line_ends(self, at: int) -> None:
        last = next((piece.text for piece in reversed(self.pieces) if piece.text.strip(" ") or not piece.plain), "")
        if last == "\n" and any(piece.text.strip() for piece in self.pieces):
            self._flush()
        else:
            self.pieces.append(Piece("\n", at, plain=False))

    def _flush(self) -> None:
        pieces, bold, struck = self.pieces, self.bold, self.struck
        self.pieces, self.bold, self.struck, self.striking = [], True, 0, False
        words = [piece for piece in pieces if piece.text.strip()]
        if not words and not struck:
            return
        kind: Kind = "paragraph"
        rank = 0
        if self.means["quote"]:
            kind = "quote"
        elif self.means["heading"]:
            kind, rank = "heading", self._rank()
        elif self.means["item"]:
            kind = "item"
        elif bold and words and not self.tables:
            kind, rank = "heading", 7
        at = (words or pieces)[0].at
        self._emit(Block(kind, tuple(pieces), at, rank, self.means["list"], struck=struck))

    def _rank(self) -> int:
        names = [name for name, means in self.open if means == "heading"]
        return int(names[-1][1]) if names[-1][1].isdecimal() else 7

    def _emit(self, block: Block) -> None:
        if not self.tables:
            self.found.append(block)
        elif self.tables[-1].rows and self.tables[-1].rows[-1]:
            self.tables[-1].rows[-1][-1].blocks.append(block)
        else:
            self.tables[-1].before.append(block)
