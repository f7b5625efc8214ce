"""The text of a turn as patterns see it: lower case, plain quotes, words and sentences, all at the same offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from pitchlint.nlp.fillers import without_fillers
from pitchlint.nlp.mentions import HOLDS
from pitchlint.nlp.placeholders import without_placeholders
from pitchlint.regex import lazy

P = ParamSpec("P")
T = TypeVar("T")
_PLAIN = {
    "‘": "'", "’": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
    "–": "-", "—": "-", "―": "-", "‑": "-", "−": "-", "…": " ", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
}  # fmt: skip
_APOSTROPHE = lazy(r"(?<=[a-z])'(?=[a-z])")
_DOTS = lazy(r"\.{2,}")
_WORD = lazy(r"[$£€]?[a-z0-9_]+(?:[.,:/][0-9]+)*%?")
_SENTENCE = lazy(r"[.?!]+(?=\s|$|\")")
_HOLDS = {f"#{kind}": lazy(holds) for kind, holds in HOLDS.items()}


def normalise(text: str) -> str:
    """Lower case, plain quotes and dashes, no accents; the apostrophe inside a word becomes `_`.

    The result has exactly as many characters as the text, so spans carry over.
    """
    out = text.lower() if text.isascii() else "".join(_plain(c) for c in text)
    out = _APOSTROPHE.sub("_", out)
    return _DOTS.sub(lambda m: " " * len(m[0]), out) if ".." in out else out


def _plain(c: str) -> str:
    if c in _PLAIN:
        return _PLAIN[c]
    low = c.lower()
    if len(low) != 1:
        low = c
    if low.isascii() or low in "£€":
        return low
    base = unicodedata.normalize("NFD", low)[0]
    return base.lower() if base.isascii() and base.isalpha() else low


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a turn: normalised form and span."""

    text: str
    start: int
    end: int


class TurnText:
    """A turn's text with what is derived from it, each thing worked out once and only when asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.norm = without_fillers(without_placeholders(normalise(text)))
        self.memo: dict[Any, Any] = {}  # what others worked out from this text alone, by whoever did
        self.without = 0  # the patterns of a program that were looked for in vain, as bits

    @cached_property
    def encoded(self) -> bytes:
        """The normalised text as a regular expression of bytes reads it."""
        return self.norm.encode(errors="replace")

    @cached_property
    def offsets(self) -> tuple[int, ...]:
        """For each byte of `encoded`, and its end, the character that holds it; empty where bytes are characters."""
        return _offsets(self.norm, self.encoded)

    @cached_property
    def written(self) -> bytes:
        """The text as written, in bytes."""
        return self.text.encode(errors="replace")

    @cached_property
    def written_offsets(self) -> tuple[int, ...]:
        """Likewise for `written`."""
        return _offsets(self.text, self.written)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Words in order: letters, digits, amounts such as `$3.50` in one piece."""
        return tuple(Word(m[0], m.start(), m.end()) for m in _WORD.finditer(self.norm))

    @cached_property
    def word_starts(self) -> tuple[int, ...]:
        """Where each word begins, for looking words up by offset."""
        return tuple(w.start for w in self.words)

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that begin at `start` or later and before `end`; what it costs does not grow with the turn."""
        return self.words[bisect_left(self.word_starts, start) : bisect_left(self.word_starts, end)]

    def count_between(self, start: int, end: int) -> int:
        """How many words lie wholly between two places."""
        first, last = bisect_left(self.word_starts, start), bisect_left(self.word_starts, end)
        return max(0, last - first - (last > first and self.words[last - 1].end > end))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word form that occurs, and the parts of contractions (`don_t`, `don`, `t`)."""
        found = {w.text for w in self.words}
        for word in tuple(found):
            if "_" in word:
                found.update(word.split("_"))
            elif not word.isalnum():
                found.update(re.findall(r"[a-z0-9]+", word))
        return frozenset(found)

    @property
    def clues(self) -> frozenset[str]:
        """The vocabulary, and `#money`, `#date`, `#number` and `#duration` where the turn may name such a thing."""
        return self.vocabulary.union(kind for kind, holds in _HOLDS.items() if holds.search(self.norm))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Spans between sentence ends; one span over everything where there is no punctuation."""
        spans, start = [], 0
        for m in _SENTENCE.finditer(self.norm):
            spans.append((start, m.end()))
            start = m.end()
        if self.norm[start:].strip() or not spans:
            spans.append((start, len(self.norm)))
        return tuple(spans)

    def sentence(self, offset: int) -> tuple[int, int]:
        """The sentence that holds the character at `offset`."""
        at = bisect_right(self._sentence_starts, offset) - 1
        found = self.sentences[at]
        return found if at >= 0 and offset < found[1] else self.sentences[-1]

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.sentences)

    @cached_property
    def punctuated(self) -> bool:
        """Whether the text shows sentence ends or commas at all; speech recognition often does not."""
        return any(c in self.text for c in ".?!,")


def _offsets(text: str, encoded: bytes) -> tuple[int, ...]:
    if len(encoded) == len(text):
        return ()
    found = [i for i, c in enumerate(text) for _ in c.encode(errors="replace")]
    return (*found, len(text))


def once(function: Callable[Concatenate[TurnText, P], T]) -> Callable[Concatenate[TurnText, P], T]:
    """A function of a text that keeps its last answer on the text, for as long as its other arguments are equal.

    Whoever gets the answer leaves it as it is.
    """

    @wraps(function)
    def kept(text: TurnText, /, *more: P.args, **named: P.kwargs) -> T:
        last = text.memo.get(function)
        if last is None or last[0] != more or last[1] != named:
            last = text.memo[function] = more, named, function(text, *more, **named)
        answer: T = last[2]
        return answer

    return kept


def each_once(
    function: Callable[Concatenate[TurnText, P], Iterable[T]],
) -> Callable[Concatenate[TurnText, P], Sequence[T]]:
    """Likewise for a function that yields its answers one by one."""

    @once
    @wraps(function)
    def kept(text: TurnText, /, *more: P.args, **named: P.kwargs) -> Sequence[T]:
        return tuple(function(text, *more, **named))

    return kept


class Repeated:
    """The texts of turns, those that come again the same objects, so that what was worked out of them stays.

    Args:
        most: texts that are kept at once, each some ten kilobytes; the least recently used go first.
        longest: characters of a text that is kept; longer ones hardly come again.
    """

    def __init__(self, most: int = 12_288, longest: int = 200) -> None:
        self.most, self.longest = most, longest
        self._kept: dict[str, TurnText] = {}

    def __call__(self, text: str) -> TurnText:
        """The text of a turn."""
        if len(text) > self.longest:
            return TurnText(text)
        found = self._kept.pop(text, None) or TurnText(text)
        self._kept[text] = found  # the last in order is the most recently used
        if len(self._kept) > self.most:
            del self._kept[next(iter(self._kept))]
        return found
