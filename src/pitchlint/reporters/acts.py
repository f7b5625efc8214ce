"""What one turn did, told once: its gravest finding, and what else was found in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pitchlint.finding import CONFIDENCES, LEVELS, Evidence, Finding
from pitchlint.reporters.plain import said


@dataclass(frozen=True, slots=True)
class Act:
    """A finding that is told in full, and the milder ones of the same turn."""

    finding: Finding
    also: tuple[Finding, ...] = ()


def acts(found: Iterable[Finding]) -> list[Act]:
    """The findings of one conversation as acts, in order of turns.

    What is not the act of one turn stands for itself: something that was never said, a measure of the whole talk, and
    words with an exact replacement, which are mended place by place.
    """
    turns: dict[int, list[Finding]] = {}
    told: list[Act] = []
    for finding in found:
        if finding.missing or finding.instead or whole_talk(finding):
            told.append(Act(finding))
        else:
            turns.setdefault(finding.evidence.turn, []).append(finding)
    for those in turns.values():
        gravest, *rest = sorted(those, key=_rank)
        told.append(Act(gravest, tuple(rest)))
    return sorted(told, key=lambda act: (act.finding.evidence.turn, act.finding.evidence.start, act.finding.rule))


def whole_talk(finding: Finding) -> bool:
    """Whether it is about the whole conversation, as a share of the talk is; its turn then says nothing."""
    return not finding.missing and finding.evidence.start == finding.evidence.end and not finding.related


def whole_turn(finding: Finding, place: Evidence) -> bool:
    """Whether the text model alone found it and means the turn at `place` as a whole: no words of it are marked."""
    return finding.by == "model" and place.start == 0 and place.end >= len(place.text.rstrip())


def told(finding: Finding) -> str:
    """The message; of what the text model alone found the title."""
    return f"{finding.title} (perhaps)" if finding.by == "model" else said(finding) or finding.rule


def _rank(finding: Finding) -> tuple[int, int, bool, int, str]:
    """The gravest first, then the surest; then what rests on another turn, too, such as a push on the no before it."""
    alone = all(e.turn == finding.evidence.turn for e in finding.related)
    confidence = CONFIDENCES.index(finding.confidence)
    return LEVELS.index(finding.level), confidence, alone, finding.evidence.start, finding.rule
