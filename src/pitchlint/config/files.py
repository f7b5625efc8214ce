"""Which configuration file holds for an input: the nearest one, each read once."""

from __future__ import annotations

import os
from pathlib import Path

from pitchlint.config.record import Config
from pitchlint.errors import Problem, RuleError

NAMES = (".pitchlint.yaml", "pitchlint.yaml", "pyproject.toml")


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
            from pitchlint.config.reading import read_config

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


def _in_folder(folder: Path) -> Path | None:
    for name in NAMES:
        path = folder / name
        try:
            if path.is_file() and (name != "pyproject.toml" or _has_table(path)):
                return path
        except OSError:
            continue
    return None


def _has_table(path: Path) -> bool:
    from pitchlint.config.toml import has_table  # few folders hold such a file

    return has_table(path.read_text("utf-8", "replace"))
