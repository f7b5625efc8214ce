"""What a rule found in a conversation, before it becomes a finding."""

from __future__ import annotations

from dataclasses import dataclass, field

from pitchlint.matching.pattern import Hit


@dataclass(frozen=True, slots=True)
class Outcome:
    """A rule holds on a turn.

    Attributes:
        turn: index of the turn that carries the finding.
        hits: the words in that turn, primary first; empty where the whole turn is meant.
        related: (turn, hit) of further evidence in other turns.
        values: what the message's placeholders stand for.
        missing: the finding is that something was never said.
    """

    turn: int
    hits: tuple[Hit, ...] = ()
    related: tuple[tuple[int, Hit], ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    missing: bool = False
