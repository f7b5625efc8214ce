"""Tables in hive folders: `findings/week=2025-W18/part-0.parquet`, which every engine reads as one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING
from urllib.parse import quote

from pitchlint.batch.database import MEMORY_MB, more, parquet, scratch
from pitchlint.batch.slices import digest
from pitchlint.batch.tables import schema
from pitchlint.batch.writing import TableWriter

if TYPE_CHECKING:
    import pyarrow

KEYS = ("week", "channel", "seller")
TABLES = ("conversations", "findings", "ledgers")
_NONE = "__HIVE_DEFAULT_PARTITION__"
_LONGEST = 150  # characters of a folder's name


def partition(tables: dict[str, Path], key: str, folder: Path, tmp: Path) -> list[Path]:
    """Writes the tables that have the column in folders by its values, and answers the files.

    Args:
        tables: Parquet file by name of the table.
        key: week, channel or seller.
        folder: where to.
        tmp: for sorting.
    """
    return [file for name in TABLES for file in _written(name, tables[name], key, folder, tmp)]


def _written(name: str, table: Path, key: str, folder: Path, tmp: Path) -> list[Path]:
    import duckdb

    sql = f"SELECT * FROM {parquet(table, numbered=True)} ORDER BY {key} NULLS LAST, file_row_number"
    with scratch(tmp) as connection:
        memory = MEMORY_MB
        while True:
            rmtree(folder / name, ignore_errors=True)
            try:
                return list(_files(connection.sql(sql).to_arrow_reader(2_000), name, key, folder / name))
            except duckdb.OutOfMemoryException:
                memory = more(connection, memory)


def _files(batches: Iterable[pyarrow.RecordBatch], name: str, key: str, folder: Path) -> Iterator[Path]:
    """Writes the rows, which come by the key, and answers each file when it is there."""
    shape = schema(name)
    shape = shape.remove(shape.get_field_index(key))
    with ExitStack() as opened:
        writer: TableWriter | None = None
        for batch in batches:
            for value, rows in _runs(batch, key):
                file = folder / f"{key}={_named(value)}" / "part-0.parquet"
                if writer is None or writer.file != file:
                    opened.close()
                    if writer is not None:
                        yield writer.file
                    file.parent.mkdir(parents=True, exist_ok=True)
                    writer = opened.enter_context(TableWriter(file, shape))
                writer.add(rows)
    if writer is not None:
        yield writer.file


def _runs(batch: pyarrow.RecordBatch, key: str) -> Iterator[tuple[str | None, pyarrow.Table]]:
    """The rows of a batch by runs of one value."""
    import pyarrow as pa

    values = batch.column(batch.schema.get_field_index(key)).to_pylist()
    start = 0
    for end in range(1, len(values) + 1):
        if end == len(values) or values[end] != values[start]:
            yield values[start], pa.Table.from_batches([batch.slice(start, end - start)])
            start = end


def _named(value: str | None) -> str:
    if value is None:
        return _NONE
    name = quote(value, safe=" ")
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}-{digest(value.encode(errors='replace'))[:8]}"
