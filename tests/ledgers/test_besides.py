"""Of two questions the one that is answered; sentences that go on with a thing of their own; odd answers."""

import re

import pytest
from tests.ledgers.test_questions import answer, asked

OPEN = ("dodged", "ignored")


def spoken(text: str) -> str:
    return re.sub(r"[^\w'$ :-]", "", text.lower())


@pytest.mark.parametrize(
    ("question", "reply", "left"),
    [
        (
            "Is there a cloakroom? And what's their number?",
            "The number is 020 7946 0000, ask for the box office.",
            True,
        ),
        ("Does the cabin have a stove? And how much is a night?", "A night is $85.", True),
        ("Does the cabin have a bath? Is there a kettle?", "There's a kettle on the shelf.", True),
        ("Does the cabin have a stove? And how much is a night?", "It has one, and a night is $85.", False),
        ("Does the cabin have a stove? And how much is a night?", "Yes. A night is $85.", False),
        ("Does the cabin have a bath? Is there a kettle?", "There's a shower over the bath, and a kettle.", False),
        ("Is there a cloakroom? And what's their number?", "No idea, the number is 020 7946 0000.", False),
    ],
)
@pytest.mark.parametrize("speech", [False, True])
def test_what_answers_the_second_leaves_the_first_open(question: str, reply: str, left: bool, speech: bool) -> None:
    if speech:
        question, reply = spoken(question), spoken(reply)
    assert (answer(question, reply) in OPEN) == left


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Does the boat have a toilet?", "You should meet the skipper, they tell stories all the way out."),
        ("Do I get my deposit back?", "You have a file number, it's with the office now."),
        ("Do you take coins?", "The oven goes on at four, you can smell it up the hill."),
        ("Is this a free museum?", "You can't miss it, the dome shines for miles."),
        ("Where would I be boarding?", "You'd be on the 7:15, the early birds' favourite."),
        ("Can you find me the venue, please?", "She sings all night, there were tears last time."),
        ("Let me know the fare for the ride.", "Tidy little five-door, she's one of our best drivers."),
        ("How about the humidity?", "You'll not want to leave, it's that pretty."),
        ("When does the ferry arrive?", "Lovely crew, they won a prize last year."),
        ("Can you name some of the singers?", "It's on now, get yourself a good seat."),
        ("Is there any chance of sesame in that?", "It's our most popular, people drive here for it."),
    ],
)
def test_a_thing_of_the_sellers_own_is_no_answer(question: str, reply: str) -> None:
    assert answer(question, reply) in OPEN


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Does the boat have a toilet?", "I asked the skipper, and it does."),
        ("Do they take kids?", "Mine went at four."),
        ("Are cats allowed?", "Next door has two cats and a parrot."),
        ("Is the shed included?", "You'd rent that separately."),
        ("Do they serve wine?", "Bring your own bottle."),
        ("Is there a band?", "You're in luck, there's a duo on Sundays."),
        ("So that's eight something, right?", "Nine forty, same as before."),
        ("Which platform is it?", "Four, same as ever."),
        ("Who cleans it?", "Me and my cousin."),
        ("What's the deposit?", "Two weeks rent."),
        ("Is this a free museum?", "You pay nothing at the door."),
        ("Where would I be boarding?", "Down the stairs, second door."),
        ("When did it open?", "Last year."),
        ("Can you tell me what this is about?", "I'm calling regarding your account."),
    ],
)
def test_an_odd_answer_is_one(question: str, reply: str) -> None:
    assert answer(question, reply) not in OPEN


def test_a_place_for_something_else_long_after_tells_no_place() -> None:
    talk = ["seller: Everybody loves that trip.", "customer: Nice.", "seller: Shall I book it?"]
    talk += ["customer: No, not yet. Can you find me a room too?", "seller: I found one at 12 Hill Road."]
    assert answer("Where would I be boarding?", *talk) in OPEN


@pytest.mark.parametrize("said", ["I want a table at 11:30 am this Sunday.", "where do we start", "charge me the nine"])
def test_what_asks_for_nothing_that_can_be_told_is_never_left_open(said: str) -> None:
    entries = asked(f"customer: {said}", "seller: Could you confirm the booking for two?")
    assert all(e.state not in OPEN for e in entries)


def test_in_speech_a_verb_before_its_subject_asks() -> None:
    assert [e.kind for e in asked("customer: ok just do that do they have oat milk", "seller: lovely room that")] == [
        "yes-no"
    ]
