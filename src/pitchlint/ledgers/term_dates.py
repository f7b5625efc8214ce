"""The days, times and durations that a turn states for something that will happen: a delivery, a visit, a refund."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pitchlint.ledgers.day_in_passing import in_passing
from pitchlint.ledgers.term_days import DATES, DURATIONS, day_of, duration_of
from pitchlint.ledgers.term_events import UNNAMED, event_of, told_of
from pitchlint.ledgers.term_statements import Stated, around, conditional, offers, stretch
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

_BESIDE = 5  # characters between a day and its time
_ASKS_DAY = lazy(r"\b(?:would|could|does|will|is|how about|what about)(?: the| on)?\s*$")
_SUITS = lazy(r" (?:suit|work|be (?:ok|okay|fine|good|better)|do|possible|ok|okay|fine|good|better)\b")
_ANAPHOR = lazy(
    r"\b(?:allow|give (?:us|it|me))(?: (?:about|around|up to|another|at least))*\s*$"
    r"|\b(?:takes?|needs?)(?: (?:about|around|up to|only|just))*\s*$|"
    # "it'll be the 14th", "the date is now the 14th", "Date: the 14th"
    r"^\W*(?:(?:the|new|your) )?(?:date|day|time|when)\W*$|\b(?:it|that|they|this|(?:the|your|new) (?:date|day|time)"
    r"|you)(?:_ll|_s|_re|_d)?(?: (?:will|is|are|would|has|been|be|now|actually|moved|changed|going|gonna|take|takes|to"
    r"|on|for|by|at|in|within|about|up|closer|more|like|around|looking|the|set|confirmed|down))*\s*$"
)


_PRICED_AT = lazy(  # what follows is a price: "four nights at one twenty-nine"
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:nights|rooms|seats|tickets|hours|lessons|sessions"
    r"|copies|places) at\s*$"
)
_PREPOSED = lazy(
    r"\b(?:on|by|from|at|for|is|it_s)(?: the)?(?: [a-z0-9:]{0,3}(?: [a-z])?)?\s*$"
)  # where a day or time tells when something is
_SETTLED = lazy(  # a day that is told as settled, whatever for: "see you on the 9th", "you're down for Monday"
    r"\b(?:see(?:ing)? (?:you|u)|enjoy|have (?:fun|an? (?:good|great|nice|lovely|wonderful) \w+)|have you (?:in|here"
    r"|with)|having you|(?:expect|welcome|meet) (?:you|the|your|him|her|them|our|us)|(?:you_re|you are|you_ve been"
    r"|i_ve got you|i_ve got you|we_ve got you|i have you|we have you|got you|put you) (?:\w+ )?(?:in|on|down|set"
    r"|booked|slotted|pencill?ed|scheduled|with|there)\b|locked in|calendar|diary|(?:on|in) (?:the|our) (?:list"
    r"|system|books?)|\d(?:st|nd|rd|th)? it is|day it is|pencill?ed|slotted|be (?:there|here|in|home|at home)"
    r"|all (?:good|set|sorted|fixed|arranged)|arranged|confirmed|confirmation|happening|to (?:repeat|recap|sum up"
    r"|be clear|summari[sz]e|double[ -]check)|once (?:more|again)|remind(?:er|ing)?|fixed|settled|noted"
    r"|put (?:\w+ ){1,3}(?:down )?for|(?:is|are) on|(?:set|made|planned|scheduled|lined up|down|moved|good) for)\b"
)


_ALONE = lazy(  # around a time (#): it is said alone, as what was settled ("right, friday then", "till wednesday")
    r"\W*(?:(?:so|ok|okay|then|right|great|good|perfect|all right|alright|lovely|fine|well|bye|that_s|thats|it_s|again"
    r"|until|till|til|on|at|the|for|done|and|yes|thanks|thank you|super|brilliant|wonderful|cool)\W+)*#"
    r"(?:\W+(?:then|it is|noted|done|confirmed|bye|thanks|thank you|again|for (?:you|us)|as (?:agreed|discussed)|at"
    r"|sharp|please|perfect|great|good))*\W*"
)
_CAN_DO = lazy(r"\b(?:i|we|he|she|they) (?:can|could) (?:do|make|manage|offer(?: you)?|fit you in|squeeze you in)\b")
_TOLD_AFTER_ALL = lazy(  # the words stand as in a question, and tell: "they have you down for", "your visit is this"
    r"\w (?:have|has|got) you (?:\w+ )?(?:in|on|at|down|for|with|here|there|booked|set|scheduled)\b"
    r"|\b(?:the|your) [a-z]+ (?:is|will be) (?:this|that|the|on|at|now)\b"
)
_TILL = lazy(r"^\W*(?:(?:so|ok|okay|well|bye|right|great|good|fine|lovely|perfect)\W+)*(?:until|till|til) (?:on )?$")


def dates(text: TurnText, turn: int, today: date | None) -> Iterator[Stated]:
    """Days, times and durations of a turn, by place; with `today` every day is a calendar day."""
    return (replace(stated, turn=turn) for stated in _dates(text, today))


@each_once
def _dates(text: TurnText, today: date | None) -> Iterator[Stated]:
    seen: list[tuple[int, int]] = []
    last: tuple[int, str] | None = None  # end and event of the time before
    for pattern, lasting in ((DATES, False), (DURATIONS, True)):
        for found in pattern.finditer(text.norm):
            start, end = found.span()
            if any(s < end and start < e for s, e in seen):
                continue
            read = duration_of(text, start, end) if lasting else day_of(text, start, end, today)
            if read is None or (read[1] == "clock" and _PRICED_AT.search(text.norm, 0, start)):
                continue
            if in_passing(text, start, end):
                continue
            seen.append((start, end))
            low, high = stretch(text, start)
            events = event_of(text.norm, low, high, start)
            if last and 0 <= start - last[0] <= _BESIDE:  # "on march 11th at 6:30"
                events = last[1]
            last = (end, events)
            told = _ANAPHOR.search(text.norm[low:start]) or _SETTLED.search(text.norm, low, high)
            told = told or _CAN_DO.search(text.norm, low, start)
            loose = False
            if not events and not (told or _alone(text.norm[low:start], text.norm[end:high])):
                loose, events = lasting or not _PREPOSED.search(text.norm[low : start + 3]), UNNAMED
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
                conditional(text.norm[low:high]), loose,
            )  # fmt: skip


def _alone(before: str, behind: str) -> bool:
    """Whether a time is said with no other words, or is the last piece of a list ("four people, half past eight")."""
    return bool(_ALONE.fullmatch(f"{before}#{behind}") or _ALONE.fullmatch(f"{before.rpartition(', ')[2]}#{behind}"))


def _clause(text: TurnText, low: int, start: int, end: int) -> frozenset[str]:
    """The words that speak of a time: from the time before it in the sentence on."""
    before = [m.end() for m in DATES.finditer(text.norm, low, start)]
    return around(text, max([low, *before]), end)


def _put_forward(text: TurnText, start: int, end: int, event: str) -> bool:
    """Whether a time is asked, or belongs to an option."""
    before = text.norm[stretch(text, start)[0] : start]
    asked = _ASKS_DAY.search(before) and _SUITS.match(text.norm, end)
    told = told_of(before, event)
    in_question = "asked" in contexts_of(text, start, end) and (text.punctuated or not told)
    in_question = in_question and not _TOLD_AFTER_ALL.search(text.norm, stretch(text, start)[0], start)
    return bool(asked or _CAN_DO.search(before)) or in_question or offers(text, start, told)


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
