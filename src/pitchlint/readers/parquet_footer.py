"""What the footer of a Parquet file says of its columns' sizes.

Own, because pyarrow hands out the same only by calls that end the whole process where a footer contradicts itself; its
way of reading rows raises an error there. The footer is in Thrift's compact protocol, read here into dicts by the
numbers of the fields, of which few are needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, BinaryIO

LONGEST = 64_000_000
MAX_DEPTH = 16

# Kinds of values: 1 and 2 are true and false, 3 a byte, 4 to 6 whole numbers, 7 a double, 8 bytes, 9 and 10 a list or
# a set, 11 a map (which Parquet has none of), 12 a struct.
_ROW_GROUPS, _COLUMNS, _ABOUT, _PATH, _UNPACKED, _PACKED, _DICTIONARY = 4, 1, 3, 3, 6, 7, 11


@dataclass(frozen=True, slots=True)
class Chunk:
    """A column within a row group.

    Attributes:
        path: its name, with those of lists and structs around it.
        unpacked, packed: bytes.
        dictionary: bytes of its dictionary, unpacked; 0 where there is none.
    """

    path: str
    unpacked: int
    packed: int
    dictionary: int


def chunks(file: BinaryIO) -> list[Chunk]:
    """The columns of all row groups.

    Raises:
        ValueError: the footer is damaged, or far too long.
    """
    end = file.seek(-8, 2)
    length = int.from_bytes(file.read(4), "little")
    if file.read(4) != b"PAR1" or length > min(end, LONGEST):
        raise ValueError("no footer")
    file.seek(end - length)
    try:
        about = _Compact(file.read(length)).struct()
        return [
            _chunk(column[_ABOUT], file)
            for group in about[_ROW_GROUPS]
            for column in group[_COLUMNS]
            if isinstance(column.get(_ABOUT), dict)
        ]
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError("its parts do not fit") from error


def _chunk(about: dict[int, Any], file: BinaryIO) -> Chunk:
    at = about.get(_DICTIONARY)
    dictionary = 0
    sizes = about[_UNPACKED], about[_PACKED]
    if not all(isinstance(number, int) for number in (*sizes, at or 0)):
        raise TypeError
    if at is not None:
        file.seek(min(max(0, at), file.seek(0, 2)))
        page = _Compact(file.read(16))
        page.field(0), page.number(), page.field(1)  # the kind of page
        dictionary = page.number()
    path = ".".join(name.decode("utf-8", "replace") for name in about[_PATH])
    return Chunk(path, *sizes, dictionary)


class _Compact:
    """A reader of the protocol; raises IndexError, ValueError where the bytes are not of it."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def struct(self, depth: int = 0) -> dict[int, Any]:
        """The values of a struct by their numbers."""
        if depth > MAX_DEPTH:
            raise ValueError("nested too deep")
        found: dict[int, Any] = {}
        number = 0
        while True:
            number, kind = self.field(number)
            if not kind:
                return found
            found[number] = kind == 1 if kind < 3 else self._value(kind, depth)

    def field(self, before: int) -> tuple[int, int]:
        """The number and kind of the next field; kind 0 ends a struct."""
        head = self._byte()
        if not head:
            return before, 0
        return before + (head >> 4) if head >> 4 else self.number(), head & 15

    def number(self) -> int:
        """A whole number, its sign in the lowest bit."""
        value = self._plain()
        return (value >> 1) ^ -(value & 1)

    def _value(self, kind: int, depth: int) -> Any:
        if kind < 4:
            return self._byte()
        if kind < 7:
            return self.number()
        if kind in (7, 8):
            return self._bytes(8 if kind == 7 else self._plain())
        if kind in (9, 10):
            return self._list(depth)
        if kind == 12:
            return self.struct(depth + 1)
        raise ValueError("no such kind of value")

    def _list(self, depth: int) -> list[Any]:
        head = self._byte()
        size = head >> 4 if head >> 4 < 15 else self._plain()
        if size > len(self._data):
            raise ValueError("a list longer than the footer")
        kind = max(head & 15, 3)  # in lists a truth takes a byte
        return [self._value(kind, depth) for _ in range(size)]

    def _plain(self) -> int:
        value = shift = 0
        while True:
            byte = self._byte()
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value
            if shift > 70:
                raise ValueError("a number of too many bytes")

    def _byte(self) -> int:
        self._at += 1
        return self._data[self._at - 1]

    def _bytes(self, size: int) -> bytes:
        self._at += size
        if self._at > len(self._data):
            raise ValueError("it ends too early")
        return self._data[self._at - size : self._at]
