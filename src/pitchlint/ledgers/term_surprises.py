"""A sum that nobody had named, once the matter is settled: a charge that nobody agreed to.

What a later amount is for is often not said, or in words that the talk had not ("have 18 ready for him", "they want
25 of you"). Once the customer has taken what was offered, or says goodbye, every price has been named: an amount in a
turn that answers no question about money and cannot be worked out from the amounts of the talk is news.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pitchlint.ledgers.charge_words import CAME_DOWN, CHARGES, CLOSES, MORE, OPTION, PAYS, PRICE_ITSELF
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_figures import heard
from pitchlint.ledgers.term_news import is_news, just_asked_for, last_norm, turned_away
from pitchlint.ledgers.term_prices import near
from pitchlint.ledgers.term_statements import Stated, sentence_of
from pitchlint.ledgers.term_sums import worked_out
from pitchlint.ledgers.term_things import content_of, names_a_thing, own_thing, words_about
from pitchlint.regex import lazy


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
    if any(near(stated, s) for s in priced) and (CAME_DOWN.search(sentence) or _names_one(talk, stated, priced)):
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
    return any(near(stated, s) and content_of(talk, s) & about for s in priced)


def explanation_of_wish(sentence: str) -> bool:
    """Whether a sentence says that the customer chose what the amount is for."""
    return bool(_AS_WISHED.search(sentence))


_AS_WISHED = lazy(r"\byou(?:_ve|_d)? (?:asked|wanted|chose|picked|added|requested|selected|ordered)\b")
