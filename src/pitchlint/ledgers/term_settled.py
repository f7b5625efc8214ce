"""The day or hour that stands at a turn: the one last named, by either side, to which both hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pitchlint.ledgers.day_in_passing import in_passing
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_days import DATES, day_of, mentions
from pitchlint.ledgers.term_events import UNNAMED, event_of
from pitchlint.ledgers.term_excuses import agreed
from pitchlint.ledgers.term_hours import same_hour
from pitchlint.ledgers.term_statements import Stated, around, conditional, nouns, offers, stretch
from pitchlint.ledgers.term_times import TIME_WORDS
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.dates import in_figures
from pitchlint.regex import lazy

_TAKEN = lazy(
    r"^\W*(?:ok|okay|great|sure|got it|done|perfect|certainly|alright|all right|no problem|of course|absolutely"
    r"|excellent|wonderful|lovely|right|yes|good|fine|noted|very well)\b"
    r"|\b(?:booked|scheduled|confirmed|reserved|arranged|all set|successful\w*|made|added|submitted|sorted|fixed)\b"
)
_OPEN = lazy(
    r"\b(?:sorry|unfortunately|afraid|no (?:slots?|tables?|availability)|what (?:time|day|date)|which day|when)\b"
)
_ONE_TIME = lazy(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|noon|midday|midnight|\b(?:end|close|start|beginning"
    r"|middle|mid)(?: of|[ -])(?: the)? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:one|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_ENDS_AT = lazy(  # what stands before the day or hour at which something ends
    r"(?:\b(?:until|till|to|through|and|back|out|ending|return\w*|leaving|checking out|check[ -]?out)|-)"
    r"(?: (?:is|on|by|at|the|of))*\s*$"
)


def settled(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The time that stands when `later` is said, of its unit; None where none does, or several do.

    Args:
        talk: the conversation.
        later: a day or an hour.
        earlier: what the seller stated before it; what the customer named is no part of it.
    """
    back = range(later.turn - 1, max(-1, later.turn - REACH), -1)
    said = next((found for turn in back if (found := list(_said(talk, turn, later.unit)))), None)
    if said is None:
        return None
    begins = [s for s in said if s.basis != "end"] or said
    if len({s.value for s in begins}) != 1 or begins[-1].conditional:
        return None
    one = begins[-1]
    if talk.role(one.turn) == "customer" and (again := _said_back(one, earlier)):
        return again
    one = next((e for e in earlier if (e.turn, e.start, e.unit) == (one.turn, one.start, one.unit)), one)
    return one if _held(talk, one, later) else None


def _said_back(one: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The seller's latest time, where the customer's is that one said back."""
    last = next((e for e in reversed(earlier) if e.unit == one.unit and e.turn < one.turn), None)
    return last if last is not None and alike(last, str(one.value)) and not last.conditional else None


def one_time(said: str) -> bool:
    """Whether words name one day or hour, and not a span ("next month") or what is said in passing ("today")."""
    return bool(_ONE_TIME.search(in_figures(said)))


def alike(stated: Stated, value: str) -> bool:
    """Whether a value is that of the statement; the month may be left out, and the half of the day."""
    own = str(stated.value)
    if stated.unit == "clock":
        return same_hour(own, value)
    return own[-2:] == value[-2:] if stated.unit == "day" else own.rstrip("+") == value.rstrip("+")


def _said(talk: Talk, turn: int, unit: str) -> Iterator[Stated]:
    """Every day or hour of a turn, as a statement; spans of days and "today" are none."""
    text = talk.texts[turn]
    if all(of != unit for of, _ in mentions(text, talk.day)):
        return
    for found in DATES.finditer(text.norm):
        start, end = found.span()
        if in_passing(text, start, end):
            continue
        if (read := day_of(text, start, end, talk.day)) and read[1] == unit and one_time(text.norm[start:end]):
            low, high = stretch(text, start)
            asked = "asked" in contexts_of(text, start, end) or offers(text, start)
            yield Stated(
                turn, start, end, "date", event_of(text.norm, low, high, start) or UNNAMED, read[0], unit,
                "end" if _ENDS_AT.search(text.norm, low, start) else "", text.text[start:end],
                around(text, low, high), start, asked, conditional(text.norm[low:high]),
            )  # fmt: skip


def _held(talk: Talk, one: Stated, later: Stated) -> bool:
    """Whether both hold to a time: who did not name it took it, or it is told of as of something settled."""
    if talk.role(one.turn) == "customer":
        if one.turn + 1 >= later.turn or talk.role(one.turn + 1) != "seller":
            return False
        answer = talk.texts[one.turn + 1].norm
        return bool(_TAKEN.search(answer)) and not _OPEN.search(answer)
    shared = {n for n in nouns(" ".join(one.around & later.around)) if len(n) > 3} - TIME_WORDS
    return not one.offered or agreed(talk, one.turn, later.turn) or bool(shared)
