"""What a customer asks in a turn.

A question is cut where a second one begins ("does it have wifi and how much is it"), and each thing it asks for ("the
address and the phone number") is a want of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pitchlint.finding import Match
from pitchlint.ledgers.asking_tags import tagged
from pitchlint.ledgers.question_cuts import LEADS_ON, NO_QUESTION, SPLIT, SPOKEN, STATES, UNMARKED, WH
from pitchlint.ledgers.question_forms import wanted
from pitchlint.ledgers.question_words import ASKS
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.wants import Kind, Want
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.questions import Question
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

ORDER_LENGTH = 160  # characters that a request is taken to run on
LONG_WH = 40  # characters in which a question word and its noun stand
BEFORE = 5  # words in front of an inversion in which its question word stands
_NAMES_FORM = frozenset(
    """time number phone address price prices cost costs name average much date rate rating total month months days
    weeks charge mean meant figure monthly though""".split()
)
_OTHERS = lazy(
    r"\b(?:else|(?<!the )others?|the other (?:options|choices|ones)|another|alternatives?|different|more options"
    r"|any more)\b"
)

_ELSE = lazy(r"\b(?:(?:what|who|where|how) else|how [a-z]+y) $")
_OF_WHAT = lazy(
    rf"(?:{_ELSE.pattern})|\b(?:(?:in|at|on|for|from|to|by|of|with) )?(?:what|which|whose)(?: (?!i\b|we\b|you\b|is\b"
    rf"|are\b)"
    r"[a-z]+){1,3} $"
)
_INVERTS = lazy(r"(?:do|does|did|has|are|am|will) ")
_FACT = lazy(  # a question of fact begins so ...
    r"^(?:(?:and|but|so|or|well|um|uh|oh|ok|okay|yes|yeah|no|hi|hello|hey|also|then|now|just|right|great|thanks"
    r"|actually|wait|hmm|sorry|please|do you know|can you (?:please )?tell me|could you (?:please )?tell me|tell me"
    r"|let me know|i_d like to know|i want to know)[ ,.!]+)*(?:if |whether )?(?:(?:in|at|on|for|from|to|by|of"
    r"|with) )?(?:what|how|where|who|which|is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|should"
    r"|may|might|must)(?:n_t|_s)?\b|^[a-z ,.!]*\b(?:is there an?|are there any|do (?:you|they|we|i)|is (?:it|that"
    r"|the)|does (?:it|that|the))\b"
)
_SEARCH = lazy(  # ... and does not ask for something to be found, or for more talk
    r"\b(?:find|search|show|look(?:ing)? for|something|anything|somewhere|someone|somebody|details?|informations?"
    r"|info|suggestions?|ideas?|options?|next|(?:how|what) about|maybe|more|sure|ever be|did you (?:know|see|hear)"
    r"|play|watch|movies?|songs?|films?|games?|events?|flights?|buses|trains?|restaurants?|happened to you|think"
    r"|would you like|instead|how are you|(?:have|had) (?:it|them|that)|some|to (?:do|go|see|visit)|can i do|going on"
    r"|do that|recommend|suggest|advise)\b"
)
_CLAUSES = lazy(r"[,.!?;] (?:so |and |but |then )?|\b(?:whether|if) ")
_OF_IT = lazy(r"(?:[a-z]+,? ){0,2}(?:is (?:it|that) (?!possible|ok|okay|any)|does (?:it|that)|do i|are they|do they)\b")
_OPENS = lazy(
    r"(?:and|so|oh|but|or|also|then|thanks|you|great|perfect|lovely|fine|good|yes|yeah|yep|no|ok|okay|please|alright"
    r"|right"
    r"|sure|now|too|well|um|uh|actually|wait|because|hi|hello|hey|like|what|how|where|when|who|which|why)"
)
_OPINION = lazy(
    r"\b(?:good|nice|fun|best|better|worth|(?<!_d )(?<!would )like|recommend\w*|suggest\w*|think|opinion|popular"
    r"|fancy|romantic"
    r"|beautiful|lovely|condition|shape|state of|favou?rite|famous|enjoy|how (?:is|are|was|does|do|about))\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question or request.

    Attributes:
        start, end: where it stands in the turn (characters).
        kind: what sort it is.
        wants: what is asked for, one or more.
        topic: stems of the words that say what it is about, without those that only name the form ("price", "date").
        others: whether it asks for others than those already named ("what else is there").
        opinion: whether it asks what the seller thinks of it ("is it any good").
        factual: whether it asks how a thing is, and not for one to be found or done.
        said: its words, normalised.
    """

    start: int
    end: int
    kind: Kind
    wants: tuple[Want, ...]
    topic: frozenset[str]
    others: bool = False
    opinion: bool = False
    factual: bool = False
    said: str = ""


@once
def asked_in(text: TurnText, signals: Sequence[Match]) -> list[Asked]:
    """The questions and requests of a customer's turn, in order.

    Args:
        text: the turn.
        signals: what the signal `question` found in it, for requests that are no questions in form.
    """
    spans = [
        (_begin(text, q.start), q.end)
        for q in questions_of(text)
        if q.by != "tag" and not STATES.match(text.norm, q.start) and not _within(text, q)
    ]
    tags = [(q.start, q.end) for q in questions_of(text) if q.by == "tag"]
    if not text.punctuated:
        for m in UNMARKED.finditer(text.norm):
            start = m.start(m.lastgroup or 0)
            if not any(s <= start < e for s, e in spans):
                spans.append((start, min([len(text.norm), *(s for s, _ in spans if s > start)])))
    asking = len(spans)
    for match in signals:
        shown = match.by == "pattern" or ASKS.match(text.norm[match.start : match.end].strip())
        if shown and not any(s < match.end and match.start < e for s, e in (*spans, *tags)):
            end = min(text.sentence(match.start)[1], match.start + ORDER_LENGTH)
            spans.append((match.start, max(match.end, min([end, *(s for s, _ in spans if s >= match.end)]))))
    found: list[Asked] = []
    for start, end in sorted(spans):
        for a, at, b in _parts(text, start, end):
            if found and a < found[-1].end:
                continue
            said = text.norm[at:b].strip(' .,!?"-')
            if said and not NO_QUESTION.fullmatch(said):
                request = (start, end) not in spans[:asking] and (text.punctuated or at == start)
                kind, wants = wanted(said, request)
                topic = stems([w.text for w in text.between(a, b)]) - stems(tuple(_NAMES_FORM))
                others, opinion = _OTHERS.search(said), _OPINION.search(said)
                factual = any(map(_FACT.search, _CLAUSES.split(said))) and (
                    not _SEARCH.search(said) or _OF_IT.match(said)
                )
                found.append(Asked(a, b, kind, wants, topic, bool(others), bool(opinion), bool(factual), said))
    for start, end in tagged(text):
        found = [q for q in found if q.end <= start or q.start >= end or _asks_before(text, q, start)]
        topic = stems([w.text for w in text.between(start, end)]) - stems(tuple(_NAMES_FORM))
        said = text.norm[start:end].strip(' .!,?"-')
        found.append(Asked(start, end, "yes-no", (Want(("yes-no",)),), topic, factual=True, said=said))
    return sorted(found, key=lambda q: q.start)


def _within(text: TurnText, q: Question) -> bool:
    """Whether an inversion stands within a sentence that a full stop ends: "money is that tight."."""
    if q.by != "inversion" or not text.punctuated:
        return False
    before = text.norm[text.sentence(q.start)[0] : q.start].split()
    return len(before) > 0 and before[-1].isalpha() and not _OPENS.fullmatch(before[-1])


def _asks_before(text: TurnText, q: Asked, end: int) -> bool:
    """Whether a question asks something before a place in it: "can you book it and it's quiet there, is it"."""
    return q.start < end and ASKS.match(text.norm[q.start : end].strip()) is not None


def _begin(text: TurnText, start: int) -> int:
    """Where a question begins: "what else" in front of "is there" belongs to it, in speech "which bus" as well."""
    before = (_ELSE if text.punctuated else _OF_WHAT).search(text.norm, max(0, start - LONG_WH), start)
    return before.start() if before else start


def _parts(text: TurnText, start: int, end: int) -> list[tuple[int, int, int]]:
    """The questions of a span as (start, where the asking begins, end); words in front that ask nothing stay."""
    norm = text.norm
    edges = [m.end() for m in SPLIT.finditer(norm, start, end) if m.start() > start]
    if not text.punctuated:
        edges = [e for e in sorted({*edges, *_spoken(norm, start, end)}) if not _OR_IS.search(norm, start, e)]
    found: list[tuple[int, int, int]] = []
    begin = at = start
    for edge in edges:
        if ASKS.match(norm[at:edge].strip()):
            found.append((begin, at, edge))
            begin = edge
        at = edge
    return [*found, (begin, at, end)]


_OR_IS = lazy(  # "is that fixed or | is it an estimate" asks which of two
    r"\b(?:is|are|was|were|does|do|did|will|would|has|have) (?:it|that|this|they|those|these|he|she"
    r"|there)\b[a-z ]{2,40}"
    r" or $"
)


def _spoken(norm: str, start: int, end: int) -> list[int]:
    """Where in words without marks a new question begins."""
    found = []
    for m in SPOKEN.finditer(norm, start + 1, end):
        before = norm[start : m.start()].split()[-BEFORE:]
        inner = m[0].partition(" ")[0] not in WH and not WH.isdisjoint(before)  # "what year | did it come out"
        turns = _INVERTS.match(m[0]) and before and before[-1] in ("me", "it")  # "book it do i need"
        if before and (turns or before[-1] not in LEADS_ON) and not inner:
            found.append(m.start())
    return found
