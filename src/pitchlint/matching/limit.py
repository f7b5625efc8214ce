"""`limit`: at most or at least so many in a turn, a conversation or 1,000 words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene


@dataclass(frozen=True, slots=True)
class Limit:
    """See `rules.model.Limit`. The finding lies at the first occurrence beyond the maximum."""

    event: CompiledEvent
    maximum: int | None
    minimum: int | None
    per: str
    distinct: bool = False

    def __call__(self, scene: Scene) -> list[Outcome]:
        found = list(self.event.everywhere(scene))
        spoken = self.event.turns(scene)
        if self.distinct:
            first: dict[str, tuple[int, Hit]] = {}
            for turn, hit in found:
                first.setdefault(scene.texts[turn].norm[hit.start : hit.end], (turn, hit))
            found = list(first.values())
        if self.per == "turn":
            by_turn: dict[int, list[tuple[int, Hit]]] = {}
            for turn, hit in found:
                by_turn.setdefault(turn, []).append((turn, hit))
            groups = [by_turn[turn] for turn in sorted(by_turn)]
            if self.minimum is not None:
                groups += [[] for turn in spoken if turn not in by_turn]
        else:
            groups = [found]
        return [o for group in groups if (o := self._judge(scene, group, spoken)) is not None]

    def _judge(self, scene: Scene, group: list[tuple[int, Hit]], spoken: Sequence[int]) -> Outcome | None:
        count: float = len(group)
        if self.per == "1000 words":
            words = sum(len(scene.texts[turn].words) for turn in spoken)
            if words < 200:  # too little speech for a rate
                return None
            count = 1000 * count / words
        values = {"count": f"{count:g}" if count == int(count) else f"{count:.1f}"}
        if self.maximum is not None and count > self.maximum:
            turn, hit = group[min(self.maximum, len(group) - 1)]
            same = tuple(h for t, h in group if t == turn and h != hit)
            others = tuple((t, h) for t, h in group if t != turn)
            return Outcome(turn, (hit, *same), others, {**values, "max": str(self.maximum)})
        if self.minimum is not None and count < self.minimum and spoken:
            return Outcome(spoken[-1], (), (), {**values, "min": str(self.minimum)}, missing=True)
        return None
