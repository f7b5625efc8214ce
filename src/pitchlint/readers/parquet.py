"""Parquet: a row a turn, with the columns that `csv_rows` knows, or a row a conversation with its turns in a column.

The turns of a conversation are a list of objects as in `json_turns`, or JSON text that holds such a list or the whole
conversation; further columns say what the headings of CSV say. What comes here are the rows as JSON lines (see
`packings` and `parquet_rows`). A place is the number of the row, from 1, and the column's name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.location import SourceLocation
from pitchlint.readers import decoding
from pitchlint.readers.cells import Cell, Row
from pitchlint.readers.columns import columns_of
from pitchlint.readers.csv_rows import turns_of
from pitchlint.readers.intake import Intake
from pitchlint.readers.json_keys import CASE, CUSTOMER, DATE, ID, SELLER, TURNS, key_of, name_of
from pitchlint.readers.json_turns import conversations
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.parquet_rows import NESTED
from pitchlint.readers.pieces import Piece
from pitchlint.readers.source import Source

DESCRIPTION = "Parquet: a row a turn, columns as in CSV; or a row a conversation, its turns a list or JSON"
SUFFIXES = (".parquet", ".pq")

_ROW = 1 << 32  # offsets of a row begin at its number times this
_JSON = re.compile(r"\s*(?:\[\s*[\[{]|\{\s*\")")
_ABOUT = (
    ("conversation", ID), ("channel", ("channel",)), ("date", DATE), ("seller", SELLER), ("customer", CUSTOMER),
    ("case", CASE),
)  # fmt: skip


@dataclass(frozen=True)
class Rows(Source):
    """A table whose places are rows."""

    def place(self, offset: int, pointer: str | None = None, cell: str | None = None) -> SourceLocation:
        """The row in which the character stands."""
        return SourceLocation(self.name, self.first_line + offset // _ROW, None, pointer, cell)


def sniff(head: str, suffix: str) -> float:
    """Never: Parquet is told by its first bytes, before there is any text."""
    return 0.0


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """Conversations of a row in order, then those of several in the order of their first; an error for each bad row."""
    whole = Rows(intake.name, "", intake.first_line)
    headings: list[str] = []
    turns: list[Row] = []
    size = 0
    for line in intake.lines():
        try:
            if isinstance(line, InputError):
                raise line
            row = row_of(line)
            talk = talk_of(row, options, line)
        except InputError as error:
            yield error
            continue
        if talk is not None:
            here = Rows(intake.name, "", line.first_line)
            yield from conversations(here, talk, 0, options, f"{intake.file_name}#{line.first_line}")
            continue
        headings = headings or list(row)
        at = (line.first_line - intake.first_line) * _ROW
        turns.append(Row(at, tuple(Cell(at, (Piece(cell_text(row.get(name)), at),)) for name in headings)))
        size += len(line.text)
        if size > decoding.MAX_FILE:
            raise whole.error("more turns than fit into memory", at, "audit it, sorted by conversation")
    if turns:
        yield from turns_of(whole, headings, iter(turns), options, intake.file_name)


def row_of(line: Source) -> dict[str, Any]:
    """A row by its headings.

    Raises:
        InputError: it could not be read.
    """
    try:
        row = json.loads(line.text)
    except (ValueError, RecursionError):
        row = "a row that is damaged or nested too deep"
    if not isinstance(row, dict):
        raise Rows(line.name, "", line.first_line).error(str(row))
    return row


def talk_of(row: Mapping[str, Any], options: ReadOptions, line: Source) -> dict[str, Any] | None:
    """The conversation that a row holds, in the form of `json_turns`; None where the row is a turn.

    Raises:
        InputError: its turns cannot be read, or it has none and no text.
    """
    named = [name for name in row if name.lower() in NESTED]
    for name in named:
        value = _loaded(row[name], name, line)
        others = {key: found for key, found in row.items() if key != name}
        if isinstance(value, list) and value:
            return {**_about(others, options), "turns": value}
        if isinstance(value, dict) and key_of(value, TURNS, list):
            return {**_about(others, options), **value}
    if named and "text" not in columns_of(list(row), options.columns)[0]:
        raise Rows(line.name, "", line.first_line).error(f"no turns in column `{named[0]}`")
    return None


def _loaded(value: Any, name: str, line: Source) -> Any:
    if not isinstance(value, str) or not _JSON.match(value):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        where = Rows(line.name, "", line.first_line)
        raise where.error(f"column `{name}`: this is not JSON, or nested too deep") from None


def _about(row: Mapping[str, Any], options: ReadOptions) -> dict[str, Any]:
    """What a row says of its conversation, by the keys of `json_turns`."""
    found = {key: value for key, value in row.items() if key.lower() not in NESTED}
    headings = list(found)
    columns = columns_of(headings, options.columns)[0]
    for purpose, keys in _ABOUT:
        if purpose in columns and not name_of(found, keys):
            found[keys[0]] = cell_text(found[headings[columns[purpose]]])
    return found


def conversation_column(lines: Iterable[bytes], options: ReadOptions) -> str | None:
    """The column that tells conversations apart, "" where none does, None where a row is a conversation.

    Args:
        lines: some rows.
        options: what columns hold.
    """
    column = ""
    for line in lines:
        try:
            source = Source("", line.decode())
            row = row_of(source)
            if talk_of(row, options, source) is not None:
                return None
        except (InputError, UnicodeError):
            continue
        columns, complaint = columns_of(list(row), options.columns)
        told_apart = "conversation" in columns and "text" in columns and not complaint
        column = list(row)[columns["conversation"]] if told_apart else ""
    return column


def cell_text(value: Any) -> str:
    """What a cell says, as text."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
