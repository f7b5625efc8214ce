"""Which sentences of a library a turn may hold, and where: found by their words before anything is aligned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pitchlint.attribution.alignment import FILL
from pitchlint.attribution.words import GAP, Spoken, has_meaning, root

SHARE = 0.5
"""Share of a sentence's words with a meaning that have to occur near each other; below it no alignment reaches the
threshold of similarity."""
COMMON = 0.2
"""A word in more than this share of the library's sentences says little about which of them is meant."""
FEW = 50
"""Sentences below which no word of a library is called common."""


class Index:
    """The sentences of a library by their words.

    Args:
        sentences: the words of each sentence.
    """

    def __init__(self, sentences: Sequence[Sequence[Spoken]]) -> None:
        self._sentences = sentences
        self._roots = [frozenset(root(w.text) for w in words if has_meaning(w.text)) for words in sentences]
        self._reach = [_reach(words) for words in sentences]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for number, roots in enumerate(self._roots):
            for each in sorted(roots):
                self._holding[each].append(number)
        most = max(FEW, COMMON * len(sentences))
        self._rare = {each: numbers for each, numbers in self._holding.items() if len(numbers) <= most}

    def candidates(self, said: Sequence[Spoken]) -> Iterator[tuple[int, int, int]]:
        """(number of a sentence, first and last word said where it may stand, the last exclusive), by number."""
        at: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(said):
            if root(word.text) in self._holding:
                at[root(word.text)].append(place)
        for number in sorted({n for each in at if each in self._rare for n in self._rare[each]}):
            roots = self._roots[number]
            need = max(SHARE * len(roots), 1)
            if len(roots & at.keys()) >= need:
                window = self._densest(sorted((p, each) for each in roots for p in at.get(each, ())), number)
                if window[2] >= need:
                    slack = self._reach[number] - (window[1] - window[0])
                    yield number, max(window[0] - slack, 0), min(window[1] + slack, len(said))

    def _densest(self, hits: Sequence[tuple[int, str]], number: int) -> tuple[int, int, int]:
        """First and last word (exclusive) of the stretch no longer than the sentence may be that holds most of its
        words, and how many."""
        counts: dict[str, int] = defaultdict(int)
        best, start = (0, 0, 0), 0
        for place, each in hits:
            counts[each] += 1
            while place - hits[start][0] >= self._reach[number]:
                gone = hits[start][1]
                counts[gone] -= 1
                if not counts[gone]:
                    del counts[gone]
                start += 1
            if len(counts) > best[2]:
                best = (hits[start][0], place + 1, len(counts))
        return best


def _reach(words: Sequence[Spoken]) -> int:
    """Words within which a sentence is said, with what may be put in."""
    return round(1.5 * len(words)) + 3 + FILL * sum(w.text == GAP for w in words)
