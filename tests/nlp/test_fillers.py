"""Sounds of hesitation are no words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.nlp.fillers import without_fillers
from pitchlint.nlp.text import TurnText


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("so um when is it due", "so when is it due"),
        ("I'd like, uh, the blue one", "i_d like the blue one"),
        ("Erm, no thanks", "no thanks"),
        ("wait, um then what", "wait, then what"),
        ("the er the engineer", "the the engineer"),
    ],
)
def test_hesitation_vanishes(said: str, words: str) -> None:
    assert " ".join(TurnText(said).norm.split()) == words


@pytest.mark.parametrize(
    "said", ["um", "Uh, um.", "uh huh", "Uh oh, it broke", "umbrella", "her offer", "a summer hum"]
)
def test_words_and_lone_sounds_stay(said: str) -> None:
    assert TurnText(said).norm == said.lower()


@given(st.text(alphabet="umerh ,.ab'", max_size=40))
def test_every_other_character_keeps_its_place(text: str) -> None:
    blanked = without_fillers(text)
    assert len(blanked) == len(text)
    assert all(b in (" ", c) for b, c in zip(blanked, text, strict=True))
