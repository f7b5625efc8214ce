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
    "quarter": Decimal(91), "year": Decimal(365),
}  # fmt: skip
_DURATION = lazy(
    r"(?:(?:with)?in|for|after|over|under|less than|up to|about|around|the next|next|another)?\b\s*"
    rf"(?P<count>.*?)[\s-]*(?P<kind>working|business|full|calendar|short|more)?[\s-]*\b(?P<unit>{'|'.join(DAYS)})s?$"
)
_LEAD = lazy(r"^(?:by|on|before|until|till|from|since|no later than|at|in|come|the|close of|coming)\s+")
_EDGE = lazy(r"(?:the )?(?P<edge>end|close|start|beginning|middle) of (?:the |this )?(?P<next>next )?(?P<unit>\w+)$")
_CLOCK = lazy(r"\d{1,2}(?::\d{2})?\s?(?:a\.?m\.?|p\.?m\.?|o'clock)?|half past \w+|quarter (?:past|to) \w+")
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
    found = _DURATION.match(" ".join(text.lower().split())[:120])
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
    duration = parse_duration(re.sub(r"\b(from now|from today)$", "", said).strip())
    if duration and re.match(r"(?:with)?in\b|\d|a\b|an\b|[a-z]+ (?:working|business|days|weeks|months)", said):
        return duration.after(today)
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
