"""What the text model reads where a seller's turn is held to a question or a no of the customer.

The ledgers' own patterns come first. The model is asked where they saw nothing, or saw an answer only because the
seller said something at all. What rests on it says so: `by` among the values of the entry is "model".
"""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.ledgers.talk import Talk

# Probabilities, by what they cost on honest talk: tests/bench/faults.py --model shows both sides.
ANSWERS = 0.8  # from here on a reply counts as an answer though no pattern finds one
PASSES = 0.03  # below it a reply counts as passing by though it tells something
PUSHES = 0.9
NEAR = 2  # turns of the seller in which the model looks for the answer to a question


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
