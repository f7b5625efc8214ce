"""Promises over the conversations of a case: what was promised on Monday, kept, late or broken by Thursday's chat.

Conversations belong together by their case, else by their customer; they are taken in order of their beginning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pitchlint.conversation import Conversation
from pitchlint.finding import Confidence, evidence
from pitchlint.ledgers.acts import Act
from pitchlint.ledgers.commitments import Commitment, commitments_in
from pitchlint.ledgers.fulfilment import settlements_in
from pitchlint.ledgers.reported import earlier_in
from pitchlint.ledgers.settlements import Settlement
from pitchlint.nlp.text import TurnText
from pitchlint.report import ConversationReport, Entry

_PENDING = ("open", "moved")


def cases(reports: Sequence[ConversationReport]) -> list[Entry]:
    """The promises that stood open at the end of a conversation of a case, and what a later one shows of them.

    An entry names the conversation of the promise; `settled_in` names the one that settles it, or, where none does,
    the last one that was looked at.
    """
    return [entry for group in _grouped(reports) for entry in _settled(group)]


def _grouped(reports: Sequence[ConversationReport]) -> list[list[ConversationReport]]:
    groups: dict[tuple[str, str], list[ConversationReport]] = defaultdict(list)
    case_of = {
        r.conversation.customer_id: r.conversation.case_id
        for r in reports
        if r.conversation.customer_id and r.conversation.case_id
    }
    for report in reports:
        talk = report.conversation
        if talk.case_id:
            groups["case", talk.case_id].append(report)
        elif talk.customer_id and talk.started_at:
            known = case_of.get(talk.customer_id)
            groups[("case", known) if known else ("customer", talk.customer_id)].append(report)
    ordered = [sorted(g, key=lambda r: (r.conversation.started_at or "", r.conversation.id)) for g in groups.values()]
    return [g for g in ordered if len(g) > 1 and all(r.conversation.started_at for r in g)]


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a later conversation shows of a promise."""

    how: str
    report: Conversation
    turn: int
    start: int
    end: int
    strength: int


def _settled(group: Sequence[ConversationReport]) -> Iterator[Entry]:
    for at, report in enumerate(group[:-1]):
        day = _day(report.conversation)
        for entry in report.ledger("promises"):
            if entry.state in _PENDING and entry.kind not in ("earlier", "guarantee"):
                act, negative = _act(entry)
                if not negative:
                    yield _judged(entry, day, act, [r.conversation for r in group[at + 1 :]])


def _act(entry: Entry) -> tuple[Act, bool]:
    """What a promise is about, and whether it is to leave something undone."""
    text = TurnText(entry.evidence.text)
    licensed = [(entry.evidence.start, entry.evidence.end)]
    made: Commitment | None = next((c for c in commitments_in(text, licensed) if c.start == entry.evidence.start), None)
    return (made.act, made.negative) if made else (Act("", "", frozenset()), False)


def _judged(entry: Entry, day: date | None, act: Act, following: Sequence[Conversation]) -> Entry:
    """The entry with its state after the conversations that follow."""
    named = entry.value("due")
    due = date.fromisoformat(named) if named else None
    signs = [s for talk in following for s in _signs(talk, entry, act)]
    best = max(signs, key=lambda s: s.strength, default=None)
    if best is None:
        last = following[-1]
        on = _day(last)
        over = f", although it was due on {due}" if due and on and on > due else ""
        return replace(
            entry,
            settled_in=last.id,
            state="open",
            because=f"no later conversation tells of it{over}",
            confidence="low",
        )
    on = _day(best.report)
    state, because = _state(best, due, on, entry)
    place = evidence(best.report, best.turn, best.start, best.end)
    sure: Confidence = "medium" if best.strength < 3 else "high"
    return replace(entry, state=state, settled=(place,), settled_in=best.report.id, because=because, confidence=sure)


def _state(sign: _Sign, due: date | None, on: date | None, entry: Entry) -> tuple[str, str]:
    when = entry.value("due") or entry.value("due_said")
    said = f"due {when}; " if when else ""
    late = due is not None and on is not None and on > due
    if sign.how == "broken":
        return "broken", f"{said}in the later conversation it is said not to have come"
    if sign.how == "denied":
        return "contradicted", f"{said}in the later conversation the seller takes it back"
    if sign.how in ("done", "received"):
        if late and sign.how == "done" and entry.kind != "callback":
            return "late", f"{said}done only in the conversation of {on}"
        return "kept", f"{said}the later conversation says that it was done"
    if late:
        return "late", f"{said}promised again on {on}, so still open after its day"
    return "open", f"{said}promised again in the later conversation"


def _signs(talk: Conversation, entry: Entry, act: Act) -> Iterator[_Sign]:
    """Whatever in a later conversation may mean the promise."""
    for turn in talk.turns:
        text = TurnText(turn.text)
        if turn.role not in ("seller", "customer"):
            continue
        for earlier in earlier_in(text, turn.role):
            link = act.link(earlier.act)
            other_day = earlier.due is not None and not entry.value("due_said")
            if link >= 2 or (link and earlier.act.sort == act.sort and not other_day):
                yield _Sign("broken", talk, turn.index, earlier.start, earlier.end, 1 + link)
        for found in settlements_in(text, turn.role):
            link = _strength(found, act, entry)
            if link:
                yield _Sign(found.how, talk, turn.index, found.start, found.end, link)
        if turn.role == "seller":
            for again in commitments_in(text):
                if act.link(again.act) == 3:
                    yield _Sign("again", talk, turn.index, again.start, again.end, 1)


def _strength(found: Settlement, act: Act, entry: Entry) -> int:
    """How surely the words settle the promise; 0 where they do not."""
    link = act.link(found.act)
    if found.how in ("dated", "undone") or not link:
        return 0
    same = link == 3 or (link == 2 and found.act.verb == act.verb)
    if found.how == "broken":
        return link if same or (found.act.sort == act.sort != "") else 0
    if found.how == "denied":
        return 1 if link == 3 and found.firm else 0
    if found.how == "received" and entry.kind not in ("delivery", "result"):
        return 0
    return link - 1 if same and not (found.bare and found.how == "received") else 0


def _day(talk: Conversation) -> date | None:
    try:
        return date.fromisoformat((talk.started_at or "")[:10])
    except ValueError:
        return None
