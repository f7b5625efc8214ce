"""An offer of the seller's own that the customer leaves lying, and the seller who goes on with it or lets it be."""

from __future__ import annotations

import pytest
from tests.ledgers.test_coming_back import pushed
from tests.ledgers.test_refusals import refused

WAX = "seller: Your car is ready, the keys are at the desk. Would you like a wax polish for 30 pounds?"
SPOKEN = "seller: your car is ready would you like a wax polish for 30 pounds"


@pytest.mark.parametrize(
    "no",
    [
        "My brother sees to that for me.",
        "We only ever rinse it.",
        "I'll wait and see how it looks.",
        "We've got some at home.",
        "That's all for today, thank you.",
        "I don't care for the smell of it.",
    ],
)
def test_a_no_needs_no_word_of_refusal(no: str) -> None:
    assert pushed(WAX, no, "It takes an hour, and you'd be glad of it every winter. Shall I start?")
    assert not pushed(WAX, no, "Very well. Drive safely!")


@pytest.mark.parametrize(
    "reply",
    [
        "Nobody regrets a good polish.",
        "Twenty, then?",
        "What have you got against it?",
        "I'll put you down for Monday anyway.",
        "Every driver in your street has it done.",
        "The polish lasts until spring, you know.",
        "Fair enough. Mind you, for fifteen I could still do it.",
    ],
)
def test_what_goes_on_with_it_pushes(reply: str) -> None:
    assert pushed(WAX, "No, not for me.", reply)


@pytest.mark.parametrize(
    "reply",
    [
        "No polish then. You'll find the keys at the desk.",
        "Then it stays as it is. Have a safe trip home!",
        "Just the wash, got it. What name shall I put on the receipt?",
        "Of course. That comes to 12 pounds.",
        "Understood. Please bring the ticket to the desk.",
        "You're right, it hardly needs it.",
    ],
)
def test_who_lets_it_be_or_serves_on_does_not(reply: str) -> None:
    assert not pushed(WAX, "No, not for me.", reply)


@pytest.mark.parametrize(
    "yes", ["Yes, that would be lovely.", "Okay.", "Sure, go ahead.", "A wax polish is a good idea."]
)
def test_what_is_taken_is_not_left_lying(yes: str) -> None:
    assert not pushed(WAX, yes, "I'll put you down for Monday, you'll be glad of it.")


def test_another_search_and_the_next_question_of_a_form_are_no_push() -> None:
    ride = "seller: I found a taxi for 20 credits. Should I book that for you?"
    assert not pushed(ride, "No taxi please, I need a bus.", "I found a bus for 5 credits. Should I book that for you?")
    assert not pushed("seller: Do you need a lift in the house?", "No.", "Which floor would suit you best?")


def test_it_comes_back_some_turns_later() -> None:
    between = ("customer: No, thank you.", "seller: Fine.", "customer: And the windows, please.")
    found = refused(WAX, *between, "seller: Done. About that polish again, I could still do it for twenty.")
    assert [p.turn for e in found for p in e.settled if e.state == "pushed"] == [4]
    assert all(e.state != "pushed" for e in refused(WAX, *between, "seller: Done, and no polish, as you wished."))


def test_in_speech_too() -> None:
    assert pushed(SPOKEN, "my brother sees to that", "nobody regrets a good polish shall i start")
    assert not pushed(SPOKEN, "my brother sees to that", "very well drive safely")


SOUP = ("customer: A bowl of tomato soup, please.", "seller: Would you like a side salad with that?")


def plain(line: str) -> str:
    """A turn as speech recognition writes it."""
    return line.lower().translate(str.maketrans("", "", ",?!.'"))


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(
    "reply",
    [
        "One tomato soup, that's 7.",
        "Okay, a bowl of soup without salad.",
        "Your soup will be out in five minutes.",
        "No salad, then. Eat in or take away?",
    ],
)
def test_serving_what_the_customer_came_for_is_no_push(reply: str, speech: bool) -> None:
    turns = (*SOUP, "customer: No, just the soup.", f"seller: {reply}", "customer: Okay.")
    assert all(e.state != "pushed" for e in refused(*(map(plain, turns) if speech else turns)))


@pytest.mark.parametrize(
    "reply",
    [
        "One soup and side salad, that's 11.",
        "Your side salad starts the meal.",
        "I'll bring the salad with it.",
        "Sure you don't want the salad?",
        "And the salad, have you had another think?",
        "One more word on the salad: it's fresh today.",
        "That's soup plus the salad.",
    ],
)
@pytest.mark.parametrize("behind", [False, True])
def test_a_thing_refused_and_placed_as_taken_or_turned_back_to_pushes(reply: str, behind: bool) -> None:
    between = () if behind else ("seller: All right. What's your name?", "customer: Ann Miller.")
    turns = (*SOUP, "customer: No, just the soup.", *between, f"seller: {reply}", "customer: Okay.")
    assert any(e.state == "pushed" for e in refused(*turns))
