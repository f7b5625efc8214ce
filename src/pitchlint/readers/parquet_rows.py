"""The rows of a Parquet file as JSON, a line a row, batch by batch: no more than a batch of rows is ever held.

What a table cannot say in JSON is left out (pictures, vectors) or written as text: times as ISO 8601, durations as
seconds, whole numbers that a missing value made fractions as whole numbers. A line that is a string says what is wrong
with its row.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, BinaryIO

from pitchlint.readers.json_keys import TURNS

if TYPE_CHECKING:
    import pyarrow

ROWS = 512
ROWS_OF_TALKS = 32  # a row may be a whole conversation
CHUNK = 1 << 16  # bytes from which on lines are handed over
MAX_COLUMNS = 1_000
WHOLE = ("json", "data", "payload", "record", "turns_json", "messages_json", "conversation_json", "transcript_json")
NESTED = (*TURNS, *WHOLE)  # columns that may hold lists or objects
MOST_TIMES = 1_000  # a column may say that it unpacks to so many times its size ...
FREE = 256_000_000  # ... and to so many bytes whatever its size

_EXACT = 2**53  # floats above are no numbers that somebody wrote


class _Bad(str):
    """Why a cell cannot be read."""


def json_lines(packed: BinaryIO) -> Iterator[bytes]:
    """The lines, some thousand bytes at a time.

    Raises:
        ValueError, OSError: the file is damaged, as pyarrow says it, or a bomb.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    about = pq.read_metadata(pa.PythonFile(packed, mode="r"))
    kinds = _kinds(about.schema.to_arrow_schema())
    _refuse_bombs(about)
    # Dictionaries are kept as such: a page of a few bytes may say one long text a million times.
    texts = [name for name, kind in kinds if _is(kind, "string", "large_string", "binary", "large_binary")]
    source = pa.PythonFile(packed, mode="r")
    file = pq.ParquetFile(source, metadata=about, read_dictionary=texts, pre_buffer=False, buffer_size=1 << 20)
    size = ROWS_OF_TALKS if any(_is(kind, "nested") for _, kind in kinds) else ROWS
    batches = file.iter_batches(size, columns=[name for name, _ in kinds], use_threads=False)
    yield from _gathered(line for batch in batches for line in _lines(batch)) if kinds else [b"{}\n"]


def _gathered(lines: Iterator[bytes]) -> Iterator[bytes]:
    """The lines, many at a time, those before a failure, too."""
    held: list[bytes] = []
    length = 0
    try:
        for line in lines:
            held.append(line)
            length += len(line)
            if length > CHUNK:
                yield b"".join(held)
                held, length = [], 0
    except (OSError, ValueError):
        if held:
            yield b"".join(held)
        raise
    yield b"".join(held)


def _kinds(schema: pyarrow.Schema) -> list[tuple[str, pyarrow.DataType]]:
    """The columns that may say something, each once."""
    found: dict[str, pyarrow.DataType] = {}
    for field in schema:
        if not _is(field.type, "null") and (not _is(field.type, "nested") or field.name.lower() in NESTED):
            found.setdefault(field.name, field.type)
    return list(found.items())[:MAX_COLUMNS]


def _is(kind: pyarrow.DataType, *names: str) -> bool:
    import pyarrow.types as kinds

    return any(getattr(kinds, f"is_{name}")(kind) for name in names)


def _refuse_bombs(about: pyarrow.parquet.FileMetaData) -> None:
    for group in map(about.row_group, range(about.num_row_groups)):
        for chunk in map(group.column, range(group.num_columns)):
            if chunk.total_uncompressed_size > max(FREE, MOST_TIMES * chunk.total_compressed_size):
                raise ValueError("a column unpacks to too much")


def _lines(batch: pyarrow.RecordBatch) -> Iterator[bytes]:
    names = batch.schema.names
    columns = [_values(column, name) for name, column in zip(names, batch.columns, strict=True)]
    damaged = any(isinstance(value, _Bad) for column in columns for value in column)
    for row in zip(*columns, strict=True):
        bad = next((value for value in row if isinstance(value, _Bad)), None) if damaged else None
        said: Any = dict(zip(names, row, strict=True)) if bad is None else str(bad)
        yield json.dumps(said, ensure_ascii=False, default=_said).encode("utf-8", "replace") + b"\n"


def _values(column: pyarrow.Array, name: str) -> list[Any]:
    """The cells of a column; a `_Bad` for each that cannot be read."""
    if _is(column.type, "dictionary"):
        words = _values(column.dictionary, name)
        return [None if number is None else words[number] for number in column.indices.to_pylist()]
    column = _sayable(column)
    try:
        values: list[Any] = column.to_pylist()
    except (ValueError, OverflowError):  # not UTF-8, or a time beyond all years: which one?
        values = [_one(column, row, name) for row in range(len(column))]
    if _is(column.type, "floating", "decimal", "binary", "large_binary"):
        return [_plain(value, name) for value in values]
    return values


def _one(column: pyarrow.Array, row: int, name: str) -> Any:
    try:
        return column[row].as_py()
    except (ValueError, OverflowError):
        return _Bad(f"column `{name}`: a value that cannot be read")


def _sayable(column: pyarrow.Array) -> pyarrow.Array:
    """Times as texts, which Arrow knows to write for years that Python does not; all else as it is."""
    import pyarrow as pa

    kind = column.type
    if _is(kind, "timestamp"):
        column = column.cast(pa.timestamp("us", kind.tz), safe=False)
        try:
            return column.cast(pa.string())
        except ValueError:  # a zone that is not known here
            return column.cast(pa.timestamp("us", "UTC")).cast(pa.string())
    if _is(kind, "time64"):
        return column.cast(pa.time64("us"), safe=False).cast(pa.string())
    if _is(kind, "duration"):
        return pa.array([None if n is None else n / 1e6 for n in _microseconds(column)], pa.float64())
    return column.cast(pa.string()) if _is(kind, "date", "time32") else column


def _microseconds(column: pyarrow.Array) -> list[int | None]:
    import pyarrow as pa

    found: list[int | None] = column.cast(pa.duration("us"), safe=False).cast(pa.int64()).to_pylist()
    return found


def _plain(value: Any, name: str) -> Any:
    """A number as somebody would write it; bytes as text."""
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return _Bad(f"column `{name}`: bytes that are not UTF-8")
    if isinstance(value, (float, Decimal)):
        number = float(value)
        if not abs(number) < _EXACT:  # not a number, too
            return None
        return int(number) if number == int(number) else number
    return value


def _said(value: Any) -> str:
    """What stands within lists and objects and is no JSON, as text."""
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)
