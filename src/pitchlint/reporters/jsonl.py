"""A JSON object a line: faults and praise of each conversation in order of turns, then notices and unreadable inputs.

The keys are those of `records.finding_record`; praise has the level "praise"; notices (about suppressions) have null
for conversation, turn and speaker; an input that could not be read is an error of the rule
`input/unreadable`, a note where nothing in it looks like speech, with the conversation null. What is suppressed is not
told.
"""

from __future__ import annotations

from pitchlint.finding import LEVELS, Finding
from pitchlint.report import Report
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.records import dumps, finding_record, notice_record, unreadable_record


def render(report: Report, options: RenderOptions) -> str:
    """The lines; an empty text when there is nothing to tell."""
    records = [
        finding_record(finding)
        for conversation in options.select(report).conversations
        for finding in sorted((*conversation.findings, *conversation.praise), key=_place)
    ]
    records += [notice_record(n) for n in options.select(report).notices]
    records += [unreadable_record(u) for u in report.unreadable]
    return "".join(dumps(record, options) + "\n" for record in records)


def _place(finding: Finding) -> tuple[int, int, int]:
    return finding.evidence.turn, LEVELS.index(finding.level), finding.evidence.start
