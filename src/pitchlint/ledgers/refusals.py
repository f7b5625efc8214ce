"""Each no of the customer, and what the seller made of it.

States: "accepted" (the seller let it rest), "pushed" (the seller offered, priced, argued, warned or asked why again
before the customer took it up), "reopened" (the customer took it up again, or went on to something else), "last" (no
turn of the seller came after). A push counts for the last no before it. Where both still bargain, a new price is no
push.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pitchlint.finding import Confidence, Evidence
from pitchlint.ledgers.asking import asked_in
from pitchlint.ledgers.coming_back import comes_back, soft_no
from pitchlint.ledgers.insisting import ASKS_ON, insists, offered_before, refuses_offer
from pitchlint.ledgers.meaning import reads_as_push
from pitchlint.ledgers.mere_no import mere_no
from pitchlint.ledgers.protests import said_no_again
from pitchlint.ledgers.pushing import Push, in_words, push_in, ways_of
from pitchlint.ledgers.refusal_words import (
    AFTER_ALL,
    ALTERNATIVE,
    AMOUNT,
    ANYTHING_ELSE,
    BIDS,
    ENOUGH,
    FALLS_IN,
    KINDS,
    NO,
    NOT_KNOWING,
    RATHER_NOT,
    REOPENS,
    SATISFIED,
    STILL_NO,
    SUBJECT,
    TAKES_IT,
    TIMES,
)
from pitchlint.ledgers.refused import brings_up, refused, speaks_of
from pitchlint.ledgers.selling import reports
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.tacked_on import tacked_on
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.untaken import goes_on_with, returns_to, takes_up, untaken
from pitchlint.nlp.context import contexts_of, questions_of
from pitchlint.nlp.phrase import phrase
from pitchlint.nlp.text import TurnText
from pitchlint.report import Entry

FAR = 16  # turns of the seller within which a sentence tacked on to a goodbye is taken to answer the no
REACH = 6  # turns of the seller within which a push is taken to answer the no


@dataclass(slots=True)
class After:
    """What came after a no: pushes, the seller's first turn, and where the customer took it up again (-1: nowhere)."""

    pushes: list[Push]
    first: int = -1
    reopened: int = -1


def refusals(talk: Talk) -> list[Entry]:
    """An entry for each turn of the customer that says no, in order."""
    heard = [turn for turn in talk.turns("customer") if not mere_no(talk, turn)]
    plain = {turn for turn in heard if talk.marks("refuse", turn) or refuses_offer(talk, turn)}
    said = [turn for turn in heard if turn in plain or soft_no(talk, turn)]
    nos = [t for t in said if not (TAKES_IT.search(talk.texts[t].norm) or _has_enough(talk, t) or _unsure(talk, t))]
    after = [(turn, _after(talk, turn, turn not in plain)) for turn in nos]
    counted = {push.turn for _, made in after for push in made.pushes}
    again = {turn: _brought_up(talk, turn) for turn in heard}
    for turn, made in after:
        made.pushes += [push for push in again.pop(turn, ()) if push.turn not in counted]
    made_of = dict(after)
    counted |= {push.turn for made in made_of.values() for push in made.pushes}
    for told in said_no_again(talk):
        if told.push not in counted and all(push.turn != told.push for found in again.values() for push in found):
            counted.add(told.push)
            push = Push(told.push, told.start, told.end, ways_of(talk.texts[told.push]))
            made_of.setdefault(told.no, After([])).pushes.append(push)
    after = [*made_of.items()]
    after += [(turn, After([p for p in pushes if p.turn not in counted])) for turn, pushes in again.items() if pushes]
    after.sort(key=lambda each: each[0])
    # a no that only the offer before it shows counts where the seller went on
    return [_entry(talk, turn, made) for turn, made in after if talk.marks("refuse", turn) or made.pushes]


def _has_enough(talk: Talk, turn: int) -> bool:
    """Whether the turn only says that there is nothing else, asked whether there is: no offer is refused."""
    asked = turn > 0 and talk.role(turn - 1) == "seller" and ANYTHING_ELSE.search(talk.texts[turn - 1].norm)
    text = talk.texts[turn]
    enough = bool(asked and ENOUGH.search(text.norm)) or bool(SATISFIED.search(text.norm))
    return enough and _kind(text) != "stop-calling" and not KINDS[1][1].search(text.norm)


def _unsure(talk: Talk, turn: int) -> bool:
    """Whether the no of a turn only asks, or says that the customer does not know what the seller asked."""
    text = talk.texts[turn]
    asks = [q for q in questions_of(text) if SUBJECT.match(text.norm, q.start)]
    marks = talk.marks("refuse", turn)
    if asks and marks and all(any(q.start <= m.start and m.end <= q.end for q in asks) for m in marks):
        return True  # "I can't give less than that?" only asks
    bare = all(NO.fullmatch(text.norm[m.start : m.end]) for m in marks)
    return bare and NOT_KNOWING.search(text.norm) is not None


def _after(talk: Talk, turn: int, soft: bool) -> After:
    """What the two sides did after a no, up to the next no, the reopening, or the reach of the seller's turns.

    Args:
        talk: the conversation.
        turn: of the no.
        soft: the no stands beside other words, and only the offer before it shows it.
    """
    found = After([])
    text = talk.texts[turn]
    stops = _kind(text) == "stop-calling"
    asked = [q for q in asked_in(text, talk.marks("question", turn)) if q.kind != "why"]
    needs = bool(talk.marks("need", turn)) and not RATHER_NOT.search(text.norm)
    excused = (
        bool(asked) or needs or ASKS_ON.search(text.norm) is not None
    )  # the next turn of the seller has something to answer
    back = None if stops else _comes_back(talk, turn, excused)
    if soft or (back and (asked)):  # beside another matter: only what comes back counts
        found.first = turn + 1 if back else -1
        found.pushes += [back] if back else []
        return found
    if not stops and (
        _bargains(text) or TIMES.search(text.norm) or any(ALTERNATIVE.search(text.norm[q.start : q.end]) for q in asked)
    ):
        found.reopened = turn
        return found
    seen = 0
    for i in range(turn + 1, len(talk.texts)):
        role = talk.role(i)
        if role == "customer":
            if talk.marks("refuse", i):
                break
            if _reopens(talk, i):
                found.reopened = i
                break
        if role != "seller":
            continue
        found.first = i if found.first < 0 else found.first
        seen += 1
        if seen > REACH:
            break
        if found.first == i and not stops and FALLS_IN.search(talk.texts[i].norm):
            continue
        if back and i == back.turn:
            found.pushes.append(back)
        elif _of_it(talk, turn, i) and (
            push := push_in(talk, i, stops and found.first == i, excused and found.first == i)
        ):
            found.pushes.append(push)
        elif (
            found.first == i == turn + 1
            and not asked
            and (not needs or NO.match(text.norm))
            and offered_before(talk, turn)
            and (place := insists(talk, i))
        ):
            found.pushes.append(Push(i, *place, ("same-offer",)))
        elif reads_as_push(talk, turn, i):
            found.pushes.append(Push(i, 0, len(talk.texts[i].text), ("other",), "model"))
    if talk.related and found.reopened > turn and not found.pushes:
        found.pushes += _come_back_to(talk, turn, found.reopened)
    return found


def _of_it(talk: Talk, no: int, turn: int) -> bool:
    """Whether words of pressure in a turn may mean what a no refused; where much is told, more must show it.

    There something must have been put forward just before, and a later turn than the next must name some of it.
    """
    if not talk.dense or _kind(talk.texts[no]) in ("stop-calling", "not-interested"):
        return True
    if not offered_before(talk, no):
        return False
    said = stems([w.text for w in talk.texts[turn].words])
    return turn == no + 1 or not said.isdisjoint(stems([w.text for i in (no - 1, no) for w in talk.texts[i].words]))


def _brought_up(talk: Talk, no: int) -> list[Push]:
    """The turns of the seller that bring up again what a turn of the customer turned down."""
    found = _gone_on_with(talk, no)
    what = refused(talk, no)
    if what is None:
        return found
    seen = 0
    for i in range(no + 1, len(talk.texts)):
        if talk.role(i) == "customer" and speaks_of(talk.texts[i], what):
            break
        if talk.role(i) != "seller":
            continue
        seen += 1
        if seen > REACH:
            break
        if (place := brings_up(talk, no, i, what)) and all(push.turn != i for push in found):
            found.append(Push(i, *place, ways_of(talk.texts[i])))
    return found


def _gone_on_with(talk: Talk, no: int) -> list[Push]:
    """The seller's turns that go on with an offer that the customer left lying, just behind or later."""
    left = untaken(talk, no)
    behind = no + 1
    if left is None or behind >= len(talk.texts) or talk.role(behind) != "seller" or _bargains(talk.texts[no]):
        return []
    place = goes_on_with(talk, behind, left)
    if not place and left.left:
        place = tacked_on(talk.texts[behind], left.busy, True, left.busy)
    found = [Push(behind, *place, ways_of(talk.texts[behind]), "place")] if place else []
    taken = reports(talk.texts[behind].norm)
    for n, i in enumerate([*talk.turns("seller", behind + 1)][:FAR] if left.left else ()):
        said, text = talk.texts[i - 1], talk.texts[i]
        near = n < REACH - 1 and not left.offer.form
        if talk.role(i - 1) == "customer":
            if takes_up(said, left):
                break
            asked = asked_in(said, talk.marks("question", i - 1)) or questions_of(said) or _bargains(said)
            near, taken = near and not asked, taken or bool(asked)
        if place := (returns_to(talk, i, left) if near else None) or tacked_on(text, taken, False, False):
            found.append(Push(i, *place, ways_of(text), "place"))
        taken = taken or reports(text.norm)
    return found


def _comes_back(talk: Talk, no: int, busy: bool) -> Push | None:
    """The push of the seller's turn just behind a no that turns back to what was refused."""
    behind = no + 1
    if behind >= len(talk.texts) or talk.role(behind) != "seller" or TIMES.search(talk.texts[no].norm):
        return None
    orders = any(q.kind == "action" for q in asked_in(talk.texts[no], talk.marks("question", no)))
    if _bargains(talk.texts[no]) and not orders:  # a figure in an order is a time or a number, no bid
        return None
    place = comes_back(talk, behind, busy)
    return Push(behind, *place, ways_of(talk.texts[behind])) if place else None


def _come_back_to(talk: Talk, no: int, other: int) -> list[Push]:
    """Pushes after the customer went on to another matter; the text model reads them, no pattern looks so far.

    What answers a question is none, and where the customer came back to the offer there is nothing to look for.
    """
    offer = stems([w.text for i in talk.turns("seller", max(0, no - 2), no) for w in talk.texts[i].words])
    said = talk.texts[other]
    if AFTER_ALL.search(said.norm) or offer & stems([w.text for w in said.words if len(w.text) > 3]):
        return []
    found = []
    for i in [*talk.turns("seller", other + 1)][:REACH]:
        before = talk.texts[i - 1]
        asked = talk.role(i - 1) == "customer" and (
            asked_in(before, talk.marks("question", i - 1)) or _bargains(before)
        )
        if not asked and not talk.marks("need", i - 1) and reads_as_push(talk, no, i):
            found.append(Push(i, 0, len(talk.texts[i].text), ("other",), "model"))
    return found


def _bargains(text: TurnText) -> bool:
    """Whether a turn of the customer names an amount to be agreed on."""
    return bool(AMOUNT.search(text.norm) and BIDS.search(text.norm))


def _reopens(talk: Talk, turn: int) -> bool:
    """Whether the customer takes up the matter again, or goes on to another: asks, needs, wants it after all."""
    text = talk.texts[turn]
    if any(q.kind != "why" for q in asked_in(text, talk.marks("question", turn))) or _bargains(text):
        return True
    if STILL_NO.search(text.norm):
        return bool(AFTER_ALL.search(text.norm))
    if talk.marks("need", turn):
        return True
    return any("negated" not in contexts_of(text, m.start(), m.end()) for m in REOPENS.finditer(text.norm))


def _kind(text: TurnText) -> str:
    return next((kind for kind, words in KINDS if words.search(text.norm)), "other")


def _entry(talk: Talk, turn: int, after: After) -> Entry:
    text = talk.texts[turn]
    marks = talk.marks("refuse", turn)
    first, last = (marks[0].start, marks[0].end) if marks else (0, len(text.text))
    ways = tuple(dict.fromkeys(way for push in after.pushes for way in push.ways))
    settled: tuple[Evidence, ...] = ()
    sources = {p.by for p in after.pushes}
    by = (("by", "model"),) if sources == {"model"} else ()
    confidence: Confidence = "low" if sources and "" not in sources else "medium"
    if after.pushes:
        settled = tuple(talk.evidence(p.turn, p.start, p.end) for p in after.pushes)
        state = "pushed"
        because = f"the seller pushed on in {_turns([p.turn for p in after.pushes])}{in_words(ways)}"
        because += ", as the text model reads it" if by else ""
        confidence = "high" if any(talk.marks("persist", p.turn) for p in after.pushes) else confidence
    elif after.reopened == turn:
        state, because = "reopened", "the customer asks for something else, or bids, in the same breath"
    elif after.reopened >= 0:
        settled = (talk.evidence(after.reopened),)
        state, because = "reopened", f"the customer goes on with it or with something else in turn {after.reopened + 1}"
    elif after.first < 0:
        state, because, confidence = "last", "no turn of the seller comes after it", "high"
    else:
        settled = (talk.evidence(after.first),)
        state, because = "accepted", f"the seller let it rest in turn {after.first + 1}"
        confidence = "high" if talk.marks("easy", after.first) else "medium"
    return Entry(
        ledger="refusals",
        kind=_kind(text),
        state=state,
        conversation=talk.conversation.id,
        what=phrase(text.text, first, last, least=3),
        evidence=talk.evidence(turn, first, last),
        settled=settled,
        values=(("times", str(len(after.pushes))), ("how", ",".join(ways)), *by),
        because=because,
        confidence=confidence,
    )


def _turns(turns: Sequence[int]) -> str:
    return f"turn {turns[0] + 1}" if len(turns) == 1 else f"turns {', '.join(str(t + 1) for t in turns)}"
