"""Counting over a report: what occurs how often, and how long conversations are."""

from __future__ import annotations

from dataclasses import dataclass

from pitchlint.conversation import Conversation
from pitchlint.finding import LEVELS, Finding, Level
from pitchlint.report import Report


@dataclass(frozen=True, slots=True)
class Tally:
    """A rule's findings of one level: how many, and in how many conversations."""

    level: Level
    rule: str
    title: str
    count: int
    conversations: int


def tally(report: Report) -> list[Tally]:
    """A tally a rule and level: gravest level first, then the most frequent, then by name."""
    found: dict[tuple[Level, str], list[tuple[int, Finding]]] = {}
    for number, conversation in enumerate(report.conversations):
        for finding in (*conversation.findings, *conversation.praise):
            found.setdefault((finding.level, finding.rule), []).append((number, finding))
    tallies = [
        Tally(level, rule, places[0][1].title, len(places), len({number for number, _ in places}))
        for (level, rule), places in found.items()
    ]
    return sorted(tallies, key=lambda t: (LEVELS.index(t.level), -t.count, t.rule))


def count_of(number: int, noun: str, plural: str | None = None) -> str:
    """The number with its noun: "1 turn", "2 turns", "1,204 turns"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def level_count(number: int, level: Level) -> str:
    """ "2 errors", "1 note", "3 praise"."""
    return count_of(number, level, "praise" if level == "praise" else None)


def length(report: Report) -> int:
    """Number of turns in all conversations."""
    return sum(len(c.conversation.turns) for c in report.conversations)


def words(conversation: Conversation) -> int:
    """Number of words of all turns."""
    return sum(turn.words for turn in conversation.turns)


def seconds(conversation: Conversation) -> float | None:
    """Seconds from the first turn's beginning to the last end, None without times."""
    starts = [t.start_s for t in conversation.turns if t.start_s is not None]
    ends = [t.end_s for t in conversation.turns if t.end_s is not None]
    return round(max(ends) - min(starts), 3) if starts and ends else None


def clock(second: float) -> str:
    """mm:ss, from an hour on h:mm:ss; the running second, not the nearest."""
    whole = max(int(second), 0)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60:02d}:{rest % 60:02d}"
