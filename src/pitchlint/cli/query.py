"""`pitchlint query`: SQL over the tables of an audit."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from itertools import islice
from math import isfinite
from pathlib import Path
from typing import Any

import click

from pitchlint.cli.audit_options import Place

MOST_SHOWN = 200  # rows of a table for reading


@click.command()
@click.argument("folder", metavar="DIR", type=Place())
@click.argument("sql", metavar="SQL")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["table", "csv", "jsonl"]),
    default="table",
    show_default=True,
    help="A table shows up to 200 rows, wide ones a line for each value; the others show all rows.",
)
def query(folder: Path | str, sql: str, form: str) -> None:
    """Answer an SQL query over the results of an audit.

    DIR is the --out of an audit, a folder or a URL. The tables are conversations, failures, findings, ledgers and
    sellers; `DESCRIBE findings` shows the columns of one. The SQL is that of DuckDB; it can read these tables only, and
    write nothing.
    """
    from pitchlint.batch.exports import cell, harmless
    from pitchlint.batch.reading import ask, results

    with results(folder) as (connection, _):
        names, rows = ask(connection, sql)
        if form == "table":
            _table(names, rows)
        elif form == "csv":
            table = csv.writer(sys.stdout, lineterminator="\n")
            table.writerow(names)
            table.writerows([harmless(cell(value)) for value in row] for row in rows)
        else:
            for row in rows:
                values = (None if isinstance(v, float) and not isfinite(v) else v for v in row)  # JSON has no infinity
                click.echo(json.dumps(dict(zip(names, values, strict=True)), ensure_ascii=False, default=str))


def _table(names: list[str], rows: Iterator[tuple[Any, ...]]) -> None:
    from rich.console import Console

    from pitchlint.cli.audit_page import table_of

    shown = [[_shown(value) for value in row] for row in islice(rows, MOST_SHOWN)]
    console = Console(highlight=False, markup=False)
    if sum(len(name) + 2 for name in names) - 2 > console.width:  # no room for a column each: a line each
        for row in shown:
            console.print(table_of(["", ""], list(zip(names, row, strict=True)), set(), headed=False))
            console.print()
    else:
        numbers = {i for i, _ in enumerate(names) if shown and all(_is_number(row[i]) for row in shown)}
        console.print(table_of(names, shown, numbers))
    if len(shown) == MOST_SHOWN and next(rows, None) is not None:
        console.print(f"only the first {MOST_SHOWN} rows; --format csv writes all", style="dim")


def _shown(value: Any) -> str:
    from pitchlint.batch.exports import cell

    value = cell(value)
    return "" if value is None else f"{value:.4g}" if isinstance(value, float) else str(value)


def _is_number(text: str) -> bool:
    return not text or text.replace(".", "", 1).removeprefix("-").isdigit()
