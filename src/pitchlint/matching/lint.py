"""Faults of rules that load and compile: what can never fire, what nothing uses, what is swallowed, lacking or slow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pitchlint.conversation import Conversation, RoleSource, Segment, Turn
from pitchlint.errors import Problem
from pitchlint.location import SourceLocation
from pitchlint.matching.anatomy import events_of, leaves_of, shown, variant, variants
from pitchlint.matching.compiled import CompiledRule
from pitchlint.matching.compound import Signal
from pitchlint.matching.event import CompiledEvent
from pitchlint.matching.program import Program
from pitchlint.matching.scene import Scene
from pitchlint.matching.tokens import Tokens
from pitchlint.matching.trial import uncovered
from pitchlint.matching.words import Words
from pitchlint.nlp.pipeline import Documents
from pitchlint.nlp.text import TurnText
from pitchlint.rules.model import Rule
from pitchlint.rules.source_text import Path, SourceText

LARGE = 8000  # instructions of a compiled pattern; the median of the shipped ones is about 200
MOST_VARIANTS = 300  # ways to say a pattern that are tried when looking for what another swallows


@dataclass(frozen=True, slots=True)
class Remark:
    """A fault of a rule.

    Attributes:
        rule: full id.
        code: kind of fault: `always-excused`, `lacks`, `large`, `never-matches`, `no-range`, `swallowed`, `unused`.
        level: `warning`, or `note` for what may be meant so.
        problem: what and where.
    """

    rule: str
    code: str
    level: Literal["warning", "note"]
    problem: Problem


def lint(program: Program, sources: Mapping[str, SourceText], only: Iterable[str] = ()) -> list[Remark]:
    """The faults of the rules named in `only` (empty: all), by file and line."""
    wanted = set(only) or set(program.rules)
    used = _referred(program)
    remarks: list[Remark] = []
    for name, compiled in program.rules.items():
        if name in wanted:
            source = sources.get(name) or SourceText(compiled.rule.file or name, None)
            remarks += _Lint(compiled, source, program, used).remarks()
    return sorted(remarks, key=lambda r: (r.problem.location, r.code, r.problem.message))


def _referred(program: Program) -> frozenset[str]:
    """Full ids of the signals that some pattern uses, whole or inside other words."""
    names: set[str] = set()
    for compiled in program.rules.values():
        for event in _with_excuses(events_of(compiled.runs)):
            for leaf in leaves_of(event.matcher):
                if isinstance(leaf, Signal):
                    names |= {n for n in leaf.rules if n != compiled.rule.full_id}
                elif isinstance(leaf, Words):
                    names |= {f"signals/{n.rpartition('/')[2]}" for n in re.findall(r"@([\w/-]+)", leaf.source)}
    return frozenset(names)


def _with_excuses(events: Iterable[CompiledEvent]) -> Iterator[CompiledEvent]:
    for event in events:
        yield event
        yield from _with_excuses(e.event for e in event.excuses)


class _Lint:
    def __init__(self, compiled: CompiledRule, source: SourceText, program: Program, used: frozenset[str]) -> None:
        self.compiled, self.rule, self.source = compiled, compiled.rule, source
        self.program, self.used = program, used
        self.found: list[Remark] = []

    def remarks(self) -> list[Remark]:
        """All faults of the rule."""
        self.lacks()
        self.ranges()
        if self.rule.signal and self.rule.full_id not in self.used:
            self.say("unused", "note", "no rule refers to this signal; it only labels turns", ("id",))
        side_by_side: dict[object, list[Words]] = {}
        for number, event in enumerate(events_of(self.compiled.runs)):
            leaves = [leaf for leaf in leaves_of(event.matcher) if isinstance(leaf, Words) and leaf.source]
            for leaf in leaves:
                self.size(leaf)
            self.fires(event, leaves)
            same = (event.who, event.question, event.nth, event.position, event.contexts)
            together = same if self.rule.find is not None and not _own_excuses(self.rule) else number
            found = side_by_side.setdefault(together, [])
            found += [leaf for leaf in leaves if self._is_alternative(event, leaf)]
        for leaves in side_by_side.values():
            self.swallowed(leaves)
        self.upper_case()
        return self.found

    def say(
        self, code: str, level: Literal["warning", "note"], message: str, path: Path = (), pattern: str = ""
    ) -> None:
        """Notes a fault at a path, or where the pattern stands."""
        problem = self.source.problem(message, path or self.source.find(pattern) or ())
        location = SourceLocation(problem.location.file, problem.location.line, problem.location.column)
        shown_line = None if pattern else problem.excerpt
        self.found.append(Remark(self.rule.full_id, code, level, Problem(message, location, shown_line, problem.hint)))

    def lacks(self) -> None:
        """What a rule must say to people."""
        rule = self.rule
        if not rule.signal:
            for key, there in (("why", rule.why), ("refs", rule.refs), ("better", rule.better)):
                if not there and not (key == "better" and rule.level == "praise"):
                    self.say("lacks", "warning", f"the rule has no `{key}`", ("id",))
        if lacking := uncovered(rule):
            self.say("lacks", "warning", lacking, ("tests",))

    def ranges(self) -> None:
        """Bounds that no conversation can pass."""
        metric = self.rule.metric
        if metric and metric.measure.endswith("share"):
            for key, bound in (("over", metric.over), ("under", metric.under)):
                if bound is not None and not 0 < bound < 1:
                    self.say("no-range", "warning", "a share lies between 0 and 1", ("metric", key))
        missing = self.rule.missing
        if missing and missing.before is None and missing.after is None and missing.in_ != "conversation":
            self.say("no-range", "note", "`in` counts from `after`, which is not given", ("missing", "in"))

    def size(self, leaf: Words) -> None:
        """A pattern whose automaton is large is slow to build and to run."""
        size = leaf.regex.programsize
        if size > LARGE:
            message = f"a large pattern ({size:,} instructions): many alternatives side by side multiply"
            self.say("large", "note", message, pattern=leaf.source)

    def fires(self, event: CompiledEvent, leaves: list[Words]) -> None:
        """Patterns that miss their own words, and patterns whose own words are always excused."""
        scene_of = _Scenes(self.program, event)
        for leaf in leaves:
            said = variants(leaf.node, 40) or [variant(leaf.node)]
            texts = [t for t in said if leaf.regex.search(TurnText(t).norm)]
            if not texts:
                self.say("never-matches", "warning", "the pattern does not match its own words", pattern=leaf.source)
            elif all(scene_of.excused(t, leaf) for t in texts):
                why = "its own words are always excused, by `unless` or by a default context"
                self.say("always-excused", "warning", why, pattern=leaf.source)

    def upper_case(self) -> None:
        """Tokens whose `LOWER` is not lower case, which no token has."""
        for event in events_of(self.compiled.runs):
            for leaf in leaves_of(event.matcher):
                for token in getattr(leaf, "pattern", ()) if isinstance(leaf, Tokens) else ():
                    said = token.get("LOWER")
                    wanted = said.get("IN", []) if isinstance(said, dict) else [said]
                    for word in wanted:
                        if isinstance(word, str) and word != word.lower():
                            message = f"no token has the `LOWER` form `{word}`; write `{word.lower()}`"
                            self.say("never-matches", "warning", message, pattern=word)

    def _is_alternative(self, event: CompiledEvent, leaf: Words) -> bool:
        options = getattr(event.matcher, "options", ())
        return leaf is event.matcher or leaf in options

    def swallowed(self, leaves: list[Words]) -> None:
        """Patterns of which another alternative finds every reading."""
        readings = {id(leaf): variants(leaf.node, MOST_VARIANTS) for leaf in leaves}
        words = {id(leaf): _vocabularies(readings[id(leaf)]) for leaf in leaves}
        for number, leaf in enumerate(leaves):
            texts = readings[id(leaf)]
            if not texts:
                continue
            for other_number, other in enumerate(leaves):
                if other is leaf or not _may_swallow(other, words[id(leaf)]):
                    continue
                if all(other.regex.search(TurnText(t).norm) for t in texts):
                    mutual = readings[id(other)] == texts
                    if not mutual or other_number < number:
                        line = self.source.problem("", self.source.find(other.source) or ()).location.line
                        message = f"whatever this pattern finds, `{_short(shown(other))}` in line {line} finds, too"
                        self.say("swallowed", "note", message, pattern=leaf.source)
                        break


def _own_excuses(rule: Rule) -> bool:
    """Whether some event of the rule has excuses that the others have not."""
    return any(event.unless or event.despite for event in rule.find or ())


class _Scenes:
    """Scenes of one turn, to see what an event makes of a sentence."""

    def __init__(self, program: Program, event: CompiledEvent) -> None:
        self.program, self.event = program, event
        self.documents = Documents()

    def excused(self, text: str, leaf: Words) -> bool:
        """Whether every place of the pattern in the sentence is excused."""
        role = self.event.who if self.event.who != "anyone" else "seller"
        here = SourceLocation("lint", 1, 1)
        turn = Turn(0, role, role, text, (Segment(0, len(text), here),))  # type: ignore[arg-type]
        conversation = Conversation("lint", here, (turn,), roles=RoleSource("file", 1.0))
        scene = Scene(conversation, self.program.rules, self.documents, {})
        hits = leaf.hits(scene, 0)
        return bool(hits) and all(self.event.excuse_of(scene, 0, hit) is not None for hit in hits)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."


def _vocabularies(texts: list[str] | None) -> list[frozenset[str]]:
    return [TurnText(t).clues for t in texts or ()]


def _may_swallow(other: Words, vocabularies: list[frozenset[str]]) -> bool:
    anchors = other.anchors
    return anchors is None or not any(anchors.isdisjoint(v) for v in vocabularies)
