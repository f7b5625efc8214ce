"""What a price is for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.nlp.items import priced, products
from pitchlint.nlp.text import TurnText


@pytest.mark.parametrize(
    "said, expected",
    [
        ("The standing desk is $349 and the lamp costs $20.", [("standing desk", "$349"), ("lamp", "$20")]),
        ("the standing desk is three hundred dollars", [("standing desk", "three hundred dollars")]),
        ("That's £2 for the rain cover.", [("rain cover", "£2")]),
        ("We have a folding bike at £450 by the door.", [("folding bike", "£450")]),
        ("Our two-person tents are priced at $120.", [("two-person tents", "$120")]),
        ("The kayak I showed you is $500.", [("kayak", "$500")]),
    ],
)
def test_things_are_named_with_their_price(said, expected):
    assert [(p.thing, p.price) for p in priced(TurnText(said))] == expected


@pytest.mark.parametrize(
    "said",
    [
        "The total is $349.",
        "Your current balance is $40.",
        "The price is $349 for the next three months.",
        "I can do $40.",
        "It costs $40.",
        "The desk is lovely.",
    ],
)
def test_words_for_the_price_itself_name_nothing(said):
    assert priced(TurnText(said)) == []


def test_products_of_a_talk_come_once_and_sorted():
    texts = [TurnText(t) for t in ("The lamp is $20.", "The desk is $90.", "As I said, the lamp is $20.")]
    assert products(texts) == ("desk", "lamp")


@given(st.text(max_size=200))
def test_any_text_is_read_and_spans_hold_the_price(text):
    for found in priced(TurnText(text)):
        assert text[found.start : found.end] == found.price
        assert found.thing
