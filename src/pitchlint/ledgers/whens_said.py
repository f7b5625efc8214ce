"""The times that a turn of a talk names beside another, and the dates to which its weekdays are tied."""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.whens import When, whens
from pitchlint.ledgers.whens_apart import Tie, alike, ties_of


def comparable(talk: Talk, turn: int, when: When) -> list[When]:
    """The times of a turn of the kind of one, without numbers that may be counts and parts of a day beside an hour."""
    said = [w for w in whens(talk.texts[turn], talk.day) if w.kind == when.kind and w.edge != "bare"]
    hours = [w for w in said if w.edge != "part"]
    return hours if hours and when.edge != "part" else said


def said_in(talk: Talk, turn: int, when: When, ties: Sequence[Tie] = ()) -> bool:
    """Whether a turn names a time that may be the same; `ties` are weekdays with their days of the month."""
    return any(alike(said, when, ties) for said in comparable(talk, turn, when))


def ties_before(talk: Talk, first: int, last: int) -> tuple[Tie, ...]:
    """The weekdays whose dates the turns from `first` to before `last` give."""
    return tuple(t for i in range(first, last) for t in ties_of(whens(talk.texts[i], talk.day)))
