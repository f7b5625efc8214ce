"""What the slots {money}, {number}, {duration} and {date} mean."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.nlp.values import Money, parse_date, parse_duration, parse_money, parse_number, same_value

WEDNESDAY = date(2025, 3, 5)


@pytest.mark.parametrize(
    ("said", "amount", "currency", "period"),
    [
        ("$1,299.99", "1299.99", "USD", None),
        ("49 quid a month", "49", "GBP", "month"),
        ("forty nine ninety nine", "49.99", None, None),
        ("nineteen ninety-nine", "19.99", None, None),
        ("2k", "2000", None, None),
        ("£5", "5", "GBP", None),
        ("five pounds fifty", "5.5", "GBP", None),
        ("a hundred and five dollars", "105", "USD", None),
        ("$2 million", "2000000", "USD", None),
        ("half a million dollars", "500000", "USD", None),
        ("two and a half grand", "2500", None, None),
        ("99p", "0.99", "GBP", None),
        ("ninety-nine cents", "0.99", "USD", None),
        ("$49/mo", "49", "USD", "month"),
        ("$49.00 per month", "49", "USD", "month"),
        ("19.99 annually", "19.99", None, "year"),
        ("€9,99", "9.99", "EUR", None),
        ("ten percent", "10", "%", None),
        ("twenty five hundred dollars", "2500", "USD", None),
        ("a dollar a day", "1", "USD", "day"),
        ("1,200 usd", "1200", "USD", None),
    ],
)
def test_money(said, amount, currency, period):
    assert parse_money(said) == Money(Decimal(amount), currency, period)


@pytest.mark.parametrize("said", ["", "a deal", "dollars", "the price", "$"])
def test_what_is_no_amount(said):
    assert parse_money(said) is None


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("twelve", 12), ("1,200", 1200), ("a couple of hundred", 200), ("three thousand two hundred and one", 3201),
        ("nineteen ninety nine", 1999), ("2.5k", 2500), ("3 to 5", 5), ("twenty one", 21), ("half", Decimal("0.5")),
        ("one hundred and twenty thousand", 120_000),
    ],
)  # fmt: skip
def test_numbers(said, value):
    assert parse_number(said) == value


@pytest.mark.parametrize("said", ["", "many", "a few", "1,2,3", "several hundred"])
def test_what_is_no_number(said):
    assert parse_number(said) is None


@pytest.mark.parametrize(
    ("said", "days", "working"),
    [
        ("two weeks", 14, False), ("fourteen days", 14, False), ("for 30 days", 30, False), ("30 days", 30, False),
        ("five working days", 5, True), ("a fortnight", 14, False),
        ("3-5 business days", 5, True), ("24 hours", 1, False), ("one or two days", 2, False), ("a year", 365, False),
    ],
)  # fmt: skip
def test_durations(said, days, working):
    found = parse_duration(said)
    assert (found.days, found.working) == (days, working)


@pytest.mark.parametrize("said", ["a few days", "some time", "", "daytime", "several weeks"])
def test_what_is_no_exact_duration(said):
    assert parse_duration(said) is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", "2025-03-05"), ("by tonight", "2025-03-05"), ("tomorrow morning", "2025-03-06"),
        ("by Friday", "2025-03-07"), ("Wednesday", "2025-03-12"), ("next Friday", "2025-03-14"),
        ("end of the month", "2025-03-31"), ("the end of the week", "2025-03-07"), ("next week", "2025-03-14"),
        ("by the end of next quarter", "2025-06-30"), ("start of next month", "2025-04-01"),
        ("within five working days", "2025-03-12"), ("in two weeks", "2025-03-19"), ("30 days", "2025-04-04"),
        ("March 3rd", "2026-03-03"), ("15th of March 2026", "2026-03-15"), ("2025-12-01", "2025-12-01"),
        ("the 15th", "2025-03-15"), ("the 2nd", "2025-04-02"), ("Friday the 14th", "2025-03-14"),
        ("close of business", "2025-03-05"), ("3 pm", "2025-03-05"), ("end of the year", "2025-12-31"),
        ("3/4/2025", "2025-03-04"),
    ],
)  # fmt: skip
def test_dates(said, day):
    assert parse_date(said, WEDNESDAY) == date.fromisoformat(day)


def test_the_order_of_day_and_month_is_an_option():
    assert parse_date("3/4/2025", WEDNESDAY, day_first=True) == date(2025, 4, 3)


def test_working_days_pass_over_the_weekend():
    assert parse_date("within three working days", date(2025, 3, 7)) == date(2025, 3, 12)


@pytest.mark.parametrize("said", ["soon", "in a few days", "", "32/13/2025", "whenever you like", "the 45th"])
def test_what_is_no_date(said):
    assert parse_date(said, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("money", "$49", "49 dollars", True),
        ("money", "$49", "forty nine bucks", True),
        ("money", "£49", "$49", False),
        ("money", "$49 a month", "$49", True),
        ("money", "$49 a month", "$49 a year", False),
        ("money", "$1,299", "$1299.00", True),
        ("money", "a deal", "A deal", True),
        ("number", "twelve", "12", True),
        ("duration", "two weeks", "14 days", True),
        ("duration", "five days", "five working days", False),
        ("date", "by Friday", "on friday", True),
        ("date", "Friday", "Monday", False),
        ("thing", "the premium plans", "premium plan", True),
        ("thing", "the premium plan", "your plan", True),
        ("thing", "the premium plan", "the basic plan", False),
        ("word", "Pat", "pat", True),
        ("word", "12", "twelve", False),
    ],
)
def test_the_same_in_other_words(kind, one, other, same):
    assert same_value(kind, one, other) is same
    assert same_value(kind, other, one) is same


@given(st.text(max_size=60), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_words_are_taken_without_a_crash(text, today):
    parse_money(text), parse_number(text), parse_duration(text), parse_date(text, today)


_WORDS = (
    "a and half hundred thousand one twenty ninety nine k $ £ 3 1,200 dollars to or - of the next end friday month by"
)


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=12), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_order_of_its_own_words_is_taken_without_a_crash(words, today):
    text = " ".join(words)
    parse_money(text), parse_number(text), parse_duration(text), parse_date(text, today)


@given(st.integers(0, 10**9))
def test_digits_mean_themselves(number):
    assert parse_number(f"{number:,}") == number
    assert parse_money(f"${number:,}.50") == Money(number + Decimal("0.5"), "USD")
