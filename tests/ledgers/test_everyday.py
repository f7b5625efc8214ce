"""What sellers say every day: short answers in other forms, and days, sums and calls that change nothing."""

from __future__ import annotations

import pytest
from tests.ledgers.test_besides import spoken
from tests.ledgers.test_refusals import refused
from tests.ledgers.test_speaks_past import left
from tests.ledgers.test_terms import drifts


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("How much is the lamp?", "Just under forty."),
        ("How much is the lamp?", "Somewhere around thirty-five."),
        ("What time does the market close?", "It's six."),
        ("Is the watch waterproof?", "Down to fifty metres."),
        ("Does it fit a small car?", "With any car."),
        ("Does it work with an old phone?", "You'd need an adapter."),
        ("Can I bring it back?", "You can within a month."),
        ("Who brings the piano?", "We have three men on it."),
        ("Why was the order stopped?", "There was an error in the address."),
        ("Is there a bus to the lake?", "There is a small one at ten."),
        ("Can I pay monthly?", "Over ten months."),
        ("Could I leave my bag here?", "That's no problem."),
        ("How long does the repair take?", "Depends on the part."),
        ("Is the rent negotiable?", "We could find something."),
        ("What's in the package?", "All of it."),
        ("Should I reserve?", "It's best to."),
        ("How do I get to the farm?", "We fetch you from the station."),
    ],
)
def test_a_short_answer_answers(question: str, reply: str, speech: bool) -> None:
    assert not left(*((spoken(question), spoken(reply)) if speech else (question, reply)))


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(
    "remark",
    [
        "Tuesday it is.",
        "The driver rings you on Monday evening.",
        "I'm off on Thursday, but Ann's here.",
        "We were going to be near you on Thursday anyway.",
        "Call before Monday if anything changes.",
        "It usually costs 95, so that's a good price.",
        "You could pay in four parts of 20.",
        "You'll get 15 points for it.",
        "The bus stops at six, in case you need it.",
        "I'll send you a reminder on Monday.",
        "Your receipt comes on Friday.",
        "The lift is out of order until Thursday.",
        "He's got another customer at nine.",
        "Most people pay around 100 for that.",
        "The code for the door is 4711.",
    ],
)
def test_a_remark_that_changes_nothing_changes_no_term(remark: str, speech: bool) -> None:
    turns = (
        "How much is the desk, and when could you bring it?",
        "The desk is £80, and we could bring it on Tuesday.",
        "Good, I'll take it.",
        "Lovely. What's the address?",
        "12 Mill Lane.",
        f"Thank you. {remark}",
    )
    lines = (spoken(t) if speech else t for t in turns)
    assert drifts("\n".join(f"{('customer', 'seller')[i % 2]}: {line}" for i, line in enumerate(lines))) == []


OIL = (
    "customer: I'd like an oil change.",
    "seller: Would you like a new filter as well, for 15?",
    "customer: No, thanks.",
)


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(
    "reply",
    [
        "That's fine. Could you sign here?",
        "Sure. There's tea over there while you wait.",
        "Of course. That's 40 for the oil change.",
        "Right you are. Do you need a receipt?",
        "Okay. The tyres look good as well.",
        "Then we're done, thank you.",
    ],
)
def test_who_takes_the_no_as_it_is_and_goes_on_does_not_push(reply: str, speech: bool) -> None:
    turns = (*OIL, f"seller: {reply}", "customer: Okay.")
    assert all(e.state != "pushed" for e in refused(*((spoken(t) if speech else t) for t in turns)))


def test_what_happens_every_evening_is_no_time_that_was_settled() -> None:
    said = "customer: It drops every evening.\nseller: The first slot is Thursday between eight and twelve."
    assert drifts(f"{said}\ncustomer: Good.\nseller: Booked, Thursday between eight and twelve.") == []


def test_when_a_shop_closes_and_how_long_a_place_is_kept_are_no_times_that_were_settled() -> None:
    begins = "customer: I'd come about five.\nseller: We close at six, so please be here by half past five."
    assert drifts(f"{begins}\ncustomer: Fine.\nseller: Booked, Friday at five.") == []
    begins = "customer: Mondays suit me.\nseller: Mondays at seven. Shall I keep a place?"
    assert drifts(f"{begins}\ncustomer: Please.\nseller: I've kept one for you until Friday.") == []


def test_a_limit_is_no_refusal() -> None:
    asked = (
        "customer: Somewhere warm, please.",
        "seller: Do you want to fly?",
        "customer: Not longer than four hours.",
    )
    assert all(
        e.state != "pushed" for e in refused(*asked, "seller: Then I'd look at the Canaries, the beaches are flat.")
    )
