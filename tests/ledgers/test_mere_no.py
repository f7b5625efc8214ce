"""A no that answers or sets right refuses nothing; where it has a word of will, or an offer before it, it does."""

from __future__ import annotations

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings

ANALYZER = Analyzer(Settings(learn=False))


def nos(asked: str, said: str) -> int:
    """The refusals in what a customer says to a seller."""
    found = ANALYZER.analyze(conversation([f"seller: {asked}", f"customer: {said}", "seller: Okay."]))
    return len(found.ledger("refusals"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Can the boxes be stacked?", "No, there is glass in them."),
        ("That was N as in Nora?", "No, M as in Mary."),
        ("So two pills, one today and one tomorrow.", "No, I took today's already, so tomorrow and Thursday."),
        ("A twenty fifteen model.", "No, twenty fourteen."),
        ("Do you have a number for them, or should I look it up?", "No, I have it."),
        ("is there a dog in the yard", "no dog"),
    ],
)
def test_a_no_that_answers_or_sets_right_is_no_refusal(asked, said):
    assert nos(asked, said) == 0


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Would you like the cover as well?", "No, just the phone today."),
        ("Do you also want the printed copy?", "No, that would only lie around."),
        ("This one has a second camera.", "No, I don't want that."),
        ("Are you ready to sign today?", "No, my husband has to see it."),
        ("It is only nine pounds more.", "No, nine pounds it won't be."),
    ],
)
def test_a_no_to_an_offer_is_a_refusal(asked, said):
    assert nos(asked, said) == 1
