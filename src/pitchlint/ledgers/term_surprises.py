"""A sum that nobody had named, once the matter is settled: the price said higher, or a charge that nobody agreed to.

What a later amount is for is often not said, or in words that the talk had not ("have 18 ready for him", "they want
25 of you"). Once the customer has taken what was offered, or says goodbye, every price has been named: an amount in a
turn that answers no question about money and cannot be worked out from the amounts of the talk is news.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pitchlint.ledgers.charge_words import (
    CAME_DOWN,
    CHARGES,
    CLOSES,
    DEFINITE,
    MORE,
    NAMED,
    OPTION,
    PAYS,
    PRICE_ITSELF,
    PUTS_FORWARD,
    THE_ONE,
)
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_figures import heard
from pitchlint.ledgers.term_news import asks_money, is_news, just_asked_for, last_norm, reminded, turned_away
from pitchlint.ledgers.term_statements import Stated, sentence_of
from pitchlint.ledgers.term_sums import worked_out
from pitchlint.ledgers.term_things import content_of, names_a_thing, own_thing, words_about
from pitchlint.regex import lazy

NEAR = Decimal("1.6")  # times the price; farther off the amount is a charge of its own


def raised(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The price that an unheard amount of about its size says higher; None where there is none, or it may be another's.

    Args:
        talk: the conversation.
        later: a price that is linked to no earlier one.
        earlier: everything stated before it.
    """
    if later.kind != "price" or later.conditional or later.basis == "once" or not isinstance(later.value, Decimal):
        return None
    text = talk.texts[later.turn]
    sentence = sentence_of(text, later)
    if not text.punctuated and PUTS_FORWARD.search(text.norm, 0, later.start):
        return None
    known_thing = _of_known_thing(talk, later, sentence)
    if not known_thing and (
        OPTION.search(sentence) or not (reminded(talk, later.turn) or is_news(talk, later, sentence))
    ):
        return None
    near = [e for e in earlier if e.kind == "price" and e.turn < later.turn and _near(e, later)]
    if not near or worked_out(talk, later, sentence):
        return None
    about = words_about(talk, later)
    shared = {id(e): len(content_of(talk, e) & about) for e in near}
    one = max(near, key=lambda e: (shared[id(e)], e.turn, e.start))
    named = NAMED.search(sentence) if known_thing else None
    least = 2 if known_thing and not (named and stems(named[0].split()) & content_of(talk, one)) else 1
    if shared[id(one)] < least and (known_thing or own_thing(talk, later) or turned_away(talk, one, later.turn)):
        return None
    return one


def _of_known_thing(talk: Talk, later: Stated, sentence: str) -> bool:
    """Whether an amount is told as that of a thing both know, and the customer asked for no other just before."""
    if not (DEFINITE if later.offered else THE_ONE).search(sentence):
        return False
    return not (asks_money(talk, later.turn) or _ANOTHER.search(last_norm(talk, later.turn)))


def unannounced(talk: Talk, stated: Stated, said: Sequence[Stated]) -> bool:
    """Whether an amount that is linked to no other is a charge which comes unasked after the matter was settled.

    Args:
        talk: the conversation.
        stated: a price or a fee.
        said: everything stated before it.
    """
    if stated.kind not in ("price", "fee") or not isinstance(stated.value, Decimal) or not stated.value:
        return False
    if heard(talk, stated.turn, stated.value, stated.unit):
        return False
    sentence = sentence_of(talk.texts[stated.turn], stated)
    if stated.conditional or OPTION.search(sentence) or (stated.offered and not CHARGES.search(sentence)):
        return False
    if not is_news(talk, stated, sentence):
        return False
    priced = [s for s in said if s.kind == "price" and s.turn < stated.turn]
    if any(_near(stated, s) for s in priced) and (CAME_DOWN.search(sentence) or _names_one(talk, stated, priced)):
        return False
    if worked_out(talk, stated, sentence) or explanation_of_wish(sentence) or just_asked_for(talk, stated):
        return False
    if stated.kind == "fee" or (PAYS.search(sentence) and own_thing(talk, stated)):
        return True
    charges, closing = CHARGES.search(sentence), CLOSES.search(last_norm(talk, stated.turn))
    if not charges and not ((priced or closing) and PAYS.search(sentence)):
        return False
    if PRICE_ITSELF.search(sentence) and not charges:
        return False
    if closing or (priced and (charges or not turned_away(talk, priced[-1], stated.turn))):
        return True  # the customer had done or had taken a price, so whatever is to be paid comes unasked
    return stated.unit == "%" or MORE.search(sentence) is not None or names_a_thing(talk, stated)


def _names_one(talk: Talk, stated: Stated, priced: Sequence[Stated]) -> bool:
    """Whether the words around an amount are those of a price somewhat above it, which then came down."""
    about = words_about(talk, stated)
    return any(_near(stated, s) and content_of(talk, s) & about for s in priced)


def explanation_of_wish(sentence: str) -> bool:
    """Whether a sentence says that the customer chose what the amount is for."""
    return bool(_AS_WISHED.search(sentence))


_AS_WISHED = lazy(r"\byou(?:_ve|_d)? (?:asked|wanted|chose|picked|added|requested|selected|ordered)\b")


def _near(one: Stated, later: Stated) -> bool:
    if not isinstance(one.value, Decimal) or not isinstance(later.value, Decimal):
        return False
    if one.unit != later.unit and "" not in (one.unit, later.unit):
        return False
    if one.basis != later.basis and {one.basis, later.basis} - _A_TIME:
        return False
    return one.value < later.value <= one.value * NEAR


_A_TIME = frozenset(("", "person", "each", "total", "once"))  # bases that do not contradict each other
_ANOTHER = lazy(
    r"\b(?:(?:is|are) there|another|others?|different|else|instead|cheaper|change|earlier|later|more|bigger|smaller)\b"
)
