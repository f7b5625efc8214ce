"""What the customer holds the seller to, and what only reads back or asks."""

from __future__ import annotations

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings

ANALYZER = Analyzer(Settings(learn=False))
HELLO = ("customer: Hello there.", "seller: Good morning.")


def told(ledger: str, state: str, *turns: str) -> list[tuple[int, ...]]:
    """The turns of each entry of a ledger in a state: where it began, and where it came to that."""
    found = ANALYZER.analyze(conversation([*HELLO, *turns])).ledger(ledger)
    return [(e.evidence.turn, *(s.turn for s in e.settled)) for e in found if e.state == state]


@pytest.mark.parametrize(
    ("said", "later", "protest"),
    [
        (
            "The van takes the old sofa along, that is part of it.",
            "So the lads will leave it by your gate.",
            "Hang on, you told me the van takes the sofa along.",
        ),
        (
            "Our office girl types all the old bills in for you.",
            "Those old ones you'd be typing in on your own.",
            "What, you just said your office girl does the old bills.",
        ),
        (
            "The man coming out costs you nothing with this plan.",
            "And the sixty dollars for the man is on the next one.",
            "Wait, I thought that was free.",
        ),
        (
            "Anything that withers in the first year, bring it back to us.",
            "Once it is in your garden it is your baby.",
            "But a minute ago you said to bring back what withers.",
        ),
    ],
)
def test_what_the_customer_holds_against_the_seller_is_taken_back(said, later, protest):
    turns = ("customer: I see.", f"seller: {said}", "customer: Good.", f"seller: {later}", f"customer: {protest}")
    assert (3, 5) in told("promises", "contradicted", *turns, "seller: You're right, I did.")


@pytest.mark.parametrize(
    "reply",
    [
        "You said the van takes the sofa along, right?",
        "As you said, the van takes the sofa along.",
        "Lovely, that's what I thought.",
        "Wait, I thought it was raining today.",
    ],
)
def test_to_read_back_or_to_speak_of_something_else_is_no_protest(reply):
    turns = (
        "customer: I see.", "seller: The van takes the old sofa along, that is part of it.", "customer: Good.",
        "seller: The lads come at nine.", f"customer: {reply}", "seller: Fine.",
    )  # fmt: skip
    assert not told("promises", "contradicted", *turns)


@pytest.mark.parametrize(
    ("push", "again"),
    [
        ("By the way, I'd really get the wax while it's in here.", "I said I wasn't bothered about the wax."),
        ("So let me put you down for the wax.", "No mate, I told you, just the wash."),
        ("Shall I have him do the wax too?", "The wash only, as I told you."),
    ],
)
def test_a_no_said_again_shows_that_the_seller_pushed(push, again):
    turns = (
        "customer: A wash, please.", "seller: Would you like the wax too, for nine pounds?", "customer: No, leave it.",
        "seller: Fine. Which car is it?", "customer: The red one there.", f"seller: {push}", f"customer: {again}",
    )  # fmt: skip
    assert (4, 7) in told("refusals", "pushed", *turns, "seller: Right you are.")


def test_to_set_an_order_right_shows_no_push():
    turns = (
        "customer: A tea, please.", "seller: Milk?", "customer: No milk.", "seller: Here you are, one coffee.",
        "customer: I said tea, not coffee.", "seller: Sorry, one tea.",
    )  # fmt: skip
    assert not told("refusals", "pushed", *turns)
