"""How much of a script's sentence was said: the words of both laid side by side.

Words are aligned by the longest common subsequence (RapidFuzz), after words that speech recognition or the speaker
bent ("centre" / "center", "switchboards") have been taken for the script's. The similarity is Dice's coefficient over
the weights of the words: twice what agrees, of what both hold. What fills a placeholder counts for neither.

Another number or day in the place of the script's, or a "not" on one side alone, says another thing: then the words
are the seller's own, however similar the rest is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

from pitchlint.attribution.words import GAP, NEGATORS, Spoken, root

FILL = 5
"""Most words that fill one placeholder."""
ALIKE = 80.0
"""RapidFuzz's ratio from which two words are one that was misheard: "switchboard" / "switch-bored" lies below."""
SHORTEST = 4
"""Letters from which a word can be recognised misheard."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """The outcome.

    Attributes:
        similarity: 0 to 1; 0 where the words say another thing.
        first, last: numbers of the first and the last word said that agree.
        agreeing: numbers of the words said that agree with the script's.
        filling: numbers of the words said that fill a placeholder.
    """

    similarity: float
    first: int
    last: int
    agreeing: frozenset[int]
    filling: frozenset[int]


def align(script: Sequence[Spoken], said: Sequence[Spoken]) -> Aligned | None:
    """The sentence within the words said; None where nothing agrees."""
    texts = _heard_as(script, said)
    pairs = [
        (block.a + i, block.b + i)
        for block in LCSseq.opcodes([w.text for w in script], texts).as_matching_blocks()
        for i in range(block.size)
    ]
    pairs = [(s, t) for s, t in pairs if script[s].text != GAP]
    if not pairs:
        return None
    total = sum(word.weight for word in script)
    best = _dice(script, said, pairs, total)
    while len(pairs) > 1:  # words that agree by chance, far off at either end
        shorter = [(_dice(script, said, rest, total), rest) for rest in (pairs[1:], pairs[:-1])]
        score, rest = max(shorter, key=lambda found: found[0])
        if score <= best:
            break
        best, pairs = score, rest
    filling = _filling(script, pairs)
    agreeing = frozenset(t for _, t in pairs)
    if _says_another_thing(script, said, texts, pairs, filling):
        best = 0.0
    return Aligned(best, pairs[0][1], pairs[-1][1], agreeing, filling)


def _heard_as(script: Sequence[Spoken], said: Sequence[Spoken]) -> list[str]:
    """The words said, each as the script's word that it is a form of or was misheard from."""
    known = {w.text for w in script if w.text != GAP}
    roots = {root(w): w for w in known}
    long = [w for w in known if len(w) >= SHORTEST and not w[0].isdigit()]
    made = []
    for word in said:
        text = word.text
        if text not in known and not word.value:
            near = roots.get(root(text))
            if near is None and len(text) >= SHORTEST:
                found = process.extractOne(text, long, scorer=fuzz.ratio, score_cutoff=ALIKE)
                near = found[0] if found else None
            text = near or text
        made.append(text)
    return made


def _filling(script: Sequence[Spoken], pairs: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The words between two that agree, where the script has a placeholder between them."""
    filling: set[int] = set()
    for (s0, t0), (s1, t1) in pairwise(pairs):
        gaps = sum(w.text == GAP for w in script[s0 + 1 : s1])
        if gaps:
            filling |= set(range(t0 + 1, min(t1, t0 + 1 + FILL * gaps)))
    return frozenset(filling)


def _dice(script: Sequence[Spoken], said: Sequence[Spoken], pairs: list[tuple[int, int]], total: float) -> float:
    filling = _filling(script, pairs)
    agree = sum(script[s].weight for s, _ in pairs)
    own = sum(said[t].weight for t in range(pairs[0][1], pairs[-1][1] + 1) if t not in filling)
    return 2 * agree / (total + own) if total + own else 0.0


def _says_another_thing(
    script: Sequence[Spoken],
    said: Sequence[Spoken],
    texts: Sequence[str],
    pairs: Sequence[tuple[int, int]],
    filling: frozenset[int],
) -> bool:
    before, after = pairs[0][0], len(script) - 1 - pairs[-1][0]  # words of the script that were not heard at its ends
    first = max(pairs[0][1] - (before + 1 if before else 0), 0)
    last = min(pairs[-1][1] + (after + 1 if after else 0), len(said) - 1)
    mine = {w.text for w in script if w.value}
    theirs = {said[t].text for t in range(first, last + 1) if t not in filling and said[t].value}
    if mine - theirs and theirs - mine:
        return True
    return any(
        _negated(script[s0 + 1 : s1]) != _negated([said[t] for t in range(t0 + 1, t1) if t not in filling])
        for (s0, t0), (s1, t1) in pairwise(pairs)
        if s1 - s0 <= 3 and t1 - t0 <= 3
    )


def _negated(words: Sequence[Spoken]) -> bool:
    return any(w.text in NEGATORS for w in words)
