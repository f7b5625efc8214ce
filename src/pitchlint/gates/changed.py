"""Which findings concern what has changed since a git ref."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pitchlint.conversation import Conversation
from pitchlint.finding import Finding
from pitchlint.gates.git_changes import Changes
from pitchlint.report import HeldBack, Report

_AS_IT_WAS = Changes()


def only_changed(report: Report, changes: Mapping[str, Changes], ref: str) -> Report:
    """The report without findings and praise on lines that are as they were, and a record of what was held back.

    What rests on several turns, on a whole turn or on something that was never said stays where any line of the
    conversation has changed. Conversations with nothing to tell whose lines are as they were are left out; notices
    stay where their file has changed.
    """
    count = 0
    conversations = []
    for conversation in report.conversations:
        file = changes.get(conversation.conversation.source.file, _AS_IT_WAS)
        touched = _touched(conversation.conversation, file)
        findings = tuple(f for f in conversation.findings if _concerns(f, file, touched))
        praise = tuple(f for f in conversation.praise if _concerns(f, file, touched))
        count += len(conversation.findings) - len(findings)
        if touched or findings:
            conversations.append(replace(conversation, findings=findings, praise=praise))
    notices = tuple(n for n in report.notices if changes.get(n.evidence.location.file))
    held = HeldBack("unchanged", ref, count + len(report.notices) - len(notices))
    return replace(report, conversations=tuple(conversations), notices=notices, held_back=(*report.held_back, held))


def _concerns(finding: Finding, changes: Changes, touched: bool) -> bool:
    evidence = finding.evidence
    first, last = evidence.location.line, evidence.end_location.line
    several = finding.related_in or any(e.turn != evidence.turn for e in finding.related)
    if several or finding.missing or evidence.end <= evidence.start:
        return touched
    if first is None:
        return bool(changes)
    return changes.touches(first, last or first)


def _touched(conversation: Conversation, changes: Changes) -> bool:
    """Whether a line of the conversation has changed; rows of a table may alternate between conversations."""
    places = [s.location for turn in conversation.turns for s in turn.segments]
    lines = {place.line for place in places if place.line is not None}
    if not lines or not changes:
        return bool(changes)
    if any(place.cell for place in places):
        return any(changes.reaches(line, line) for line in lines)
    begin = conversation.source.line or min(lines)
    return changes.reaches(min(begin, *lines), max(lines))
