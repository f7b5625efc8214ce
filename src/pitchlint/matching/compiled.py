"""A compiled rule: what every run asks of it at hand, the rest unpacked from its kept bytes when it is needed."""

from __future__ import annotations

import pickle
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from pitchlint.matching.find import Find
from pitchlint.matching.outcome import Outcome
from pitchlint.nlp.pipeline import Need
from pitchlint.report import Mention

if TYPE_CHECKING:
    from pitchlint.matching.kinds import RunsOn
    from pitchlint.matching.scene import Scene
    from pitchlint.rules.model import Rule


TOLD = (
    "full_id id pack kind title level confidence message why better tags label shown_label learned plausible"
    " needs_plausible preview signal"
).split()
"""What findings tell of a rule, and what is asked of every rule of a run."""


class KeptRule:
    """A rule from the disk: what findings tell of it is at hand, the rest is unpacked when it is asked for.

    To unpack a whole rule takes the model that rule files are checked against, a tenth of a second to import.
    """

    def __init__(self, told: dict[str, Any], whole: bytes) -> None:
        self.__dict__.update(told)
        self._whole = whole

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._unpacked, name)

    @cached_property
    def _unpacked(self) -> Rule:
        return pickle.loads(self._whole)  # type: ignore[no-any-return]


class CompiledRule:
    """A rule ready to run on a scene.

    Args:
        rule: as it stands in its file.
        runs: finds outcomes in a scene.
        need: what of the pipeline it needs.
        sides: whose turns it looks at.

    Attributes:
        label, kind, signal: of the rule.
    """

    def __init__(self, rule: Rule, runs: RunsOn, need: Need, sides: frozenset[str]) -> None:
        self.rule, self.runs, self.need, self.sides = rule, runs, need, sides
        self.label, self.kind, self.signal = rule.shown_label, rule.kind, rule.signal
        self._channels = tuple(rule.applies.channel)
        self._plausible = rule.needs_plausible
        self._kept: dict[str, bytes] = {}  # rule and runs as bytes, where they come from the disk

    @cached_property
    def rule(self) -> Rule:
        told = KeptRule(pickle.loads(self._kept["told"]), self._kept["rule"])
        return cast("Rule", told)

    @cached_property
    def runs(self) -> RunsOn:
        return pickle.loads(self._kept["runs"])  # type: ignore[no-any-return]

    @cached_property
    def mask(self) -> int | None:
        """The patterns one of which a turn must hold for the rule to find anything, as bits; None where none need."""
        found = 0
        for event in self.runs.events if isinstance(self.runs, Find) else (None,):
            if event is None or event.matcher is None or event.matcher.mask is None:
                return None
            found |= event.matcher.mask
        return None if isinstance(self.runs, Find) and self.runs.learned else found

    def applies(self, scene: Scene) -> bool:
        """Whether the rule is for the channel of the conversation.

        A rule for calls or chats also runs where the channel is unknown; one that is only for what is written runs
        where that is known.
        """
        channels = self._channels
        channel = scene.conversation.channel
        return not channels or channel in channels or (channel == "unknown" and not {*channels} <= {"script", "email"})

    def mentions(self, scene: Scene) -> tuple[Mention, ...]:
        """What the rule notes to compare over conversations; nothing for rules about one conversation."""
        if self.kind != "differs" or not self.applies(scene):
            return ()
        from pitchlint.matching.differs import DiffersAcross

        if not isinstance(self.runs, DiffersAcross):
            return ()
        return self.runs.mentions(scene, self.rule.full_id)

    def outcomes(self, scene: Scene) -> list[Outcome]:
        """What the rule finds; nothing where it does not apply to the channel."""
        if not self.applies(scene) or scene.lacks(self.mask):
            return []
        found = self.runs(scene)
        label = self._plausible if scene.learns else None
        if not label:
            return found
        return [o for o in found if o.missing or o.certain or label not in scene.judged(o.turn).unlikely]

    def __getstate__(self) -> dict[str, Any]:
        parts = ("rule", "runs")
        kept = self._kept or {
            **{name: pickle.dumps(getattr(self, name), pickle.HIGHEST_PROTOCOL) for name in parts},
            "told": pickle.dumps({name: getattr(self.rule, name) for name in TOLD}, pickle.HIGHEST_PROTOCOL),
        }
        return {n: v for n, v in self.__dict__.items() if n not in parts} | {"mask": self.mask, "_kept": kept}
