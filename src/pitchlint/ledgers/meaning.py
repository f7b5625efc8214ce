"""What the text model reads in the seller's turns: whether one pushes after a no, or evades a question.

The ledger's own patterns come first; the model is asked where they saw nothing, and whether it doubts what they saw.
What rests on it says so: `by` among the values of the entry is "model".
"""

from __future__ import annotations

from pitchlint.ledgers.talk import Talk

PUSHES = 0.8  # probability; 0.97 of the left out pairs above it were right (tests/train/relations.py)


def reads_as_push(talk: Talk, no: int, turn: int) -> bool:
    """Whether the seller's turn reads like a push after that no."""
    return talk.related is not None and talk.related("pushes", no, turn) >= PUSHES


def straight(talk: Talk, question: int) -> bool:
    """Whether the model is sure that none of the seller's turns right behind a question evades anything."""
    if talk.unlikely is None:
        return False
    end = next(talk.turns("customer", question + 1), len(talk.texts))
    return all(talk.unlikely("evasive", turn) for turn in talk.turns("seller", question + 1, end))
