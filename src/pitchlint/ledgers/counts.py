"""What some words count: "two stamps" is two of the matter of stamps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from pitchlint.ledgers.matters import matter
from pitchlint.nlp.numbers import parse_number

_BESIDE = 2  # words behind a number among which is what it counts
_UNITS = {
    "percent": "percent",
    "%": "percent",
    "minutes": "minute",
    "hours": "hour",
    "minute": "minute",
    "hour": "hour",
}


def counts_in(texts: Sequence[str], first: int, last: int) -> Mapping[str, Decimal]:
    """The numbers between two words by the matter or unit that they count; the first of each."""
    found: dict[str, Decimal] = {}
    for at in range(first, last):
        number = parse_number(texts[at])
        if number is None:
            continue
        for word in texts[at + 1 : min(last, at + 1 + _BESIDE)]:
            if thing := _UNITS.get(word) or matter(word):
                found.setdefault(thing, number)
                break
    return found
