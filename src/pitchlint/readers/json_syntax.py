"""JSON in which every string knows where it stands in the file.

The standard library's parser tells no positions, so findings could not be opened in the file. This one
uses its string scanner and reads what Python's writes (NaN and Infinity become null). The last of two
equal keys wins, as everywhere.
"""

from __future__ import annotations

from json.decoder import scanstring  # type: ignore[attr-defined]  # C, there since 2.6, not in the stubs
from typing import Any

from pitchlint.errors import InputError
from pitchlint.readers.pieces import Piece
from pitchlint.readers.source import Source
from pitchlint.regex import lazy

MAX_DEPTH = 100

_SPACES = frozenset(" \t\r\n")
_SPACE = lazy(r"[ \t\r\n]*")
_NUMBER = lazy(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?(?![\w.])")
_ESCAPE = lazy(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_WORDS = {"true": True, "false": False, "null": None, "NaN": None, "Infinity": None, "-Infinity": None}
_WORD = lazy(r"-?[A-Za-z]+")


class JsonText(str):
    """A string of a JSON file; `at` and `end` are the offsets of its first quote and behind its last."""

    __slots__ = ("at", "end")
    at: int
    end: int


class JsonObject(dict[str, Any]):
    """An object of a JSON file; `at` is the offset of its brace."""

    __slots__ = ("at",)
    at: int


def parse(source: Source, at: int = 0) -> tuple[Any, int]:
    """The value that begins at that offset, and the offset behind it and the white space after it.

    Raises:
        InputError: at the character where it stops being JSON.
    """
    value, at = _value(source, _skip(source.text, at), 0)
    return value, _skip(source.text, at)


def pieces(source: Source, value: str) -> list[Piece]:
    """The characters of a string value, cut at escapes, so that columns stay exact."""
    if not isinstance(value, JsonText):
        return [Piece(value, 0)]
    at, raw = value.at + 1, source.text[value.at + 1 : value.end - 1]
    if "\\" not in raw:
        return [Piece(raw, at)]
    found: list[Piece] = []
    done = 0
    for escape in _ESCAPE.finditer(raw):
        if escape.start() > done:
            found.append(Piece(raw[done : escape.start()], at + done))
        char: str = scanstring(escape.group() + '"', 0, False)[0]
        found.append(Piece(char, at + escape.start(), plain=False))
        done = escape.end()
    if done < len(raw):
        found.append(Piece(raw[done:], at + done))
    return found


def _skip(text: str, at: int) -> int:
    if text[at : at + 1] not in _SPACES:
        return at
    return _SPACE.match(text, at).end()  # type: ignore[union-attr]  # it matches the empty string


def _value(source: Source, at: int, depth: int) -> tuple[Any, int]:
    text = source.text
    char = text[at : at + 1]
    if char == '"':
        return _string(source, at)
    if char in ("{", "["):
        if depth >= MAX_DEPTH:
            raise source.error(f"nested more than {MAX_DEPTH} deep", at)
        return _object(source, at + 1, depth + 1) if char == "{" else _array(source, at + 1, depth + 1)
    number = _NUMBER.match(text, at)
    if number:
        if number.group(1) or number.group(2):
            return float(number.group()), number.end()
        if number.end() - at > 400:
            raise source.error("a number of more than 400 digits", at)
        return int(number.group()), number.end()
    word = _WORD.match(text, at)
    if word and word.group() in _WORDS:
        return _WORDS[word.group()], word.end()
    raise _expected(source, at, "a value")


def _string(source: Source, at: int) -> tuple[JsonText, int]:
    try:
        plain, end = scanstring(source.text, at + 1, False)
    except ValueError as error:
        reason = str(error).split(":")[0]
        raise source.error(f"not JSON: {reason}", min(getattr(error, "pos", at), len(source.text))) from None
    value = JsonText(plain)
    value.at, value.end = at, end
    return value, end


def _object(source: Source, at: int, depth: int) -> tuple[JsonObject, int]:
    text = source.text
    found = JsonObject()
    found.at = at - 1
    at = _skip(text, at)
    if text[at : at + 1] == "}":
        return found, at + 1
    while True:
        if text[at : at + 1] != '"':
            raise _expected(source, at, "a key in double quotes")
        key, at = _string(source, at)
        at = _skip(text, at)
        if text[at : at + 1] != ":":
            raise _expected(source, at, "`:`")
        found[str(key)], at = _value(source, _skip(text, at + 1), depth)
        at = _skip(text, at)
        if text[at : at + 1] == "}":
            return found, at + 1
        if text[at : at + 1] != ",":
            raise _expected(source, at, "`,` or `}`")
        at = _skip(text, at + 1)


def _array(source: Source, at: int, depth: int) -> tuple[list[Any], int]:
    text = source.text
    found: list[Any] = []
    at = _skip(text, at)
    if text[at : at + 1] == "]":
        return found, at + 1
    while True:
        value, at = _value(source, at, depth)
        found.append(value)
        at = _skip(text, at)
        if text[at : at + 1] == "]":
            return found, at + 1
        if text[at : at + 1] != ",":
            raise _expected(source, at, "`,` or `]`")
        at = _skip(text, at + 1)


def _expected(source: Source, at: int, what: str) -> InputError:
    if at >= len(source.text):
        return source.error(f"not JSON: it ends where {what} should come", at, "is the file cut off?")
    return source.error(f"not JSON: {what} expected, found `{source.text[at]}`", at)
