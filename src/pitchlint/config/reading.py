"""From a configuration file to what it says, with the files that it extends."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pitchlint.config.keys import ADDING, KEYS, Reading, field_of, read_keys
from pitchlint.config.record import Config
from pitchlint.config.toml import parse_toml
from pitchlint.errors import Problem
from pitchlint.location import SourceLocation
from pitchlint.rules.source_text import SourceText

MAX_EXTENDS = 20


def read_config(path: Path) -> tuple[Config, list[Problem]]:
    """The configuration of a file, with what it extends, and every problem."""
    reading_order: list[tuple[Reading, dict[str, Any]]] = []
    problems: list[Problem] = []
    _gather(path, (), reading_order, problems)
    merged: dict[str, Any] = {}
    origins: dict[Any, Any] = {}
    adding = {field_of(key) for key in ADDING}
    for reading, values in reading_order:
        for name, value in values.items():
            merged[name] = _joined(merged[name], value) if name in adding and name in merged else value
        origins |= reading.origins
    merged.pop("extends", None)
    return Config(file=_shown(path), origins=origins, **merged), problems


def _gather(
    path: Path, chain: tuple[Path, ...], order: list[tuple[Reading, dict[str, Any]]], problems: list[Problem]
) -> None:
    """Reads the file after those that it extends, so that what is nearer comes last."""
    source, found = _source(path)
    problems += found
    if source.data is None:
        return
    if not isinstance(source.data, dict):
        problems.append(source.problem("a configuration is a mapping of keys", (), hint="known: " + ", ".join(KEYS)))
        return
    reading = Reading(source, path.parent)
    values = read_keys(reading)
    chain = (*chain, path.resolve())
    for number, given in enumerate(values.get("extends", ())):
        place = ("extends", number) if isinstance(source.data["extends"], list) else ("extends",)
        base = path.parent / given
        if not base.is_file():
            reading.say(f"no such file: {_shown(base)}", *place, hint="the path is relative to this file")
        elif base.resolve() in chain or len(chain) > MAX_EXTENDS:
            reading.say(f"`{given}` extends this file again", *place, hint="remove one of the two `extends`")
        else:
            _gather(base, chain, order, problems)
    problems += reading.problems
    order.append((reading, values))


def _joined(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*before, *after)))


def _source(path: Path) -> tuple[SourceText, list[Problem]]:
    shown = _shown(path)
    if not path.is_file():
        return SourceText(shown, None), [Problem("no such configuration file", SourceLocation(shown))]
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "not UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror or str(error)
        return SourceText(shown, None), [Problem(f"cannot be read: {reason}", SourceLocation(shown))]
    from pitchlint.rules.source import parse_yaml

    return parse_toml(text, shown) if path.suffix == ".toml" else parse_yaml(text, shown)


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return path.as_posix()
