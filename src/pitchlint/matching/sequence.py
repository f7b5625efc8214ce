"""`sequence`: A, then B within a window, nothing stopping it in between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene

Place = tuple[int, Hit]


@dataclass(frozen=True, slots=True)
class Sequence:
    """One outcome for each turn that completes (or begins) the sequence, from its nearest beginning.

    Events of one turn follow each other by the place of their words.
    """

    steps: tuple[CompiledEvent, ...]
    stops: tuple[CompiledEvent, ...] = ()
    report: str = "last"

    def __call__(self, scene: Scene) -> list[Outcome]:
        each = [list(step.everywhere(scene)) for step in self.steps]
        if not all(each):
            return []
        found: dict[int, Outcome] = {}
        for last in each[-1]:
            chain = self._chain(scene, each, len(each) - 1, last)
            if chain is None:
                continue
            outcome = self._outcome(scene, chain)
            if outcome.turn in found:
                earlier = found[outcome.turn]
                outcome = Outcome(
                    outcome.turn, tuple(dict.fromkeys((*earlier.hits, *outcome.hits))), earlier.related, earlier.values
                )
            found[outcome.turn] = outcome
        return list(found.values())

    def _chain(self, scene: Scene, each: list[list[Place]], step: int, last: Place) -> list[Place] | None:
        """The places of all steps up to `last`, the nearest possible ones."""
        if step == 0:
            return [last]
        for before in sorted(each[step - 1], key=lambda p: (p[0], p[1].start), reverse=True):
            if not _follows(before, last):
                continue
            window = self.steps[step].window
            if window is not None and not window.holds(scene, before[0], last[0]):
                continue
            if self._stopped(scene, before[0], last[0]):
                continue
            rest = self._chain(scene, each, step - 1, before)
            if rest is not None:
                return [*rest, last]
        return None

    def _stopped(self, scene: Scene, first: int, last: int) -> bool:
        return any(stop.hits(scene, turn) for turn in range(first + 1, last) for stop in self.stops)

    def _outcome(self, scene: Scene, chain: list[Place]) -> Outcome:
        turn, hit = chain[-1] if self.report == "last" else chain[0]
        related = tuple(p for p in chain if p[0] != turn)
        values: dict[str, str] = {}
        for number, (at, words) in enumerate(chain, 1):
            values[f"step{number}"] = scene.texts[at].text[words.start : words.end]
            values.update(words.slots)
        values["turns"] = str(chain[-1][0] - chain[0][0])
        own = tuple(h for t, h in chain if t == turn)
        return Outcome(turn, (hit, *(h for h in own if h != hit)), related, values)


def _follows(before: Place, last: Place) -> bool:
    return before[0] < last[0] or (before[0] == last[0] and before[1].end <= last[1].start)
