"""What is found of a question, and what an answer to it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pitchlint.finding import Confidence
from pitchlint.ledgers.answering import Reply
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.wants import Form

HOLDS: Mapping[Form, str] = {
    "money": "an amount", "time": "a time or date", "number": "a number", "phone": "a number", "place": "a place",
    "link": "an address", "name": "a name", "sorts": "one of them",
    "fact": "a fact about it", "yes-no": "a yes or a no", "reason": "a reason",
    "offer": "an offer", "action": "an answer to the request", "purpose": "what it is about",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a question stands: state, the turns that settled it, why, and how sure that is."""

    state: str
    turns: tuple[int, ...]
    because: str
    confidence: Confidence


def answered(q: Asked, turns: Sequence[int], replies: Mapping[int, Reply], weak: bool) -> Verdict:
    """The verdict where the turns named hold all that was asked for; `weak` where one of them came late."""
    last = replies[turns[-1]]
    form = q.wants[0].forms[0]
    sure = form in ("money", "time", "phone", "number", "place", "link", "purpose") or (form == "yes-no" and last.polar)
    shares = bool(q.topic & last.topic)
    confidence: Confidence = "low" if weak else "high" if sure and shares else "medium" if sure or shares else "low"
    because = f"turn {turns[-1] + 1} holds {HOLDS[form]}"
    return Verdict("answered", tuple(turns), because, confidence)
