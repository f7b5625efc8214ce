"""Where the visible characters of a Markdown block stand in the file: emphasis, links, escapes and entities undone.

markdown-it gives a block's lines but no columns. Its inline tokens come in the order of the source, so each can be
looked up from where the last one ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pitchlint.readers.pieces import Piece
from pitchlint.regex import lazy

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = lazy(r"</?([A-Za-z][A-Za-z0-9-]*)")
_STRUCK = frozenset({"del", "s", "strike"})
# A tag of any other name is a placeholder that the writer put in angle brackets: <product>.
HTML_TAGS = frozenset(
    """a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite
    code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer
    form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark meta nav
    noscript ol optgroup option output p param picture pre q rp rt ruby s samp script section select small source span
    strike strong style sub summary sup svg table tbody td template textarea tfoot th thead title tr tt u ul var video
    wbr""".split()
)


class Placed:
    """Characters of a block with the offset in the source of each."""

    def __init__(self, text: str, offsets: Sequence[int]) -> None:
        self.text = text
        self.offsets = offsets

    @classmethod
    def of_lines(cls, content: str, lines: Sequence[tuple[int, str]]) -> Placed:
        """The content of a block whose first line is the first of `lines`, (offset, characters) each.

        A line of the content is the end of the source's line, or stands within it (a heading before closing marks).
        """
        offsets: list[int] = []
        for number, text in enumerate(content.split("\n")):
            at, line = lines[number] if number < len(lines) else lines[-1]
            body = text.strip()
            line = line.replace("\0", "\ufffd").rstrip()
            column = len(line) - len(body) if line.endswith(body) else max(line.find(body), 0)
            lead = len(text) - len(text.lstrip())
            offsets += [at + column] * lead + [at + column + i for i in range(len(text) - lead)] + [at + len(line)]
        return cls(content, offsets[: len(content)])

    @classmethod
    def of_cell(cls, content: str, at: int, line: str, start: int) -> tuple[Placed, int]:
        """A table's cell, looked up in its row from `start`; also where it ends. A bar in it is written `\\|`."""
        while content and start < len(line) and (line[start] in " \t|"):
            start += 1
        offsets = []
        for char in content:
            while start < len(line) and line[start] != char and line[start] == "\\":
                start += 1
            offsets.append(at + start)
            start += 1
        while start < len(line) and (line[start] != "|" or line[start - 1] == "\\"):
            start += 1
        return cls(content, offsets), start

    def moved(self, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """Pieces whose places are offsets in the block's text, with their places in the file."""
        chars = [
            Piece(char, self.offsets[min(at + (number if plain else 0), len(self.offsets) - 1)], plain)
            for text, at, plain in pieces
            for number, char in enumerate(text)
        ]
        return tuple(_joined(chars))


def visible(placed: Placed, tokens: Sequence[Token]) -> tuple[tuple[Piece, ...], int]:
    """The characters that a reader of the page sees, and the number of struck-out stretches left out of them."""
    scan = _Scan(placed)
    for token in tokens:
        scan.take(token)
    return tuple(_joined(scan.seen)), scan.stretches


class _Scan:
    """Looks the inline tokens of a block up in its characters, one after the other."""

    def __init__(self, placed: Placed) -> None:
        self.raw, self.offsets = placed.text, placed.offsets
        self.at = 0
        self.seen: list[Piece] = []
        self.stretches = 0
        self._struck = 0
        self._hidden = 0  # characters of the source that belong to the tokens of an autolink

    def take(self, token: Token) -> None:
        kind = token.type
        if kind in ("text", "code_inline"):
            self._text(token)
        elif kind == "text_special":
            found = self.raw.find(token.markup, self.at)
            start = found if found >= 0 else self.at
            self._see(token.content, start, plain=False)
            self.at = start + len(token.markup)
        elif kind in ("softbreak", "hardbreak"):
            found = self.raw.find("\n", self.at)
            if found >= 0:
                self._see("\n", found)
                self.at = found + 1
        elif kind == "html_inline":
            self._html(token.content)
        elif kind in ("s_open", "s_close"):
            self._strike(kind == "s_open")
            self._skip(token.markup)
        elif kind == "link_open":
            self._skip("<" if token.markup == "autolink" else "[")
        elif kind == "link_close":
            self._skip(">") if token.markup == "autolink" else self._target()
        elif kind == "image":
            self._skip("![")
            self.at = _matching(self.raw, self.at, "[", "]")
            self._target()
        elif token.markup:
            self._skip(token.markup)

    def _text(self, token: Token) -> None:
        content = token.content
        if token.type == "code_inline":
            self._skip(token.markup)
            found = self.raw.replace("\n", " ").find(content, self.at)
        else:
            found = self.raw.find(content, self.at)
        if content and found >= 0:
            self._see(self.raw[found : found + len(content)], found)  # code over two lines keeps its line end
            self.at = found + len(content)
        if token.type == "code_inline":
            self._skip(token.markup)

    def _html(self, tag: str) -> None:
        found = self.raw.find(tag, self.at)
        name = _TAG.match(tag)
        kind = name.group(1).lower() if name else ""
        if kind in _STRUCK:
            self._strike(not tag.startswith("</"))
        elif kind == "br" and found >= 0:
            self._see("\n", found, plain=False)
        elif kind and kind not in HTML_TAGS and found >= 0:
            self._see(tag, found)
        if found >= 0:
            self.at = found + len(tag)

    def _strike(self, opens: bool) -> None:
        self.stretches += opens and not self._struck
        self._struck = max(self._struck + (1 if opens else -1), 0)

    def _see(self, text: str, start: int, *, plain: bool = True) -> None:
        if self._struck:
            return
        if plain:
            self.seen += [
                Piece(c, self.offsets[start + i]) for i, c in enumerate(text) if start + i < len(self.offsets)
            ]
        elif start < len(self.offsets):
            self.seen += [Piece(c, self.offsets[start], False) for c in text]

    def _skip(self, markup: str) -> None:
        found = self.raw.find(markup, self.at)
        if found >= 0:
            self.at = found + len(markup)

    def _target(self) -> None:
        """Behind the words of a link: `](address "title")`, `][name]` or `]`."""
        self._skip("]")
        opens = self.raw[self.at : self.at + 1]
        if opens == "(":
            self.at = _matching(self.raw, self.at + 1, "(", ")")
            self.at = min(self.at + 1, len(self.raw))
        elif opens == "[":
            end = self.raw.find("]", self.at)
            self.at = end + 1 if end >= 0 else self.at


def _matching(text: str, at: int, opens: str, closes: str) -> int:
    """Where the bracket closes that was opened before `at`; quoted titles may hold brackets."""
    depth, quote = 1, ""
    while at < len(text):
        char = text[at]
        if char == "\\":
            at += 1
        elif quote:
            quote = "" if char == quote else quote
        elif char in "\"'" and opens == "(" and text[at - 1].isspace():
            quote = char
        elif char == opens:
            depth += 1
        elif char == closes:
            depth -= 1
            if not depth:
                return at
        at += 1
    return at


def _joined(chars: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours in the source as one piece."""
    run: list[str] = []
    start = -1
    for char in chars:
        if run and char.plain and start + len(run) == char.at:
            run.append(char.text)
            continue
        if run:
            yield Piece("".join(run), start)
        run, start = ([char.text], char.at) if char.plain else ([], -1)
        if not char.plain:
            yield char
    if run:
        yield Piece("".join(run), start)
