"""Compiled patterns: each says what it needs, which words it cannot do without, and where it holds in a turn."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import re2

from pitchlint.matching.bindings import agree, bound
from pitchlint.matching.expression import filled, requirements, to_frame
from pitchlint.matching.notation import Node, slots_in
from pitchlint.matching.search import Search, Spans
from pitchlint.matching.slots import SLOTS, names_regex
from pitchlint.nlp.pipeline import Need
from pitchlint.nlp.text import TurnText

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene

_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_OPTIONS.max_mem = 16 << 20
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


class Notation:
    """A pattern in pattern notation as it was read; kept on disk, since to read thousands takes longer than a check.

    Args:
        node: the tree.

    Attributes:
        captured: (name, kind) of every slot, in order.
        required: see `Matcher`.
        frame: see `expression.to_frame`.
    """

    def __init__(self, node: Node) -> None:
        self._tree: Node | bytes = node
        self.captured = tuple(slots_in(node))
        self.required = requirements(node)

    @property
    def node(self) -> Node:
        """The tree; one that was kept on disk is unpacked when it is asked for."""
        tree = self._tree
        if isinstance(tree, bytes):
            tree = self._tree = pickle.loads(tree)
        return tree

    @cached_property
    def frame(self) -> str:
        return to_frame(self.node)

    @cached_property
    def without_words(self) -> Notation:
        """The same for who does not ask what is required; one for all patterns of that text, so it is kept once."""
        lean = copy(self)
        lean.required = ()
        return lean

    def __getstate__(self) -> dict[str, Any]:
        tree = self._tree if isinstance(self._tree, bytes) else pickle.dumps(self._tree, pickle.HIGHEST_PROTOCOL)
        return {"_tree": tree, "captured": self.captured, "required": self.required, "frame": self.frame}


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


class Words(Matcher):
    """Pattern notation, as one regular expression over normalised text.

    Attributes:
        source: the notation as it stands in the rule.
    """

    single = True

    def __init__(self, notation: Notation, source: str = "", slots: Mapping[str, str] = SLOTS) -> None:
        self._notation, self.source, self._slots = notation, source, slots
        self.kinds = dict(notation.captured)
        self._repeats = len(self.kinds) < len(notation.captured) and any(map(bound, self.kinds))
        self.required = notation.required
        self.open = "product" in self.kinds.values() and slots is SLOTS  # products are those of the conversation
        self.pure = not self.open

    def with_products(self, names: Sequence[str]) -> Search:
        """The search with {product} standing for these names."""
        expression = filled(self._notation.frame, {**self._slots, "product": names_regex(names)})
        return Search(re2.compile(expression, options=_OPTIONS), bool(self.kinds))

    @property
    def node(self) -> Node:
        """The pattern's tree."""
        return self._notation.node

    @property
    def expression(self) -> str:
        """The regular expression."""
        return filled(self._notation.frame, self._slots)

    @cached_property
    def regex(self) -> Any:
        return re2.compile(self.expression, options=_OPTIONS)

    @cached_property
    def search(self) -> Search:
        return Search(self.regex, bool(self.kinds))

    def __getstate__(self) -> dict[str, Any]:
        return {**super().__getstate__(), "_notation": self._notation.without_words}

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
        search = scene.search_of(self) if self.open else self.search
        text = scene.texts[turn]
        found = _hits(search(text.encoded), search.names, text) if search else NOTHING
        return [h for h in found if agree(self.kinds, h.slots)] if self._repeats else found


class Regex(Matcher):
    """A user's regular expression over the text as written; case-insensitive, linear time."""

    pure = True
    single = True

    def __init__(self, expression: str) -> None:
        self.source = f"/{expression}/"
        assert self.regex  # compiled at once, so that a mistake shows when the rule is loaded

    @cached_property
    def regex(self) -> Any:
        return re2.compile("(?i)" + self.source[1:-1], options=_OPTIONS)

    @cached_property
    def search(self) -> Search:
        return Search(self.regex, slots=True)

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
        text = scene.texts[turn]
        found = []
        offsets = text.written_offsets
        for match in self.search(text.written):
            start, end = match[0]
            if offsets:
                start, end = offsets[start], offsets[end]
            if start < end:
                found.append(Hit(start, end, _slots(match, self.search.names, text.text, offsets)))
        return found


def _hits(matches: Sequence[Spans], names: Sequence[tuple[str, int]], text: TurnText) -> list[Hit]:
    """The hits of a compiled notation, without the marks at their ends."""
    if not matches:
        return NOTHING
    found = []
    norm, offsets = text.norm, text.offsets
    for match in matches:
        start, end = match[0]
        if offsets:
            start, end = offsets[start], offsets[end]
        while start < end and not (norm[start].isalnum() or norm[start] in "$£€_"):
            start += 1
        while end > start and not (norm[end - 1].isalnum() or norm[end - 1] in "%_"):
            end -= 1
        if start < end:
            found.append(Hit(start, end, _slots(match, names, text.text, offsets) if names else ()))
    return found


def _slots(
    match: Spans, names: Sequence[tuple[str, int]], text: str, offsets: Sequence[int] = ()
) -> tuple[tuple[str, str], ...]:
    """The captured slots; `offsets` leads from places in what was searched to places in the text, where they differ."""
    found = []
    for name, group in names:
        start, end = match[group]
        if start >= 0:
            words = text[offsets[start] : offsets[end]] if offsets else text[start:end]
            found.append((name, words.strip()))
    return tuple(found)


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
