"""Stems of words, so that forms of a word agree where questions and answers are compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pitchlint.regex import lazy

WORD = lazy(r"[a-z]{3,}")  # the words of a text of which stems may be taken
_STEM = lazy(r"(?:ies|ing|ed|es|s|e|y)$")
_EMPTY = frozenset(
    """a an the my our your his her their its this that these those i you u he she it we they them me us him to of
    in on at for from with by about into over up out off down as than be is are was were been am do does did
    done have has had will would can could should shall may might must not no yes and or but so if then also
    just please ok okay what how when where who whom which why whose whether there here any some all much many
    more other another else anything something one ones get give tell show know find help let like want need see
    thank thanks great good well now still really very too again only even ever got hi hello hey sure right yeah
    oh um uh kind type sort look looking going go sir madam long far soon make possible able most sounds sound
    fine perfect actually both each lot bit""".split()
)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The word without its ending, so that forms of a word agree ("prices", "priced" -> "pric")."""
    base = word.partition("_")[0]
    while len(base) > 4 and (cut := _STEM.sub("", base)) != base and len(cut) > 2:
        base = cut
    return base


def stems(words: Sequence[str]) -> frozenset[str]:
    """Stems of the words that carry a meaning."""
    return frozenset(stem(w) for w in words if w.partition("_")[0] not in _EMPTY and w.isascii() and len(w) > 1)
