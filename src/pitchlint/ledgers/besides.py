"""Of several questions in a turn, the one that a sentence answers: what gives another's answer is none to the first.

"Does it have a garage? And what is their number?" - "It's 555 0100, ask for Sam."
"""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.ledgers.answer_words import IDLE
from pitchlint.ledgers.answering import forms_in
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.tied import matter, polar, shares
from pitchlint.ledgers.tied_words import ALSO, POINTS, SAYS
from pitchlint.ledgers.wants import Form
from pitchlint.regex import lazy

_APART: frozenset[Form] = frozenset(("phone", "link", "money", "time"))  # forms that tell nothing but what they are
_WORD = lazy(r"[a-z0-9_]+")
_OF_ITS_OWN = lazy(  # "smoking is not allowed": no bare yes or no
    r"(?!\W*(?:yes|yeah|no|nope|sure|sorry|both|neither|either|all|they|it|that|unfortunately|of course)\b)"
    r"(?!.*\b(?:both|neither|either|too|as well|same|nor)\b)"
)
_PARTS = lazy(r"[,;] |\b(?:and|but|so)\b")


def taken(said: str, q: Asked, others: Sequence[Asked]) -> bool:
    """Whether a sentence, normalised, answers another question of the turn, and says nothing of this one's matter.

    Args:
        said: the sentence.
        q: this question.
        others: the other questions of its turn.
    """
    said, near = IDLE.sub(" ", said), matter(q)
    named = stems(tuple(_WORD.findall(said)))
    if not others or shares(named, near):
        return False
    if not polar(q):  # "how humid is it, and how windy?" - "the wind is ten miles an hour"
        return any(o.wants[0].forms == q.wants[0].forms and shares(named, o.topic - near) for o in others)
    if SAYS.search(said) or ALSO.search(said):
        return _OF_ITS_OWN.match(said) is not None and any(shares(named, o.topic - near) for o in others)
    parts = _PARTS.split(said)
    gives = [_gives(part, others, near) for part in parts]
    return any(gives) and not any(POINTS.search(part) for part, gave in zip(parts, gives, strict=True) if not gave)


def _gives(part: str, others: Sequence[Asked], near: frozenset[str]) -> bool:
    """Whether words give what one of the questions wants, or name its matter and not that of another."""
    forms, named = forms_in(part), stems(tuple(_WORD.findall(part)))
    return any(o.wants[0].forms[0] in _APART & forms or shares(named, o.topic - near) for o in others)
