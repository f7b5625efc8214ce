"""The rows of a Parquet file as JSON, a line a row, batch by batch: no more than a batch of rows is ever held.

What a table cannot say in JSON is left out (pictures, vectors) or written as text: times as ISO 8601, durations as
seconds, whole numbers that a missing value made fractions as whole numbers. A line that is a string says what is wrong
with its row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from pitchlint.readers.json_keys import TURNS
from pitchlint.readers.parquet_cells import Bad, is_kind, json_text, values_of
from pitchlint.readers.parquet_footer import chunks

if TYPE_CHECKING:
    import pyarrow

ROWS = 128  # of a batch
ROWS_OF_LISTS = 32  # where a row may be a whole conversation
LARGEST_DICTIONARY = 1 << 21  # bytes; writers stop at half of it
CHUNK = 1 << 16  # bytes from which on lines are handed over
MAX_COLUMNS = 1_000
WHOLE = ("json", "data", "payload", "record", "turns_json", "messages_json", "conversation_json", "transcript_json")
NESTED = (*TURNS, *WHOLE)  # columns that may hold lists or objects
MOST_TIMES = 1_000  # a column may say that it unpacks to so many times its size ...
FREE = 256_000_000  # ... and to so many bytes whatever its size


def json_lines(packed: BinaryIO) -> Iterator[bytes]:
    """The lines, some thousand bytes at a time.

    Raises:
        ValueError, OSError: the file is damaged, as pyarrow says it, or a bomb.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    sizes = chunks(packed)
    if any(chunk.unpacked > max(FREE, MOST_TIMES * chunk.packed) for chunk in sizes):
        raise ValueError("a column unpacks to too much")
    kinds = _kinds(pq.read_schema(pa.PythonFile(packed, mode="r")))
    # Columns with large dictionaries are read as such: a page of some bytes may say one long text a million times.
    large = [chunk.path for chunk in sizes if chunk.dictionary > LARGEST_DICTIONARY]
    source = pa.PythonFile(packed, mode="r")
    file = pq.ParquetFile(source, read_dictionary=sorted(set(large)), pre_buffer=False, buffer_size=1 << 20)
    size = ROWS_OF_LISTS if any(is_kind(kind, "nested") for _, kind in kinds) else ROWS
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
        if not is_kind(field.type, "null") and (not is_kind(field.type, "nested") or field.name.lower() in NESTED):
            found.setdefault(field.name, field.type)
    return list(found.items())[:MAX_COLUMNS]


def _lines(batch: pyarrow.RecordBatch) -> Iterator[bytes]:
    names = batch.schema.names
    columns = [values_of(column, name) for name, column in zip(names, batch.columns, strict=True)]
    if any(Bad in set(map(type, column)) for column in columns):
        for row in zip(*columns, strict=True):
            bad = next((str(value) for value in row if isinstance(value, Bad)), None)
            yield (
                json_text(dict(zip(names, row, strict=True)) if bad is None else bad).encode("utf-8", "replace") + b"\n"
            )
        return
    form = "{{" + ",".join(json_text(name).replace("{", "{{").replace("}", "}}") + ":{}" for name in names) + "}}\n"
    for cells in zip(*(map(json_text, column) for column in columns), strict=True):
        yield form.format(*cells).encode("utf-8", "replace")
