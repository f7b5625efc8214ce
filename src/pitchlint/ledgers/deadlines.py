"""When a promise is due: as a day, and whether one time is later than another."""

from __future__ import annotations

import re
from datetime import date

from pitchlint.ledgers.clauses import Due
from pitchlint.nlp.dates import parse_date, parse_duration
from pitchlint.regex import lazy

_ANY_DAY = date(2024, 1, 7)  # a Sunday, so that Monday to Saturday come in order where the conversation has no date
_CLOCK = lazy(r"\b(\d{1,2})(?::(\d{2}))? ?(a\.?m|p\.?m)")
_LEAD = lazy(r"^(?:no later than|inside|under|usually|takes?|about|around|at|until|till)\s+(?:about |around |the )*")
_NAMES = "mon tues wednes thurs fri satur sun".split()
_WEEKDAY = lazy(rf"\b({'|'.join(_NAMES)})day\b")
_DAY = 1440  # minutes


def moment(day: date | None, words: str) -> tuple[date, int] | None:
    """The day, and the minute of it (1440 where only the day is said), that words mean; None where they are not exact.

    Args:
        day: of the conversation; None: any day, for comparing.
        words: as said, with a preposition or without.
    """
    today = day or _ANY_DAY
    said = re.sub(r"\b(in|within) the next\b", "within", " ".join(words.lower().split()))
    bare = _LEAD.sub("", said)
    found = parse_date(said, today) or parse_date(bare, today) or parse_date(f"in {bare}", today)
    if found is None:
        return None
    if clock := _CLOCK.search(said):
        hour = int(clock[1]) % 12 + (12 if clock[3][0] == "p" else 0)
        return found, hour * 60 + int(clock[2] or 0)
    span = parse_duration("in " + re.sub(r"^(?:within|in) ", "", bare))
    if span and span.days < 1:
        return found, min(_DAY - 1, int(span.days * _DAY))
    return found, 720 if "noon" in said else _DAY


def later(day: date | None, one: str, other: str) -> bool:
    """Whether the first time is surely later than the second."""
    first, second = moment(day, one), moment(day, other)
    if first is None or second is None:
        return False
    if first[0] != second[0]:
        return first[0] > second[0]
    return first[1] > second[1] and _DAY not in (first[1], second[1])


def weekdays(one: str, other: str) -> tuple[int, int] | None:
    """Which days of the week (Monday is 0) both name, where each names one."""
    first, second = _WEEKDAY.search(one.lower()), _WEEKDAY.search(other.lower())
    return (_NAMES.index(first[1]), _NAMES.index(second[1])) if first and second else None


def postponed(day: date | None, one: str, other: str) -> bool:
    """Whether the first time goes against the second.

    A later one does; another day of the week does where the second is meant for that very day; and where it is a limit
    ("by Friday") on an unknown day, one early in the week, which is then of the next.
    """
    if later(day, one, other):
        return True
    named = weekdays(one, other)
    if not named or named[0] == named[1]:
        return False
    limit = re.match(r"\s*(?:by|before|within|no later)\b", other.lower())
    return not limit or (day is None and named[0] <= 1 and named[1] >= 3)


def said_when(day: date | None, due: Due) -> dict[str, str]:
    """The facts that an entry keeps of it: the words, and the day where the conversation's day is known."""
    facts = {"due_said": due.words}
    found = moment(day, due.words) if day and due.exact else None
    return ({"due": found[0].isoformat()} if found else {}) | facts
