"""`differs`: one slot takes several values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene


@dataclass(frozen=True, slots=True)
class Differs:
    """Within one conversation: an outcome at each mention whose value is not that of the mention before it."""

    event: CompiledEvent
    slot: str
    same: tuple[str, ...] = ()

    def __call__(self, scene: Scene) -> list[Outcome]:
        last: dict[tuple[str, ...], tuple[int, Hit, str]] = {}
        found = []
        for turn, hit in self.event.everywhere(scene):
            slots = {name: _folded(value) for name, value in hit.slots}
            if self.slot not in slots:
                continue
            key = tuple(slots.get(name, "") for name in self.same)
            value = slots[self.slot]
            before = last.get(key)
            if before is not None and before[2] != value:
                values = {
                    **dict(hit.slots),
                    "before": dict(before[1].slots)[self.slot],
                    "now": dict(hit.slots)[self.slot],
                }
                found.append(Outcome(turn, (hit,), ((before[0], before[1]),), values))
            last[key] = (turn, hit, value)
        return found


def _folded(value: str) -> str:
    return " ".join(value.lower().replace(",", "").split())
