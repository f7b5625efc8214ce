"""What a seller commits to: "I'll email you the form by Friday", "you'll have it within a week", "someone will ring".

A commitment is a future marker (`'ll`, `will`, `going to`, `let me`) between a subject of the seller's side, or what
the customer is to get, and a verb of doing. No commitments are: abilities and attempts, what happens in this very turn
("let me check"), what waits for a condition ("if you sign"), questions and proposals that ask for a yes, and what
others are reported to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pitchlint.ledgers.acts import Act, Sort, act_of
from pitchlint.ledgers.clauses import (
    BREAK,
    CONDITION,
    FIRM,
    PEOPLE,
    Due,
    Marker,
    base_form,
    clause_end,
    due_in,
    main_verb,
    markers,
)
from pitchlint.ledgers.commitment_verbs import active, arrives, has_done, inner_verb, received, receiver, sees_to
from pitchlint.ledgers.proposals import stands
from pitchlint.nlp.text import TurnText

Kind = Literal["action", "callback", "delivery", "result"]
Who = Literal["firm", "seller"]
_NOT_PROMISED = frozenset(
    """flight train bus event show concert movie film song destination weather rain price cost total game match
    temperature""".split()
)
_WHETHER_VERBS = frozenset("ask find see check investigate".split())
_NONE = frozenset("nobody no_one one none nothing neither noone".split())
_KINDS: Mapping[Sort, Kind] = {"send": "delivery", "call": "callback"}


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
    if not stands(text, marker, verb, end):
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


def _made(text: TurnText, marker: Marker, verb: int, end: int, known: bool, texts: Sequence[str]) -> Commitment | None:
    """The commitment that a subject and a verb phrase make, or None."""
    words, head = text.words, marker.head
    if head in _NONE or (marker.subject and words[marker.subject - 1].text == "no"):
        return None
    due = due_in(text, words[marker.subject].start, words[end - 1].end)
    inner = inner_verb(texts, verb, end)
    act = act_of(texts[inner:end])
    phrase, rest = texts[verb:end], texts[inner:end]
    exact = bool(due and due.exact)
    who: Who = "firm"
    if head in FIRM:
        if not (active(rest, act, marker, known, exact) or has_done(phrase) or sees_to(texts, marker, verb, end)):
            return None
        who, kind = "seller", _KINDS.get(act.sort, "action")
    elif head in ("you", "ye"):
        if not received(phrase, rest, act, exact, marker.negative):
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
        if not does and not arrives(rest, exact):
            return None
        kind = _KINDS.get(act.sort, "result")
        act = act if act.sort else act_of(texts[marker.subject : end], inner - marker.subject)
    elif arrives(rest, exact):
        act = act_of(texts[marker.subject : end], inner - marker.subject)
        kind = "delivery" if act.sort == "send" else "result"
    else:
        return None
    own = head in FIRM and not marker.negative
    start, last = words[marker.subject].start, words[end - 1].end
    what = text.text[words[verb if own else marker.subject].start : last]
    to = "customer" if head in ("you", "ye") else receiver(texts[verb + 1 : end])
    return Commitment(start, last, what, who, to, act, kind, due, marker.negative)
