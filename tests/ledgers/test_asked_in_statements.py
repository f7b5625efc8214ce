"""Questions in the form of a statement, unmarked questions, and replies that only say what both know."""

import pytest
from tests.ledgers.test_questions import answer, asked


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("Yes please. The dinner's served outside, is it?", "Your table is booked, goodbye."),
        ("Fine. There's no minimum stay there, is there?", "Is there anything else?"),
        ("yes please and it's a ground floor room is it", "is there anything else i can do for you"),
        ("thanks and can a wheelchair get through the door", "goodbye have a nice day"),
        ("okay and does the bus stop at the school", "is there anything else i can do for you"),
    ],
)
def test_what_is_not_taken_up_is_told(said: str, reply: str) -> None:
    assert any(e.state in ("dodged", "ignored") for e in asked(f"customer: {said}", f"seller: {reply}"))


@pytest.mark.parametrize(
    "said", ["Lovely evening, isn't it?", "okay i did it", "that's all correct", "You're a thief, aren't you?"]
)
def test_a_tag_that_wants_agreement_asks_nothing(said: str) -> None:
    assert not asked(f"customer: {said}", "seller: Your booking is saved.")


def test_what_was_said_before_answers_nothing_new() -> None:
    turns = (
        "seller: I found a room at the Elm House, from the ninth to the twelfth.",
        "customer: Good. Is the kitchen shared?",
        "seller: Elm House, 9th to 12th, noted.",
    )
    assert asked(*turns)[-1].state in ("dodged", "ignored")


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Is the kitchen shared?", "Shared, yes, with two others."),
        ("So thirty all in?", "All in. It's booked."),
        ("How far is it on foot?", "You'll have walked about a mile by then."),
        ("What's this about?", "I'm calling about the invoice of last month."),
        ("What kind of condition is it in?", "Usable. It needs some paint."),
        ("Is it from the dust?", "I'm not a doctor. I only know what I saw."),
        ("What are they worth?", "Four hundred and ten dollars."),
    ],
)
def test_an_answer_counts(question: str, reply: str) -> None:
    assert answer(question, reply) == "answered"


def test_a_name_beside_a_duration_answers_in_speech() -> None:
    assert answer("who is going to cut it", "your stylist is marta vale she has been here for six years") == "answered"
