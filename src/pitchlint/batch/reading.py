"""The results of a finished audit, read by SQL: nothing outside of its tables can be reached, nothing written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from pitchlint.batch.database import parquet, quoted, scratch
from pitchlint.batch.outcome import outcome_in
from pitchlint.batch.remote_store import fetched
from pitchlint.batch.tables import COLUMNS, need_extra
from pitchlint.errors import UsageError

if TYPE_CHECKING:
    import duckdb


class QueryError(UsageError):
    """The SQL is wrong, or asks for what it may not."""


@contextmanager
def results(place: Path | str, *, own: bool = False) -> Iterator[tuple[duckdb.DuckDBPyConnection, dict[str, Any]]]:
    """A connection with a view for each table of an audit, and what the audit says of itself.

    Args:
        place: its folder, or its URL as text: from there the tables are fetched first.
        own: for the program's own queries: they take little memory, and nothing need be locked.

    Raises:
        UsageError: there is no finished audit.
        Unreached: the store does not answer.
    """
    need_extra()
    with nullcontext(place) if isinstance(place, Path) else fetched(place) as folder, _views(folder, own) as found:
        yield found


@contextmanager
def _views(folder: Path, own: bool) -> Iterator[tuple[duckdb.DuckDBPyConnection, dict[str, Any]]]:
    outcome = outcome_in(folder)
    if outcome is None:
        hint = "the audit there is not finished" if (folder / ".pitchlint").is_dir() else "no audit wrote there"
        raise UsageError(f"{folder}: {hint}; write one with: pitchlint audit EXPORT --out {folder}")
    files = {name: (folder / outcome["tables"] / f"{name}.parquet").absolute() for name in COLUMNS}
    for file in files.values():
        if not file.is_file():
            raise UsageError(f"{file}: is missing; run the audit again")
    with ExitStack() as stack:
        tmp = Path(stack.enter_context(TemporaryDirectory(prefix="pitchlint-sorting-"))) if own else None
        connection = stack.enter_context(scratch(tmp, threads=1 if own else 2))
        allowed = ", ".join(quoted(file) for file in files.values())
        connection.execute("SET preserve_insertion_order=true")  # the first failure is shown
        if not own:
            connection.execute(f"SET allowed_paths=[{allowed}]")
            connection.execute("SET enable_external_access=false")
        for name, file in files.items():
            connection.execute(f"CREATE VIEW {name} AS SELECT * FROM {parquet(file)}")
        if not own:
            connection.execute("SET lock_configuration=true")
        yield connection, outcome


def ask(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """The names and the rows that a query answers.

    Args:
        connection: of `results`.
        sql: one SELECT (or FROM, WITH, DESCRIBE, SUMMARIZE ...) statement.

    Raises:
        QueryError: not one statement, one that is no query, or one that is wrong.
    """
    import duckdb

    try:
        statements = connection.extract_statements(sql)
        if len(statements) != 1:
            raise QueryError(f"write one statement, not {len(statements)}")
        if statements[0].type != duckdb.StatementType.SELECT:
            raise QueryError("only queries are answered (SELECT ...): the results of an audit are not changed here")
        found = connection.execute(sql)
        names = [column[0] for column in found.description or ()]
    except duckdb.Error as error:
        raise QueryError(_told(error)) from None
    return names, _rows(found)


def _rows(found: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    import duckdb

    try:
        while batch := found.fetchmany(1_000):
            yield from batch
    except duckdb.Error as error:
        raise QueryError(_told(error)) from None


def _told(error: Exception) -> str:
    tables = ", ".join(COLUMNS)
    return f"{str(error).strip()}\n    tables: {tables}; DESCRIBE findings shows the columns of one"
