"""`find`: this was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit, join
from pitchlint.nlp.questions import find_questions

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene

REPLIES = frozenset({"evasive"})
"""Labels of the categoriser that tell how somebody was answered: given only where something was asked before."""
_REACH = 3  # turns before within which it was asked
BEYOND = frozenset({"upsell"})
"""Labels of the categoriser for more than was asked for: given only where the other side has spoken before."""


@dataclass(frozen=True, slots=True)
class Find:
    """One outcome for each turn in which one of the events holds.

    Attributes:
        events: alternatives.
        learned: label of the categoriser that adds turns in which no pattern holds, or None.
        learned_by: sides on whose turns the label counts.
    """

    events: tuple[CompiledEvent, ...]
    learned: str | None = None
    learned_by: tuple[str, ...] = ()

    def __call__(self, scene: Scene) -> list[Outcome]:
        found: dict[int, list[Hit]] = {}
        certain: set[int] = set()
        for event in self.events:
            for turn, hit in event.everywhere(scene):
                found.setdefault(turn, []).append(hit)
                if event.certain:
                    certain.add(turn)
        if self.learned and scene.learns:
            for turn, role in enumerate(scene.roles):
                if turn not in found and role in self.learned_by:
                    score = scene.judged(turn).labels.get(self.learned)
                    if score is not None and _fits(scene, turn, self.learned):
                        found[turn] = [Hit(0, len(scene.texts[turn].text), (), "model", score)]
        made = []
        for turn in sorted(found):
            hits = tuple(join(found[turn]))
            values = dict(reversed([slot for h in hits for slot in h.slots]))
            made.append(Outcome(turn, hits, values=values, certain=turn in certain))
        return made


def _fits(scene: Scene, turn: int, label: str) -> bool:
    """Whether what the categoriser alone says of a turn fits what came before it."""
    if label in BEYOND:
        return any(role != scene.roles[turn] for role in scene.roles[:turn])
    return label not in REPLIES or _asked(scene, turn)


def _asked(scene: Scene, turn: int) -> bool:
    """Whether the other side has asked something in one of the turns just before."""
    before = range(max(turn - _REACH, 0), turn)
    return any(scene.roles[t] != scene.roles[turn] and find_questions(scene.texts[t]) for t in before)
