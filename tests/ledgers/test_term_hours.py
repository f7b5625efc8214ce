"""Times of day in figures and words: text in, the times out."""

from __future__ import annotations

import pytest

from pitchlint.ledgers.term_days import mentions
from pitchlint.ledgers.term_hours import hour_of, same_hour
from pitchlint.nlp.text import TurnText


def hours(text: str) -> set[str]:
    return {value for unit, value in mentions(TurnText(text), None) if unit == "clock"}


@pytest.mark.parametrize(
    "text, hour",
    [
        ("The van is there at nine.", "9:00"),
        ("the van is there at nine thirty bring the key", "9:30"),
        ("We expect you by six, then.", "6:00"),
        ("Somebody is in from eight.", "8:00"),
        ("Doctor Lam sees you at half eight.", "8:30"),
        ("It's a quarter past two for you.", "2:15"),
        ("Twenty to five, the front desk.", "4:40"),
        ("ten past three on friday", "3:10"),
        ("You're in for 10 tonight.", "22:00"),
        ("Seven thirty in the morning it is.", "7:30"),
        ("Three in the afternoon, upstairs.", "15:00"),
        ("Yours is the 9:25.", "9:25"),
        ("at 8.40 on the dot", "8:40"),
        ("8 o clock tonight", "20:00"),
        ("Monday at one come to the side door.", "1:00"),
        ("Nine it is.", "9:00"),
        ("At midday, by the fountain.", "12:00"),
    ],
)  # fmt: skip
def test_an_hour_is_read_in_figures_and_words(text, hour):
    assert any(same_hour(hour, found) for found in hours(text)), hours(text)


@pytest.mark.parametrize(
    "text",
    [
        "We have it at two branches.",
        "Go to the office at 5 Mill Lane.",
        "That takes six to ten working days.",
        "Half an hour, about.",
        "It scores at 4.6 out of five.",
        "by three people",
        "It comes in half sizes.",
    ],
)
def test_a_count_an_address_and_a_length_are_no_hours(text):
    assert hours(text) == set()


def test_the_half_of_the_day_may_be_left_open():
    assert hour_of("five in the afternoon") == "17:00"
    assert hour_of("12 at night") == "00:00"
    assert same_hour("5:00", "17:00") and same_hour("5:00", "05:00") and not same_hour("05:00", "17:00")


@pytest.mark.parametrize(
    "text, day",
    [
        ("See you on the eleventh.", "-11"),
        ("it's the second of june", "06-02"),
        ("June the twenty first then", "06-21"),
    ],
)
def test_a_day_of_the_month_is_read_in_words(text, day):
    assert ("day", day) in mentions(TurnText(text), None)


@pytest.mark.parametrize("text", ["It's on the fifth floor.", "You're the tenth caller today.", "Try 9th Cafe."])
def test_a_thing_with_a_number_is_no_day(text):
    assert not {unit for unit, _ in mentions(TurnText(text), None)} & {"day"}
