"""Sums as people say them, and numbers side by side that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.ledgers.term_amounts import amounts
from pitchlint.nlp.text import TurnText

ANALYZER = Analyzer(Settings(learn=False))


def sums(said: str) -> list[Decimal]:
    """The amounts of a turn."""
    return [s.value for s in amounts(TurnText(said), 0, bare=True) if isinstance(s.value, Decimal)]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("they're thirty eight fifty a jug", "38.5"),
        ("the grinding is two fifty on top", "250"),
        ("and three twenty-five for the stump", "325"),
        ("I'd need fourteen hundred", "1400"),
        ("it comes out at eighteen hundred and twenty fitted", "1820"),
    ],
)
def test_a_sum_in_two_numbers_is_read(said, value):
    assert Decimal(value) in sums(said)


@pytest.mark.parametrize(
    "said",
    [
        "call seven two zero five five five",
        "we close at five thirty",
        "see you at ten fifteen",
        "it's at forty one fifty maple street",
        "it was built in nineteen eighty",
        "thirty one twelve months later",
        "he gets the fourteen pound chicken box",
        "the eighty pound paper is stiffer",
        "i'd look at a ten by twenty",
    ],
)
def test_an_hour_a_phone_an_address_a_year_a_weight_or_a_side_is_no_sum(said):
    assert sums(said) == []


def raised(*turns: str) -> list[str]:
    """The new values of the prices that were raised."""
    terms = ANALYZER.analyze(conversation(list(turns))).ledger("terms")
    return [t.value("after") or "" for t in terms if t.state == "raised"]


def test_a_price_that_is_said_higher_in_such_words_is_raised():
    asked = (
        "customer: what are the jugs",
        "seller: the jugs are thirty eight fifty each",
        "customer: okay twelve then",
    )
    assert raised(*asked, "seller: so that's twelve of the jugs at forty one fifty each") == ["41.50"]
    assert raised(*asked, "seller: so that's twelve of the jugs at thirty eight fifty each") == []


def test_of_two_readings_the_one_near_a_known_sum_is_taken():
    asked = ("customer: and the tree?", "seller: The tree is $1,400.", "customer: And the stump?")
    told = ("seller: The stump is two fifty on top.", "customer: Fine.", "seller: So sixteen fifty for both then.")
    assert raised(*asked, *told) == []
