"""Values on disk by key, in a folder of the user's own, of bounded size.

They lie in `results` in the cache folder (`PITCHLINT_CACHE_DIR` names another, empty switches keeping off). The folder
is readable by its owner alone, since the results quote what was said; one that others can write to is not used. A value
appears whole or not at all.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pitchlint.cache.records import from_bytes, to_bytes
from pitchlint.rules.made_from import cache_folder, write_whole

T = TypeVar("T")
MOST_BYTES = 200_000_000  # all values together; the least recently used go first
LARGEST = MOST_BYTES // 8  # one value
SUFFIX = ".result"
_FRESH_S = 86_400  # seconds after which a used value is marked as used again
_LEFT_S = 3_600  # seconds after which a file that never got its name is a leftover of a killed run
_PRUNED = "pruned"  # its time is that of the last pruning


@dataclass(frozen=True, slots=True)
class Kept:
    """What lies in a folder: number of values and their bytes."""

    values: int
    size: int


class Store:
    """Gets and puts records by key.

    Args:
        folder: where they lie; made when the first is put.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._written = False

    def has(self, key: str) -> bool:
        """Whether there is a value, which may yet turn out to be broken."""
        return self._path(key).is_file()

    def get(self, key: str, kind: type[T]) -> T | None:
        """The record of that key, None where there is none of that kind that can be read."""
        path = self._path(key)
        with contextlib.suppress(Exception):  # whatever is wrong with it, it is made anew
            if not self._private():
                return None
            found = from_bytes(path.read_bytes())
            if time.time() - path.stat().st_mtime > _FRESH_S:
                path.touch()
            return found if isinstance(found, kind) else None
        return None

    def put(self, key: str, value: object) -> None:
        """Keeps a record. A disk that is full or read-only, or a record that is too large, is no error."""
        with contextlib.suppress(OSError, pickle.PicklingError, AttributeError, TypeError, RecursionError):
            data = to_bytes(value)
            if len(data) > LARGEST:
                return
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not self._private():
                return
            write_whole(self._path(key), data)
            self._written = True

    def prune(self, most_bytes: int = MOST_BYTES, every_s: float = 0) -> None:
        """Removes the least recently used values beyond that size, if anything was put since this store was opened.

        With `every_s` nothing is done where that was last done fewer seconds ago, by whichever process.
        """
        if not self._written:
            return
        self._written = False
        with contextlib.suppress(OSError):
            now, marker = time.time(), self.folder / _PRUNED
            if every_s and marker.exists() and 0 <= now - marker.stat().st_mtime < every_s:
                return
            marker.touch()
            found = [(entry, entry.stat()) for entry in os.scandir(self.folder)]
            kept = sorted(((s.st_mtime, s.st_size, e.path) for e, s in found if e.name.endswith(SUFFIX)), reverse=True)
            gone = [e.path for e, s in found if not e.name.endswith(SUFFIX) and now - s.st_mtime > _LEFT_S]
            size = 0
            for _, length, path in kept:
                size += length
                if size > most_bytes:
                    gone.append(path)
            for path in gone:
                Path(path).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{SUFFIX}"

    def _private(self) -> bool:
        """Whether nobody else can have put anything into the folder; closes it to readers."""
        if os.name != "posix":
            return True  # elsewhere the folder inherits the rights of the user's own
        about = self.folder.stat()
        if about.st_uid != os.getuid() or about.st_mode & 0o022:
            return False
        if about.st_mode & 0o077:
            self.folder.chmod(0o700)
        return True


def opened() -> Store | None:
    """The user's store, None where keeping is switched off."""
    folder = cache_folder()
    return Store(folder / "results") if folder is not None else None


def kept_sorts(folder: Path) -> dict[str, tuple[Path, str]]:
    """What lies in the cache folder: sort of entry -> its own folder and the pattern of its names."""
    return {
        "results": (folder / "results", f"*{SUFFIX}"),
        "compiled rules": (folder, "rules-*.pickle"),
        "compiled patterns": (folder, "patterns-*.pickle"),
        "compiled expressions": (folder, "expressions-*.pickle"),
    }


def shown(folder: Path, pattern: str) -> Kept:
    """How much lies in the folder under names of that pattern."""
    sizes = []
    for path in folder.glob(pattern):
        with contextlib.suppress(OSError):
            sizes.append(path.stat().st_size)
    return Kept(len(sizes), sum(sizes))


def cleared(folder: Path, pattern: str) -> Kept:
    """Removes those; answers what was removed."""
    found = shown(folder, pattern)
    for path in (*folder.glob(pattern), *folder.glob(_PRUNED)):
        with contextlib.suppress(OSError):
            path.unlink()
    left = shown(folder, pattern)
    return Kept(found.values - left.values, found.size - left.size)
