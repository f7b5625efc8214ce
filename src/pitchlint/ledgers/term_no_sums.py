"""Numbers and pounds that are no money: weights and sides."""

from __future__ import annotations

from pitchlint.nlp.mentions import ONES, TENS
from pitchlint.regex import lazy


def weighs(norm: str, start: int, end: int) -> bool:
    """Whether an amount of pounds at a place is a weight: "a fourteen pound bag"."""
    return _POUND.search(norm, start, end) is not None and _WEIGHED.match(norm, end) is not None


_POUND = lazy(r"[ -]pound$")
_WEIGHED = lazy(
    r"[ -](?:[a-z]+ ){0,2}(?:bags?|box(?:es)?|sacks?|dogs?|cats?|turkey|roast|joint|load|capacity|paper|text|stock"
    r"|weights?"
    r"|limit|dumb-?bells?|kettle-?bells?|jugs?|packs?|cartons?|tubs?|barrels?|tins?|cans?|jars?|parcels?|baby|person)\b"
)


def is_side(norm: str, start: int, end: int) -> bool:
    """Whether a number is one side of a measure: "ten by twenty"."""
    return bool(_BY.match(norm, end) or _BY_BEFORE.search(norm, 0, start))


_BY = lazy(rf" (?:by|x) (?:\d|{ONES}|{TENS})")
_BY_BEFORE = lazy(rf"\b(?:\d+|{ONES}|{TENS}) (?:by|x) $")
