"""A rule's examples are its tests: run here, for shipped rules and for users' own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from pitchlint.conversation import Channel, Conversation, RoleSource, Segment, Turn
from pitchlint.location import SourceLocation
from pitchlint.matching.compiled import CompiledRule
from pitchlint.matching.costs import Costs
from pitchlint.matching.differs import changes
from pitchlint.matching.explanation import almost, matches_in
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.pattern import Hit
from pitchlint.matching.program import Program
from pitchlint.matching.scene import Scene
from pitchlint.nlp.pipeline import Documents
from pitchlint.report import Entry
from pitchlint.rules.example import Example
from pitchlint.rules.model import Rule

_MARK = re.compile(r"\[\[(.*?)\]\]")
LEAST = 2  # examples of each sort that a rule must carry


@dataclass(frozen=True, slots=True)
class Trial:
    """The outcome of one example.

    Attributes:
        rule: full id.
        number: 0-based place in the rule's list of tests.
        passed: whether the rule did what the example says.
        said: the example's turns, for people.
        reason: what happened instead, "" when it passed.
        near: what did match and what almost did, a sentence each, when it failed.
    """

    rule: str
    number: int
    passed: bool
    said: str
    reason: str = ""
    near: tuple[str, ...] = ()


def side_of(rule: Rule) -> str:
    """The side that says a bare sentence in the rule's examples: that of its first event."""
    events = rule.find or ([rule.limit.of] if rule.limit else None) or rule.sequence or []
    who = events[-1].who if events else None
    return "customer" if who == "customer" else "seller"


def conversation_of(
    example: Example, side: str, name: str, part: int = 0, channel: Channel = "unknown"
) -> tuple[Conversation, list[tuple[int, int, int]]]:
    """One of the example's conversations, all of one seller and one case, and its marks as (turn, start, end)."""
    turns: list[Turn] = []
    marks: list[tuple[int, int, int]] = []
    for index, (role, marked) in enumerate(example.talks(side)[part]):
        text = ""
        at = 0
        for m in _MARK.finditer(marked):
            text += marked[at : m.start()]
            marks.append((index, len(text), len(text) + len(m[1])))
            text += m[1]
            at = m.end()
        text += marked[at:]
        here = SourceLocation(name, index + 1, 1)
        turns.append(Turn(index, role.title(), role, text, (Segment(0, len(text), here),)))  # type: ignore[arg-type]
    source, roles = SourceLocation(name), RoleSource("file", 1.0)
    made = Conversation(f"{name}.{part + 1}", source, tuple(turns), channel, seller_id=name, case_id=name, roles=roles)
    return made, marks


def run_trials(
    program: Program,
    compiled: CompiledRule,
    documents: Documents,
    measured: Callable[[Conversation], Mapping[tuple[str, str], float | None]],
    costs: Costs | None = None,
    keep: Callable[[Scene, Any], tuple[Entry, ...]] = lambda _, facts: (),
) -> Iterator[Trial]:
    """Every example of a rule, by patterns alone (the text categoriser is off).

    Of an example of several conversations the last is judged, beside the others.
    `measured` works out a conversation's measures, (name, role) -> value; `costs` counts what each rule costs,
    `keep` works out the ledgers, beside the true terms that an example states.
    """
    rule = compiled.rule
    for number, example in enumerate(rule.tests):
        name, side = f"{rule.full_id}#{number + 1}", side_of(rule)
        channel = rule.applies.channel[0] if rule.applies.channel else "unknown"
        talks = [conversation_of(example, side, name, n, channel) for n in range(len(example.talks(side)))]
        ledgers = partial(_beside, keep, example.facts)
        scenes = [
            Scene(talk, program.rules, documents, measured(talk), None, costs, (), ledgers, program.prefilter)
            for talk, _ in talks
        ]
        scene, (conversation, marks) = scenes[-1], talks[-1]
        outcomes = (*scene.outcomes(rule.full_id), *_across(compiled, scenes))
        places = [(o.turn, h.start, h.end) for o in outcomes for h in o.hits]
        places += [(turn, h.start, h.end) for o in outcomes for turn, h in o.related]
        said = " / ".join(t.text for t in conversation.turns)
        if not example.fires:
            found = "; ".join(f"“{conversation.turns[t].text[s:e]}”" for t, s, e in places)
            yield Trial(
                rule.full_id,
                number,
                not outcomes,
                said,
                f"must not fire, but found {found or 'something missing'}" if outcomes else "",
                matched(compiled, scene) if outcomes else (),
            )
            continue
        missed = [m for m in marks if not any(t == m[0] and s < m[2] and m[1] < e for t, s, e in places)]
        if not outcomes:
            near = tuple(almost(compiled, scene))
            yield Trial(rule.full_id, number, False, said, "must fire, but nothing was found", near)
        elif missed:
            words = "; ".join(f"“{conversation.turns[t].text[s:e]}”" for t, s, e in missed)
            near = (*matched(compiled, scene), *almost(compiled, scene))
            yield Trial(rule.full_id, number, False, said, f"fires, but not on {words}", near)
        else:
            yield Trial(rule.full_id, number, True, said)


def _beside(keep: Callable[[Scene, Any], tuple[Entry, ...]], facts: Any, scene: Scene) -> tuple[Entry, ...]:
    return keep(scene, facts)


def _across(compiled: CompiledRule, scenes: Sequence[Scene]) -> Iterator[Outcome]:
    """What the last of several conversations shows only beside those before it."""
    mentions = (m for scene in scenes for m in compiled.mentions(scene))
    for _, now in changes(mentions):
        if now.conversation == scenes[-1].conversation.id:
            yield Outcome(now.evidence.turn, (Hit(now.evidence.start, now.evidence.end),))


def matched(compiled: CompiledRule, scene: Scene) -> tuple[str, ...]:
    """What the rule's patterns did find and nothing excused, a sentence each."""
    said: list[str] = []
    for turn, text in enumerate(scene.texts):
        for m in matches_in(compiled, scene, turn):
            if not m.excused and m.who in ("anyone", scene.roles[turn]):
                through = f" of {m.by[-1]}" if m.by else ""
                said.append(f"“{text.text[m.start : m.end]}” is found by `{m.pattern}`{through}")
    return tuple(dict.fromkeys(said))


def uncovered(rule: Rule) -> str | None:
    """What the rule's tests lack, None where they are enough."""
    bad = sum(t.fires for t in rule.tests)
    good = len(rule.tests) - bad
    if bad < LEAST or good < LEAST:
        return f"{bad} `bad` and {good} `good` examples; at least {LEAST} of each are needed"
    return None
