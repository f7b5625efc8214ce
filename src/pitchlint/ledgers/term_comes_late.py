"""Whether a sum comes after the matter was settled, and nothing in the talk asks for it or explains it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pitchlint.ledgers.charge_words import (
    CAME_DOWN,
    CLOSES,
    DONE,
    FOR_NOTHING,
    OFF_THE_CARD,
    OFFERS_HELP,
    OPTION,
    TAKEN,
)
from pitchlint.ledgers.late_words import (
    ANOTHER,
    CLOSES_TOO,
    DIRECTIONS,
    IF_YOU_CAN,
    NO_CHARGE,
    PITCHES,
    THE,
    WISHED,
)
from pitchlint.ledgers.stems import WORD, stems
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_closed import reads_back, settled
from pitchlint.ledgers.term_excuses import spoken
from pitchlint.ledgers.term_extras import put_to
from pitchlint.ledgers.term_figures import heard
from pitchlint.ledgers.term_late import product_of
from pitchlint.ledgers.term_news import asked_leave, just_asked_for
from pitchlint.ledgers.term_prices import near, prices_before
from pitchlint.ledgers.term_statements import Stated, conditional, offers, sentence_of
from pitchlint.ledgers.term_sums import worked_out
from pitchlint.ledgers.term_things import own_thing
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy


def comes_late(talk: Talk, later: Stated) -> bool:
    """Whether a sum comes late and nothing excuses it."""
    if later.kind not in ("price", "fee") or not isinstance(later.value, Decimal) or not later.value:
        return False
    if later.unit == "point" or not settled(talk, later.turn):
        return False
    text = talk.texts[later.turn]
    sentence = OFFERS_HELP.sub(" ", TAKEN.sub("#", sentence_of(text, later)))
    if offers(text, later.start) and not ANOTHER.search(sentence):
        return False
    if PITCHES.search(text.norm):
        return False
    polite = IF_YOU_CAN.sub(" ", sentence)
    if not THE.search(sentence) and (OPTION.search(polite) or (later.conditional and conditional(polite))):
        return False
    if (
        WISHED.search(sentence)
        or DIRECTIONS.search(sentence)
        or FOR_NOTHING.search(sentence)
        or NO_CHARGE.search(OFF_THE_CARD.sub("#", sentence))
    ):
        return False
    if heard(talk, later.turn, later.value, later.unit):
        return False
    if later.unit == "%":
        return True
    prices = prices_before(talk, later.turn, ())
    if CAME_DOWN.search(sentence) and any(near(later, p) for p in prices):
        return False
    if product_of(talk, later, prices):
        return not worked_out(talk, later, sentence)
    if _new_thing(talk, later, prices) or asked_leave(talk, later) or put_to(talk, later) or _looked_up(talk, later):
        return False
    if (
        _begins(text, later)
        and just_asked_for(talk, later)
        and not (_of_the_known(talk, later) or reads_back(talk, later.turn - 1))
        and not (DONE.search(sentence) and OFF_THE_CARD.search(sentence))
        and not (DONE.search(text.norm) and _ON_TOP.search(sentence))
    ):
        return False
    return not worked_out(talk, later, sentence)


def _looked_up(talk: Talk, later: Stated) -> bool:
    """Whether the sum is the price of a thing that the seller was to look up: nothing comes on top of anything."""
    text = talk.texts[later.turn]
    if not _THE_PRICE.search(text.norm, max(0, later.start - _NEAR), later.start):
        return False
    before = talk.turns("seller", max(0, later.turn - REACH), later.turn)
    return any(_LOOKS_UP.search(talk.texts[i].norm) for i in before)


_ON_TOP = lazy(  # no answer to an order: it is named once that is done
    r"\b(?:on top|tax|compulsory|mandatory|surcharge|supplement|handling|admin\w*|resort fee|service (?:fee|charge))\b"
)
_NEAR = 60  # characters before a sum in which it is called the price
_PRICES = r"(?:the |its |their |that )?(?:exact |final |current |right )?(?:price|cost|rate|fare|quote|figure)s?\b"
_THE_PRICE = lazy(rf"\b{_PRICES}")
_LOOKS_UP = lazy(
    rf"\b(?:look up|look into|check|find out|find|get(?: you)?|see about|work out|confirm|tell you|give you) {_PRICES}"
)


def _of_the_known(talk: Talk, later: Stated) -> bool:
    """Whether the customer, just before, asked only about what had been spoken of, or had said that that is all."""
    turn = later.turn - 1
    said = talk.texts[turn]
    asked = questions_of(said)
    if not asked:
        return bool(_ALL.search(said.norm))
    if _STANDS.search(said.norm):
        return True
    known = spoken(talk, range(max(0, turn - REACH), turn)) | _OF_ITS_OWN
    return not stems([w for q in asked for w in WORD.findall(said.norm, q.start, q.end)]) - known


_ALL = lazy(
    r"\b(?:that_s|thats|that is|will be|_ll be) (?:all|it|everything)\b|\b(?:nothing|(?:don_t|do not) need anything)"
    r"(?: \w+)? else\b|\ball (?:the help )?(?:i|we) need"
)
_STANDS = lazy(  # asks whether a thing is done
    r"\bdid (?:\w+ ){1,3}(?:go|come|get|work)\b|\b(?:is|are|am|was|has) (?:it|that|this|i|we|everything|the \w+"
    r"|my \w+) (?:all |now |been )*(?:booked|done|set|confirmed|through|paid|ordered|reserved|down|in|made|placed"
    r"|sorted|ready)\b"
)
_OF_ITS_OWN = stems("account way through work done card booked gone time today number address phone".split())


def _begins(text: TurnText, later: Stated) -> bool:
    """Whether a sum stands in the first sentence of its turn, as an answer does."""
    if not text.punctuated:
        return later.start <= text.words[min(_OPENS, len(text.words) - 1)].start
    return later.start < text.sentences[0][1]


_OPENS = 9  # words of a turn without marks within which an answer has its sum


def _new_thing(talk: Talk, later: Stated, prices: Sequence[Stated]) -> bool:
    """Whether the seller goes on pricing: a sum like the others, of a thing of its own, before anything is done."""
    if not any(near(p, later) for p in prices) or not own_thing(talk, later):
        return False
    last = talk.last("customer", later.turn)
    norm = "" if last is None else talk.texts[last].norm
    return not CLOSES.search(norm) and not CLOSES_TOO.search(norm) and not DONE.search(talk.texts[later.turn].norm)
