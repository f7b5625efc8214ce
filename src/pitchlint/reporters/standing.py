"""Where the entries of the ledgers stand, in the words of people, and which of them somebody has to look at."""

from __future__ import annotations

from pitchlint.report import Entry

TITLES = {  # in the order in which a trainer reads them
    "needs": "What the customer has in mind, and what became of it",
    "promises": "Promised",
    "questions": "Asked by the customer",
    "refusals": "Refused by the customer",
    "terms": "Prices and terms",
    "claims": "Claimed",
}
GOOD = frozenset("kept accepted answered said-back served".split())
BAD = frozenset(
    "contradicted broken late pushed dodged ignored overridden raised fee-added moved cut false repeated".split()
)
_SETTLED = {  # states that need no look
    "needs": frozenset(("asked-about",)),
    "questions": frozenset(("answered", "partly", "deferred")),
    "refusals": frozenset(("last", "reopened")),
    "terms": frozenset(("stated", "repeated", "lowered")),
    "claims": frozenset(("stated",)),
}
_IN_WORDS = {  # states whose name alone says little
    ("needs", "asked-about"): "asked about",
    ("needs", "said-back"): "said back",
    ("needs", "served"): "met",
    ("questions", "deferred"): "put off",
    ("questions", "last"): "at the end",
    ("refusals", "last"): "at the end",
    ("refusals", "reopened"): "taken up",
    ("terms", "fee-added"): "fee added",
}


def state_of(entry: Entry) -> str:
    """The entry's state as people are told it; with a question mark where a bad one is of low confidence."""
    told = _IN_WORDS.get((entry.ledger, entry.state), entry.state)
    return f"{told}?" if doubted(entry) else told


def doubted(entry: Entry) -> bool:
    """Whether it stands badly by little evidence."""
    return entry.state in BAD and entry.confidence == "low"


def unsettled(entry: Entry) -> bool:
    """Whether somebody has to look at it: promises, pushed refusals, questions without an answer, changed terms ..."""
    return entry.state not in _SETTLED.get(entry.ledger, frozenset()) and not excused(entry)


def excused(entry: Entry) -> bool:
    """Whether it is a change of terms that was explained or agreed to."""
    return entry.ledger == "terms" and "yes" in (entry.value("explained"), entry.value("agreed"))


def why(entry: Entry) -> str:
    """Why it stands badly, with the conversation that shows it where that is another; "" where it does not."""
    if not entry.because or entry.state not in BAD:
        return ""
    return f"{entry.because} ({entry.settled_in})" if entry.settled_in else entry.because


def turns(entry: Entry) -> tuple[int, ...]:
    """The turn in which it was said, counted from 1, and those of its conversation that settle it unless `why` names
    them."""
    named = entry.settled_in or "turn" in why(entry)
    return tuple(dict.fromkeys((entry.evidence.turn + 1, *(e.turn + 1 for e in entry.settled if not named))))
