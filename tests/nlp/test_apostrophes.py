"""Apostrophes that were left out, put back in the text that the ledgers read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.nlp.apostrophes import left_out, with_apostrophes
from pitchlint.nlp.text import TurnText


def written(text: str, everywhere: bool = True) -> str:
    """The text as the ledgers read it."""
    put = with_apostrophes(TurnText(text), everywhere)
    return put.text.text if put else text


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("i dont think thats right", "i don't think that's right"),
        ("Youre fine, theyll ring", "You're fine, they'll ring"),
        ("its free and its the last one", "it's free and it's the last one"),
        ("okay well send it tomorrow", "okay we'll send it tomorrow"),
        ("were closed on sunday", "we're closed on sunday"),
        ("okay were sending it now", "okay we're sending it now"),
        ("ill call you back", "I'll call you back".replace("I", "i")),
        ("id like that", "i'd like that"),
        ("wed need your signature", "we'd need your signature"),
        ("lets see", "let's see"),
        ("ten oclock maam", "ten o'clock ma'am"),
    ],
)
def test_a_contraction_gets_its_apostrophe(said, meant):
    assert written(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "its battery lasts a day",
        "as well",
        "it works well do you like it",
        "well do you want it",
        "well have you got one",
        "you were sending it yesterday",
        "the boxes were closed",
        "he fell ill",
        "your id number",
        "see you on wed",
        "the pass lets you in",
        "that ticket lets children in",
    ],
)
def test_a_word_that_only_looks_like_a_contraction_stays(said):
    assert written(said) == said


def test_words_that_may_be_others_stay_where_the_writer_puts_apostrophes():
    assert written("well send it but i dont know", everywhere=False) == "well send it but i don't know"


@pytest.mark.parametrize(
    ("turns", "bare"),
    [
        (("i dont know", "okay"), True),
        (("well see", "all right then"), True),
        (("i dont know", "that's fine"), False),
        (("Well, see you.", "Bye!"), False),
    ],
)
def test_a_talk_without_apostrophes_is_told_from_one_with_some(turns, bare):
    assert left_out([TurnText(turn) for turn in turns]) is bare


@given(st.text(alphabet="dontiswelr' .é’", max_size=60))
def test_places_go_over_and_back(text):
    turn = TurnText(text)
    put = with_apostrophes(turn, True)
    if put is not None:
        assert len(put.text.norm) == len(turn.norm) + len(put.places)
        for at in range(len(text) + 1):
            assert put.there(put.here(at)) == at
        for place in put.places:
            assert put.text.text[put.here(place)] == "'"
