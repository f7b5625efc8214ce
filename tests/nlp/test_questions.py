"""Questions are found by their mark, and without punctuation by their syntax alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pitchlint.nlp.questions import find_questions
from pitchlint.nlp.text import TurnText

ASKS = [
    ("hi there is the room free", ["is the room free"]),
    ("like i said can you post it", ["can you post it"]),
    # the mark
    ("How much is it?", ["How much is it"]),
    ("Right. And delivery? When is that?", ["And delivery", "When is that"]),
    ("You'd still charge me??", ["You'd still charge me"]),
    # inversion
    ("is that including vat", ["is that including vat"]),
    ("can you come down to 80", ["can you come down to 80"]),
    ("that might be a bit too high is the apartment smoke free", ["is the apartment smoke free"]),
    ("i see that is a lot can i pay in two parts", ["can i pay in two parts"]),
    ("okay does delivery cost extra", ["does delivery cost extra"]),
    ("i like the blue one are there any scratches", ["are there any scratches"]),
    ("huh would rick go for that", ["would rick go for that"]),
    ("thank you do you open on sundays", ["do you open on sundays"]),
    ("i live near here is the shop open", ["is the shop open"]),
    # question words
    ("how long does it take", ["how long does it take"]),
    ("well i just moved in how far is the bus stop", ["how far is the bus stop"]),
    ("what options do i have", ["what options do i have"]),
    ("yes this is he who's calling", ["who's calling"]),
    ("why not the whole 85", ["why not the whole 85"]),
    ("when", ["when"]),
    ("soon meaning when", ["when"]),
    # tags and clipped forms
    ("the deposit comes back doesn't it", ["doesn't it"]),
    ("that means it is laminate right", ["that means it is laminate right"]),
    ("any chance of a discount", ["any chance of a discount"]),
    ("do they come with it or not", ["do they come with it or not"]),
]

TELLS = [
    "here is the number 555 0134",
    "it is booked and here are your tickets",
    "i know what you mean",
    "that is what i do at the moment",
    "we have you down for two",
    "the problem is that i am away",
    "what i do is email them",
    "the price is the same",
    "my husband did it himself",
    "whatever you can that would be great",
    "so do i",
    "should you need anything we are here",
    "do the washing first",
    "don't you worry",
    "i can i can wait",
    "that's why",
    "yeah that's right",
    "I told you when I called.",
    "no that won't work but thank you any way",
    "it says are you sure you want to go on",
    "and the man at the gate goes what are you doing here",
    "You should have it by Friday.",
    "they will have it ready",
    "we do have that in blue",
    "you may have it",
    "There was a mistake in the system.",
    "okay there is a room free",
    "there are the two of us",
]

GREETINGS = [
    "how are you",
    "Fine thanks, how are you?",
    "hi how's it going",
    "I'm good and you?",
    "Hello, how are you today?",
    "how have you been",
]


@pytest.mark.parametrize(("text", "spans"), ASKS, ids=[t for t, _ in ASKS])
def test_the_words_that_ask(text: str, spans: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_questions(TurnText(text))] == spans


@pytest.mark.parametrize("text", TELLS)
def test_a_statement_asks_nothing(text: str) -> None:
    assert find_questions(TurnText(text)) == ()


@pytest.mark.parametrize("text", GREETINGS)
def test_a_greeting_asks_nothing(text: str) -> None:
    assert find_questions(TurnText(text)) == ()


def test_a_greeting_that_goes_on_asks() -> None:
    text = "how are you finding the handset"
    assert [text[q.start : q.end] for q in find_questions(TurnText(text))] == [text]


def test_spans_lie_inside_the_text_and_do_not_overlap() -> None:
    turn = TurnText("Hi, what's the price? I saw it for less. is there any way to lower it, and can you deliver")
    found = find_questions(turn)
    assert len(found) >= 2
    assert all(0 <= q.start < q.end <= len(turn.text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
