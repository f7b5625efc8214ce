"""Whether two times exclude each other, and what ties a weekday to a date."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pitchlint.ledgers.whens import Day, When

Tie = tuple[int, int]  # a weekday and the day of the month that it is


def apart(one: When, other: When, ties: Sequence[Tie] = ()) -> bool:
    """Whether two times cannot be the same; what one leaves open agrees with the other.

    Args:
        one, other: two times.
        ties: weekdays with their days of the month, as the talk gave them.
    """
    return _agree(one, other, ties) is False


def alike(one: When, other: When, ties: Sequence[Tie] = ()) -> bool:
    """Whether two times may be the same, where the words tell it."""
    return _agree(one, other, ties) is True


def _agree(one: When, other: When, ties: Sequence[Tie]) -> bool | None:
    """Whether two times agree; None where they tell different things of a day, or are of two kinds."""
    first, second = one.value, other.value
    if one.kind != other.kind:
        return None
    if isinstance(first, Day) and isinstance(second, Day):
        return _days_agree(first, second, ties)
    if isinstance(first, Decimal) and isinstance(second, Decimal):
        return min(first, second) * _ABOUT > max(first, second)
    if isinstance(first, tuple) and isinstance(second, tuple):
        if "end" in (one.edge, other.edge) and "span" in (one.edge, other.edge):
            ends = {b for _, b in first} & {b for _, b in second}
            return bool(ends)
        return any(a <= d and c <= b for a, b in first for c, d in second)
    return None


_ABOUT = Decimal("1.25")  # "13 minutes" is a quarter of an hour


def _days_agree(one: Day, other: Day, ties: Sequence[Tie]) -> bool | None:
    if one.month and other.month and not (one.day and other.day):
        return one.month == other.month
    if one.day and other.day:
        return one.day == other.day and (None in (one.month, other.month) or one.month == other.month)
    if one.weekday is not None and other.weekday is not None:
        return one.weekday == other.weekday
    if one.ahead and other.ahead:
        return one.ahead[1] >= other.ahead[0] and other.ahead[1] >= one.ahead[0]
    named, dated = (one, other) if one.weekday is not None else (other, one)
    if named.weekday is not None and dated.day:
        tied = [(w + dated.day - d) % 7 for w, d in ties]
        return named.weekday in tied if tied else None
    return None


def ties_of(whens: Sequence[When]) -> tuple[Tie, ...]:
    """The weekdays that a turn gives with their dates ("Wednesday the 18th")."""
    found = []
    for n, when in enumerate(whens):
        day = when.value
        if not isinstance(day, Day):
            continue
        if day.weekday is not None and day.day:
            found.append((day.weekday, day.day))
        for beside in whens[n + 1 :]:
            near = beside.value
            if isinstance(near, Day) and beside.start - when.end <= 5:
                pair = (day, near) if day.weekday is not None else (near, day)
                if pair[0].weekday is not None and pair[1].day:
                    found.append((pair[0].weekday, pair[1].day))
    return tuple(found)
