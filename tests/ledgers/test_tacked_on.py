"""What a seller tacks on to a goodbye, or throws in, for a thing that was turned down; and what only serves."""

from __future__ import annotations

import pytest
from tests.ledgers.test_refusals import refused

WALK = (
    "seller: I found a guided walk on Sunday at ten. Do you want me to book it?",
    "customer: Not right now. Could you find me a place to eat near there?",
    "seller: There is Old Mill on Dean Street.",
    "customer: Good, book that for two at one.",
    "seller: Your table at Old Mill is booked for two at one.",
    "customer: Perfect, bye.",
)
TABLE = ("seller: Would you like to book a table there?", "customer: No, that's all I needed, thank you.")
TYRES = (
    "seller: Your tyres are in for Friday. Shall I put you down for tracking as well?",
    "customer: No thanks, it's driving straight.",
)
BLINDS = (
    "seller: That's the blinds measured. Blackout lining on the bedroom ones, forty more?",
    "customer: Not for us, we sleep like logs.",
)
WINE = ("seller: We've got a wine pairing tonight, thirty five a head.", "customer: We'll skip it, I'm driving.")
WRAP = ("seller: Would you like gift wrap?", "customer: I'm good, honestly.", "seller: Right. Card?", "customer: Yes.")


def pushes(talk: tuple[str, ...], reply: str) -> bool:
    """Whether the reply at the end of a talk counts as a push."""
    found = refused(*talk, f"seller: {reply}")
    return any(place.turn == len(talk) for e in found if e.state == "pushed" for place in e.settled)


@pytest.mark.parametrize(
    ("talk", "reply"),
    [
        (WALK, "Enjoy your meal! The walk's down to its last three places, by the way."),
        (WALK, "Goodbye! I've a pair of places on that walk held under your name till tonight."),
        (WALK, "Have a lovely day. People who skip the walk always say they wish they hadn't."),
        (WALK, "You're welcome. Was it the early start that put you off the walk?"),
        (TABLE, "Bye then! They'll be full by seven, they always are."),
        (TABLE, "Have a good evening. My sister turned up there without one and stood in the rain."),
        (TABLE, "Take care. I put you two in for eight, you don't have to go."),
        (TYRES, "Okay. Fella last month shredded a pair in eight weeks."),
        (TYRES, "No bother. I've left a slot open after yours anyway."),
        (BLINDS, "Okay, thirty then?"),
        (BLINDS, "Fair enough. What was it, the forty?"),
        (WINE, "You could have the half glasses."),
        (WINE, "And your wife? Twenty for hers."),
        (WRAP, "Thanks. I've popped it in the nice paper all the same, three pounds."),
        (WRAP, "Done, bye now! I could do you the wrap for a pound."),
    ],
)
def test_what_is_tacked_on_pushes(talk: tuple[str, ...], reply: str) -> None:
    assert pushes(talk, reply)


@pytest.mark.parametrize(
    ("talk", "reply"),
    [
        (WALK, "Have a nice day. The walk with lunch is $39, as I said."),
        (TABLE, "You're welcome. It's 12 a head for the buffet I told you about."),
        (WALK, "Enjoy your meal! There's parking behind the mill."),
        (WALK, "Goodbye! The table's under your name, ask for Rosa."),
        (WALK, "Have a lovely day. They only hold it for fifteen minutes, so don't be late."),
        (TABLE, "Bye then! The number's on their page if you need it."),
        (TABLE, "You're welcome. They open at six, by the way."),
        (TYRES, "Okay. Bring the locking key with you, and park round the back."),
        (TYRES, "No problem. The tyres come to two hundred, all in."),
        (TYRES, "Fine. If it ever pulls, give us a shout."),
        (BLINDS, "Okay, plain lining. Which side do you want the cord?"),
        (WINE, "Of course. The kitchen closes at ten, so do order by half nine."),
        (WRAP, "Lovely. Keep the receipt in case it's the wrong size. Have a good one."),
        (WRAP, "Thanks. Have a nice day, no wrap, as you said."),
    ],
)
def test_what_serves_does_not(talk: tuple[str, ...], reply: str) -> None:
    assert not pushes(talk, reply)


def test_who_asks_for_it_again_is_told_of_it() -> None:
    asked = (*WALK[:-1], "customer: And is the walk still going ahead?")
    assert not pushes(asked, "Yes, still going, there are three places left. Have a nice day!")


def test_in_speech_a_goodbye_ends_a_sentence() -> None:
    talk = ("seller: would you like to book a table there", "customer: no that's all i needed thank you")
    assert pushes(talk, "have a lovely evening my sister turned up there without one and stood in the rain")
    assert not pushes(talk, "have a lovely evening the number is on their page")


@pytest.mark.parametrize("reply", ["The deluxe room isn't that much more, you know.", "I'd still take the deluxe."])
def test_of_two_things_the_one_passed_over_is_refused(reply: str) -> None:
    talk = ("seller: Would you prefer a standard or deluxe room?", "customer: I'd like the regular one please.")
    assert pushes(talk, reply)
    assert not pushes(talk, "A standard room for two nights, is that right?")


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("Please don't ring me about offers.", "No calls, I've crossed your number out."),
        ("Please don't write to me about it.", "Nothing will come from our side."),
        ("I don't want to lose it, let me ask at home.", "Take your time, nobody else gets it before Friday."),
        ("No leave them, I've got some.", "OK leaving them. Oil and filter then."),
    ],
)
def test_what_falls_in_with_the_customer_is_no_push(said: str, reply: str) -> None:
    assert not pushes(("seller: Would you like new mats with it?", f"customer: {said}"), reply)
