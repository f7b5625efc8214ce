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


class Search:
    """A compiled expression, ready to search bytes.

    Args:
        regex: a compiled `re2` expression.
        slots: whether its groups are of interest.

    Attributes:
        names: names and numbers of the groups, in order; repeated slots have one name. Empty without slots.
    """

    __slots__ = ("_match", "_regex", "names")

    def __init__(self, regex: Any, slots: bool) -> None:
        self._regex = regex
        self._match = getattr(getattr(regex, "_regexp", None), "Match", None) if _ANYWHERE is not None else None
        named = sorted(regex.groupindex.items(), key=lambda item: item[1]) if slots else ()
        self.names = tuple((name.partition("__")[0], group) for name, group in named)

    def __call__(self, data: bytes) -> Sequence[Spans]:
        """All matches that do not overlap, from left to right.

        Args:
            data: what is searched, UTF-8.
        """
        match = self._match
        if match is None:
            return [tuple(m.span(g) for g in range(self._regex.groups + 1)) for m in self._regex.finditer(data)]
        end = len(data)
        these = match(_ANYWHERE, data, 0, end)
        if these[0] == _NOWHERE:
            return ()
        found: list[Spans] = []
        while these[0] != _NOWHERE:
            found.append(these)
            at = these[0][1] + (these[0][0] == these[0][1])  # an empty match would be found for ever
            if at > end:
                break
            these = match(_ANYWHERE, data, at, end)
        return found
