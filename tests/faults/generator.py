"""Puts one fault into an honest conversation, at a known place, or the harmless twin that looks like it.

Six kinds: a price said higher after the yes, a day or time moved, an answer taken away, a promise taken back, a push
after a no, a fee that comes up at the end. A kind has a maker, which answers the fault and the twin of a conversation,
or None where the conversation offers no place for it. Which place and which words is decided by the conversation's id
and the number of the round alone, so the same input gives the same faults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tests.faults import asked, places
from tests.faults import words_of_talk as talk_words
from tests.faults import words_of_terms as term_words
from tests.faults.talks import Line, Talk, added, inserted, pick, replaced, spoken


@dataclass(frozen=True, slots=True)
class Injected:
    """A conversation with one fault, or its harmless twin.

    Attributes:
        kind: which of the six.
        harmless: whether it is the twin.
        speech: whether it is without marks and capitals.
        talk: the conversation.
        at: the turns on which the fault shows, or on which an alarm about the twin would be false.
    """

    kind: str
    harmless: bool
    speech: bool
    talk: Talk
    at: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Made:
    """A conversation and the turns that were written into it."""

    talk: Talk
    at: tuple[int, ...]


Pair = tuple[_Made, _Made]


def injected(talk: Talk, rounds: int = 1) -> Iterator[Injected]:
    """The faults and twins of a conversation, of each kind for which it has a place, punctuated and as speech."""
    for kind, make in KINDS.items():
        for number in range(rounds):
            if made := make(talk, f"{talk.id}:{kind}:{number}"):
                for one, harmless in zip(made, (False, True), strict=True):
                    yield Injected(kind, harmless, False, one.talk, frozenset(one.at))
                    yield Injected(kind, harmless, True, spoken(one.talk), frozenset(one.at))


def _price_changed(talk: Talk, key: str) -> Pair | None:
    found = [(price, turn) for price in places.prices(talk) for turn in places.agreed(talk, price)]
    if not found:
        return None
    price, turn = pick(found, key)
    many = price.item.endswith("s") and not price.item.endswith("ss")
    is_, comes, costs = ("are", "come", "cost") if many else ("is", "comes", "costs")
    slots = {"item": price.item, "new": price.higher, "is": is_, "comes": comes, "costs": costs}
    fault = added(talk, turn, pick(term_words.RAISED, key, "fault").format(**slots))
    asks, tells = (words.format(**slots) for words in pick(term_words.PRICE_TWINS, key, "twin"))
    twin = inserted(talk, turn, Line("customer", asks), Line("seller", tells))
    return _Made(fault, (turn,)), _Made(twin, (turn + 2,))


def _date_moved(talk: Talk, key: str) -> Pair | None:
    found = [(date, turn) for date in places.dates(talk) for turn in places.untouched(talk, date.turn)]
    if not found:
        return None
    date, turn = pick(found, key)
    slots = {"event": date.event, "new": date.later, "old": date.said, "on": date.on}
    fault = added(talk, turn, pick(term_words.MOVED, key, "fault").format(**slots))
    asks, tells = (words.format(**slots) for words in pick(term_words.DATE_TWINS, key, "twin"))
    twin = inserted(talk, turn, Line("customer", asks), Line("seller", tells))
    return _Made(fault, (turn,)), _Made(twin, (turn + 2,))


def _answer_deleted(talk: Talk, key: str) -> Pair | None:
    found = list(asked.answered(talk))
    if not found:
        return None
    question, answer = pick(found, key)
    fault = replaced(talk, answer, pick(talk_words.NO_ANSWER, key, "fault"))
    waits, takes = pick(talk_words.NOT_YET, key, "twin")
    twin = inserted(talk, question, Line("seller", waits), Line("customer", takes))
    return _Made(fault, (question,)), _Made(twin, (question,))


def _promise_contradicted(talk: Talk, key: str) -> Pair | None:
    sellers = [i for i in talk.of("seller") if i > 0]
    if len(sellers) < 3:
        return None
    first = pick(sellers[:-1], key)
    later = pick([i for i in sellers if i > first], key, "later")
    made, taken, kept = pick(talk_words.PROMISES, key, "words")
    base = added(talk, first, made)
    return _Made(added(base, later, taken), (first, later)), _Made(added(base, later, kept), (first, later))


def _push_after_no(talk: Talk, key: str) -> Pair | None:
    found = [i for i in talk.of("seller", 1, len(talk.lines)) if "?" not in talk.lines[i].text]
    if not found:
        return None
    turn = pick(found, key)
    offers, declines, pushes = pick(talk_words.PUSHES, key, "fault")
    accepts, reopens, answers = pick(talk_words.REOPENED, key, "twin")
    base = inserted(added(talk, turn, offers), turn, Line("customer", declines))
    fault = inserted(base, turn + 1, Line("seller", pushes))
    takes_up = (Line("seller", accepts), Line("customer", reopens), Line("seller", answers))
    return _Made(fault, (turn + 2,)), _Made(inserted(base, turn + 1, *takes_up), (turn + 1, turn + 2, turn + 4))


def _fee_added(talk: Talk, key: str) -> Pair | None:
    found = [(price, turns[-1]) for price in places.prices(talk) if (turns := places.agreed(talk, price))]
    if not found:
        return None
    price, last = pick(found, key)
    fee = {"fee": price.said[0] + pick(("5", "9", "12", "15", "20"), key, "amount")}
    fault = added(talk, last, pick(term_words.FEES, key, "fault").format(**fee))
    if pick((True, False), key, "announced"):
        before, again = (words.format(**fee) for words in pick(term_words.ANNOUNCED, key, "twin"))
        announced = added(added(talk, price.turn, before), last, again)
        return _Made(fault, (last,)), _Made(announced, (price.turn, last))
    asks, tells = (words.format(**fee) for words in pick(term_words.FEE_ASKED, key, "twin"))
    twin = inserted(talk, last, Line("customer", asks), Line("seller", tells))
    return _Made(fault, (last,)), _Made(twin, (last + 2,))


KINDS: Mapping[str, Callable[[Talk, str], Pair | None]] = {
    "answer-deleted": _answer_deleted,
    "date-moved": _date_moved,
    "fee-added": _fee_added,
    "price-changed": _price_changed,
    "promise-contradicted": _promise_contradicted,
    "push-after-no": _push_after_no,
}
