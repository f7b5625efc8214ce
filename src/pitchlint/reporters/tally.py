"""Counting over a report: what occurs how often, and how long conversations are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pitchlint.conversation import Conversation
from pitchlint.finding import LEVELS, Finding, Level
from pitchlint.report import Report

PURPOSE = "For coaching. Not a basis for decisions about anyone's employment."


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
    for notice in report.notices:
        found.setdefault((notice.level, notice.rule), []).append((-1, notice))
    tallies = [
        Tally(level, rule, places[0][1].title, len(places), len({n for n, _ in places if n >= 0}))
        for (level, rule), places in found.items()
    ]
    return sorted(tallies, key=lambda t: (LEVELS.index(t.level), -t.count, t.rule))


def count_of(number: int, noun: str, plural: str | None = None) -> str:
    """The number with its noun: "1 turn", "2 turns", "1,204 turns"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def numbered(turns: Sequence[int], most: int = 5) -> str:
    """ "turn 4", "turns 4, 7, 9 …", at most so many of them."""
    listed = ", ".join(map(str, turns[:most])) + (" …" if len(turns) > most else "")
    return f"turn{'s' if len(turns) > 1 else ''} {listed}"


def level_count(number: int, level: Level) -> str:
    """ "2 errors", "1 note", "3 praise"."""
    return count_of(number, level, "praise" if level == "praise" else None)


def totals(report: Report, hidden: int = 0) -> str:
    """ "3 errors, 1 note in 4 conversations (212 turns)", with what is not in these numbers."""
    counts = report.counts()
    found = ", ".join(level_count(counts[level], level) for level in LEVELS if counts[level]) or "Nothing found"
    line = f"{found} in {count_of(len(report.conversations), 'conversation')} ({count_of(length(report), 'turn')})"
    if unread := left_unread(report):
        line += f", {unread}"
    if report.suppressed:
        line += f", {len(report.suppressed):,} suppressed"
    for held in report.held_back:
        where = f"in the baseline {held.what}" if held.by == "baseline" else f"on lines unchanged since {held.what}"
        line += f", {held.count:,} {where}"
    return line + (f", {hidden:,} not shown" if hidden else "")


def left_unread(report: Report) -> str:
    """ "2 inputs not read, 1 input without speech", "" where all were read."""
    broken = sum(item.level == "error" for item in report.unreadable)
    speechless = len(report.unreadable) - broken
    told = [f"{count_of(broken, 'input')} not read"] if broken else []
    return ", ".join([*told, f"{count_of(speechless, 'input')} without speech"] if speechless else told)


def gaps(report: Report) -> list[tuple[str, str, int]]:
    """What was not judged, why, and in how many conversations; in order of first occurrence."""
    counted: dict[tuple[str, str], int] = {}
    for conversation in report.conversations:
        for item in dict.fromkeys((u.what, u.why) for u in conversation.unjudged):
            counted[item] = counted.get(item, 0) + 1
    return [(what, why, number) for (what, why), number in counted.items()]


def by_file(report: Report) -> dict[str, list[Finding]]:
    """All findings but praise by their file, files in order of the inputs, findings in order of lines."""
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.evidence.location.file, []).append(finding)
    return {file: sorted(those, key=_place) for file, those in found.items()}


def _place(finding: Finding) -> tuple[int, int, int]:
    where = finding.evidence.location
    return where.line or 0, where.column or 0, LEVELS.index(finding.level)


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
