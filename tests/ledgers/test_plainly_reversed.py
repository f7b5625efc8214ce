"""What the seller held out and a later turn goes against plainly: another kind, the deed that was not to be, a no."""

from __future__ import annotations

import pytest
from tests.ledgers.test_gainsaid import gone_against

FAULTS = [
    # of another kind than promised
    ("I'll have it made with oat milk.", "One latte with whole milk coming up."),
    ("I'll give you a room on the first floor.", "Your key is here, it's up on the ninth floor."),
    ("I'll order it in black for you.", "Your order is placed, it comes in white."),
    ("I'll have the tour done in English for you.", "You're booked. The tour is in Spanish."),
    ("I'll give you a car with automatic gears.", "All set, your car is a manual."),
    ("I'll put you at table four.", "You're at table nine."),
    # set apart, and taken all the same
    ("I'll send the offer to Frank and not to Carol.", "I've sent the offer to Carol."),
    ("I'll make it three nights and not four.", "You're down for four nights."),
    # taken away, and still there
    ("I'll leave the onions out.", "One burger with onions for you."),
    ("I'll cancel the taxi.", "Your taxi is on its way."),
    ("I'll stop the payment right away.", "The payment goes out tomorrow."),
    ("I'll turn off the alerts for you.", "You'll keep getting the alerts."),
    # not to be done, and done
    ("I won't tell your mother.", "I've told your mother."),
    ("We won't give your number to anyone.", "We've passed your number on to a dealer."),
    ("We don't take any deposit.", "We took a deposit of 50 dollars from your card."),
    ("You don't need to bring anything.", "Bring your own sheets."),
    # its own deed denied, nobody comes, states that exclude each other
    ("Our man will be with you at two.", "There's nobody who could come today."),
    ("I'll put the children side by side.", "One of the children sits in row 3 and the other in row 20."),
    ("Your table has a view of the lake.", "Your table faces the car park."),
    ("There's a cot in the room for the baby.", "All done. There are no cots here."),
]  # fmt: skip

FINE = [
    ("I'll have it made with oat milk.", "One latte with oat milk for you."),
    ("I'll order it in black for you.", "Your order is placed, the black one. The white one is cheaper."),
    ("I'll send the offer to Frank and not to Carol.", "I've sent the offer to Frank."),
    ("I'll leave the onions out.", "One burger without onions."),
    ("I'll cancel the taxi.", "Your taxi is cancelled."),
    ("We won't give your number to anyone.", "Your number stays with me."),
    ("You don't need to bring anything.", "The sheets are on the bed."),
    ("You'll be picked up at your door.", "The driver will be at your door at six."),
    ("We'll take your old fridge away.", "They take the old fridge with them."),
    ("I'll ring the hotel and ask about the pool.", "I rang them. The pool is closed this week."),
    ("I'll try to get you a table.", "There are no tables left."),
    ("Yes, there are seats in the stalls and on the balcony.", "The seats on the balcony are $54."),
]  # fmt: skip


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(("said", "later"), FAULTS)
def test_gone_against(said: str, later: str, speech: bool) -> None:
    assert gone_against(said, later, speech=speech)


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(("said", "later"), FINE)
def test_kept(said: str, later: str, speech: bool) -> None:
    assert not gone_against(said, later, speech=speech)


@pytest.mark.parametrize(
    ("said", "later", "between"),
    [
        ("You can cancel it any day before at no cost.", "No, we don't do cancellations.", "So I can still cancel it?"),
        ("You get your money back if it rains.", "No, there's no money back.", "And then the money comes back to me?"),
    ],
)
def test_denied_when_asked_to_be_sure(said: str, later: str, between: str) -> None:
    assert gone_against(said, later, between=between)


@pytest.mark.parametrize(
    ("said", "later", "between"),
    [
        ("You can cancel it any day before at no cost.", "No, you pay nothing.", "So I don't pay if I cancel?"),
        ("I'll leave the onions out.", "One burger with onions then.", "Oh, do put the onions in."),
        ("I'll order it in black for you.", "The white one is on its way.", "Hm, make it white instead."),
        ("I won't book the hotel.", "I've booked the hotel.", "Actually, book the hotel after all."),
    ],
)
def test_the_customer_wants_it_otherwise(said: str, later: str, between: str) -> None:
    assert not gone_against(said, later, between=between)
