"""The lines of a script library, ready to be found in what sellers say.

Sentences of `WORDS` words with a meaning and more are found fuzzily, and so are their clauses of that length, for a
seller who says half a sentence. Shorter ones ("Thank you for your time, {{first_name}}.") count only word for word, and
what holds no word with a meaning ("Is that right?") belongs to nobody and is not looked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pitchlint.attribution.alignment import FILL, align
from pitchlint.attribution.index import Index
from pitchlint.attribution.words import GAP, Spoken, has_meaning, spoken
from pitchlint.regex import lazy
from pitchlint.script import ScriptLine

THRESHOLD = 0.7
"""Similarity from which words come from a script: the middle of the stretch between the pairs that do and that do not,
0.57 to 0.79, on the half of tests/attribution/pairs.jsonl that is for choosing, where one pair of 56 lies on the wrong
side (a sentence of its own that takes the script's words in their order). The other half is told apart."""
WORDS = 5
SHORTEST = 3
"""Words, of any kind, below which a sentence is not looked for."""
_CLAUSE = lazy(r"[,;:](?=\s)|\s[-–—](?=\s)|—")


@dataclass(frozen=True, slots=True)
class Said:
    """A script line in a turn.

    Attributes:
        line: number of the line in the library.
        whole: whether it is the whole sentence, not a clause of it.
        similarity: 0 to 1.
        agreeing: spans in the turn's text of the words that agree, ascending.
        filling: spans of the words that fill placeholders.
    """

    line: int
    whole: bool
    similarity: float
    agreeing: tuple[tuple[int, int], ...]
    filling: tuple[tuple[int, int], ...] = ()


class Library:
    """Finds script lines in turns.

    Args:
        lines: the lines of the scripts; those that cannot be told from anybody's words are left out.

    Attributes:
        lines: the lines that are looked for, in order.
        skipped: number of lines that were left out.
    """

    def __init__(self, lines: Sequence[ScriptLine]) -> None:
        held = [(line, _trimmed(spoken(line.text, placeholders=True))) for line in lines]
        kept = [(line, words) for line, words in held if _tells(words)]
        self.lines = tuple(line for line, _ in kept)
        self.skipped = len(held) - len(kept)
        self.words = tuple(tuple(w.text for w in words) for _, words in kept)  # of each line, to tell equal ones
        self._parts: list[tuple[int, bool, tuple[Spoken, ...]]] = []
        self._exact: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._gapped: list[tuple[int, frozenset[str], re.Pattern[str]]] = []
        for number, (line, words) in enumerate(kept):
            if _meaningful(words) >= WORDS:
                self._parts.append((number, True, words))
                self._parts += [(number, False, clause) for clause in _clauses(line.text)]
            elif any(w.text == GAP for w in words):
                known = frozenset(w.text for w in words if w.text != GAP)
                self._gapped.append((number, known, _pattern(words)))
            else:
                self._exact[self.words[number]].append(number)
        self._lengths = sorted({len(words) for words in self._exact})
        self._index = Index([words for _, _, words in self._parts])

    def said(self, text: str) -> list[Said]:
        """The lines that a turn holds, by number of the line; the whole sentence before its clauses."""
        words = spoken(text)
        found = [*self._fuzzy(words), *self._word_for_word(words)]
        return sorted(found, key=lambda s: (s.line, not s.whole, -s.similarity))

    def _fuzzy(self, words: Sequence[Spoken]) -> Iterator[Said]:
        for number, first, last in self._index.candidates(words):
            line, whole, script = self._parts[number]
            aligned = align(script, words[first:last])
            if aligned and aligned.similarity >= THRESHOLD:
                agreeing = _spans(words, sorted(first + t for t in aligned.agreeing))
                filling = _spans(words, sorted(first + t for t in aligned.filling))
                yield Said(line, whole, round(aligned.similarity, 3), agreeing, filling)

    def _word_for_word(self, words: Sequence[Spoken]) -> Iterator[Said]:
        texts = tuple(w.text for w in words)
        for length in self._lengths:
            for start in range(len(texts) - length + 1):
                for line in self._exact.get(texts[start : start + length], ()):
                    yield Said(line, True, 1.0, _spans(words, range(start, start + length)))
        known, joined = frozenset(texts), " ".join(texts)
        for line, needed, pattern in self._gapped:
            if needed <= known and (found := pattern.search(joined)):
                start = joined.count(" ", 0, found.start())
                yield Said(line, True, 1.0, _spans(words, range(start, start + len(found[0].split()))))


def _trimmed(words: Sequence[Spoken]) -> tuple[Spoken, ...]:
    """Without placeholders at the ends: what fills them cannot be told from what else is said."""
    start, end = 0, len(words)
    while start < end and words[start].text == GAP:
        start += 1
    while end > start and words[end - 1].text == GAP:
        end -= 1
    return tuple(words[start:end])


def _meaningful(words: Sequence[Spoken]) -> int:
    return sum(w.text != GAP and has_meaning(w.text) for w in words)


def _tells(words: Sequence[Spoken]) -> bool:
    return len(words) >= SHORTEST and _meaningful(words) > 0


def _clauses(text: str) -> Iterator[tuple[Spoken, ...]]:
    clauses = [_trimmed(spoken(part, placeholders=True)) for part in _CLAUSE.split(text)]
    if len(clauses) > 1:
        yield from (clause for clause in clauses if _meaningful(clause) >= WORDS)


def _pattern(words: Sequence[Spoken]) -> re.Pattern[str]:
    """Each placeholder is up to `FILL` words."""
    out = ""
    for word in words:
        out += rf"(?: \S+){{0,{FILL}}}?" if word.text == GAP else (" " if out else "") + re.escape(word.text)
    return re.compile(rf"(?<!\S){out}(?!\S)")


def _spans(words: Sequence[Spoken], places: Sequence[int] | range) -> tuple[tuple[int, int], ...]:
    return tuple(dict.fromkeys((words[p].start, words[p].end) for p in places))
