"""Where a talk stands: whether the matter is settled or the customer closes, so that no sum or time is asked for."""

from __future__ import annotations

from pitchlint.ledgers.charge_words import CLOSES, DONE
from pitchlint.ledgers.late_words import (
    AGREES_TOO,
    ASKS_COST,
    ASKS_MONEY,
    ASKS_YES,
    CLOSES_TOO,
    HOW_PAID,
    LOOKS,
    MADE,
    ORDERS,
    WANTS,
)
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_days import DURATIONS, mentions
from pitchlint.ledgers.term_excuses import agrees
from pitchlint.ledgers.term_figures import figures, heard
from pitchlint.ledgers.term_requests import NEW, asks_beside
from pitchlint.ledgers.term_statements import Stated
from pitchlint.ledgers.term_sums import worked_out
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_LATELY = 12  # turns within which a yes still speaks of an offer


def settled(talk: Talk, turn: int) -> bool:
    """Whether the customer's last turn leaves nothing open that a sum could answer."""
    last = talk.last("customer", turn)
    if last is None:
        return False
    said = talk.texts[last]
    if (asked := _asked_details(talk, last)) is not None:
        return settled(talk, asked)
    if reads_back(talk, last):
        return True
    if asks_of_money(said):
        return False
    if declined(talk, turn):
        return False
    done = DONE.search(talk.texts[turn].norm)
    if done and MADE.search(talk.texts[turn].norm):
        return True
    if CLOSES.search(said.norm) or CLOSES_TOO.search(said.norm):
        return True
    if (agrees(said.norm) or AGREES_TOO.search(said.norm)) and _offered(talk, last) and not LOOKS.search(said.norm):
        return True
    if NEW.search(said.norm) or asks_beside(said.norm) or WANTS.search(said.norm):
        return False
    if (_did(talk, last) and _asks_when(said)) or _took_the_sum(talk, last):
        return True
    return bool(done or ORDERS.search(said.norm)) and not questions_of(said) and _offered(talk, last)


def _asked_details(talk: Talk, last: int) -> int | None:
    """The seller's turn that asked for the name, address or card that the customer's turn gives and no more, if any."""
    said = talk.texts[last]
    if last < 1 or talk.role(last - 1) != "seller" or len(said.words) > _FEW or questions_of(said):
        return None
    if NEW.search(said.norm) or WANTS.search(said.norm) or asks_beside(said.norm) or asks_of_money(said):
        return None
    return last - 1 if _DETAILS.search(talk.texts[last - 1].norm) else None


_FEW = 16  # words in which one says where one lives
_DETAIL = (
    r"(?:(?:first|last|full|good|card|phone|mobile|contact|email|delivery|home|door|house|account|best) )*(?:name"
    r"|surname|address|postcode|post code|zip(?: code)?|email|number|card|phone|mobile|initials|date of birth|expiry"
    r"|code)\b"
)
_DETAILS = lazy(
    rf"\b(?:what(?:_s| is|s| was| name)?|(?:can|could|may|shall) (?:i|we|you) (?:just |please )*(?:take|have|get|grab"
    rf"|give|tell|note|ask|confirm|spell|read)(?: me| us| down| for)?|(?:i|we)(?:_ll|_d)?(?: just| only| still)? need"
    rf"|which|give me|tell me|and)(?: is| the| your| a| an| out)* {_DETAIL}|\bwho(?:se name)? (?:is|should|shall"
    rf"|do)\b[^.!?]*\?"
    r"|\bwhere (?:shall|should|do|are|is|will|would|can)\b[^.!?]*\?|\b(?:cash or card|card or cash"
    r"|how (?:would you like|will you|do you want|are you) (?:to )?pay\w*)"
)


def _took_the_sum(talk: Talk, last: int) -> bool:
    """Whether the customer had taken a sum by its name ("85 is fair enough"), and asked for none and nothing new since.

    Args:
        talk: the conversation.
        last: the customer's last turn, which asks about something else.
    """
    taken = [i for i in talk.turns("customer", max(0, last - _LATELY), last) if _takes_a_sum(talk, i)]
    if not taken:
        return False
    since = (talk.texts[i] for i in talk.turns("customer", taken[-1] + 1, last))
    return not any(asks_of_money(t) or NEW.search(t.norm) or asks_beside(t.norm) for t in since)


def _takes_a_sum(talk: Talk, turn: int) -> bool:
    """Whether a turn of the customer says yes to a sum that the seller had named, by its name."""
    text = talk.texts[turn]
    if questions_of(text) or not (agrees(text.norm) or _FAIR.search(text.norm)) or LOOKS.search(text.norm):
        return False
    return any(heard(talk, turn, v, f.unit) for f in figures(text) if f.unit != "%" and not f.hour for v in f.values)


_FAIR = lazy(r"\b(?:fair enough|i can (?:manage|do|live with)|(?:is|_s|sounds) (?:fine|fair|good|ok|okay|doable))\b")


def _asks_when(said: TurnText) -> bool:
    """Whether a turn asks, and only when, where or how long: of a thing that is done, no sum answers that."""
    asked = questions_of(said)
    return bool(asked) and all(ASKS_WHEN.search(said.norm, q.start, q.end) for q in asked)


ASKS_WHEN = lazy(r"\b(?:when|where|who|what time|how (?:long|soon|far|much time|many (?:minutes|hours|days)))\b")


def asks_of_money(said: TurnText) -> bool:
    """Whether a turn of the customer asks for a sum, as a question or not ("cost and duration")."""
    norm = HOW_PAID.sub(" ", _NO_MONEY.sub(" ", said.norm))
    if ASKS_MONEY.search(norm) and questions_of(said):
        return True
    return bool(ASKS_COST.search(norm) or _ASKS_ALSO.search(norm))


def reads_back(talk: Talk, turn: int) -> bool:
    """Whether the customer asks if a sum stands that was named, or follows from what was ("so I owe 33?")."""
    text = talk.texts[turn]
    asked = questions_of(text)
    named = (f for f in figures(text) if f.unit != "%" and any(q.start <= f.start < q.end for q in asked))
    return any(
        worked_out(talk, Stated(turn, f.start, f.end, "price", "", v, f.unit, "", "", frozenset(), f.start), "")
        for f in named
        for v in f.values
    ) and not (NEW.search(text.norm) or LOOKS.search(text.norm))


def declined(talk: Talk, turn: int) -> bool:
    """Whether the customer's last turn before a turn wants nothing, where the seller has done nothing yet."""
    last = talk.last("customer", turn)
    return last is not None and bool(_DECLINES.search(talk.texts[last].norm)) and not _did(talk, turn)


def _did(talk: Talk, turn: int) -> bool:
    """Whether the seller has done something by a turn, or does it there."""
    return any(MADE.search(talk.texts[i].norm) for i in talk.turns("seller", max(0, turn - _LATELY), turn + 1))


_NO_MONEY = lazy(r"\bhow much (?:time|longer|notice|earlier|later|further|space|room|luggage)\b")
_ASKS_ALSO = lazy(
    r"\b(?:(?:monthly|weekly|yearly|final|exact) (?:figure|amount|sum|number)|in (?:dollars|pounds|euros)"
    r"|with (?:the )?(?:vat|tax)\b|(?:i|we) wanted to (?:ask|know))\b"
)
_DECLINES = lazy(
    r"\b(?:don_t|do not|not) (?:really )?(?:want|need|interested|looking|after)\b"
    r"(?! (?:anything|any \w+|nothing) (?:else|more|further))|\brather (?:wait|ask|not)\b"
)


def _offered(talk: Talk, turn: int) -> bool:
    """Whether the seller had named a sum, done something or asked for a yes before a turn of the customer."""
    before = list(talk.turns("seller", max(0, turn - _LATELY), turn))
    if before and ASKS_YES.search(talk.texts[before[-1]].norm):
        return True
    return any(
        DONE.search(talk.texts[i].norm)
        or any(f.unit != "%" for f in figures(talk.texts[i]))
        or mentions(talk.texts[i], talk.day)
        or DURATIONS.search(talk.texts[i].norm)
        for i in before
    )
