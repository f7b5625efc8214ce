"""Sums as people say them: "thirty eight fifty a jug", "two fifty on top", "fourteen hundred and forty"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pitchlint.nlp.mentions import ONES, TENS
from pitchlint.nlp.numbers import number_groups, parse_number
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TWO = rf"(?:(?:{TENS})(?:[ -](?:{_DIGIT}))?|{_TEENS})"
_HUNDREDS = rf"(?:eleven|twelve|{_TEENS}) hundred(?: and)?(?:[ -](?:{_TWO}|{_DIGIT}))?"
_PAIR = lazy(
    rf"(?<![\w$£€.:/-])(?:(?P<hundreds>{_HUNDREDS})|(?P<whole>{_TWO}) (?P<cents>{_TWO})|(?P<few>{_DIGIT})"
    rf" (?P<rest>{_TWO}))"
    r"(?![\w%:/-])"
)
_NUMBER_BEFORE = lazy(rf"(?:\d|\b(?:{ONES}|{TENS}|(?:hundred|thousand)(?: and)?|oh|zero|double|point))[ -]$")
_NUMBER_BEHIND = lazy(
    rf"[ -](?:\d|(?:{ONES}|{TENS}|hundred|thousand|oh|zero|double|point|percent|per cent|street|road|avenue|lane"
    rf"|drive|ave"
    r"|court|close|square|feet|foot|miles?|people|guests|hours?|minutes?|days?|nights?|weeks?|months?|years?|times"
    r"|seats|users|watts?|words|calories|gallons?|litres?|kilos?"
    r"|o_clock|[ap]m|in the (?:morning|afternoon|evening))\b|[a-z]+ (?:[a-z]+ )?(?:street|road|avenue|lane|drive|court"
    r"|crescent|close)\b)"
)
_SUM_BEHIND = lazy(
    r" (?:an?|per|each|apiece|for (?:the|an?|your|that|this|each|every|all)|on top|all in|plus|fitted|installed|in"
    r" total"
    r"|altogether|extra|more|off|down|deposit|cash)\b"
)
_SUM_BEFORE = lazy(
    r"\b(?:costs?|prices?(?: is| of)?|comes? to|charge(?: you| is)?|pay|paid|owe|fee(?: is| of)?|rate(?: is| of)?|total"
    r"(?: is| of)?|bill(?: is| of)?|nights? at|down to|up to|instead of|knock it down to)(?: (?:about|around|just"
    r"|only))? $"
)
_HOURS = ("ten", "eleven", "twelve")
_YEAR = ("nineteen", "twenty")  # "nineteen eighty", "twenty twenty"


def pairs_in(
    text: TurnText, certain: Sequence[tuple[int, int, object]]
) -> Iterator[tuple[int, int, tuple[Decimal, str, str] | None]]:
    """Place and value of each sum in words that names no currency and no "hundred"; the likelier of two readings.

    Args:
        text: of the turn.
        certain: places that are amounts anyway.
    """
    for found in _PAIR.finditer(text.norm):
        start, end = found.span()
        if any(a < end and start < b for a, b, _ in certain):
            continue
        if _NUMBER_BEFORE.search(text.norm, 0, start) or _NUMBER_BEHIND.match(text.norm, end):
            continue
        if found["hundreds"]:
            number = parse_number(found[0])
        elif found["whole"] and not (found["whole"] in _HOURS and not _in_price(text.norm, start, end)):
            number = None if found["whole"] in _YEAR else _of_two(found[0], Decimal("0.01"))
        elif found["few"] and _in_price(text.norm, start, end):
            number = _of_two(found[0], Decimal(100))
        else:
            continue
        if number is not None:
            yield start, end, (number, "", "")


def _in_price(norm: str, start: int, end: int) -> bool:
    """Whether the words around two numbers make them a sum, and no hour."""
    return bool(_SUM_BEHIND.match(norm, end) or _SUM_BEFORE.search(norm, 0, start))


def _of_two(said: str, scale: Decimal) -> Decimal | None:
    """The number of two that stand side by side: hundreds and the rest, or the whole and its cents."""
    groups = number_groups(said.replace("-", " "))
    if len(groups) != 2:
        return None
    return groups[0] * scale + groups[1] if scale > 1 else groups[0] + groups[1] * scale
