"""Where a piece of text stands in the file it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class SourceLocation:
    """A place in an input file.

    Attributes:
        file: path as the user named it; "<stdin>" for standard input.
        line: 1-based line, None where the format has no lines of its own.
        column: 1-based column in characters (not bytes), None where unknown.
        pointer: JSON pointer (RFC 6901) of the value, for JSON and JSONL.
        cell: name of the column, for CSV and TSV.
    """

    file: str
    line: int | None = None
    column: int | None = None
    pointer: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        """`file:line:col`, as terminals and editors make it a link."""
        text = self.file
        if self.line is not None:
            text += f":{self.line}"
            if self.column is not None:
                text += f":{self.column}"
        if self.pointer and self.line is None:
            text += f"#{self.pointer}"
        return text
