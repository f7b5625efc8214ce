"""When a turn says something is: hours and parts of the day, days, lengths of time, each as what it leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from pitchlint.ledgers.day_in_passing import in_passing
from pitchlint.ledgers.term_days import DATES, DURATIONS, day_of
from pitchlint.ledgers.term_hours import hour_of
from pitchlint.ledgers.term_settled import one_time
from pitchlint.nlp.dates import WEEKDAYS
from pitchlint.nlp.mentions import MONTH
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText, once
from pitchlint.nlp.values import parse_duration
from pitchlint.regex import lazy

Hours = tuple[tuple[int, int], ...]  # minutes since midnight from - to, each as it may be meant


@dataclass(frozen=True, slots=True)
class Day:
    """A day as far as words tell: any of weekday (0 Monday), day of the month, month, days from today (from, to)."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    ahead: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A mention of a time.

    Attributes:
        start, end: where it stands.
        kind: "hour", "day" or "length".
        value: of the kind; a length is in days.
        edge: "end" where the words tell until when something lasts, "bare" for a number that may be a count.
    """

    start: int
    end: int
    kind: Literal["hour", "day", "length"]
    value: Hours | Day | Decimal
    edge: str = ""


@once
def whens(text: TurnText, today: date | None) -> tuple[When, ...]:
    """Every time that a turn names, in order; part of a greeting is none."""
    found = sorted(
        dict.fromkeys((*_named(text, today), *_parts(text), *_lengths(text), *_months(text))),
        key=lambda w: (w.start, -w.end),
    )
    apart = [w for n, w in enumerate(found) if not any(v.kind == w.kind and w.end <= v.end for v in found[:n])]
    return tuple(_dated(text.norm, apart))


def _dated(norm: str, found: list[When]) -> Iterator[When]:
    """The times, a weekday and the date beside it as one: "Tuesday the seventeenth"."""
    days = [w for w in found if w.kind == "day"]
    one_of: dict[When, When | None] = {}
    for first, second in pairwise(days):
        named, dated = first.value, second.value
        if (
            isinstance(named, Day)
            and isinstance(dated, Day)
            and named.weekday is not None
            and named.day is None
            and dated.day
            and dated.weekday is None
            and _JOINT.fullmatch(norm, first.end, second.start)
        ):
            one_of[first] = When(first.start, second.end, "day", replace(dated, weekday=named.weekday), first.edge)
            one_of[second] = None
    for when in found:
        if one := one_of.get(when, when):
            yield one


_JOINT = lazy(r",? (?:on )?(?:the )?")


def _named(text: TurnText, today: date | None) -> Iterator[When]:
    norm, hours = text.norm, []
    for found in DATES.finditer(norm):
        start, end = found.span()
        if not (read := day_of(text, start, end, today)) or in_passing(text, start, end):
            continue
        value, unit = read
        if unit == "clock":
            hours.append((start, end, _minutes(value), ""))
        elif not norm[start:end].endswith("days") and (day := _day(value, unit, norm[start:end], norm[end : end + 24])):
            yield When(start, end, "day", day, _edge(norm, start))
    for found in _NUMBER.finditer(norm):
        if not any(s < found.end() and found.start() < e for s, e, *_ in hours) and _is_hour(norm, found):
            said = found[0].replace(".", ":")
            if hour := hour_of(said if ":" in said else f"{said} o_clock"):
                hours.append(
                    (
                        *found.span(),
                        _minutes(hour),
                        "bare" if _COUNT.search(norm, 0, found.start()) and ":" not in said else "",
                    )
                )
    for found in _BESIDE_DAY.finditer(norm):
        if not any(s < found.end(1) and found.start(1) < e for s, e, *_ in hours) and (hour := hour_of(found[1])):
            hours.append((*found.span(1), _minutes(hour), ""))
    for found in _MORE_DAYS.finditer(norm):
        if day := _days_ahead(found[0]):
            yield When(*found.span(), "day", day, _edge(norm, found.start()))
    yield from _joined(norm, sorted(hours))


def _is_hour(norm: str, found: re.Match[str]) -> bool:
    """Whether a number tells an hour by the words beside it, or as the beginning of a span."""
    start, end = found.span()
    if "." in found[0]:
        return bool(_DOTTED.search(norm, max(0, start - 10), start))
    before = norm[max(0, start - 20) : start]
    if _UNIT.match(norm, end) or before.endswith(
        ("table for ", "tables for ", "seats for ", "room for ", "tickets for ")
    ):
        return False
    if _SPAN.match(norm, start) and not before.endswith((" for ", "-")):
        return True
    return any(a.search(before) and b.match(norm, end) for a, b in _BARE)


def _joined(norm: str, hours: list[tuple[int, int, Hours, str]]) -> Iterator[When]:
    """Hours, those that two of them bound ("from nine to five") as one."""
    skip = -1
    for n, (start, end, value, edge) in enumerate(hours):
        if start < skip:
            continue
        beside = hours[n + 1] if n + 1 < len(hours) else None
        joint = norm[end : beside[0]] if beside else ""
        if beside and (_TO.fullmatch(joint) or (joint == " and " and _BETWEEN.search(norm, 0, start))):
            skip = beside[1]
            yield When(start, beside[1], "hour", _between(value, beside[2]), "span")
        elif span := _SPAN.match(norm, start):
            low, high = hour_of(f"{span[1]} o_clock"), hour_of(f"{span[2]} o_clock")
            if low and high:
                skip = span.end(2)
                yield When(start, skip, "hour", _between(_minutes(low), _minutes(high)), "span")
        else:
            yield When(start, end, "hour", value, _edge(norm, start) or edge)


def _between(low: Hours, high: Hours) -> Hours:
    return tuple((a, min(b for b, _ in high if b > a)) for a, _ in low if any(b > a for b, _ in high)) or low


def _parts(text: TurnText) -> Iterator[When]:
    for found in _PART.finditer(text.norm):
        if not _WISH.search(text.norm, 0, found.start()):
            part = next(value for words, value in _HOURS_OF.items() if re.search(words, found[0]))
            yield When(*found.span(), "hour", part, "part")
            if day := _days_ahead(found[0]):
                yield When(*found.span(), "day", day)


def _months(text: TurnText) -> Iterator[When]:
    """Months as times: "the first week of June", "early July", "in May"."""
    for found in _IN_MONTH.finditer(text.norm):
        yield When(*found.span(), "day", Day(month=_MONTHS[found["month"][:3]]), _edge(text.norm, found.start()))


def _lengths(text: TurnText) -> Iterator[When]:
    for found in DURATIONS.finditer(text.norm):
        length = parse_duration(found[0])
        if _RATE.search(text.norm, 0, found.start()) or in_passing(text, *found.span()):
            continue
        days = length.days if length else _FEW.get(found[0].split()[-1].rstrip("s")) if "couple" in found[0] else None
        if days is not None:
            yield When(*found.span(), "length", days * Decimal("1.4") if length and length.working else days)
    for found in _HALF_HOUR.finditer(text.norm):
        yield When(*found.span(), "length", Decimal(1) / 48)
    for found in _MINUTES.finditer(text.norm):
        if (minutes := parse_number(found[1])) is not None:  # "in ten or twelve"
            yield When(*found.span(), "length", minutes / 1440)


def _minutes(value: str) -> Hours:
    hour, minute = (int(n) for n in value.split(":"))
    at = hour * 60 + minute
    if len(value.split(":")[0]) == 2 and value[:2] not in ("10", "11", "12"):
        return ((at, at),)
    either = hour % 12 * 60 + minute
    return ((either, either), (either + 720, either + 720))


def _day(value: str, unit: str, said: str, behind: str) -> Day | None:
    weekday = next((i for i, name in enumerate(WEEKDAYS) if f"{name}day" in said), None)
    if unit == "weekday":
        return Day(weekday)
    if unit == "day" and (len(value) < 10 or one_time(said)):  # "next month" is no one day
        if len(value) == 10:
            on = date.fromisoformat(value)
            return Day(on.weekday(), on.day, on.month)
        month, _, day = value.rpartition("-")
        ahead = (1, 62) if re.match(r" of next month\b", behind) else None
        return Day(weekday, int(day), int(month) if month and _MONTH.search(said) else None, ahead)
    return _days_ahead(said)


def _days_ahead(said: str) -> Day | None:
    """The days from today that words begin with ("tomorrow", "next week"); None for other words."""
    return next((Day(ahead=k) for k, m in _AHEAD if re.match(m, said)), None)


def _edge(norm: str, start: int) -> str:
    if _SINCE.search(norm, 0, start):
        return "start"
    return "end" if _UNTIL.search(norm, max(0, start - 24), start) or _FROM_TO.search(norm, 0, start) else ""


_AHEAD = (
    ((2, 2), r"(?:the )?day after tomorrow"),
    ((0, 0), r"today|tonight|this (?:morning|afternoon|evening)|later (?:on )?today"),
    ((1, 1), r"tomorrow"),
    ((2, 14), r"(?:some ?time |early |late |mid |the end of |during |over )?(?:the )?(?:next|following) week"),
)
_MORE_DAYS = lazy(r"\b(?:the )?day after tomorrow\b|\b(?:next|the following) week\b")
_MONTH = lazy(rf"\b{MONTH}\b|\d[/-]\d")
_MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_IN_MONTH = lazy(
    r"\b(?:(?:from |in |by )?(?:the )?(?:(?:first|second|third|fourth|last) (?:week|half|part|days)|start|beginning"
    r"|middle|end) of|(?:from |in |by )?(?:early|mid|late)(?: in)?|in)[ -]"
    rf"(?P<month>{MONTH})\b(?! \d)"
)
_FEW = {
    "minute": Decimal(2) / 1440,
    "min": Decimal(2) / 1440,
    "hour": Decimal(1) / 12,
    "hr": Decimal(1) / 12,
    "day": Decimal(2),
    "week": Decimal(14),
}
_N = r"(?:five|ten|fifteen|twenty|thirty|forty|fifty|5|10|15|20|25|30|35|40|45|50)"
_MINUTES = lazy(rf"(?<=\bin )(?:about |around |roughly )?(?:[a-z]+ or )?({_N}|twelve)(?=\s*(?:$|[.,!;]| or so| tops))")
_RATE = lazy(r"\b(?:times?|once|twice|per|every|miles|last|past)(?: the)? $")
_HALF_HOUR = lazy(r"\bhalf (?:an )?hour\b(?! (?:before|after|ahead|earlier|later))")
_W = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NUMBER = lazy(rf"(?<![\w.:/$£€#-])(?:{_W}|1[0-2]|[1-9])(?:[.:][0-5]\d)?(?![\w%/]|[.:]\d)")
_ENDS = r"\s*(?:$|[.,;!?)](?!\d))"
_COUNT = lazy(r"\bfor(?: about| around)? $")
_BARE = (  # what stands before and behind a number that is an hour
    (
        lazy(r"\b(?:at|by)(?: about| around)? $"),
        lazy(
            r" (?:latest|every|all|when|which|who|his|her|their|my|this|next|tomorrow|not|like|prompt\w*|exactly|today"
            r"|now|already|love|mate|darling|sir|madam|miss|mr|mrs|dear|anything|is there|can i|have a|enjoy|goodbye)\b"
        ),
    ),
    (
        lazy(r"\b(?:until|till|from|til|before|after|past|around)(?: about| around)? $"),
        lazy(
            rf"{_ENDS}| (?:on|to|till|until|and|so|then|in the|this|today|tonight|tomorrow|every|at|for|it|you|we|i"
            rf"|they"
            r"|but|if|or|when|with|anything|is there|can i|have a|enjoy|goodbye)\b"
        ),
    ),
    (
        _COUNT,
        lazy(rf"{_ENDS}| (?:then|on|this|today|tonight|tomorrow|sharp|is|it is|anything|is there|can i)\b"),
    ),
    (lazy(r"\bbetween $"), lazy(rf" (?:and|to) (?:{_W}|\d)")),
    (lazy(r"\bbetween (?:[a-z]+|\d+)(?: ?[ap]m)? (?:and|to) $"), lazy("")),
    (lazy(r""), lazy(r" (?:it is\b|(?:is|_s) (?:good|fine|great|perfect|ok|okay|ideal|early|late)|works|suits)\b")),
)
_UNIT = lazy(
    r"(?:(?: (?:and|to|or|till) |-)(?:[a-z]+|\d+))? ?-?(?:working|business|full|calendar)? ?(?:seconds?|minutes?"
    r"|mins?|hours?|hrs?|days?|weeks?|months?|years?|nights?|people|guests"
    r"|persons?|tickets?|seats?|rooms?|stars?|miles?|percent|dollars?|pounds?|euros?|bucks|bags?|beds?|bedrooms?"
    r"|passengers?)\b"
)
_DOTTED = lazy(r"\b(?:for|at|by|from|till|until|around|about|to) $")
_BESIDE_DAY = lazy(  # "Wednesday the 18th, ten thirty"
    rf"(?:day|\d(?:st|nd|rd|th)|tomorrow|today|tonight),? ({_W} (?:ten|fifteen|twenty|thirty|forty|fifty"
    rf"|forty[ -]five))\b"
)
_SPAN = lazy(
    rf"({_W}|1[0-2]|[1-9])(?: ?[ap]m)?(?: (?:to|till|until|til) | ?- ?)({_W}|1[0-2]|[1-9])(?![\w:])(?:{_ENDS}| (?:on"
    rf"|every|in the"
    r"|is|works|then|this|today|tonight|tomorrow|so|and|it|we|you|i|that_s|if|[a-z]+days?)\b)"
)
_TO = lazy(r" ?(?:to|till|until|til|-|through) ?")
_BETWEEN = lazy(r"\bbetween $")
_UNTIL = lazy(
    r"\b(?:until|till|til|expires?(?: on)?|ends?(?: on| at)?|clos\w+(?: on| at| by)?|shut\w*(?: on| at| by)?|up to"
    r"|(?:runs? out|through|good|valid)(?: on| to| till| until)?)(?: the| about| around| end of)?\s*$"
)
_FROM_TO = lazy(r"\b(?:from|between) [^.!?]{3,60}\b(?:to|and|till|until)(?: the)? $|\b(?:out|back) on(?: the)? $")
_SINCE = lazy(r"\bfrom(?: about| around)? $")
_HOURS_OF: dict[str, Hours] = {
    "after (?:lunch|midday|noon)": ((750, 1110),),
    "before (?:lunch|midday|noon)": ((300, 750),),
    "first thing": ((300, 630),),
    "morning": ((300, 720),),
    "lunch": ((660, 900),),
    "afternoon": ((720, 1110),),
    "evening": ((990, 1440),),
    "night": ((1080, 1440), (0, 240)),
}
_PART = lazy(
    r"\b(?:first thing(?: in the morning)?|(?:in|during|for|on|of|by|later) the (?:early |late )?(?:morning|afternoon"
    r"|evening)|(?:this|that|tomorrow|[a-z]+day|late|early|mid|the|\d(?:st|nd|rd|th)) (?:morning|afternoon"
    r"|evening|night|lunch ?time)(?! before\b(?! \d))|tonight|at (?:night|lunch(?: ?time)?)|overnight|(?:after"
    r"|before) (?:lunch(?: ?time)?|midday|noon))\b"
)
_WISH = lazy(
    r"\b(?:good|lovely|nice|great|wonderful|pleasant|amazing|beautiful|rest of|have an?"
    r"|help(?: you)?)(?: rest of)?(?: your| the| this)? $"
)
