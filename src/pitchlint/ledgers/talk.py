"""What every ledger reads: the conversation, its texts, and where the labels of signals and rules hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pitchlint.conversation import Conversation, Role
from pitchlint.finding import Evidence, Match, evidence
from pitchlint.ledgers.facts import Fact
from pitchlint.nlp.text import TurnText

Marks = Mapping[int, Sequence[Match]]


@dataclass(frozen=True)
class Talk:
    """A conversation with what patterns found in it.

    Attributes:
        conversation: the conversation.
        texts: the text of each turn.
        find: answers for a label ("promise", "refuse", "persist" ...) the matches by turn. A label that no rule of the
            run gives answers nothing.
        facts: true terms, from a facts file.
    """

    conversation: Conversation
    texts: Sequence[TurnText]
    find: Callable[[str], Marks]
    facts: Sequence[Fact] = ()

    def marks(self, label: str, turn: int) -> Sequence[Match]:
        """The matches of a label in a turn."""
        return self.find(label).get(turn, ())

    def role(self, turn: int) -> Role:
        """Whose turn it is."""
        return self.conversation.turns[turn].role

    def turns(self, role: Role, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Indices of the turns of a side, from `start` on and before `end`."""
        total = len(self.conversation.turns)
        return (i for i in range(start, total if end is None else min(end, total)) if self.role(i) == role)

    def evidence(self, turn: int, start: int = 0, end: int = 0) -> Evidence:
        """Words of a turn as evidence; an empty span means the whole turn."""
        return evidence(self.conversation, turn, start, end)

    @cached_property
    def day(self) -> date | None:
        """The day of the conversation, None where the source does not tell."""
        try:
            return date.fromisoformat((self.conversation.started_at or "")[:10])
        except ValueError:
            return None
