"""GitHub Actions commands, which GitHub shows as annotations of the changed files.

`::error file=calls/a.txt,line=3,endLine=3,col=8,endColumn=20,title=pressure/persist::message`; the levels are error,
warning and notice. GitHub shows ten of each level a step. Praise is not told.
"""

from __future__ import annotations

from pitchlint.finding import Finding
from pitchlint.location import SourceLocation
from pitchlint.report import Report
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.places import relative
from pitchlint.reporters.plain import said, unread
from pitchlint.reporters.records import UNREADABLE
from pitchlint.reporters.safe import safe

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, options: RenderOptions) -> str:
    """The lines; an empty text when there is nothing to tell."""
    lines = [_finding(f, options) for f in options.select(report).findings]
    for item in report.unreadable:
        lines.append(_command(item.level, item.location, None, UNREADABLE, [unread(item)], options))
    return "".join(line + "\n" for line in lines)


def _finding(finding: Finding, options: RenderOptions) -> str:
    told = [said(finding), *([finding.why] if finding.why else []), *(f"Better: {b}" for b in finding.better[:1])]
    evidence = finding.evidence
    return _command(finding.level, evidence.location, evidence.end_location, finding.rule, told, options)


def _command(
    level: str,
    start: SourceLocation,
    end: SourceLocation | None,
    rule: str,
    told: list[str],
    options: RenderOptions,
) -> str:
    values: dict[str, str | int | None] = {"file": relative(start.file, options.root), "line": start.line}
    if end is not None and start.line is not None:
        values["endLine"] = end.line
        if end.line == start.line:  # columns only count where the annotation has one line
            values |= {"col": start.column, "endColumn": end.column}
    elif start.line is not None:
        values["col"] = start.column
    values["title"] = rule
    parameters = ",".join(f"{name}={_property(str(value))}" for name, value in values.items() if value is not None)
    message = _data("\n".join(safe(line, options.encoding) for line in told))
    return f"::{COMMANDS[level]} {parameters}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(safe(text)).replace(":", "%3A").replace(",", "%2C")
