"""A rule's examples are its tests: run here, for shipped rules and for users' own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pitchlint.conversation import Conversation, RoleSource, Segment, Turn
from pitchlint.location import SourceLocation
from pitchlint.matching.costs import Costs
from pitchlint.matching.explanation import almost, matches_in
from pitchlint.matching.program import CompiledRule, Program
from pitchlint.matching.scene import Scene
from pitchlint.nlp.pipeline import Documents
from pitchlint.report import Entry
from pitchlint.rules.model import Example, Rule

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


def conversation_of(example: Example, side: str, name: str) -> tuple[Conversation, list[tuple[int, int, int]]]:
    """The example as a conversation, and its marks as (turn, start, end)."""
    turns: list[Turn] = []
    marks: list[tuple[int, int, int]] = []
    for index, (role, marked) in enumerate(example.turns(side)):
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
    return Conversation(name, SourceLocation(name), tuple(turns), roles=RoleSource("file", 1.0)), marks


def run_trials(
    program: Program,
    compiled: CompiledRule,
    documents: Documents,
    measured: Callable[[Conversation], Mapping[tuple[str, str], float | None]],
    costs: Costs | None = None,
    keep: Callable[[Scene], tuple[Entry, ...]] = lambda _: (),
) -> Iterator[Trial]:
    """Every example of a rule, by patterns alone (the text categoriser is off).

    `measured` works out a conversation's measures, (name, role) -> value; `costs` counts what each rule costs,
    `keep` works out the ledgers.
    """
    rule = compiled.rule
    for number, example in enumerate(rule.tests):
        conversation, marks = conversation_of(example, side_of(rule), f"{rule.full_id}#{number + 1}")
        scene = Scene(conversation, program.rules, documents, measured(conversation), costs=costs, keep=keep)
        outcomes = scene.outcomes(rule.full_id)
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
