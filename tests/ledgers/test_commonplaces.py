"""A commonplace, or the matter put off, answers nothing; a sentence like it with a word to the point does."""

from __future__ import annotations

import pytest
from tests.ledgers.test_told_closely import state

EMPTY = [
    ("How deep is the harbour there?", "That depends on all sorts of things."),
    ("What's the average rating of the guide?", "Every guest sees that differently."),
    ("What does the pass cost?", "Prices are such a funny subject, aren't they."),
    ("Are the cabins heated?", "Let's not talk about the cabins now."),
    ("When does the boat get back?", "It gets back when it gets back."),
    ("Is there a toilet on board?", "You'll find out once you're there."),
    ("Where's the toilet on board?", "You'll see it once you're on."),
    ("Does the boat leave on time?", "Nobody can really tell with boats these days."),
    ("What's the weather like over there?", "Weather is a mystery, who knows with it nowadays."),
    ("How much is the parking?", "Don't worry about the parking."),
]


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(("question", "reply"), EMPTY)
def test_a_commonplace_answers_nothing(question: str, reply: str, speech: bool) -> None:
    assert state(question, said(reply, speech)) in ("dodged", "ignored")


TELLS = [
    ("How deep is the harbour there?", "That depends on the tide, six metres at the most."),
    ("What's the average rating of the guide?", "Guests see him differently, it comes to 4.2 stars."),
    ("What does the pass cost?", "Prices are such a funny subject, it's $30 today."),
    ("Are the cabins heated?", "Don't worry, they are heated at night."),
    ("When does the boat get back?", "It gets back when the tide is in, about six."),
    ("Where's the toilet on board?", "You'll see it once you're on, right by the stairs."),
    ("Does the boat leave on time?", "Yes, you'll see."),
    ("How much is the parking?", "Don't worry about the parking, it's free."),
    ("Is the crossing rough?", "Depends on the wind."),
]


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(("question", "reply"), TELLS)
def test_one_with_a_word_to_the_point_answers(question: str, reply: str, speech: bool) -> None:
    assert state(question, said(reply, speech)) == "answered"


def said(reply: str, speech: bool) -> str:
    """A reply as written, or as a recogniser of speech without marks writes it."""
    return (
        "".join(c for c in reply.lower() if c not in ",!?" and not (c == "." and reply.endswith(".")))
        if speech
        else reply
    )
