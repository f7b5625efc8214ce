"""Whether a sum can be worked out from those named before: so many times one, two together, or both."""

from __future__ import annotations

from decimal import Decimal

from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_amounts import amounts
from pitchlint.ledgers.term_figures import figures
from pitchlint.ledgers.term_statements import Stated
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy


def worked_out(talk: Talk, later: Stated, sentence: str) -> bool:
    """Whether the amount, or one worked out from others, was named before."""
    turns = range(max(0, later.turn - REACH), later.turn + 1)
    known = {
        s.value
        for i in turns
        for s in amounts(talk.texts[i], i, bare=True)
        if isinstance(s.value, Decimal) and s.unit != "%" and (i, s.start) < (later.turn, later.start)
    }
    known |= {v for i in turns if talk.role(i) == "seller" and i < later.turn for v in _sums_of(talk.texts[i])}
    value = later.value
    if not isinstance(value, Decimal) or value in known:
        return True
    if any(value - k in known - {k} or value + k in known for k in known):
        return True
    counts = _counts(talk, later.turn)
    if any(value == k * n or value - k * n in known for k in known for n in counts):
        return True
    return bool(_EACH.search(sentence) and {k / value for k in known} & counts)


@once
def _sums_of(text: TurnText) -> frozenset[Decimal]:
    """The figures of a turn that have a currency or cents, or are said to be more or for a thing ("6 for the box")."""
    return frozenset(
        v
        for f in figures(text)
        for v in f.values
        if f.unit != "%" and (f.unit or v % 1 or _MORE.match(text.norm, f.end))
    )


_MORE = lazy(r" (?:(?:more|extra|on top)\b|for the (?!\d))")


def _counts(talk: Talk, turn: int) -> set[Decimal]:
    """The counts that the talk names up to a turn, by which an amount may have been multiplied."""
    return {n for i in range(max(0, turn - REACH), turn + 1) for n in _counts_in(talk.texts[i])}


@once
def _counts_in(text: TurnText) -> frozenset[Decimal]:
    numbers = (parse_number(found[0]) for found in _COUNT.finditer(text.norm))
    return (
        frozenset(n for n in numbers if n is not None and n in _COUNTS)
        | (frozenset((Decimal(2), Decimal(12))) if _PAIR.search(text.norm) else frozenset())
        | (frozenset((Decimal("0.5"),)) if _HALF.search(text.norm) else frozenset())
    )


_COUNTS = frozenset(map(Decimal, range(2, 61)))
_COUNT = lazy(r"\b(?:[2-9]|[1-6]\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty)\b")
_HALF = lazy(r"\bhalf (?:of|that|the|this|price|as)\b")
_PAIR = lazy(r"\b(?:both|couple|pair|twice|return|round[ -]trip|yearly|a year|annual\w*|per year)\b")
_EACH = lazy(r"# ?an? |\b(?:each|apiece|per|every|monthly|weekly|daily|nightly)\b")
