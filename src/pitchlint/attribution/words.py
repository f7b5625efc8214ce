"""What is compared of a sentence: its words without what speech recognition and a natural voice change.

Contractions are written out, British spellings made American, numbers made digits whatever way they are said ("twenty
one fifty" is "£21.50"), and fillers and stuttered words dropped. Placeholders of a script are gaps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pitchlint.ledgers.stems import stem, stems
from pitchlint.nlp.mentions import NUMBER
from pitchlint.nlp.numbers import number_groups
from pitchlint.nlp.spelling import american
from pitchlint.nlp.text import normalise
from pitchlint.regex import lazy

GAP = ""
"""The text of a word that stands for a placeholder."""

LIGHT = 0.4
"""What a word such as "the" or "you" weighs beside a word with a meaning, which weighs 1."""

_PLACEHOLDER = lazy(
    r"\{\{[^{}\n]{0,80}\}\}|\$?\{[^{}\n]{1,80}\}|\[[^\[\]\n]{1,80}\]|<[a-z_][^<>\n]{0,60}>|%[a-z_]\w{0,40}%|_{3,}", re.I
)
_FILLER = lazy(r"\b(?:u[hm]+|erm*|hm+|mm+|ah|you know|i mean|sort of|kind of)\b")
_WORD = lazy(rf"(?P<clock>\d{{1,2}}:\d\d)|(?<![a-z0-9_])(?P<number>{NUMBER})(?![a-z0-9_])|(?P<word>[a-z0-9_]+)")
_CURRENCY = frozenset("pound pounds quid dollar dollars buck bucks euro euros cent cents pence percent gbp usd".split())
_ENDINGS = {"_ll": "will", "_ve": "have", "_re": "are", "_m": "am", "_d": "would"}
_WHOLE = {
    **{"can_t": "can not", "cannot": "can not", "won_t": "will not", "shan_t": "shall not", "let_s": "let us"},
    **{
        "gonna": "going to",
        "wanna": "want to",
        "gotta": "got to",
        "ok": "okay",
        "y_all": "you all",
        "cos": "because",
        "em": "them",
    },
}
_IS = frozenset("he she it that what who where when how there here this everything nothing".split())
VALUES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december today tonight tomorrow midnight noon""".split()
)
NEGATORS = frozenset("not no never nothing nobody none without neither nor".split())


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word to compare.

    Attributes:
        text: its folded form, `GAP` for a placeholder.
        start, end: where it stands in the text, end exclusive; words of one contraction share them.
    """

    text: str
    start: int
    end: int

    @property
    def weight(self) -> float:
        """What it counts: nothing for a gap, `LIGHT` for a word without a meaning of its own, else 1."""
        return 0.0 if self.text == GAP else 1.0 if has_meaning(self.text) else LIGHT

    @property
    def value(self) -> bool:
        """Whether another word in its place says another thing: a number or a day."""
        return self.text[:1].isdigit() or self.text in VALUES


def spoken(text: str, placeholders: bool = False) -> tuple[Spoken, ...]:
    """The words of a text; with `placeholders` those of a script become gaps."""
    norm = normalise(text)
    gaps = [m.span() for m in _PLACEHOLDER.finditer(text)] if placeholders else []
    for start, end in gaps:
        norm = norm[:start] + "\0" * (end - start) + norm[end:]
    norm = _FILLER.sub(lambda m: " " * len(m[0]), norm)
    found = sorted((*_words(norm), *(Spoken(GAP, *gap) for gap in gaps)), key=lambda w: w.start)
    kept: list[Spoken] = []
    for word in found:
        if kept and word.text == kept[-1].text and not word.value:
            continue  # "the the price"; two placeholders in a row
        between = norm[kept[-1].end : word.start].strip() if kept else ""
        if word.text.isdigit() and len(word.text) <= 2 and between in _CURRENCY:  # "nine pounds fifty"
            kept[-1] = Spoken(kept[-1].text + word.text, kept[-1].start, word.end)
        elif word.text not in _CURRENCY:
            kept.append(word)
    return tuple(kept)


def _words(norm: str) -> Iterator[Spoken]:
    for found in _WORD.finditer(norm):
        start, end = found.span()
        if found["number"]:
            yield Spoken(_digits(found["number"]), start, end)
        elif found["clock"]:
            yield Spoken(found["clock"].replace(":", ""), start, end)
        elif found["word"].strip("_"):
            yield from (Spoken(word, start, end) for word in _written_out(found["word"].strip("_")))


@lru_cache(maxsize=16384)
def _written_out(word: str) -> tuple[str, ...]:
    if word in _WHOLE:
        return tuple(_WHOLE[word].split())
    if word.endswith("n_t"):
        return american(word[:-3]), "not"
    base, mark, _ = word.rpartition("_")
    ending = word[len(base) :]
    if mark and ending in _ENDINGS:
        return american(base), _ENDINGS[ending]
    if mark and ending == "_s":
        return (base, "is") if base in _IS else (american(base + "s"),)
    return (american(word.replace("_", "")),)


def _digits(said: str) -> str:
    """The digits of a number, without marks between them: "9.50", "nine fifty" and "9,50" are 950."""
    if said[0].isdigit():
        said = re.sub(r"[.,]00\Z", "", said.replace("k", "000"))
        return re.sub(r"\D", "", said)
    return "".join(str(group).replace(".", "") for group in number_groups(said)) or said


@lru_cache(maxsize=16384)
def has_meaning(word: str) -> bool:
    """Whether the word says something by itself, as "price", "Friday" and "30" do and "the" and "you" do not."""
    return word[:1].isdigit() or (len(word) > 1 and bool(stems((word,))))


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """The form under which forms of a word are found: "prices" and "price" alike; a number is itself."""
    return word if word[:1].isdigit() else stem(word)
