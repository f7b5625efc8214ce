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
    IDLE,
    NAMED,
    NAMED_PLAIN,
    NEGATED,
    OF_SELF,
    POLAR,
    PRAISE,
    REQUESTS,
    UNKNOWN,
)
from pitchlint.ledgers.question_cuts import begins_at
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.straying import Stray, straying
from pitchlint.ledgers.wants import Form
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import DURATION, MONEY, NUMBER
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_PRAISED = stems(tuple(PRAISE))
_ONE = lazy(  # "a warm one" counts nothing, and "made my day" tells no time
    r"\b(?:my|your|the) day(?= off|\W*$)|(?<=\ba )[a-z]+ one\b|\b(?:(?<!only )(?<!just )the|this|that|which|another"
    r"|any|each|every|good"
    r"|great|nice|new) one\b(?! (?:of|hour|day|week|month|year))"
)
_ROW = lazy(r"[a-z_]+, (?:[a-z_]+ ){0,2}[a-z_]+(?:,? (?:and|or) |, )[a-z_]+[^?]*$")
_LISTS = lazy(
    r"[a-z_]+, (?:[a-z_]+ ){0,2}[a-z_]+(?:, | (?:and|or) )[a-z_]|\b(?:only|just|all (?:of|kinds|sorts)"
    r"|every(?:thing)?|any(?:thing)?|none|both|there(?:_s| is| are)|(?:we|they|i)(?:_ve| have| do)(?: got)?(?! been)"
    r"|(?:it_s|is|are|was|were)(?! (?:right|in|on|at|by|near|with|now|always|very|so|playing|[a-z]+ing)\b)|options?"
    r"|choices?|:)\b|^\W*[a-z_]+(?: and [a-z_]+)?\W*$"
)
_LARGE = lazy(
    r"(?<![.!?] )(?<!^)\b[A-Z][\w'&]+|\b[A-Z][\w'&]+ [A-Z][\w'&]+|\b[A-Z][\w'&]+(?= (?:was|did|and|plays?|played"
    r"|acted|directed|stars?|wrote|sings?)\b|,? *[.!]?$| (?:is|does|will|has)\W*$)"
)
_SELVES = lazy(  # "we do", "that's me"
    r"\b(?:we|i|you|they|he|she|nobody|no one|everyone|someone) (?:do|does|did|will|am|are|is|can|have)\b(?=\W*(?:$"
    r"|[.,!]|(?:and|but|are you|is that|would you|do you|can you)\b))|\b(?:me|myself|ourselves)\W*$|^\W*(?:just "
    r"|only )?(?:me|us)\b|\bthis is\b"
)
_PRICED = lazy(r"[$£€] ?\d[\d.,]* (?:to|for|a|per)\b")
_MEASURED = lazy(  # what begins with a duration or an amount names nobody
    rf"^\W*(?:[a-z_]+ ){{0,5}}?(?:{DURATION}|{NUMBER} (?:credits?|dollars?|pounds?|euros?))\b"
)
_SLOT = lazy(
    r"\b(?:where|when|which|how many|what (?:time|day|date|kind|sort|type|size|colou?r))\b"
)  # asks for a detail
_OFFERS = lazy(
    r"\b(?:how about|what about|would you (?:like|prefer)|do you (?:like|want|prefer)"
    r"|there(?:_s| is| are))\b"
)
_SUM = lazy(rf"(?<![a-z0-9]){MONEY}|\b(?:pay|pays|costs?|price|prices)\b")
_CLOCK = lazy(  # no price
    rf"\b(?:quarter|half|five|ten|twenty) (?:past|to) {NUMBER}\b|\b(?:morning|afternoon|evening|[a-z]+day|tomorrow"
    rf"|tonight|till|until) (?:at )?{NUMBER}\b(?! (?:dollars|pounds|euros|quid|each|hundred|thousand))|\bone of\b"
    rf"|\b{NUMBER} (?:nights|days|weeks|months|years)\b(?! (?:rent|up|in advance|down|wages?|pay|salary"
    rf"|fees?)\b)|\b(?:around|at|near|the|in|from|to|by) grand\b|\b{NUMBER} ?-?(?:seconds?|minutes?|mins?|hours?"
    rf"|hrs?|miles?"
    rf"|kilomet\w+|blocks?|degrees?|stars?|people|persons?|passengers?|stops?|rooms?|beds?|bedrooms?)\b"
    rf"|\b{NUMBER}-(?!{NUMBER}\b|(?:pound|dollar|euro|quid)s?\b)[a-z]{{3,}}"
    r"|\b\d+[a-z]? (?:[a-z]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|way"
    r"|boulevard|blvd|court|square|plaza|place)\b"
    r"|\+?\b\d+(?:[ -]\d{2,}){2,}|\b(?:at |from |by )?\d{1,2}(?::\d\d)? ?(?:[ap]m\b|o_clock)|\b\d{1,2}(?:st|nd|rd|th)\b"
)
_HOUR = lazy(  # no count
    rf"\b(?:at|by|after|before|until|till|from|past|around|about|to) {NUMBER} (?:[ap]m\b|o_clock|in the (?:morning"
    r"|afternoon|evening)|at night)|\b\d{1,2}:\d\d\b|\b(?:are|were|is|was|be|been|them|they|it|we|you) all\b"
)
_NOWHERE = lazy(  # no place: "there were", "you're there by noon", "10 minutes"
    r"\bthere (?:is|are|was|were|will|would|has|have)\b|\b(?:you_re|you are|be|get|got|go|been|was|were"
    r"|went) there\b|\ba?round here\b|\b\d{1,2}:\d\d\b"
    r"|\b\d+\.\d+ [a-z]+|\b\d{1,2} (?!(?:[a-z]+ )?(?:st|street|road|lane|drive)\b)[a-z]+s\b"
    r"|\b\d+ (?:minute|hour|day|week|month|year|people|person|dollar|pound|euro|percent|star)s?\b"
)
_STREET = lazy(r"\b[a-z0-9]+(?:st|nd|rd|th|ond|ird) (?:street|st|avenue|ave|road|floor)\b")  # no date
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
        names: stems of what it names: words written large; in speech, of whatever it tells.
        lists: it names several things in a row, or only one, or says that there is every one of them.
        where: stems of the places that it names; none where it tells a place without naming one.
        strays: sentences that turn to a matter of the seller's own, each with its kind and the stems of its words.
        said: its normalised words outside its own questions; what is left out of it is not among them.
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
    names: frozenset[str] = frozenset()
    lists: bool = False
    where: frozenset[str] = frozenset()
    strays: tuple[tuple[Stray, frozenset[str]], ...] = ()
    said: str = ""
    text: TurnText | None = None


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[Form, Any], ...]:
    return tuple((form, re2.compile(words)) for form, words in FORMS)


@once
def reply_of(text: TurnText) -> Reply:
    """What a seller's turn holds."""
    found = tuple((kind, stems(_WORD.findall(text.norm[a:b]))) for a, b, kind in straying(text))
    return replace(held(text, ()), strays=found, text=text)


def _names(text: TurnText, told: str, informs: frozenset[str]) -> frozenset[str]:
    """Stems of what a turn names; in speech nothing is written large, so whatever it tells without a figure."""
    if _SELVES.search(told.lower()):
        return frozenset({"self"})
    if text.text != text.text.lower():
        return stems([w for m in _LARGE.finditer(told) for w in m[0].lower().split()]) & informs
    return frozenset() if _PRICED.search(told) or _MEASURED.search(told) else informs


def held(text: TurnText, left_out: tuple[tuple[int, int], ...]) -> Reply:
    norm = _ONE.sub(lambda m: " " * len(m[0]), OF_SELF.sub(lambda m: "." + " " * (len(m[0]) - 1), text.norm))
    for a, b in left_out:
        norm = norm[:a] + "." + " " * (b - a - 1) + norm[b:]
    asked = [
        (q.start, q.end)
        for q in questions_of(text)
        if not any(a <= q.start < b for a, b in left_out) and not (q.by == "wh" and _ROW.search(norm[q.start : q.end]))
    ]
    if not text.punctuated:
        asked = [(begins_at(norm, start), end) for start, end in asked]
    told = _without(norm, asked)
    plain = COURTESY.sub(" . ", told)
    place = NAMED if text.text != text.text.lower() else NAMED_PLAIN
    forms, stated = forms_in(COURTESY.sub(" . ", norm)), forms_in(plain)
    if any(c.isdigit() for c in plain):
        forms.add("fact")
    topic, sincere = stems(_WORD.findall(norm)), IDLE.sub(" ", norm)
    telling = REQUESTS.sub(" . ", DEFERS.sub(" . ", CHECKS.sub(" . ", plain)))
    informs = stems(_WORD.findall(telling)) - _PRAISED
    own = COURTESY.sub(" . ", " ".join(norm[a:b] for a, b in asked))
    asks = bool(stems(_WORD.findall(own)) or _SLOT.search(own))
    plainly = set(stated)
    if (informs or asks) and place.search(text.text):
        forms.add("place")
    said = _without(text.text, sorted([*asked, *left_out]))
    if informs and place.search(said):
        stated.add("place")
    where = (
        stems([w for m in place.finditer(said) for w in m[0].lower().split()])
        if "place" not in plainly
        else frozenset()
    )
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
        bool(POLAR.search(sincere) or NEGATED.search(IDLE.sub(" ", told))),
        bool(POLAR.match(sincere)),
        bool(DENIES.match(norm)),
        bool(_OFFERS.search(norm)),
        bool(_SUM.search(norm)),
        _names(text, said, informs),
        bool(_LISTS.search(told)),
        where,
        said=told,
    )


_LESS = (("money", _CLOCK), ("place", _NOWHERE), ("number", _HOUR), ("time", _STREET))


def forms_in(norm: str) -> set[Form]:
    """The forms of answers that normalised words show."""
    less = {form: words.sub(lambda m: " " * len(m[0]), norm) for form, words in _LESS}
    return {form for form, regex in _compiled() if regex.search(less.get(form, norm))}


def _without(norm: str, spans: Sequence[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in spans:
        kept.append(norm[at:start])
        at = end
    return " . ".join([*kept, norm[at:]])
