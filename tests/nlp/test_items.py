"""What a price is for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.nlp.items import item_of, priced, products
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


@pytest.mark.parametrize(
    "said, expected",
    [
        ("There is also a [$15] booking fee.", "booking fee"),
        ("Oh, and a booking fee of [$15] applies.", "booking fee"),
        ("there's a service charge of [12 dollars] on top", "service charge"),
        ("Delivery is [$9].", "delivery"),
        ("The price of the ticket is [$20].", "ticket"),
        ("The room now comes to [$139] per night.", "room"),
        ("You'll also need to pay [$25] for the cleaning.", "cleaning"),
        ("Your [$9] cab is on its way.", "cab"),
        ("the rent has gone up to [$950] a month", "rent"),
        ("The total is [$349].", ""),
        ("It costs [$40].", ""),
        ("I have a flight with Delta for [$90].", ""),
        ("so that's [fifty nine dollars] a month", ""),
    ],
)
def test_an_amount_is_for_what_its_sentence_names(said, expected):
    start, end = said.index("["), said.index("]") - 1
    assert item_of(TurnText(said.replace("[", "").replace("]", "")), start, end).name == expected


@given(st.text(max_size=200))
def test_any_text_is_read_and_spans_hold_the_price(text):
    for found in priced(TurnText(text)):
        assert text[found.start : found.end] == found.price
        assert found.thing
