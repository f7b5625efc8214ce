"""reviewdog Diagnostic Format: a JSON object with a diagnostic a finding.

The levels error, warning and note are the severities ERROR, WARNING and INFO. Columns count UTF-8 bytes, as the format
demands; ends are exclusive. A finding in a script with the exact words to say instead has a suggestion; what was said
in a transcript is not rewritten. Praise is not told.
"""

from __future__ import annotations

from pitchlint.finding import Evidence, Finding
from pitchlint.report import Report
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.places import byte_columns, relative
from pitchlint.reporters.plain import said, unread
from pitchlint.reporters.records import UNREADABLE, Record, dumps

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report, options: RenderOptions) -> str:
    """The document, indented, with a newline at its end."""
    shown = options.select(report)
    edits = options.edits(shown)
    diagnostics = [_finding(f, options, edit=id(f) in edits) for f in shown.findings]
    for item in report.unreadable:
        where: Record = {"path": relative(item.location.file, options.root)}
        if item.location.line is not None:
            where["range"] = {"start": _position(item.location.line, item.location.column)}
        code = {"value": UNREADABLE}
        diagnostics.append(
            {
                "message": unread(item),
                "location": where,
                "severity": "ERROR" if item.level == "error" else "INFO",
                "code": code,
            }
        )
    return dumps({"source": {"name": "pitchlint"}, "diagnostics": diagnostics}, options, indent=2) + "\n"


def _finding(finding: Finding, options: RenderOptions, *, edit: bool) -> Record:
    lines = [said(finding), *([finding.why] if finding.why else []), *(f"Better: {words}" for words in finding.better)]
    extent = _range(finding.evidence)
    where: Record = {"path": relative(finding.evidence.location.file, options.root)}
    found: Record = {
        "message": "\n".join(lines),
        "location": {**where, "range": extent} if extent else where,
        "severity": SEVERITIES[finding.level],
        "code": {"value": finding.rule},
    }
    if edit and extent:
        found["suggestions"] = [{"range": extent, "text": finding.instead}]
    return found


def _range(evidence: Evidence) -> Record | None:
    start, end = evidence.location, evidence.end_location
    if start.line is None:
        return None
    first, last = byte_columns(evidence)
    return {"start": _position(start.line, first), "end": _position(end.line or start.line, last)}


def _position(line: int, column: int | None) -> Record:
    return {"line": line} if column is None else {"line": line, "column": column}
