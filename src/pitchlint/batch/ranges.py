"""Ranges of the bytes within packed files.

Such a file cannot be entered in the middle. A worker takes the parts of a file in their order, so it keeps the last
file open and reads on: each worker unpacks each file once, whatever the number of parts.
"""

from __future__ import annotations

import atexit
from contextlib import ExitStack
from typing import BinaryIO

from pitchlint.batch.places import opened
from pitchlint.errors import InputError
from pitchlint.readers.unpacking import unpacked

_open: dict[str, tuple[ExitStack, BinaryIO]] = {}  # one file at most


def read_unpacked(name: str, start: int, end: int) -> bytes:
    """The bytes within, end exclusive.

    Raises:
        OSError: the file cannot be read.
    """
    stream = _stream(name)
    try:
        stream.seek(start)
        data = stream.read(end - start)
        if len(data) < end - start or not stream.read(1):  # nothing comes behind it
            forget(name)
        return data
    except BaseException:
        forget(name)
        raise


def forget(name: str) -> None:
    """Closes the file, if it is open."""
    if name in _open:
        _open.pop(name)[0].close()


def _stream(name: str) -> BinaryIO:
    if name not in _open:
        for other in list(_open):
            forget(other)
        with ExitStack() as stack:
            packed = stack.enter_context(opened(name))
            try:
                stream = unpacked(packed, name)
            except InputError as error:
                raise OSError(error.message) from None
            _open[name] = stack.pop_all(), stream
    return _open[name][1]


@atexit.register
def _forget_all() -> None:
    for name in list(_open):
        forget(name)
