"""One pure function from an Arrow table of conversations to the table of findings, for any engine that maps tables."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pitchlint import readers
from pitchlint.analyzer import Analyzer
from pitchlint.batch.rows import context_row, finding_row
from pitchlint.batch.tables import need_extra, schema
from pitchlint.batch.writing import arrow_table
from pitchlint.conversation import Conversation
from pitchlint.guarded import guarded
from pitchlint.report import Unreadable
from pitchlint.settings import Settings

if TYPE_CHECKING:
    import pyarrow

UNREADABLE = "input/unreadable"
_NAME = "<table>"
_COLUMNS = ("id", "channel", "started_at", "seller", "customer", "case")


def analyze_table(table: pyarrow.Table, settings: Settings | None = None) -> pyarrow.Table:
    """The findings of conversations, by patterns alone unless the settings say otherwise.

    Nothing but its arguments counts, it keeps no state but the compiled rules, and it pickles: it fits Spark's
    `mapInArrow`, Ray's `map_batches(..., batch_format="pyarrow")` and Dask's `map_partitions`. What shows only over
    several conversations is not looked for. In Spark:

        def findings(batches):
            for batch in batches:
                yield from analyze_table(pyarrow.Table.from_batches([batch])).to_batches()

        talks.mapInArrow(findings, from_arrow_schema(schema("findings")))

    with `from_arrow_schema` of pyspark.sql.pandas.types and `schema` of pitchlint.batch.tables.

    Args:
        table: a row a conversation. `turns` is a list of structs with `text` and any of `role` (seller, customer ...),
            `speaker`, `start` and `end` (seconds), or a string of JSON with such a list. Further columns, where there
            are any: `id`, `channel`, `started_at` (text or time), `seller`, `customer`, `case`. Others are ignored.
        settings: the rules.

    Returns:
        The table findings (see `tables.COLUMNS`); `line` and `number` are the row's from 1. A row that is no
        conversation gives a finding of rule `input/unreadable` that says why.

    Raises:
        UsageError: pyarrow is not installed.
    """
    need_extra()
    given = table.select([name for name in (*_COLUMNS, "turns") if name in table.column_names])
    analyzer = _analyzer(settings or Settings(learn=False))
    found: list[dict[str, Any]] = []
    number = 0
    for batch in given.to_batches():
        for row in batch.to_pylist():
            number += 1
            found += _found(row, number, analyzer)
    return arrow_table(found, schema("findings"))


def _found(row: dict[str, Any], number: int, analyzer: Analyzer) -> list[dict[str, Any]]:
    if isinstance(row.get("turns"), str):
        try:
            row["turns"] = json.loads(row["turns"])
        except ValueError:
            row["turns"] = None
    data = json.dumps({k: v for k, v in row.items() if v is not None}, default=_said).encode()
    options = readers.ReadOptions(input_format="jsonl")
    found: list[dict[str, Any]] = []
    for item in readers.read_part(data, _NAME, options, number):
        if isinstance(item, Unreadable):
            found.append(_unreadable(item, row))
            continue
        report = guarded(analyzer.analyze, _named(item, row, number))
        if isinstance(report, Unreadable):
            found.append(_unreadable(report, row))
            continue
        context = context_row(report.conversation)
        found += [{**finding_row(f, context), "number": number} for f in (*report.findings, *report.praise)]
    return found


def _named(said: Conversation, row: dict[str, Any], number: int) -> Conversation:
    return said if row.get("id") not in (None, "") else replace(said, id=f"{_NAME}#{number}")


def _unreadable(found: Unreadable, row: dict[str, Any]) -> dict[str, Any]:
    named = row.get("id")
    return {
        "number": found.location.line,
        "rule": UNREADABLE,
        "level": "error",
        "confidence": "high",
        "title": "Input could not be read",
        "message": found.message + (f" ({found.hint})" if found.hint else ""),
        "conversation": None if named is None else str(named),
        "file": found.location.file,
        "line": found.location.line,
        "column": found.location.column,
        "by": "reader",
        "missing": False,
    }


def _said(value: Any) -> str:
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)


@lru_cache(maxsize=4)
def _analyzer(settings: Settings) -> Analyzer:
    return Analyzer(settings)
