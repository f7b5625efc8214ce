"""Findings as SARIF results."""

from __future__ import annotations

from pitchlint.finding import Evidence, Finding, Origin
from pitchlint.location import SourceLocation
from pitchlint.report import Suppressed
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.plain import said
from pitchlint.reporters.records import Record
from pitchlint.reporters.sarif.places import artifact, location, message, physical

FINGERPRINT = "pitchlint/v1"


def result(finding: Finding, rule_index: int, options: RenderOptions, *, edit: bool = False) -> Record:
    """A finding.

    Args:
        rule_index: the place of its rule in `tool.driver.rules`.
        edit: whether its words may be replaced: those of a script may, what was said is not rewritten.
    """
    evidence = finding.evidence
    found: Record = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": finding.level,
        "message": message(said(finding)),
        "locations": [location(evidence, options)],
    }
    if finding.fingerprint:
        found["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    related = [location(e, options, _who(e), id) for id, e in enumerate(finding.related, start=1)]
    if finding.origin:
        related.append(_origin(finding.origin, options, len(related) + 1, missing=finding.missing))
    if related:
        found["relatedLocations"] = related
    if any(e.turn != evidence.turn or finding.related_in for e in finding.related):
        found["codeFlows"] = [_flow(finding, options)]
    if edit:
        found["fixes"] = [_fix(finding, options)]
    found["properties"] = _properties(finding)
    return found


def suppression(suppressed: Suppressed, options: RenderOptions) -> Record:
    """Why a finding does not count, and where that is said."""
    until = f" (until {suppressed.until})" if suppressed.until else ""
    return {
        "kind": "inSource" if suppressed.by == "comment" else "external",
        "status": "accepted",
        "justification": suppressed.reason + until,
        "location": {"physicalLocation": physical(suppressed.location, options)},
    }


def _flow(finding: Finding, options: RenderOptions) -> Record:
    """The turns that the finding rests on, in the order in which they were said."""
    turns = [finding.evidence, *finding.related]
    turns = [*finding.related, finding.evidence] if finding.related_in else sorted(turns, key=_order)
    steps = []
    for evidence in turns:
        main = evidence is finding.evidence
        place = location(evidence, options, said(finding) if main else _who(evidence))
        steps.append({"location": place, "importance": "essential" if main else "important"})
    return {"threadFlows": [{"locations": steps}]}


def _fix(finding: Finding, options: RenderOptions) -> Record:
    place = physical(finding.evidence.location, options, finding.evidence.end_location)
    change = {"deletedRegion": place["region"], "insertedContent": {"text": finding.instead}}
    where = artifact(finding.evidence.location.file, options)
    words = message(f"Say “{finding.instead}” instead")
    return {"description": words, "artifactChanges": [{"artifactLocation": where, "replacements": [change]}]}


def _origin(origin: Origin, options: RenderOptions, id: int, *, missing: bool) -> Record:
    """The line of a script that the words come from, or that was left out."""
    place = physical(SourceLocation(origin.file, origin.line, origin.column), options, None, origin.text)
    words = f"{'Required by' if missing else 'From'} the script: {origin.text}"
    return {"id": id, "physicalLocation": place, "message": message(words)}


def _properties(finding: Finding) -> Record:
    evidence = finding.evidence
    values = {
        "confidence": finding.confidence,
        "by": finding.by,
        "conversation": finding.conversation or None,
        "turn": evidence.turn if finding.conversation else None,
        "speaker": evidence.speaker or None,
        "role": evidence.role if finding.conversation else None,
        "second": evidence.second,
        "better": list(finding.better) or None,
    }
    return {name: value for name, value in values.items() if value is not None}


def _who(evidence: Evidence) -> str:
    return f"{evidence.speaker or evidence.role}: {evidence.quote or evidence.text}"


def _order(evidence: Evidence) -> tuple[int, int]:
    return evidence.turn, evidence.start
