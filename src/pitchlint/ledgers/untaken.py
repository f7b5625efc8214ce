"""An offer of the seller's own that the customer leaves lying, in whatever words, and the seller who goes on with it.

No word of refusal is looked for: who is offered a cover and answers "my brother sees to that", or only "thank you,
goodbye", has not taken it. What comes then is honest where it lets the offer be, closes, or serves the customer.
"""

from __future__ import annotations

from dataclasses import dataclass

from pitchlint.ledgers.insisting import LIMIT, puts_forward
from pitchlint.ledgers.matters import matter, matters_of
from pitchlint.ledgers.own_offers import COMMON, OwnOffer, named, own_offer, passed_over
from pitchlint.ledgers.refused_words import GIVES_IN, LATER, TAKES, TOTALS
from pitchlint.ledgers.selling import reports
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.tacked_on import PROVIDES, SCARCE
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.untaken_words import (
    ACCEPTS,
    ARGUES,
    ASKS,
    BACK,
    CLOSES,
    DOES,
    DWELLS,
    HELPS,
    INSISTS,
    INSTRUCTS,
    LEAVES,
    LETS_OFF,
    NOTHING_MORE,
    PRESSES,
    PROPOSES,
    SAYS_NO,
    SUM,
    TAKEN,
    WONDERS,
)
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_YES = lazy(r"^\W*(?:(?:oh|ok|okay|well|um|great)\W+)*(?:yes|yeah|yep|yup|sure|please do|of course|absolutely)\b")
_AFTER_ALL = lazy(r"\b(?:after all|go on then|changed my mind|come round|second thoughts?)\b")
_BEGINS_NO = lazy(
    r"^\W*(?:(?:oh|okay|well|um|uh|thanks|actually|sorry)\W+)*(?:no|nope|nah|not(?! "
    + LIMIT
    + r")|never|(?:i|we) (?:don_t"
    r"|do not))\b"
)
_SHORT = 16  # words; a no up to this long stands by itself


@dataclass(frozen=True, slots=True)
class Untaken:
    """An offer that the customer did not take, and how.

    Attributes:
        offer: what was put forward.
        left: the customer's words turn it down or let it lie; otherwise they only speak of something else.
        busy: the customer wishes or asks something in the same breath, which the seller may serve.
        plain: a no and little besides.
    """

    offer: OwnOffer
    left: bool
    busy: bool
    plain: bool


def untaken(talk: Talk, turn: int) -> Untaken | None:
    """The offer of the turn before a customer's that this leaves lying; None where there is none, or it is taken."""
    if turn < 1 or talk.role(turn - 1) != "seller":
        return None
    text = talk.texts[turn]
    if passed := passed_over(talk.texts[turn - 1], text):
        return Untaken(passed, True, True, False)
    offer = own_offer(talk, turn - 1)
    if offer is None or LATER.search(text.norm) or (talk.dense and not puts_forward(talk, turn - 1)):
        return None
    begins = _BEGINS_NO.search(text.norm) is not None
    if not offer.things and not begins:
        return None
    said_no = _says_no(text, offer)
    left = said_no or LEAVES.search(text.norm) is not None
    if not said_no and (TAKES.search(text.norm) or TAKEN.search(text.norm)):
        return None
    if not left and not offer.things.isdisjoint(matters_of(text)):
        return None
    busy = bool(questions_of(text)) or (ASKS.search(text.norm) is not None and not NOTHING_MORE.search(text.norm))
    plain = left and not busy and offer.last and (said_no or offer.asked) and (begins or len(text.words) <= _SHORT)
    return Untaken(offer, left, busy, plain) if plain or said_no or not left else None


def _says_no(text: TurnText, offer: OwnOffer) -> bool:
    """Whether a turn says no; behind a yes, only a no that names what was offered counts."""
    if not _YES.search(text.norm):
        return SAYS_NO.search(text.norm) is not None
    return any(
        SAYS_NO.search(text.norm[start:end]) and not offer.things.isdisjoint(named(text, start, end))
        for start, end in sentences(text)
    )


def takes_up(text: TurnText, left: Untaken) -> bool:
    """Whether a later turn of the customer speaks of the offer of their own accord."""
    if _AFTER_ALL.search(text.norm):
        return True
    return not left.offer.things.isdisjoint(matters_of(text)) and not SAYS_NO.search(text.norm)


def returns_to(talk: Talk, turn: int, left: Untaken) -> tuple[int, int] | None:
    """Where a later turn of the seller comes back to an offer left lying; it must name it, and press."""
    text = talk.texts[turn]
    for start, end in sentences(text):
        said = text.norm[start:end]
        if (
            LETS_OFF.search(said)
            or TOTALS.search(said)
            or (left.offer.things - COMMON).isdisjoint(matter(w.text) for w in text.between(start, end))
        ):
            continue
        if any(words.search(said) for words in (BACK, PRESSES, DOES, ARGUES, SUM, PROVIDES, SCARCE)):
            return start, end
    return None


def goes_on_with(talk: Talk, turn: int, left: Untaken) -> tuple[int, int] | None:
    """Where the seller's turn behind goes on with an offer left lying, as characters; None where it lets it be."""
    text = talk.texts[turn]
    let_off = chosen = accepted = False  # what follows on "no insurance then" must hold on to the offer itself
    wished = frozenset().union(*(matters_of(talk.texts[i]) for i in talk.turns("customer", 0, turn - 2)))
    offered = left.offer.things - wished or left.offer.things
    for start, end in sentences(text):
        said = text.norm[start:end]
        if GIVES_IN.search(said):
            return None
        accepted = accepted or ACCEPTS.search(said) is not None
        back = _says_back(talk, turn, said)
        if (LETS_OFF.search(said) or TOTALS.search(said) or back) and not INSISTS.search(said):
            let_off, chosen = True, chosen or back
            continue
        things = named(text, start, end)
        names = not offered.isdisjoint(things)
        does = DOES.search(said)
        proposes, presses, argues = PROPOSES.search(said), PRESSES.search(said), ARGUES.search(said)
        if names and (left.left or does) and (proposes or presses or does or argues or (left.plain and not let_off)):
            return start, end
        if not left.plain or left.offer.form or talk.dense or CLOSES.search(said):
            continue  # where much is told at once, only what names the offer is of it
        if not left.offer.things and HELPS.search(said):
            continue
        if presses or (SUM.search(said) and not chosen):
            return start, end
        if let_off or INSTRUCTS.search(said) or (wished & things and not names and not argues):
            continue  # "your pizza will be out in a minute" serves what the customer came for
        if does or argues or WONDERS.search(said) or (proposes and not things):
            return start, end
        if not accepted and DWELLS.search(said) and not HELPS.search(said) and not reports(said) and not proposes:
            return start, end
    return None


def _says_back(talk: Talk, turn: int, said: str) -> bool:
    """Whether a sentence says no more than what the customer has just chosen ("one year then", "just the table")."""
    words = {w for w in _WORDS.findall(said) if w not in _SMALL}
    return bool(words) and words <= set(_WORDS.findall(talk.texts[turn - 1].norm))


_WORDS = lazy(r"[a-z0-9_]+")
_SMALL = frozenset("ok okay right fine sure then it is just the only a an so that s all of course".split())
