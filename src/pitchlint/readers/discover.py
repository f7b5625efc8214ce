"""The files that paths, folders and globs on a command line mean."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from pitchlint.readers.formats import SUFFIXES
from pitchlint.readers.packings import inner_name

_ABOUT = frozenset({"readme", "license", "licence", "notice", "changelog", "contributing", "code_of_conduct"})


def discover(paths: Sequence[str], passed: Counter[str] | None = None) -> Iterator[str]:
    """Each file once, by whatever names and links it is reached, in the order of the paths, sorted within each.

    A file named outright is always given, whatever its suffix. Within folders only known suffixes count, also before
    that of a packing (`.csv.gz`); hidden files and folders, README and its like are skipped, links to folders not
    followed, and so are YAML, JSON and HTML files that hold neither macros nor talk. A path that leads to no file is
    given as it is, so that reading it says what is wrong.

    Args:
        paths: files, folders and globs.
        passed: counts, by ending, the files in folders that are skipped though they are neither hidden nor a README.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _expanded(path, passed):
            key = os.path.realpath(file) if file != "-" else file
            if key not in seen:
                seen.add(key)
                yield file


def _expanded(path: str, passed: Counter[str] | None) -> list[str]:
    if Path(path).is_dir():
        return _within(path, passed) or [path]
    if Path(path).exists() or not glob.has_magic(path):
        return [path]
    found: list[str] = []
    for match in sorted(glob.glob(path, recursive=True)):  # noqa: PTH207 - absolute patterns, too
        if not Path(match).is_dir():
            found.append(match)
        elif not path.endswith("**"):
            found += _within(match, passed)
    return found or [path]


def _within(folder: str, passed: Counter[str] | None) -> list[str]:
    from pitchlint.readers.found_files import worth_reading

    found: list[str] = []
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            file = Path(where, name)
            if name.startswith(".") or file.stem.lower() in _ABOUT:
                continue
            if PurePath(inner_name(name)).suffix.lower() in SUFFIXES and worth_reading(str(file)):
                found.append(str(file))
            elif passed is not None:
                passed[file.suffix.lower() or "no ending"] += 1
    return sorted(found)
