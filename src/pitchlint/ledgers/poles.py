"""States that exclude each other: what was promised as the one and is told later as the other."""

from __future__ import annotations

from collections.abc import Mapping

from pitchlint.ledgers.pole_words import POLES
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_COMPILED = tuple((name, lazy(rf"\b(?:{one})"), lazy(rf"\b(?:{other})")) for name, one, other in POLES)


@once
def states_in(text: TurnText) -> Mapping[str, tuple[int, int]]:
    """The states that a turn names, with the first place of each, and not their opposites as well."""
    return {name: own for name, (own, other) in _named(text).items() if own and not other}


@once
def opposites_in(text: TurnText) -> Mapping[str, tuple[int, int]]:
    """The states that a turn goes against, and does not name itself."""
    return {name: other for name, (own, other) in _named(text).items() if other and not own}


@once
def _named(text: TurnText) -> Mapping[str, tuple[tuple[int, int] | None, tuple[int, int] | None]]:
    """For each state where a turn names it, and where its opposite as one that holds."""
    found = {}
    for name, one, other in _COMPILED:
        own, against = one.search(text.norm), other.search(text.norm)
        if against and _LESS.search(text.norm[: against.start()][-30:]):
            against = None
        if own or against:
            found[name] = (own and own.span(), against and against.span())
    return found


_LESS = lazy(
    r"\b(?:no|not|never|without|isn_t|aren_t|won_t|don_t|away from|if|instead of"
    r"|rather than)(?: \w+){0,3} $"
)
