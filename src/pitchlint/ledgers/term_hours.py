"""Times of day as a talk says them: "4 pm", "at nine", "half past four", "ten to seven", and when two of them agree."""

from __future__ import annotations

import re

from pitchlint.nlp.numbers import parse_number
from pitchlint.regex import lazy

_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_H = rf"(?:{_WORD}|1[0-2]|[1-9])"
_MINUTE = r"(?:(?:oh )?five|ten|fifteen|twenty(?:[ -]five)?|thirty(?:[ -]five)?|forty(?:[ -]five)?|fifty(?:[ -]five)?)"
_H_M = rf"{_H} {_MINUTE}"
_SHARE = r"(?:(?:a )?quarter|five|ten|twenty(?:[ -]five)?)(?: minutes)?"
_HALF = (  # what tells the half of the day
    r"(?: ?[ap]\.?m\b\.?| ?o[_ ]?clock(?: (?:in the (?:morning|afternoon|evening)|at night|tonight))?"
    r"|,? (?:in the (?:morning|afternoon|evening)|at night|tonight|this (?:morning|afternoon|evening)))"
)
# What may follow an hour of which only the word before it tells; it keeps out "at two shops" and "at 5 Mill Lane".
_CLOSED = (
    r"(?= (?:on|sharp|then|this|tomorrow|today|tonight|in the|and|for|if|please|bye|goodbye|so|ok|okay|with|works?|is"
    r"|would|suits?|will|sounds?|it is|the|that|you|your|we|they|i|to|at|as|but|or|thanks|thank|again|by|near|from"
    r"|because|since|until|after|before|we_ll|i_ll|he_ll|just|come|bring|see|have|when|where|which|instead|our|my"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|[.,;!?)](?!\d)| ?-|\s*$)"
)
_NO_COUNT = r"(?! (?:of|or|to|percent|hundred|thousand|dollars?|pounds?|business|working|people|[a-z]{2,}(?<!si)s)\b)"
_NO_SHARE = _NO_COUNT.replace("|to|", "|")  # "ten to three to fill in a form"
# Every form that `nlp.mentions.DATE` does not read, or not to its end.
HOUR = (
    rf"(?:(?:(?:half|{_SHARE}|\d{{1,2}}(?: minutes)?) (?:past|after) {_H}|(?<!from ){_SHARE} (?:to|till) {_H}"
    rf"|(?<!and )(?<!a )half {_WORD})(?:{_HALF}|{_NO_SHARE}(?![\w:]))"
    rf"|(?:{_H_M}|\d{{1,2}}[:.]\d{{2}}|{_H}){_HALF}(?!\w)|{_H}(?: {_MINUTE})?(?= (?:it is|sharp|on the dot)\b)"
    rf"|(?<=\bat )(?:{_H_M}|{_H}){_CLOSED}|(?<=\bat )\d{{1,2}}\.[0-5]\d{_CLOSED}|(?<=day at ){_WORD}{_NO_COUNT}(?!\w)"
    rf"|(?<=day ){_H}(?= ?(?:to|till|until|-) ?{_H}\b)"
    rf"|(?<=\bby )(?:{_H_M}|{_H}){_CLOSED}|(?<=\b(?:around|before) )(?:{_H_M}|{_H}){_CLOSED}"
    rf"|(?<=\b(?:from|till) ){_WORD}{_CLOSED}|(?<=\b(?:after|until) ){_WORD}{_CLOSED}"
    rf"|(?<=\b(?:for|the) ){_H} (?:fifteen|thirty){_CLOSED}|midday)"
)
_SPAN_END = rf"(?:\d{{1,2}}(?:[:.]\d{{2}})?|{_WORD}|noon|midnight)"
_MARK = lazy(r"(\d{1,2})[:.](\d{2})$")
_SPOKEN = lazy(r"(?:a )?(\w+(?:[ -]five)?)(?: minutes)? (past|after|to|till) (\w+)$")
_BRITISH = lazy(rf"half ({_WORD})$")
_IN_WORDS = lazy(rf"({_H})(?: (?:oh )?({_MINUTE}))?$")
_PART = lazy(rf"(?<=[\w.])({_HALF})$")
_SHARES = {"half": 30, "quarter": 15}


def hour_of(said: str) -> str | None:
    """A time of day as "16:00"; "4:00" or "10:15" where the words leave its half of the day open; None for none."""
    said = said.rstrip(".") if said.endswith("..") else said
    if said in ("noon", "midday", "midnight"):
        return "00:00" if said == "midnight" else "12:00"
    part = _PART.search(said)
    half = _half(part[1]) if part else ""
    minutes = _minutes(said[: part.start()] if part else said, marked=part is not None)
    if minutes is None:
        return None
    hour, minute = divmod(minutes % 1440, 60)
    if half and 1 <= hour <= 12:
        if part and "night" in part[1] and hour in (12, 1, 2, 3, 4):
            half = "a"
        return f"{hour % 12 + 12 * (half == 'p'):02d}:{minute:02d}"
    written = re.match(r"0\d", said)  # "09:00" is the morning
    return f"{hour:02d}:{minute:02d}" if written else f"{hour}:{minute:02d}"


def _half(part: str) -> str:
    """ "a" or "p" for the half of the day that the words tell; "" where they tell none ("o'clock")."""
    if re.search(r"morning|\ba\.?m|(?<=\d)a", part) or part.strip().startswith("a"):
        return "p" if "night" in part else "a"
    return "p" if re.search(r"afternoon|evening|night|p\.?m", part) else ""


def _minutes(said: str, marked: bool) -> int | None:
    """Minutes since midnight of an hour in figures or words; `marked` where what follows tells that it is one."""
    if written := _MARK.match(said):
        return int(written[1]) * 60 + int(written[2]) if int(written[1]) < 25 and int(written[2]) < 60 else None
    if british := _BRITISH.match(said):
        return int(parse_number(british[1]) or 0) * 60 + 30
    if spoken := _SPOKEN.match(said):
        share, hour = _SHARES.get(spoken[1]) or parse_number(spoken[1].replace("-", " ")), parse_number(spoken[3])
        if share is None or hour is None or not 1 <= hour <= 12:
            return None
        return int(hour) * 60 + int(share) * (1 if spoken[2] in ("past", "after") else -1)
    if words := _IN_WORDS.match(said):
        hour, minute = parse_number(words[1]), parse_number(words[2].replace("oh ", "")) if words[2] else 0
        return None if hour is None or minute is None else int(hour) * 60 + int(minute)
    if marked and re.fullmatch(r"\d{1,2}", said):
        return int(said) * 60
    return None


_TO = lazy(rf"(?: ?[ap]\.?m\.?)? ?(?:to|till|until|through|-) ?(?:half |quarter (?:past|to) )?{_SPAN_END}\b")
_FROM = lazy(rf"\b(?:half |quarter (?:past|to) )?{_SPAN_END}(?: ?[ap]\.?m\.?)? ?(?:to|till|until|through|-) ?$")


def begins_span(norm: str, end: int) -> bool:
    """Whether another hour follows to which a time that ends at `end` lasts: "5 pm to 7 pm"."""
    return _TO.match(norm, end) is not None


def in_span(norm: str, start: int, end: int) -> bool:
    """Whether an hour begins or ends a span, such as hours of business: "half seven to half five"."""
    return bool(begins_span(norm, end) or _FROM.search(norm, max(0, start - 24), start))


def shortly_before(one: str, other: str) -> bool:
    """Whether a time of day is up to half an hour before another: one comes, doors open, "be there ten to three"."""
    (hour, minute), (hour2, minute2) = one.split(":"), other.split(":")
    return 0 < ((int(hour2) - int(hour)) * 60 + int(minute2) - int(minute)) % 720 <= _SHORTLY


_SHORTLY = 20  # minutes


def same_hour(one: str, other: str) -> bool:
    """Whether two times of day agree; one without its half of the day ("9:00", "10:15") agrees with that of either."""
    (hour, minute), (hour2, minute2) = one.split(":"), other.split(":")
    either = any(len(h) == 1 or 10 <= int(h) <= 12 for h in (hour, hour2))
    return minute == minute2 and (hour == hour2 or (either and int(hour) % 12 == int(hour2) % 12))
