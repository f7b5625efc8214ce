"""Replies that speak of the thing and leave out what was asked of it, and those that do give it."""

import pytest
from tests.ledgers.test_besides import spoken
from tests.ledgers.test_speaks_past import left


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Do you open at weekends?", "We're the friendliest shop in town."),
        ("Can they fit it on a Saturday?", "The fitting is free with every boiler."),
        ("How much is it after the trial?", "It's just nine pounds for the first month."),
        ("What does it cost after the first six months?", "It's an introductory 14.99."),
        ("What was wrong with the dishwasher?", "It's repaired and running again."),
        ("Why did it stop?", "It's all fixed, good as new."),
        ("Why was my order cancelled?", "You can order again online."),
        ("Why is my bill higher?", "Your plan includes a free phone."),
        ("What happens if I pay late?", "The rates are very low."),
        ("Can I pay by card?", "The total comes to 340."),
        ("What happens to my points when I close it?", "Our programme is the best on the market."),
        ("How long will the cake keep?", "It takes us two days to bake."),
        ("How do I change my password?", "Our app was improved lately."),
        ("How long is the tour?", "The ticket is 12 dollars."),
        ("What time does the play end?", "It's on at the Regal on 5th."),
    ],
)
def test_what_speaks_of_the_thing_alone_leaves_the_question_open(question: str, reply: str, speech: bool) -> None:
    assert left(*((spoken(question), spoken(reply)) if speech else (question, reply)))


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Do you open at weekends?", "We're open from nine to noon."),
        ("Can they fit it on a Saturday?", "Any day you like, and the fitting is free."),
        ("How much is it after the trial?", "It's nine for the first month and goes to twenty."),
        ("What does it cost after the first six months?", "The same, 14.99."),
        ("What was wrong with the dishwasher?", "The pump was blocked. It's repaired and running again."),
        ("Why did it stop?", "The fuse had blown, it's all fixed."),
        ("Why was my order cancelled?", "The card was declined, you can order again online."),
        ("Why is my bill higher?", "You made calls abroad, your plan doesn't include them."),
        ("What happens if I pay late?", "There's a charge of ten pounds."),
        ("Can I pay by card?", "Cash only, the total comes to 340."),
        ("What happens to my points when I close it?", "You lose them, I'm afraid."),
        ("How long will the cake keep?", "Three days in the fridge."),
        ("How do I change my password?", "Tap on your name, it's in the settings."),
        ("How long is the tour?", "Two hours, and the ticket is 12 dollars."),
        ("What time does the play end?", "At ten, it's on at the Regal on 5th."),
        ("What's the exit fee?", "There isn't one."),
        ("How much is delivery?", "There's no charge for that."),
    ],
)
def test_what_gives_it_answers(question: str, reply: str, speech: bool) -> None:
    assert not left(*((spoken(question), spoken(reply)) if speech else (question, reply)))


def test_an_act_asked_for_at_once_tells_no_time() -> None:
    assert left("When can I move in?", "The area's great.", "customer: Sure.", "Would you like to pay the deposit now?")
