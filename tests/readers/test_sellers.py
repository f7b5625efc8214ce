"""Who sold, as a key over many conversations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pitchlint.conversation import Conversation, Segment, Turn
from pitchlint.location import SourceLocation
from pitchlint.readers import seller_of


def talk(*speakers: str, **known: str) -> Conversation:
    """A conversation in which these people sell, a turn each."""
    here = SourceLocation("calls/day1/a.txt", 1, 1)
    turns = tuple(Turn(i, s, "seller", "Hello", (Segment(0, 5, here),)) for i, s in enumerate(speakers))
    return replace(Conversation("a", here, turns), **known)  # type: ignore[arg-type]


def test_the_id_of_the_source_comes_first() -> None:
    assert seller_of(talk("Dana", seller_id="D7")) == "seller D7"


@pytest.mark.parametrize("speaker", ["Dana Reed", "Agent (Dana Reed)", "dana reed"])
def test_else_the_name_however_it_is_written(speaker: str) -> None:
    assert seller_of(talk(speaker)) == "name dana reed"


def test_of_several_sellers_the_one_with_most_turns() -> None:
    assert seller_of(talk("Ben", "Dana", "Dana")) == "name dana"


@pytest.mark.parametrize("speaker", ["Agent", "Speaker 1", "Customer Service", ""])
def test_a_role_is_no_name_so_the_folder_stands_for_the_seller(speaker: str) -> None:
    assert seller_of(talk(speaker)) == "folder calls/day1"
