"""Spellings, slurred words and persons: one pattern reads them all."""

from __future__ import annotations

import pytest
import re2

from pitchlint.matching.expression import requirements, to_regex
from pitchlint.matching.notation import parse
from pitchlint.nlp.spelling import american, british, spellings
from pitchlint.nlp.text import TurnText


@pytest.mark.parametrize(
    ("one", "other"),
    [("colour", "color"), ("favourite", "favorite"), ("neighbourhood", "neighborhood"), ("apologise", "apologize"),
     ("organising", "organizing"), ("cancelled", "canceled"), ("centre", "center"), ("mum", "mom")],
)  # fmt: skip
def test_british_and_american_spelling_lead_to_each_other(one, other):
    assert american(one) == other
    assert british(other) == one


@pytest.mark.parametrize(
    "word", ["hour", "four", "tour", "your", "rise", "promise", "size", "exercise", "metering", "or"]
)
def test_words_that_only_look_alike_stay(word):
    assert spellings(word) == (word,)


def found(pattern: str, text: str) -> bool:
    node, turn = parse(pattern), TurnText(text)
    hit = re2.compile(to_regex(node)).search(turn.norm) is not None
    assert not hit or all(not words.isdisjoint(turn.vocabulary) for words in requirements(node))
    return hit


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("my favorite", "It's my favourite."),
        ("<apologise>", "We apologized for it."),
        ("going to lose", "You're gonna lose it."),
        ("wanna see", "Do you want to see it?"),
        ("do not know", "I don't know."),
        ("ask him", "You could ask her."),
        ("yes sir", "Yes madam, of course."),
        ("will be sent", "It'll be sent today."),
        ("you are", "You're right."),
        ("<send|post>", "I posted it."),
        ("<sign up|join>", "She signed up."),
    ],
)
def test_a_pattern_reads_other_spellings_persons_and_short_forms(pattern, text):
    assert found(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"), [("you can", "You can't."), ("well", "We'll see."), ("will be", "He wills being.")]
)
def test_and_nothing_else(pattern, text):
    assert not found(pattern, text)
