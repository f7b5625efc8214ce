"""What every compiled pattern is: what it needs, which words it cannot do without, and where it holds in a turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from pitchlint.nlp.pipeline import Need

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene

_COMPILED = ("regex", "search", "required")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of one turn that a pattern found."""

    start: int
    end: int
    slots: tuple[tuple[str, str], ...] = ()
    by: Literal["pattern", "model"] = "pattern"
    score: float = 1.0


NOTHING: list[Hit] = []  # shared, and so never changed


class Matcher:
    """Base of all compiled patterns.

    Attributes:
        need: what of the pipeline the pattern needs.
        required: sets of words; a turn that matches holds at least one of each among its clues.
            Empty where any turn may match.
        pure: whether the turn's text alone decides where the pattern holds.
        single: whether it is one expression, which what it is part of remembers for it.
        mask: the numbers of the single patterns that it is made of, as bits; see `prefilter`. None: any turn may match.
        told_by: where there is no mask: the rules one of which must hold in a turn that matches, unless it is a
            candidate for one of the patterns of `beside`. None: any turn may match.
        bit: its own number among those made of others, as a bit; by it a text remembers that nothing was found.
    """

    need: Need = Need.TEXT
    required: tuple[frozenset[str], ...] = ()
    pure: bool = False
    single: bool = False
    mask: int | None = None
    told_by: tuple[str, ...] | None = None
    beside: int = 0
    bit: int = 0

    @property
    def anchors(self) -> frozenset[str] | None:
        """The rarest of the required sets."""
        return self.required[0] if self.required else None

    def hits(self, scene: Scene, turn: int) -> list[Hit]:
        """Where the pattern holds in the turn, by place. Cheap where required words are missing, and the second time.

        What comes out is shared and not to be changed.
        """
        candidates = scene.candidates
        if candidates is None:
            return self._search(scene, turn)
        if self.mask is not None and not self.mask & candidates[turn]:
            return NOTHING
        if self.single or not self.pure:
            return self._search(scene, turn)
        text = scene.texts[turn]
        if text.without & self.bit:
            return NOTHING
        found: list[Hit] | None = text.memo.get(self)
        if found is None:
            found = self._search(scene, turn)
            if found or not self.bit:
                text.memo[self] = found
            else:
                text.without |= self.bit
        return found

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
        raise NotImplementedError

    def __getstate__(self) -> dict[str, Any]:
        """What is kept on disk: no compiled expression, which is made anew, and no words, which the prefilter has."""
        return {name: value for name, value in self.__dict__.items() if name not in _COMPILED}


def join(hits: list[Hit]) -> list[Hit]:
    """Hits by place, of overlapping ones the earliest and among those the longest; patterns before the model."""
    if len(hits) < 2:
        return hits
    kept: list[Hit] = []
    furthest = Hit(-1, -1)
    for hit in sorted(hits, key=lambda h: (h.by == "model", h.start, -h.end)):
        others = kept if hit.by == "model" else (furthest,)  # patterns come by place: none before it reaches so far
        if not any(hit.start < k.end and k.start < hit.end for k in others):
            kept.append(hit)
            furthest = max(furthest, hit, key=lambda h: h.end)
    return sorted(kept, key=lambda h: h.start)
