"""The characters between two tags of HTML, with their places: entities decoded, white space as a browser folds it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from pitchlint.readers.pieces import Piece
from pitchlint.regex import lazy

_TOKEN = lazy(
    r"(?P<control>\{%.{0,400}?%\}|\{#.{0,400}?#\}|\{\{[#/^!>~].{0,400}?\}\})"  # Liquid, Jinja, Handlebars
    r"|(?P<entity>&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?)"
    r"|(?P<space>[ \t\r\n\f]+)|(?P<words>(?:[^&{ \t\r\n\f]| (?=[^&{ \t\r\n\f]))+|[&{])",
    re.S,
)


def text_pieces(raw: str, at: int) -> Iterator[Piece]:
    """The pieces of raw text that begins at that offset; an entity is a piece for each character it stands for."""
    for token in _TOKEN.finditer(raw):
        kind, chars, here = token.lastgroup, token.group(), at + token.start()
        if kind == "words":
            yield Piece(chars, here)
        elif kind == "space":
            yield Piece(" ", here, plain=chars == " ")
        elif kind == "control":
            yield Piece(" ", here, plain=False)
        else:
            yield from _entity(chars, here)


def _entity(written: str, at: int) -> Iterator[Piece]:
    read = html.unescape(written)
    if read == written:  # no entity after all: `&name`
        yield Piece(written, at)
        return
    rest = len(read) - 1 if len(read) > 1 and written.endswith(read[1:]) else 0
    for char in read[: len(read) - rest]:
        yield Piece(char, at, plain=False)
    if rest:  # `&copyright` is © and the letters `right`
        yield Piece(written[-rest:], at + len(written) - rest)
