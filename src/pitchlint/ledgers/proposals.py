"""Whether words in the future commit at all, or only ask for a yes, wait for a condition or tell what others said."""

from __future__ import annotations

from collections.abc import Mapping

from pitchlint.ledgers.acts import Act, act_of, verb_of
from pitchlint.ledgers.clauses import Marker, conditional
from pitchlint.nlp.context import contexts_of, questions_of
from pitchlint.nlp.questions import Question
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_CONFIRM = lazy(
    r"\b(?:correct|confirm\w*|proceed|go ahead|is (?:that|this) (?:right|ok|okay|fine|good|all right|alright)|shall i"
    r"|should i|would you like|do you want|details (?:right|ok))\b"
)
_ASKS_FIRST = lazy(
    r"\b(?:please (?:confirm|verify|check)|(?:confirm|verify|check) (?:the following|these|that))"
    r"(?: (?:the following|these|the|that|your))?(?: (?:details?|information|booking|reservation|order))?\W*$"
)
_WH = frozenset("who what which when where why how whose".split())
_CONFIRMING = frozenset("correct right ahead proceed ok okay fine good alright confirm confirmed like continue".split())
_ORDERS = frozenset("order reservation".split())
_ADJACENT = 6  # words between a proposal and "is that right?"
_FRESH = frozenset("i_ll we_ll you_ll they_ll he_ll she_ll someone somebody".split())  # they begin a clause of speech
_DETERMINED = frozenset("my our".split())
_GOES_ON = frozenset("think know sure that if when what how where which until so because and say hope the".split())
_TAG = lazy(r"(?:ok|okay|alright|all right|yeah|right|isn_t it|won_t it|see)\s*\?*$")


def stands(text: TurnText, marker: Marker, verb: int, last: int) -> bool:
    """Whether the words commit at all: no condition, no question, no report, no proposal."""
    start, end = text.words[marker.subject].start, text.words[last - 1].end
    if contexts_of(text, start, end) & {"hypothetical", "reported", "quoted", "negated"}:
        return False
    if conditional(text, start):
        return False
    said = text.words[marker.verb - 1].start
    asked = [q for q in questions_of(text) if not _TAG.search(text.norm[q.start : q.end])]
    if any(q.start <= said < q.end and not _runs_on(text, q.start, marker.subject) for q in asked):
        return False
    if _ASKS_FIRST.search(text.norm[:start]):
        return False
    act = act_of([w.text for w in text.words[verb:last]])
    return not any(q.start >= start and _confirms(text, end, q, act) for q in questions_of(text))


def _runs_on(text: TurnText, asked: int, subject: int) -> bool:
    """Whether a question without marks has ended before the subject: "anything else I'll email you the form"."""
    if text.punctuated:
        return False
    between = [w.text for w in text.words[:subject] if w.start >= asked]
    fresh = text.words[subject].text in _FRESH or text.words[subject].text in _DETERMINED
    return fresh and (between[-1:] == ["else"] or (len(between) > 5 and between[-1] not in _GOES_ON))


def _confirms(text: TurnText, end: int, asked: Question, act: Act) -> bool:
    """Whether a question behind the words makes them a proposal: "I'll book two seats. Is that right?"

    One that names other things ("Would you like a receipt?") asks about those, and so does one further on.
    """
    other = _asked_act(text, asked)
    if other is None:
        return False
    named = other.named - (_CONFIRMING | _ORDERS if act.sort == "book" else _CONFIRMING)
    if named and not named & act.things and other.verb != act.verb:
        return False
    return len(text.between(end, asked.start)) <= _ADJACENT or other.verb == act.verb != ""


def _asked_act(text: TurnText, asked: Question) -> Act | None:
    """What a question asks to confirm, None where it confirms nothing; worked out once a question."""
    return _asked_acts(text)[asked.start, asked.end]


@once
def _asked_acts(text: TurnText) -> Mapping[tuple[int, int], Act | None]:
    found: dict[tuple[int, int], Act | None] = {}
    for asked in questions_of(text):
        words = [w.text for w in text.between(asked.start, asked.end)]
        if (words[:1] and words[0] in _WH) or not _CONFIRM.search(text.norm[asked.start : asked.end]):
            found[asked.start, asked.end] = None
        else:
            found[asked.start, asked.end] = act_of(words, next((i for i, w in enumerate(words) if verb_of(w)), 0))
    return found
