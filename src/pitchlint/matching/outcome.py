"""What a rule found in a conversation, before it becomes a finding."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pitchlint.finding import Confidence, Evidence
from pitchlint.matching.pattern import Hit
from pitchlint.nlp.phrase import phrase

if TYPE_CHECKING:
    from pitchlint.rules.model import Rule


@dataclass(frozen=True, slots=True)
class Outcome:
    """A rule holds on a turn.

    Attributes:
        turn: index of the turn that carries the finding.
        hits: the words in that turn, primary first; empty where the whole turn is meant.
        related: (turn, hit) of further evidence in other turns.
        values: what the message's placeholders stand for.
        missing: the finding is that something was never said.
        certain: words that the categoriser cannot rule out are among the hits.
        confidence: of the ledger's entry that it tells of; None where no ledger was asked.
    """

    turn: int
    hits: tuple[Hit, ...] = ()
    related: tuple[tuple[int, Hit], ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    missing: bool = False
    certain: bool = False
    confidence: Confidence | None = None


def message_of(rule: Rule, values: Mapping[str, str], primary: Evidence) -> str:
    """The rule's message with its placeholders filled; its title where one of them stands for nothing.

    A quotation is made up to its clause, but for words that are to be replaced: there they are meant exactly.
    """
    if not rule.message:
        return rule.title
    quote = primary.quote if rule.kind == "replace" else phrase(primary.text, primary.start, primary.end)
    known = {"quote": quote, "speaker": primary.speaker or primary.role, **values}
    wanted = re.findall(r"\{(\w+)\}", rule.message)
    if not all(name in known for name in wanted):
        return rule.title
    return re.sub(r"\{(\w+)\}", lambda m: " ".join(known[m[1]].split()), rule.message)
