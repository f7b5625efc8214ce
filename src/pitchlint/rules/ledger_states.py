"""The ledgers that a rule may draw on, by name: the states and the kinds that their entries have.

Each ledger's own module says what they mean. A state that only shows over several conversations is listed with the
others; rules judge one conversation at a time, and reports tell of it.
"""

from __future__ import annotations

STATES: dict[str, tuple[str, ...]] = {
    "claims": ("stated", "repeated"),
    "needs": ("overridden", "served", "said-back", "asked-about", "ignored", "open"),
    "promises": ("open", "kept", "contradicted", "moved", "broken", "late"),
    "questions": ("answered", "partly", "deferred", "dodged", "ignored", "last"),
    "refusals": ("accepted", "pushed", "reopened", "last"),
    "terms": ("stated", "repeated", "lowered", "changed", "cut", "moved", "raised", "fee-added", "false"),
}
KINDS: dict[str, tuple[str, ...]] = {
    "claims": ("deadline", "scarcity", "superlative"),
    "needs": ("expectation", "for-whom", "motive", "need", "want", "worry"),
    "promises": ("action", "callback", "delivery", "earlier", "guarantee", "result"),
    "questions": ("action", "how", "other", "price", "time", "where", "which", "who", "why", "yes-no"),
    "refusals": ("not-interested", "not-now", "other", "stop-calling", "too-expensive"),
    "terms": ("date", "discount", "duration", "fee", "price", "quantity"),
}
# Words for several states, or other words for one.
TOGETHER: dict[tuple[str, str], tuple[str, ...]] = {
    ("refusals", "overridden"): ("pushed",),
    ("terms", "drifted"): ("raised", "fee-added", "moved", "cut"),
}
