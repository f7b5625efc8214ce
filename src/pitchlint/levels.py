"""How grave a finding is, how sure it is, and what a rule tells of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "note", "praise"]
Confidence = Literal["high", "medium", "low"]

LEVELS: tuple[Level, ...] = ("error", "warning", "note", "praise")  # most severe first
CONFIDENCES: tuple[Confidence, ...] = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule as a report describes it to readers who do not have the rule files.

    Attributes:
        id: full id, "pack/name".
        title, level, confidence, why, better: as in its findings.
        refs: laws, studies and other sources, each in words and with its address, "" where there is none.
        tags: the rule's tags.
        bad, good: examples that the rule finds, with the words between [[ and ]], and that it leaves alone; the turns
            of an example are lines, "seller: words", or bare words where it is one turn.
        learned: whether the text categoriser finds more than its patterns, where it is used.
    """

    id: str
    title: str
    level: Level
    confidence: Confidence = "medium"
    why: str = ""
    better: tuple[str, ...] = ()
    refs: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    learned: bool = False
