"""`replace`: say that instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.outcome import Outcome

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene


@dataclass(frozen=True, slots=True)
class Replace:
    """Each entry is an event and the words to say instead, which the message names as {instead}."""

    entries: tuple[tuple[CompiledEvent, str], ...]

    def __call__(self, scene: Scene) -> list[Outcome]:
        return [
            Outcome(turn, (hit,), values={**dict(hit.slots), "instead": instead})
            for event, instead in self.entries
            for turn, hit in event.everywhere(scene)
        ]


def cased_like(words: str, instead: str) -> str:
    """The words to say instead in the case of those they replace: “Prior to” gives “Before”, “PRIOR TO” “BEFORE”.

    A capital that the rule itself writes stays ("I", a name).
    """
    letters = [c for c in words if c.isalpha()]
    if not letters or not instead:
        return instead
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return instead.upper()
    return instead[0].upper() + instead[1:] if letters[0].isupper() else instead
