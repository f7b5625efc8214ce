"""Named slots that repeat must mean the same; `differs` compares what is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.conversation import Conversation, RoleSource, Segment, Turn
from pitchlint.location import SourceLocation


def talk(*turns: tuple[str, str]) -> Conversation:
    here = SourceLocation("talk", 1, 1)
    made = tuple(Turn(i, r, r, t, (Segment(0, len(t), here),)) for i, (r, t) in enumerate(turns))  # type: ignore[arg-type]
    return Conversation("talk", here, made, roles=RoleSource("file", 1.0))


def fires(folder: Path, body: str, *turns: tuple[str, str], products: tuple[str, ...] = ()) -> bool:
    (folder / "own").mkdir(exist_ok=True)
    (folder / "own" / "one.yaml").write_text(f"id: one\ntitle: Some title\n{body}\n", encoding="utf-8")
    settings = Settings(packs=(folder / "own",), shipped=False, learn=False, products=products)
    return bool(Analyzer(settings).analyze(talk(*turns)).findings)


SEQUENCE = 'sequence: [{customer: "for {price:money}"}, {seller: "only {%s}"}]'


@pytest.mark.parametrize(
    ("slot", "second", "expected"),
    [
        ("price:money", "Only forty nine dollars.", True),
        ("price:money", "Only $59.", False),
        ("price2:money", "Only $59.", True),
        ("money", "Only $59.", True),
    ],
)
def test_a_name_in_two_steps_is_one_value(tmp_path, slot, second, expected):
    turns = (("customer", "I got it for $49."), ("seller", second))
    assert fires(tmp_path, SEQUENCE % slot, *turns) is expected


def test_an_earlier_mention_may_agree_where_the_nearest_does_not(tmp_path):
    turns = (("customer", "It was for $49."), ("customer", "No, for $59."), ("seller", "Only 49 dollars."))
    assert fires(tmp_path, SEQUENCE % "price:money", *turns)


@pytest.mark.parametrize(
    ("text", "expected"), [("Was $49, now $49.", True), ("Was $49, now $39.", False), ("Was $49, now 49 bucks.", True)]
)
def test_a_name_twice_in_one_pattern(tmp_path, text, expected):
    assert fires(tmp_path, 'find: "was {p:money} now {p:money}"', ("seller", text)) is expected


def test_a_slot_named_like_its_kind_is_free(tmp_path):
    assert fires(tmp_path, 'find: "was {money} now {money}"', ("seller", "Was $49, now $39."))


@pytest.mark.parametrize(("second", "expected"), [("as 30 days", True), ("as two weeks", False)])
def test_a_name_in_two_parts_of_all(tmp_path, second, expected):
    body = 'find: {seller: {all: ["within {d:duration}", "as {d:duration}"]}}'
    assert fires(tmp_path, body, ("seller", f"Within thirty days, yes, {second}.")) is expected


@pytest.mark.parametrize(
    ("second", "expected"), [("It costs 49 bucks.", False), ("It costs $59.", True), ("It costs $49.00.", False)]
)
def test_differs_compares_what_is_meant(tmp_path, second, expected):
    body = 'differs: {of: {seller: "it costs {money}"}, slot: money}'
    assert fires(tmp_path, body, ("seller", "It costs $49."), ("customer", "Sorry?"), ("seller", second)) is expected


def test_differs_compares_only_what_is_of_the_same(tmp_path):
    body = 'differs: {of: {seller: "the {item:word} costs {money}"}, slot: money, same: [item]}'
    assert not fires(tmp_path, body, ("seller", "The basic costs $49."), ("seller", "The premium costs $59."))
    assert fires(tmp_path, body, ("seller", "The basic costs $49."), ("seller", "The Basic costs $59."))


@pytest.mark.parametrize(
    ("said", "slot"),
    [("for $49 a month", "$49 a month"), ("for 49 quid per year", "49 quid per year"), ("for $49", "$49")],
)
def test_the_period_belongs_to_the_money(tmp_path, said, slot):
    (tmp_path / "one.yaml").write_text('id: one\ntitle: Some title\nfind: "for {money}"\nmessage: "{money}"\n')
    found = Analyzer(Settings(packs=(tmp_path,), shipped=False, learn=False)).analyze(
        talk(("seller", f"It is {said}."))
    )
    assert found.findings[0].message == slot


def test_a_pattern_may_name_the_period_itself(tmp_path):
    assert fires(tmp_path, 'find: "for {money} a month"', ("seller", "It is for $49 a month."))


PRODUCT = 'find: ["you need the {product}"]'


@pytest.mark.parametrize(
    ("said", "expected"),
    [("You need the standing desk.", True), ("You need the time.", False)],
)
def test_a_product_is_a_thing_that_the_talk_names_with_a_price(tmp_path, said, expected):
    assert fires(tmp_path, PRODUCT, ("seller", "The standing desk is $349."), ("seller", said)) is expected


def test_without_a_price_in_the_talk_there_is_no_product_unless_the_configuration_names_it(tmp_path):
    said = ("seller", "You need the standing desk.")
    assert not fires(tmp_path, PRODUCT, said)
    assert fires(tmp_path, PRODUCT, said, products=("Standing Desk",))
