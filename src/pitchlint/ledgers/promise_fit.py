"""A promise while the conversation goes on, and which later words may mean it."""

from __future__ import annotations

from dataclasses import dataclass, field

from pitchlint.finding import Confidence
from pitchlint.ledgers.acts import Act
from pitchlint.ledgers.commitments import Commitment, commitments_in
from pitchlint.ledgers.deadlines import later, moment, postponed, weekdays
from pitchlint.ledgers.reported import Earlier
from pitchlint.ledgers.settlements import Settlement
from pitchlint.ledgers.talk import Talk
from pitchlint.regex import lazy

_RECENT = 8  # turns in which words that name nothing ("I can't do that") may mean a promise
LASTS = frozenset("keep hold save stay extend".split())  # what is done till a time: a later one is more of it
_SOONER = lazy(r"\b(?:sooner|earlier|even|already|good news|faster|as early)\b")


@dataclass
class Promise:
    """A promise while the conversation goes on."""

    turn: int
    made: Commitment
    state: str = "open"
    because: str = ""
    places: list[tuple[int, int, int]] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    confidence: Confidence = "medium"

    @property
    def act(self) -> Act:
        """What it is about."""
        return self.made.act

    def settle(self, state: str, because: str, turn: int, found: Settlement, confidence: Confidence = "medium") -> None:
        """Notes what later words of a turn made of it, and why."""
        self.state, self.because, self.confidence = state, because, confidence
        self.places.append((turn, found.start, found.end))


def fits(talk: Talk, kept: list[Promise], promise: Promise, turn: int, found: Settlement) -> bool:
    """Whether the words may mean this promise at all."""
    link = promise.act.link(found.act)
    newest = promise is max((p for p in kept if p.turn < turn), key=lambda p: (p.turn, p.made.start))
    near = turn - promise.turn <= _RECENT
    due = promise.made.due
    ahead = bool(due and due.exact and (later(talk.day, due.words, "today") or moment(talk.day, due.words) is None))
    if not link or promise.made.negative != (found.how == "undone") or promise.state == "contradicted":
        return False
    if found.how == "undone":
        return found.act.verb == promise.act.verb
    if found.how == "denied":
        alike = found.act.sort in ("", promise.act.sort) or link >= 2
        return link >= 2 or (
            found.bare and alike and newest and near and (found.firm or bool(found.act.sort) or not found.act.verb)
        )
    if found.how == "dated":
        if promise.act.verb in LASTS:
            return False
        dated = bool(due and due.exact and found.due and postpones(talk, turn, found.due.words, due.words))
        return promise.state == "open" and dated and (link == 3 or (found.bare and newest and near))
    if found.how == "done":
        if ahead and found.bare and (not found.act.verb or found.act.verb != promise.act.verb):
            return False
        if promise.act.sort == "call" or (found.bare and not found.act.sort and ahead):
            return link >= 2 and not found.bare and promise.act.sort != "call"
        return link >= 2 or (found.bare and near and promise.made.kind != "callback")
    if found.how == "received":
        if promise.made.kind not in ("delivery", "result"):
            return False
        if found.act.named:
            return link == 3
        return near and (found.firm or (turn - promise.turn >= 2 and not ahead))
    return not ahead and turn - promise.turn >= 2 and (link == 3 or (link == 2 and found.act.verb == promise.act.verb))


def bounds(talk: Talk, promise: Promise, found: Settlement) -> bool:
    """Whether a denial that holds for a time only goes against the promise: "not before Friday" leaves Friday open."""
    if not found.due:
        return True
    due = promise.made.due
    if not (due and due.exact and found.due.exact):
        soon = bool(due and not due.exact and found.bound != "until")  # "right away", and then "not today"
        return soon or (found.bound != "until" and found.firm and not found.due.exact)
    one, other = found.due.words, due.words
    if found.bound == "until":
        return later(talk.day, one, other) or (found.firm and len({*(weekdays(one, other) or ())}) == 2)
    exceeds = found.bound == "by" or not later(talk.day, one, other)
    return exceeds and not later(talk.day, other, one) and not one.lower().endswith("days")


def otherwise(talk: Talk, promise: Promise, turn: int, found: Settlement) -> bool:
    """Whether the same turn promises the thing by another way: "we can't email it, so I'll post it today"."""
    ways = (c.act for c in commitments_in(talk.texts[turn]) if c.start >= found.start)
    return any(w.sort == promise.act.sort and w.medium and w.medium != found.act.medium for w in ways)


def postpones(talk: Talk, turn: int, one: str, other: str) -> bool:
    """Whether the seller's first time goes against the second one, and is not told as good news."""
    return postponed(talk.day, one, other) and not _SOONER.search(talk.texts[turn].norm)


def inside(kept: list[Promise], turn: int, found: Earlier) -> bool:
    """Whether a reported promise is one of this conversation."""
    return any(p.turn < turn and (p.state == "broken" or p.act.link(found.act) >= 2) for p in kept)
