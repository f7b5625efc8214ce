"""Patterns made of others: another rule's matches, alternatives, and parts that must come together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pitchlint.matching.bindings import agree
from pitchlint.matching.pattern import NOTHING, Hit, Matcher, join
from pitchlint.nlp.text import TurnText

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene


class Signal(Matcher):
    """Another rule's or signal's matches, with that one's side and excuses."""

    def __init__(self, rules: Sequence[str]) -> None:
        self.rules = tuple(rules)

    def hits(self, scene: Scene, turn: int) -> list[Hit]:
        if len(self.rules) == 1:
            return scene.hits_of(self.rules[0], turn)
        return [hit for rule in self.rules for hit in scene.hits_of(rule, turn)]


class AnyOf(Matcher):
    """Alternatives: the hits of all, overlapping ones joined to the earliest longest."""

    def __init__(self, options: Sequence[Matcher], excluded: Sequence[Matcher] = (), within: str = "turn") -> None:
        self.options, self.excluded, self.within = tuple(options), tuple(excluded), within
        self.need = max(o.need for o in (*options, *excluded))
        self.pure = all(o.pure for o in (*options, *excluded))
        each = [o.anchors for o in options]
        self.required = () if None in each else (frozenset().union(*(a for a in each if a)),)

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
        candidates = scene.candidates
        mine = -1 if candidates is None else candidates[turn]
        found = NOTHING
        for option in self.options:
            mask = option.mask
            if mask is None or mask & mine:
                hits = option.hits(scene, turn)
                if hits:
                    found = found + hits if found else hits
        if not found:
            return found
        return _without(join(found), self.excluded, self.within, scene, turn)


class AllOf(Matcher):
    """Every part in the same turn, sentence or so many words, in any order; the hit spans them."""

    def __init__(
        self, parts: Sequence[Matcher], excluded: Sequence[Matcher], within: str, kinds: Mapping[str, str]
    ) -> None:
        self.parts, self.excluded, self.within, self.kinds = tuple(parts), tuple(excluded), within, kinds
        self.need = max(p.need for p in (*parts, *excluded))
        self.pure = all(p.pure for p in (*parts, *excluded))
        self.required = tuple(words for p in parts for words in p.required)

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
        each = []
        for part in self.parts:
            each.append(part.hits(scene, turn))
            if not each[-1]:
                return []
        found: list[Hit] = []
        for first in each[0]:
            chosen = [first]
            for others in each[1:]:
                near = [h for h in others if _together(chosen[0], h, self.within, scene.texts[turn])]
                near = [h for h in near if agree(self.kinds, *(c.slots for c in chosen), h.slots)]
                if not near:
                    break
                chosen.append(min(near, key=lambda h: abs(h.start - first.start)))
            else:
                slots = tuple(s for h in chosen for s in h.slots)
                found.append(Hit(min(h.start for h in chosen), max(h.end for h in chosen), slots))
        return _without(join(found), self.excluded, self.within, scene, turn)


def _together(a: Hit, b: Hit, within: str, text: TurnText) -> bool:
    if within == "turn":
        return True
    if within == "sentence":
        return text.sentence(a.start) == text.sentence(b.start)
    left, right = min(a.end, b.end), max(a.start, b.start)
    return text.count_between(left, right) <= int(within.split()[0])


def _without(found: list[Hit], excluded: Sequence[Matcher], within: str, scene: Scene, turn: int) -> list[Hit]:
    for matcher in excluded if found else ():
        bars = matcher.hits(scene, turn)
        if bars:
            found = [h for h in found if not any(_together(h, b, within, scene.texts[turn]) for b in bars)]
    return found
