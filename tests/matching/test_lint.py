"""Faults of rules that load: looked for in the rule alone, without the command."""

from __future__ import annotations

from tests.matching.scenes import rule, scene

from pitchlint.matching.explanation import almost
from pitchlint.matching.lint import lint
from pitchlint.matching.program import compile_rules
from pitchlint.rules.source import SourceText, parse_yaml


def said(text: str) -> list[tuple[str, str]]:
    """(code, message) of every remark but those on what the rule does not say."""
    one = rule(text)
    source: SourceText = parse_yaml(text, "test.yaml")[0]
    sources = {one.full_id: source}
    remarks = lint(compile_rules([one], sources), sources)
    return [(r.code, r.problem.message) for r in remarks if r.code != "lacks"]


def test_a_pattern_is_swallowed_by_one_of_another_event_of_the_same_side() -> None:
    text = 'find: ["zorblat now", {seller: "zorblat"}, {customer: "zorblat now"}]'
    assert [code for code, _ in said(text)] == ["swallowed"]


def test_excuses_of_an_event_of_its_own_keep_patterns_apart() -> None:
    assert said('find: ["zorblat now", {seller: "zorblat", unless: "maybe"}]') == []


def test_a_lower_form_with_a_capital_is_never_met() -> None:
    ((code, message),) = said("find: {tokens: [{LOWER: Hello}, {LOWER: {IN: [you]}}]}")
    assert (code, message) == ("never-matches", "no token has the `LOWER` form `Hello`; write `hello`")


def test_a_pattern_that_needs_hesitation_is_never_met_since_hesitation_is_left_out() -> None:
    assert said('find: ["so um let me think"]') == [("never-matches", "the pattern does not match its own words")]
    assert said('find: ["so let me think"]') == []


def test_what_almost_matched_speaks_of_order_for_ordered_rules_only() -> None:
    for text, ordered in (('find: ["red", "blue"]', False), ('sequence: [{seller: "red"}, {seller: "blue"}]', True)):
        one = rule(text)
        talk = scene([one], ["seller: blue", "seller: red"])
        said_near = almost(talk.rules[one.full_id], talk)
        assert any("right order" in sentence for sentence in said_near) is ordered
