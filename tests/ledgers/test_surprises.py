"""Sums that nobody had named once a matter is settled: the price said higher, or a charge that nobody agreed to."""

from __future__ import annotations

import pytest
from tests.ledgers.test_terms import drifts


def states(turns: tuple[str, ...]) -> set[str]:
    """The states of terms that drifted."""
    return set(drifts("\n".join(turns)))


QUOTED = (
    "customer: I need a coach from Leeds to Hull on Friday.",
    "seller: There's the 9:15 Humber coach, and the seat costs $42. Shall I book it?",
    "customer: Yes please, book it.",
)
DONE = (
    "customer: Can you put me down for the pottery class on Sunday?",
    "seller: Of course. You are down for the pottery class on Sunday at ten.",
    "customer: Wonderful, thanks for your help.",
)


@pytest.mark.parametrize(
    "after",
    [
        "Booked. You'll see $51 on your statement.",
        "All done, your card was charged $51 for it.",
        "Your seat on the Humber coach is reserved, have $51 ready for the driver.",
        "That's you on the 9:15, paid $51 with the card we have.",
        "Booked. It will come off your card, fifty-one dollars, when you board.",
    ],
)
@pytest.mark.parametrize("spoken", [False, True])
def test_a_price_near_the_one_taken_which_nobody_named_is_that_price_raised(after: str, spoken: bool) -> None:
    turns = (*QUOTED, f"seller: {after}", "customer: Right.")
    assert "raised" in states(in_speech(turns) if spoken else turns)


def test_a_price_is_known_by_the_thing_though_other_matters_lie_between() -> None:
    between = (
        "seller: Done, the seat is held.",
        "customer: I also need a room in Hull for the night.",
        "seller: The Ferryman has rooms at $96 a night.",
        "customer: No, leave it. Just put me on that coach, then.",
    )
    assert "raised" in states((*QUOTED, *between, "seller: The Humber coach it is, $49 for the seat."))


@pytest.mark.parametrize(
    "after",
    [
        "Booked, that's the $42 on your statement.",
        "Booked. With the two of you it's $84 in all.",
        "Booked. You paid less than you thought: $39, the coach has come down.",
        "Booked, and your $10 voucher is back in the account.",
        "Booked. The later coach would have been $51.",
    ],
)
def test_the_same_price_a_product_or_a_lower_one_is_none(after: str) -> None:
    assert not states((*QUOTED, f"seller: {after}", "customer: Good.")) & {"raised", "fee-added"}


@pytest.mark.parametrize(
    "after",
    [
        "You're welcome. I've put the apron on your bill, that's $9.",
        "My pleasure. They'll want 15 dollars off you for the clay.",
        "Lovely. Have a fiver on you for the kiln.",
        "Goodbye! Glazing is billed at £12 a piece.",
        "See you then. They add 10% gratuity to the bill.",
        "You're welcome. By the way, paying by card is another 75 cents.",
    ],
)
@pytest.mark.parametrize("spoken", [False, True])
def test_a_charge_first_named_when_the_customer_has_done_is_added(after: str, spoken: bool) -> None:
    turns = (*DONE, f"seller: {after}")
    assert "fee-added" in states(in_speech(turns) if spoken else turns)


@pytest.mark.parametrize(
    "after",
    [
        "You're welcome. There is nothing to pay, the $9 for the apron is waived.",
        "You're welcome. If you want an apron as well, it would be $9.",
        "My pleasure. Would you like an apron for $9?",
        "Goodbye. Your refund of $15 is on its way.",
        "You're welcome. Your booking ID is 481, the room is 12.",
    ],
)
def test_what_is_waived_put_forward_or_no_charge_is_none(after: str) -> None:
    assert "fee-added" not in states((*DONE, f"seller: {after}"))


@pytest.mark.parametrize(
    "asked",
    [
        "Thanks. Could you put an apron on as well?",
        "Thanks. What do I pay for the clay?",
        "Please insure the pots.",
    ],
)
def test_an_amount_that_answers_the_customer_is_none(asked: str) -> None:
    turns = (*DONE[:2], f"customer: {asked}", "seller: Of course, it's $9 for that.")
    assert "fee-added" not in states(turns)


def test_the_first_price_after_a_yes_to_a_question_is_the_price() -> None:
    turns = (
        "customer: My kettle is broken.",
        "seller: Oh dear. Is it the steel one?",
        "customer: Yes, three years old.",
        "seller: The repair costs £24 all in.",
    )
    assert not states(turns)


def test_a_regret_for_something_else_explains_no_price() -> None:
    turns = (*QUOTED, "seller: There is no buffet on board I'm afraid, and the seat is $51.", "customer: Oh.")
    assert "raised" in states(turns)
    turns = (*QUOTED, "seller: I'm sorry, I misread the list, the seat is $51.", "customer: Oh.")
    assert "raised" not in states(turns)


def in_speech(turns: tuple[str, ...]) -> tuple[str, ...]:
    """The turns as a speech recogniser writes them: no capitals and no marks."""
    return tuple(
        f"{who}: {''.join(c for c in said.lower().replace('-', ' ') if c not in '.,?!')}"
        for who, said in (t.split(": ", 1) for t in turns)
    )
