"""Words of a transcript inside HTML."""

from __future__ import annotations

import html
from collections.abc import Iterable
from itertools import pairwise

from pitchlint.finding import LEVELS, Level
from pitchlint.reporters.safe import safe


def shown(words: str) -> str:
    """The words, harmless and escaped."""
    return html.escape(safe(words))


def marked(text: str, spans: Iterable[tuple[int, int, Level]]) -> str:
    """The text with each span in a `mark` of its level's class; where spans overlap the gravest shows."""
    edges = sorted({0, len(text), *(place for start, end, _ in spans for place in (start, end))})
    levels = [
        min((level for start, end, level in spans if start <= left and right <= end), key=LEVELS.index, default=None)
        for left, right in pairwise(edges)
    ]
    joined: list[tuple[str, Level | None]] = []
    for (left, right), level in zip(pairwise(edges), levels, strict=True):
        if joined and joined[-1][1] == level:
            joined[-1] = (joined[-1][0] + text[left:right], level)
        else:
            joined.append((text[left:right], level))
    return "".join(f'<mark class="{level}">{shown(words)}</mark>' if level else shown(words) for words, level in joined)
