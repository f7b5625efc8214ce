"""Every number of a turn that could be a sum, read as loosely as people say one: "seven fifty", "99c", "a dollar".

A figure is no statement yet: where the talk stands decides whether it is one (see `term_late`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_no_sums import is_side, weighs
from pitchlint.nlp.mentions import MONEY, MONTH, ONES, TENS
from pitchlint.nlp.numbers import number_groups, parse_number
from pitchlint.nlp.text import TurnText, each_once, once
from pitchlint.nlp.values import parse_money
from pitchlint.regex import lazy

_WORD = rf"(?:{TENS}|{ONES}|hundred|thousand)"
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_IN_WORDS = (
    rf"(?:(?:{ONES}|{TENS})[ -](?:oh|o)[ -](?:{ONES})"
    rf"|(?:an? (?=hundred|thousand))?{_WORD}(?:(?:[ -]| and )(?:{_WORD}))*)"
)
_IN_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{1,6}(?:\.\d\d)?"
_FIGURE = lazy(
    rf"(?<![\w$£€.:/@#,-])(?:(?P<coin>(?:an?|another|one) (?:dollar|buck|pound|quid|euro)(?: {_IN_WORDS})?)\b"
    r"|(?P<cents>\d{1,2}) ?c\b"
    rf"|(?P<share>(?:{_IN_DIGITS}|{_IN_WORDS}) ?(?:%|percent\b|per cent\b))"
    rf"|(?P<money>[$£€] ?(?:{_IN_DIGITS})(?![\d:])|{MONEY})(?![a-z])"
    rf"|(?P<own>(?:{_IN_DIGITS}|{_IN_WORDS}) (?:credits?|rupees|points?|bob|kronor|francs?))\b"
    rf"|(?P<bare>(?:(?:{_IN_DIGITS})(?![\w%:/@]|-\w|[.,]\d)|{_IN_WORDS}\b(?!-))(?: and a (?:half|quarter)\b)?))"
)
_COUNTED = lazy(  # behind a number: it counts or measures these, is a time or a part of an address
    r"[\s-]*(?:(?:more|other|extra|full|working|business|different|separate|small|large|big|short|bedroom|bed|or"
    r"|(?:to|or|and)(?: an?)? \w+) )*(?:seconds?|secs?|minutes?|mins?|minute|hours?|hrs?|days?|weeks?|months?|years?"
    r"|yrs?|nights?|evenings?|people|persons?|guests?|adults?|kids?|child(?:ren)?|passengers?|pax|seats?|seater"
    r"|tickets?|tables?|rooms?|beds?|bedrooms?|baths?|bathrooms?|stars?|layovers?|stops?|stopovers?|bags?|cases"
    r"|degrees?|mph|miles?|kilomet\w+|km|met(?:er|re)s?|square|feet|foot|ft|inch(?:es)?|kilos?|kg|grams?|lit(?:er"
    r"|re)s?|gb|mb|gigs?|lessons?|sessions?|courses?|options?|choices?|places?|results?|times|matches|of (?:them"
    r"|these|those|us|you"
    rf"|{MONTH})|alarms?|songs?|tracks?|movies?|films?|events?|shows?|flights?|buses|trains?|cabs?|cars?|rides?|vans?"
    r"|hotels?|houses?|apartments?|flats?|homes?|items?|pieces?|copies|pages?|attractions?|restaurants?|doctors?"
    r"|dentists?|salons?|[ap]\.?m\b|o_?clock|st\b|nd\b|rd\b|th\b|street|avenue|ave|road|blvd|boulevard|lane|drive"
    rf"|way\b|{MONTH}|in the (?:morning|afternoon|evening)|at night|sharp|past|to (?:one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|\d)|and a half|chance|humid\w*|of (?:rain|humidity)|star|floor|men\b|women|guys"
    r"|lads|of each|each of|scoops?|cups?|shots?|slices?|eggs?|boxes|parcels?|sets?|pairs?|rated|out of (?!your\b"
    r"|the\b|my\b|his\b|her\b|it\b)|one or|wheel"
    r"|colou?rs?|sizes?|questions?|things?|steps?|ways|digits?|number|letters?|megabits?|units?)\b"
)
_NO_SUM_BEFORE = lazy(
    r"\b(?:rooms?|numbers?|no|page|row|flight|line|sizes?|aged?|gate|platform|bus|train|section|chapter|unit"
    r"|(?<!a )flat|floor|steps?|options?|version|code|pin|plate|license|licence|ref\w*|seats?|id|ending|extension|ext"
    r"|from|until|till|by|between|before|after|past|since|quarter to|half|terminal|track|stop|route|channel|season"
    r"|episode|part|level|grade|class|aisle|stand|building|block|apartment|suite|studio|highway|interstate|exit|pier"
    r"|tickets?|order|booking|case|reference|confirmation|account|model|slip|phone|tel|call|dial|code is|is at"
    r"|located at|address is|rated|rating|score|number is|id is|name is|plate is|around"
    rf"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|morning|afternoon|evening|tonight|tomorrow|{MONTH}"
    r"|(?:code|number|pin|password|reference)(?: (?:for|of|to) (?:the|your) [a-z]+)?|gone)(?: is| are|_s|:)?\s*$"
)
_HOUR_BEFORE = lazy(r"\b(?:at|to|for|on|of|by|in|about|_s|is|here|there|you|it|and|or)(?: the| about)?\s*$")
_RATE = lazy(
    r" (?:an?|per|each|every|for (?:the|each|one|a)) (?:whole )?(?:night|day|week|month|year|person|stay|head)\b"
)
_LIST = lazy(r"(?:\d[ ,-]+|-)$")
_ALL_OF = lazy(r"\b(?:the|you|all|us|both|these|those|other|last|first|next)\s*$")  # "for the four"
_TAKES = lazy(  # "I took the six": no such many of a thing
    r"\b(?:took|taken|less|minus|plus|charged|added|owe|pay|paid|deduct(?:ed)?|collects?|knocked) (?:the|that|our)\s*$"
)
_HOUR, _IN_WORDS_HOUR = 25, 13  # numbers below these may be hours
_SCALED = lazy(r"\b(?:hundred|thousand)\b")
_MONEY_SIGNS = {"dollar": "USD", "buck": "USD", "pound": "GBP", "quid": "GBP", "euro": "EUR"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a turn.

    Attributes:
        start, end: where it stands.
        values: what it may mean: "seven fifty" is 750 or 7.50.
        unit: the currency, "%", "credit", or "" where the words have none.
        hour: whether it may as well be an hour.
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    unit: str
    hour: bool = False


@each_once
def figures(text: TurnText) -> Iterator[Figure]:
    """The numbers of a turn that could be sums, by place: no counts, hours, days or numbers of rooms and phones."""
    for found in _FIGURE.finditer(text.norm):
        start, end = found.span()
        values, unit = _read(found.lastgroup or "", found[0])
        if not values or (found.lastgroup == "bare" and _is_none(text.norm, start, end, values)):
            continue
        if found.lastgroup == "bare" and (text.norm[start:end] == "one" or is_side(text.norm, start, end)):
            continue
        if weighs(text.norm, start, end):
            continue
        yield Figure(start, end, values, unit, found.lastgroup == "bare" and _may_be_hour(text.norm, start, values))


@once
def sums_in(text: TurnText) -> frozenset[tuple[Decimal, bool]]:
    """Every reading of the figures of a turn, each with whether it is a share."""
    return frozenset((value, figure.unit == "%") for figure in figures(text) for value in figure.values)


def heard(talk: Talk, turn: int, value: Decimal, unit: str) -> bool:
    """Whether an amount, or a share if the unit is "%", was named before a turn."""
    return any((value, unit == "%") in sums_in(talk.texts[i]) for i in range(max(0, turn - REACH), turn))


def sure_sums(talk: Talk, turn: int) -> list[Decimal]:
    """The amounts named before a turn, or earlier in it, in words that have one reading and tell no hour."""
    found = (f for i in range(max(0, turn - REACH), turn + 1) for f in figures(talk.texts[i]))
    return [f.values[0] for f in found if len(f.values) == 1 and f.unit != "%" and not f.hour]


def _read(group: str, said: str) -> tuple[tuple[Decimal, ...], str]:
    if group == "coin":
        _, coin, *rest = said.split()
        cents = parse_number(" ".join(rest)) if rest else Decimal(0)  # "a dollar ninety"
        return ((1 + cents / 100,), _MONEY_SIGNS[coin]) if cents is not None and cents < 100 else ((), "")
    if group == "cents":
        return (Decimal(said.rstrip("c ")) / 100,), "USD"
    if group == "share":
        number = parse_number(said.replace("%", "").replace("percent", "").replace("per cent", ""))
        return ((number,), "%") if number is not None else ((), "")
    if group == "money":
        money = parse_money(said)
        return ((money.amount,), money.currency or "") if money else ((), "")
    if group == "own":
        said, _, unit = said.rpartition(" ")
        number = parse_number(said)
        return ((number,), unit.rstrip("s")) if number is not None else ((), "")
    return _readings(said), ""


def _readings(said: str) -> tuple[Decimal, ...]:
    said, _, part = said.partition(" and a ") if said.endswith(("half", "quarter")) else (said, "", "")
    more = _PARTS.get(part, Decimal(0))
    if any(c.isdigit() for c in said):
        number = parse_number(said)
        return () if number is None else (number + more,)
    if len(few := re.split(r"[ -]oh?[ -]", said)) == 2:  # "one-oh-four"
        whole, cents = parse_number(few[0]), parse_number(few[1])
        return () if whole is None or cents is None else (whole * 100 + cents, whole + cents / 100)
    groups = [g + more for g in number_groups(said.replace("-", " "))]
    if len(groups) == 1:
        return (groups[0],)
    if len(groups) == 2 and groups[0] < 100 and 10 <= groups[1] < 100:  # "seven fifty"
        return (groups[0] * 100 + groups[1], groups[0] + groups[1] / 100)
    return ()


def _is_none(norm: str, start: int, end: int, values: tuple[Decimal, ...]) -> bool:
    """Whether a number without a currency counts something, or is a time, a phone or the number of a thing."""
    numbered = _NO_SUM_BEFORE.search(norm, 0, start) and not _RATE.match(norm, end)
    if numbered or _COUNTED.match(norm, end) or _LIST.search(norm, 0, start):
        return True
    if (
        values[0] <= 12
        and values[0] == int(values[0])
        and not _TAKES.search(norm, 0, start)
        and _ALL_OF.search(norm, 0, start)
    ):
        return True
    if norm[end : end + 2] in ("-s", "-y") or norm[end : end + 1] in ("-", "_", "/", ":", "@"):
        return norm[end : end + 2] not in ("_s",)
    whole = values[0] == int(values[0]) and not _SCALED.search(norm, start, end)
    return 1900 <= values[0] <= 2100 and whole and "," not in norm[start:end]


def _may_be_hour(norm: str, start: int, values: tuple[Decimal, ...]) -> bool:
    least = min(values)
    latest = _HOUR if norm[start].isdigit() else _IN_WORDS_HOUR
    hour = values[0] % 100 < 60 if len(values) == 2 else least == int(least)
    return least < latest and hour and (_HOUR_BEFORE.search(norm, 0, start) is not None)
