"""From the parts of a run to its tables: what is over several conversations first, then everything in one pass."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pitchlint.batch.across import Rules, across
from pitchlint.batch.database import parquet, rows, scratch
from pitchlint.batch.part_file import Counts, counts_of, excused_in, tables_of
from pitchlint.batch.rows import Row, column_of
from pitchlint.batch.stopping import Damaged
from pitchlint.batch.store import Store
from pitchlint.batch.tables import ORDER, schema
from pitchlint.batch.writing import TableWriter, arrow_table
from pitchlint.evaluation.scores import wilson

if TYPE_CHECKING:
    import duckdb
    import pyarrow

_PLACES = 2**32  # conversations that a part may have; a place in the run is part * this + number in the part
_NUMBERED = ("conversations", "findings", "ledgers")


@dataclass(frozen=True, slots=True)
class Made:
    """What the tables hold.

    Attributes:
        rows: number of rows by table.
        counts: over all parts.
        notes: what was left out over several conversations, and why.
    """

    rows: Mapping[str, int]
    counts: Counts
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Parts:
    """The parts that belong to the result: up to the one in which the limit is reached."""

    store: Store
    ids: Callable[[], Iterable[str]]
    limit: int | None
    counts: Counts = field(default_factory=Counts)
    excused: set[str] = field(default_factory=set)

    def __iter__(self) -> Iterator[tuple[int, dict[str, pyarrow.Table]]]:
        import pyarrow.compute as pc

        self.counts = Counts()
        for number, part in enumerate(self.ids()):
            if self.limit is not None and self.counts.conversations >= self.limit:
                return
            data = self.store.parts.data(part)
            counts, tables = counts_of(data), tables_of(data)
            if counts is None or tables is None:
                if data:
                    self.store.parts.forget(part)
                raise Damaged(part)
            if self.limit is not None and self.counts.conversations + counts.conversations > self.limit:
                orders = tables["conversations"][ORDER]
                last = orders[self.limit - self.counts.conversations - 1].as_py()
                tables = {n: t.filter(pc.less_equal(t[ORDER], last)) for n, t in tables.items()}
                counts = _counted(tables, counts)
            self.counts += counts
            self.excused.update(excused_in(data))
            yield number, tables


def finish(
    store: Store,
    ids: Callable[[], Iterable[str]],
    home: Path,
    rules: Rules,
    limit: int | None,
    about: Callable[[Counts, Collection[str]], Iterable[Row]] = lambda counts, excused: (),
) -> Made:
    """Writes the five tables as Parquet.

    Args:
        store: holds the results of all parts.
        ids: answers the parts' ids in order, each time anew.
        home: folder of the tables.
        rules: answers the rules by full id, for what differs between conversations.
        limit: so many conversations at most.
        about: answers rows of findings that belong to no conversation, by the counts of the run and the keys of what
            excused findings in the configuration.

    Raises:
        Damaged: a part's file is not what was written; it is removed, so that the part is done anew.
    """
    tmp = store.fresh_tmp()
    parts = _Parts(store, ids, limit)
    notes: list[str] = []
    facts = tmp / "facts.parquet"
    _gather(parts, facts)
    with scratch(tmp / "sorting") as connection, TableWriter(tmp / "across.parquet", _across_schema()) as spill:
        found = enumerate(across(connection, facts, rules, notes.append))
        spill.add_rows({"table": a.table, "number": a.at, "nth": n, "row": json.dumps(a.row)} for n, a in found)
    with scratch(tmp / "sorting") as connection:  # a new one: what the first has sorted is let go of
        home.mkdir(parents=True, exist_ok=True)
        names = ("conversations", "failures", "findings", "ledgers")
        with ExitStack() as opened:
            writers = {n: opened.enter_context(TableWriter(home / f"{n}.parquet", schema(n))) for n in names}
            _compose(parts, writers, _later(connection, tmp / "across.parquet", facts, "findings"))
            writers["findings"].add_rows(about(parts.counts, parts.excused))
            writers["ledgers"].add_rows(row for _, row in _later(connection, tmp / "across.parquet", facts, "ledgers"))
        with TableWriter(home / "sellers.parquet", schema("sellers")) as sellers:
            sellers.add_rows(_sellers(connection, home / "conversations.parquet"))
        faults = f"SELECT count(*) AS n FROM {parquet(home / 'findings.parquet')} WHERE level <> 'praise'"
        counts = replace(parts.counts, findings=next(rows(connection, faults))["n"])  # with what several make together
    made = {**{n: w.rows for n, w in writers.items()}, "sellers": sellers.rows}
    return Made(dict(sorted(made.items())), counts, tuple(notes))


def _across_schema() -> pyarrow.Schema:
    import pyarrow as pa

    return pa.schema([("table", pa.string()), ("number", pa.int64()), ("nth", pa.int64()), ("row", pa.string())])


def _gather(parts: _Parts, file: Path) -> None:
    """The facts of all parts in one file, each with the place of its conversation in the parts, and with its number."""
    import pyarrow as pa
    import pyarrow.compute as pc

    shape = schema("facts").append(pa.field("number", pa.int64())).append(pa.field("counted", pa.int64()))
    with TableWriter(file, shape) as writer:
        for number, tables in parts:
            facts = tables["facts"]
            counted = pa.array(range(writer.rows + 1, writer.rows + 1 + facts.num_rows), pa.int64())
            facts = facts.append_column("number", pc.add(facts[ORDER].cast(pa.int64()), number * _PLACES))
            writer.add(facts.append_column("counted", counted))


def _later(connection: duckdb.DuckDBPyConnection, file: Path, facts: Path, table: str) -> Iterator[tuple[int, Row]]:
    """The rows of a table that several conversations make; findings in order of conversations."""
    order = "number, nth" if table == "findings" else "nth"
    joined = f"{parquet(file)} JOIN (SELECT number, counted FROM {parquet(facts)}) USING (number)"
    sql = f'SELECT number, counted, "row" FROM {joined} WHERE "table" = ? ORDER BY {order}'
    for found in rows(connection, sql, [table]):
        row = {**json.loads(found["row"]), "number": found["counted"]}
        yield found["number"], {k: [tuple(p) for p in v] if k == "values" else v for k, v in row.items()}


def _compose(parts: _Parts, writers: Mapping[str, TableWriter], later: Iterator[tuple[int, Row]]) -> None:
    """All tables in one pass; what differs between conversations stands behind the findings of the later one."""
    following = next(later, None)
    before = 0
    for number, tables in parts:
        more: list[Row] = []
        while following is not None and following[0] < (number + 1) * _PLACES:
            more.append({**following[1], ORDER: following[0] % _PLACES})
            following = next(later, None)
        if more:
            tables = {**tables, **_with(tables, more)}
        tables = _numbered(tables, before)
        before += tables["conversations"].num_rows
        for name, writer in writers.items():
            writer.add(tables[name])


def _numbered(tables: Mapping[str, pyarrow.Table], before: int) -> dict[str, pyarrow.Table]:
    """The tables of a part with the numbers of their conversations, of which so many came before."""
    import pyarrow as pa
    import pyarrow.compute as pc

    orders = tables["conversations"][ORDER].combine_chunks()
    made = dict(tables)
    for name in _NUMBERED:
        at = pc.index_in(tables[name][ORDER], value_set=orders)  # null for what is of no conversation
        where = tables[name].schema.get_field_index("number")
        made[name] = tables[name].set_column(where, "number", pc.add(at.cast(pa.int64()), before + 1))
    return made


def _with(tables: Mapping[str, pyarrow.Table], more: list[Row]) -> dict[str, pyarrow.Table]:
    import pyarrow as pa

    findings = tables["findings"]
    joined = pa.concat_tables([findings, arrow_table(more, findings.schema)])
    counted = tables["conversations"].to_pylist()
    at = {row[ORDER]: row for row in counted}
    for row in more:
        at[row[ORDER]][column_of(row["level"])] += 1
    return {
        "findings": joined.sort_by(ORDER),  # stable: what came first stays first
        "conversations": arrow_table(counted, tables["conversations"].schema),
    }


def _counted(tables: Mapping[str, pyarrow.Table], counts: Counts) -> Counts:
    """The counts of a part that is cut by the limit."""
    levels = tables["findings"]["level"].to_pylist()
    kinds = tables["failures"]["kind"].to_pylist()
    return Counts(
        tables["conversations"].num_rows,
        sum(tables["conversations"]["turns"].to_pylist()),
        sum(level != "praise" for level in levels),
        len(kinds),
        sum(kind in ("died", "stalled") for kind in kinds),
        counts.left_out,
        tables["failures"]["level"].to_pylist().count("note"),
    )


def _sellers(connection: duckdb.DuckDBPyConnection, file: Path) -> Iterator[dict[str, Any]]:
    """One row a seller, by name."""
    sums = ", ".join(f"sum({n})::BIGINT AS {n}" for n in ("turns", "words", "errors", "warnings", "notes", "praise"))
    sql = f"""SELECT seller, count(*) AS conversations, {sums},
        count(*) FILTER (errors + warnings > 0) AS with_fault
        FROM {parquet(file)} GROUP BY seller ORDER BY lower(seller) NULLS LAST, seller"""
    for row in rows(connection, sql):
        low, high = wilson(row["with_fault"], row["conversations"]) or (0.0, 1.0)
        yield {**row, "share": row["with_fault"] / row["conversations"], "low": low, "high": high}
