"""Result tables written row group by row group, so that the same rows give the same bytes, whatever their parts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from pitchlint.batch.whole_files import MAKING, flushed, moved

if TYPE_CHECKING:
    import pyarrow

# Columns by which rows are looked for; statistics of others would be held for every row group until the file is closed.
_SEARCHED = frozenset("channel conversation file kind ledger level rule seller started_at state week".split())
GROUP = 8_192  # rows in a row group: so many are held


class TableWriter:
    """A Parquet file that appears whole or not at all.

    Args:
        file: where it is to be.
        schema: of the rows.
    """

    def __init__(self, file: Path, schema: pyarrow.Schema) -> None:
        import pyarrow.parquet as pq

        self.file, self.schema, self.rows = file, schema, 0
        self._making = file.with_name(file.name + MAKING)
        counted = [name for name in schema.names if name in _SEARCHED]
        self._writer = pq.ParquetWriter(self._making, schema, compression="zstd", write_statistics=counted or False)
        self._held: list[pyarrow.Table] = []
        self._count = 0

    def add(self, table: pyarrow.Table) -> None:
        """Appends rows; columns are taken by the schema."""
        if not table.num_rows:
            return
        self._held.append(table.select(self.schema.names).cast(self.schema))
        self._count += table.num_rows
        self.rows += table.num_rows
        while self._count >= GROUP:
            self._write(GROUP)

    def add_rows(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Appends rows as dictionaries."""
        given: Iterator[Mapping[str, Any]] = iter(rows)
        while some := list(islice(given, 1_000)):
            self.add(arrow_table(some, self.schema))

    def _write(self, count: int) -> None:
        import pyarrow as pa

        held = pa.concat_tables(self._held)
        self._writer.write_table(held.slice(0, count).combine_chunks(), row_group_size=GROUP)
        self._held, self._count = [held.slice(count)], self._count - count

    def close(self) -> None:
        """Puts the file in its place."""
        if self._count:
            self._write(self._count)
        self._writer.close()
        flushed(self._making)
        moved(self._making, self.file)

    def __enter__(self) -> TableWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.close()
        except BaseException:
            self._give_up()
            raise
        if kind is not None:
            self._give_up()

    def _give_up(self) -> None:
        with suppress(OSError):  # it would write its end
            self._writer.close()
        self._making.unlink(missing_ok=True)


def arrow_table(rows: Sequence[Mapping[str, Any]], schema: pyarrow.Schema) -> pyarrow.Table:
    """Rows as a table; half characters, which no encoding can write, become the replacement character."""
    import pyarrow as pa

    try:
        return pa.Table.from_pylist(list(rows), schema=schema)
    except UnicodeEncodeError:
        return pa.Table.from_pylist([_whole(row) for row in rows], schema=schema)


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, Mapping):
        return {k: _whole(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_whole(v) for v in value)
    return value


def json_text(value: object) -> str:
    """A value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
