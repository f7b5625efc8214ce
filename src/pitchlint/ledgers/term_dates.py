"""The days, times and durations that a turn states for something that will happen: a delivery, a visit, a refund."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pitchlint.ledgers.term_hours import HOUR, hour_of
from pitchlint.ledgers.term_statements import Stated, around, conditional, offers, stretch
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.dates import WEEKDAYS, parse_date
from pitchlint.nlp.mentions import DATE, DURATION
from pitchlint.nlp.text import TurnText, each_once, once
from pitchlint.nlp.values import parse_duration
from pitchlint.regex import lazy

# What happens at the time: its name, and the words that mean it.
_EVENTS = {
    "delivery": r"deliver\w*|ship(?:s|ped|ping|ment)?|dispatch\w*|parcel|package|courier|with you|at your door"
    r"|you(?:_ll| will) (?:have|get|receive)"
    r"|reach(?:es)? you",
    "arrival": r"arriv\w+|get(?:s)? (?:there|in|here)|lands?|landing"
    r"|(?:pop|drop|swing|call)(?:s|ping|ing)? (?:by|round|in|over)|turns? up|be (?:over|round)|on site"
    r"|com(?:e|es|ing)(?= (?:on|at|out|round|over|by|to|the|this|next|tomorrow|in|[a-z]+day)\b)",
    "departure": r"leav(?:e|es|ing)|depart\w*|takes? off|taking off|sets? off|sails?",
    "appointment": r"appointment|meeting|visit\w*|slot|session|consultation|viewing|demo|lesson|interview|inspection"
    r"|tour",
    "booking": r"reservation|reserved|booking|booked|book|table|check(?:ing)? in(?:to)?|check-in|tickets?|rsvp|party",
    "check-out": r"check(?:ing)?[ -]out|vacate",
    "installation": r"install\w*|technician|engineer|fitter|fit(?:ted|ting)|plumber|electrician|crew|set up"
    r"|connected|switched on",
    "refund": r"refund\w*|reimburs\w*|credited|money back|credit(?:s)?(?: will)?",
    "payment": r"due|payment|pa(?:y|id)(?= (?:it |this |that )?(?:by|before|on|until)\b)|direct debit|instal?lment"
    r"|charged|billed|invoice",
    "call": r"call(?:ing)?(?: you)?(?: back)?|ring(?: you)?|phone you|in touch|hear from us|get back to you",
    "start": r"starts?|begins?|starting|beginning|opens?|move in|move-in|activation|activated|live",
    "end": r"ends?|expires?|finish(?:es|ed)?|valid until|good until|runs until|closes?",
    "return": r"return\w*|drop(?:ping)?(?: it)?(?: back)?[ -]off|bring it back",
    "repair": r"repair\w*|fixed(?! (?:for|on|at)\b)|ready|collect\w*|pick(?:ing|ed"
    r"|s)?(?: (?!up)[a-z]+){0,2} up|pick-?up"
    r"|completed?|done"
    r"|replacement",
    "transfer": r"transfer\w*|clear(?:s|ed)?|go(?:es)? through",
    "event": r"event|concert|show|performance|movie|film|match|game",
}
_CARRIERS = {"departure": r"flight|train|bus|coach|ferry"}  # "the arrival of your flight" is no departure
# Words that say when something is rather than what: its name only where nothing else names it.
_PLACED = {"booking": r"scheduled|(?:down|set|fixed) for", "event": r"takes? place|taking place|happen\w*|held"}
_FARTHER = ((_EVENTS, 0), (_CARRIERS, 40), (_PLACED, 400))  # characters by which the words count as farther away
_BESIDE = 5  # characters between a day and its time
_BEHIND = 30  # characters by which what stands behind a time counts as farther away, besides twice the distance
_EVENT = [(name, lazy(rf"\b(?:{words})\b"), farther) for table, farther in _FARTHER for name, words in table.items()]
_DATES = lazy(rf"(?<![\w$£€.])(?:{DATE}(?![\w%])|{HOUR})")
_DURATIONS = lazy(rf"(?<![\w$£€.]){DURATION}(?!\w)")
_NO_DATE_AFTER = lazy(r" (?:street|avenue|st|ave|floor|road|one|option|place|time|of all|layover|class|star)\b|@")
_ORDINAL_LEAD = lazy(
    r"\b(?:on|by|until|till|from|to|for|the|be|before|is|it_s|through|of|to the|around|about|after)\s*$"
)
_TAKES = lazy(
    r"\b(?:takes?|taking|needs?|in|within|up to|about|around|allow|be|expect|another|least|next|after|is|of|for|lasts?"
    r"|it_s)(?: (?:about|around|up to|the|at|least|only|just|another|roughly|now|next|you|actually))*\s*$"
)
_ASKS_DAY = lazy(r"\b(?:would|could|does|will|is|how about|what about)(?: the| on)?\s*$")
_SUITS = lazy(r" (?:suit|work|be (?:ok|okay|fine|good|better)|do|possible|ok|okay|fine|good|better)\b")
_VAGUE = frozenset("today tonight midnight noon".split())
_ANAPHOR = lazy(
    r"\b(?:allow|give (?:us|it|me))(?: (?:about|around|up to|another|at least))*\s*$"
    r"|\b(?:takes?|needs?)(?: (?:about|around|up to|only|just))*\s*$|"
    # "it'll be the 14th", "the date is now the 14th", "Date: the 14th"
    r"^\W*(?:(?:the|new|your) )?(?:date|day|time|when)\W*$|\b(?:it|that|they|this|(?:the|your|new) (?:date|day"
    r"|time)|you)(?:_ll|_s|_re|_d)?(?: (?:will|is|are|would|has"
    r"|been|be|now|actually|moved|changed|going|gonna|take|takes|to|on|for|by|at|in|within|about|up|closer|more|like"
    r"|around|looking|the|set|confirmed|down))*\s*$"
)

UNNAMED = "day"  # the event of a day of which the words do not say what happens on it
_PREPOSED = lazy(
    r"\b(?:on|by|from|at|for|is|it_s)(?: the)?(?: [a-z0-9:]{0,3}(?: [a-z])?)?\s*$"
)  # where a day or time tells when something is
_SETTLED = lazy(  # a day that is told as settled, whatever for: "see you on the 9th", "you're down for Monday"
    r"\b(?:see(?:ing)? (?:you|u)|enjoy|have (?:fun|an? (?:good|great|nice|lovely|wonderful) \w+)"
    r"|have you (?:in|here|with)|having you"
    r"|(?:expect|welcome|meet) (?:you|the|your|him|her"
    r"|them|our|us)|(?:you_re|you are|you_ve been|i_ve got you|i_ve got you|we_ve got you|i have you|we have you"
    r"|got you"
    r"|put you) (?:\w+ )?(?:in|on|down|set|booked|slotted|pencill?ed|scheduled|with|there)\b|locked in|calendar"
    r"|diary|(?:on|in) (?:the|our) (?:list|system|books?)|\d(?:st|nd|rd|th)? it is|day it is"
    r"|pencill?ed|slotted|be (?:there|here|in|home|at home)|all (?:good|set|sorted|fixed|arranged)|arranged|confirmed"
    r"|confirmation|happening|to (?:repeat|recap|sum up|be clear|summari[sz]e|double[ -]check)|once (?:more|again)|"
    r"remind(?:er|ing)?|fixed|settled|noted|put (?:\w+ ){1,3}(?:down )?for|(?:is|are) on"
    r"|(?:set|made|planned|scheduled|lined up|down|moved|good) for)\b"
)


_ALONE = lazy(  # around a time (#): it is said alone, as what was settled ("right, friday then", "till wednesday")
    r"\W*(?:(?:so|ok|okay|then|right|great|good|perfect|all right|alright|lovely|fine|well|bye|that_s|thats|it_s|again"
    r"|until|till|til|on|at|the|for|done|and|yes|thanks|thank you|super|brilliant|wonderful|cool)\W+)*#"
    r"(?:\W+(?:then|it is|noted|done|confirmed|bye|thanks|thank you|again|for (?:you|us)|as (?:agreed|discussed)|at"
    r"|sharp|please|perfect|great|good))*\W*"
)
_CAN_DO = lazy(r"\b(?:i|we|he|she|they) (?:can|could) (?:do|make|manage|offer(?: you)?|fit you in|squeeze you in)\b")
_TILL = lazy(r"^\W*(?:(?:so|ok|okay|well|bye|right|great|good|fine|lovely|perfect)\W+)*(?:until|till|til) (?:on )?$")


def dates(text: TurnText, turn: int, today: date | None) -> Iterator[Stated]:
    """Days, times and durations of a turn, by place; with `today` every day is a calendar day."""
    return (replace(stated, turn=turn) for stated in _dates(text, today))


@each_once
def _dates(text: TurnText, today: date | None) -> Iterator[Stated]:
    seen: list[tuple[int, int]] = []
    last: tuple[int, str] | None = None  # end and event of the time before
    for pattern, lasting in ((_DATES, False), (_DURATIONS, True)):
        for found in pattern.finditer(text.norm):
            start, end = found.span()
            if any(s < end and start < e for s, e in seen):
                continue
            read = _duration(text, start, end) if lasting else _day(text, start, end, today)
            if read is None:
                continue
            seen.append((start, end))
            low, high = stretch(text, start)
            events = event_of(text.norm, low, high, start)
            if last and 0 <= start - last[0] <= _BESIDE:  # "on march 11th at 6:30"
                events = last[1]
            last = (end, events)
            told = _ANAPHOR.search(text.norm[low:start]) or _SETTLED.search(text.norm, low, high)
            told = told or _CAN_DO.search(text.norm, low, start)
            if not events and not (told or _alone(text.norm[low:start], text.norm[end:high])):
                if lasting or not _PREPOSED.search(text.norm[low : start + 3]):
                    continue
                events = UNNAMED
            past = (
                set()
                if re.search(r"\b(?:has|have|had)(?: just)? been\b|(?:_s|_ve) been\b", text.norm[low:start])
                else {"past"}
            )
            if contexts_of(text, start, end) & {"quoted", "reported", *past}:
                continue
            kind, (value, unit) = ("duration" if lasting else "date"), read
            yield Stated(
                0, start, end, kind, events, value, unit, _edge(text.norm[low:start]), text.text[start:end],  # type: ignore[arg-type]
                _clause(text, low, start, end), start, _put_forward(text, start, end, events),
                conditional(text.norm[low:high]),
            )  # fmt: skip


def _alone(before: str, behind: str) -> bool:
    """Whether a time is said with no other words, or is the last piece of a list ("four people, half past eight")."""
    return bool(_ALONE.fullmatch(f"{before}#{behind}") or _ALONE.fullmatch(f"{before.rpartition(', ')[2]}#{behind}"))


def _clause(text: TurnText, low: int, start: int, end: int) -> frozenset[str]:
    """The words that speak of a time: from the time before it in the sentence on."""
    before = [m.end() for m in _DATES.finditer(text.norm, low, start)]
    return around(text, max([low, *before]), end)


def _put_forward(text: TurnText, start: int, end: int, event: str) -> bool:
    """Whether a time is asked, or belongs to an option."""
    before = text.norm[stretch(text, start)[0] : start]
    asked = _ASKS_DAY.search(before) and _SUITS.match(text.norm, end)
    told = _told_of(before, event)
    in_question = "asked" in contexts_of(text, start, end) and (text.punctuated or not told)
    return bool(asked or _CAN_DO.search(before)) or in_question or offers(text, start, told)


def _told_of(before: str, event: str) -> str:
    """The event, where the words before its time tell of it as of something settled ("your visit is now")."""
    own = event and re.search(
        rf"\b(?:the|your) (?:\w+ )?(?:{_EVENTS.get(event, '-')}|{_PLACED.get(event, '-')})\b", before
    )
    return event or "-" if own or re.search(r"\b(?:moved|changed|now|pushed)\b", before) else ""


def event_of(norm: str, low: int, high: int, at: int) -> str:
    """What happens at the time named at `at`: the event named nearest before it, else behind it; "" for none."""
    near: list[tuple[int, int, str]] = []
    for name, words, farther in _EVENT:
        for found in words.finditer(norm, low, high):
            behind = found.start() > at
            away = 2 * abs(found.start() - at) + _BEHIND if behind else abs(at - found.end())
            near.append((away + farther, behind, name))
    return min(near)[2] if near else ""


@once
def mentions(text: TurnText, today: date | None) -> set[tuple[str, str]]:
    """Every (unit, value) of a day or time that a turn names, whatever for."""
    found = set()
    for m in _DATES.finditer(text.norm):
        if read := _day(text, *m.span(), today):
            found.add((read[1], read[0]))
    return found


def _edge(before: str) -> str:
    """ "end" for a day until which something lasts."""
    if _TILL.search(before):  # a goodbye: "till Friday then"
        return ""
    if re.search(r"\d.{0,25}\bto\s*$", before):
        return "end"
    return (
        "end"
        if re.search(
            r"\b(?:until|till|through|ends?|ending|check(?:ing)?[ -]out|return\w*)(?: (?:on|the))?\s*$", before
        )
        else ""
    )


def _duration(text: TurnText, start: int, end: int) -> tuple[object, str] | None:
    if not _TAKES.search(text.norm[max(0, start - 40) : start]):
        return None
    length = parse_duration(text.norm[start:end])
    return None if length is None else (length.days, "working days" if length.working else "days")


def _day(text: TurnText, start: int, end: int, today: date | None) -> tuple[str, str] | None:
    """(value, unit) of a day or a time; None for what is neither."""
    said = text.norm[start:end].strip()
    crossing = re.fullmatch(r"\d+(?:st|nd|rd|th)", said) and re.match(r" and [a-z]", text.norm[end:])  # 5th and Main
    if crossing or _NO_DATE_AFTER.match(text.norm, end):
        return None
    if hour := hour_of(said):
        return hour, "clock"
    if said in _VAGUE and today is None:
        return None if said != "today" else ("today", "relative")
    bare = re.fullmatch(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)", said)
    if bare and not (said.startswith("the") or _ORDINAL_LEAD.search(text.norm[max(0, start - 12) : start])):
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
    if re.search(r"\d", said):
        day = parse_date(said, date(2024, 1, 1))
        return (f"{day.month:02d}-{day.day:02d}", "day") if day else None
    return said.removeprefix("the "), "relative"
