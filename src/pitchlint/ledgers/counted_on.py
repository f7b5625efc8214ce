"""Whether the customer counts on what was said: they close, or say yes once something is done or the talk ends."""

from __future__ import annotations

from pitchlint.ledgers.charge_words import CLOSES, DONE
from pitchlint.ledgers.held import owned, withdraws
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_excuses import agrees

WITHIN = 12  # turns in which the customer still counts on what was said
_LAST = 3  # turns before the end in which a yes closes the talk


def counted_on(talk: Talk, turn: int) -> bool:
    """Whether the customer has just closed or taken it all and took nothing back, and the seller regrets nothing.

    Args:
        talk: the conversation.
        turn: of the seller, in which something is limited or denied.
    """
    before = turn - 1
    if not turn or talk.role(before) != "customer" or owned(talk.texts[turn]):
        return False
    said = talk.texts[before]
    if withdraws(said):
        return False
    if CLOSES.search(said.norm):
        return True
    return agrees(said.norm) and (turn >= len(talk.texts) - _LAST or _done(talk, turn))


def _done(talk: Talk, turn: int) -> bool:
    """Whether the seller has done something of late: booked, ordered, sent."""
    return any(DONE.search(talk.texts[i].norm) for i in talk.turns("seller", max(1, turn - WITHIN), turn + 1))
