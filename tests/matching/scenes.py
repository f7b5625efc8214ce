"""Rules written in a test, run over turns written in a test."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from pitchlint.conversation import Conversation, RoleSource, Segment, Turn
from pitchlint.location import SourceLocation
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.program import compile_rules
from pitchlint.matching.scene import Scene
from pitchlint.nlp.pipeline import Documents
from pitchlint.rules.model import Rule
from pitchlint.rules.source import parse_yaml

DOCUMENTS = Documents()


def rule(text: str, name: str = "tried", pack: str = "own") -> Rule:
    """A rule from its YAML, without id and title."""
    source, problems = parse_yaml(text, "test.yaml")
    assert not problems, problems
    return Rule.model_validate({"id": name, "title": "A rule in a test", **source.data, "pack": pack})


def conversation(turns: list[str], times: Mapping[int, tuple[float, float]] | None = None) -> Conversation:
    """Turns written as `seller: Hello`, with start and end seconds where given."""
    made: list[Turn] = []
    for index, line in enumerate(turns):
        role, _, text = line.partition(": ")
        start, end = (times or {}).get(index, (None, None))
        segment = Segment(0, len(text), SourceLocation("test.txt", index + 1, 1), start, end)
        made.append(Turn(index, role.title(), role, text, (segment,)))  # type: ignore[arg-type]
    return Conversation("test", SourceLocation("test.txt"), tuple(made), roles=RoleSource("file", 1.0))


def scene(
    rules: list[Rule],
    turns: list[str],
    measures: Mapping[tuple[str, str], float | None] | None = None,
    times: Mapping[int, tuple[float, float]] | None = None,
) -> Scene:
    """A scene in which the rules can be run."""
    return Scene(conversation(turns, times), compile_rules(rules, {}).rules, DOCUMENTS, measures or {})


def outcomes(text: str, turns: list[str], *others: Rule, **more: Any) -> tuple[Outcome, ...]:
    """What the rule finds in the turns."""
    return scene([rule(text), *others], turns, **more).outcomes("own/tried")


def found(text: str, turns: list[str], *others: Rule, **more: Any) -> list[tuple[int, str]]:
    """(turn, words) of each outcome; "" where the whole turn or an absence is meant."""
    return [
        (o.turn, " + ".join(turns[o.turn].partition(": ")[2][h.start : h.end] for h in o.hits))
        for o in outcomes(text, turns, *others, **more)
    ]


def spans(pattern: str, text: str) -> list[str]:
    """The words of the text that the pattern finds."""
    body = yaml.safe_dump({"find": {"anyone": pattern}, "despite": ["negated", "quoted", "reported"]})
    return [words for _, joined in found(body, [f"seller: {text}"]) for words in joined.split(" + ")]
