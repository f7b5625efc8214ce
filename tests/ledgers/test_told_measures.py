"""Measures, counts, ends and places are told in their own words; another number or place is no answer."""

from __future__ import annotations

import pytest
from tests.ledgers.test_questions import asked
from tests.ledgers.test_told_closely import BOOKED, state

OTHER = [
    ("How humid is it on the island?", "It's going to be 70 degrees on Friday."),
    ("What's the wind speed out there?", "The humidity is at 40 percent."),
    ("What's the rating of the guide?", "The tour takes two hours."),
    ("How many cabins does she have?", "There are three restaurants on the pier."),
    ("How late is the kiosk open?", "It opens at nine."),
    ("What time does the boat arrive there?", "The boat departs at 10:15 am."),
    ("Where does the tour begin?", "You can buy souvenirs and have some cake."),
    ("Where does the tour begin?", "It was designed by a famous architect."),
    ("Who is the guide?", "It's a green boat with two masts."),
]


@pytest.mark.parametrize(("question", "reply"), OTHER)
def test_another_measure_count_end_or_place_does_not_answer(question: str, reply: str) -> None:
    assert state(question, reply) in ("dodged", "ignored")


TOLD = [
    ("How humid is it on the island?", "Very dry at the moment."),
    ("How humid is it on the island?", "It's about 40 percent."),
    ("What's the wind speed out there?", "Just a light breeze."),
    ("What's the wind speed out there?", "Around 12 miles per hour."),
    ("What's the rating of the guide?", "It has 4.6 out of 5."),
    ("How many cabins does she have?", "There are twelve cabins on the lower deck."),
    ("How many cabins does she have?", "Two large ones and three small ones."),
    ("How late is the kiosk open?", "It closes at nine."),
    ("How late is the kiosk open?", "You can stay as long as you like."),
    ("What time does the boat arrive there?", "It departs at 10:15 and arrives at noon."),
    ("Where does the tour begin?", "You can buy tickets at the kiosk, it starts by the church."),
    ("Where does the tour begin?", "Under the big clock."),
    ("What are the names of the cabins?", "They're all on the board in front of you."),
    ("Who is the guide?", "One of our students."),
    ("Who is the guide?", "Elsa is."),
]


@pytest.mark.parametrize(("question", "reply"), TOLD)
def test_what_is_told_in_other_words_answers(question: str, reply: str) -> None:
    assert state(question, reply) == "answered"


def test_what_is_dropped_in_the_same_breath_is_settled() -> None:
    assert state("What does the pass cost? Ah, never mind, I don't need it.", "All right then.") == "answered"
    assert state("What does the pass cost? Never mind the children.", "All right then.") in ("dodged", "ignored")


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("The phone number there is 555-0134.", True),
        ("It's booked. And here is the phone number: 555-0134.", True),
        ("Here is your seat: 12 C.", False),
        ("Enjoy the sea.", False),
    ],
)
def test_a_telephone_told_later_with_its_name_answers(later: str, found: bool) -> None:
    turns = (
        *BOOKED,
        "customer: What's the phone number of the pier?",
        "seller: Would you like a seat by the window?",
        "customer: Yes, please. Is there a toilet on board?",
        "seller: Yes, there is.",
        "customer: Good.",
        f"seller: {later}",
    )
    state = next(e.state for e in asked(*turns) if e.evidence.turn == 2)
    assert (state == "answered") == found
