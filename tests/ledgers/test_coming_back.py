"""A seller who comes back to what was refused beside another matter, or after a soft no; and one who only goes on."""

import pytest
from tests.ledgers.test_refusals import refused

OFFER = "seller: The tyres are in stock. Shall I book the fitting for you?"


def pushed(offer: str, no: str, reply: str) -> bool:
    """Whether the reply counts as a push after the no."""
    return any(e.state == "pushed" for e in refused(offer, f"customer: {no}", f"seller: {reply}", "customer: Okay."))


@pytest.mark.parametrize(
    ("offer", "no", "reply"),
    [
        (OFFER, "Not now. What time do you close?", "At six. I wouldn't leave the fitting too long, though."),
        (OFFER, "Not yet, can you find me a car wash?",
         "There's one on Mill Lane. If I were you I'd still book the fitting."),
        (OFFER, "No, not today. Please check my oil.",
         "The oil is fine. But what's holding you back about the fitting?"),
        (OFFER, "No.", "Can I ask why not?"),
        (OFFER, "I'd rather avoid that.", "You'd be far safer with them on, you know."),
        ("seller: All right? And do you want the car waxed?", "It's all right, no to the wax.",
         "Only 5 more. Most people do."),
        ("seller: Which day? Add breakdown cover?", "Monday. Cover is not necessary.",
         "Without it you're on the hook for the tow."),
        ("seller: Can I tempt you to a bigger car?", "Nothing bigger, thanks.",
         "I could do it for 20 pounds, just this once."),
        ("seller: I found a van for 60. Should I take it?", "I'd like a bike instead.",
         "In the rain? You'd be better in the van."),
        ("seller: shall i put the roof box on", "no the small one is fine",
         "you'll be kicking yourself in summer have a think"),
    ],
)  # fmt: skip
def test_the_refused_thing_is_spoken_for(offer: str, no: str, reply: str) -> None:
    assert pushed(offer, no, reply)


@pytest.mark.parametrize(
    ("offer", "no", "reply"),
    [
        (OFFER, "Not now. What time do you close?", "At six."),
        (OFFER, "Not yet, can you find me a car wash?",
         "I found one on Mill Lane, it's very popular. Shall I book it?"),
        (OFFER, "No, not today. Please check my oil.", "The oil is fine, only 5 months old."),
        (OFFER, "No.", "No problem. If you change your mind, the fitting is only 20 pounds."),
        (OFFER, "Yes, that's fine.", "Should I take the card you gave us?"),
        (OFFER, "I'd rather avoid the weekend. Have you got Monday?", "I have Monday at nine. Shall I book it?"),
        ("seller: Can you see the warning light?", "No, I have no idea where it is.",
         "Could you look left of the wheel?"),
        ("seller: I found a van for 60. Should I take it?", "I'd like a bike instead.",
         "I found a bike for 20. Should I take it?"),
        ("seller: Will you walk or drive?", "I don't mind walking.", "Sorry, but I need to know where you are."),
        ("seller: Do you want the car waxed?", "It's all right, no wax.",
         "Just as it is, then. It will be ready in a few minutes."),
    ],
)  # fmt: skip
def test_who_only_goes_on_does_not_push(offer: str, no: str, reply: str) -> None:
    assert not pushed(offer, no, reply)


WASH = "seller: Your car is ready. A wax polish would be 30 pounds, shall I add that?"


@pytest.mark.parametrize(
    ("no", "reply"),
    [
        ("No thanks.", "Twenty, then?"),
        ("No thanks.", "Sure? It's a lovely shine."),
        ("I never use wax, thank you.", "The polish keeps the rust off, you know."),
        ("The plain wash is perfect.", "And the polish for 25?"),
        ("Mine will do, I polish it myself.", "Ours comes with a cloth, so I've put the polish aside for you."),
        ("No, I don't want any polish.", "Understood. Half price this week, deal?"),
    ],
)
def test_the_thing_turned_down_comes_up_again(no: str, reply: str) -> None:
    assert pushed(WASH, no, reply)


@pytest.mark.parametrize(
    ("no", "reply"),
    [
        ("No thanks.", "No polish then. That's 12 pounds, please."),
        ("No thanks.", "That will be 12 pounds, please."),
        ("No, the plain wash is great.", "The plain wash it is."),
        ("No thanks, but how much is the wax for the wheels?", "The wheel wax is 8 pounds."),
        ("Yes, please do.", "The polish is on. That's 42 pounds."),
        ("Not now, ask me again in the spring.", "I'll ask you about the polish in spring, then."),
    ],
)
def test_who_lets_the_thing_go_does_not_push(no: str, reply: str) -> None:
    assert not pushed(WASH, no, reply)


def test_it_comes_up_again_some_turns_later() -> None:
    later = ("customer: No thanks.", "seller: Fine. Your key is on the desk.", "customer: I see it.")
    found = refused(WASH, *later, "seller: Paid, thank you. The polish is only 25 today.", "customer: I see.")
    assert [e.state for e in found] == ["pushed"]


def test_a_price_asked_for_later_is_no_push() -> None:
    later = (
        "customer: No thanks.",
        "seller: Fine. Your key is on the desk.",
        "customer: Cheers. How much was the polish again?",
    )
    assert not any(e.state == "pushed" for e in refused(WASH, *later, "seller: The polish is 30 pounds."))


@pytest.mark.parametrize(
    "reply", ["twenty then", "what about 25", "sure they're lovely those polishes", "one coat won't hurt"]
)
def test_in_speech_too(reply: str) -> None:
    offer = "seller: your car is ready a wax polish would be 30 pounds shall i add that"
    assert pushed(offer, "no", reply)
    assert not pushed(offer, "no", "okay your keys are on the desk")


@pytest.mark.parametrize(
    "later",
    [
        "I hear you, the cover is off the bill, that's on me.",
        "You're right, the cover should never have been there.",
    ],
)
def test_who_owns_a_mistake_does_not_bring_the_refused_thing_up(later: str) -> None:
    assert not pushed("Would you like the glass cover as well?", "No, I don't want any cover.", later)
