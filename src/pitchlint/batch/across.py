"""What shows only over several conversations, computed over a whole run: in order of sellers and cases, on disk.

The facts of all parts are sorted by DuckDB, and each seller's or case's are taken from the sorted stream, so that
memory holds one seller's last claims or one case, however many conversations there are. Dates order the conversations
of a seller where all of them that matter have one; else their order in the inputs does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pitchlint.batch.database import make, parquet, rows
from pitchlint.batch.facts import report_of
from pitchlint.batch.rows import Row, entry_row, finding_row
from pitchlint.ledgers.cases import cases
from pitchlint.ledgers.claims import Repetition, day_of
from pitchlint.matching.across import difference
from pitchlint.matching.differs import changes
from pitchlint.report import Mention

if TYPE_CHECKING:
    import duckdb

    from pitchlint.rules import Rule

Rules = Callable[[], "Mapping[str, Rule]"]  # answers the rules by full id

MOST_IN_CASE = 500  # conversations; what has more is no case, but a customer id that stands for many
_CONTEXT = ("conversation", "seller", "channel", "started_at", "week")


class Across(NamedTuple):
    """A row that several conversations make together.

    Attributes:
        table: "findings" or "ledgers".
        at: number of the conversation that it belongs to in the run.
        row: of the table.
    """

    table: str
    at: int
    row: Row


def across(
    connection: duckdb.DuckDBPyConnection, facts: Path, rules: Rules, note: Callable[[str], object]
) -> Iterator[Across]:
    """Everything that several conversations make together, in an order that depends on the facts alone.

    Args:
        connection: sorts.
        facts: Parquet file of the facts with the column `number`, the number of the conversation in the run.
        rules: answers the rules by full id; called only when there is something to compare.
        note: is told what was left out, and why.
    """
    table = parquet(facts)
    yield from _differing(connection, table, rules)
    yield from _of_cases(connection, table, note)
    yield from _repeated(connection, table)


def _differing(connection: duckdb.DuckDBPyConnection, table: str, rules: Rules) -> Iterator[Across]:
    known: Mapping[str, Rule] | None = None
    for key in ("whose", '"case"'):
        for whose, group in groupby(_in_time(connection, table, key, "mentions"), key=lambda row: row["key"]):
            known = rules() if known is None else known
            yield from _changed(whose, group, known)


def _changed(whose: str, group: Iterator[Row], rules: Mapping[str, Rule]) -> Iterator[Across]:
    now: Row = {}

    def mentions() -> Iterator[Mention]:
        nonlocal now
        for now in group:
            yield from (m for m in report_of(now).mentions if m.whose == whose and m.rule in rules)

    seen: Counter[tuple[str, int, str]] = Counter()
    for before, later in changes(mentions()):
        words = later.rule, now["number"], later.evidence.quote
        seen[words] += 1
        found = difference(rules[later.rule], before, later, seen[words])
        yield Across("findings", now["number"], finding_row(found, _context(now)))


def _repeated(connection: duckdb.DuckDBPyConnection, table: str) -> Iterator[Across]:
    for whose, group in groupby(_in_time(connection, table, "whose", "claims"), key=lambda row: row["key"]):
        made: dict[str, Repetition] = {}
        last: dict[str, Row] = {}
        for row in group:
            report = report_of(row)
            for entry in report.ledgers:
                made.setdefault(entry.kind, Repetition(whose, entry.kind)).add(day_of(report), entry)
                last[entry.kind] = {k: row[k] for k in ("number", *_CONTEXT)}
        for kind in sorted(made):
            if together := made[kind].entry():
                yield Across("ledgers", last[kind]["number"], entry_row(together, _context(last[kind]), across=True))


def _of_cases(connection: duckdb.DuckDBPyConnection, table: str, note: Callable[[str], object]) -> Iterator[Across]:
    make(connection, _CASES.format(table=table))
    large = rows(connection, f"SELECT customer, size FROM groups WHERE size > {MOST_IN_CASE} ORDER BY first")
    for row in large:
        note(f"{row['size']:,} conversations of {row['customer']} are no one case: their promises were not followed")
    for _, group in groupby(rows(connection, _CASE_ROWS.format(table=table)), key=lambda row: row["first"]):
        together = list(group)
        of = {row["conversation"]: row for row in together}
        for entry in cases([report_of(row) for row in together]):
            row = of[entry.conversation]
            yield Across("ledgers", row["number"], entry_row(entry, _context(row), across=True))


def _context(row: Mapping[str, Any]) -> Row:
    return {name: row[name] for name in _CONTEXT}


def _in_time(connection: duckdb.DuckDBPyConnection, table: str, key: str, what: str) -> Iterator[Row]:
    """The rows that hold something, key by key, each key's in order of dates where all have one."""
    return rows(
        connection,
        f"""SELECT {key} AS key, number, {", ".join(_CONTEXT)}, file, {what},
                   min(started_at IS NOT NULL) OVER (PARTITION BY {key}) AS dated
            FROM {table} WHERE {what} IS NOT NULL AND {key} IS NOT NULL
            ORDER BY key, CASE WHEN dated THEN started_at END, number""",
    )


# Conversations belong together by their case, else by their customer, as in `ledgers.cases`.
_CASES = """
CREATE OR REPLACE TABLE keyed AS
    WITH case_of AS (
        SELECT customer, max_by("case", number) AS "case" FROM {table}
        WHERE customer IS NOT NULL AND "case" IS NOT NULL GROUP BY customer
    )
    SELECT number, pending, started_at,
        coalesce('case ' || f."case", 'case ' || c."case", 'customer ' || f.customer) AS key
    FROM {table} f LEFT JOIN case_of c USING (customer)
    WHERE f."case" IS NOT NULL OR (f.customer IS NOT NULL AND f.started_at IS NOT NULL);
CREATE OR REPLACE TABLE groups AS
    SELECT key, key AS customer, min(number) AS first, count(*) AS size FROM keyed
    GROUP BY key HAVING count(*) > 1 AND count(started_at) = count(*) AND max(pending)
"""
_CASE_ROWS = f"""SELECT groups.first, number, {", ".join(_CONTEXT)}, f.customer, f."case", file, talk
    FROM {{table}} f JOIN keyed USING (number, started_at) JOIN groups USING (key)
    WHERE size <= {MOST_IN_CASE} ORDER BY groups.first, number"""
