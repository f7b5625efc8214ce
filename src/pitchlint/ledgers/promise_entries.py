"""The lines of the ledger of promises: those made here, those of earlier talks, and guarantees."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.finding import Evidence
from pitchlint.ledgers.deadlines import said_when
from pitchlint.ledgers.promise_fit import Promise
from pitchlint.ledgers.reported import Earlier
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.phrase import phrase
from pitchlint.regex import lazy
from pitchlint.report import Entry

_PROMISED_SO = lazy(r"\bpromise\b(?! (?:you )?(?:that )?(?:it|this|they))")


def promise_entry(talk: Talk, promise: Promise) -> Entry:
    made = promise.made
    facts = {"who": made.who, "what": " ".join(made.what.split()), "to": made.to}
    facts |= (said_when(talk.day, made.due) if made.due else {}) | promise.facts
    because = promise.because
    if promise.state == "open" and not because:
        because = "nothing in the conversation settles it"
        if "due" not in facts and "due_said" in facts and talk.day is None:
            because += "; the conversation has no date, so its day is not known"
    return Entry(
        "promises", made.kind, promise.state, talk.conversation.id, facts["what"],
        talk.evidence(promise.turn, made.start, made.end), tuple(talk.evidence(*p) for p in promise.places),
        values=tuple(facts.items()), because=because, confidence=promise.confidence,
    )  # fmt: skip


def earlier_entry(talk: Talk, turn: int, found: Earlier) -> tuple[int, int, Entry]:
    because = "the seller owns that it was not kept" if found.owned else "the customer says that it was not kept"
    facts = {"who": "firm", "to": "customer"} | ({"due_said": found.due.words} if found.due else {})
    return turn, found.start, Entry(
        "promises", "earlier", "broken", talk.conversation.id, " ".join(found.what.split()),
        talk.evidence(turn, found.start, found.end), values=tuple(facts.items()), because=because, confidence="medium",
    )  # fmt: skip


def guarantees(talk: Talk, turn: int) -> Iterator[tuple[int, int, Entry]]:
    for mark in talk.marks("guarantee", turn):
        if mark.by == "pattern":
            said: Evidence = talk.evidence(turn, mark.start, mark.end)
            if _PROMISED_SO.search(said.quote.lower()):
                continue
            yield turn, mark.start, Entry(
                "promises", "guarantee", "open", talk.conversation.id,
                phrase(said.text, said.start, said.end) or said.text, said,
                values=(("who", "seller"), ("to", "customer")), because="nobody can promise this without condition",
            )  # fmt: skip
