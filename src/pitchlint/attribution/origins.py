"""Findings and where their words come from: a line of a script, or the seller."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pitchlint.attribution.library import Library, Said
from pitchlint.attribution.words import spoken
from pitchlint.finding import Finding, Origin
from pitchlint.report import ConversationReport
from pitchlint.script import ScriptLine

FROM_SCRIPT = 0.75
"""Share of a finding's words that have to be the script's; where just those words were changed, they are the seller's.
Of four words one may be misheard."""


def with_origins(
    report: ConversationReport, said: dict[int, list[Said]], library: Library
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings and the praise of a conversation, each with its origin; `said` are the script lines by turn."""
    return tuple(_traced(f, said, library) for f in report.findings), tuple(
        _traced(f, said, library) for f in report.praise
    )


def origin_of(line: ScriptLine, similarity: float) -> Origin:
    """The script line as an origin."""
    where = line.location
    return Origin(where.file, where.line, where.column, line.text, similarity)


def _traced(finding: Finding, said: dict[int, list[Said]], library: Library) -> Finding:
    found = [] if finding.missing or finding.origin else _holding(finding, said.get(finding.evidence.turn, ()))
    if not found:
        return finding
    best = min(found, key=lambda s: (-s.similarity, s.line))
    return replace(finding, origin=origin_of(library.lines[best.line], best.similarity))


def _holding(finding: Finding, said: Sequence[Said]) -> list[Said]:
    """The script lines from which the marked words come."""
    if not said:
        return []
    place = finding.evidence
    marked = [w for w in spoken(place.text) if w.start < place.end and w.end > place.start]
    found = []
    for line in said:
        filling, agreeing = set(line.filling), set(line.agreeing)
        counted = [w for w in marked if (w.start, w.end) not in filling]
        agree = sum(w.weight for w in counted if (w.start, w.end) in agreeing)
        if counted and agree >= FROM_SCRIPT * sum(w.weight for w in counted):
            found.append(line)
    return found
