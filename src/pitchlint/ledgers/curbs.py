"""Clauses of a seller's turn that limit: denied, left to the customer, at a price, bounded, gone, or left to luck."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pitchlint.ledgers import curb_words as w
from pitchlint.ledgers.benefits import marks_in, seeks
from pitchlint.ledgers.clauses import Due, base_form, due_in
from pitchlint.ledgers.fields import fields_of
from pitchlint.ledgers.matters import VAGUE, matters, names
from pitchlint.ledgers.parts import clauses_of
from pitchlint.ledgers.settlements import index_at
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

_CURBS: tuple[tuple[w.How, re.Pattern[str]], ...] = (
    ("denied", w.DENIED),
    ("burden", w.BURDEN),
    ("priced", w.PRICED),
    ("bounded", w.BOUNDED),
    ("gone", w.GONE),
    ("luck", w.LUCK),
)
_LEADS = frozenset("and or so just please then do oh but also remember to be sure well now ok okay best better".split())
_NO_ORDER = frozenset(  # verbs whose order is a courtesy, or guides the talk
    """have enjoy take let see thank feel hold wait know note like look welcome say tell give rest sleep stay hope wish
    need want love help mind confirm excuse pardon book reserve walk turn head travel continue follow sit relax check verify make provide
    spell choose select repeat""".split()
)
_POINTS = lazy(r"\b(?:it|that|this|they|them|those|these|so|one|ones|none|each|both|there)(?:_[a-z]+)?\b")
_AROUND = 10  # words on either side of what limits that belong to it in speech


@dataclass(frozen=True, slots=True)
class Curb:
    """A clause that limits.

    Attributes:
        how: in which ways.
        start, end: characters of the turn.
        about: its matters and marks; where it only points back, those of the clause before too.
        fields: its fields likewise.
        due: the time that it gives.
    """

    how: frozenset[w.How]
    start: int
    end: int
    about: frozenset[str]
    fields: frozenset[str]
    due: Due | None


@each_once
def curbs(text: TurnText) -> Iterator[Curb]:
    """The clauses of a turn that limit something, asked ones left out."""
    texts = [word.text for word in text.words]
    ahead: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())  # what the clause before names
    for first, last, asked in clauses_of(text):
        start, end = text.words[first].start, text.words[last - 1].end
        mine, ahead = ahead, (names(matters(texts, first, last)), fields_of(texts[first:last]))
        seen = [(how, found) for how, words in _CURBS for found in _plain(text, words, start, end)]
        ways: set[w.How] = {how for how, _ in seen}
        due = due_in(text, start, end)
        if _order(texts, first, last):
            ways.add("burden")
        if due and due.exact:
            ways.add("timed")
        if asked or not ways or last - first < 3 or (text.punctuated and w.KIND.search(text.norm[start:end])):
            continue
        if not text.punctuated and seen:
            first = max(first, min(index_at(text, m.start()) for _, m in seen) - _AROUND)
            last = min(last, max(index_at(text, m.end()) for _, m in seen) + _AROUND)
        said = text.norm[text.words[first].start : text.words[last - 1].end]
        about, spoken = names(matters(texts, first, last)), fields_of(texts[first:last])
        if _POINTS.search(said) or not about - VAGUE:
            about, spoken = about | mine[0], spoken | mine[1]
        yield Curb(frozenset(ways), start, end, about | marks_in(said), spoken, due)


def _plain(text: TurnText, words: re.Pattern[str], start: int, end: int) -> Iterator[re.Match[str]]:
    """The first place of the words that is no courtesy and not of what is found or said back."""
    for found in words.finditer(text.norm, start, end):
        near = text.norm[max(start, found.start() - 24) : min(end, found.end() + 24)]
        if not seeks(text, found, start, end) and (text.punctuated or not w.KIND.search(near)):
            yield found
            return


def _order(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether a clause orders the customer to do something."""
    at = first
    while at < last and texts[at] in _LEADS:
        at += 1
    return at + 1 < last and base_form(texts[at]) and texts[at] not in _NO_ORDER and texts[at + 1] not in ("me", "us")
