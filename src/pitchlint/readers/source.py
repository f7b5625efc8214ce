"""A decoded file that knows the line and column of each of its characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pitchlint.errors import InputError
from pitchlint.location import SourceLocation
from pitchlint.regex import lazy

_LINE_END = lazy(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Source:
    """The text of a file, or of one line of it.

    Lines end with LF, CRLF or CR, as editors count them; a byte order mark has no column.

    Attributes:
        name: file as the user named it.
        text: decoded characters, line ends as they are in the file.
        first_line: number of the text's first line in the file.
        notes: what decoding it had to suppose, for the conversation's notes.
        encoding: what it was decoded from.
    """

    name: str
    text: str
    first_line: int = 1
    notes: tuple[str, ...] = ()
    encoding: str = "utf-8"

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(m.end() for m in _LINE_END.finditer(self.text))]

    def place(self, offset: int, pointer: str | None = None, cell: str | None = None) -> SourceLocation:
        """Line and column of the character at `offset`."""
        line = bisect_right(self._starts, offset) - 1
        return SourceLocation(self.name, self.first_line + line, offset - self._starts[line] + 1, pointer, cell)

    def offset(self, line: int, column: int) -> int | None:
        """The offset of the character at that place, None where the text has no such place."""
        row = line - self.first_line
        if not 0 <= row < len(self._starts) or column < 1:
            return None
        end = self._starts[row + 1] if row + 1 < len(self._starts) else len(self.text)
        at = self._starts[row] + column - 1
        return at if at <= end else None

    def lines(self) -> Iterator[tuple[int, str]]:
        """Offset and characters of each line, without its end."""
        start = 0
        for end in _LINE_END.finditer(self.text):
            yield start, self.text[start : end.start()]
            start = end.end()
        if start < len(self.text):
            yield start, self.text[start:]

    def error(self, message: str, offset: int = 0, hint: str | None = None) -> InputError:
        """An error at that character, to be raised."""
        return InputError(message, self.place(offset), hint)
