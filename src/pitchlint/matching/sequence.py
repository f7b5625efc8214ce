"""`sequence`: A, then B within a window, nothing stopping it in between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pitchlint.matching.bindings import agree
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
    kinds: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, scene: Scene) -> list[Outcome]:
        each = [list(step.everywhere(scene)) for step in self.steps]
        if not all(each):
            return []
        found: dict[int, Outcome] = {}
        for last in each[-1]:
            chain = self._chain(scene, each, len(each) - 1, (last,))
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

    def _chain(self, scene: Scene, each: list[list[Place]], step: int, later: tuple[Place, ...]) -> list[Place] | None:
        """The places of all steps up to those of `later`, the nearest possible ones whose named slots agree."""
        if step == 0:
            return list(later)
        last = later[0]
        for before in sorted(each[step - 1], key=lambda p: (p[0], p[1].start), reverse=True):
            if not _follows(before, last):
                continue
            window = self.steps[step].window
            if window is not None and not window.holds(scene, before[0], last[0]):
                continue
            if not agree(self.kinds, before[1].slots, *(hit.slots for _, hit in later)):
                continue
            if self._stopped(scene, before[0], last[0]):
                continue
            chain = self._chain(scene, each, step - 1, (before, *later))
            if chain is not None:
                return chain
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
