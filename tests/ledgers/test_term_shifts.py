"""A time that excludes the settled one, told where the customer asked for no other, and what excuses it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ledgers.test_unheard_times import ANALYZER, either_way, moved
from tests.matching.scenes import conversation

TRAIN = ("Your coach is at ten past six in the evening, shall I put you on it?", "Yes please.", "You are on it.")


@pytest.mark.parametrize(
    "later",
    [
        "Glad to help. It pulls out at twenty to five.",
        "Have a good trip. You have all morning, it goes at a quarter past two.",
    ],
)
def test_a_new_hour_in_a_farewell_is_the_settled_one_moved(later):
    assert either_way(*TRAIN, "Lovely, thanks.", later) == {True}


@pytest.mark.parametrize(
    "later",
    [
        "Be on the platform by six.",
        "The snack bar opens at five.",
        "If you miss it there is one at eight.",
        "See you this evening, ten past six.",
        "Not the five o'clock one, the ten past six.",
    ],
)
def test_another_hour_that_bounds_or_belongs_elsewhere_has_not_moved(later):
    assert either_way(*TRAIN, "Lovely, thanks.", later) == {False}


@pytest.mark.parametrize(
    ("first", "echo", "later", "expected"),
    [
        ("The plumber comes first thing in the morning.", "Morning, fine.", "He rings the bell at three, then.", True),
        ("The plumber comes tomorrow morning.", "Morning, fine.", "He rings the bell at nine, then.", False),
        ("My boss phones you this afternoon.", "This afternoon, good.", "That will be some time next week.", True),
        ("Your boots are soled on Tuesday.", "Tuesday, great.", "Fine, on Friday they stand here for you.", True),
        ("We come Wednesday the 18th.", "Good.", "Done. See you on the 18th.", False),
        (
            "You can return it for forty days.",
            "That is plenty.",
            "You have a fortnight to return it.",
            True,
        ),
        ("The pie takes ten minutes.", "Ten is fine.", "It will be more like half an hour.", True),
    ],
)
def test_parts_of_the_day_days_and_lengths(first, echo, later, expected):
    assert moved("Hello.", "Hi.", first, echo, later) is expected


def test_a_time_given_up_for_another_may_be_slipped_back():
    talk = ("When?", "Thursday at 3 pm?", "I have 5 pm that Thursday.", "Five is perfect, thanks.")
    assert either_way(*talk, "Great, Ada will be waiting for you at three.") == {True}


def test_from_a_day_on_and_a_span_of_days_are_no_day_that_moves():
    lines = ["customer: It runs out next month, I am told.", "seller: That's right, on the ninth of March."]
    lines += ["customer: Please stop it from the ninth.", "seller: Done. You get a letter by the end of today."]
    found = ANALYZER.analyze(replace(conversation(lines), started_at="2025-02-19")).ledger("terms")
    assert [e for e in found if e.state == "moved"] == []


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (
            ("Two places on the boat on June 2nd, all right?", "Yes, that works.", "It was confirmed for June 4th."),
            True,
        ),
        (
            (
                "Which day is best for the visit?",
                "Tuesday.",
                "Is the flat for you alone?",
                "Yes.",
                "It's booked. The agent meets you at the front door on Wednesday.",
            ),
            True,
        ),
        (
            (
                "Which day is best for the visit?",
                "Tuesday.",
                "And at what time?",
                "At two. Friday at six works as well.",
                "It has been booked for Tuesday at two.",
            ),
            False,
        ),
    ],
)
def test_a_booking_told_as_set_for_another_day_has_moved(turns: tuple[str, ...], expected: bool) -> None:
    assert either_way(*turns) == {expected}
