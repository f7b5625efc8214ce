"""What a seller holds out and limits once the matter seems settled: tied by a field of talk, a number or a gift."""

from __future__ import annotations

import pytest
from tests.ledgers.test_gainsaid import gone_against

FAULTS = [
    # near words of one field
    ("I'll drop you a line about the kiln.", "Bye. You'd have to phone us for that."),
    ("You get the bench by the stove, I saw to that.", "See you. It's standing only in there, mind."),
    ("We'll look after your puppy during the show.", "Done. Animals are strictly kept off the grounds."),
    ("I've put two trunks on the waggon for you.", "Good trip! It's hand luggage only on that one."),
    ("We'll drive you up from the pier.", "Take care. You'd need your own cab from down there."),
    # a price for a gift, also one that it does not name
    ("The lantern is on the house.", "Lovely. Lanterns are nine dollars at the gate."),
    ("The second lesson is on me.", "All set, the second one is $14, card or cash."),
    # work that falls to the customer, as an order
    ("I'll carry the crates to your boat.", "Right. Please collect the crates at the shed."),
    # gone, pointed at
    ("I've put two masks aside, they're yours.", "Oh, those went to another visitor."),
    # a day or number is what ties
    ("I'm holding the Tuesday boat for you.", "See you. Tuesday went to another family."),
    ("You'll have the 45 back tonight.", "Right. For the 45 you would have to write to the guild."),
    # a later time for what was just held out
    ("You'll have my answer in two days.", "Thanks again. It's three weeks at the moment before one hears."),
    # nothing limits it in words: it speaks of what was held out and keeps none of it
    ("The kiln room is yours from noon.", "All booked. In the kiln room it's the potters' guild from noon."),
    # what was to be left out is in it
    ("I'll bake yours without any nuts.", "Great. It has almond paste between the layers."),
    # fewer than was held out
    ("You're getting three stamps for that.", "Here's the card, one latte, one stamp."),
    # an opposite state
    ("You get your money back in cash for the lamp.", "Done. It's a store credit for the lamp."),
    # a condition that comes late
    ("We pay the 45 back to you tonight.", "Right. If the guild decides for you, then the 45 gets paid."),
]
FINE = [
    # what is thought, waited for or told of holds nothing out
    ("We're waiting on the guild for the kiln.", "Thanks! The kiln is kept shut by the guild.", "Hi.", "Good."),
    (
        "I appreciate your help with the fair.",
        "Sure. The fair needs all the help that it can get.",
        "Hi.",
        "Good.",
    ),
    # a name holds nothing out, and what is busy or close elsewhere is not what was held out
    ("Hi, I'm Lena.", "Good. You can paint by whatever you like, only not in oil.", "Hi.", "Good."),
    ("I'll hold the bench for you.", "Good. The fair is why it goes quiet here when it's busy.", "Hi.", "Good."),
    # the same time is told again
    ("You'll get their text by 6 pm today.", "Good. So, the kiln on Friday, text by 6 pm today.", "Hi.", "Good."),
    # money that comes back is no price of a gift
    ("I'll send the joiner, no charge.", "Right. I've put fifteen pounds back on your account.", "Hi.", "Good."),
    ("I'll drop you a line once the kiln is free.", "You'd have to phone us.", "Hi.", "Could I phone you instead?"),
    ("I'll keep the bench for you for a day.", "I've kept the bench till Friday now.", "Hi.", "Good."),
    ("The lantern is on the house.", "Enjoy! The tour is 12 and the lantern is free, of course.", "Hi.", "Good."),
    # a sum for another thing, which only "it" points at
    (
        "Postage is free.",
        "Lovely. And you'll need the silk liner with that. I've popped it in for you, £29.",
        "Hi.",
        "Good.",
    ),
    ("The tour is 12. The lantern is on the house.", "Right, that's 12 for the tour.", "Hi.", "Good."),
    ("I'll bring the tea out to you.", "No tea then, water it is.", "Hi.", "Water will do, leave out the tea."),
    ("I'll look for a lodge with a pool.", "There are no lodges with a pool there.", "Hi.", "Good."),
    ("I'm taking the block off your card.", "The block is off already.", "Hi.", "Good."),
    ("You're getting three stamps.", "Here's your card, and I made it four stamps.", "Hi.", "Good."),
    ("The lantern won't cost you a thing.", "And no, the lantern wasn't charged.", "Hi.", "Good."),
    ("I'll put a lid and a strap on it.", "Only the lid.", "Hi.", "Good. But leave the strap."),
    ("The cook makes yours without any nuts.", "It comes without nuts, as it should.", "Hi.", "Good."),
    ("We have sugar free lemonade.", "Right, the lemonade is 3.50.", "Hi.", "One of those."),
]


@pytest.mark.parametrize(("said", "later"), FAULTS)
def test_what_is_limited_unasked_goes_against_what_was_held_out(said: str, later: str) -> None:
    assert gone_against(said, later)


@pytest.mark.parametrize(("said", "later", "before", "between"), FINE)
@pytest.mark.parametrize("speech", [False, True])
def test_what_is_asked_for_kept_or_told_again_does_not(
    said: str, later: str, before: str, between: str, speech: bool
) -> None:
    assert not gone_against(said, later, before, between, speech=speech)


def test_a_condition_that_leaves_the_customer_free_takes_nothing_back() -> None:
    said = "I'll hold the loom, and you decide with your sister."
    assert not gone_against(said, "Great. If it's a no from your sister, that's fine too.")
    assert not gone_against(said, "Great. If your sister finds it too dear, no hard feelings.")


def test_a_relative_for_whom_two_things_are_ties_them_not() -> None:
    assert not gone_against(
        "The seat adjusts without tools for your daughter.", "Right. You decide with your daughter."
    )
