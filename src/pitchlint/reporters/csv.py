"""A row a finding, praise included, for spreadsheets: UTF-8, comma-separated, the first row names the columns.

Cells hold one line each, and none can be taken for a formula: one that begins like a formula gets an apostrophe in
front. An input that could not be read is a row of the rule `input/unreadable`. What is not known is empty.
"""

from __future__ import annotations

import csv
from io import StringIO

from pitchlint.report import Report
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.records import Record, finding_record, unreadable_record
from pitchlint.reporters.safe import safe

COLUMNS = (
    "file", "line", "column", "end_line", "end_column", "conversation", "turn", "speaker", "role", "second",
    "level", "confidence", "rule", "title", "message", "quote", "text", "why", "better", "instead", "by", "missing",
    "fingerprint", "pointer", "cell",
)  # fmt: skip

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # spreadsheets in East Asian settings take the wide signs, too


def render(report: Report, options: RenderOptions) -> str:
    """The rows, each with a newline at its end."""
    shown = options.select(report)
    found = [f for c in shown.conversations for f in (*c.findings, *c.praise)]
    records = [{**finding_record(f), "instead": f.instead} for f in (*found, *shown.notices)]
    records += [unreadable_record(u) for u in report.unreadable]
    out = StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows([_cell(record, name, options) for name in COLUMNS] for record in records)
    return out.getvalue()


def _cell(record: Record, name: str, options: RenderOptions) -> str | int | float:
    value = record.get(name)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        value = " | ".join(value)
    if isinstance(value, str):
        shown = safe(value, options.encoding)
        begins = value.startswith(_FORMULA) or shown.lstrip().startswith(_FORMULA)
        return f"'{shown}" if begins else shown
    return value  # type: ignore[no-any-return]
