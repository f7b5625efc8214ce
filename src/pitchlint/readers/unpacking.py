"""A packed file as the stream of what is within: never held whole, the same bytes each time, damage kept for later.

Where the packed data end too early, are damaged, or unpack to many times their size (a bomb), the stream ends behind
the last whole line before that, and `damage` says what is wrong and on which line: what stands before is read all the
same.
"""

from __future__ import annotations

import zlib
from io import BufferedReader, RawIOBase
from typing import BinaryIO

from pitchlint.errors import InputError
from pitchlint.location import SourceLocation
from pitchlint.readers import decoding
from pitchlint.readers.packings import LONGEST_BEGINNING, LibraryMissing, Next, Packed, Packing, packing_of

CHUNK = 1 << 16
MOST_TIMES = 200  # a file may unpack to so many times its size ...
FREE = decoding.MAX_FILE  # ... and to so many bytes whatever its size
LONGEST_HELD = 1 << 20  # of a line that may be cut off

_FAULTS = (
    ArithmeticError, EOFError, LookupError, MemoryError, NotImplementedError, OSError, ValueError, zlib.error
)  # fmt: skip
_AGAIN = "get the file anew"
_TRUST = "unpack it yourself if it can be trusted"


class Unpacked(BufferedReader):
    """The stream. It can be sought in as any file; backwards it begins anew.

    Args:
        packed: where the packed data begin; it stays open.
        name: the file's.
        packing: of the table.
    """

    def __init__(self, packed: BinaryIO, name: str, packing: Packing) -> None:
        self._within = _Within(packed, name, packing)
        super().__init__(self._within, CHUNK)
        self.form = packing.form

    @property
    def damage(self) -> InputError | None:
        """Why the stream ended where it did, once it has and was not to."""
        return self._within.damage


def unpacked(stream: BinaryIO, name: str) -> BinaryIO:
    """The stream as it is, or an `Unpacked` of it where it is packed.

    Raises:
        InputError: what is needed to unpack it is not installed.
    """
    if isinstance(stream, BufferedReader):
        first = stream.peek(LONGEST_BEGINNING)
    else:
        first = stream.read(LONGEST_BEGINNING)
        stream.seek(0)
    try:
        packing = packing_of(first[:LONGEST_BEGINNING])
    except LibraryMissing as error:
        raise InputError(str(error), SourceLocation(name), "install it with: pip install 'pitchlint[audit]'") from None
    return Unpacked(stream, name, packing) if packing else stream


def damage_of(stream: BinaryIO) -> InputError | None:
    """Why a stream that was read to its end ended too early, None where it did not."""
    return stream.damage if isinstance(stream, Unpacked) else None


def form_of(stream: BinaryIO, asked: str | None, name: str) -> str | None:
    """The format that the packing or else the caller names.

    Raises:
        InputError: Parquet is asked for, and this is none.
    """
    form = stream.form if isinstance(stream, Unpacked) else ""
    if asked == "parquet" and form != asked:
        raise InputError("this is no Parquet file", SourceLocation(name))
    return form or asked


class _Within(RawIOBase):
    """The bytes within, in chunks that do not depend on how much is asked for."""

    def __init__(self, packed: BinaryIO, name: str, packing: Packing) -> None:
        self.damage: InputError | None = None
        self._name, self._packing, self._packed = name, packing, packed
        self._begin()

    def _begin(self) -> None:
        self._file = Packed(self._packed)
        self._next: Next | None = None
        self._ready = memoryview(b"")
        self._held = b""  # the beginning of a line, until its end is there
        self._at = self._made = self._long = 0
        self._line = 1
        self._ended = False

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._packed.seekable()

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        if whence == 1:
            offset += self._at
        elif whence == 2:
            raise OSError("the length of what is packed is not known")
        if offset < self._at:
            self._packed.seek(0)
            self._begin()
        while self._at < offset and self._fill():
            self._take(offset - self._at)
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._fill():
            return 0
        data = self._take(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _take(self, size: int) -> memoryview:
        data, self._ready = self._ready[:size], self._ready[size:]
        self._at += len(data)
        return data

    def _fill(self) -> bool:
        """Whether there is anything ready; makes the next chunk where there is not."""
        while not self._ready and not self._ended:
            try:
                self._next = self._next or self._packing.opened(self._file)  # type: ignore[arg-type]
                data = self._next(CHUNK)
            except _FAULTS as error:
                if self._file.failed:
                    raise self._file.failed from None  # it is not the data that are damaged
                self._end(_told(self._packing, error), _AGAIN)
                break
            self._made += len(data)
            if self._made > max(FREE, MOST_TIMES * self._file.taken):
                self._end(f"this unpacks to more than {MOST_TIMES} times its size", _TRUST)
                break
            self._ended = not data
            self._release(data)
        return bool(self._ready)

    def _release(self, data: bytes) -> None:
        data = self._held + data
        end = data.rfind(b"\n") + 1
        self._long = 0 if end else self._long
        if self._ended or (not end and len(data) > LONGEST_HELD):
            self._long += len(data)
            end = len(data)
        if self._long > FREE:
            self._end(f"a line of more than {FREE // 1_000_000} MB", _TRUST)
            return
        self._ready, self._held = memoryview(data)[:end], data[end:]
        self._line += data.count(b"\n", 0, end)

    def _end(self, message: str, hint: str) -> None:
        self._ended, self._held = True, b""
        read = self._line > 1
        hint = f"what stands before it was read; {hint}" if read else hint
        self.damage = InputError(message, SourceLocation(self._name, self._line if read else None), hint)


def _told(packing: Packing, error: Exception) -> str:
    said = str(error).lower()
    if "crc" in said or "incorrect length" in said:
        return f"the {packing.name} data do not fit their checksum"
    if isinstance(error, NotImplementedError):
        return f"the {packing.name} data are of a kind that cannot be read here"
    if isinstance(error, EOFError) or "truncated" in said or "no footer" in said:
        return f"the {packing.name} data end too early: the file is cut off"
    return f"the {packing.name} data are damaged"
