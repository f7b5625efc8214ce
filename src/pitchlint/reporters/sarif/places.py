"""Messages and places in SARIF's words."""

from __future__ import annotations

from pitchlint.finding import Evidence
from pitchlint.location import SourceLocation
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.places import uri
from pitchlint.reporters.records import Record


def message(text: str) -> Record:
    """A plain message. Braces are doubled (a single one begins a placeholder, §3.11.5), and a square bracket that
    would begin an embedded link is escaped (§3.11.6)."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "\\](")}


def artifact(file: str, options: RenderOptions) -> Record:
    """An input file."""
    address = uri(file, options.root)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": "%SRCROOT%"}


def physical(
    start: SourceLocation, options: RenderOptions, end: SourceLocation | None = None, snippet: str = ""
) -> Record:
    """The file, with the region from `start` to `end` (exclusive) where lines are known."""
    place: Record = {"artifactLocation": artifact(start.file, options)}
    if start.line is None:
        return place
    region: Record = {"startLine": start.line}
    if start.column is not None:
        region["startColumn"] = start.column
    if end is not None and end.line is not None and end.line >= start.line:
        region["endLine"] = end.line
        if start.column is not None and end.column is not None:
            region["endColumn"] = end.column
    if snippet:
        region["snippet"] = {"text": snippet}
    return {**place, "region": region}


def location(evidence: Evidence, options: RenderOptions, text: str = "", id: int | None = None) -> Record:
    """The words of a turn: where they stand in the file, and inside which value or column."""
    found: Record = {} if id is None else {"id": id}
    found["physicalLocation"] = physical(
        evidence.location, options, evidence.end_location, evidence.quote or evidence.text
    )
    inside = _logical(evidence.location)
    if inside:
        found["logicalLocations"] = [inside]
    return {**found, "message": message(text)} if text else found


def _logical(where: SourceLocation) -> Record | None:
    if where.pointer:
        return {"fullyQualifiedName": where.pointer, "kind": "value"}
    if where.cell:
        return {"name": where.cell, "fullyQualifiedName": where.cell, "kind": "column"}
    return None
