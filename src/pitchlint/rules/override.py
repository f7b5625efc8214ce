"""Changes to a rule from a configuration: level, patterns, excuses, bounds, or switched off."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import Field, ValidationError, field_validator

from pitchlint.errors import Problem, did_you_mean
from pitchlint.finding import LEVELS, Confidence, Level
from pitchlint.rules.changes import OFF, Override
from pitchlint.rules.event import AnyEvent, AnyExcuse, Event, Excuse, Model, as_list
from pitchlint.rules.explained import explained_all
from pitchlint.rules.model import Applies, Rule
from pitchlint.rules.source_text import Path, SourceText


class Changes(Model):
    """What a configuration may change in a rule; `...-add` adds to what the rule has."""

    level: Level | None = None
    confidence: Confidence | None = None
    title: str | None = Field(None, min_length=3)
    message: str | None = None
    why: str | None = None
    better: list[str] | None = None
    tags_add: list[str] | None = Field(None, alias="tags-add")
    label: str | None = None
    preview: bool | None = None
    applies: Applies | None = None
    patterns: list[AnyEvent] | None = Field(None, min_length=1)
    patterns_add: list[AnyEvent] | None = Field(None, alias="patterns-add", min_length=1)
    unless: list[AnyExcuse] | None = None
    unless_add: list[AnyExcuse] | None = Field(None, alias="unless-add")
    despite: list[Excuse] | None = None
    max: int | None = Field(None, ge=0)
    min: int | None = Field(None, ge=1)
    over: float | None = None
    under: float | None = None
    at_least_turns: int | None = Field(None, alias="at-least-turns", ge=1)

    @field_validator("better", "tags_add", "patterns", "patterns_add", "unless", "unless_add", "despite", mode="before")
    @classmethod
    def _lists(cls, value: Any) -> Any:
        return as_list(value)


def read_override(name: str, given: Any, source: SourceText, path: Path) -> tuple[Override | None, list[Problem]]:
    """The override that a configuration's value means, and every mistake in it.

    The value is `off`, a level, or a mapping of changes.
    """
    if given is False or given == OFF:
        return Override(name, OFF, source, path), []
    if isinstance(given, str):
        if given not in LEVELS:
            hint = did_you_mean(given, (OFF, *LEVELS))
            return None, [source.problem(f"`{given}` is neither `off` nor a level", path, hint=hint)]
        given = {"level": given}
    if not isinstance(given, dict):
        return None, [source.problem("changes to a rule are `off`, a level, or a mapping", path)]
    try:
        Changes.model_validate(given)
    except ValidationError as error:
        return None, explained_all(source, error.errors(), Changes, path)
    return Override(name, json.dumps(given, sort_keys=True, default=str), source, path), []


def override(
    rules: Sequence[Rule], sources: Mapping[str, SourceText], overrides: Sequence[Override]
) -> tuple[tuple[Rule, ...], dict[str, SourceText], frozenset[str], list[Problem]]:
    """The rules with all changes made, in their order.

    Returns:
        The rules, their sources (errors in added patterns point to the configuration), the full ids of those
        that are off, and what does not fit the rule it is meant for.
    """
    by_id = {r.full_id: r for r in rules}
    texts = dict(sources)
    off: set[str] = set()
    problems: list[Problem] = []
    for change in overrides:
        meant = [r for r in by_id.values() if change.name in (r.full_id, r.id, r.pack)]
        for rule in meant:
            off.discard(rule.full_id)
            if change.off:
                off.add(rule.full_id)
            else:
                changed = _Change(rule, Changes.model_validate(json.loads(change.changes)), change)
                by_id[rule.full_id] = changed.made()
                problems += changed.problems
                base = texts.get(rule.full_id) or SourceText(rule.file, None)
                texts[rule.full_id] = Overlaid.over(base, change.source, changed.moved)
    return tuple(by_id.values()), texts, frozenset(off), problems


@dataclass(frozen=True, slots=True)
class Overlaid(SourceText):
    """A rule's source of which some parts stand in another file.

    Attributes:
        moved: path in the rule -> (source, path there).
    """

    moved: Mapping[Path, tuple[SourceText, Path]] = field(default_factory=dict)

    def find(self, text: str) -> Path | None:
        """The path of the first value that is this text, in the rule's file or in a part that stands elsewhere."""
        found = SourceText.find(self, text)
        if found is not None:
            return found
        for here, (source, there) in self.moved.items():
            inner = source.find(text)
            if inner is not None and inner[: len(there)] == there:
                return (*here, *inner[len(there) :])
        return None

    @classmethod
    def over(cls, base: SourceText, other: SourceText, moved: Mapping[Path, Path]) -> Overlaid:
        """The base with those of its parts that `moved` names taken from the other source."""
        earlier = base.moved if isinstance(base, Overlaid) else {}
        parts = {**earlier, **{here: (other, there) for here, there in moved.items()}}
        return cls(base.file, base.data, base.places, base.keys, base.lines, moved=parts)

    def problem(
        self, message: str, path: Sequence[str | int], *, key: bool = False, hint: str | None = None, shift: int = 0
    ) -> Problem:
        """A problem at the path, in whichever file it stands."""
        for length in range(len(path), 0, -1):
            if found := self.moved.get(tuple(path[:length])):
                source, there = found
                return source.problem(message, (*there, *path[length:]), key=key, hint=hint, shift=shift)
        return SourceText.problem(self, message, path, key=key, hint=hint, shift=shift)


class _Change:
    """One override at work on one rule."""

    def __init__(self, rule: Rule, changes: Changes, where: Override) -> None:
        self.rule, self.changes, self.where = rule, changes, where
        self.problems: list[Problem] = []
        self.moved: dict[Path, Path] = {}

    def made(self) -> Rule:
        """The changed rule."""
        said, rule = self.changes, self.rule
        plain = ("level", "confidence", "title", "message", "why", "better", "label", "preview", "applies", "despite")
        new: dict[str, Any] = {k: v for k in plain if (v := getattr(said, k)) is not None}
        for key in new.keys() & {"message", "despite"}:
            self.moved[key,] = (*self.where.path, key)
        if said.tags_add:
            new["tags"] = [*rule.tags, *said.tags_add]
        if said.unless is not None or said.unless_add:
            kept = said.unless if said.unless is not None else rule.unless
            added = said.unless_add or []
            new["unless"] = [*kept, *added]
            if said.unless is not None:
                self.moved["unless",] = (*self.where.path, "unless")
            self._moves("unless", len(kept), "unless-add", len(added))
        new |= self._patterns() | self._bounds()
        return rule.model_copy(update=new)

    def _moves(self, here: str, begin: int, key: str, count: int) -> None:
        for i in range(count):
            self.moved[here, begin + i] = (*self.where.path, key, i)

    def _patterns(self) -> dict[str, Any]:
        said, rule = self.changes, self.rule
        if said.patterns is None and said.patterns_add is None:
            return {}
        if rule.find is None:
            self._refuse("patterns" if said.patterns is not None else "patterns-add", "find")
            return {}
        side = rule.find[0].who
        kept = rule.find if said.patterns is None else [_said_by(e, side) for e in said.patterns]
        added = [_said_by(e, side) for e in said.patterns_add or ()]
        if said.patterns is not None:
            self._moves("find", 0, "patterns", len(kept))
        self._moves("find", len(kept), "patterns-add", len(added))
        return {"find": [*kept, *added]}

    def _bounds(self) -> dict[str, Any]:
        said, rule = self.changes, self.rule
        made: dict[str, Any] = {}
        homes = {"limit": ("max", "min"), "metric": ("over", "under", "at_least_turns"), "missing": ("at_least_turns",)}
        for key in ("max", "min", "over", "under", "at_least_turns"):
            value = getattr(said, key)
            if value is None:
                continue
            home = next((k for k, keys in homes.items() if key in keys and getattr(rule, k) is not None), None)
            if home is None:
                self._refuse(key.replace("_", "-"), " or ".join(k for k, keys in homes.items() if key in keys))
                continue
            part = made.get(home) or getattr(rule, home)
            other = {"max": "min", "min": "max", "over": "under", "under": "over"}.get(key)
            made[home] = part.model_copy(update={key: value, **({other: None} if other else {})})
        return made

    def _refuse(self, key: str, kinds: str) -> None:
        self.problems.append(
            self.where.source.problem(
                f"`{self.rule.full_id}` is of kind `{self.rule.kind}`; `{key}` is for rules of kind {kinds}",
                (*self.where.path, key),
                key=True,
                hint="change the signals that it refers to" if key.startswith("patterns") else None,
            )
        )


def _said_by(event: Event, side: Any) -> Event:
    return event if event.who else event.model_copy(update={"who": side})


__all__ = ["OFF", "Changes", "Overlaid", "Override", "override", "read_override"]
