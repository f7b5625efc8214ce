"""The keys of a configuration file: the written table of them, and how each value is read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pitchlint.config.record import FileIgnores, Origin, RequiredLines
from pitchlint.config.suppress import read_suppressions
from pitchlint.conversation import CHANNELS, ROLES
from pitchlint.errors import Problem, did_you_mean
from pitchlint.rules.changes import Override
from pitchlint.rules.source_text import SourceText

COLUMNS = tuple("case channel conversation customer date end role seller speaker start text time".split())


class Reading:
    """One file on its way to a configuration: values, where they stand, and what is wrong with them."""

    def __init__(self, source: SourceText, folder: Path) -> None:
        self.source, self.folder = source, folder
        self.problems: list[Problem] = []
        self.origins: dict[tuple[str, ...], Origin] = {}

    def say(self, message: str, *path: str | int, key: bool = False, hint: str | None = None) -> None:
        """Notes a problem at a path of the file."""
        self.problems.append(self.source.problem(message, path, key=key, hint=hint))

    def word(self, key: str, value: Any) -> str | None:
        """A word, None where it is none."""
        if isinstance(value, str) and value.strip():
            return value
        self.say(f"`{key}` is a word", key)
        return None

    def flag(self, key: str, value: Any) -> bool | None:
        """`true` or `false`, None where it is neither."""
        if isinstance(value, bool):
            return value
        self.say(f"`{key}` is `true` or `false`", key)
        return None

    def words(self, key: str, value: Any, *path: str | int) -> tuple[str, ...]:
        """A list of words, or a single one; each remembers its place under (key, word)."""
        path = path or (key,)
        if isinstance(value, str):
            self.origins[key, value] = (self.source, path)
            return (value,)
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            self.say(f"`{path[-1]}` is a list of words", *path)
            return ()
        for i, name in enumerate(value):
            self.origins[key, name] = (self.source, (*path, i))
        return tuple(value)

    def table(self, key: str, value: Any) -> dict[str, Any]:
        """A mapping; each entry remembers its place under (key, entry)."""
        if not isinstance(value, dict):
            self.say(f"`{key}` is a mapping", key)
            return {}
        for name in value:
            self.origins[key, name] = (self.source, (key, name))
        return value

    def pairs(self, key: str, value: Any, known_keys: tuple[str, ...], known: tuple[str, ...]) -> tuple[Any, ...]:
        """A mapping of words to words as pairs; keys and values are among the known ones, where such are given."""
        made = []
        for name, said in self.table(key, value).items():
            if known_keys and name not in known_keys:
                self.say(f"`{key}` knows no `{name}`", key, name, key=True, hint=did_you_mean(name, known_keys))
            elif not isinstance(said, str):
                self.say(f"`{name}` is a word", key, name)
            elif known and said not in known:
                self.say(f"`{said}` is not possible here", key, name, hint=did_you_mean(said, known))
            else:
                made.append((name, said))
        return tuple(made)


def _channel(reading: Reading, key: str, value: Any) -> Any:
    if value in CHANNELS:
        return value
    reading.say(f"`{value}` is no channel", key, hint=did_you_mean(str(value), CHANNELS))
    return None


def _file_ignores(reading: Reading, key: str, value: Any) -> tuple[FileIgnores, ...]:
    folder = str(reading.folder.absolute())
    table = reading.table(key, value)
    return tuple(FileIgnores(folder, glob, reading.words(key, names, key, glob)) for glob, names in table.items())


def _required_lines(reading: Reading, key: str, value: Any) -> tuple[RequiredLines, ...]:
    folder = str(reading.folder.absolute())
    return tuple(RequiredLines(folder, glob) for glob in reading.words(key, value))


def _overrides(reading: Reading, key: str, value: Any) -> tuple[Override, ...]:
    from pitchlint.rules.override import read_override  # the model of a rule: only where a rule is changed

    made = []
    for name, changes in reading.table(key, value).items():
        override, problems = read_override(name, changes, reading.source, (key, name))
        reading.problems += problems
        if override is not None:
            made.append(override)
    return tuple(made)


def _packs(reading: Reading, key: str, value: Any) -> tuple[str, ...]:
    made = []
    for given in reading.words(key, value):
        folder = reading.folder / given
        named = given if folder.exists() or "/" in given or given.startswith(".") else None
        shown = os.path.normpath(folder) if named else given
        reading.origins[key, shown] = reading.origins[key, given]
        made.append(shown)
    return tuple(made)


# Key in the file -> reader of its value. `extends` is read before all others, by `files`.
KEYS: dict[str, Callable[[Reading, str, Any], Any]] = {
    "call-type": Reading.word,
    "channel": _channel,
    "columns": lambda r, key, value: r.pairs(key, value, COLUMNS, ()),
    "customers": Reading.words,
    "extends": Reading.words,
    "ignore": Reading.words,
    "labels": lambda r, key, value: r.pairs(key, value, (), ROLES),
    "learn": Reading.flag,
    "model": Reading.word,
    "packs": _packs,
    "per-file-ignores": _file_ignores,
    "preview": Reading.flag,
    "products": Reading.words,
    "required-lines": _required_lines,
    "rules": _overrides,
    "select": Reading.words,
    "sellers": Reading.words,
    "suppress": read_suppressions,
}
# Keys whose entries add to those of the file that is extended; the others replace them.
ADDING = frozenset(
    "columns customers ignore labels packs per-file-ignores products required-lines rules sellers suppress".split()
)


def read_keys(reading: Reading) -> dict[str, Any]:
    """The values of the file by field of `Config`, and every problem noted."""
    values: dict[str, Any] = {}
    for key, value in reading.source.data.items():
        if key not in KEYS:
            reading.say(f"there is no key `{key}`", key, key=True, hint=did_you_mean(str(key), sorted(KEYS)))
            continue
        reading.origins[(key,)] = (reading.source, (key,))
        made = KEYS[key](reading, key, value)
        if made is not None:
            values[field_of(key)] = made
    return values


def field_of(key: str) -> str:
    """The field of `Config` that holds a key."""
    return {"rules": "overrides"}.get(key, key.replace("-", "_"))
