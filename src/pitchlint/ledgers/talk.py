"""What every ledger reads: the conversation, its texts, and where the labels of signals and rules hold."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from pitchlint.conversation import Conversation, Role
from pitchlint.finding import Evidence, Match, evidence
from pitchlint.ledgers.facts import Fact
from pitchlint.nlp.apostrophes import Apostrophes, left_out, with_apostrophes
from pitchlint.nlp.text import TurnText

REACH = 600
"""Turns over which one matter is followed, some hours of talk; so the work for a turn does not grow with the talk."""

_DENSE = (7, 14)
"""Turns of the seller, and words in each on average, from which a talk is dense."""

Marks = Mapping[int, Sequence[Match]]


@dataclass(frozen=True)
class Talk:
    """A conversation with what patterns found in it.

    Attributes:
        conversation: the conversation.
        texts: the text of each turn, with its apostrophes.
        find: answers for a label ("promise", "refuse", "persist" ...) the matches by turn. A label that no rule of the
            run gives answers nothing.
        facts: true terms, from a facts file.
        related: answers how likely the text model finds it that a seller's turn (the last argument) "pushes" after an
            earlier turn, from 0 to 1; None where there is no model.
        unlikely: answers whether the text model rules a label out for a turn; None where there is no model.
        restored: the turns in whose text apostrophes were put, which `find` does not know of (see `talk_of`).
    """

    conversation: Conversation
    texts: Sequence[TurnText]
    find: Callable[[str], Marks]
    facts: Sequence[Fact] = ()
    related: Callable[[str, int, int], float] | None = None
    unlikely: Callable[[str, int], bool] | None = None
    restored: Mapping[int, Apostrophes] = field(default_factory=dict)

    def marks(self, label: str, turn: int) -> Sequence[Match]:
        """The matches of a label in a turn."""
        found = self.find(label).get(turn, ())
        if found and (put := self.restored.get(turn)):
            return [replace(m, start=put.here(m.start), end=put.here(m.end)) for m in found]
        return found

    def role(self, turn: int) -> Role:
        """Whose turn it is."""
        return self.conversation.turns[turn].role

    def turns(self, role: Role, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Indices of the turns of a side, from `start` on and before `end`, or all of them.

        Between two places no more than `REACH` turns are looked at: the nearest to `start`, or, where that is the
        beginning, the nearest to `end`.
        """
        own = self._sides.get(role, ())
        if start:
            end = start + REACH if end is None else min(end, start + REACH)
        elif end is not None:
            start = max(0, end - REACH)
        return iter(own[bisect_left(own, start) : None if end is None else bisect_left(own, end)])

    def last(self, role: Role, before: int, start: int = 0) -> int | None:
        """The last turn of a side before a turn, and not before `start`; None where `REACH` turns hold none."""
        own = self._sides.get(role, ())
        at = bisect_left(own, before) - 1
        return own[at] if at >= 0 and own[at] >= max(start, before - REACH) else None

    @cached_property
    def dense(self) -> bool:
        """Whether the seller tells much in many turns, so that many matters are open at once.

        What follows from the position of words alone is then little more than chance, as long calls with nothing wrong
        in them showed.
        """
        own = self._sides.get("seller", ())
        turns, words = _DENSE
        return len(own) >= turns and sum(len(self.texts[i].words) for i in own) >= words * len(own)

    def evidence(self, turn: int, start: int = 0, end: int = 0) -> Evidence:
        """Words of a turn as evidence; an empty span means the whole turn."""
        if put := self.restored.get(turn):
            start, end = put.there(start), put.there(end)
        return evidence(self.conversation, turn, start, end)

    @cached_property
    def _sides(self) -> Mapping[Role, Sequence[int]]:
        found: dict[Role, list[int]] = {}
        for turn in self.conversation.turns:
            found.setdefault(turn.role, []).append(turn.index)
        return found

    @cached_property
    def day(self) -> date | None:
        """The day of the conversation, None where the source does not tell."""
        try:
            return date.fromisoformat((self.conversation.started_at or "")[:10])
        except ValueError:
            return None


def talk_of(
    conversation: Conversation,
    texts: Sequence[TurnText],
    find: Callable[[str], Marks],
    facts: Sequence[Fact] = (),
    related: Callable[[str, int, int], float] | None = None,
    unlikely: Callable[[str, int], bool] | None = None,
) -> Talk:
    """The talk as the ledgers read it: apostrophes that were left out are put back.

    Args:
        conversation, find, facts, related, unlikely: as for `Talk`; places are those of the texts as they stand.
        texts: of each turn, as they stand.
    """
    everywhere = left_out(texts)
    restored = {turn: put for turn, text in enumerate(texts) if (put := with_apostrophes(text, everywhere))}
    read = [restored[turn].text if turn in restored else text for turn, text in enumerate(texts)] if restored else texts
    return Talk(conversation, read, find, facts, related, unlikely, restored)
