"""Windows: how far apart two events may be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene


@dataclass(frozen=True, slots=True)
class Window:
    """`4 turns`, `2 seller turns`, `30 seconds`, `conversation` or `case`.

    Without times, seconds are not judged: nothing lies within them.
    """

    count: int
    unit: str  # turn | seller | customer | second | conversation | case

    def holds(self, scene: Scene, first: int, later: int) -> bool:
        """Whether turn `later` lies in the window after turn `first`."""
        if self.unit in ("conversation", "case"):
            return later >= first
        if self.unit == "turn":
            return 0 <= later - first <= self.count
        if self.unit == "second":
            begin, end = scene.conversation.turns[first].end_s, scene.conversation.turns[later].start_s
            return begin is not None and end is not None and later >= first and end - begin <= self.count
        turns = scene.turns_of(self.unit)
        return later >= first and bisect_right(turns, later) - bisect_right(turns, first) <= self.count

    def before(self, scene: Scene, turn: int) -> Iterable[int]:
        """The turns before a turn that it lies in the window of, the nearest first."""
        reach = range(turn - 1, self.first(scene, turn) - 1, -1)
        return reach if self.unit != "second" else (t for t in reach if self.holds(scene, t, turn))

    def first(self, scene: Scene, turn: int) -> int:
        """A turn before which none has `turn` in its window; with times, not each one from there on has it."""
        if self.unit in ("conversation", "case"):
            return 0
        if self.unit == "turn":
            return max(turn - self.count, 0)
        if self.unit == "second":
            start = scene.conversation.turns[turn].start_s
            return turn + 1 if start is None else bisect_left(scene.ended, start - self.count)
        turns = scene.turns_of(self.unit)
        farthest = bisect_right(turns, turn) - self.count - 1
        return turns[farthest] if farthest >= 0 else 0

    def last(self, scene: Scene, turn: int) -> int:
        """The last turn in the window after a turn; the turn itself where there is none."""
        final = len(scene.texts) - 1
        if self.unit in ("conversation", "case"):
            return final
        if self.unit == "turn":
            return min(turn + self.count, final)
        if self.unit == "second":
            end = scene.conversation.turns[turn].end_s
            beyond = turn if end is None else bisect_right(scene.begins, end + self.count)
            return next((t for t in range(beyond - 1, turn, -1) if self.holds(scene, turn, t)), turn)
        turns = scene.turns_of(self.unit)
        beyond = bisect_right(turns, turn) + self.count
        return turns[beyond] - 1 if beyond < len(turns) else final


def parse_window(text: str) -> Window:
    """The window that the checked words name."""
    number, _, unit = text.partition(" ")
    if not unit:
        return Window(0, text)
    unit = unit.removesuffix("turns").removesuffix("turn").strip() or "turn"
    return Window(int(number), unit.removesuffix("s") if unit.startswith("second") else unit)
