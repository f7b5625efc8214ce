"""Rows in order although the memory is too little for the sorting at first."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from pitchlint.batch import database
from pitchlint.batch.database import MEMORY_MB, parquet, rows, scratch


def test_what_is_too_large_for_the_memory_is_asked_again_without_doubling_rows(tmp_path: Path, monkeypatch) -> None:
    limits: list[str] = []

    class Short:
        """A cursor that runs out of memory in the middle of the first two answers."""

        description = (("n",),)

        def execute(self, sql: str, given: list[object] | None = None) -> Short:
            if sql.startswith("SET"):
                limits.append(sql)
            else:
                self.left = iter([[(1,), (2,)], [(3,), (4,)], [(5,)], []])
            return self

        def fetchmany(self, size: int) -> list[tuple[int]]:
            batch = next(self.left)
            if len(limits) < 2 and batch[0][0] == (5 if limits else 3):
                raise duckdb.OutOfMemoryException("too little")
            return batch

        def close(self) -> None:
            pass

    class Connection:
        def cursor(self) -> Short:
            return Short()

    assert [row["n"] for row in rows(Connection(), "SELECT")] == [1, 2, 3, 4, 5]  # type: ignore[arg-type]
    assert limits == [f"SET memory_limit='{MEMORY_MB * times}MB'" for times in (2, 4)]
    limits.clear()
    monkeypatch.setattr(database, "_MOST_MB", 100)
    with pytest.raises(duckdb.OutOfMemoryException):
        list(rows(Connection(), "SELECT"))  # type: ignore[arg-type]


def test_names_of_files_are_no_patterns(tmp_path: Path) -> None:
    file = tmp_path / "it's [1] *.parquet"
    (tmp_path / "it's 1 more.parquet").write_bytes(b"no table")
    with scratch(tmp_path / "sorting") as connection:
        made = duckdb.sql("SELECT 7 AS n").arrow()
        import pyarrow.parquet as pq

        pq.write_table(made if hasattr(made, "num_rows") else made.read_all(), file)
        assert [row["n"] for row in rows(connection, f"SELECT n FROM {parquet(file)}")] == [7]
