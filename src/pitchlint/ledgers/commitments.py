"""What a seller commits to: "I'll email you the form by Friday", "you'll have it within a week", "someone will ring".

A commitment is a future marker (`'ll`, `will`, `going to`, `let me`) between a subject of the seller's side, or what
the customer is to get, and a verb of doing. No commitments are: abilities and attempts, what happens in this very turn
("let me check"), what waits for a condition ("if you sign"), questions and proposals that ask for a yes, and what
others are reported to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from pitchlint.ledgers.acts import Act, Sort, act_of, idiomatic, past, singular, verb_of
from pitchlint.ledgers.clauses import (
    BREAK,
    CONDITION,
    FIRM,
    PEOPLE,
    Due,
    Marker,
    base_form,
    clause_end,
    conditional,
    due_in,
    main_verb,
    markers,
)
from pitchlint.nlp.context import contexts_of, questions_of
from pitchlint.nlp.questions import Question
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

Kind = Literal["action", "callback", "delivery", "result"]
Who = Literal["firm", "seller"]
_NOT_PROMISED = frozenset(
    """flight train bus event show concert movie film song destination weather rain price cost total game match
    temperature""".split()
)
_HERE = frozenset(  # what is done while talking
    """check look see pull tell say explain ask need try help assume guess start begin read walk talk connect transfer
    pass speak admit repeat check put mention show note handle take stop hold think mark show confirm review record
    share guide assist land charge bill increase offer""".split()
)
_CONFIRM = lazy(
    r"\b(?:correct|confirm\w*|proceed|go ahead|is (?:that|this) (?:right|ok|okay|fine|good|all right"
    r"|alright)"
    r"|shall i|should i|would you like|do you want|details (?:right|ok))\b"
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
_WHETHER_VERBS = frozenset("ask find see check investigate".split())
_NONE = frozenset("nobody no_one one none nothing neither noone".split())
_NOW = lazy(r"\b(?:now|right now|right away|straight away|immediately|while (?:you|we) \w+)\b")
_TAG = lazy(r"(?:ok|okay|alright|all right|yeah|right|isn_t it|won_t it|see)\s*\?*$")
_DELIVERED = frozenset(
    """email text message confirmation refund call letter form link copy receipt invoice quote code voucher parcel
    package delivery money details brochure sample documents contract answer reply response update notification
    statement credit reward card gift rebate cheque check payment sheet reference discount upgrade replacement
    seat""".split()
)
_KINDS: Mapping[Sort, Kind] = {"send": "delivery", "call": "callback"}
_STATES = frozenset(
    "ready there back out up done yours free sorted here available online live working off gone resolved paid".split()
)


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something the seller's side commits to.

    Attributes:
        start, end: characters of the turn.
        what: the verb phrase as said; the whole clause where the subject is a thing or another person.
        who: "seller" for the speaker, "firm" for others of the side.
        to: "customer", or the word for somebody else.
        act: what it is about.
        kind: what sort of commitment.
        due: when, None where nothing is said.
        negative: whether it is to leave something undone ("we won't charge you").
    """

    start: int
    end: int
    what: str
    who: Who
    to: str
    act: Act
    kind: Kind
    due: Due | None
    negative: bool = False


def commitments_in(text: TurnText, licensed: Sequence[tuple[int, int]] = ()) -> list[Commitment]:
    """The commitments of a seller's turn, by place.

    Args:
        text: of the turn.
        licensed: spans that a promise is known to hold; a verb of no known sort counts there.
    """
    found: list[Commitment] = []
    texts = [w.text for w in text.words]
    for marker in markers(text.words):
        made = _commitments_at(text, texts, marker, licensed)
        found += (c for c in made if not found or c.start >= found[-1].end)
    return found


def _commitments_at(
    text: TurnText, texts: Sequence[str], marker: Marker, licensed: Sequence[tuple[int, int]]
) -> Iterator[Commitment]:
    """The commitment of a marker, and those that "and" joins to it: "I'll put that through and send you the form"."""
    words = text.words
    verb = main_verb(texts, marker.verb)
    if verb >= len(words) or BREAK.search(text.norm, words[marker.subject].start, words[verb].start):
        return
    end = clause_end(text, verb)
    if not _stands(text, marker, verb, end):
        return
    waits = end < len(texts) and not BREAK.search(text.norm, words[end - 1].end, words[end].start)
    if texts[end - 1] in ("and", "or"):
        end -= 1
    elif waits and texts[verb] not in _WHETHER_VERBS and CONDITION.match(" ".join(texts[end : end + 4])):
        return
    if end <= verb:
        return
    while True:
        known = any(a < words[end - 1].end and words[marker.subject].start < b for a, b in licensed)
        made = _made(text, marker, verb, end, known, texts)
        if made:
            yield made
        follow = main_verb(texts, end + 1)
        joined = end < len(texts) and texts[end] in ("and", "then") and follow < len(texts) and base_form(texts[follow])
        if not joined or marker.head not in FIRM or marker.negative:
            return
        marker, verb, end = Marker(end + 1, marker.head, end + 1), follow, clause_end(text, follow)


def _stands(text: TurnText, marker: Marker, verb: int, last: int) -> bool:
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


def _made(text: TurnText, marker: Marker, verb: int, end: int, known: bool, texts: Sequence[str]) -> Commitment | None:
    """The commitment that a subject and a verb phrase make, or None."""
    words, head = text.words, marker.head
    if head in _NONE or (marker.subject and words[marker.subject - 1].text == "no"):
        return None
    due = due_in(text, words[marker.subject].start, words[end - 1].end)
    inner = _inner_verb(texts, verb, end)
    act = act_of(texts[inner:end])
    phrase, rest = texts[verb:end], texts[inner:end]
    exact = bool(due and due.exact)
    who: Who = "firm"
    if head in FIRM:
        if not (_active(rest, act, marker, known, exact) or _has_done(phrase) or _sees_to(texts, marker, verb, end)):
            return None
        who, kind = "seller", _KINDS.get(act.sort, "action")
    elif head in ("you", "ye"):
        if not _received(phrase, rest, act, exact, marker.negative):
            return None
        kind = "callback" if act.sort == "call" else "result" if phrase[0] == "be" else "delivery"
    elif marker.negative or _NOT_PROMISED & {head, *texts[marker.subject : marker.verb]}:
        return None
    elif head in PEOPLE or (known and act.sort == "call"):
        does = (
            act.sort
            and rest[0] not in ("do", "make", "come", "charge")
            and (phrase[0] != "be" or rest[0].endswith("ing") or act.sort == "call")
        )
        if not does and not _arrives(rest, exact):
            return None
        kind = _KINDS.get(act.sort, "result")
        act = act if act.sort else act_of(texts[marker.subject : end], inner - marker.subject)
    elif _arrives(rest, exact):
        act = act_of(texts[marker.subject : end], inner - marker.subject)
        kind = "delivery" if act.sort == "send" else "result"
    else:
        return None
    own = head in FIRM and not marker.negative
    start, last = words[marker.subject].start, words[end - 1].end
    what = text.text[words[verb if own else marker.subject].start : last]
    to = "customer" if head in ("you", "ye") else _receiver(texts[verb + 1 : end])
    return Commitment(start, last, what, who, to, act, kind, due, marker.negative)


def _inner_verb(texts: Sequence[str], verb: int, end: int) -> int:
    """Index of the verb that says what is done: behind "be", and in "get our technician to call you"."""
    if texts[verb] == "be" and verb + 1 < end and texts[verb + 1] not in ("in", "with", "on"):
        return min(main_verb(texts, verb + 1), end - 1)
    if texts[verb] in ("get", "have", "ask"):
        for at in range(verb + 2, min(end - 1, verb + 6)):
            inner = verb_of(texts[at + 1]) if texts[at] == "to" else None
            if inner and inner[1] and inner[0] == texts[at + 1]:
                return at + 1
    return verb


def _has_done(phrase: Sequence[str]) -> bool:
    """ "have it ready", "have someone out to you", "get that fixed"."""
    if phrase[0] not in ("have", "get") or len(phrase) < 3 or phrase[1] in ("to", "a", "an", "back"):
        return False
    return any(past(w) or w in _STATES for w in phrase[2:5]) and phrase[2] not in ("that", "if")


def _sees_to(texts: Sequence[str], marker: Marker, verb: int, end: int) -> bool:
    """ "make sure (that) this number is removed"."""
    if not {"sure", "ensure", "see"} & set(texts[marker.verb : verb]):
        return False
    return any(a in ("is", "are", "gets", "get", "it_s") and past(b) for a, b in pairwise(texts[verb:end]))


def _active(phrase: Sequence[str], act: Act, marker: Marker, known: bool, exact: bool) -> bool:
    """Whether the speaker's own verb phrase commits to something beyond this turn."""
    said = " ".join(phrase)
    if re.match(
        r"(?:be )?(?:able|have to|need|try|see if|hold on|look forward|be (?:honest|straight|happy|glad|here"
        r"|brief))",
        said,
    ):
        return False
    if (
        re.match(r"(?:put|pass|transfer|connect) you\b|(?:check|look|see)\b(?! into| with)", said)
        or phrase[1:3] == ["you", "down"]
        or "on hold" in said
    ):
        return False
    if marker.negative:
        return bool(act.sort) or known
    if marker.weak and phrase[0].endswith("ing"):
        return (
            act.sort in ("send", "pay", "call")
            and (exact or bool(_NOW.search(said)))
            and phrase[0] not in ("calling", "ringing")
        )
    if act.sort == "call":
        return phrase[0] not in ("contact", "inform") or len(phrase) > 1
    asks = phrase[0] == "ask" and phrase[1:2] and phrase[1] in ("the", "my", "our", "him", "her", "them", "someone")
    if phrase[0] in _HERE and act.verb == phrase[0] and not known and not asks:
        return False
    if marker.weak and not (act.verb and act.sort) and not idiomatic(phrase):
        return False
    if not act.verb and phrase[0] in ("give", "take", "show", "make", "let", "leave", "have", "see", "go", "put"):
        return (
            idiomatic(phrase)
            or (known and bool(act.sort))
            or (exact and phrase[0] in ("give", "put", "make", "let", "show"))
        )
    if phrase[0] in ("do", "write") and not (exact or known):
        return False
    if phrase[0] == "do":
        return True
    if act.sort in ("make", "book", "cancel", "fix", "ask", "waive") and _NOW.search(said) and not exact:
        return False
    if act.sort == "book" and phrase[0] in ("hold", "keep", "save"):
        return exact or ("you" in phrase and bool({"for", "aside"} & set(phrase)))
    return bool(act.sort) or (known and not marker.weak and phrase[0] not in _HERE)


def _received(phrase: Sequence[str], rest: Sequence[str], act: Act, exact: bool, negative: bool) -> bool:
    """Whether what the customer is to get or to have done is promised."""
    verb = phrase[0]
    if verb in ("get", "receive", "have", "see") or (verb == "be" and rest[:1] and rest[0] in ("getting", "receiving")):
        body = {singular(w) for w in phrase[1:]}
        if "to" in phrase[1:2] or "used" in phrase[1:2]:
            return False
        return bool(body & _DELIVERED) or (
            exact and bool(body & {"it", "them", "that", "this", "the", "your", "both", "one"})
        )
    if verb == "hear":
        return "from" in phrase or "back" in phrase or exact
    if verb == "be" and rest:
        return (past(rest[0]) and rest[0] not in ("charged", "billed")) or (
            negative and rest[0] in ("charged", "billed", "contacted", "called")
        )
    return negative and verb in ("pay", "owe", "lose")


def _arrives(rest: Sequence[str], exact: bool) -> bool:
    """Whether it is promised that a thing will be done, be there or reach the customer."""
    rest = rest[rest[:1] == ["be"] :]
    if not rest:
        return False
    if (past(rest[0]) and rest[1:2] != ["you"]) or (
        rest[0] in _STATES and (rest[0] in ("ready", "done", "sorted", "back") or exact)
    ):
        return True
    said = " ".join(rest)
    if re.match(
        r"(?:with you|in (?:your|the post)|on its way|on the way|at your|out (?:for|soon|in|shortly)|(?:up"
        r"|at) .{0,24}(?:soon|shortly|minutes?))",
        said,
    ):
        return True
    reaches = rest[0] in ("arrive", "come", "reach", "follow", "clear", "ship", "land", "deliver") or rest[0] == "go"
    return reaches and (exact or rest[0] == "follow" or "you" in rest[:3]) and "from" not in rest[:2]


def _receiver(rest: Sequence[str]) -> str:
    who = next((w for w in rest[:3] if w in ("you", "your", "him", "her", "them")), "you")
    return "customer" if who in ("you", "your") else who
