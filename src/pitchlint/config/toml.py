"""`[tool.pitchlint]` of a pyproject.toml, with the line and column of every key, which tomllib does not tell."""

from __future__ import annotations

import re

from pitchlint.errors import Problem
from pitchlint.location import SourceLocation
from pitchlint.regex import lazy
from pitchlint.rules.source_text import SourceText

TABLE = ("tool", "pitchlint")
Place = tuple[int, int]
_STRING = r"\"(?:\\.|[^\"\\])*\"|'[^']*'"
_KEY = rf"(?:[A-Za-z0-9_-]+|{_STRING})"
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = lazy(rf"\s*\[\[?\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?$")
_ENTRY = lazy(rf"(\s*)({_DOTTED})\s*=\s*")


def parse_toml(text: str, file: str) -> tuple[SourceText, list[Problem]]:
    """The table's data (None where the file is no TOML or has no such table) and all problems."""
    import tomllib

    lines = tuple(text.splitlines())
    try:
        data = tomllib.loads(text).get("tool", {}).get("pitchlint")
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(at[1]), int(at[2])) if at else (len(lines) or 1, 1)
        excerpt = lines[line - 1] if 0 < line <= len(lines) else None
        said = str(error).partition(" (at ")[0]
        return SourceText(file, None, lines=lines), [
            Problem(f"not TOML: {said}", SourceLocation(file, line, column), excerpt)
        ]
    places, keys = _places(lines)
    return SourceText(file, data, places, keys, lines), []


def has_table(text: str) -> bool:
    """Whether the text may hold the table, without parsing it whole."""
    return re.search(r"^\s*\[\s*tool\s*\.\s*pitchlint\b", text, re.MULTILINE) is not None


def _places(lines: tuple[str, ...]) -> tuple[dict[tuple[str | int, ...], Place], dict[tuple[str | int, ...], Place]]:
    """Where the values and the keys of our table stand, as far as they begin a line or are items of a flat list."""
    places: dict[tuple[str | int, ...], Place] = {}
    keys: dict[tuple[str | int, ...], Place] = {}
    table: tuple[str, ...] = ()
    item: tuple[tuple[str | int, ...], int] | None = None
    for number, line in enumerate(lines, 1):
        if header := _HEADER.match(line):
            table, item = _parts(header[1]), None
            _note(table, (number, header.start(1) + 1), places, keys)
            continue
        begin = 0
        if entry := _ENTRY.match(line):
            key = _inside((*table, *_parts(entry[2])))
            begin, item = entry.end(), None
            if key:
                _note((*table, *_parts(entry[2])), (number, len(entry[1]) + 1), places, keys)
                places[key] = (number, begin + 1 + (line[begin : begin + 1] in ("'", '"')))
                item = (key, 0) if line[begin : begin + 1] == "[" else None
        if item:
            path, count = item
            for text in re.finditer(_STRING, line[begin:].partition(" #")[0]):
                places[(*path, count)] = (number, begin + text.start() + 2)
                count += 1
            item = (path, count)
    return places, keys


def _note(
    path: tuple[str, ...],
    place: Place,
    places: dict[tuple[str | int, ...], Place],
    keys: dict[tuple[str | int, ...], Place],
) -> None:
    """Notes where a key stands, and that the tables around it begin there, if nowhere earlier."""
    for length in range(len(TABLE), len(path) + 1):
        inside = _inside(path[:length])
        if inside is not None:
            places.setdefault(inside, place)
            keys.setdefault(inside, place)


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(k[1:-1] if k[0] in "\"'" else k for k in re.findall(_KEY, dotted))


def _inside(path: tuple[str, ...]) -> tuple[str, ...] | None:
    return path[len(TABLE) :] if path[: len(TABLE)] == TABLE else None
