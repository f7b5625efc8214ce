"""Files that appear whole or not at all, and are on the disk when that is said."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from pitchlint.batch.stopping import NoSpace, Unwritten

MAKING = ".making"  # ends the names of files that are not finished
_FULL = ("no space left", "disk is full")  # as DuckDB and SQLite say it
_REFUSED = (errno.EACCES, errno.EFBIG, errno.EIO, errno.EPERM, errno.EROFS)


def write_whole(target: Path, data: bytes) -> None:
    """Writes a file that appears whole or not at all, and is on the disk when this returns.

    Raises:
        NoSpace: the disk is full.
    """
    with full_disk(target), in_the_making(target) as making:
        making.write_bytes(data)


@contextlib.contextmanager
def in_the_making(target: Path) -> Iterator[Path]:
    """The file in which a file is made in the block; behind it that is put in its place, and is on the disk.

    It is removed when that goes wrong: it would take the space of the next try.
    """
    making = target.with_name(target.name + MAKING)
    try:
        yield making
        flushed(making)
        moved(making, target)
    except BaseException:
        with contextlib.suppress(OSError):
            making.unlink()
        raise


def moved(making: Path, target: Path) -> None:
    """Puts a finished file in its place, lastingly."""
    making.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def flushed(file: Path) -> None:
    """Has a file's content on the disk."""
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def full_disk(where: Path) -> Iterator[None]:
    """Turns the errors of a full disk, whoever raises them, into NoSpace, and those of one that refuses into Unwritten.

    Raises:
        NoSpace, Unwritten: see there.
    """
    try:
        yield
    except Exception as error:
        number = getattr(error, "errno", None)
        if number in (errno.ENOSPC, errno.EDQUOT) or any(words in str(error).lower() for words in _FULL):
            raise NoSpace(f"{where}: no space left on the disk") from None
        if number in _REFUSED:
            raise Unwritten(f"{where}: cannot be written: {os.strerror(number)}") from None
        raise
