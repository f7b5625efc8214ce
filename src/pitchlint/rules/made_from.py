"""What compiled rules were made from, and where they are kept; without anything that takes long to import."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pitchlint import __version__
from pitchlint.rules.shipped import shipped_packs

_MADE_BY = ("rules", "nlp", "matching", "analyzer.py")
_RULES = (".yaml", ".yml")


def state(folders: Iterable[Path], code: tuple[str, ...] = _MADE_BY) -> list[tuple[str, bytes | int, int]]:
    """Versions, this package's code and the rule files below the folders: (path, time or text, size) of each.

    Of a user's rule files the text counts; of what comes with this package the time in nanoseconds and the size.

    Args:
        folders: packs and single rule files.
        code: parts of this package that make something of them.
    """
    found: list[tuple[str, bytes | int, int]] = [(f"{__version__} {sys.version}", 0, 0)]
    package, shipped = Path(__file__).resolve().parents[1], shipped_packs()
    for part in code:
        if part.endswith(".py"):
            written = (package / part).stat()
            found.append((part, written.st_mtime_ns, written.st_size))
        else:
            found += _times(str(package / part), (".py",))
    for folder in folders:
        if folder == shipped:
            found += _times(str(folder), _RULES)
        else:
            names = [str(folder)] if folder.is_file() else sorted(f.path for f in _below(str(folder), _RULES))
            found += [(name, Path(name).read_bytes(), 0) for name in names]
    return found


@cache  # asked for several times a run, and nobody changes this package meanwhile
def _times(folder: str, endings: tuple[str, ...]) -> list[tuple[str, bytes | int, int]]:
    files = [(file.path, file.stat()) for file in _below(folder, endings)]
    return sorted((path, found.st_mtime_ns, found.st_size) for path, found in files)


def _below(folder: str, endings: tuple[str, ...]) -> Iterator[os.DirEntry[str]]:
    """The files with such endings anywhere below; `Path.rglob` takes five times as long."""
    try:
        with os.scandir(folder) as entries:
            inside = list(entries)
    except OSError:  # no such folder: said where its rules are loaded
        return
    for entry in inside:
        if entry.is_dir():
            yield from _below(entry.path, endings)
        elif entry.name.endswith(endings):
            yield entry


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file, and its folder for the user alone, so that it appears whole or not at all.

    Raises:
        OSError: the disk is full or takes no file there.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    begun = path.with_name(f"{path.name}.{os.getpid()}.{time.monotonic_ns()}")  # importing tempfile takes longer
    try:
        with open(begun, "xb", opener=lambda name, how: os.open(name, how, 0o600)) as file:
            file.write(data)
        begun.replace(path)
    except OSError:
        begun.unlink(missing_ok=True)
        raise


def cache_folder() -> Path | None:
    """Where entries lie: PITCHLINT_CACHE_DIR, else the user's cache folder; None when caching is switched off."""
    named = os.environ.get("PITCHLINT_CACHE_DIR")
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "linux":  # what platformdirs answers; importing it takes a fifth of `rules list`
        return Path(os.environ.get("XDG_CACHE_HOME", "").strip() or "~/.cache").expanduser() / "pitchlint"
    from platformdirs import user_cache_path

    return user_cache_path("pitchlint", appauthor=False)
