"""A compiled event: which side, which words, in which context, at which place of the conversation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pitchlint.matching.pattern import Hit, Matcher
from pitchlint.matching.window import Window
from pitchlint.nlp.context import Context, contexts_of, questions_of
from pitchlint.nlp.pipeline import Need

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene

EXCUSE_REACH = 12  # words around a match in which an excusing pattern counts, where sentences are not marked


@dataclass(frozen=True, slots=True)
class Excuse:
    """What excuses a match: an event in the same sentence, or in the turns before."""

    event: CompiledEvent
    window: Window | None  # None: the same sentence


@dataclass(frozen=True, slots=True, eq=False)
class CompiledEvent:
    """See `rules.event.Event`; `contexts` are the contexts that excuse."""

    who: str
    matcher: Matcher | None
    question: bool | None = None
    nth: str | int | None = None
    position: tuple[str, int] | None = None
    window: Window | None = None
    contexts: frozenset[Context] = frozenset()
    excuses: tuple[Excuse, ...] = ()
    certain: bool = False
    pure: bool = field(init=False)  # whether the text alone decides what holds in a turn of the right side and place

    def __post_init__(self) -> None:
        beside = all(
            e.window is None and e.event.pure and e.event.position is None and e.event.who in ("anyone", self.who)
            for e in self.excuses
        )
        object.__setattr__(self, "pure", beside and (self.matcher is None or self.matcher.pure))

    @property
    def need(self) -> Need:
        """What of the pipeline the event needs."""
        return self.matcher.need if self.matcher else Need.TEXT

    def hits(self, scene: Scene, turn: int) -> list[Hit]:
        """The event's words in the turn that nothing excuses."""
        return self._hits(scene, turn) if self.possible(scene, turn) else []

    def _hits(self, scene: Scene, turn: int) -> list[Hit]:
        """The same, for a turn of the right side and place. What comes out is shared and not to be changed."""
        found = self._found(scene, turn)
        if not found or self.matcher is None or not (self.contexts or self.excuses):
            return found
        if scene.candidates is None:
            return self._standing(scene, turn, found)
        memo = scene.texts[turn].memo
        kept: list[Hit] | None = memo.get(self)
        if kept is None:
            kept = self._standing(scene, turn, found)
            if self.pure:
                memo[self] = kept
        return kept

    def _standing(self, scene: Scene, turn: int, found: list[Hit]) -> list[Hit]:
        """What nothing excuses of what was found."""
        return [h for h in found if self.excuse_of(scene, turn, h) is None]

    def _found(self, scene: Scene, turn: int) -> list[Hit]:
        """The event's words, excused or not."""
        text = scene.texts[turn]
        asked = questions_of(text) if self.question is not None else ()
        if self.question is False and asked:
            return []
        if self.question and not asked:
            return []
        if self.matcher is None:
            return [Hit(q.start, q.end) for q in asked] or [Hit(0, max(len(text.text), 1))]
        return self.matcher.hits(scene, turn)

    def possible(self, scene: Scene, turn: int) -> bool:
        """Whether the turn is of the right side and at the right place."""
        role = scene.roles[turn]
        if self.who == "anyone":
            if role in ("bot", "other"):
                return False
        elif role != self.who:
            return False
        return self.position is None or self._placed(scene, turn)

    def _placed(self, scene: Scene, turn: int) -> bool:
        """Whether the turn is among the first or last ones that `position` means; bots count among "anyone"."""
        assert self.position is not None
        end, count = self.position
        if self.who == "anyone":
            return turn < count if end == "first" else turn >= len(scene.roles) - count
        same = scene.turns_of(self.who)
        return turn in (same[:count] if end == "first" else same[-count:])

    def turns(self, scene: Scene, matcher: Matcher | None = None) -> Sequence[int]:
        """The turns of the right side and at the right place, and of these the ones that may hold such a pattern."""
        turns = scene.turns_for(self.who, matcher)
        return turns if self.position is None else [turn for turn in turns if self._placed(scene, turn)]

    def turns_held(self, scene: Scene) -> list[int]:
        """The turns in which the event holds, whichever of them `nth` means."""
        return [turn for turn in self.turns(scene, self.matcher) if self._hits(scene, turn)]

    def excuse_of(self, scene: Scene, turn: int, hit: Hit) -> str | None:
        """What excuses the hit: the name of a context or "unless", None where nothing does."""
        if self.contexts:
            standing = contexts_of(scene.texts[turn], hit.start, hit.end, self.contexts)
            if standing:
                return min(standing)
        for excuse in self.excuses:
            if excuse.window is None:
                if any(near(scene, turn, hit, other) for other in excuse.event.hits(scene, turn)):
                    return "unless"
            elif any(excuse.event.hits(scene, before) for before in excuse.window.before(scene, turn)):
                return "unless"
        return None

    def everywhere(self, scene: Scene) -> Sequence[tuple[int, Hit]]:
        """(turn, hit) over the whole conversation; only the nth where the event says so."""
        turns = self.turns(scene, self.matcher)
        found = [(turn, hit) for turn in turns for hit in self._hits(scene, turn)]
        if self.nth is None or not found:
            return found
        first: dict[int, Hit] = {}
        for turn, hit in found:
            first.setdefault(turn, hit)
        ordered = sorted(first)
        place = {"first": 0, "last": -1}.get(str(self.nth), int(self.nth) - 1 if isinstance(self.nth, int) else 0)
        if -len(ordered) <= place < len(ordered):
            return [(ordered[place], first[ordered[place]])]
        return []


def near(scene: Scene, turn: int, hit: Hit, other: Hit) -> bool:
    text = scene.texts[turn]
    if len(text.sentences) > 1:
        return text.sentence(hit.start) == text.sentence(other.start)
    left, right = min(hit.end, other.end), max(hit.start, other.start)
    return text.count_between(left, right) <= EXCUSE_REACH
