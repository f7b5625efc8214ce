"""Compiled rules kept between runs, since reading and compiling 150 rule files takes longer than a check.

The patterns as they were read are kept once more by their text, for runs with other rules or settings; so are the
regular expressions of this package as they were compiled. An entry is
found by a digest of everything that it was made from: the rule files, the settings, this package's own code, and the
Python version. It lies in the user's own cache folder (PITCHLINT_CACHE_DIR names another; empty switches
it off), readable by that user alone, appears whole or not at all, and a broken one is made anew.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pitchlint import __version__, regex
from pitchlint.collecting import uncollected
from pitchlint.rules.shipped import shipped_packs

T = TypeVar("T")
MOST = {"rules": 24, "patterns": 2, "expressions": 2}  # entries, of up to ten megabytes; those unused longest go first
GROWN = 20_000  # patterns that are kept in one entry
_MADE_BY = ("rules", "nlp", "matching")


def digest(folders: Iterable[Path], *settings: object) -> str:
    """32 hex digits over the rule files below the folders, the settings' representations, code and versions.

    Of a user's rule files the text counts; of what comes with this package the time and the size of each file.
    """
    found = hashlib.blake2b(f"{__version__} {sys.version} {settings!r}".encode(), digest_size=16)
    package, shipped = Path(__file__).resolve().parents[1], shipped_packs()
    for code in sorted(f for part in _MADE_BY for f in _below(package / part, (".py",))):
        found.update(_state(code))
    for folder in folders:
        for file in [folder] if folder.is_file() else sorted(_below(folder, (".yaml", ".yml"))):
            found.update(_state(file) if folder == shipped else f"{file}\0".encode() + file.read_bytes())
    return found.hexdigest()


def _state(file: Path) -> bytes:
    state = file.stat()
    return f"{file}\0{state.st_mtime_ns}\0{state.st_size}\0".encode()


def _below(folder: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    """The files with such endings anywhere below; `Path.rglob` takes three times as long."""
    for where, _, names in os.walk(folder):
        inside = Path(where)
        yield from (inside / name for name in names if name.endswith(endings))


def kept(key: str, make: Callable[[], T]) -> T:
    """The entry of that key, made and stored where there is none. What `make` raises is raised, and nothing stored."""
    folder = cache_folder()
    if folder is None:
        return make()
    path = folder / f"rules-{key}.pickle"
    found = _stored(path)
    if found:
        entry: T = found[0]
        return entry
    made = make()
    _store(folder, path, made)
    return made


def patterns_read() -> contextlib.AbstractContextManager[dict[str, Any]]:
    """Patterns that were read in earlier runs, by their text; those that the block adds are stored, too."""
    return _growing(f"patterns-{digest(())}.pickle", {})


@cache
def expressions_read() -> None:
    """Takes over the regular expressions that earlier runs compiled; when this one ends, its own are stored, too."""
    python = hashlib.blake2b(f"{__version__} {sys.version}".encode(), digest_size=16).hexdigest()
    opened = contextlib.ExitStack()
    opened.enter_context(_growing(f"expressions-{python}.pickle", regex.known))
    atexit.register(opened.close)


@contextlib.contextmanager
def _growing(name: str, entries: dict[Any, Any]) -> Iterator[dict[Any, Any]]:
    """The mapping with what is in that file; what the block adds is stored, up to GROWN entries."""
    folder = cache_folder()
    path = folder / name if folder else None
    found = _stored(path) if path else ()
    stored = found[0] if found else {}
    entries |= stored
    yield entries
    if folder and path and len(stored) < len(entries) <= GROWN:
        _store(folder, path, entries)


def _stored(path: Path) -> tuple[Any, ...]:
    """What the file holds, in a tuple; an empty one where it is absent, broken or of other code."""
    with uncollected(), contextlib.suppress(Exception):
        stored = path.read_bytes()
        if stored[:16] == _check(stored[16:]):
            entry = pickle.loads(stored[16:])
            path.touch()
            return (entry,)
    return ()


def cache_folder() -> Path | None:
    """Where entries lie; None when caching is switched off."""
    named = os.environ.get("PITCHLINT_CACHE_DIR")
    if named is not None:
        return Path(named) if named else None
    from platformdirs import user_cache_path

    return user_cache_path("pitchlint", appauthor=False)


def _check(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def _store(folder: Path, path: Path, made: object) -> None:
    import tempfile

    with contextlib.suppress(OSError, pickle.PicklingError, AttributeError, TypeError):  # a full or read-only disk
        data = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(_check(data) + data)
        Path(name).replace(path)
        for sort, most in MOST.items():
            entries = sorted(folder.glob(f"{sort}-*.pickle"), key=lambda p: p.stat().st_mtime)
            for old in entries[:-most]:
                old.unlink(missing_ok=True)
