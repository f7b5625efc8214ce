"""The last day of what begins on a day and lasts so many: "from the 4th, for four nights" ends on the 8th."""

from __future__ import annotations

from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_statements import Stated
from pitchlint.nlp.mentions import NUMBER
from pitchlint.nlp.numbers import parse_number
from pitchlint.regex import lazy

_LASTS = lazy(rf"\b(?P<n>{NUMBER}|an?)[ -](?P<unit>days?|nights?|weeks?)\b")
_LENGTHS = (28, 29, 30, 31)  # days of a month, which may pass in between
_MOST = 60  # days
_NEAR = 8  # turns before the first day within which a length is that of its stay


def ends_with(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether a later day is the last of a stay that begins on `one` and whose length somebody named.

    Args:
        talk: the conversation.
        later, one: days, with values "03-08" or "-08".
    """
    if later.unit != "day" or one.unit != "day":
        return False
    begun, ended = int(str(one.value)[-2:]), int(str(later.value)[-2:])
    apart = {ended - begun} if ended > begun else {ended + length - begun for length in _LENGTHS}
    return any(not apart.isdisjoint(_lengths(talk, i)) for i in range(max(0, one.turn - _NEAR), later.turn + 1))


def _lengths(talk: Talk, turn: int) -> set[int]:
    """The lengths that a turn names, in days; days count both the first and the last, or not."""
    found = set[int]()
    for said in _LASTS.finditer(talk.texts[turn].norm):
        number = parse_number(said["n"])
        if number is not None and 0 < number <= _MOST:
            days = int(number) * (7 if said["unit"].startswith("week") else 1)
            found |= {days, days - 1} if said["unit"].startswith("day") else {days}
    return found
