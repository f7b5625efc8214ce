"""Checkstyle XML: a `file` for each input with findings, an `error` for each finding.

The levels error, warning and note are the severities error, warning and info. Praise is not told.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from pitchlint.report import Report
from pitchlint.reporters import xml
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.places import relative
from pitchlint.reporters.plain import said, unread
from pitchlint.reporters.records import UNREADABLE
from pitchlint.reporters.tally import by_file

VERSION = "8.0"  # the Checkstyle whose report this is shaped like
SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def render(report: Report, options: RenderOptions) -> str:
    """The document."""
    root = xml.element("checkstyle", version=VERSION)
    files: dict[str, Element] = {}

    def add(file: str, line: int | None, column: int | None, level: str, message: str, rule: str) -> None:
        name = relative(file, options.root)
        if name not in files:
            files[name] = xml.element("file", root, name=name)
        values = {"line": line or 1, "column": column, "severity": SEVERITIES[level], "message": message}
        xml.element("error", files[name], **values, source=f"pitchlint.{rule}")

    for file, found in by_file(options.select(report)).items():
        for f in found:
            add(file, f.evidence.location.line, f.evidence.location.column, f.level, said(f), f.rule)
    for u in report.unreadable:
        add(u.location.file, u.location.line, u.location.column, u.level, unread(u), UNREADABLE)
    return xml.document(root, options)
