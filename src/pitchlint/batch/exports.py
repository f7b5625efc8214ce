"""The tables in other formats, from the Parquet files, batch by batch."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pitchlint.batch.tables import schema
from pitchlint.batch.whole_files import in_the_making, write_whole
from pitchlint.batch.writing import json_text

FORMATS = ("csv", "jsonl", "parquet", "sqlite")
_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")  # the last four are wide = + - @
_ROWS = 2_000


def export(form: str, tables: dict[str, Path], folder: Path) -> list[Path]:
    """Writes the tables, and answers the files; each appears whole or not at all.

    Args:
        form: csv, jsonl or sqlite.
        tables: Parquet file by name of the table.
        folder: where to.
    """
    if form == "sqlite":
        target = folder / "audit.sqlite"
        with in_the_making(target) as making:
            _sqlite(tables, making)
        return [target]
    made = []
    for name, file in tables.items():
        target = folder / f"{name}.{form}"
        names = schema(name).names
        with (
            in_the_making(target) as making,
            making.open("w", encoding="utf-8", errors="replace", newline="") as stream,
        ):
            if form == "csv":
                table = csv.writer(stream)
                table.writerow(names)
                table.writerows([harmless(cell(row[n])) for n in names] for row in _rows(file))
            else:
                stream.writelines(json_text(_plain(row)) + "\n" for row in _rows(file))
        made.append(target)
    return made


def copied(tables: dict[str, Path], folder: Path) -> list[Path]:
    """The tables as they are, in another folder."""
    for file in tables.values():
        write_whole(folder / file.name, file.read_bytes())
    return [folder / file.name for file in tables.values()]


def cell(value: Any) -> Any:
    """A value for a table without nested types: lists and pairs as JSON."""
    if isinstance(value, (list, dict)):
        return json_text(dict(value) if _is_pairs(value) else value)
    return value


def harmless(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before what would be one."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _sqlite(tables: dict[str, Path], target: Path) -> None:
    target.unlink(missing_ok=True)
    database = sqlite3.connect(target)
    try:
        database.execute("PRAGMA journal_mode=OFF")
        database.execute("PRAGMA synchronous=OFF")
        for name, file in tables.items():
            columns = ", ".join(f'"{f.name}" {_affinity(str(f.type))}' for f in schema(name))
            database.execute(f'CREATE TABLE "{name}" ({columns})')
            places = ", ".join("?" * len(schema(name).names))
            made = ([cell(row[n]) for n in schema(name).names] for row in _rows(file))
            database.executemany(f'INSERT INTO "{name}" VALUES ({places})', made)
            database.commit()
    finally:
        database.close()


def _affinity(kind: str) -> str:
    return {"int64": "INTEGER", "bool": "INTEGER", "double": "REAL"}.get(kind, "TEXT")


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(file) as table:
        for batch in table.iter_batches(batch_size=_ROWS, use_threads=False):
            yield from batch.to_pylist()


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {k: dict(v) if _is_pairs(v) else v for k, v in row.items()}


def _is_pairs(value: Any) -> bool:
    return isinstance(value, Sequence) and bool(value) and isinstance(value[0], tuple)
