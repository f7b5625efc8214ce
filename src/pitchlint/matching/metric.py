"""`metric`: a measure over or under a bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene

# Measures that have one turn as their place; the others belong to the conversation.
_PLACED = frozenset({"longest_monologue"})


@dataclass(frozen=True, slots=True)
class Metric:
    """See `rules.model.Metric`. Silent where the measure cannot be judged."""

    measure: str
    of: str
    over: float | None
    under: float | None
    at_least_turns: int

    def __call__(self, scene: Scene) -> list[Outcome]:
        value = scene.measures.get((self.measure, self.of))
        own = [i for i, r in enumerate(scene.roles) if r == self.of]
        if value is None or not own or len(scene.texts) < self.at_least_turns:
            return []
        if not ((self.over is not None and value > self.over) or (self.under is not None and value < self.under)):
            return []
        bound = self.over if self.over is not None else self.under
        longest = max(own, key=lambda i: len(scene.texts[i].words))
        hits = (Hit(0, len(scene.texts[longest].text)),) if self.measure in _PLACED else ()
        values = {"value": _shown(self.measure, value), "bound": _shown(self.measure, bound or 0.0)}
        return [Outcome(longest, hits, values=values)]


def _shown(measure: str, value: float) -> str:
    return f"{round(100 * value)} %" if measure.endswith("share") else f"{value:g}"
