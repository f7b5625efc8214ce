from functools import cache

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.report import Entry


@cache
def analyzer() -> Analyzer:
    return Analyzer(Settings(learn=False))


def asked(*turns: str) -> tuple[Entry, ...]:
    """The questions of turns written as `seller: ...`."""
    return analyzer().analyze(conversation(list(turns))).ledger("questions")


def states(*turns: str) -> list[tuple[str, str]]:
    return [(e.kind, e.state) for e in asked(*turns)]


def answer(question: str, *replies: str) -> str:
    """The state of the first question after the replies, which are written with their side or are the seller's."""
    return asked(f"customer: {question}", *(r if ": " in r else f"seller: {r}" for r in replies))[0].state


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How much is it?", "price"),
        ("what does one cost roughly", "price"),
        ("Can you tell me the monthly fee?", "price"),
        ("When will it be ready?", "time"),
        ("how long does it take", "time"),
        ("What time do you open?", "time"),
        ("Do you have it in blue?", "yes-no"),
        ("Can I smoke there?", "yes-no"),
        ("Could you check whether it is furnished?", "yes-no"),
        ("How does that work?", "how"),
        ("Who is calling, please?", "who"),
        ("Where are you located?", "where"),
        ("Can you give me their address?", "where"),
        ("Why is it dearer than last year?", "why"),
        ("Which one is quieter?", "which"),
        ("What kind of syrups do you have?", "other"),
        ("How about Friday?", "other"),
        ("Can you book it for me?", "action"),
        ("Please send me the form.", "action"),
        ("Can I have a latte, please?", "action"),
    ],
)
def test_the_kind_is_what_is_asked_for(question: str, kind: str) -> None:
    assert asked(f"customer: {question}", "seller: Well.")[0].kind == kind


@pytest.mark.parametrize(
    "said",
    [
        "What?",
        "Fine, how are you?",
        "I know what it is.",
        "Are you kidding me?",
        "Who do you think you are?",
        "Thanks.",
    ],
)
def test_what_asks_nothing_makes_no_entry(said: str) -> None:
    assert not asked(f"customer: {said}", "seller: I see.")


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("How much is it?", "Forty nine a month."),
        ("How much is it?", "It's free of charge."),
        ("how much is it", "it is fifty dollars"),
        ("When will it come?", "On Friday before noon."),
        ("When will it come?", "I don't know, I'm afraid."),
        ("how long does it take", "about three weeks"),
        ("Do you have it in blue?", "Only in green, sorry."),
        ("Is it waterproof?", "It is."),
        ("Are pets allowed there?", "Pets are welcome."),
        ("What's their phone number?", "You can reach them at 510-943-8264."),
        ("Where does it leave from?", "Union Station."),
        ("what's the address", "it's 12 park street"),
        ("Why is that?", "Because steel went up."),
        ("Who directed it?", "It was directed by Michael Gordon."),
        ("What kind of syrups do you have?", "Vanilla, hazelnut and honey."),
        ("Any other flights?", "How about Delta at nine?"),
        ("Would you take fifty dollars?", "I can do sixty."),
    ],
)
def test_an_answer_of_the_wanted_form_settles_it(question: str, reply: str) -> None:
    assert answer(question, reply, "customer: Okay.", "Is there anything else?") == "answered"


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("How much is it?", "The beauty of it is the peace of mind that it gives to your family."),
        ("how much is it", "so the beauty of it is that your family will love it"),
        ("When will it come?", "You're going to love it, it's our most popular choice."),
        ("What's their phone number?", "Great choice, everybody likes the place."),
        ("What number do I ring?", "They'll be glad to have you."),
        ("What kind of syrups do you have?", "Great question, our customers are always happy."),
        ("Do you have it in blue?", "It's a great choice."),
        ("Where are you located?", "Thank you. Anything else?"),
    ],
)
def test_talk_that_holds_nothing_of_it_does_not_settle_it(question: str, reply: str) -> None:
    assert answer(question, reply, "customer: Great, thanks.", "Have a good day.") in ("dodged", "ignored")


def test_words_of_courtesy_alone_ignore_the_question() -> None:
    assert answer("How much is it?", "Okay.", "customer: Mm.", "Is there anything else?") == "ignored"


def test_talk_past_the_question_dodges_it() -> None:
    assert answer("How much is it?", "It covers the roof and the garden.", "customer: I see.", "Bye.") == "dodged"


def test_a_question_left_out_stays_open_though_the_talk_goes_on() -> None:
    turns = ("customer: How much is the ticket?", "customer: What kind of car is it?", "seller: The car is a Fiat.")
    found = states(*turns, "customer: Fine.", "seller: Bye.")
    assert found == [("price", "ignored"), ("other", "answered")]


def test_the_answer_may_come_turns_later() -> None:
    found = asked(
        "customer: When will the desk arrive?",
        "seller: Let me look.",
        "customer: Okay.",
        "seller: The desk arrives on Friday.",
    )
    assert found[0].state == "answered" and [e.turn for e in found[0].settled] == [3]


def test_a_later_answer_that_names_the_thing_counts_after_another_question() -> None:
    found = states(
        "customer: How much is the lamp?",
        "seller: It's a lovely lamp.",
        "customer: And do you deliver?",
        "seller: Yes, we do. The lamp is 40 pounds.",
    )
    assert found == [("price", "answered"), ("yes-no", "answered")]


def test_an_amount_for_something_else_does_not_answer() -> None:
    found = states(
        "customer: How much is the lamp?",
        "seller: It's a lovely thing.",
        "customer: Okay, thanks. And how much is the large table?",
        "seller: The table is 90 pounds.",
    )
    assert found[0] in [("price", "dodged"), ("price", "ignored")] and found[1] == ("price", "answered")


def test_a_question_back_keeps_it_open_until_it_is_answered() -> None:
    assert (
        answer("How much is the fence?", "How long is it?", "customer: Twenty metres.", "Then it's 800.") == "answered"
    )


def test_what_is_asked_again_and_answered_then_is_answered() -> None:
    found = states(
        "customer: How much is it?",
        "seller: Your neighbours love it.",
        "customer: But how much is it?",
        "seller: 40 pounds.",
    )
    assert found == [("price", "answered"), ("price", "answered")]


def test_two_questions_in_a_sentence_are_two_entries() -> None:
    found = states(
        "customer: Does it have wifi and how much is it?",
        "seller: Yes, it has wifi.",
        "customer: Good.",
        "seller: Anything else?",
    )
    assert found[0] == ("yes-no", "answered")
    assert found[1] in [("price", "ignored"), ("price", "dodged")]


def test_of_two_things_asked_for_one_may_come() -> None:
    found = asked(
        "customer: What's their address and phone number?",
        "seller: They are at 12 Park Street.",
        "customer: Thank you.",
        "seller: Goodbye.",
    )
    assert found[0].state == "partly" and "phone" in found[0].because


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Is it covered?", "I'll find out and ring you back."),
        ("When does it start?", "I'll ask the office and call you back."),
        ("what's the address", "i'll text you that later"),
    ],
)
def test_a_promise_to_find_out_defers_it(question: str, reply: str) -> None:
    assert answer(question, reply, "customer: Fine.", "Goodbye.") == "deferred"


def test_looking_it_up_now_and_never_saying_it_is_no_deferral() -> None:
    assert answer("When does it start?", "Let me check.", "customer: Okay.", "Goodbye.") == "ignored"


def test_nothing_of_the_seller_after_it_leaves_it_last() -> None:
    assert states("seller: Hello.", "customer: Who is this?") == [("who", "last")]


def test_in_doubt_a_request_counts_as_answered_with_low_confidence() -> None:
    entry = asked("customer: Please book the room.", "seller: Goodbye.")[0]
    assert (entry.state, entry.confidence) == ("answered", "low")


def test_the_entry_holds_the_words_of_the_question_and_where_it_was_settled() -> None:
    entry = asked("seller: Hello.", "customer: Nice. How much is it?", "seller: It's 49 pounds.")[0]
    assert entry.what == "How much is it?" and entry.evidence.turn == 1
    assert [e.turn for e in entry.settled] == [2] and entry.because


@pytest.mark.parametrize(
    "reply",
    [
        "Please give me the registration number.",
        "I'll need a card to hold the booking.",
        "We pride ourselves on quality.",
        "Great choice, by the way.",
    ],
)
def test_what_the_seller_asks_for_or_says_of_the_firm_answers_nothing(reply: str) -> None:
    assert answer("Are dogs allowed?", reply) in ("ignored", "dodged")


def test_what_the_customer_said_and_the_seller_says_back_answers_nothing() -> None:
    turns = ("Would you like it in leather?", "customer: Fabric.", "seller: Fabric, very good.")
    assert answer("How wide is it?", *turns) == "dodged"
    assert answer("How wide is it?", *turns[:2], "seller: Fabric. It is two metres wide.") == "answered"


@pytest.mark.parametrize(
    ("question", "reply", "expected"),
    [
        ("Yes, speaking. What's this about?", "I'm ringing regarding the payment that was due in May.", "answered"),
        ("what do you want", "you have an unpaid bill with the water board", "answered"),
        ("Why are you calling me at work?", "We wanted to get in touch to discuss your lease.", "answered"),
        ("What's this about?", "And how is the family? Isn't the weather lovely this week?", "dodged"),
        ("What's this about?", "First, is that your own house, madam?", "dodged"),
    ],
)
def test_what_a_call_is_about_is_told_by_who_says_why_they_call(question: str, reply: str, expected: str) -> None:
    assert answer(question, reply, "customer: Okay.", "seller: Right then.") == expected


def test_a_customer_who_asks_how_to_help_asks_for_nothing() -> None:
    assert asked("customer: I'm well, thanks. What can I help you with?", "seller: It's about your boiler.") == ()


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("How long have you had the boat?", "I bought it in June of last year."),
        ("How old is it?", "We got it about three years ago."),
        ("What sort of work do they do?", "They mend roofs and walls, and they clear gutters."),
        ("Do you still have the tent?", "Hi, I do are you coming by?"),
        ("Is there any wiggle room on the price?", "I'd say forty is fair for it, we could work something out."),
        ("What part of the world does it come from?", "It comes from all over the world."),
        ("Is there any way you could come down a few bucks?", "Alright, I could do $18."),
    ],
)
def test_answers_of_talk_between_people_are_answers(question: str, reply: str) -> None:
    assert answer(question, reply, "customer: I see.", "seller: Bye now.") == "answered"


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("How long have you had the boat?", "The weather has been awful here."),
        ("What sort of work do they do?", "Your order is on the screen there."),
        ("Do you still have the tent?", "The weather has been awful here all week long."),
    ],
)
def test_what_tells_no_time_and_goes_on_with_nobody_is_no_answer(question: str, reply: str) -> None:
    assert answer(question, reply, "customer: I see.", "seller: Bye now.") in ("ignored", "dodged")


@pytest.mark.parametrize(("first", "confidence"), [("lovely", "medium"), ("Is it near the sea?", "low")])
def test_a_question_without_its_mark_is_doubted_where_the_customer_sets_marks(first: str, confidence: str) -> None:
    before = ("seller: I have a table for four on Friday.", f"customer: {first}", "seller: Yes, it is.")
    left = ("customer: do they have a menu without gluten", "seller: Your table has been reserved. Anything else?")
    assert [(e.state, e.confidence) for e in asked(*before, *left)][-1] == ("ignored", confidence)
