"""How a turn names days, times of day and durations, and what value each has."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from pitchlint.ledgers.term_hours import HOUR, hour_of
from pitchlint.nlp.dates import WEEKDAYS, in_figures, parse_date
from pitchlint.nlp.mentions import DATE, DURATION, MONTH
from pitchlint.nlp.text import TurnText, once
from pitchlint.nlp.values import parse_duration
from pitchlint.regex import lazy

_TEENS = "nineteenth eighteenth seventeenth sixteenth fifteenth fourteenth thirteenth twelfth eleventh tenth".split()
_ONES = "ninth eighth seventh sixth fifth fourth third second first".split()
_LATE = "|".join(  # from the fifth on: "the second" is more often another thing
    [*(f"twenty[ -]{one}" for one in _ONES), "thirty[ -]first", "thirtieth", "twentieth", *_TEENS, *_ONES[:5]]
)
_DAY_IN_WORDS = (
    rf"(?:(?:the )?(?:{_LATE}|{'|'.join(_ONES[5:])}) of {MONTH}|{MONTH} (?:the )?(?:{_LATE}|{'|'.join(_ONES[5:])})"
    rf"|the (?:{_LATE})(?! of)|the (?:{'|'.join(_ONES[5:])})(?= suits (?:me|us|him|her)\b)"
    rf"|(?<=\bon )the (?:{'|'.join(_ONES[5:])})"
    r"(?=[.,;!?]| (?:then|instead|at|around|about|as|please|again|now|in the (?:morning|afternoon|evening))\b|$))(?!\w)"
)
DATES = lazy(rf"(?<![\w$£€.])(?:{HOUR}|{_DAY_IN_WORDS}|mid[ -]{MONTH}\b|{DATE}(?![\w%]))")
DURATIONS = lazy(rf"(?<![\w$£€.])(?:(?:a|three) quarters? of an hour|{DURATION})(?!\w)")
_NO_DATE_AFTER = lazy(r" (?:street|avenue|st|ave|floor|road|one|option|place|time|of all|layover|class|star)\b|@")
_ORDINAL_LEAD = lazy(
    r"\b(?:on|by|until|till|from|to|for|the|be|before|is|it_s|through|of|to the|around|about|after)\s*$"
)
_AFTER_ORDINAL = lazy(  # no thing that has the ordinal for its name ("9th Cafe")
    r"(?! (?!at|on|in|for|from|to|of|and|or|is|was|will|would|then|please|with|by|if|so|as|but|through|until|till|it"
    r"|that|this|instead|thanks?|thank|you|your|we|i|the|ok|okay|around|about|between|after|before|morning|afternoon"
    r"|evening|works?|suits?|sounds?|bye|goodbye|again|just|not|because|when|where|which|also|should|can|could|do"
    r"|does|are|have|has|what)[a-z])"
)
_TAKES = lazy(
    r"\b(?:takes?|taking|needs?|in|within|up to|about|around|allow|be|expect|another|least|next|after|is|of|for|lasts?"
    r"|it_s)(?: (?:about|around|up to|the|at|least|only|just|another|roughly|now|next|you|actually))*\s*$"
)
_EDGE = lazy(rf"(?:the )?(end|close|start|beginning|middle|mid)(?: of |[ -])(?:the |this )?({MONTH})")
_VAGUE = frozenset("today tonight midnight noon".split())


@once
def mentions(text: TurnText, today: date | None) -> set[tuple[str, str]]:
    """Every (unit, value) of a day or time that a turn names, whatever for."""
    found = set()
    for m in DATES.finditer(text.norm):
        if read := day_of(text, *m.span(), today):
            found.add((read[1], read[0]))
    return found


def duration_of(text: TurnText, start: int, end: int) -> tuple[object, str] | None:
    if not _TAKES.search(text.norm[max(0, start - 40) : start]):
        return None
    length = parse_duration(text.norm[start:end])
    return None if length is None else (length.days, "working days" if length.working else "days")


def day_of(text: TurnText, start: int, end: int, today: date | None) -> tuple[str, str] | None:
    """(value, unit) of a day or a time; None for what is neither."""
    said = in_figures(text.norm[start:end].strip())
    crossing = re.fullmatch(r"\d+(?:st|nd|rd|th)", said) and re.match(r" and [a-z]", text.norm[end:])  # 5th and Main
    if crossing or _NO_DATE_AFTER.match(text.norm, end):
        return None
    if re.search(r"\d [a-z]+$", said) and re.match(r" \d{1,2}(?:st|nd|rd|th)\b", text.norm[end:]):
        return None  # "for 2 june 5th"
    if hour := hour_of(said):
        return hour, "clock"
    if said in _VAGUE and today is None:
        return None if said != "today" else ("today", "relative")
    bare = re.fullmatch(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)", said)
    if bare and not (said.startswith("the") or _ORDINAL_LEAD.search(text.norm[max(0, start - 12) : start])):
        return None
    in_words = bare and not re.search(r"\d", text.norm[start:end])
    if bare and (in_words or not said.startswith("the")) and not _AFTER_ORDINAL.match(text.norm, end):
        return None
    if re.fullmatch(r"\d{1,2}[/-]\d{1,2}", said) and not re.search(
        r"\b(?:on|by|until|from|to|the|for) $", text.norm[:start]
    ):
        return None
    if today is not None:
        day = parse_date(said, today)
        return (day.isoformat(), "day") if day else None
    if bare:
        return f"-{int(bare[1]):02d}", "day"
    if any(said.startswith(w) or f" {w}" in said for w in WEEKDAYS) and not re.search(r"\d", said):
        return next(w for w in WEEKDAYS if w in said) + ("+" if "next" in said else ""), "weekday"
    if (edge := _EDGE.fullmatch(said)) and (day := parse_date(f"1 {edge[2]}", date(2024, 1, 1))):
        last = monthrange(2024, day.month)[1]
        return (
            f"{day.month:02d}-{1 if edge[1] in ('start', 'beginning') else 15 if 'mid' in edge[1] else last:02d}",
            "day",
        )
    if re.search(r"\d", said):
        day = parse_date(said, date(2024, 1, 1))
        return (f"{day.month:02d}-{day.day:02d}", "day") if day else None
    return said.removeprefix("the "), "relative"
