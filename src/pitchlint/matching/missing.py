"""`missing`: the expected event never came."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit
from pitchlint.matching.window import Window

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene


@dataclass(frozen=True, slots=True)
class Missing:
    """See `rules.model.Missing`.

    With `after`, each such event opens a window in which the expected one must come; the finding lies at that
    event. With `before` alone, the expected one must come before the first such event. With neither it must come
    somewhere; the finding lies at the last turn of the side that should have said it, or with `when` at the first
    such event, without which the conversation is not judged.
    """

    event: CompiledEvent
    after: CompiledEvent | None
    before: CompiledEvent | None
    window: Window
    at_least_turns: int
    when: CompiledEvent | None = None

    def __call__(self, scene: Scene) -> list[Outcome]:
        count = len(scene.texts)
        if count < self.at_least_turns or (self.event.who != "anyone" and self.event.who not in scene.roles):
            return []
        occasion = next(iter(self.when.everywhere(scene)), None) if self.when else None
        if self.when and occasion is None:
            return []
        expected = [turn for turn, _ in self.event.everywhere(scene)]
        limit = next(iter(self.before.everywhere(scene)), None) if self.before else None
        if self.before and limit is None:
            return []
        if self.after is not None:
            return self._after(scene, expected, limit)
        if limit is not None:
            if any(turn <= limit[0] for turn in expected):
                return []
            return [Outcome(limit[0], (limit[1],), (), {"window": f"turns 1 to {limit[0] + 1}"}, missing=True)]
        if expected:
            return []
        window = {"window": f"turns 1 to {count}"}
        if occasion is not None:
            return [Outcome(occasion[0], (occasion[1],), (), window, missing=True)]
        last = max((i for i in range(count) if self.event.who in ("anyone", scene.roles[i])), default=count - 1)
        return [Outcome(last, (), (), window, missing=True)]

    def _after(self, scene: Scene, expected: list[int], limit: tuple[int, Hit] | None) -> list[Outcome]:
        assert self.after is not None
        found: list[Outcome] = []
        end = limit[0] if limit else len(scene.texts)
        for turn, hit in self.after.everywhere(scene):
            if turn >= end or (found and found[-1].turn == turn):
                continue
            last = self.window.last(scene, turn)
            later = islice(expected, bisect_right(expected, turn), bisect_right(expected, min(last, end)))
            if any(self.window.holds(scene, turn, t) for t in later):
                continue
            found.append(Outcome(turn, (hit,), (), {"window": f"turns {turn + 1} to {last + 1}"}, missing=True))
        return found
