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
import pickle
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pitchlint import __version__, regex
from pitchlint.collecting import uncollected
from pitchlint.rules.made_from import cache_folder, state, write_whole

T = TypeVar("T")
MOST = {"rules": 24, "patterns": 2, "expressions": 2}  # entries, of up to ten megabytes; those unused longest go first
_SIGNED = 4  # bytes before an entry
GROWN = 20_000  # patterns that are kept in one entry


def digest(folders: Iterable[Path], *settings: object) -> str:
    """32 hex digits over the rule files below the folders, the settings' representations, code and versions.

    Of a user's rule files the text counts; of what comes with this package the time and the size of each file.
    """
    return hashlib.blake2b(f"{state(folders)!r} {settings!r}".encode(), digest_size=16).hexdigest()


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
        stored = memoryview(path.read_bytes())
        if stored[:_SIGNED] == _check(stored[_SIGNED:]):
            entry = pickle.loads(stored[_SIGNED:])
            path.touch()
            return (entry,)
    return ()


def _check(data: bytes | memoryview) -> bytes:
    """What tells a file that was cut off or damaged; ten megabytes take a fifth of what a digest would."""
    return zlib.crc32(data).to_bytes(_SIGNED, "big")


def _store(folder: Path, path: Path, made: object) -> None:
    with contextlib.suppress(OSError, pickle.PicklingError, AttributeError, TypeError):  # a full or read-only disk
        data = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        write_whole(path, _check(data) + data)
        for sort, most in MOST.items():
            entries = sorted(folder.glob(f"{sort}-*.pickle"), key=lambda p: p.stat().st_mtime)
            for old in entries[:-most]:
                old.unlink(missing_ok=True)
