"""From files to configurations: the nearest file, what it extends, each read once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pitchlint.config.keys import ADDING, KEYS, Reading, field_of, read_keys
from pitchlint.config.record import Config
from pitchlint.config.toml import has_table, parse_toml
from pitchlint.errors import Problem, RuleError
from pitchlint.location import SourceLocation
from pitchlint.rules.source_text import SourceText

NAMES = (".pitchlint.yaml", "pitchlint.yaml", "pyproject.toml")
MAX_EXTENDS = 20


class Configs:
    """Answers which configuration holds for an input file; every folder is looked at and every file read once.

    Args:
        named: the file that holds for all inputs (`--config`); without it PITCHLINT_CONFIG, else the nearest.
        isolated: read no file at all.

    Attributes:
        problems: what is wrong in the files read so far.
    """

    def __init__(self, named: Path | None = None, *, isolated: bool = False) -> None:
        if named is None and os.environ.get("PITCHLINT_CONFIG"):
            named = Path(os.environ["PITCHLINT_CONFIG"])
        self.named, self.isolated = named, isolated
        self.problems: list[Problem] = []
        self._nearest: dict[Path, Path | None] = {}
        self._read: dict[Path, Config] = {}

    def holding(self, file: str | Path | None = None) -> Config:
        """The configuration for an input file or folder, or for the current folder. Problems are collected."""
        if self.isolated:
            return Config()
        path = self.named
        if path is None:
            where = Path(file).absolute() if file is not None else Path.cwd()
            path = self._upwards(where if file is None or where.is_dir() else where.parent)
        if path is None:
            return Config()
        if path not in self._read:
            self._read[path], problems = read_config(path)
            self.problems += problems
        return self._read[path]

    def _upwards(self, folder: Path) -> Path | None:
        if folder not in self._nearest:
            found = _in_folder(folder)
            if found is None and folder != folder.parent:
                found = self._upwards(folder.parent)
            self._nearest[folder] = found
        return self._nearest[folder]


def load_config(path: Path | None = None, *, isolated: bool = False, start: Path | None = None) -> Config:
    """The configuration of the named file, of PITCHLINT_CONFIG, or of the nearest file from `start` upwards.

    Raises:
        RuleError: the file is wrong; every mistake at once with file:line:col.
    """
    configs = Configs(path, isolated=isolated)
    made = configs.holding(start)
    if configs.problems:
        raise RuleError(configs.problems)
    return made


def nearest(start: Path) -> Path | None:
    """The configuration file nearest to a folder, going up; a pyproject.toml counts only with `[tool.pitchlint]`."""
    folders = (start.absolute(), *start.absolute().parents)
    return next((found for folder in folders if (found := _in_folder(folder))), None)


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


def _in_folder(folder: Path) -> Path | None:
    for name in NAMES:
        path = folder / name
        try:
            if path.is_file() and (name != "pyproject.toml" or has_table(path.read_text("utf-8", "replace"))):
                return path
        except OSError:
            continue
    return None


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return path.as_posix()
