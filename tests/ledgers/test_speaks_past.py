"""Replies that tell something else of the thing asked about, and those that answer in other words."""

import re

import pytest
from tests.ledgers.test_besides import OPEN, spoken
from tests.ledgers.test_questions import answer, asked

BEFORE = ("customer: I need something for the weekend.", "seller: I found one that suits you.")


def left(question: str, *replies: str) -> bool:
    """Whether the first question of the last customer's turn is left open."""
    said = [r if re.match("(?:seller|customer): ", r) else f"seller: {r}" for r in replies]
    talk = asked(*BEFORE, f"customer: {question}", *said)
    return next(e for e in talk if e.evidence.turn == len(BEFORE)).state in OPEN


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Is there a sauna at the lodge?", "It has three floors and it's close to the lake."),
        ("Does it come with a cover?", "It's on sale in green and in white."),
        ("Are scooters allowed in the flat?", "It has one bedroom and a new stove."),
        ("Is the van automatic?", "The van holds nine boxes."),
        ("Does the pass cover trams?", "The pass is ten euros a week and you can start today."),
        ("Can the electrician come before lunch?", "He has worked with old wires all his life."),
        ("Have you worked with that lawyer for long?", "I have an opening with the lawyer at 4 pm."),
        ("Is it gluten free?", "It comes with chips and a small dip."),
        ("Do you deliver to Salem?", "We're next to the bank."),
        ("Is there a jetty? Is fishing permitted?", "Fishing is not permitted."),
        ("Is the boat insured?", "Everybody loves that boat and the way it looks."),
        ("Do they serve vegan food?", "It's moderately priced."),
        ("Can I cancel it later?", "You'll get a mail with the details."),
        ("Is the loft insured?", "The tenants are very happy with it."),
    ],
)
def test_another_fact_is_no_yes_and_no_no(question: str, reply: str, speech: bool) -> None:
    assert left(*((spoken(question), spoken(reply)) if speech else (question, reply)))


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Is there a sauna at the lodge?", "There's one behind the pool."),
        ("Is there a ferry?", "It runs every hour from the pier."),
        ("Does it come with a cover?", "You have to get that separately."),
        ("Is the van automatic?", "It's a manual."),
        ("Can I cancel it later?", "Up to the day before."),
        ("Is it a thriller?", "It's a comedy."),
        ("Will it be hot?", "The temperature will be around 30 degrees."),
        ("Is the mattress soft?", "Most guests find it hard."),
        ("Can I bring my bike?", "You can do that on Sundays."),
        ("Has the letter arrived yet?", "It came this morning."),
        ("Is the offer still valid?", "It ends on May 3rd."),
        ("Do I need a permit?", "A passport is enough."),
        ("Does it have a washing machine?", "The laundry is in the cellar."),
        ("Is there a train on Friday?", "I'll take a look. Which town are you leaving from?"),
        ("Have you tried the stew?", "I had some on Monday."),
        ("Is it noisy?", "A bit, it hums all night."),
        ("Does the lamp take a large bulb?", "It does yes. Two are on the shelf."),
        ("Is it for two people?", "The quote is for one traveller."),
        ("Is there a setup fee?", "There's a small one in the first month."),
    ],
)
def test_an_answer_in_other_words_is_one(question: str, reply: str, speech: bool) -> None:
    assert not left(*((spoken(question), spoken(reply)) if speech else (question, reply)))


@pytest.mark.parametrize(
    "later", ["Right, anything else?", "Okay, so shall I put it by?", "Sure, let me get the form."]
)
def test_a_word_that_only_goes_on_is_no_late_yes(later: str) -> None:
    assert left("Is the tent waterproof?", "It's a best seller.", "customer: Okay.", later)


def test_little_is_sure_of_it() -> None:
    entry = asked("customer: Is there a sauna at the lodge?", "seller: It has three floors and a view.")[0]
    assert (entry.state, entry.confidence) == ("dodged", "low")


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Tell me the name of the skipper.", "Your trip is confirmed for Friday."),
        ("Can you give me the name of the stop?", "The fare is $12 and I have two seats."),
        ("Can you compare the prices of both flats?", "Both flats are bright."),
        ("Who is the chef?", "The kitchen opens at six at the Regent."),
        ("Which gate is it?", "The bus costs $14 and I can book it now."),
        ("What kind of bread do you bake?", "We are located in Salem and have good reviews."),
        ("What flavours do you have?", "They are all made here in the shop."),
        ("What is the address of the hall?", "I found 6 events for Sunday."),
        ("Where is the cabin?", "It has 4 beds and costs $80 a night."),
        ("How long is the drive?", "Turn left at the mill and go on for 3 miles until the bridge."),
        ("How long is the ride?", "The driver is five minutes away."),
        ("How big is the flat?", "It's on the second floor and costs $900 a month."),
        ("How much is it?", "Not much at all for such a fine boat."),
        ("How much is it?", "The drive will be about 20 minutes."),
        ("What time does it close?", "It's on 5th Street."),
    ],
)
def test_a_value_that_is_asked_for_is_not_told(question: str, reply: str) -> None:
    assert left(question, reply)


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Tell me the name of the skipper.", "It's Alma."),
        ("Can you give me the name of the stop?", "You get off at Mill Road."),
        ("Can you compare the prices of both flats?", "One is $900, the other $1,100."),
        ("Who is the chef?", "Ana Ruiz runs the kitchen."),
        ("Who will come?", "My colleague Ben will be there."),
        ("Which gate is it?", "You'll be at B4."),
        ("What kind of bread do you bake?", "Mostly rye and spelt."),
        ("What flavours do you have?", "We have lemon and mint."),
        ("What type of vehicle is it?", "The car is a small van."),
        ("What is the address of the hall?", "It takes place at 12 Hill Road."),
        ("Where is the cabin?", "It's right by the lake."),
        ("How long is the drive?", "It takes 20 minutes."),
        ("How long until the driver gets here?", "The driver is five minutes away."),
        ("How long does the transfer take?", "Your sister will have it on Thursday."),
        ("How big is the flat?", "It's 60 square metres."),
        ("What is their phone number?", "They don't have one listed."),
    ],
)
def test_a_value_that_is_asked_for_is_told(question: str, reply: str) -> None:
    assert not left(question, reply)


@pytest.mark.parametrize(
    ("dropped", "open_still"), [("No need, I found it online.", False), ("Great, and book the room.", True)]
)
def test_a_question_that_the_customer_drops_is_settled(dropped: str, open_still: bool) -> None:
    replies = ("The room is booked.", f"customer: {dropped}", "It's done.")
    assert left("What is their phone number?", *replies) == open_still


def test_what_is_told_of_another_thing_answers_nothing() -> None:
    replies = ("They have a strong team.", "customer: Can you find me something else?", "There's a show at Mill Hall.")
    assert left("What address is the venue at?", *replies)


@pytest.mark.parametrize(
    "question", ["ok that sounds good what kind of film is it", "from which pier would this leave"]
)
def test_in_speech_a_question_begins_with_its_question_word(question: str) -> None:
    assert [e.kind for e in asked(f"customer: {question}", "seller: well")] != ["yes-no"]
    assert answer(question, "it's a drama from pier nine") not in OPEN


def test_a_deal_is_a_yes() -> None:
    assert not left("Can we meet at 55 dollars?", "Oh, you drive a hard bargain. OK, we got a deal.")
