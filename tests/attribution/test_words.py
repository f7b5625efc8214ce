"""What is compared of a sentence: speech recognition and writing must come out alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.attribution.words import GAP, has_meaning, spoken


def words(text: str, placeholders: bool = False) -> list[str]:
    return [w.text for w in spoken(text, placeholders)]


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("It's £21.50 a month, plus VAT.", "it is twenty one fifty a month plus vat"),
        ("That is £9.50.", "that's nine pounds fifty"),
        ("I can't, and I won't.", "i cannot and i will not"),
        ("We’ll call the customer’s office.", "we will call the customers office"),
        ("The colour of the centre.", "the color of the center"),
        ("You save 20 percent.", "um you save you know twenty percent"),
        ("The price is fixed.", "the the price is is fixed"),
        ("It costs £1,299.00.", "it costs 1299 pounds"),
        ("There are 105 left.", "there are a hundred and five left"),
    ],
)
def test_what_is_written_and_what_is_heard_are_the_same_words(written, heard):
    assert words(written) == words(heard)


@pytest.mark.parametrize("gap", ["{{first_name}}", "{price}", "[NAME]", "<product>", "%FIRSTNAME%", "${city}", "____"])
def test_a_placeholder_is_a_gap_in_a_script_and_nowhere_else(gap):
    assert words(f"Hello {gap}, welcome back", placeholders=True) == ["hello", GAP, "welcome", "back"]
    assert GAP not in words(f"Hello {gap}, welcome back")


def test_numbers_side_by_side_stay_two_unless_a_currency_joins_them():
    assert words("for 2 people 40 pounds") == ["for", "2", "people", "40"]
    assert words("at 9:30, 30 days") == ["at", "930", "30", "days"]


def test_stock_words_have_no_meaning_and_numbers_have():
    assert [has_meaning(w) for w in ("the", "you", "thanks", "price", "9", "friday")] == [0, 0, 0, 1, 1, 1]


@given(st.text(max_size=80), st.booleans())
def test_every_word_keeps_its_place(text, placeholders):
    found = spoken(text, placeholders)
    assert all(0 <= w.start < w.end <= len(text) for w in found)
    assert [w.start for w in found] == sorted(w.start for w in found)
