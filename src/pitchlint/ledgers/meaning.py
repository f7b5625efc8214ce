"""What the text model reads where two turns are held together: an answer, a push after a no, a promise taken back.

The ledgers' own patterns come first. The model is asked where they saw nothing, or saw an answer only because the
seller said something at all. What rests on it says so: `by` among the values of the entry is "model".
"""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import Talk
from pitchlint.regex import lazy

# Probabilities, by what they cost on honest talk: tests/bench/faults.py --model shows both sides.
ANSWERS = 0.8  # from here on a reply counts as an answer though no pattern finds one
PASSES = 0.03  # below it a reply counts as passing by though it tells something
PUSHES = 0.9
BREAKS = 0.9
NEAR = 2  # turns of the seller in which the model looks for the answer to a question
AHEAD = 40  # turns within which it looks for what takes a promise back
MOST = 5  # turns that are held to one promise: those that have most in common with it
_LIMITS = lazy(
    r"\b(?:[a-z]+n_t|cannot|cant|wont|dont|not|never|no|nothing|nobody|only|unless|until|depends?|if|but|though"
    r"|instead|actually|have to|need to|must|you_ll|yourself|extra|charges?|fees?|costs?|used to|might|may|maybe"
    r"|perhaps|hopefully|another|someone else|sorry|afraid)\b"
)


def replies(talk: Talk, turn: int) -> Sequence[int]:
    """The seller's next turns after a question, up to another turn of the customer that is more than a word or two."""
    found: list[int] = []
    for i in range(turn + 1, len(talk.texts)):
        if talk.role(i) == "seller":
            found.append(i)
        elif talk.role(i) == "customer" and len(talk.texts[i].words) > 3:
            break
        if len(found) == NEAR:
            break
    return found


def answers(talk: Talk, turn: int) -> float | None:
    """How likely one of the next replies answers the question in a turn; None without a model or a reply."""
    scores = [talk.related("answers", turn, i) for i in replies(talk, turn)]
    return max((s for s in scores if s is not None), default=None)


def pushes(talk: Talk, no: int, turn: int) -> bool:
    """Whether the seller's turn reads like a push after that no."""
    score = talk.related("pushes", no, turn)
    return score is not None and score >= PUSHES


def taken_back(talk: Talk, turn: int) -> int | None:
    """The seller's later turn that most likely takes back what a turn promised; None where none is likely."""
    promised = stems([w.text for w in talk.texts[turn].words])
    near: list[tuple[int, int]] = []
    for i in talk.turns("seller", turn + 1, turn + 1 + AHEAD):
        text = talk.texts[i]
        common = len(promised & stems([w.text for w in text.words])) + 2 * bool(_LIMITS.search(text.norm))
        if common:
            near.append((-common, i))
    scores = [(talk.related("breaks", turn, i) or 0.0, -i) for _, i in sorted(near)[:MOST]]
    best, at = max(scores, default=(0.0, 0))
    return -at if best >= BREAKS else None
