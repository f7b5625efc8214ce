"""An open input: its beginning for sniffing, then either all its text or line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from pathlib import PurePath
from typing import BinaryIO

from pitchlint.errors import InputError
from pitchlint.readers import decoding
from pitchlint.readers.source import Source


class Intake:
    """A stream of bytes with its name; read once, by `source` or by `lines`."""

    def __init__(self, stream: BinaryIO, name: str, encoding: str | None) -> None:
        """Takes the first bytes.

        Raises:
            InputError: the file is empty or binary.
        """
        self.name = name
        self._encoding = encoding
        self._first = stream.read(decoding.HEAD)
        self._stream = stream
        decoding.refuse_binary(self._first, name, encoding)

    @property
    def head(self) -> str:
        """The beginning as characters."""
        return decoding.head(self._first, self._encoding)

    @property
    def file_name(self) -> str:
        """The name without its folders, of either kind of slash."""
        return re.split(r"[/\\]", self.name)[-1]

    @property
    def suffix(self) -> str:
        """The suffix of the name, in lower case."""
        return PurePath(self.name).suffix.lower()

    def _again(self) -> BufferedReader:
        return BufferedReader(_Rejoined(self._first, self._stream), decoding.HEAD)

    def source(self, max_line: int | None = None) -> Source:
        """All of it as one text.

        Raises:
            InputError: too large, a line too long, or of an unknown encoding.
        """
        return decoding.whole(self._again(), self.name, self._encoding, max_line)

    def lines(self) -> Iterator[Source | InputError]:
        """Each line as a text of its own, an error in place of a line that cannot be decoded."""
        wide = decoding.marked(self._first) or (self._encoding, 0)
        if wide[0] and wide[0].startswith(("utf-16", "utf-32")):
            source = self.source()  # a line's end is no single byte there
            for number, (_, line) in enumerate(source.lines(), 1):
                yield Source(self.name, line, number, source.notes)
            return
        yield from decoding.by_line(self._again(), self.name, self._encoding)


class _Rejoined(RawIOBase):
    """The first bytes again, then the rest of the stream."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first, self._rest = memoryview(first), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._first:
            size = min(len(self._first), len(buffer))
            buffer[:size], self._first = self._first[:size], self._first[size:]
            return size
        data = self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
