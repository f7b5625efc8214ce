"""Single patterns: pattern notation over normalised text, and a user's regular expression over the text as written."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING, Any

import re2

from pitchlint.matching.bindings import agree, bound
from pitchlint.matching.pattern import NOTHING, Hit, Matcher
from pitchlint.matching.search import Search, Spans
from pitchlint.matching.slots import SLOTS, filled, names_regex
from pitchlint.nlp.text import TurnText

if TYPE_CHECKING:
    from pitchlint.matching.notation import Node
    from pitchlint.matching.scene import Scene

_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_OPTIONS.max_mem = 16 << 20


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
        from pitchlint.matching.expression import requirements  # only who reads patterns needs them
        from pitchlint.matching.notation import slots_in

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
        from pitchlint.matching.expression import to_frame

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
