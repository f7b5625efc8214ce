"""DuckDB as audits use it: sorting and counting on disk in little memory, and reading for people without writing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import duckdb

MEMORY_MB = 48  # what is larger is sorted on disk; where that is too little for it, twice as much is tried
_MOST_MB = 8 * 1024
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
            connection.execute(f"SET memory_limit='{MEMORY_MB}MB'")
            connection.execute("SET temp_directory=?", [str(tmp)])
            connection.execute("SET preserve_insertion_order=false")  # every query that needs an order says so
        yield connection
    finally:
        connection.close()


def make(connection: duckdb.DuckDBPyConnection, sql: str) -> None:
    """Runs statements that answer nothing, with more memory where they need it."""
    import duckdb

    memory = MEMORY_MB
    while True:
        try:
            connection.execute(sql)
            return
        except duckdb.OutOfMemoryException:
            memory = more(connection, memory)


def rows(connection: duckdb.DuckDBPyConnection, sql: str, given: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
    """The rows of a query, one by one.

    Where the memory is too little the query is asked again with twice as much, and goes on behind the rows that were
    answered: its order has to leave nothing open.
    """
    import duckdb

    cursor, memory, answered = connection.cursor(), MEMORY_MB, 0
    while True:
        try:
            found = cursor.execute(sql, list(given))
            names = [column[0] for column in found.description or ()]
            again = answered
            while batch := found.fetchmany(_ROWS):
                for row in batch[again:]:
                    answered += 1
                    yield dict(zip(names, row, strict=True))
                again = max(0, again - len(batch))
            cursor.close()
            return
        except duckdb.OutOfMemoryException:
            memory = more(cursor, memory)


def more(connection: duckdb.DuckDBPyConnection, memory: int) -> int:
    """Gives queries twice the memory, and answers how much; raises the error that is being handled where that is too
    much."""
    if memory * 2 > _MOST_MB:
        raise
    connection.execute(f"SET memory_limit='{memory * 2}MB'")
    return memory * 2


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
