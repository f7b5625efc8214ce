"""`ledger`: entries of a ledger in a given state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene


@dataclass(frozen=True, slots=True)
class Ledger:
    """An outcome for each entry of the ledger in one of the states and kinds, at the words that made it.

    Attributes:
        name: of the ledger.
        states: that count.
        kinds: that count; empty: all.
        at: "entry" for the words that made the entry, "settled" for those that last changed it.
    """

    name: str
    states: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    at: str = "entry"

    def __call__(self, scene: Scene) -> list[Outcome]:
        found = []
        for entry in scene.entries:
            if entry.ledger != self.name or entry.state not in self.states or entry.settled_in:
                continue
            if self.kinds and entry.kind not in self.kinds:
                continue
            places = [(e.turn, Hit(e.start, e.end)) for e in (entry.evidence, *entry.settled)]
            turn, hit = places[-1] if self.at == "settled" else places[0]
            others = tuple(p for p in places if p[0] != turn)
            if entry.value("by") == "model":  # that the two places hang together rests on the model
                others = tuple((t, replace(h, by="model")) for t, h in others)
            values = {"what": entry.what, "state": entry.state, "kind": entry.kind, "because": entry.because}
            values |= dict(entry.values)
            found.append(
                Outcome(turn, (hit,) if hit.end > hit.start else (), others, values, confidence=entry.confidence)
            )
        return found
