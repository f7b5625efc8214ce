"""Which patterns of a program a turn may hold, told by its words alone.

Every single pattern has a number, and a turn's candidates are a set of numbers as the bits of one integer. For each
word of the turn the patterns that take the word in their first required set are joined, likewise in their second, and
so on; what stands in every set may match. That is a few operations on integers a word, however many patterns there are.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from pitchlint.matching.compound import AllOf, AnyOf, Signal
from pitchlint.matching.pattern import Matcher
from pitchlint.nlp.text import TurnText

NONE: dict[int, int] = {}
_LEVEL = 20  # bits of a pattern's number; the place of the set among those that it requires stands above them


class Prefilter:
    """The required words of all patterns of a program, turned round: from a word to the patterns.

    Args:
        matchers: the patterns of every event and excuse. They are numbered here, and each learns its `mask`, the bits
            of the single patterns of which a turn must be a candidate for it to hold, and its own `bit`.
    """

    def __init__(self, matchers: Iterable[Matcher]) -> None:
        self._count = self._made = 0
        self._waiting: dict[tuple[int, str], list[int]] = {}
        self._sets: list[list[int]] = []  # numbers of the patterns with more than so many required sets
        for matcher in matchers:
            self._number(matcher)
        everyone = (1 << self._count) - 1
        self._free = [everyone & ~_bits(numbers) for numbers in self._sets]
        self._everyone = everyone
        packed: dict[str, array[int]] = {}
        for (level, word), numbers in sorted(self._waiting.items()):
            packed.setdefault(word, array("I")).extend(level << _LEVEL | number for number in numbers)
        self._postings = {word: numbers.tobytes() for word, numbers in packed.items()}
        self._masks: dict[str, dict[int, int]] = {}
        del self._waiting, self._sets

    def candidates(self, text: TurnText) -> int:
        """The bits of the single patterns whose required words the turn holds."""
        found: int | None = text.memo.get(self)
        if found is None:
            found = text.memo[self] = self._candidates(text.clues)
        return found

    @property
    def words(self) -> list[str]:
        """Every word that some pattern requires."""
        return list(self._postings)

    def _candidates(self, clues: Iterable[str]) -> int:
        levels = list(self._free)
        masks = self._masks
        for word in clues:
            mask = masks.get(word)
            if mask is None:
                mask = self._mask(word)
            for level, bits in mask.items():
                levels[level] |= bits
        found = self._everyone
        for bits in levels:
            found &= bits
        return found

    def _mask(self, word: str) -> dict[int, int]:
        """By level the patterns that take the word, unpacked when the word first comes; a word of none is not kept."""
        packed = self._postings.get(word)
        if packed is None:
            return NONE
        mask: dict[int, int] = {}
        for number in array("I", packed):
            level = number >> _LEVEL
            mask[level] = mask.get(level, 0) | 1 << (number & (1 << _LEVEL) - 1)
        self._masks[word] = mask
        return mask

    def _number(self, matcher: Matcher) -> None:
        """Numbers a pattern and what it is made of, and gives it its mask; None for one that any turn may hold."""
        if isinstance(matcher, Signal):
            matcher.told_by = matcher.rules
            return
        if isinstance(matcher, AnyOf | AllOf):
            parts = matcher.options if isinstance(matcher, AnyOf) else matcher.parts
            for part in (*parts, *matcher.excluded):
                self._number(part)
            self._made += 1
            matcher.bit = 1 << self._made
            masks = [part.mask for part in parts]
            if isinstance(matcher, AllOf):  # all parts must hold; the one of the fewest patterns stands for them
                matcher.mask = min((m for m in masks if m is not None), key=int.bit_count, default=None)
                if matcher.mask is None and (told := next((p for p in parts if p.told_by is not None), None)):
                    matcher.told_by, matcher.beside = told.told_by, told.beside
                return
            found = 0
            for part in parts:
                found |= part.beside if part.mask is None else part.mask
            if None not in masks:
                matcher.mask = found
            elif all(part.mask is not None or part.told_by is not None for part in parts):
                matcher.told_by = tuple(rule for part in parts for rule in part.told_by or ())
                matcher.beside = found
            return
        number, self._count = self._count, self._count + 1
        matcher.mask = 1 << number
        for level, words in enumerate(matcher.required):
            if level == len(self._sets):
                self._sets.append([])
            self._sets[level].append(number)
            for word in words:
                self._waiting.setdefault((level, word), []).append(number)

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_masks": {}}


def _bits(numbers: Iterable[int]) -> int:
    found = 0
    for number in numbers:
        found |= 1 << number
    return found
