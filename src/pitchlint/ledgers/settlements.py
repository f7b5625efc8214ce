"""What later words do to a promise: it is done, it has come, it is taken back, it gets another date.

Each is a span of one turn with the act that it is about; which promise it means is for the ledger to say.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pitchlint.ledgers.acts import Act
from pitchlint.ledgers.clauses import Due
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.text import TurnText

How = Literal["broken", "dated", "denied", "done", "received", "undone"]


@dataclass(frozen=True, slots=True)
class Settlement:
    """Words that settle or change a promise.

    Attributes:
        how: done (the seller says so), received (the customer says so), denied (taken back), dated (another date
            than before is said of it), broken (the customer says that it never came), undone (what was
            to be left undone is done).
        start, end: characters of the turn.
        act: what it is about.
        bare: whether it names nothing itself ("I can't do that", "it's done").
        firm: whether it is taken back in so many words ("after all", "I never said that"), or only bounded.
        due: the date that stands with it.
        bound: "until", "by" or "on" where a denial holds for a time only; "" where it holds for good.
    """

    how: How
    start: int
    end: int
    act: Act
    bare: bool = False
    firm: bool = False
    due: Due | None = None
    bound: str = ""


def index_at(text: TurnText, offset: int) -> int:
    """Index of the first word at or behind the character."""
    return bisect_left(text.word_starts, offset)


def holds(text: TurnText, start: int, end: int, *excluded: str) -> bool:
    """Whether the words are said as a plain fact."""
    contexts = contexts_of(text, start, end)
    return not contexts & {"hypothetical", "quoted", "reported", *excluded}


def subject_start(texts: Sequence[str], verb: int) -> int:
    """Where the few words before a verb begin that belong to its clause."""
    at = verb
    while at > max(0, verb - 6) and texts[at - 1] not in ("and", "but", "so", "because", "when", "if", "that_s_why"):
        at -= 1
    return at
