"""The prices that a talk named before a turn, however they were said, and whether a sum is near above one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pitchlint.ledgers.late_words import BEHIND, IS, LEADS
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_closed import asks_of_money
from pitchlint.ledgers.term_figures import figures
from pitchlint.ledgers.term_statements import Stated, around, stretch
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

NEAR = Decimal("1.7")  # times the price; farther off the sum is a charge of its own
CLOSE = Decimal("1.3")  # times the price; up to there a sum is that price said higher


def prices_before(talk: Talk, turn: int, said: Sequence[Stated]) -> list[Stated]:
    """The prices that were stated before a turn, by place, and the figures that stand like prices."""
    stated = [s for s in said if s.kind == "price" and s.turn < turn]
    known = {(s.turn, s.start) for s in stated}
    for i in talk.turns("seller", 0, turn):
        asked = i > 0 and talk.role(i - 1) == "customer" and asks_of_money(talk.texts[i - 1])
        stated += [s for s in _like_prices(talk.texts[i], i, asked) if (s.turn, s.start) not in known]
    return sorted(stated, key=lambda s: (s.turn, s.start))


@each_once
def _like_prices(text: TurnText, turn: int, asked: bool) -> Iterator[Stated]:
    for f in figures(text):
        if f.unit == "%" or (f.hour and not (len(f.values) == 2 and IS.search(text.norm, 0, f.start))):
            continue
        if not asked and not LEADS.search(text.norm, 0, f.start) and not _ITS.search(text.norm, 0, f.start):
            continue
        if (
            not asked
            and not f.unit
            and not BEHIND.match(text.norm, f.end)
            and not (IS.search(text.norm, 0, f.start) or _ITS.search(text.norm, 0, f.start))
        ):
            continue
        low, high = stretch(text, f.start)
        for value in f.values:
            yield Stated(
                turn, f.start, f.end, "price", "", value, f.unit, "", text.text[f.start : f.end],
                around(text, low, high), f.start,
            )  # fmt: skip


_ITS = lazy(r"\b(?:its|thats)\s*$")


def near(one: Stated, later: Stated, most: Decimal = NEAR) -> bool:
    """Whether a sum is above another, by no more than so many times."""
    if not isinstance(one.value, Decimal) or not isinstance(later.value, Decimal):
        return False
    if one.unit != later.unit and "" not in (one.unit, later.unit):
        return False
    return one.value < later.value <= one.value * most
