"""What the seller holds out and a later turn goes against, without a word that a promise was made."""

from __future__ import annotations

import pytest
from tests.faults.talks import Line, Talk, spoken
from tests.ledgers.test_promises import entries


def gone_against(
    said: str, later: str, before: str = "Hello.", between: str = "Lovely, thanks.", speech: bool = False
) -> bool:
    """Whether something of the first seller's turn stands as contradicted by the last one."""
    sides = ("customer", "seller", "customer", "seller")
    talk = Talk("t", tuple(Line(s, t) for s, t in zip(sides, (before, said, between, later), strict=True)))
    lines = (spoken(talk) if speech else talk).lines
    found = entries(*(f"{line.role}: {line.text}" for line in lines))
    return any(e.state == "contradicted" and any(s.turn == 3 for s in e.settled) for e in found)


FAULTS = [
    # denied as a fact or a rule
    ("The porter will bring the cot up to you tonight.", "All set. We have no cots in this house, by the way."),
    ("I'll ring you once it's packed.", "Done. Phone calls aren't something the warehouse does."),
    ("You can swap it for another size any time, no problem.", "That's paid. Swaps aren't possible on sale items."),
    ("There'll be a map of the trails in your room.", "You're checked in. We don't hand out maps."),
    ("We'll wrap it as a present for you.", "Your parcel is packed. Gift wrapping isn't available here."),
    ("The guide will wait for you at the gate.", "See you then. Nobody waits at the gate, mind."),
    ("You can cancel up to the evening before, free of charge.", "Booked. This rate is non-refundable."),
    ("I'll pop a spare key in the envelope.", "Signed and done. There's only the one key, no spare."),
    ("We'll send you the recording afterwards.", "Thanks for joining. These sessions aren't recorded."),
    ("I'll have the boys carry the piano upstairs.", "Delivery is Monday. They don't carry anything up stairs."),
    # bounded to one thing
    ("He'll deliver it up to your flat.", "It comes on Friday. They only deliver to the kerb."),
    ("You can bring your dog, no problem.", "Booked. We don't allow animals in the rooms."),
    # work left to the customer
    (
        "I'll fill in the customs form for you.",
        "The parcel goes today. You'll have to fill in the customs form yourself.",
    ),
    ("Our team will assemble the wardrobe for you.", "It comes on Monday. You'd need to find someone to assemble it."),
    ("There will be fresh towels by the pool.", "Enjoy your stay. Please bring your own towels down."),
    ("We'll deliver the cake to the hall.", "It's ready at nine. You can come by and collect it at the counter."),
    (
        "I'll pass your allergy on to the chef.",
        "See you Friday. If you want the chef to know about the allergy, tell him on the night.",
    ),
    (
        "We'll cancel the old contract for you.",
        "That's you signed. As for the old contract, you'd better write to them.",
    ),
    ("We'll pick you up at the station.", "Your room is ready from two. From the station it's best to take a taxi."),
    ("I'll design the invitation for you.", "You're booked. You'd have to get the invitations from a printer."),
    # a matter of luck
    ("We'll keep the corner table for you.", "See you at eight. Tables are first come first served."),
    ("You'll have the blue kayak.", "Paid, thanks. You get whichever kayak is left when you come."),
    ("He'll mend the boiler today.", "He's on his way. Nobody can say whether the boiler can be mended."),
    ("I'll hold that price for you until Friday.", "Good. Our prices change by the hour, so we'll see what it is."),
    # gone to another, not there
    ("Doctor Hale will see you herself.", "You're in for ten. Doctor Hale is on leave till Monday."),
    ("I'll keep the armchair aside for you.", "Hello again. The armchair went to another customer this morning."),
    # what was not to be
    ("You won't have to queue, I promise.", "Here are your tickets. Allow an hour for the queue."),
    ("There'll be no nuts in the cake.", "It's in the oven. It has a walnut base, with nuts on top."),
    ("You won't get Mr. Pryce as your teacher.", "You're enrolled. Mr. Pryce will meet you at the door."),
    ("Nobody will phone you about this.", "That's noted. Someone will phone you on Tuesday about it."),
    # to cost nothing
    ("And a dessert on the house for the mix-up.", "Here's the bill. The dessert is four pounds fifty."),
    ("We'll throw in a carry case for free.", "All done. The case is sold separately."),
    # another state
    ("We'll seat you all together.", "Your tickets: rows C and M, so you'll be apart."),
    ("You'll have a room with a sea view.", "Room 9, it faces the car park."),
    ("I'll make sure nobody else views it before you.", "See you Friday. Another couple is viewing it on Thursday."),
    ("I'll send it by express.", "It's packed. It goes by ordinary post, so allow a week."),
    ("I've upgraded you to a suite.", "Here is your key. It's a standard room with a shower."),
    ("It'll be brand new, still sealed.", "Yours is the refurbished one on the shelf."),
]
WRITTEN = [  # what only marks tell
    ("I'll register the warranty for you.", "Here's your receipt. Register the warranty online within a month."),
    (
        "We'll fill in the form for you.",
        "Your file is open. The form is on the website, so please fill it in by Monday.",
    ),
]
FINE = [
    ("I'll email you the form.", "Yes. We don't email invoices, though.", "Hi.", "And the invoice?"),
    ("We'll keep the corner table for you.", "As I said, the corner table is yours.", "Hi.", "Great."),
    ("I'll ring you before we leave.", "Fine, we won't ring then.", "Hi.", "Don't ring me, I'm at work."),
    ("There'll be no nuts in the cake.", "It's ready, and there's not a nut in it.", "No nuts, please.", "Great."),
    ("The porter will bring the cot up.", "Right, no cot then.", "Hi.", "Actually we don't need a cot."),
    ("There'll be a cot in the room.", "No, we have no cots for twins.", "Hi.", "Do you have a cot for twins?"),
    ("You'll have a room with a sea view.", "You're in room 9, it overlooks the sea.", "Hi.", "Great."),
    ("We'll deliver the cake to the hall.", "Then collect it at the counter.", "Hi.", "I'll come and collect it."),
    ("I'll book the table for eight.", "It's booked. There's no dress code.", "Hi.", "Great."),
    ("You can cancel any time, free.", "Booked. Tickets for the tour are collected at the desk.", "Hi.", "Great."),
    ("You won't have to queue.", "Here you are, walk straight in, no queue.", "Hi.", "Good."),
    ("I'll send the tickets to you.", "Please bring the tickets and your passport.", "Hi.", "Good."),
    ("Your driver will call you.", "Booked. If you have a problem you can call us.", "Hi.", "Good."),
    ("We'll seat you all together.", "Row C, seats one to four, all together.", "Hi.", "Good."),
    ("A dessert on the house.", "The bill is forty, the dessert is free of course.", "Hi.", "Good."),
    ("I'll look for a hotel with a pool.", "There are no hotels with a pool in the centre.", "Hi.", "Good."),
    ("I'll book you the flight.", "The flight is booked. You need to be at the gate by six.", "Hi.", "Good."),
    ("I'll bring it to your table.", "Here you are. Don't touch the plate, it's hot.", "Hi.", "Good."),
]


@pytest.mark.parametrize(("said", "later"), FAULTS)
@pytest.mark.parametrize("speech", [False, True])
def test_what_goes_against_it_is_told(said: str, later: str, speech: bool) -> None:
    assert gone_against(said, later, speech=speech)


@pytest.mark.parametrize(("said", "later"), WRITTEN)
def test_an_order_goes_against_it_where_marks_show_it(said: str, later: str) -> None:
    assert gone_against(said, later)


@pytest.mark.parametrize(("said", "later", "before", "between"), FINE)
@pytest.mark.parametrize("speech", [False, True])
def test_what_leaves_it_as_it_is_is_not(said: str, later: str, before: str, between: str, speech: bool) -> None:
    assert not gone_against(said, later, before, between, speech)
