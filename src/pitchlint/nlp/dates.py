"""Dates and durations as sales talk names them: `by Friday`, `end of the month`, `within five working days`."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from pitchlint.nlp.numbers import parse_number
from pitchlint.regex import lazy

WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
DAYS = {  # of a unit; months and years as a deadline is meant
    "second": Decimal(1) / 86400, "minute": Decimal(1) / 1440, "min": Decimal(1) / 1440, "hour": Decimal(1) / 24,
    "hr": Decimal(1) / 24, "day": Decimal(1), "week": Decimal(7), "fortnight": Decimal(14), "month": Decimal(30),
    "quarter": Decimal(91), "year": Decimal(365), "decade": Decimal(3650),
}  # fmt: skip
_DURATION = lazy(
    r"(?:(?:with)?in|for|after|over|under|less than|up to|about|around|the next|next|another)?\b\s*"
    rf"(?P<count>.*?)[\s-]*(?P<kind>working|business|full|calendar|short|more)?[\s-]*(?:\b|(?<=\d))(?P<unit>{'|'.join(DAYS)})s?$"
)
_HALF_MORE = lazy(rf"(?:an?|one) ({'|'.join(DAYS)}) and a half$")
_OF_HOUR = lazy(r"\b(a|three) quarters? of an hour$")
_OR_TWO = lazy(rf"\b(?:an?|one) ({'|'.join(DAYS)}) or (two|so)$")
_LEAD = lazy(r"^(?:by|on|before|until|till|from|since|no later than|at|in|come|the|close of|coming)\s+")
_EDGE = lazy(r"(?:the )?(?P<edge>end|close|start|beginning|middle) of (?:the |this )?(?P<next>next )?(?P<unit>\w+)$")
_CLOCK = lazy(r"\d{1,2}(?::\d{2})?\s?(?:a\.?m\.?|p\.?m\.?|o'clock)?|half past \w+|quarter (?:past|to) \w+")
_TIME = lazy(r"['’_]?s?['’_]? time$")  # "in two weeks' time"
_CLOSE = r"(?:close|end) of (?:the )?(?:business|play|day)|eod|cob"
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_AN_HOUR = "|".join(_HOURS)
_AT = lazy(  # a time of day beside a day
    rf"\b(?:at |by |before |around |about )?(?:\d{{1,2}}(?::\d{{2}})?\s?(?:a\.?m\b\.?|p\.?m\b\.?|o'clock)"
    rf"|\d{{1,2}}:\d{{2}}|noon|midnight|midday|half past \w+|quarter (?:past|to) \w+"
    rf"|(?:{_AN_HOUR}) (?:o'clock|a\.?m\b\.?|p\.?m\b\.?))"
    rf"|\bat (?:{_AN_HOUR}|\d{{1,2}})(?: (?:thirty|fifteen|forty[ -]five))?$"
    rf"|^(?:{_AN_HOUR})(?: (?:thirty|fifteen|forty[ -]five))?(?= (?:tomorrow|today|tonight|on )|$)"
    rf"|^(?:{_CLOSE}|business|play|day) (?=\w)"
)
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
_ORDINAL = {word: n for n, word in enumerate(_ORDINALS, 1)} | {"twentieth": 20, "thirtieth": 30, "thirty first": 31}
_ORDINAL |= {f"twenty {word}": 20 + n for n, word in enumerate(_ORDINALS[:9], 1)}
_IN_WORDS = lazy(rf"\b({'|'.join(sorted((w.replace(' ', '[ -]') for w in _ORDINAL), key=len, reverse=True))})\b")
_FEASTS = {"christmas eve": (12, 24), "christmas": (12, 25), "new year's eve": (12, 31), "new year": (1, 1)}
_AT_ONCE = frozenset("today tonight midnight noon eod cob now".split())


@dataclass(frozen=True, slots=True)
class Duration:
    """So many days, or working days."""

    days: Decimal
    working: bool = False

    def after(self, start: date) -> date:
        """The day on which it is over. Working days are Monday to Friday; holidays are not known."""
        if not self.working:
            return start + timedelta(days=int(min(self.days, Decimal(36500))))
        day, left = start, int(min(self.days, Decimal(2000)))
        while left > 0:
            day += timedelta(days=1)
            left -= day.weekday() < 5
        return day


def parse_duration(text: str) -> Duration | None:
    """What the words measure; None for what is not exact ("a few days") and for what is no duration."""
    said = _TIME.sub("", " ".join(text.lower().split())[:120])
    said = _HALF_MORE.sub(r"1.5 \1", said)
    said = _OF_HOUR.sub(lambda m: "0.25 hour" if m[1] == "a" else "0.75 hour", said)
    said = _OR_TWO.sub(lambda m: f"2 {m[1]}" if m[2] == "two" else f"1 {m[1]}", said)
    found = _DURATION.match(said)
    if not found:
        return None
    said = found["count"].strip()
    count = Decimal(1) if not said else parse_number(re.sub(r"\s*-?\s*(to|or)\s+", " to ", said))
    if count is None and (high := re.search(r"(?:to|or|-)\s+([a-z]+)$", said)):
        count = parse_number(high[1])
    if count is None or (not said and found["unit"] not in text.lower().split()[-1]):
        return None
    return Duration(count * DAYS[found["unit"]], found["kind"] in ("working", "business"))


def parse_date(text: str, today: date, *, day_first: bool = False) -> date | None:
    """The day that the words mean when they are said on `today`; of a span of days ("next week") its last working day.

    Args:
        text: the words, also with `by`, `on` or `within` before them.
        today: the day of the conversation.
        day_first: whether 3/4 is the third of April.
    """
    said = " ".join(text.lower().replace(",", " ").split())[:120]
    said = re.sub(r"^(?:with)?in the (?:next|coming) (?=\w+ )", "in ", said)
    duration = parse_duration(re.sub(r"\b(from now|from today)$", "", said).strip())
    if said in ("within the hour", "in the hour"):
        return today
    if duration and re.match(r"(?:with)?in\b|\d|a\b|an\b|[a-z]+ (?:working|business|days|weeks|months)", said):
        return duration.after(today)
    if (near := _beside_day(said, today)) is not None:
        return near
    while (bare := _LEAD.sub("", said)) != said:
        said = bare
    said, part_of_day = re.subn(r"\b(morning|afternoon|evening|night)\b", "", said)
    said = said.strip() or ("today" if part_of_day else "")
    if said in _AT_ONCE or said == "this" or _CLOCK.fullmatch(said):
        return today
    if said == "tomorrow":
        return today + timedelta(days=1)
    if edge := _EDGE.match(f"end of {said}" if said in ("business", "play", "day") else said):
        return _edge(edge["edge"], bool(edge["next"]), edge["unit"], today)
    if day := re.match(rf"(?:(this|next) )?({'|'.join(WEEKDAYS)})days?$", said):
        return _weekday(WEEKDAYS.index(day[2]), day[1] == "next", today)
    if span := re.match(r"(this|next|following) (week|weekend|month|quarter|year)$", said):
        return _edge("end", span[1] != "this", span[2], today)
    return _written(said, today, day_first)


def _beside_day(said: str, today: date) -> date | None:
    """The day of what is said in relation to another: "the day after tomorrow", "Monday week", "late next week"."""
    while (bare := _LEAD.sub("", said)) != said and not said.startswith("at "):
        said = bare
    if said == "day after tomorrow":
        return today + timedelta(days=2)
    if said == "first thing in the morning":
        return today + timedelta(days=1)
    if week := re.fullmatch(r"(\w+day) week|a week (?:on|from) (\w+day)|a week (today|tomorrow)", said):
        first = parse_date(next(g for g in week.groups() if g), today)
        return first + timedelta(days=7) if first else None
    if day := re.fullmatch(rf"({'|'.join(WEEKDAYS)})days? (?:of )?next week", said):
        return _weekday(WEEKDAYS.index(day[1]), True, today)
    if said == "weekend":
        return _edge("end", False, "weekend", today)
    if end := re.fullmatch(r"(month|year)[ -]end", said):
        return _edge("end", False, end[1], today)
    if part := re.fullmatch(r"(first thing|early|late|later|mid)[ -](.+)", said):
        return _part(part[1], part[2], today)
    if feast := _FEASTS.get(said.replace("’", "'").removesuffix(" day").removesuffix("'s")):
        day_of_feast = date(today.year, *feast)
        return day_of_feast if day_of_feast >= today else day_of_feast.replace(year=today.year + 1)
    if of_month := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th) of (?:the |(this|next) )month", in_figures(said)):
        begin = _edge("start", of_month[2] == "next", "month", today)
        if begin is None or of_month[2]:
            return begin and begin + timedelta(days=int(of_month[1]) - 1)
        return _written(f"{of_month[1]}th", today, False)
    plain = _AT.sub("", said).strip(" ,")
    plain = in_figures(plain)
    return parse_date(plain, today) if plain and plain != said else today if not plain and said else None


def _part(part: str, span: str, today: date) -> date | None:
    """The day of a part of a span: early, mid or late; of a day the day itself."""
    edge = {"early": "start", "mid": "middle"}.get(part, "end")
    unit = re.fullmatch(r"(?:the )?(?:(this|next) )?(\w+)", span)
    if unit and (unit[2] in ("week", "weekend", "month", "quarter", "year") or _month(unit[2])):
        return _edge(edge, unit[1] == "next", unit[2], today)
    return parse_date(span, today)


def in_figures(said: str) -> str:
    """Days of the month in figures: "the twenty third of april" is "the 23th of april"."""
    return _IN_WORDS.sub(lambda m: f"{_ORDINAL[m[1].replace('-', ' ')]}th", said)


def _weekday(wanted: int, of_next_week: bool, today: date) -> date:
    if of_next_week:
        return today + timedelta(days=7 - today.weekday() + wanted)
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def _edge(edge: str, of_next: bool, unit: str, today: date) -> date | None:
    """The first, middle or last day of a week, month, quarter or year."""
    if unit in ("day", "business", "play"):
        return today
    if unit in ("week", "weekend"):
        monday = today + timedelta(days=7 * of_next - today.weekday())
        last = 6 if unit == "weekend" else 4
        return monday + timedelta(days={"start": 0, "beginning": 0, "middle": 2}.get(edge, last))
    lengths = {"month": 1, "quarter": 3, "year": 12}
    if unit not in lengths:
        month = _month(unit)
        if month is None:
            return None
        year, months, first = today.year + (month < today.month), 1, month
    else:
        months = lengths[unit]
        first = (today.month - 1) // months * months + 1 + (months if of_next else 0)
        year, first = today.year + (first > 12), (first - 1) % 12 + 1
    begin = date(year, first, 1)
    last_month = first + months - 1
    end = date(year, last_month, calendar.monthrange(year, last_month)[1])
    if edge in ("start", "beginning"):
        return begin
    return begin + (end - begin) // 2 if edge == "middle" else end


def _month(word: str) -> int | None:
    names = [m.lower() for m in calendar.month_name]
    return next((i for i, name in enumerate(names) if i and len(word) >= 3 and name.startswith(word)), None)


def _written(said: str, today: date, day_first: bool) -> date | None:
    """A date with day and month, or with the day alone: the next such day."""
    if alone := re.fullmatch(rf"(?:(?:{'|'.join(WEEKDAYS)})day )?(?:the )?(\d{{1,2}})(?:st|nd|rd|th)", said):
        for ahead in range(62):
            day = today + timedelta(days=ahead)
            if day.day == int(alone[1]):
                return day
        return None
    if not re.search(r"\d", said) or not re.search(r"[a-z]{3}|\d[/-]\d", said):
        return None
    from dateutil import parser  # imported when needed: it costs some milliseconds

    try:
        found = parser.parse(
            re.sub(r"\b(of|the)\b", " ", said), dayfirst=day_first, default=datetime(today.year, today.month, today.day)
        ).date()
    except (ValueError, OverflowError, TypeError):
        return None
    if found < today and not re.search(r"\d{4}|[/-]\d{1,2}[/-]", said):
        try:
            return found.replace(year=found.year + 1)
        except ValueError:  # 29 February
            return None
    return found
