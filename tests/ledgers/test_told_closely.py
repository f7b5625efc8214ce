"""An answer of the right form must be as close as the question."""

from __future__ import annotations

import pytest
from tests.ledgers.test_questions import asked

BOOKED = ("seller: The boat to Skye is on Friday, shall I book it?", "customer: Yes, please.")


def state(question: str, reply: str) -> str:
    """Where the question stands after the reply and a goodbye."""
    said = (*BOOKED, f"customer: {question}", f"seller: {reply}", "customer: Thanks.", "seller: Have a nice day.")
    return next(e.state for e in reversed(asked(*said)) if e.evidence.turn == 2)


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("What year was she built?", "The crew is getting her ready now. Enjoy the trip."),
        ("How many hours does the crossing take?", "Your ticket for $34 was successfully bought."),
        ("How long is the walk to the pier?", "Go down the hill until you see the church."),
        ("When will the boat arrive?", "It's a very popular boat on Saturdays."),
        ("How late does the bar serve?", "The bar has half the seats outside."),
        ("How many days does the crossing take?", "We have a monthly pass for that one, too."),
        ("How much time does the crossing take?", "You'll know when you're on it."),
        ("What's the address of the pier?", "It's a lovely pier, and Captain Moss is such a good man."),
    ],
)
def test_another_word_of_time_or_place_does_not_answer(question: str, reply: str) -> None:
    assert state(question, reply) in ("dodged", "ignored")


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("What year was she built?", "In 1987."),
        ("What year was she built?", "Back in the eighties, I believe."),
        ("How many hours does the crossing take?", "About three, with a good wind."),
        ("How long is the walk to the pier?", "Not long, you'll see it from here."),
        ("How long is the walk to the pier?", "Ten minutes."),
        ("When will the boat arrive?", "At half past two."),
        ("When does the boat leave?", "Six on the dot."),
        ("How late does the bar serve?", "If you order by half nine you are fine."),
        ("How late does the bar serve?", "Seven to ten on weekdays."),
        ("When will the boat arrive?", "On Saturdays it gets in at noon."),
        ("What's the address of the pier?", "It's at 4 Shore Road."),
        ("What's the address of the pier?", "It's on the corner by the chapel."),
    ],
)
def test_what_is_asked_for_answers_however_it_is_said(question: str, reply: str) -> None:
    assert state(question, reply) == "answered"


def test_a_sum_in_words_answers_what_it_costs() -> None:
    assert state("What's the fee?", "It's an outlay of one thousand four hundred.") == "answered"


def test_the_number_of_a_house_is_no_price() -> None:
    assert (
        state("Can you give me the address and the price of the pass?", "It's at 12 Ferry Road. You'll love it.")
        == "partly"
    )
