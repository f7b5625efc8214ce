"""Whether the customer counts on what was said: they close, or say yes once something is done or the talk ends."""

from __future__ import annotations

from pitchlint.ledgers.charge_words import CLOSES, DONE
from pitchlint.ledgers.held import owned, withdraws
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_excuses import agrees
from pitchlint.nlp.context import questions_of
from pitchlint.regex import lazy

WITHIN = 12  # turns in which the customer still counts on what was said
_ENDS = lazy(
    r"\b(?:(?:i_m|we_re|i am|we are) (?:all )?(?:done|good|set)|stop there|(?:that|it)_s (?:so |very "
    r"|really )?(?:kind|nice"
    r"|lovely|sweet)|how (?:kind|nice|lovely|sweet)|done here|don_t need any)\b|^\W*(?:it|that|this|they"
    r"|everything) (?:is|does|looks?|are|seems)\b|^\W*(?:amazing|fantastic|nice|super|wow"
    r"|terrific|splendid|excellent|marvell?ous|sweet|right)\w*\b"
)
_ENDED = lazy(  # the seller says that it is done, or leaves
    r"\b(?:success\w*|(?:is|are|been|_s|_ve|have) (?:now |all |been )*(?:booked|reserved|scheduled|confirmed"
    r"|submitted|placed"
    r"|ordered|purchased|changed|updated|done)|changes done|(?:booking|ride|order|reservation) (?:confirmed|booked"
    r"|placed|made)|all set|goodbye|bye)\b"
)
_END = 4  # turns before the end in which a talk is closing
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
    if CLOSES.search(said.norm) or _ENDS.search(said.norm):
        return True
    if not questions_of(said) and _ENDED.search(talk.texts[turn].norm):
        return True
    return agrees(said.norm) and (turn >= len(talk.texts) - _LAST or _done(talk, turn))


def asks_nothing(talk: Talk, turn: int) -> bool:
    """Whether the customer's turn just before asks for nothing and takes nothing back, and the seller regrets nothing.

    A weaker position than that of `counted_on`: it may be a yes, or talk by the way.
    """
    if not turn or talk.role(turn - 1) != "customer" or owned(talk.texts[turn]):
        return False
    said = talk.texts[turn - 1]
    return not (withdraws(said) or questions_of(said) or _REQUESTS.search(said.norm))


_REQUESTS = lazy(
    r"\b(?:i(?:_d| would)? (?:like|want|need|prefer|wish|love to|am looking|was wondering|wonder)|i_m looking|can"
    r"|could|show"
    r"|find|search|look|change|book|make|tell|give|check|what|how|which|when|where|is there|do you|are you|instead"
    r"|rather"
    r"|no|not|[a-z]+n_t|cancel|another|other|more|different|also|how about|let_s|add|get)\b"
)


def ends(talk: Talk, turn: int) -> bool:
    """Whether the talk ends with the seller's turn or soon after, or something is done in it."""
    return turn >= len(talk.texts) - _END or bool(_ENDED.search(talk.texts[turn].norm))


def _done(talk: Talk, turn: int) -> bool:
    """Whether the seller has done something of late: booked, ordered, sent."""
    return any(DONE.search(talk.texts[i].norm) for i in talk.turns("seller", max(1, turn - WITHIN), turn + 1))
