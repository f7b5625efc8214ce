"""The conversations of a run beside a script library: origins of findings, lines said, never said and left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pitchlint.attribution.library import Library, Said
from pitchlint.attribution.origins import with_origins
from pitchlint.attribution.required import Requirements, left_out, not_followed
from pitchlint.finding import LEVELS, Finding
from pitchlint.report import ConversationReport
from pitchlint.script import LineUse, ScriptLine, ScriptUse

_NOT_THE_SELLER = ("customer", "other")  # a bot speaks from a script, too, and so may a speaker whose side is unknown


def attribute(
    reports: Sequence[ConversationReport], library: Library, faults: Mapping[ScriptLine, tuple[str, ...]] | None = None
) -> tuple[list[ConversationReport], ScriptUse]:
    """The reports with the origin of each finding and what was left out, and the use of each script line.

    Args:
        reports: the conversations with all their findings.
        library: the script lines.
        faults: full ids of the rules that find something in a script line itself.
    """
    requirements = Requirements(library)
    said_in = [0] * len(library.lines)
    expected_in = [0] * len(library.lines)
    missing_in: list[list[str]] = [[] for _ in library.lines]
    made: list[ConversationReport] = []
    for report in reports:
        by_turn = _said(report, library)
        said = {s.line for lines in by_turn.values() for s in lines if s.whole}
        expected, unlooked = requirements.expected(said)
        for number in said:
            said_in[number] += 1
        for number in expected:
            expected_in[number] += 1
            if number not in said:
                missing_in[number].append(report.conversation.id)
        missing = [library.lines[number] for number in expected if number not in said]
        findings, praise = with_origins(report, by_turn, library)
        made.append(
            replace(
                report,
                findings=tuple(sorted((*findings, *left_out(report, missing)), key=_place)),
                praise=praise,
                unjudged=(*report.unjudged, *not_followed([library.lines[n] for n in unlooked])),
            )
        )
    uses = tuple(
        LineUse(line, said_in[n], expected_in[n], tuple(missing_in[n]), (faults or {}).get(line, ()))
        for n, line in enumerate(library.lines)
    )
    return made, ScriptUse(uses, len(made))


def _said(report: ConversationReport, library: Library) -> dict[int, list[Said]]:
    turns = report.conversation.turns
    return {t.index: found for t in turns if t.role not in _NOT_THE_SELLER and (found := library.said(t.text))}


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.evidence.turn, LEVELS.index(finding.level), finding.rule
