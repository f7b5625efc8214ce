"""The table of packings: what is undone before a file is read as what it is.

A packing is told by the first bytes of a file, never by its name. Its opener takes the packed stream and answers a
function that gives the next bytes, at most so many where it can choose, and b"" at the end. The three compressions
give back the bytes of the file within; Parquet gives its rows as JSON, a line a row, which `parquet` reads. To add
one, write its opener and one line here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import PurePath
from typing import BinaryIO

from pitchlint.regex import lazy

Next = Callable[[int], bytes]


class LibraryMissing(Exception):
    """What a packing needs is not installed; the message says what."""


@dataclass(frozen=True, slots=True)
class Packing:
    """One way to pack a file.

    Attributes:
        name: for people.
        suffixes: what it adds to the names of files; none where what is within has no name of its own.
        begins: matches the first bytes.
        opened: the opener.
        needs: the library that it takes from the extra `audit`, "" where Python's own do.
        form: the format of what comes out, "" where that is found out as ever.
    """

    name: str
    suffixes: tuple[str, ...]
    begins: re.Pattern[bytes]
    opened: Callable[[BinaryIO], Next]
    needs: str = ""
    form: str = ""


class Packed:
    """The packed stream, for libraries that hide who failed and how much they took."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.taken = 0
        self.failed: OSError | None = None
        self.closed = False

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._stream.read(size)
        except OSError as error:
            self.failed = error
            raise
        self.taken += len(data)
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def close(self) -> None:
        """Leaves the stream open."""


def _bzip2(packed: BinaryIO) -> Next:
    import bz2  # seldom needed, as gzip

    return bz2.BZ2File(packed).read1


def _gzip(packed: BinaryIO) -> Next:
    import gzip

    return gzip.GzipFile(fileobj=packed).read1


def _parquet(packed: BinaryIO) -> Next:
    from pitchlint.readers.parquet_rows import json_lines

    lines = json_lines(packed)
    return lambda size: next(lines, b"")


def _zstandard(packed: BinaryIO) -> Next:
    import pyarrow

    read: Next = pyarrow.CompressedInputStream(packed, "zstd").read
    return read


PACKINGS = (
    Packing("bzip2", (".bz2",), lazy(rb"BZh[1-9](?:1AY&SY|\x17\x72\x45\x38\x50\x90)"), _bzip2),
    Packing("gzip", (".gz", ".gzip"), lazy(rb"\x1f\x8b\x08"), _gzip),
    Packing("Parquet", (), lazy(rb"PAR1[\x00-\x08\x0e-\x1f]"), _parquet, "pyarrow", "parquet"),
    Packing(
        "Zstandard", (".zst", ".zstd"), lazy(rb"(?s)\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18"), _zstandard, "pyarrow"
    ),
)
LONGEST_BEGINNING = 16
PACKED = frozenset(suffix for packing in PACKINGS for suffix in packing.suffixes)


def packing_of(first: bytes) -> Packing | None:
    """The packing of a file that begins so.

    Raises:
        LibraryMissing: there is one that cannot be undone here.
    """
    packing = next((p for p in PACKINGS if p.begins.match(first)), None)
    if packing and packing.needs and find_spec(packing.needs) is None:
        raise LibraryMissing(f"{packing.name} needs {packing.needs}")
    return packing


def inner_name(name: str) -> str:
    """The name of what is packed: `talks.csv` for `talks.csv.gz`; any other name as it is."""
    suffix = PurePath(name).suffix
    return name[: -len(suffix)] if suffix.lower() in PACKED else name
