"""What the seller's side promised, and what became of it.

Kinds: action, callback, delivery, result; guarantee (more than anyone can promise); earlier (a promise of before this
conversation, as the customer reports it). States: open, kept, contradicted (taken back, or given a later date without
a reason), moved (given a later date with a reason), broken (the customer says that it never came), late (across
conversations, see `cases`).
"""

from __future__ import annotations

from dataclasses import replace

from pitchlint.ledgers.after_all import after_all
from pitchlint.ledgers.assurances import assurances
from pitchlint.ledgers.commitments import Commitment, commitments_in
from pitchlint.ledgers.counted_on import counted_on
from pitchlint.ledgers.crossed import crossed
from pitchlint.ledgers.deadlines import said_when
from pitchlint.ledgers.denied_on_asking import denied_on_asking
from pitchlint.ledgers.fulfilment import settlements_in
from pitchlint.ledgers.gainsaid import gainsaid
from pitchlint.ledgers.kept_again import kept_again
from pitchlint.ledgers.particulars import particulars
from pitchlint.ledgers.plainly_denied import plainly_denied
from pitchlint.ledgers.promise_entries import earlier_entry, guarantees, promise_entry
from pitchlint.ledgers.promise_fit import LASTS, Promise, bounds, fits, inside, otherwise, postpones
from pitchlint.ledgers.protests import protested
from pitchlint.ledgers.reported import earlier_in
from pitchlint.ledgers.reversals import Reversal, called_off, declined, spared, tied_by, told_done
from pitchlint.ledgers.settlements import Settlement
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.undone import undone
from pitchlint.ledgers.unlike import unlike
from pitchlint.regex import lazy
from pitchlint.report import Entry

_ASKS_CHANGE = lazy(
    r"\b(?:(?:could|can) (?:you|we|it|he|she|they|i|someone)\b.{0,30}?\b(?:later|instead|tomorrow|next|after|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|noon|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|\d{1,2})\b|make (?:it|that)|rather|prefer|instead|another day|a different day|reschedule|move (?:it|that)"
    r"|change (?:it|that|the)|later than|doesn_t (?:work|suit)|won_t be (?:in|home|there|here)|i_m (?:away|out|busy)"
    r"|works? better|suits? (?:me )?better|no rush|push (?:it|that))\b"
)
_LOOSE = (gainsaid, plainly_denied, crossed, after_all)  # those that read widely, the widest last
_REVERSALS = (protested, denied_on_asking, unlike, undone, particulars, assurances, *_LOOSE)
_SHARING = {gainsaid: 2, plainly_denied: 2, crossed: 2, undone: 1}  # matters that both must name in dense talk
_REASON = lazy(
    r"\b(?:because|since|due to|owing to|as (?:the|our|my|we)|delay(?:s|ed)?|held up|shortage|strike|broke(?:n)? down"
    r"|sick|off ill|out of stock|backlog|caught up|the (?:problem|issue|reason) is|just (?:heard|found|seen|had)"
    r"|short[- ]staffed|snow|weather|(?:i_m|i am|we_re|we are) (?:so |very |really )?sorry|apolog\w+|(?:has|have"
    r"|did)(?:n_t| not) (?:yet )?(?:come|arrived?|turned up|been delivered))\b"
)


def promises(talk: Talk) -> list[Entry]:
    """The promises of a conversation, in order of turns."""
    kept: list[Promise] = []
    entries: list[tuple[int, int, Entry]] = []
    for turn, text in enumerate(talk.texts):
        role = talk.role(turn)
        if role not in ("seller", "customer"):
            continue
        for found in settlements_in(text, role):
            _apply(talk, kept, turn, found)
        entries += (earlier_entry(talk, turn, e) for e in earlier_in(text, role) if not inside(kept, turn, e))
        if role == "seller":
            licensed = [(m.start, m.end) for m in talk.marks("promise", turn) if m.by == "pattern"]
            for made in commitments_in(text, licensed):
                _add(talk, kept, turn, made)
            entries += guarantees(talk, turn)
    for reversals in _REVERSALS:
        for reversal in reversals(talk):
            again = reversals in _LOOSE and kept_again(talk, reversal)
            without = declined(talk, reversal.turn, reversal.denied[0]) and not counted_on(talk, reversal.denied[0])
            chance = talk.dense and reversals in _SHARING and not tied_by(talk, reversal, _SHARING[reversals])
            if not (again or without or chance or told_done(talk, reversal) or called_off(talk, reversal)):
                _reverse(talk, kept, reversal)
    entries += ((p.turn, p.made.start, promise_entry(talk, p)) for p in kept)
    return [e for _, _, e in sorted(entries, key=lambda e: e[:2])]


def _reverse(talk: Talk, kept: list[Promise], found: Reversal) -> None:
    """Takes a denial for the end of the promise at its place, or of a new one where no promise was seen."""
    turn, start, end = found.denied
    one = next(
        (p for p in kept if p.turn == found.turn and p.made.start < found.end and found.start < p.made.end), None
    )
    if any(
        (t, a) == (turn, start) or (t == turn and a < end and start < b)
        for p in kept
        if p.state != "kept"
        for t, a, b in p.places
    ):
        return
    sure = found.sure and (one is not None or counted_on(talk, turn))
    if one is None:
        said = talk.texts[found.turn].text[found.start : found.end]
        one = Promise(
            found.turn, Commitment(found.start, found.end, said, "firm", "customer", found.act, "action", None)
        )
        kept.append(one)
    if one.state in ("open", "moved", "kept") and (found.undone or not one.made.negative):
        one.settle(
            "contradicted",
            _QUOTED["denied"],
            turn,
            Settlement("denied", start, end, found.act),
            "medium" if sure else "low",
        )


def _add(talk: Talk, kept: list[Promise], turn: int, made: Commitment) -> None:
    """A new promise, unless it repeats, dates or moves one that stands.

    What names nothing is about what the promise before it names: "I'll send a new card, it'll arrive by Saturday".
    """
    if made.negative and any(t == turn and a < made.end and made.start < b for p in kept for t, a, b in p.places):
        return
    if made.who == "firm" and not made.act.things and kept and kept[-1].turn == turn:
        made = replace(made, act=replace(made.act, things=kept[-1].act.things))
    for old in reversed(kept):
        if old.turn == turn or old.state not in ("open", "moved") or old.made.negative != made.negative:
            continue
        if old.act.link(made.act) < 2 and not (
            old.act.link(made.act) and not made.act.named and made.act.sort == old.act.sort and old is kept[-1]
        ):
            continue
        if (
            made.act.verb not in LASTS
            and made.due
            and made.due.exact
            and old.made.due
            and old.made.due.exact
            and postpones(talk, turn, made.due.words, old.made.due.words)
        ):
            _move(talk, old, turn, Settlement("dated", made.start, made.end, made.act, due=made.due))
        elif made.due and made.due.exact and not (old.made.due and old.made.due.exact):
            old.facts |= said_when(talk.day, made.due)
        return
    kept.append(Promise(turn, made))


def _apply(talk: Talk, kept: list[Promise], turn: int, found: Settlement) -> None:
    """What words of a turn do to the promise that they mean best."""
    fitting = [p for p in kept if p.turn < turn and fits(talk, kept, p, turn, found)]
    if found.how == "denied":
        spares = spared(talk.texts[turn], found.start, found.end)
        fitting = [p for p in fitting if bounds(talk, p, found) and not spares]
    if not fitting:
        return
    promise = max(fitting, key=lambda p: (p.act.link(found.act), p.turn, p.made.start))
    if found.how == "denied" and declined(talk, promise.turn, turn):
        promise.because = "the customer did without it"
        return
    if found.how == "dated":
        _move(talk, promise, turn, found)
    elif found.how == "denied":
        if otherwise(talk, promise, turn, found):
            promise.settle("moved", "the seller offers another way", turn, found)
        else:
            promise.settle("contradicted", _QUOTED["denied"], turn, found, "high" if found.firm else "medium")
    elif found.how == "undone":
        promise.settle("contradicted", "later the seller says that it will be done all the same", turn, found)
    elif found.how == "broken":
        promise.settle("broken", _QUOTED["broken"], turn, found)
    elif promise.state in ("open", "moved", "broken"):
        promise.settle("kept", _QUOTED[found.how], turn, found, "high" if found.how == "received" else "medium")


_QUOTED = {
    "denied": "later the seller takes it back",
    "broken": "the customer says that it has not come",
    "done": "the seller says that it is done",
    "received": "the customer says that it is there",
}


def _move(talk: Talk, promise: Promise, turn: int, found: Settlement) -> None:
    """A later date for a promise: agreed where the customer asked for it, else a move or a contradiction."""
    assert found.due is not None
    when = said_when(talk.day, found.due)
    between = [talk.texts[i].norm for i in talk.turns("customer", promise.turn + 1, turn)]
    asked = bool(between) and (
        bool(_ASKS_CHANGE.search(between[-1])) or found.due.words.lower().split()[-1] in between[-1].split()
    )
    before = promise.facts.get("due") or (promise.made.due.words if promise.made.due else "")
    if asked:
        promise.facts |= when | {"agreed": "yes"}
        promise.places.append((turn, found.start, found.end))
        promise.because = "the customer asked for another day"
        return
    reason = bool(_REASON.search(talk.texts[turn].norm))
    promise.facts |= {"before": before, "after": when.get("due") or found.due.words}
    promise.facts |= {"explained": "yes"} if reason else {}
    state = "moved" if reason else "contradicted"
    promise.settle(state, f"later the seller says {found.due.words.strip()}", turn, found)
