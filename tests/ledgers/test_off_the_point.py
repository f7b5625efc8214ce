"""Replies that hold words enough and no answer: what was done, praise, haste, what both knew; and answers like them."""

import pytest
from tests.ledgers.test_questions import states

BOOKED = ("seller: I have a table for four at the Old Mill, on Friday at 7 pm.", "customer: Lovely, take that one.")
SUITE = ("seller: The Garden Suite is free on the 4th for 120 pounds.", "customer: Sounds nice.")


def last(before: tuple[str, ...], question: str, *replies: str) -> str:
    """The state of the last question of the talk."""
    said = (r if ": " in r[:10] else f"seller: {r}" for r in replies)
    return states(*before, f"customer: {question}", *said)[-1][1]


DODGES = [
    (BOOKED, "Do they have a menu without gluten?", "That's your table booked now."),
    (BOOKED, "Do they have a menu without gluten?", "Your table has been reserved. Is there anything else?"),
    (BOOKED, "Do they have a menu without gluten?", "I've gone ahead and booked it for you."),
    (BOOKED, "Is there parking nearby?", "So that's Friday at 7 pm, four of you. Shall I confirm it?"),
    (BOOKED, "Is there parking nearby?", "You're all set for Friday."),
    (BOOKED, "Is there parking nearby?", "The food is gorgeous, my sister swears by it."),
    (BOOKED, "Is there parking nearby?", "Tables there sell out every weekend."),
    (BOOKED, "Can we bring a pram in?", "Great choice, they're very popular at the moment."),
    (BOOKED, "Does it have a cloakroom?", "Only two tables left, so I'd grab it."),
    (BOOKED, "What's their phone number?", "They have been cooking on that corner for thirty years."),
    (BOOKED, "Who is the chef there?", "It's right beside the river."),
    (BOOKED, "What kinds of wine do they serve?", "We're giving away vouchers this month."),
    (BOOKED, "How long is the walk from the station?", "Ah, you just made my day."),
    (SUITE, "What's the rating?", "It's a quiet one, with thick curtains."),
    (SUITE, "How many beds are there in it?", "It's the Garden Suite on the 4th, as I said a moment ago."),
    (SUITE, "What is the name of the manager?", "Breakfast is on the terrace in summer."),
    (SUITE, "Can you give me both the street address and the phone number?", "Guests love the pool."),
    (SUITE, "Is the lift working again?", "I have sent you the confirmation."),
    (SUITE, "What type of heating does it have?", "Check in is right by the front door."),
    (SUITE, "Do you know if it has a bath?", "Please confirm the Garden Suite on the 4th."),
]


@pytest.mark.parametrize(("before", "question", "reply"), DODGES)
def test_such_a_reply_answers_nothing(before: tuple[str, ...], question: str, reply: str) -> None:
    assert last(before, question, reply, "customer: Okay.", "seller: Goodbye.") in ("dodged", "ignored")


@pytest.mark.parametrize(
    ("before", "question", "reply"),
    [
        (BOOKED, "Do they have a menu without gluten?", "Your table's booked, and yes, they do."),
        (BOOKED, "Do they have a menu without gluten?", "They're known for their rice dishes."),
        (BOOKED, "Is the table booked?", "Your table has been reserved."),
        (BOOKED, "Is it any good?", "The food is gorgeous."),
        (BOOKED, "Is there parking nearby?", "I've booked you a space in the Mill Lane car park."),
        (BOOKED, "Is there parking nearby?", "Only on Sundays."),
        (BOOKED, "Where is it?", "At the Old Mill."),
        (BOOKED, "What time was that again?", "7 pm."),
        (BOOKED, "What's the name of the chef?", "Marta Keller."),
        (BOOKED, "Who is the chef there?", "Keller is the chef."),
        (BOOKED, "Who is the chef there?", "I don't have that, sorry."),
        (BOOKED, "What kinds of wine do they serve?", "Red, white and a rosé from the valley."),
        (BOOKED, "What kinds of wine do they serve?", "It's all from the valley."),
        (BOOKED, "What type of place is it?", "It is a steak house."),
        (BOOKED, "How long is the walk from the station?", "Half an hour or so."),
        (SUITE, "What's the rating?", "It has four stars."),
        (SUITE, "How many beds are there in it?", "There are two beds."),
        (SUITE, "How many nights is that for?", "The 4th only, so 1."),
        (SUITE, "What is the address?", "You're booked in, it's 14 Mill Lane."),
        (SUITE, "Which station is nearest?", "The nearest is Waterloo."),
        (SUITE, "What else is there?", "How about the Tower Room?"),
        (SUITE, "When can I move in?", "Your suite will be ready on the 4th at noon."),
    ],
)
def test_an_answer_beside_it_counts(before: tuple[str, ...], question: str, reply: str) -> None:
    assert last(before, question, reply, "customer: Okay.", "seller: Goodbye.") == "answered"


@pytest.mark.parametrize(
    ("question", "reply", "state"),
    [
        ("does it have a lift", "your table has been reserved", "ignored"),
        ("does it have a lift", "your table has been reserved no it doesn't have one", "answered"),
        ("does it have a lift", "that's all booked for you there is one at the back", "answered"),
        ("who brings the keys", "we do and we fetch them again", "answered"),
        ("who waxes it", "marta does she trained in ghent", "answered"),
        ("what is the phone number", "your table has been booked it's 0171 555 2233", "answered"),
    ],
)
def test_in_speech_the_clause_decides(question: str, reply: str, state: str) -> None:
    assert states(f"customer: {question}", f"seller: {reply}", "customer: okay", "seller: goodbye")[0][1] == state


def test_asked_on_after_not_knowing_is_answered() -> None:
    talk = ("customer: Is the kitchen open?", "seller: I don't have that information.")
    assert (
        states(*talk, "customer: So is the kitchen closed?", "seller: Shall I look for another?")[-1][1] == "answered"
    )


def test_the_customers_guess_in_a_quiz_is_answered() -> None:
    assert states("seller: A ship's kitchen.", "customer: Is it the galley?", "seller: Your answer was right!") == [
        ("yes-no", "answered")
    ]


def test_an_order_may_be_what_the_seller_asked_back_for() -> None:
    back = ("seller: Which town should I search in?", "customer: Find Leeds.", "seller: Cloudy, about 12 degrees.")
    assert states("customer: What's the weather like there?", *back)[0] == ("other", "answered")


def test_to_have_something_sent_to_another_is_a_request() -> None:
    said = ("customer: Can you share the address of the Mill with Ruth?", "seller: You want to share it with Ruth?")
    assert states(*said)[0][0] == "action"


SHOP = ("seller: Your two shirts are in the bag.", "customer: Thank you.")
ELSEWHERE = [
    ("Does it have a courtyard?", "The phone is 555 0148. They pick up from ten."),
    ("Is there a ramp at the door?", "The weather is meant to hold up this weekend."),
    ("Is there a ramp at the door?", "We take great care of all our visitors."),
    ("How windy does it get there?", "Our waiters are from all over the world."),
    ("What sizes do you have?", "Your shirts are folded and ready for you."),
    ("Can you tell me what the dress code is?", "The kitchen closes at ten."),
    (
        "Will the laundry be open on Monday?",
        "I can imagine how frustrating that is. Those checks are there for your safety.",
    ),
    ("Tell me, who pays if I spill something?", "The suit is a wonderful cut."),
]


@pytest.mark.parametrize(("question", "reply"), ELSEWHERE)
def test_a_sentence_about_another_thing_answers_nothing(question: str, reply: str) -> None:
    assert last(SHOP, question, reply, "customer: Okay.", "seller: Goodbye.") in ("dodged", "ignored")


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Does it have a courtyard?", "A small one, yes."),
        ("Does it have a courtyard?", "There's only a balcony."),
        ("Is there a ramp at the door?", "You'd need to go round to the side."),
        ("How windy does it get there?", "Around eight miles an hour."),
        ("What sizes do you have?", "We have medium and large."),
        ("What sizes do you have?", "Small, medium and large."),
        ("Where can we buy milk?", "The kiosk by the gate sells it."),
        ("What should I bring?", "A towel and a padlock, shoes with clean soles too."),
        ("Do you iron shirts?", "We do, within the hour."),
        ("Do you iron shirts?", "I'll have them done for you by noon."),
        ("Is the manager in?", "She's at lunch."),
        ("Could I collect at four?", "We shut at half three."),
        ("What's it made of?", "Linen on the outside, cotton below."),
        ("How many looms do you run?", "Six of our own."),
        ("Has the coat come in, the greeen one?", "The green has come in."),
    ],
)
def test_a_sentence_that_takes_it_up_answers(question: str, reply: str) -> None:
    assert last(SHOP, question, reply, "customer: Okay.", "seller: Goodbye.") == "answered"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("that's right does he wait if i am late", "goodbye enjoy the ride"),
        ("lovely we have a dog is there a lawn for him", "have a good day"),
    ],
)
def test_in_speech_a_question_begins_inside_a_turn(said: str, reply: str) -> None:
    assert last(SHOP, said, reply, "customer: okay") in ("dodged", "ignored")
