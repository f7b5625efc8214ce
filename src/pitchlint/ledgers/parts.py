"""A turn cut into clauses: by marks and joining words, and in speech by the words that begin a new one."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.ledgers.retraction import gap
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText, each_once

_JOINS = frozenset("but so because though although however since which unless whereas while".split())
_SUBJECTS = frozenset("i we you he she they it there".split())
_AUX = frozenset(
    """will can could am are is was have has had do does did don_t can_t won_t cannot didn_t aren_t isn_t need get may
    might would should must only just just_ hope look""".split()
)
_NO_NEW = frozenset("that what as than if when who where how whatever once until till before after sure and".split())
_ASKS = frozenset("what when where who why how which do does did is are can could would will shall should may".split())
_TITLES = frozenset("dr mr mrs ms st".split())  # the stop behind one ends nothing
_OPENERS = frozenset("thank thanks goodbye bye hello your please anything".split())


@each_once
def clauses_of(text: TurnText) -> Iterator[tuple[int, int, bool]]:
    """First word and word behind the last of each clause, and whether it is asked."""
    words = text.words
    asked = [(q.start, q.end) for q in questions_of(text)]
    first = 0
    for i in range(1, len(words) + 1):
        if i < len(words) and not _begins(text, i, first):
            continue
        start = words[first].start
        inside = next((b for a, b in asked if a <= start < b), 0)
        stop = words[i].start if i < len(words) else inside
        yield first, i, bool(inside) and (stop >= inside or words[first].text in _ASKS)
        first = i


def _begins(text: TurnText, i: int, first: int) -> bool:
    """Whether a clause begins at the word."""
    word, before = text.words[i].text, text.words[i - 1].text
    if word in _JOINS or (gap(text, i) and before not in _TITLES):
        return True
    if i - first < 3 or before in _NO_NEW - {"and"} or (text.punctuated and before != "and"):
        return False
    after = text.words[i + 1].text if i + 1 < len(text.words) else ""
    head, _, tail = word.partition("_")
    new = head in _SUBJECTS | {"that"} and (bool(tail) or after in _AUX)
    return new or (not text.punctuated and word in _OPENERS)
