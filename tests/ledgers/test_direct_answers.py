"""Replies that make sense as answers only, and replies that look like one."""

from __future__ import annotations

import pytest

from pitchlint.ledgers.asking import asked_in
from pitchlint.ledgers.direct_answers import direct
from pitchlint.nlp.text import TurnText

ANSWERS = [
    # bound to the question by their first word
    ("How many people fit in?", "Up to sixty standing."),
    ("Do you take cards?", "Over ten pounds."),
    ("When is it done?", "On the first."),
    ("Where did it go?", "To your old address, it seems."),
    ("Does the lamp fit?", "It all depends on the socket."),
    # without a verb
    ("Is the lamb Irish?", "Welsh."),
    ("Who fits it?", "My brother and I."),
    ("What's included?", "The phone, and a year's insurance."),
    # the rest is understood
    ("Is the meat local?", "The beef is, the lamb's from Wales."),
    ("Has the part come in?", "It has, we're fitting it now."),
    # how the matter stands
    ("Has the part come in?", "We're expecting it tomorrow."),
    ("Is my bike ready?", "The brakes still have to be done."),
    ("Did the landlord agree?", "He's thinking about it."),
    ("When is the next course?", "We haven't set a date."),
    ("What time does she come?", "She's already here."),
    # whom to turn to, and where
    ("Who do I call at night?", "The number is on the fridge."),
    ("Where do I hand in the key?", "You can give it to the porter."),
    ("Which bus goes there?", "You'd take the tram."),
    # allowed, or not to be had
    ("Can my dog come?", "Dogs are welcome."),
    ("Can I collect it on Saturday?", "Our driver is off on weekends."),
    ("Is there anything cheaper?", "That's the lowest we have."),
    ("Is parking free?", "You'd need coins for the meter."),
    ("How far is the station?", "You can see it from here."),
]
OTHERS = [
    ("How many people fit in?", "The hall was built in oak."),
    ("What time does it close?", "It's on 5th Street."),
    ("How deep is it there?", "That depends on all sorts of things."),
    ("Who is the guide?", "It's a green boat with two masts."),
    ("What's the dress code?", "The kitchen closes at ten."),
    ("What happens if I don't pay?", "Nearly everyone pays on time."),
    ("Is there parking?", "Tables there sell out every weekend."),
    ("Did the landlord agree?", "He's a very nice man."),
    ("Can my dog come?", "You're welcome."),
    ("Does it come with a cover?", "It's on sale in green and in white."),
    ("What does it cost?", "On the house there's a new roof."),
    ("When is it done?", "What a lovely bike."),
    ("How long does it take?", "By the way, we have new lamps."),
]


def told(question: str, reply: str) -> bool:
    [asked] = asked_in(TurnText(question), ())
    return direct(TurnText(reply), asked)


@pytest.mark.parametrize(("question", "reply"), ANSWERS)
def test_what_makes_sense_as_an_answer_only_is_one(question: str, reply: str) -> None:
    assert told(question, reply)


@pytest.mark.parametrize(("question", "reply"), OTHERS)
def test_what_has_a_matter_of_its_own_is_none(question: str, reply: str) -> None:
    assert not told(question, reply)
