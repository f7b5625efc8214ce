"""What sellers say every day: short answers in other forms, and days, sums and calls that change nothing."""

from __future__ import annotations

import pytest
from tests.ledgers.test_besides import spoken
from tests.ledgers.test_speaks_past import left
from tests.ledgers.test_terms import drifts


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("How much is the lamp?", "Just under forty."),
        ("How much is the lamp?", "Somewhere around thirty-five."),
        ("What time does the market close?", "It's six."),
        ("Is the watch waterproof?", "Down to fifty metres."),
        ("Does it fit a small car?", "With any car."),
        ("Does it work with an old phone?", "You'd need an adapter."),
        ("Can I bring it back?", "You can within a month."),
        ("Who brings the piano?", "We have three men on it."),
        ("Why was the order stopped?", "There was an error in the address."),
        ("Is there a bus to the lake?", "There is a small one at ten."),
    ],
)
def test_a_short_answer_answers(question: str, reply: str, speech: bool) -> None:
    assert not left(*((spoken(question), spoken(reply)) if speech else (question, reply)))


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize(
    "remark",
    [
        "Tuesday it is.",
        "The driver rings you on Monday evening.",
        "I'm off on Thursday, but Ann's here.",
        "We were going to be near you on Thursday anyway.",
        "Call before Monday if anything changes.",
        "It usually costs 95, so that's a good price.",
        "You could pay in four parts of 20.",
        "You'll get 15 points for it.",
    ],
)
def test_a_remark_that_changes_nothing_changes_no_term(remark: str, speech: bool) -> None:
    turns = (
        "How much is the desk, and when could you bring it?",
        "The desk is £80, and we could bring it on Tuesday.",
        "Good, I'll take it.",
        "Lovely. What's the address?",
        "12 Mill Lane.",
        f"Thank you. {remark}",
    )
    lines = (spoken(t) if speech else t for t in turns)
    assert drifts("\n".join(f"{('customer', 'seller')[i % 2]}: {line}" for i, line in enumerate(lines))) == []
