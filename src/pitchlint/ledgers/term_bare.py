"""Amounts without a currency, told by where they stand: "which is 780", "59 for the box", "34 each"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pitchlint.nlp.mentions import MONTH, ONES, TENS
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_CLOCK = 13  # behind "at" or "to" a number below this is more likely a time
LEAST = 4
_WORDS = (
    rf"(?:(?:an? |one |two |three |four |five |six |seven |eight |nine )?(?:hundred|thousand)"
    rf"(?:(?: and)?[ -](?:(?:{TENS})(?:[ -](?:{ONES}))?|{ONES}))?"
    rf"|(?:{TENS})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|{ONES})"
)
_NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?:\.\d\d)?|{_WORDS})"
# Before it: what leads to a sum. The word decides how sure it is.
_LEAD = (
    r"(?P<lead>for|at|is|was|are|that_s|it_s|its|thats|makes?|make that|charges?|ask|asks|pay|pays|bring|plus"
    r"|and|with"
    r"|the|around|about|over|under|roughly|just|only|collect|be|take|takes|cost|costs|comes? to|get to|to|of"
    r"|another|that"
    r"|all in|which is|down at|settle|owe|over|than|you_re at|altogether|hand|see|have|note|put|get|call it|ring up)"
)
_BEHIND = (
    r"(?=,? ?(?:$|[.;!?]|,(?! ?\d)|(?:for|each|apiece|in total|in all|in cash|all in|cash|card|altogether|flat"
    r"|plus|and"
    r"|including|with|on top|comes?|when|if|please|one way|extra|together|a (?:month|week|night|day|year|head"
    r"|piece|person)"
    r"|an hour|per|to (?:be )?(?:pay|paid|settle)|can be|is (?:due|fine|the)|at the|or \w+ if|thats?|so|but"
    r"|then|off)\b))"
)
_BARE = lazy(rf"(?:(?<![\w$£€.:/-]){_LEAD} |(?P<first>^\W*|(?<!\d)[.!?,;:] )){_NUMBER}(?![\w%:/-]|\.\d|,\d){_BEHIND}")
_NO_SUM_BEFORE = lazy(
    rf"\b(?:room|number|no|page|row|flight|line|size|age|aged|gate|platform|bus|train|section|chapter|unit|flat"
    rf"|floor|step"
    rf"|option|version|code|ending(?: in)?|extension|from|until|till|by|between|before|after|past|since|{MONTH}"
    rf"|the \w+day"
    rf"|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: at)?|tomorrow(?: at)?|today(?: at)?|tonight(?: at)?"
    rf"|open at|ready at"
    rf"|(?:start|starts|begins?|there|here|come|comes|meet|arrive|leave|leaves|close|closes|you|morning"
    rf"|evening) at)\s*$"
)
_NO_SUM_BEHIND = lazy(
    r"\s*(?:in the (?:morning|afternoon|evening)|o_?clock|[ap]\.?m\b|(?:for|and|or) (?:an? )?\w* ?(?:people"
    r"|guests|persons|nights)"
    r"|sharp\b|tonight|tomorrow|(?:on|next|this) \w+day|years?|and a half)"
)


def bare_in(
    text: TurnText, certain: Sequence[tuple[int, int, object]]
) -> Iterator[tuple[int, int, tuple[Decimal, str, str] | None]]:
    """Place and value of each bare number of a turn that may be a sum.

    Args:
        text: of the turn.
        certain: places that are amounts anyway.
    """
    for found in _BARE.finditer(text.norm):
        start, end = found.span("number")
        number = parse_number(found["number"])
        if number is None or any(a < end and start < b for a, b, _ in certain):
            continue
        least = _CLOCK if found["lead"] in ("at", "to", "for", "is", "with", "of", "the", None) else LEAST
        small = number < least and not text.norm[end:].lstrip().startswith(("each", "apiece", "for the", "a month"))
        year = number == int(number) and 1900 <= number <= 2100 and "," not in found["number"]
        if small or number < LEAST or year or _NO_SUM_BEFORE.search(text.norm, 0, start):
            continue
        if not _NO_SUM_BEHIND.match(text.norm, end):
            yield start, end, (number, "", "")
