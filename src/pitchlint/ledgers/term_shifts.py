"""A time that excludes the one both held to, told where the customer asked for no other: it is that one moved.

Here no word need link the two times: it is the place that tells. An honest seller who has a time settled names it
again, or names that of something else; what may be something else is left out (see `shift_excuses`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pitchlint.ledgers.shift_excuses import could_not, free, own_matter
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_events import UNNAMED, event_of
from pitchlint.ledgers.term_statements import Stated, around, conditional, stretch
from pitchlint.ledgers.whens import When, whens
from pitchlint.ledgers.whens_apart import alike, apart
from pitchlint.ledgers.whens_said import comparable, ties_before
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_IS_SET = lazy(
    r"\b(?:confirmed|booked|scheduled|reserved|arranged|set|put (?:you|it|that)(?: down| in)?) (?:for|on|at)\b"
)


def more_times(talk: Talk, turn: int, certain: Sequence[Stated]) -> Iterator[Stated]:
    """The times of a turn that were not read as statements, whatever words they stand in."""
    text = talk.texts[turn]
    for when in whens(text, talk.day):
        if not any(s.start < when.end and when.start < s.end for s in certain):
            yield _stated(text, turn, when)


def shifted(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> tuple[Stated, Stated] | None:
    """(the time that stood, the later one) where the later one moves it; None where it may be of something else."""
    text = talk.texts[later.turn]
    last = talk.last("customer", later.turn)
    if last is None or could_not(text.norm) or "quoted" in (seen := contexts_of(text, later.start, later.end)):
        return None
    if "past" in seen and not _IS_SET.search(text.norm, *stretch(text, later.start)):
        return None
    for when in whens(text, talk.day):
        if when.start < later.end and later.start < when.end and (stood := _stood(talk, when, later.turn)):
            turn, one = stood
            said = next((e for e in earlier if e.turn == turn and e.start < one.end and one.start < e.end), None)
            new, before = _stated(text, later.turn, when), said or _stated(talk.texts[turn], turn, one)
            if not free(talk, new, before, when, one):
                return before, new
    return None


def _stood(talk: Talk, when: When, turn: int) -> tuple[int, When] | None:
    """The (turn, time) to which both held, if the time excludes it and agrees with none that was named beside it."""
    for back in range(turn - 1, max(-1, turn - REACH), -1):
        said = comparable(talk, back, when)
        if not said:
            continue
        ties = ties_before(talk, back, turn)
        if any(alike(w, when, ties) for w in said):
            return None
        others = [
            w for w in said if apart(w, when, ties) and not (when.edge == "end" and w.edge not in ("end", "span"))
        ]
        if others:
            event = _stated(talk.texts[turn], turn, when).name
            text = talk.texts[back]
            if talk.role(back) == "customer":
                said_back = [s for w in others if (s := _said_by_seller(talk, w, back))]
                others = [w for w in others if not own_matter(text, w)]
                if said_back:
                    return said_back[0]
            if others:
                return back, next((w for w in others if _stated(text, back, w).name == event), others[0])
    return None


def _said_by_seller(talk: Talk, when: When, turn: int) -> tuple[int, When] | None:
    """The seller's latest time, where the customer's is that one said back."""
    for back in range(turn - 1, max(-1, turn - REACH), -1):
        if said := comparable(talk, back, when):
            same = next((w for w in said if alike(w, when)), None)
            return (back, same) if same and talk.role(back) == "seller" else None
    return None


def _stated(text: TurnText, turn: int, when: When) -> Stated:
    low, high = stretch(text, when.start)
    return Stated(
        turn, when.start, when.end, "duration" if when.kind == "length" else "date",
        event_of(text.norm, low, high, when.start) or UNNAMED, text.text[when.start : when.end], "when", when.edge,
        text.text[when.start : when.end], around(text, low, high), when.start, False,
        conditional(text.norm[low:high]), True,
    )  # fmt: skip
