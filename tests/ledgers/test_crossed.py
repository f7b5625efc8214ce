"""What a seller says of the customer's case, and clauses of any kind that a later turn sets against it."""

from __future__ import annotations

import pytest
from tests.ledgers.test_gainsaid import gone_against

FAULTS = [
    # what is said as it is, not as a promise
    ("You get a pot of jam with the hamper.", "That's paid. Jam isn't part of this one."),
    ("I'm putting you on the early boat list.", "See you then. The boat list is closed to visitors."),
    ("There's a free mug coming with the coat.", "Thanks. The mugs are twelve dollars at the till."),
    ("If the zip breaks I'll send you another coat.", "Lovely. You'd have to find a tailor for the coat."),
    # any restriction of the same thing
    ("I'll post the printed map to you.", "All done. Printed maps are given out only at the kiosk."),
    ("I'll pass that on to the gardener.", "You're set. I don't deal with the gardener."),
    ("I'll bring a heater to the tent.", "Enjoy the stay. All our heaters are out, by the way."),
    # left as it is
    ("We'll block the card right now.", "That's logged. The card stays open as it is."),
    # whoever was to be there
    ("I'll be there myself to show you the boat.", "See you. I'm on holiday that week, you go there without me."),
    ("Mrs Dunn will cut the dress herself.", "Good. One of the trainees will do the work."),
    # what a thing is like
    ("You'll have a bed with a view of the harbour.", "You're in. The room looks out on the bus depot."),
    ("I'll pour it in a china cup.", "Ready soon, in a paper cup as always."),
    # what was not to be
    ("I'll see to it that you don't get Rufus.", "You're in, and Rufus is waiting for you downstairs."),
]
FINE = [
    ("You get a pot of jam with the hamper.", "No, jam isn't sold alone.", "Hi.", "Is the jam sold alone?"),
    ("I'll bring a heater to the tent.", "Then I won't bring it.", "Hi.", "Please leave the heater out."),
    ("I'll be there myself to show you the boat.", "I'll be waiting for you by the boat.", "Hi.", "Great."),
    ("I'll pour it in a china cup.", "Here's your paper cup.", "Hi.", "I'd rather have a paper cup."),
    ("The chance of rain will be 10 percent.", "The chance of rain is 40 percent there.", "Hi.", "And in Bath?"),
    ("You'll get the blue tent.", "The blue tent isn't heavy, by the way.", "Hi.", "Good."),
    ("You'll have the parcel on Friday.", "So sorry, the parcel is out until Monday.", "Hi.", "Good."),
]


@pytest.mark.parametrize(("said", "later"), FAULTS)
def test_any_contrary_words_about_the_same_rare_matter_are_told(said: str, later: str) -> None:
    assert gone_against(said, later)


@pytest.mark.parametrize(("said", "later", "before", "between"), FINE)
@pytest.mark.parametrize("speech", [False, True])
def test_what_is_asked_for_or_fits_is_not(said: str, later: str, before: str, between: str, speech: bool) -> None:
    assert not gone_against(said, later, before, between, speech)
