"""`replace`: say that instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.outcome import Outcome

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene


@dataclass(frozen=True, slots=True)
class Replace:
    """Each entry is an event and the words to say instead, which the message names as {instead}."""

    entries: tuple[tuple[CompiledEvent, str], ...]

    def __call__(self, scene: Scene) -> list[Outcome]:
        return [
            Outcome(turn, (hit,), values={**dict(hit.slots), "instead": instead})
            for event, instead in self.entries
            for turn, hit in event.everywhere(scene)
        ]
