"""What a seller's turn holds that may answer a question: amounts, times, places, a yes or a no, facts, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import re2

from pitchlint.ledgers.answer_words import (
    CHECKS,
    CLOSES,
    COURTESY,
    DEFERS,
    DENIES,
    FORMS,
    NAMED,
    NAMED_PLAIN,
    NEGATED,
    OF_SELF,
    POLAR,
    PRAISE,
    REQUESTS,
    UNKNOWN,
)
from pitchlint.ledgers.question_forms import Form
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.straying import Stray, straying
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import MONEY
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_PRAISED = stems(tuple(PRAISE))
_OFFERS = lazy(
    r"\b(?:how about|what about|would you (?:like|prefer)|do you (?:like|want|prefer)"
    r"|there(?:_s| is| are))\b"
)
_SUM = lazy(rf"(?<![a-z0-9]){MONEY}|\b(?:pay|pays|costs?|price|prices)\b")
_WORD = lazy(r"[$£€]?[a-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Reply:
    """A seller's turn as an answer.

    Attributes:
        forms: what it holds.
        told: what it holds outside its own questions.
        topic: stems of all its words that carry a meaning.
        informs: stems of the words that tell something: courtesy, praise of the offer and questions aside.
        asks: it asks the customer something that belongs to the matter.
        unknown: it says honestly that the seller does not know or cannot say.
        checks: it says that the seller looks it up now.
        defers: it promises the answer for later.
        closes: it ends the talk or asks whether there is anything else.
        polar: it holds a yes or a no, or a word for them.
        opens: its first word is one of these.
        denies: it begins with a no.
        offers: it puts forward one of several.
        sums: it names an amount of money.
        strays: sentences that turn to a matter of the seller's own, each with its kind and the stems of its words.
        text: the turn.
    """

    forms: frozenset[Form]
    told: frozenset[Form]
    topic: frozenset[str]
    informs: frozenset[str]
    asks: bool
    unknown: bool
    checks: bool
    defers: bool
    closes: bool
    polar: bool
    opens: bool
    denies: bool
    offers: bool = False
    sums: bool = False
    strays: tuple[tuple[Stray, frozenset[str]], ...] = ()
    text: TurnText | None = None


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[Form, Any], ...]:
    return tuple((form, re2.compile(words)) for form, words in FORMS)


@once
def reply_of(text: TurnText) -> Reply:
    """What a seller's turn holds."""
    found = tuple((kind, stems(_WORD.findall(text.norm[a:b]))) for a, b, kind in straying(text))
    return replace(_held(text, ()), strays=found, text=text)


def to_the_point(reply: Reply, topic: frozenset[str], kinds: frozenset[Stray]) -> Reply:
    """The reply without its sentences of some kinds that take up no word of a question's topic."""
    if reply.text is None or not any(kind in kinds and not said & topic for kind, said in reply.strays):
        return reply
    return _past(reply.text, topic, kinds)


@once
def _past(text: TurnText, topic: frozenset[str], kinds: frozenset[Stray]) -> Reply:
    spans = straying(text)
    return _held(
        text,
        tuple((a, b) for a, b, kind in spans if kind in kinds and not stems(_WORD.findall(text.norm[a:b])) & topic),
    )


def _held(text: TurnText, left_out: tuple[tuple[int, int], ...]) -> Reply:
    norm = OF_SELF.sub(lambda m: "." + " " * (len(m[0]) - 1), text.norm)
    for a, b in left_out:
        norm = norm[:a] + "." + " " * (b - a - 1) + norm[b:]
    asked = [(q.start, q.end) for q in questions_of(text) if not any(a <= q.start < b for a, b in left_out)]
    told = _without(norm, asked)
    plain = COURTESY.sub(" . ", told)
    place = NAMED if text.text != text.text.lower() else NAMED_PLAIN
    forms, stated = _forms(COURTESY.sub(" . ", norm)), _forms(plain)
    if any(c.isdigit() for c in plain):
        forms.add("fact")
    topic = stems(_WORD.findall(norm))
    telling = REQUESTS.sub(" . ", DEFERS.sub(" . ", CHECKS.sub(" . ", plain)))
    informs = stems(_WORD.findall(telling)) - _PRAISED
    own = COURTESY.sub(" . ", " ".join(norm[a:b] for a, b in asked))
    asks = bool(stems(_WORD.findall(own)))
    if (informs or asks) and place.search(text.text):
        forms.add("place")
    if informs and place.search(_without(text.text, sorted([*asked, *left_out]))):
        stated.add("place")
    return Reply(
        frozenset(forms),
        frozenset(stated),
        topic,
        informs,
        asks,
        bool(UNKNOWN.search(norm)),
        bool(CHECKS.search(norm)),
        bool(DEFERS.search(norm)),
        bool(CLOSES.search(norm)),
        bool(POLAR.search(norm) or NEGATED.search(told)),
        bool(POLAR.match(norm)),
        bool(DENIES.match(norm)),
        bool(_OFFERS.search(norm)),
        bool(_SUM.search(norm)),
    )


def _forms(norm: str) -> set[Form]:
    return {form for form, regex in _compiled() if regex.search(norm)}


def _without(norm: str, spans: Sequence[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in spans:
        kept.append(norm[at:start])
        at = end
    return " . ".join([*kept, norm[at:]])
