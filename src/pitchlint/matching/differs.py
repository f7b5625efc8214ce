"""`differs`: one slot takes several values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit
from pitchlint.nlp.values import same_value

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene


@dataclass(frozen=True, slots=True)
class Differs:
    """Within one conversation: an outcome at each mention whose value is not that of the mention before it.

    Values are compared by what they mean: "$1,299" is "thirteen hundred dollars" less a dollar, "49 quid" is "£49".
    """

    event: CompiledEvent
    slot: str
    same: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, scene: Scene) -> list[Outcome]:
        mentions: list[tuple[int, Hit]] = []
        found = []
        for turn, hit in self.event.everywhere(scene):
            slots = dict(hit.slots)
            if self.slot not in slots:
                continue
            earlier = next((m for m in reversed(mentions) if self._comparable(slots, dict(m[1].slots))), None)
            if earlier is not None:
                before = dict(earlier[1].slots)[self.slot]
                if not self._equal(self.slot, before, slots[self.slot]):
                    values = {**slots, "before": before, "now": slots[self.slot]}
                    found.append(Outcome(turn, (hit,), (earlier,), values))
            mentions.append((turn, hit))
        return found

    def _comparable(self, slots: Mapping[str, str], others: Mapping[str, str]) -> bool:
        return all(self._equal(name, slots.get(name, ""), others.get(name, "")) for name in self.same)

    def _equal(self, name: str, one: str, other: str) -> bool:
        return same_value(self.kinds.get(name, "word"), one, other)
