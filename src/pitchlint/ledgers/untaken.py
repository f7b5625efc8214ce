"""An offer of the seller's own that the customer leaves lying, in whatever words, and the seller who goes on with it.

No word of refusal is looked for: who is offered a cover and answers "my brother sees to that", or only "thank you,
goodbye", has not taken it. What comes then is honest where it lets the offer be, closes, or serves the customer.
"""

from __future__ import annotations

from dataclasses import dataclass

from pitchlint.ledgers.matters import matters_of
from pitchlint.ledgers.own_offers import OwnOffer, named, own_offer
from pitchlint.ledgers.refused_words import TAKES
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.untaken_words import (
    ARGUES,
    ASKS,
    CLOSES,
    CONFIRMS,
    DOES,
    EXCUSES,
    KEEPS_OFF,
    LEAVES,
    PROPOSES,
    RECAPS,
    SAYS_NO,
    SUM,
    TAKEN,
    WONDERS,
)
from pitchlint.nlp.context import questions_of


@dataclass(frozen=True, slots=True)
class Untaken:
    """An offer that the customer did not take, and how.

    Attributes:
        offer: what was put forward.
        left: the customer's words turn it down or let it lie; otherwise they only speak of something else.
        busy: the customer wishes or asks something in the same breath, which the seller may serve.
    """

    offer: OwnOffer
    left: bool
    busy: bool


def untaken(talk: Talk, turn: int) -> Untaken | None:
    """The offer of the turn before a customer's that this leaves lying; None where there is none, or it is taken."""
    if turn < 1 or talk.role(turn - 1) != "seller":
        return None
    offer = own_offer(talk, turn - 1)
    if offer is None:
        return None
    text = talk.texts[turn]
    if SAYS_NO.search(text.norm) is None:
        if TAKES.search(text.norm) or TAKEN.search(text.norm) or not offer.things.isdisjoint(matters_of(text)):
            return None
        left = LEAVES.search(text.norm) is not None
    else:
        left = True
    return Untaken(offer, left, bool(questions_of(text)) or ASKS.search(text.norm) is not None)


def goes_on_with(talk: Talk, turn: int, left: Untaken) -> tuple[int, int] | None:
    """Where the seller's turn behind goes on with an offer left lying, as characters; None where it lets it be."""
    text = talk.texts[turn]
    for start, end in sentences(text):
        said = text.norm[start:end]
        if EXCUSES.search(said) or KEEPS_OFF.search(said) or CONFIRMS.search(said) or RECAPS.search(said):
            continue
        things = named(text, start, end)
        names = not left.offer.things.isdisjoint(things)
        does = DOES.search(said)
        proposes, argues = PROPOSES.search(said), ARGUES.search(said)
        if names and (left.left or does) and (proposes or does or argues or (left.left and not left.busy)):
            return start, end
        if left.busy or not left.left or left.offer.form or CLOSES.search(said):
            continue
        if does or argues or SUM.search(said) or WONDERS.search(said) or (proposes and not things):
            return start, end
    return None
