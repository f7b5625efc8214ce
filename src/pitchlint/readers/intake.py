"""An open input: its beginning for sniffing, then either all its text or line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from pathlib import PurePath
from typing import BinaryIO

from pitchlint.errors import InputError
from pitchlint.location import SourceLocation
from pitchlint.readers import decoding
from pitchlint.readers.packings import inner_name
from pitchlint.readers.source import Source


class Intake:
    """A stream of bytes with its name; read once, by `source` or by `lines`.

    Attributes:
        first_line: number in the file of the stream's first line, where the stream is a part of a file.
        heading: the first row of a table of which the stream is a part from further below, None otherwise.
    """

    def __init__(
        self, stream: BinaryIO, name: str, encoding: str | None, first_line: int = 1, heading: str | None = None
    ) -> None:
        """Takes the first bytes.

        Raises:
            InputError: the file is empty or binary.
        """
        self.name = name
        self.first_line, self.heading = first_line, heading
        self._encoding = encoding
        self._first = stream.read(decoding.HEAD)
        self._stream = stream
        if first_line == 1 and not self._first.startswith(decoding.ARCHIVE):  # further below anything may stand there
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
        """The suffix of the name, in lower case; of what is packed, the one before that of the packing."""
        return PurePath(inner_name(self.name)).suffix.lower()

    @property
    def wide(self) -> bool:
        """Whether a character takes more than a byte, so that a line's end is no single byte."""
        encoding, _ = decoding.marked(self._first) or (self._encoding, 0)
        return bool(encoding) and str(encoding).startswith(("utf-16", "utf-32"))

    def _again(self) -> BufferedReader:
        return BufferedReader(_Rejoined(self._first, self._stream), decoding.HEAD)

    def source(self, max_line: int | None = None) -> Source:
        """All of it as one text.

        Raises:
            InputError: too large, a line too long, or of an unknown encoding.
        """
        return decoding.whole(self._again(), self.name, self._encoding, max_line, self.first_line)

    def data(self) -> bytes:
        """All of it as bytes.

        Raises:
            InputError: too large.
        """
        data = self._again().read(decoding.MAX_FILE + 1)
        if len(data) > decoding.MAX_FILE:
            raise InputError(f"larger than {decoding.MAX_FILE // 1_000_000} MB", SourceLocation(self.name))
        return data

    def lines(self) -> Iterator[Source | InputError]:
        """Each line as a text of its own, an error in place of a line that cannot be decoded."""
        if self.first_line == 1:
            decoding.refuse_binary(self._first, self.name, self._encoding)
        if self.wide:
            source = self.source()  # a line's end is no single byte there
            for number, (_, line) in enumerate(source.lines(), self.first_line):
                yield Source(self.name, line, number, source.notes)
            return
        yield from decoding.by_line(self._again(), self.name, self._encoding, self.first_line)


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
