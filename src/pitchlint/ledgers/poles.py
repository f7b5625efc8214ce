"""States that exclude each other: what was promised as the one and is told later as the other."""

from __future__ import annotations

from collections.abc import Mapping

from pitchlint.ledgers.pole_words import POLES
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_COMPILED = tuple((name, lazy(rf"\b(?:{one})"), lazy(rf"\b(?:{other})")) for name, one, other in POLES)


@once
def states_in(text: TurnText) -> Mapping[str, tuple[int, int]]:
    """The states that a turn names, with the first place of each."""
    return {name: m.span() for name, one, _ in _COMPILED if (m := one.search(text.norm))}


@once
def opposites_in(text: TurnText) -> Mapping[str, tuple[int, int]]:
    """The states that a turn goes against, and does not name itself."""
    named = states_in(text)
    found = {}
    for name, _, other in _COMPILED:
        if name not in named and (m := other.search(text.norm)) and not _LESS.search(text.norm[: m.start()][-30:]):
            found[name] = m.span()
    return found


_LESS = lazy(
    r"\b(?:no|not|never|without|isn_t|aren_t|won_t|don_t|away from|if|instead of"
    r"|rather than)(?: \w+){0,3} $"
)
