"""`sequence`: A, then B within a window, nothing stopping it in between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pitchlint.matching.bindings import agree, bound
from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit
from pitchlint.nlp.phrase import phrase

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
        each: list[list[Place]] = []
        for step in self.steps:
            each.append(list(step.everywhere(scene)))
            if not each[-1]:
                return []
        search = _Search(self, scene, each)
        found: dict[int, Outcome] = {}
        for last in each[-1]:
            chain = search.chain(len(each) - 1, (last,))
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

    def _outcome(self, scene: Scene, chain: list[Place]) -> Outcome:
        turn, hit = chain[-1] if self.report == "last" else chain[0]
        related = tuple(p for p in chain if p[0] != turn)
        values: dict[str, str] = {}
        for number, (at, words) in enumerate(chain, 1):
            values[f"step{number}"] = phrase(scene.texts[at].text, words.start, words.end)
            values.update(words.slots)
        values["turns"] = str(chain[-1][0] - chain[0][0])
        own = tuple(h for t, h in chain if t == turn)
        return Outcome(turn, (hit, *(h for h in own if h != hit)), related, values)


class _Search:
    """Looks for the steps before a place.

    Args:
        rule: steps and what stops them.
        each: the places of each step.
    """

    def __init__(self, rule: Sequence, scene: Scene, each: list[list[Place]]) -> None:
        self.rule, self.scene = rule, scene
        self.each = [_ordered(places) for places in each]
        self._bound = any(bound(name) for places in each for _, hit in places for name, _ in hit.slots)
        self._kept: dict[tuple[int, int, Hit], list[Place] | None] = {}

    def chain(self, step: int, later: tuple[Place, ...]) -> list[Place] | None:
        """The places of all steps up to those of `later`, the nearest possible ones whose named slots agree."""
        if step == 0:
            return list(later)
        if self._bound:  # what comes later decides what fits before
            return self._chain(step, later)
        turn, hit = later[0]
        if (step, turn, hit) not in self._kept:
            self._kept[step, turn, hit] = self._chain(step, later[:1])
        found = self._kept[step, turn, hit]
        return [*found, *later[1:]] if found is not None else None

    def _chain(self, step: int, later: tuple[Place, ...]) -> list[Place] | None:
        last = later[0]
        places = self.each[step - 1]
        window = self.rule.steps[step].window
        start = window.first(self.scene, last[0]) if window else 0
        for at in range(bisect_right(places, _by_place(last), key=_by_place) - 1, -1, -1):
            before = places[at]
            if before[0] < start:
                break
            stop = self._stop_between(before, last)
            if stop is not None and stop > before[0]:  # and so is all that comes before it
                break
            if stop is not None:
                continue
            if not _follows(before, last):
                continue
            if window is not None and not window.holds(self.scene, before[0], last[0]):
                continue
            if self._bound and not agree(self.rule.kinds, before[1].slots, *(hit.slots for _, hit in later)):
                continue
            chain = self.chain(step - 1, (before, *later))
            if chain is not None:
                return chain
        return None

    def _stop_between(self, before: Place, last: Place) -> int | None:
        """The turn of what stops the sequence behind the one place and in front of the other; None for nothing."""
        stops = self._stops
        at = bisect_left(stops, (before[0], before[1].end))
        return stops[at][0] if at < len(stops) and stops[at] < (last[0], last[1].start) else None

    @cached_property
    def _stops(self) -> list[tuple[int, int]]:
        """The places of what stops a sequence."""
        found = (
            (turn, hit.start)
            for stop in self.rule.stops
            for turn in stop.turns_held(self.scene)
            for hit in stop.hits(self.scene, turn)
        )
        return sorted(set(found))


def _ordered(places: list[Place]) -> list[Place]:
    """The places from left to right, those that begin together the last first."""
    turned = places[::-1]
    turned.sort(key=_by_place)
    return turned


def _by_place(place: Place) -> tuple[int, int]:
    return place[0], place[1].start


def _follows(before: Place, last: Place) -> bool:
    return before[0] < last[0] or (before[0] == last[0] and before[1].end <= last[1].start)
