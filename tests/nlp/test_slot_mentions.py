"""How amounts, lengths of time, numbers and days may be said where a slot stands, in writing and in speech."""

from __future__ import annotations

from datetime import date

import pytest
import re2

from pitchlint.matching.expression import to_regex
from pitchlint.matching.notation import parse
from pitchlint.nlp.mentions import HOLDS
from pitchlint.nlp.text import TurnText, normalise
from pitchlint.nlp.values import parse_date, parse_duration, parse_money, parse_number

WEDNESDAY = date(2026, 3, 4)
FRAMES = {
    "date": "it arrives by {} then",
    "duration": "it takes {} then",
    "money": "it costs {} today",
    "number": "there are {} of them",
}
COMPILED = {kind: re2.compile(to_regex(parse(frame.format("{" + kind + "}")))) for kind, frame in FRAMES.items()}


def slot(kind: str, said: str) -> str | None:
    """What the slot takes of a sentence in which the words are said."""
    text = FRAMES[kind].format(said)
    regex = COMPILED[kind]
    found = regex.search(TurnText(text).norm)
    return text[slice(*found.span(regex.groupindex[kind]))] if found else None


MONEY = [
    ("$1,299.99", 1299.99, "USD"), ("49 quid a month", 49, "GBP"), ("forty nine ninety nine", 49.99, None),
    ("2k", 2000, None), ("$2k", 2000, "USD"), ("30 k", 30000, None), ("two and a half grand", 2500, None),
    ("£49.99 per month", 49.99, "GBP"), ("49.99 a month", 49.99, None), ("two fifty a month", 2.5, None),
    ("forty nine dollars and ninety nine cents", 49.99, "USD"), ("five pounds fifty", 5.5, "GBP"),
    ("fifty p", 0.5, "GBP"), ("30 €", 30, "EUR"), ("USD 500", 500, "USD"), ("a dollar a day", 1, "USD"),
    ("£5 to £10", 10, "GBP"), ("a tenner", 10, "GBP"), ("a fiver", 5, "GBP"), ("£3.50 p/m", 3.5, "GBP"),
    ("a quarter of a million pounds", 250000, "GBP"), ("₹500", 500, "INR"), ("twenty-nine ninety-nine", 29.99, None),
    ("nineteen ninety five", 19.95, None), ("49 pounds 99", 49.99, "GBP"), ("$5-10", 10, "USD"),
    ("two and a half thousand", 2500, None), ("ten k a year", 10000, None),
]  # fmt: skip


@pytest.mark.parametrize(("said", "amount", "currency"), MONEY, ids=[m[0] for m in MONEY])
def test_money_is_taken_whole_and_understood(said: str, amount: float, currency: str | None) -> None:
    money = parse_money(said)
    assert slot("money", said) == said
    assert money is not None
    assert (float(money.amount), money.currency) == (amount, currency)


@pytest.mark.parametrize("said", ["a lot", "a bucket", "a 401k", "4K", "nothing", "sixteen", "more"])
def test_what_no_money_slot_takes(said: str) -> None:
    assert slot("money", said) is None


DURATIONS = [
    ("two weeks", 14), ("two and a half years", 912.5), ("an hour and a half", 0.0625), ("another week", 7),
    ("three quarters of an hour", 0.03125), ("a day or two", 2), ("48hrs", 2), ("a decade", 3650), ("12-month", 360),
    ("3-5 business days", 5), ("twenty four hours", 1), ("six to eight weeks", 56),
]  # fmt: skip


@pytest.mark.parametrize(("said", "days"), DURATIONS, ids=[d[0] for d in DURATIONS])
def test_durations_are_taken_whole_and_understood(said: str, days: float) -> None:
    duration = parse_duration(said)
    assert slot("duration", said) == said
    assert duration is not None
    assert float(duration.days) == days


NUMBERS = [("two and a half", 2.5), ("a dozen", 12), ("half a dozen", 6), ("two dozen", 24), ("one point five", 1.5),
           ("1.2 million", 1200000), ("zero", 0), ("two hundred fifty", 250)]  # fmt: skip


@pytest.mark.parametrize(("said", "value"), NUMBERS, ids=[n[0] for n in NUMBERS])
def test_numbers_are_taken_whole_and_understood(said: str, value: float) -> None:
    assert slot("number", said) == said
    assert parse_number(said) == value


DATES = [
    ("half past nine tomorrow", "03-05"), ("tomorrow at half past nine", "03-05"), ("nine tomorrow", "03-05"),
    ("the end of next week", "03-13"), ("close of business Friday", "03-06"), ("EOD Friday", "03-06"),
    ("the end of the day tomorrow", "03-05"), ("April the third", "04-03"), ("the twenty third of April", "04-23"),
    ("the fifteenth", "03-15"), ("the first of the month", "04-01"), ("the day after tomorrow", "03-06"),
    ("Monday week", "03-16"), ("a week on Monday", "03-16"), ("a week from Friday", "03-13"),
    ("Friday at 5pm", "03-06"), ("5pm on Friday", "03-06"), ("later today", "03-04"), ("first thing Monday", "03-09"),
    ("mid March", "03-16"), ("early next week", "03-09"), ("Christmas", "12-25"), ("New Year's Eve", "12-31"),
    ("month end", "03-31"), ("year end", "12-31"), ("Wednesday next week", "03-11"), ("Friday 13 March", "03-13"),
    ("two weeks from now", "03-18"), ("March 5, 2026", "03-05"), ("tonight", "03-04"), ("3 April", "04-03"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "day"), DATES, ids=[d[0] for d in DATES])
def test_dates_are_taken_whole_and_understood(said: str, day: str) -> None:
    assert slot("date", said) == said
    assert parse_date(said, WEDNESDAY) == date.fromisoformat(f"2026-{day}")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("by the end of next week", "03-13"), ("within five working days", "03-11"), ("in a day or two", "03-06"),
        ("in two weeks' time", "03-18"), ("in the next 24 hours", "03-05"), ("within the hour", "03-04"),
        ("by close of play tomorrow", "03-05"),
    ],
)  # fmt: skip
def test_deadlines_are_understood_with_what_stands_before_them(said: str, day: str) -> None:
    assert parse_date(said, WEDNESDAY) == date.fromisoformat(f"2026-{day}")


def test_every_reading_holds_what_the_search_looks_for_first() -> None:
    import re

    each = {"date": DATES, "duration": DURATIONS, "money": MONEY, "number": NUMBERS}
    for kind, rows in each.items():
        for row in rows:
            assert re.search(HOLDS[kind], normalise(row[0])), (kind, row[0])
