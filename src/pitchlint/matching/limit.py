"""`limit`: at most or at least so many in a turn, a conversation or 1,000 words."""

from __future__ import annotations

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
        if self.distinct:
            first: dict[str, tuple[int, Hit]] = {}
            for turn, hit in found:
                first.setdefault(scene.texts[turn].norm[hit.start : hit.end], (turn, hit))
            found = list(first.values())
        if self.per == "turn":
            turns = sorted({turn for turn, _ in found})
            groups = [[(t, h) for t, h in found if t == turn] for turn in turns]
            if self.minimum is not None:
                spoken = [i for i in range(len(scene.texts)) if self.event.possible(scene, i)]
                groups += [[] for i in spoken if i not in turns]
        else:
            groups = [found]
        return [o for group in groups if (o := self._judge(scene, group)) is not None]

    def _judge(self, scene: Scene, group: list[tuple[int, Hit]]) -> Outcome | None:
        count: float = len(group)
        if self.per == "1000 words":
            words = sum(len(t.words) for i, t in enumerate(scene.texts) if self.event.possible(scene, i))
            if words < 200:  # too little speech for a rate
                return None
            count = 1000 * count / words
        values = {"count": f"{count:g}" if count == int(count) else f"{count:.1f}"}
        if self.maximum is not None and count > self.maximum:
            turn, hit = group[min(self.maximum, len(group) - 1)]
            same = tuple(h for t, h in group if t == turn and h != hit)
            others = tuple((t, h) for t, h in group if t != turn)
            return Outcome(turn, (hit, *same), others, {**values, "max": str(self.maximum)})
        if self.minimum is not None and count < self.minimum and scene.texts:
            last = max((i for i in range(len(scene.texts)) if self.event.possible(scene, i)), default=None)
            if last is not None:
                return Outcome(last, (), (), {**values, "min": str(self.minimum)}, missing=True)
        return None
