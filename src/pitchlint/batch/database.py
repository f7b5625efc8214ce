"""DuckDB as audits use it: sorting and counting on disk in little memory, and reading for people without writing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import duckdb

MEMORY = "256MB"  # what is larger is sorted on disk
_ROWS = 2_000


@contextmanager
def scratch(tmp: Path | None = None, threads: int = 1) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that holds little; `tmp` is where it sorts what is more."""
    import duckdb

    connection = duckdb.connect()
    try:
        connection.execute(f"SET threads={threads}")
        connection.execute("SET enable_progress_bar=false")
        connection.execute("SET python_enable_replacements=false")
        if tmp is not None:
            connection.execute(f"SET memory_limit='{MEMORY}'")
            connection.execute("SET temp_directory=?", [str(tmp)])
        yield connection
    finally:
        connection.close()


def rows(connection: duckdb.DuckDBPyConnection, sql: str, given: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
    """The rows of a query, one by one."""
    cursor = connection.cursor()
    found = cursor.execute(sql, list(given))
    names = [column[0] for column in found.description or ()]
    while batch := found.fetchmany(_ROWS):
        for row in batch:
            yield dict(zip(names, row, strict=True))
    cursor.close()


def quoted(text: str | Path) -> str:
    """A text as an SQL literal."""
    return "'" + str(text).replace("'", "''") + "'"


def parquet(file: Path, *, numbered: bool = False) -> str:
    """The table of a Parquet file, as SQL; nothing in its name is taken for a pattern.

    Args:
        file: the file.
        numbered: with the column `file_row_number`.
    """
    number = ", file_row_number=true" if numbered else ""
    return f"read_parquet([{quoted(_literal(str(file)))}], hive_partitioning=false{number})"


def _literal(path: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in path)
