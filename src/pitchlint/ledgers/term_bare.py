"""Amounts without a currency, told by where they stand: "which is 780", "59 for the box", "34 each"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pitchlint.nlp.mentions import MONTH, ONES, TENS
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

LEAST = 4
_CLOCK = 13  # behind "at" or "to" a number below this is more likely a time
_PRICES_BEHIND = (  # words behind a small number that make it a sum
    "each", "apiece", "for the", "a month", "a class", "a lesson", "more if", "more for", "more with", "on top",
    "extra",
)  # fmt: skip
_HOURS = 25  # and behind "here at", "in the morning at" one below this
_WORDS = (
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) thousand (?:one|two|three|four|five|six"
    rf"|seven|eight|nine) hundred(?:(?: and)?[ -](?:(?:{TENS})(?:[ -](?:{ONES}))?|{ONES}))?|(?:an? |one |two |three "
    rf"|four |five |six |seven |eight |nine )?(?:hundred|thousand)(?:(?: and)?[ -](?:(?:{TENS})(?:[ -](?:{ONES}))?"
    rf"|{ONES}))?|(?:{TENS})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|{ONES})"
)
_NUMBER = rf"(?P<number>(?>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}(?:\.\d\d)?|{_WORDS}\b))"  # the whole number or none
_LEAD = (  # before it: what leads to a sum
    r"(?P<lead>for|at|is|was|are|be|that_s|thats|it_s|its|makes?|make that|the|that|which is|and|plus|with|to|of|than"
    r"|another|around|about|over|under|roughly|just|only|altogether|all in|down at|you_re at|call it|charges?|ask(?:s"
    r"|ing)?|pays?|brings?|collects?|takes?|costs?|comes? to|get to|settle|owe|hand|see|have|note|put|get|ring up"
    r"|(?:one|price|total|rate|rent|fee|cost|class|ticket|room|session|lesson|bill)_s|(?:i|we)(?:_m|_re) on|(?:give"
    r"|offer|pay|allow) you|(?:i|we)(?:_d|_ll)? say|or|(?:statement|invoice|bill|receipt|card|slip) (?:will )?(?:says?"
    r"|shows?|reads?))"
)
_BEHIND = (
    r"(?=,? ?(?:$|[.;!?]|,(?! ?\d)|(?:for|each|apiece|in total|in all|in cash|all in|cash|card|altogether|flat|plus"
    r"|and|including|with|on top|comes?|when|if|so|but|then|off|please|thanks?|okay|ok|bye|right|one way|extra"
    r"|together|a (?:month|week|night|day|year|head|piece|person)|an hour|per|due|payable|monthly|weekly"
    r"|to (?:be )?(?:pay|paid|settle)|can be|is (?:due|fine|the)|at (?:the|weekends?)|or (?:\w+ if|\d)|that_s|thats"
    r"|ready|works?|return|single|(?:leave|leaving|go|going|come|coming|taken|gone) (?:off|out|from|your)"
    r"|on (?:\w+days?|(?:this|that|the|our|your|a) (?:day|night|plan|tariff|contract|deal|offer))|an? (?:class|lesson"
    r"|session|visit|ticket|seat|go|time|box|bag|bottle|case|mile|metre|meter|cut|shift|job)"
    r"|(?:for )?(?:the )?(?:admin\w*|booking|service|cleaning|handling|postage|packing|vat|tax|setup|set-up)"
    r"|more (?:if|for|with|on)|to (?:bring|carry|take|do|lift|fit|deliver|collect|come|get)|(?:from|off) you(?= *(?:$"
    r"|[.,;!?]))|(?:is|are) (?:on|with|what))\b))"
)
_BARE = lazy(rf"(?:(?<![\w$£€.:/-]){_LEAD} |(?P<first>^\W*|(?<!\d)[.!?,;:] )){_NUMBER}(?![\w%:/-]|\.\d|,\d){_BEHIND}")
_NO_SUM_BEFORE = lazy(
    r"\b(?:room|number|no|page|row|flight|line|size|age|aged|gate|platform|bus|train|section|chapter|unit|flat|floor"
    r"|step|option|version|(?:code|id|pin|plate|reference|ref|seat|section)(?: (?:for|of|to) (?:the"
    r"|your) [a-z]+)?(?: is|_s)?|ending(?: in)?|extension|from|(?:take|catch|board) the|until|till|by|between|before"
    r"|after|past|since|the \w+day"
    rf"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|{MONTH})\s*$"
)
_PART_BEFORE = lazy(
    rf"\b(?:(?:hundred|thousand)(?: and)?|{ONES}|{TENS})[ -]$|\b(?:\d+|{ONES}|{TENS}) (?:by|x) $"
)  # "one ninety" is one number
_HOUR_BEFORE = lazy(
    r"\b(?:\w+day|tomorrow|tonight|open|ready|starts?|begins?|there|here|comes?|meet|arrive|leaves?|closes?|you"
    r"|morning|evening) at\s*$"
)
_NO_SUM_BEHIND = lazy(
    r"\s*(?:in the (?:morning|afternoon|evening)|o_?clock|[ap]\.?m\b|sharp\b|tonight|tomorrow|(?:on|next|this) \w+day"
    r"|(?:for|and|or) (?:an? )?\w* ?(?:people|guests|persons|nights)|years?|and a half"
    rf"|(?:by|x) (?:\d|{ONES}|{TENS}))"
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
        hour = number < _HOURS and _HOUR_BEFORE.search(text.norm, 0, start)
        small = number == int(number) and number < least and not text.norm[end:].lstrip().startswith(_PRICES_BEHIND)
        year = number == int(number) and 1900 <= number <= 2100 and "," not in found["number"]
        cents = number != int(number) and text.norm[end:].lstrip(" ,").startswith(
            ("extra", "each", "apiece", "on top", "more")
        )
        if _PART_BEFORE.search(text.norm, 0, start):
            continue
        if small or hour or (number < LEAST and not cents) or year or _NO_SUM_BEFORE.search(text.norm, 0, start):
            continue
        if not _NO_SUM_BEHIND.match(text.norm, end):
            yield start, end, (number, "", "")
