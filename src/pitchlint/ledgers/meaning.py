"""What the text model reads where a seller's turn is held to a no of the customer.

The ledger's own patterns come first; the model is asked where they saw nothing. What rests on it says so: `by` among
the values of the entry is "model".
"""

from __future__ import annotations

from pitchlint.ledgers.talk import Talk

PUSHES = 0.8  # probability; 0.97 of the left out pairs above it were right (tests/train/relations.py)


def reads_as_push(talk: Talk, no: int, turn: int) -> bool:
    """Whether the seller's turn reads like a push after that no."""
    return talk.related is not None and talk.related("pushes", no, turn) >= PUSHES
