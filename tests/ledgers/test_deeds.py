"""What a seller says will be done, deed by deed, and the plain words by which it is not done after all."""

from __future__ import annotations

import pytest
from tests.ledgers.test_gainsaid import gone_against

ASIDE = "And how do you spell the street?"  # the customer asks of something else, so that no closing tells
FAULTS = [
    ("We'll ring you back before lunch.", "It's M-I-L-L. We don't make outgoing calls, though."),
    ("I'll have my supervisor contact you.", "It's M-I-L-L. My supervisor doesn't talk to customers."),
    ("I'll call you back tomorrow.", "It's M-I-L-L. Just give us a ring yourself."),
    ("I'll email you the receipt.", "It's M-I-L-L. We stopped emailing receipts."),
    ("An engineer will come out on Thursday.", "It's M-I-L-L. You'd have to bring it in to the workshop."),
    ("We'll send a plumber round.", "It's M-I-L-L. Nobody can come out there."),
    ("I'll refund the fare in full.", "It's M-I-L-L. You only get half of it back."),
    ("We'll refund it to your card.", "It's M-I-L-L. You'll get a voucher instead."),
    ("I'll keep the table for you until eight.", "It's M-I-L-L. The table has gone to another party."),
    ("I'll hold it for you.", "It's M-I-L-L. I've just released it."),
    ("The spare battery comes free of charge.", "It's M-I-L-L. The spare battery is 15 dollars."),
    ("We'll repair it under warranty.", "It's M-I-L-L. You'll be billed for the parts."),
    ("Breakfast is included.", "It's M-I-L-L. Breakfast costs extra."),
    ("Dinner is included.", "It's M-I-L-L. The rate is room only."),
    ("I'll waive the admin fee.", "It's M-I-L-L. The admin fee goes on your bill as usual."),
    ("I'll make a note of that for the chef.", "It's M-I-L-L. You'd better tell them again yourself."),
    ("I'll let the driver know.", "It's M-I-L-L. I haven't told him anything."),
    ("We'll deliver it to your door.", "It's M-I-L-L. It's collection only."),
    ("I'll stay on the line until it's working.", "It's M-I-L-L. I'm hanging up now, good luck with it."),
    ("Nobody else gets to see your address.", "It's M-I-L-L. I've passed the address to our partners."),
    ("I won't charge you until it ships.", "It's M-I-L-L. The payment went through just now."),
    ("Your rent won't go up.", "It's M-I-L-L. We raise the rent every spring."),
    ("You can cancel for free at any time.", "It's M-I-L-L. Cancelling costs 30 dollars."),
    ("It'll be with you before the weekend.", "It's M-I-L-L. It ships next week."),
    ("I'll keep you updated.", "It's M-I-L-L. You'll have to check the website for news."),
    ("We'll install it for you.", "It's M-I-L-L. Installation isn't included."),
    ("I'll put you through to billing.", "It's M-I-L-L. Billing isn't taking calls."),
    ("It has a two year warranty.", "It's M-I-L-L. It's sold as seen."),
    ("I'll find out and let you know.", "It's M-I-L-L. You'd have to look it up yourself."),
    ("I'll take ten percent off for you.", "It's M-I-L-L. The discount only applies to new customers."),
    ("I'll get you a table by the window.", "It's M-I-L-L. You'll be sitting by the kitchen."),
    ("Your file is deleted when you leave.", "It's M-I-L-L. We keep the file for ten years."),
    ("The beds are next to each other.", "It's M-I-L-L. The rooms are separate."),
    # by name, whatever it is
    ("I'll order the lid for you.", "It's M-I-L-L. I haven't ordered anything."),
    ("The sauna is open until nine.", "It's M-I-L-L. The sauna is closed this month."),
    ("There's free parking behind the house.", "It's M-I-L-L. There's no parking there."),
    ("The first week is free.", "It's M-I-L-L. You'll be charged for the first week too."),
    ("You can bring your cat.", "It's M-I-L-L. Cats aren't allowed."),
    ("It comes with a charger.", "It's M-I-L-L. The charger is 20 dollars extra."),
    ("Your appointment is with Doctor Novak.", "It's M-I-L-L. You'll be seeing Doctor Brand."),
]  # fmt: skip
FINE = [
    ("We'll ring you back before lunch.", "It's M-I-L-L. We won't ring before nine."),
    ("I'll call you back tomorrow.", "It's M-I-L-L. If you have any questions, call us."),
    ("I'll call you back tomorrow.", "It's M-I-L-L. You don't have to call us."),
    ("I'll have my supervisor contact you.", "It's M-I-L-L. My supervisor isn't in before two."),
    ("I'll email you the receipt.", "It's M-I-L-L. The email has just gone out."),
    ("I'll email you the receipt.", "It's M-I-L-L. The email won't have a logo, as you asked."),
    ("An engineer will come out on Thursday.", "It's M-I-L-L. The engineer doesn't need any water."),
    ("An engineer will come out on Thursday.", "It's M-I-L-L. You won't have to bring it in."),
    ("I'll refund the fare in full.", "It's M-I-L-L. The refund isn't instant, it takes a day."),
    ("I'll refund the fare in full.", "It's M-I-L-L. You should see the refund on Friday."),
    ("I'll keep the table for you until eight.", "It's M-I-L-L. Nobody else can book the table."),
    ("The spare battery comes free of charge.", "It's M-I-L-L. You don't have to pay for the battery."),
    ("We'll repair it under warranty.", "It's M-I-L-L. You won't be billed for the parts."),
    ("Breakfast is included.", "It's M-I-L-L. Dinner is 20 dollars."),
    ("Breakfast is included.", "It's M-I-L-L. Breakfast costs nothing extra."),
    ("I'll waive the admin fee.", "It's M-I-L-L. So there's no admin fee on your bill."),
    ("I'll make a note of that for the chef.", "It's M-I-L-L. You won't have to tell them again."),
    ("We'll deliver it to your door.", "It's M-I-L-L. We don't deliver on Sundays."),
    ("We'll deliver it to your door.", "It's M-I-L-L. You'll have to sign for it."),
    ("Nobody else gets to see your address.", "It's M-I-L-L. We don't share it with our partners."),
    ("I won't charge you until it ships.", "It's M-I-L-L. Your card hasn't been charged."),
    ("You can cancel for free at any time.", "It's M-I-L-L. There's no cancellation fee."),
    ("It'll be with you before the weekend.", "It's M-I-L-L. It ships today."),
    ("I'll take ten percent off for you.", "It's M-I-L-L. The discount is on."),
    ("There's free parking behind the house.", "It's M-I-L-L. There's no parking in front."),
    ("I'm lifting the block.", "It's M-I-L-L. The block is off."),
    ("I'll have it made without onions.", "It's M-I-L-L. There are olives in it."),
    ("Your file is deleted when you leave.", "It's M-I-L-L. We don't keep your file."),
    ("The sauna is open until nine.", "It's M-I-L-L. The sauna is closed after nine."),
    ("Your appointment is with Doctor Novak.", "It's M-I-L-L. You'll be seeing Doctor Novak at two."),
]  # fmt: skip


@pytest.mark.parametrize(("said", "later"), FAULTS)
@pytest.mark.parametrize("speech", [False, True])
def test_a_deed_that_is_not_done_after_all_is_contradicted(said: str, later: str, speech: bool) -> None:
    assert gone_against(said, later, between=ASIDE, speech=speech)


@pytest.mark.parametrize(("said", "later"), FINE)
@pytest.mark.parametrize("speech", [False, True])
def test_what_bounds_spares_or_keeps_it_contradicts_nothing(said: str, later: str, speech: bool) -> None:
    assert not gone_against(said, later, between=ASIDE, speech=speech)


@pytest.mark.parametrize(
    ("said", "between", "later"),
    [
        ("I'll call you back tomorrow.", "No need, I'll call you.", "Okay, so you call us."),
        ("There's free parking behind the house.", "And at the other hotel?", "There's no parking there."),
        ("I'll email you the receipt.", "Could you email the invoice, too?", "We don't email invoices."),
        ("We'll deliver it to your door.", "I'd rather fetch it.", "Fine, you'll have to collect it from the depot."),
    ],
)
def test_the_customer_did_without_or_asked_of_something_else(said: str, between: str, later: str) -> None:
    assert not gone_against(said, later, between=between)


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("I'll have it made without onions.", "It's M-I-L-L. There are onions in it."),
        ("We'll tidy the garden when we leave.", "It's M-I-L-L. The garden is your job."),
    ],
)
def test_some_are_known_only_where_marks_part_the_sentences(said: str, later: str) -> None:
    assert gone_against(said, later, between=ASIDE)
