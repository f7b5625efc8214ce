"""The figures of a late turn that may be sums, whatever words they stand in: loose prices, or the fees they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pitchlint.ledgers.charge_words import (
    GIVEN_BACK,
)
from pitchlint.ledgers.late_words import (
    BEHIND,
    OF_MONEY,
)
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_closed import settled
from pitchlint.ledgers.term_figures import Figure, figures, heard
from pitchlint.ledgers.term_prices import CLOSE, near, prices_before
from pitchlint.ledgers.term_statements import Stated, around, conditional, sentence_of, stretch
from pitchlint.ledgers.term_sums import worked_out
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.items import item_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy


def late_sums(talk: Talk, turn: int, certain: Sequence[Stated]) -> Iterator[Stated]:
    """The figures of a turn that may be sums, as loose prices; none where the matter is still open.

    Args:
        talk: the conversation.
        turn: of the seller.
        certain: what the turn states anyway.
    """
    text = talk.texts[turn]
    known = [(s.start, s.end) for s in certain]
    found = [
        f
        for f in figures(text)
        if not (any(a < f.end and f.start < b for a, b in known) or GIVEN_BACK.match(text.norm, f.end))
    ]
    if not found or not settled(talk, turn):
        return
    for figure in found:
        if any(heard(talk, turn, value, figure.unit) for value in figure.values):
            continue
        if not figure.unit and not BEHIND.match(text.norm, figure.end) and not _told_closely(talk, turn, figure):
            continue
        low, high = stretch(text, figure.start)
        if contexts_of(text, figure.start, figure.end) & {"quoted"}:
            continue
        if figure.hour and not (OF_MONEY.search(text.norm, low, high) or _joined(talk, turn, figure)):
            continue
        read = [_as_price(text, turn, figure, value) for value in figure.values]
        if len(read) == 1 or not any(worked_out(talk, one, sentence_of(text, one)) for one in read):
            yield from read


def _as_price(text: TurnText, turn: int, figure: Figure, value: Decimal) -> Stated:
    """A loose price, or the fee that its words name, of one reading of a figure."""
    item = item_of(text, figure.start, figure.end)
    low, high = stretch(text, figure.start)
    return Stated(
        turn, figure.start, figure.end, "fee" if item.fee else "price", item.name, value, figure.unit, "",
        text.text[figure.start : figure.end], around(text, low, high), min(item.start, figure.start), False,
        conditional(text.norm[low:high]), True,
    )  # fmt: skip


def _told_closely(talk: Talk, turn: int, figure: Figure) -> bool:
    """Whether a figure of a turn without marks is told as known and is close to a price ("the 189 same place")."""
    text = talk.texts[turn]
    if text.punctuated or not _KNOWN.search(text.norm, 0, figure.start):
        return False
    prices = prices_before(talk, turn, ())
    return any(near(p, _as_price(text, turn, figure, v), CLOSE) for p in prices for v in figure.values)


_KNOWN = lazy(r"\b(?:the|that|their|our|booked|done)\s*$")


def _joined(talk: Talk, turn: int, figure: Figure) -> bool:
    """Whether a figure is added to one that was named before ("13, and four because it is late")."""
    text = talk.texts[turn]
    return any(
        _AND.fullmatch(text.norm, f.end, figure.start) and heard(talk, turn, value, f.unit)
        for f in figures(text)
        for value in f.values
    )


_AND = lazy(r",? (?:and|plus|then) ")
