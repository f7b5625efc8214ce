"""The written table of rule kinds: the key in a rule file -> how it is compiled."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pitchlint.matching.differs import Differs, DiffersAcross
from pitchlint.matching.find import Find
from pitchlint.matching.ledger import Ledger
from pitchlint.matching.limit import Limit
from pitchlint.matching.metric import Metric
from pitchlint.matching.missing import Missing
from pitchlint.matching.outcome import Outcome
from pitchlint.matching.replace import Replace
from pitchlint.matching.sequence import Sequence
from pitchlint.matching.window import parse_window
from pitchlint.rules.event import Event
from pitchlint.rules.ledger_states import TOGETHER
from pitchlint.rules.model import Rule

if TYPE_CHECKING:
    from pitchlint.matching.compiler import Compiler
    from pitchlint.matching.scene import Scene

RunsOn = Callable[["Scene"], list[Outcome]]


def _differs(rule: Rule, compiler: Compiler) -> RunsOn:
    assert rule.differs is not None
    said = rule.differs
    event = compiler.event(said.of, ("differs", "of"))
    compiler.check_slots([said.slot], ("differs", "slot"))
    compiler.check_slots(said.same, ("differs", "same"))
    if said.across != "conversation":
        return DiffersAcross(event, said.slot, tuple(said.same), compiler.kinds, said.across)
    return Differs(event, said.slot, tuple(said.same), compiler.kinds)


def _find(rule: Rule, compiler: Compiler) -> RunsOn:
    events = tuple(compiler.event(e, ("find", i)) for i, e in enumerate(rule.find or ()))
    sides = tuple(dict.fromkeys(e.who for e in events))
    return Find(events, rule.learned, ("seller", "customer") if "anyone" in sides else sides)


def _ledger(rule: Rule, compiler: Compiler) -> RunsOn:
    assert rule.ledger is not None
    said = rule.ledger
    compiler.check_ledger(said.name, said.state, said.kind)
    states = tuple(state for word in said.state for state in TOGETHER.get((said.name, word), (word,)))
    return Ledger(said.name, states, tuple(said.kind), said.at)


def _limit(rule: Rule, compiler: Compiler) -> RunsOn:
    assert rule.limit is not None
    limit = rule.limit
    return Limit(compiler.event(limit.of, ("limit", "of")), limit.max, limit.min, limit.per, limit.distinct)


def _metric(rule: Rule, compiler: Compiler) -> RunsOn:
    assert rule.metric is not None
    compiler.check_measure(rule.metric.measure)
    return Metric(rule.metric.measure, rule.metric.of, rule.metric.over, rule.metric.under, rule.metric.at_least_turns)


def _missing(rule: Rule, compiler: Compiler) -> RunsOn:
    assert rule.missing is not None
    said = rule.missing
    after = compiler.event(said.after, ("missing", "after")) if said.after else None
    before = compiler.event(said.before, ("missing", "before")) if said.before else None
    event = compiler.event(said.event, ("missing", "event"))
    when = compiler.event(said.when, ("missing", "when")) if said.when else None
    return Missing(event, after, before, parse_window(said.in_), said.at_least_turns, when)


def _replace(rule: Rule, compiler: Compiler) -> RunsOn:
    made = []
    for i, entry in enumerate(rule.replace or ()):
        event = Event(pattern=entry.instead_of)
        made.append((compiler.event(event, ("replace", i, "instead-of")), entry.say))
    return Replace(tuple(made))


def _sequence(rule: Rule, compiler: Compiler) -> RunsOn:
    steps = tuple(compiler.event(e, ("sequence", i)) for i, e in enumerate(rule.sequence or ()))
    stops = tuple(compiler.event(e, ("unless-between", i)) for i, e in enumerate(rule.unless_between or ()))
    return Sequence(steps, stops, rule.report, compiler.kinds)


KINDS: dict[str, Callable[[Rule, Compiler], RunsOn]] = {
    "differs": _differs,
    "find": _find,
    "ledger": _ledger,
    "limit": _limit,
    "metric": _metric,
    "missing": _missing,
    "replace": _replace,
    "sequence": _sequence,
}
