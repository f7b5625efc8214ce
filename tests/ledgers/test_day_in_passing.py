"""Days and lengths of time that no term is of, and those that are."""

from __future__ import annotations

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.report import Entry

ANALYZER = Analyzer(Settings(learn=False))
AGREED = ("seller: We deliver it on May 28th.", "customer: Great, May 28th.")


def moved(*turns: str) -> list[Entry]:
    """The dates and durations that the ledger says were moved."""
    terms = ANALYZER.analyze(conversation(list(turns))).ledger("terms")
    return [t for t in terms if t.kind in ("date", "duration") and t.state == "moved"]


@pytest.mark.parametrize(
    "said",
    [
        "Today is April 18th, so I'll write that on the form.",
        "So that we agree: six weeks is May 30th.",
        "The brochure came out on June 4th.",
        "We have done this for the last nine years.",
        "As of June 1st the prices change.",
        "Just email us the form by May 27th.",
        "Let us know by June 3rd which colour it is.",
    ],
)
def test_a_day_of_something_else_moves_nothing(said):
    assert not moved(*AGREED, f"seller: {said}", "customer: Okay.", "seller: Thank you.")


@pytest.mark.parametrize(
    "said", ["So we deliver it on June 4th, then.", "Right, you're down for June 4th.", "So it comes on June 4th."]
)
def test_a_later_day_of_the_same_is_moved(said):
    assert moved(*AGREED, f"seller: {said}", "customer: Okay.", "seller: Thank you.")


def test_a_wait_that_grows_is_moved_and_years_of_experience_are_no_wait():
    wait = ("seller: The repair takes ten days.", "customer: Okay, ten days is fine.")
    assert moved(*wait, "seller: The repair takes four weeks, just so you know.", "customer: Oh.")
    assert not moved(*wait, "seller: Any other repairs in the last four weeks?", "customer: No.")
