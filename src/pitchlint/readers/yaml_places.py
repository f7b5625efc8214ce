"""Where each character of a YAML scalar stands in the file, whichever of the five ways it is written in."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.readers.pieces import Piece
from pitchlint.readers.source import Source
from pitchlint.regex import lazy

_PROPERTIES = lazy(r"(?:[!&]\S*\s+)+")
_BLOCK = lazy(r"[|>][^\r\n]*(?:\r\n|\r|\n|\Z)")
_WORD = lazy(r"\S+|\s")
_QUOTED_WORD = lazy(r"'|[^\s']+|\s")
_ESCAPES = dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True))
_LINE_END = lazy(r"\r\n|\r|\n")
_ESCAPED = lazy(
    r"(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|(?:\r\n|\r|\n)\s*|[^\r\n]))"
    r"|(?P<fold>[ \t]*(?:\r\n|\r|\n)\s*)|(?P<words>[^\s\\]+|\s)"
)


class YamlText(str):
    """A scalar; `at` is the offset of its first character, `raw` how it is written, `style` the quote or `|`, `>`."""

    __slots__ = ("at", "raw", "style")
    at: int
    raw: str
    style: str


def pieces(source: Source, value: str) -> list[Piece]:
    """The characters of a scalar with their places in the file, cut at escapes and folded lines."""
    if not isinstance(value, YamlText):
        return [Piece(value, 0)]
    properties = _PROPERTIES.match(value.raw)
    start = properties.end() if properties else 0
    if value.style in ("|", ">") and (header := _BLOCK.match(value.raw, start)):
        start = header.end()
    found = _escaped(value, start) if value.style == '"' else _written(value, start)
    return list(found)


def _written(value: YamlText, at: int) -> Iterator[Piece]:
    """A plain, single-quoted or block scalar: its words stand there as they are, `'` perhaps as `''`."""
    raw, quoted = value.raw, value.style == "'"
    at += quoted and raw.startswith("'", at)
    for token in (_QUOTED_WORD if quoted else _WORD).finditer(value):
        chars = token.group()
        if chars.isspace():
            here = raw.startswith(chars, at)
            yield Piece(chars, value.at + at, plain=here)
            at += here
            continue
        while raw[at : at + 1].isspace():
            at += 1
        if quoted and chars == "'":
            yield Piece(chars, value.at + at, plain=False)
            at += 2
        else:
            yield Piece(chars, value.at + at)
            at += len(chars)


def _escaped(value: YamlText, at: int) -> Iterator[Piece]:
    """A scalar in double quotes; a line end in it folds to a space, each blank line below it to a line end."""
    for token in _ESCAPED.finditer(value.raw, at + 1, len(value.raw) - 1):
        chars, here = token.group(), value.at + token.start()
        if token.lastgroup == "escape":
            yield from _unescaped(chars, here)
        elif token.lastgroup == "fold":
            for char in "\n" * (len(_LINE_END.findall(chars)) - 1) or " ":
                yield Piece(char, here, plain=False)
        else:
            yield Piece(chars, here)


def _unescaped(written: str, at: int) -> Iterator[Piece]:
    kind = written[1]
    if kind in "xuU" and len(written) > 2:
        yield Piece(chr(int(written[2:], 16)), at, plain=False)
    elif kind not in "\r\n":
        yield Piece(_ESCAPES.get(kind, kind), at, plain=False)
