"""Compiled patterns: each says what it needs, which words it cannot do without, and where it holds in a turn."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Literal

import re2

from pitchlint.matching.bindings import agree, bound
from pitchlint.matching.expression import requirements, to_regex
from pitchlint.matching.notation import Node, slots_in
from pitchlint.matching.search import spans
from pitchlint.matching.slots import SLOTS, names_regex
from pitchlint.nlp.pipeline import Need
from pitchlint.nlp.text import TurnText

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene

_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_OPTIONS.max_mem = 16 << 20


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of one turn that a pattern found."""

    start: int
    end: int
    slots: tuple[tuple[str, str], ...] = ()
    by: Literal["pattern", "model"] = "pattern"
    score: float = 1.0


class Matcher:
    """Base of all compiled patterns.

    Attributes:
        need: what of the pipeline the pattern needs.
        required: sets of words; a turn that matches holds at least one of each among its clues.
            Empty where any turn may match.
        pure: whether the turn's text alone decides where the pattern holds.
        mask: the numbers of the single patterns that it is made of, as bits; see `prefilter`. None: any turn may match.
    """

    need: Need = Need.TEXT
    required: tuple[frozenset[str], ...] = ()
    pure: bool = False
    mask: int | None = None

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
            return []
        if not self.pure:
            return self._search(scene, turn)
        memo = scene.texts[turn].memo
        found: list[Hit] | None = memo.get(self)
        if found is None:
            found = memo[self] = self._search(scene, turn)
        return found

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
        raise NotImplementedError

    def __getstate__(self) -> dict[str, Any]:
        """What is kept on disk: no compiled expression, which is made anew, and no words, which the prefilter has."""
        return {name: value for name, value in self.__dict__.items() if name not in ("regex", "required")}


class Words(Matcher):
    """Pattern notation, as one regular expression over normalised text.

    Attributes:
        source: the notation as it stands in the rule.
    """

    def __init__(self, node: Node, source: str = "", slots: Mapping[str, str] = SLOTS) -> None:
        self._tree: Node | bytes = node
        self.source, self._slots = source, slots
        self.kinds = dict(slots_in(node))
        self._repeats = len(self.kinds) < sum(1 for _ in slots_in(node)) and any(map(bound, self.kinds))
        self.required = requirements(node)
        self.open = "product" in self.kinds.values() and slots is SLOTS  # products are those of the conversation
        self.pure = not self.open

    def with_products(self, names: Sequence[str]) -> Any:
        """The expression with {product} standing for these names."""
        return re2.compile(to_regex(self.node, {**self._slots, "product": names_regex(names)}), options=_OPTIONS)

    @property
    def node(self) -> Node:
        """The pattern's tree; one that was kept on disk is unpacked when it is asked for."""
        tree = self._tree
        if isinstance(tree, bytes):
            tree = self._tree = pickle.loads(tree)
        return tree

    @cached_property
    def regex(self) -> Any:
        return re2.compile(to_regex(self.node, self._slots), options=_OPTIONS)

    def __getstate__(self) -> dict[str, Any]:
        tree = self._tree if isinstance(self._tree, bytes) else pickle.dumps(self._tree, pickle.HIGHEST_PROTOCOL)
        return {**super().__getstate__(), "_tree": tree}

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
        regex = scene.regex_of(self) if self.open else self.regex
        found = _search(regex, scene.texts[turn], bool(self.kinds)) if regex else []
        return [h for h in found if agree(self.kinds, h.slots)] if self._repeats else found


class Regex(Matcher):
    """A user's regular expression over the text as written; case-insensitive, linear time."""

    pure = True

    def __init__(self, expression: str) -> None:
        self.source = f"/{expression}/"
        assert self.regex  # compiled at once, so that a mistake shows when the rule is loaded

    @cached_property
    def regex(self) -> Any:
        return re2.compile("(?i)" + self.source[1:-1], options=_OPTIONS)

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
        text = scene.texts[turn]
        names = _groups(self.regex)
        found = ([m.span(g) for g in range(self.regex.groups + 1)] for m in self.regex.finditer(text.text))
        return [Hit(e[0][0], e[0][1], _slots(e, names, text.text)) for e in found if e[0][1] > e[0][0]]


def _search(regex: Any, text: TurnText, slots: bool) -> list[Hit]:
    """The hits of a compiled notation, without the marks at their ends."""
    found = []
    norm, offsets = text.norm, text.offsets
    names = _groups(regex) if slots else ()
    for match in spans(regex, text.encoded):
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


@lru_cache(maxsize=4096)
def _groups(regex: Any) -> list[tuple[str, int]]:
    """Names and numbers of an expression's groups, in order; repeated slots have one name."""
    return [(name.partition("__")[0], g) for name, g in sorted(regex.groupindex.items(), key=lambda item: item[1])]


def _slots(
    match: Sequence[tuple[int, int]], names: Sequence[tuple[str, int]], text: str, offsets: Sequence[int] = ()
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

    def _search(self, scene: Scene, turn: int) -> list[Hit]:
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
        options: Iterable[Matcher] = self.options
        if scene.candidates is not None:
            mine = scene.candidates[turn]
            options = (o for o in self.options if o.mask is None or o.mask & mine)
        found = join([h for o in options for h in o.hits(scene, turn)])
        return _without(found, self.excluded, self.within, scene, turn)


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
    return sum(1 for w in text.words if left <= w.start and w.end <= right) <= int(within.split()[0])


def _without(found: list[Hit], excluded: Sequence[Matcher], within: str, scene: Scene, turn: int) -> list[Hit]:
    for matcher in excluded if found else ():
        bars = matcher.hits(scene, turn)
        found = [h for h in found if not any(_together(h, b, within, scene.texts[turn]) for b in bars)]
    return found


def join(hits: list[Hit]) -> list[Hit]:
    """Hits by place, of overlapping ones the earliest and among those the longest; patterns before the model."""
    if len(hits) < 2:
        return hits
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.by == "model", h.start, -h.end)):
        if not any(hit.start < k.end and k.start < hit.end for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)
