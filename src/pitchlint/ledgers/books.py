"""The table of ledgers: each is a function from a `Talk` to entries in order of turns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from pitchlint.ledgers.cases import cases
from pitchlint.ledgers.claims import claims, repeated
from pitchlint.ledgers.needs import needs
from pitchlint.ledgers.promises import promises
from pitchlint.ledgers.questions import questions
from pitchlint.ledgers.refusals import refusals
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.terms import terms
from pitchlint.report import ConversationReport, Entry, LedgerName

LEDGERS: Mapping[LedgerName, Callable[[Talk], Sequence[Entry]]] = {
    "claims": claims,
    "needs": needs,
    "promises": promises,
    "questions": questions,
    "refusals": refusals,
    "terms": terms,
}
# What shows only over several conversations: the conversations of a case, or all of a seller.
ACROSS: Mapping[str, Callable[[Sequence[ConversationReport]], Sequence[Entry]]] = {
    "cases": cases,
    "claims": repeated,
}


def kept(talk: Talk) -> tuple[Entry, ...]:
    """The entries of all ledgers of a conversation, ledger by ledger."""
    return tuple(entry for name in sorted(LEDGERS) for entry in LEDGERS[name](talk))


def across(reports: Sequence[ConversationReport]) -> tuple[Entry, ...]:
    """The entries that several conversations make together, table entry by table entry."""
    return tuple(entry for name in sorted(ACROSS) for entry in ACROSS[name](reports))
