"""The one day that the customer took up: another day that the seller names later, unasked, is that day moved.

What happens on a day is said in many ways or not at all ("you fly home", "be at the airport"), so words link two days
badly. Where the seller named one day alone and the customer said it back or agreed, no word is needed.
"""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_days import mentions
from pitchlint.ledgers.term_excuses import agrees
from pitchlint.ledgers.term_requests import NEW, asks_beside
from pitchlint.ledgers.term_standing import unheard
from pitchlint.ledgers.term_statements import Stated, stretch
from pitchlint.ledgers.term_times import ASIDE, COMERS, LEGS, OWN_DAY, RESCHEDULES, TIME_WORDS, WHEN, things_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_OTHER_DAY = lazy(  # the sentence is about something that has a day of its own
    r"\b(?:open|opens|opening|closed|closes?|holiday|sundays|weekends?|until|till|latest|deadline|expires?|ends?|due"
    r"|between|from [^.!?]{0,20} (?:to|until|till)|or|either|if|in case|unless|every|each|usually|normally|also"
    r"|another|second|next one|follow-?up|afterwards|already|was|were|last|earliest|available|free|option|instead"
    r"|would|could|can|may|might|then again|pay(?:ment)?|bill|invoice|charge[ds]?|refund|return|renew\w*|cancel\w*"
    r"|birthday|reminder|remind|call|ring|text|email|confirm by|before|after|since)\b"
)


def echoed(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The day that stands when the seller names another one; None where more than one was named, or none taken up."""
    if later.unit not in ("day", "weekday") or later.offered or later.conditional or later.name in OWN_DAY:
        return None
    days = [e for e in earlier if e.unit == later.unit and e.turn < later.turn]
    if not days or any(_day(e) != _day(days[0]) for e in days) or days[-1].conditional or days[-1].name in OWN_DAY:
        return None
    one, text = days[-1], talk.texts[later.turn]
    low, high = stretch(text, later.start)
    if (
        _OTHER_DAY.search(text.norm, low, high)
        or ASIDE.search(text.norm, low, high)
        or (later.around ^ one.around) & LEGS
    ):
        return None
    named = things_of(text, later) - TIME_WORDS - COMERS
    if named and unheard(talk, later.turn, named) == named:
        return None  # it is the day of something else
    answer = next(talk.turns("customer", one.turn + 1, later.turn), None)
    if answer is None or not _takes(talk, talk.texts[answer], one):
        return None
    if any(_turns_to_another(talk, talk.texts[i], one) for i in talk.turns("customer", one.turn + 1, later.turn)):
        return None
    others = (i for i in talk.turns("seller", one.turn + 1, later.turn) if _names_other(talk, talk.texts[i], one))
    return one if next(others, None) is None else None


def _day(stated: Stated) -> str:
    """The day without its month, which may be left out."""
    value = str(stated.value).rstrip("+")
    return value[-2:] if stated.unit == "day" else value


def _takes(talk: Talk, text: TurnText, one: Stated) -> bool:
    """Whether a turn of the customer says the day back, or agrees to it."""
    named = {value for unit, value in mentions(text, talk.day) if unit == one.unit}
    return any(value[-2:] == str(one.value)[-2:] for value in named) or (not named and agrees(text.norm))


def _turns_to_another(talk: Talk, text: TurnText, one: Stated) -> bool:
    """Whether a turn of the customer asks for another day or another thing, or names a day itself."""
    if RESCHEDULES.search(text.norm) or NEW.search(text.norm) or WHEN.search(text.norm) or asks_beside(text.norm):
        return True
    return _names_other(talk, text, one)


def _names_other(talk: Talk, text: TurnText, one: Stated) -> bool:
    named = {value for unit, value in mentions(text, talk.day) if unit == one.unit}
    return any(value[-2:] != str(one.value)[-2:] for value in named)
