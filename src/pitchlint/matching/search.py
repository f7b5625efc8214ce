"""Where a compiled expression matches in bytes, with as little as possible around the engine.

`re2`'s own `finditer` makes an object a match and asks the engine for the number of groups at every look at one: on
short turns that costs more than the search. Where its inner object is not as expected, `finditer` serves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import re2

Spans = Sequence[tuple[int, int]]  # of the whole match, then of each group; (-1, -1) for one that takes no part
_NOWHERE = (-1, -1)
_ANYWHERE = getattr(getattr(re2, "_Anchor", None), "UNANCHORED", None)


def spans(regex: Any, data: bytes) -> list[Spans]:
    """All matches that do not overlap, from left to right.

    Args:
        regex: a compiled `re2` expression.
        data: what is searched, UTF-8.
    """
    match = getattr(getattr(regex, "_regexp", None), "Match", None)
    if match is None or _ANYWHERE is None:
        return [tuple(m.span(g) for g in range(regex.groups + 1)) for m in regex.finditer(data)]
    found: list[Spans] = []
    at, end = 0, len(data)
    while at <= end:
        these = match(_ANYWHERE, data, at, end)
        if these[0] == _NOWHERE:
            break
        found.append(these)
        at = these[0][1] + (these[0][0] == these[0][1])  # an empty match would be found for ever
    return found
