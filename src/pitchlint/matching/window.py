"""Windows: how far apart two events may be."""

from __future__ import annotations

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
            turns = scene.conversation.turns
            begin, end = turns[first].end_s, turns[later].start_s
            return begin is not None and end is not None and later >= first and end - begin <= self.count
        return later >= first and sum(r == self.unit for r in scene.roles[first + 1 : later + 1]) <= self.count


def parse_window(text: str) -> Window:
    """The window that the checked words name."""
    number, _, unit = text.partition(" ")
    if not unit:
        return Window(0, text)
    unit = unit.removesuffix("turns").removesuffix("turn").strip() or "turn"
    return Window(int(number), unit.removesuffix("s") if unit.startswith("second") else unit)
