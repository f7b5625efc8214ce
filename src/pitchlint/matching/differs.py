"""`differs`: one slot takes several values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pitchlint.finding import evidence
from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit
from pitchlint.nlp.values import same_value
from pitchlint.readers import seller_of
from pitchlint.report import Mention

if TYPE_CHECKING:
    from pitchlint.matching.scene import Scene


@dataclass(frozen=True, slots=True)
class Differs:
    """Within one conversation: an outcome at each mention whose value is not that of the mention before it.

    Values are compared by what they mean: "$1,299" is "thirteen hundred dollars" less a dollar, "49 quid" is "£49".
    """

    event: CompiledEvent
    slot: str
    same: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, scene: Scene) -> list[Outcome]:
        mentions: list[tuple[int, Hit]] = []
        found = []
        for turn, hit in self.event.everywhere(scene):
            slots = dict(hit.slots)
            if self.slot not in slots:
                continue
            earlier = next((m for m in reversed(mentions) if self._comparable(slots, dict(m[1].slots))), None)
            if earlier is not None:
                before = dict(earlier[1].slots)[self.slot]
                if not self._equal(self.slot, before, slots[self.slot]):
                    values = {**slots, "before": before, "now": slots[self.slot]}
                    found.append(Outcome(turn, (hit,), (earlier,), values))
            mentions.append((turn, hit))
        return found

    def _comparable(self, slots: Mapping[str, str], others: Mapping[str, str]) -> bool:
        return all(self._equal(name, slots.get(name, ""), others.get(name, "")) for name in self.same)

    def _equal(self, name: str, one: str, other: str) -> bool:
        return same_value(self.kinds.get(name, "word"), one, other)


@dataclass(frozen=True, slots=True)
class DiffersAcross:
    """Over the conversations of one seller or one case: the values are noted here and compared by `changes`.

    Attributes:
        whose: "conversations" for those of one seller, "case" for those of one case.
    """

    event: CompiledEvent
    slot: str
    same: tuple[str, ...]
    kinds: Mapping[str, str]
    whose: str

    def __call__(self, scene: Scene) -> list[Outcome]:
        """Nothing: one conversation alone shows no difference."""
        return []

    def mentions(self, scene: Scene, rule: str) -> tuple[Mention, ...]:
        """Every value in the conversation; none where nobody knows whose conversation it is."""
        said = scene.conversation
        whose = said.case_id if self.whose == "case" else seller_of(said)
        if not whose:
            return ()
        kinds = tuple((name, self.kinds.get(name, "word")) for name in self.same)
        slot = self.slot, self.kinds.get(self.slot, "word")
        return tuple(
            Mention(
                rule, whose, said.id, said.started_at, slot, kinds, hit.slots, evidence(said, turn, hit.start, hit.end)
            )
            for turn, hit in self.event.everywhere(scene)
            if self.slot in dict(hit.slots)
        )


def changes(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Each (earlier, later) whose values differ though all that must be the same is the same, once a conversation.

    Args:
        mentions: of any rules and sellers, in order of time, conversation by conversation. Of each rule, seller and
            compared thing only the last is held, so that they may come in a stream.
    """
    held: dict[tuple[str, str], list[_Held]] = {}
    for now in mentions:
        things = held.setdefault((now.rule, now.whose), [])
        thing = next((h for h in things if _same_thing(h.last, now)), None)
        if thing is None:
            things.append(_Held(now))
            continue
        if _talk(thing.last) != _talk(now):
            thing.before, thing.told = thing.last, False
        thing.last = now
        before = thing.before
        if before and not thing.told and not same_value(now.slot[1], _value(before), _value(now)):
            thing.told = True
            yield before, now


@dataclass(slots=True)
class _Held:
    """What `changes` keeps of a thing: its last mention, the last one of an earlier conversation, and whether told."""

    last: Mention
    before: Mention | None = None
    told: bool = False


def _same_thing(one: Mention, other: Mention) -> bool:
    return all(same_value(kind, one.words(name), other.words(name)) for name, kind in other.same)


def _value(mention: Mention) -> str:
    return mention.words(mention.slot[0])


def _talk(mention: Mention) -> tuple[str, str]:
    return mention.conversation, mention.evidence.location.file
