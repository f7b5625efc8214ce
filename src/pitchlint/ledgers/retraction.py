"""Words of a seller's turn that may go against what was held out before, and where their clause ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pitchlint.ledgers.matters import Named
from pitchlint.ledgers.settlements import index_at
from pitchlint.nlp.text import TurnText

Way = Literal["denied", "bounded", "left", "order", "topic", "fetch", "own way", "lost", "priced", "unsure", "asserted"]
JOINS = frozenset("and but so because or though although however as since that which if when".split())


@dataclass(frozen=True, slots=True)
class Retraction:
    """Words of a turn that may go against what was held out.

    Attributes:
        way: how.
        start, end: characters of the turn.
        named: the matters of what is denied or left, in order; those of the whole clause where luck is told.
        subject: the matters before the negator.
        self_done: whether it is said that the customer does it on their own.
    """

    way: Way
    start: int
    end: int
    named: tuple[Named, ...]
    subject: tuple[Named, ...] = ()
    self_done: bool = False


def gap(text: TurnText, i: int) -> bool:
    """Whether a mark stands before the word."""
    return bool(re.search(r"[^\s'\"]", text.norm[text.words[i - 1].end : text.words[i].start].replace("-", "")))


def clause_start(text: TurnText, i: int, most: int) -> int:
    """Index of the first of at most so many words that stand before the word in its clause."""
    first = i
    while first > max(0, i - most) and text.words[first - 1].text not in JOINS and not gap(text, first):
        first -= 1
    return first


def around(text: TurnText, start: int, end: int, before: int, behind: int) -> tuple[int, int]:
    """Indices of the words of the sentence; without marks, of those that stand so many characters around."""
    low, high = text.sentence(start)
    if not text.punctuated:
        low, high = max(low, start - before), min(high, end + behind)
    return index_at(text, low), index_at(text, high)
