"""Facts files: how they are read, and what contradicts them."""

from __future__ import annotations

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.errors import RuleError
from pitchlint.ledgers.facts import facts_of, read_facts
from pitchlint.rules.source import parse_yaml

GOLD = "- {item: Gold plan, kind: price, amount: $49, period: month, aliases: [the gold one]}"
DELIVERY = "- {item: delivery, kind: duration, amount: 5 working days}"


def false_terms(facts: str, *talk: str) -> list[str]:
    """What the report says of terms that contradict the facts."""
    source, problems = parse_yaml(facts, "facts.yaml")
    terms, wrong = facts_of(source)
    assert not [*problems, *wrong]
    report = Analyzer(Settings(learn=False, facts=terms)).analyze(conversation(list(talk)))
    assert [e.state for e in report.ledger("terms")].count("false") == len(
        [f for f in report.findings if f.rule == "honesty/false-term"]
    )
    return [f.message for f in report.findings if f.rule == "honesty/false-term"]


def test_an_amount_that_is_not_the_true_one_is_false():
    assert false_terms(GOLD, "seller: The Gold plan is $39 a month.") == [
        "gold plan: $39 is said, but it is $49 per month"
    ]


@pytest.mark.parametrize(
    "facts, said",
    [
        (GOLD, "seller: the gold plan is thirty nine dollars a month"),
        (GOLD, "seller: The gold one is $39 a month."),
        (DELIVERY, "seller: Delivery takes 3 working days."),
        ("- {item: setup fee, kind: fee, amount: $20}", "seller: There is a $30 setup fee."),
        ("- {item: delivery, kind: fee, amount: $9}", "seller: Delivery is free."),
        ("- {item: appointment, kind: date, date: 2026-03-14}", "seller: Your appointment is on March 9th."),
    ],
)
def test_names_and_values_are_compared_by_what_they_mean(facts, said):
    assert len(false_terms(facts, said)) == 1


@pytest.mark.parametrize(
    "facts, said",
    [
        (GOLD, "seller: The Gold plan is forty nine dollars a month."),
        (GOLD, "seller: The Silver plan is $29 a month."),
        (GOLD, "seller: The Gold plan is $490 a year."),
        (GOLD, "seller: The Gold plan is £39 a month."),
        (GOLD, "seller: The Gold plan would be $39 a month if you pay by year."),
        (GOLD, "customer: The Gold plan is $39 a month."),
        (DELIVERY, "seller: Delivery takes 5 working days."),
        ("- {item: appointment, kind: date, date: 2026-03-14}", "seller: Your appointment is on March 14th."),
    ],
)
def test_true_terms_and_other_items_are_not_false(facts, said):
    assert false_terms(facts, said) == []


def test_one_item_may_have_several_true_amounts():
    assert false_terms(GOLD + "\n- {item: Gold plan, kind: price, amount: $39}", "seller: The Gold plan is $39.") == []


def test_every_mistake_is_told_with_its_place(tmp_path):
    file = tmp_path / "facts.yaml"
    file.write_text(
        "terms:\n  - {item: Gold, kind: prize, amount: $49}\n  - {kind: fee, amount: lots}\n"
        "  - {item: x, kind: date, amount: 3}\n  - {item: y, kind: price, amount: 3, per: month}\n"
    )
    with pytest.raises(RuleError) as raised:
        read_facts(file)
    places = [(p.location.line, p.location.column) for p in raised.value.problems]
    assert [line for line, _ in places] == [2, 3, 3, 4, 5]
    assert "did you mean `price`?" in str(raised.value)
    assert "did you mean `period`?" in str(raised.value)


@pytest.mark.parametrize("text", ["", "42", "terms: []", "- 3"])
def test_a_file_without_terms_is_refused(tmp_path, text):
    file = tmp_path / "facts.yaml"
    file.write_text(text)
    with pytest.raises(RuleError):
        read_facts(file)
