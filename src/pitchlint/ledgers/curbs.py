"""Clauses of a seller's turn that limit: denied, left to the customer, at a price, bounded, gone, or left to luck."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pitchlint.ledgers import curb_words as w
from pitchlint.ledgers.acts import verb_of
from pitchlint.ledgers.benefits import named_in, seeks, states
from pitchlint.ledgers.clauses import Due, conditional, due_in
from pitchlint.ledgers.counts import counts_in
from pitchlint.ledgers.flat_denials import DENIED_OF
from pitchlint.ledgers.in_person import ABSENT
from pitchlint.ledgers.matters import VAGUE, matters, names
from pitchlint.ledgers.parts import clauses_of
from pitchlint.ledgers.poles import opposites_in
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
    ("absent", ABSENT),
)
_LEADS = frozenset("and or so just please then do oh but also remember to be sure well now ok okay best better".split())
_ORDERS = frozenset(  # what a customer may be told to do; not the orders that guide the talk or the way
    """add allow apply arrange arrive ask avoid bring budget buy call carry charge clean clear collect come contact
    deal do drive drop email expect fax fetch figure file fill find finish fix get go hand hire insure jot keep
    leave line mail manage mend message monitor open order pack park pay phone pick plan pop post prepare present
    print queue refill register rent repair request return ring save send settle share ship show sign sort squeeze
    stand store stop swap text top track transfer try upload use vacate visit wash watch wear write book check-out
    download google browse""".split()
)
_FINITE = frozenset("is are was were am be will can has have do does".split())
_BE = frozenset("in at there early ready here outside on back by downstairs punctual quick".split())
_NO_OBJECT = frozenset("me us of".split())
_POINTS = lazy(r"\b(?:it|that|this|they|them|those|these|so|one|ones|none|each|both|there)(?:_[a-z]+)?\b")
_SUPPOSED = lazy(
    r"(?:if|unless|in case) (?!you (?:still |do |really )?(?:want|need|like|fancy)\b|they|he|she|it\b)|if it doesn_t"
)
_IS_NOT = lazy(r"(?:isn_t|aren_t)$")
_IF_SO = lazy(r"\b(?:if|whether) (?:it_s|it is|that_s|the answer_s|the answer is) (?:an? |still )*$")
_WE_WILL = lazy(r"\b(?:i|we)(?:_ll| will)\b")
_WITHOUT = lazy(
    r"\b(?:without your|unless you|until you|before you|right away|straight away|immediately|at once|yet)\b"
)
_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
_AROUND = 10  # words on either side of what limits that belong to it in speech


@dataclass(frozen=True, slots=True)
class Curb:
    """A clause that limits.

    Attributes:
        how: in which ways.
        start, end: characters of the turn.
        about: its matters and marks; where it only points back, those of the clause before too.
        done: those of its matters that may be verbs.
        fields: its fields likewise.
        due: the time that it gives.
        counts: what it counts, by matter.
        opposed: the states (see `poles`) that it goes against.
        finite: whether it has a verb.
        own, own_fields: its own matters and marks, and fields, only.
    """

    how: frozenset[w.How]
    start: int
    end: int
    about: frozenset[str]
    done: frozenset[str]
    fields: frozenset[str]
    due: Due | None
    counts: Mapping[str, Decimal]
    opposed: frozenset[str]
    finite: bool
    own: frozenset[str]
    own_fields: frozenset[str]


@each_once
def curbs(text: TurnText) -> Iterator[Curb]:
    """The clauses of a turn that limit something, asked ones left out."""
    texts = [word.text for word in text.words]
    ahead = deque([_NOTHING, _NOTHING], maxlen=2)  # what the clauses before name
    clauses = clauses_of(text)
    for at, (first, last, asked) in enumerate(clauses):
        start, end = text.words[first].start, text.words[last - 1].end
        mine = tuple(one | other for one, other in zip(*ahead, strict=True))
        ahead.append(named_in(text, texts, first, last))
        seen = [(how, found) for how, words in _CURBS for found in _plain(text, words, start, end)]
        ways: set[w.How] = {how for how, _ in seen}
        due = due_in(text, start, end)
        if _order(texts, first, last):
            ways.add("burden")
        if due and due.exact:
            ways.add("timed")
        if (
            (asked and not states(text, start))
            or (last - first < 3 and "priced" not in ways and not counts_in(texts, first, last))
            or ((text.punctuated or not ways) and w.KIND.search(text.norm[start:end]))
        ):
            continue
        if not text.punctuated and seen:
            first = max(first, min(index_at(text, m.start()) for _, m in seen) - _AROUND)
            last = min(last, max(index_at(text, m.end()) for _, m in seen) + _AROUND)
        said = text.norm[text.words[first].start : text.words[last - 1].end]
        own, in_it = named_in(text, texts, first, last)
        about, spoken = own, in_it
        points = bool(_POINTS.search(said))
        if points or not about - VAGUE:
            about, spoken = about | mine[0], spoken | mine[1]
        if (
            at + 1 < len(clauses)
            and text.punctuated
            and w.LATE_IF.match(text.norm, start)
            and not _WE_WILL.search(text.norm, start, text.sentence(start)[1])
            and not w.FREE_TO_GO.search(text.norm, start, text.sentence(start)[1])
        ):  # what hangs on it
            rest = named_in(text, texts, *clauses[at + 1][:2])
            about, spoken = about | rest[0], spoken | rest[1]
            ways.add("late")
        done = names(n for n in matters(texts, first, last) if n.verb)
        yield Curb(
            frozenset(ways), start, end, about, done, spoken, due, counts_in(texts, first, last),
            frozenset(n for n, (a, b) in opposites_in(text).items() if a < end and start < b),
            any(verb_of(t) or t in _FINITE or t.endswith(("_s", "_re", "_ll", "_m")) for t in texts[first:last]),
            own,
            in_it,
        )  # fmt: skip


def _plain(text: TurnText, words: re.Pattern[str], start: int, end: int) -> Iterator[re.Match[str]]:
    """The first place of the words that is no courtesy and not of what is found or said back."""
    if _SUPPOSED.match(text.norm, start) or (text.norm.startswith(("or ", "and "), start) and conditional(text, start)):
        return
    for found in words.finditer(text.norm, start, end):
        if words is w.DENIED and _IS_NOT.match(found[0]) and not DENIED_OF.search(text.norm[found.end() : end]):
            continue  # only what a thing is not like
        if _WITHOUT.search(text.norm, found.end(), end) or _IF_SO.search(text.norm, start, found.start()):
            continue
        near = text.norm[max(start, found.start() - 24) : min(end, found.end() + 24)]
        if not seeks(text, found, start, end) and (text.punctuated or not w.KIND.search(near)):
            yield found
            return


def _order(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether a clause orders the customer to do something."""
    at = first
    while at < last and texts[at] in _LEADS:
        at += 1
    if at + 1 < last and texts[at] == "be":
        return texts[at + 1] in _BE
    return at + 1 < last and texts[at] in _ORDERS and texts[at + 1] not in _NO_OBJECT and not texts[at + 1].isdigit()
