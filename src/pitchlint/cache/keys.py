"""What a result depends on, as a key: equal keys, equal results.

The bytes of the file and its name as given (it stands in every location), how it is read, the settings, the rule
files, this package's own code and data, and the versions of Python and of the libraries that judge.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from pitchlint import __version__
from pitchlint.rules.kept import digest
from pitchlint.settings import Settings

LARGEST_FILE = 64 << 20  # bytes of an input; the results of larger ones are not kept
# Parts of the package that have no part in what is kept: they come before the analysis, or after it.
_APART = frozenset({"attribution", "batch", "cli", "config", "evaluation", "fixes", "gates", "packs", "reporters"})
_LIBRARIES = ("spacy", "numpy", "re2", "dateutil", "charset_normalizer", "yaml", "pyarrow")


def file_key(file: str, settings: Settings, read: object) -> str | None:
    """The key of the results of one input file: 32 hex digits; None for one that cannot be read or is too large.

    Args:
        file: path as the user gave it.
        settings: with which it is analysed.
        read: the options with which it is read; a record whose representation says all of them.
    """
    found = _hash(f"file {settings_key(settings)}\0{read!r}\0{file}\0")
    try:
        with Path(file).open("rb") as stream:
            if stream.seek(0, 2) > LARGEST_FILE:
                return None
            stream.seek(0)
            while part := stream.read(1 << 20):
                found.update(part)
    except (OSError, ValueError):
        return None
    return found.hexdigest()


def joined_key(keys: Sequence[str]) -> str:
    """The key of what the files of these keys give together, in this order."""
    return _hash("joined " + " ".join(keys)).hexdigest()


def rules_key(folders: Iterable[Path], *what: object) -> str:
    """The key of what is made from the rules in the folders and from further values alone."""
    return _hash(f"rules {digest(folders, what)} {_code()}").hexdigest()


@lru_cache(maxsize=256)
def settings_key(settings: Settings) -> str:
    """The key of what the settings alone decide."""
    return _hash(f"{_rules(settings.folders)} {_code()} {_installed(settings.model)} {settings!r}").hexdigest()


def _hash(said: str) -> hashlib.blake2b:
    return hashlib.blake2b(said.encode(errors="surrogatepass"), digest_size=16)


@lru_cache(maxsize=16)
def _rules(folders: tuple[Path, ...]) -> str:
    return digest(folders)


@lru_cache(maxsize=1)
def _code() -> str:
    """The state of every file of this package that has a part in a result."""
    package = Path(__file__).resolve().parents[1]
    found = hashlib.blake2b(f"{__version__} {sys.version}".encode(), digest_size=16)
    for entry in _files(package, _APART):
        state = entry.stat()
        found.update(f"{entry.path}\0{state.st_mtime_ns}\0{state.st_size}\0".encode())
    return found.hexdigest()


def _files(folder: str | Path, apart: Collection[str] = ()) -> Iterator[os.DirEntry[str]]:
    """The files anywhere below, in order of their paths; `Path.rglob` takes four times as long."""
    for entry in sorted(os.scandir(folder), key=lambda e: e.name):
        if entry.is_dir():
            if entry.name not in apart and entry.name != "__pycache__":
                yield from _files(entry.path)
        else:
            yield entry


@lru_cache(maxsize=8)
def _installed(model: str) -> str:
    """Which installation of each library is at work; another version is another file, or one of another time."""
    states = []
    for name in (*_LIBRARIES, model):
        try:
            spec = find_spec(name)
        except (ImportError, ValueError):
            spec = None
        if spec is None or not spec.origin:
            continue
        folder = Path(spec.origin).parent
        for part in (spec.origin, folder / "about.py", folder / "version.py", folder / "meta.json"):
            if Path(part).is_file():
                state = Path(part).stat()
                states.append(f"{part} {state.st_mtime_ns} {state.st_size}")
    return "\n".join(states)
