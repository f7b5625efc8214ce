"""What the text model reads between two turns where no pattern sees it; without the model nothing of it is told."""

from __future__ import annotations

from functools import cache

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.ledgers.term_bare import bare_in
from pitchlint.nlp.text import TurnText
from pitchlint.report import ConversationReport

PASSED_BY = (
    "customer: Could you tell me whether the flat has a lift?",
    "seller: The tenants before you stayed for eleven years, they loved the neighbours.",
    "customer: I see.",
)
TAKEN_BACK = (
    "seller: I'll have the engineer call you this afternoon.",
    "customer: Great, I'm home all day.",
    "seller: Which model of boiler is it?",
    "customer: The white one, from 2015.",
    "seller: Thanks. When the engineers have a free moment next week, one of them may get in touch.",
    "customer: Hm.",
)
PUSHED = (
    "seller: We also do an oil treatment for the boards, would you like that?",
    "customer: No, just the repair, please.",
    "seller: Sure. Which room is it?",
    "customer: The hall.",
    "seller: Halls get the most wear of all, so I'd hate to see you without the treatment. I'll put it on the sheet.",
    "customer: No.",
)
RAISED = (
    "customer: What do you charge for a portrait?",
    "seller: A portrait of one person is 140 pounds.",
    "customer: Lovely, let's do it.",
    "seller: Bring two shirts with you, and the hundred and seventy for the pictures is paid on the day.",
    "customer: See you then.",
)
ADDED = (
    "customer: What would you charge to take the old sofa away?",
    "seller: That's 45 pounds, and we come with two men.",
    "customer: Fine, Tuesday then.",
    "seller: We'll be there at nine, and as you're on the third floor we take 20 for the stairs.",
    "customer: Right.",
)


@cache
def analyzer(learn: bool) -> Analyzer:
    return Analyzer(Settings(learn=learn))


@cache
def report(turns: tuple[str, ...], learn: bool = True) -> ConversationReport:
    return analyzer(learn).analyze(conversation(list(turns)))


@pytest.mark.parametrize(
    ("turns", "ledger", "state", "rule"),
    [
        (PASSED_BY, "questions", "dodged", "listening/unanswered"),
        (TAKEN_BACK, "promises", "contradicted", "promises/contradicted"),
        (PUSHED, "refusals", "pushed", "pressure/no-overridden"),
        (RAISED, "terms", "raised", "honesty/price-raised"),
        (ADDED, "terms", "fee-added", "honesty/fee-added"),
    ],
)
def test_what_two_turns_mean_together_is_found(turns: tuple[str, ...], ledger: str, state: str, rule: str) -> None:
    found = [e for e in report(turns).ledger(ledger) if e.state == state]
    assert found
    told = [f for f in report(turns).findings if f.rule == rule]
    assert told
    if any(e.value("by") == "model" for e in found):
        assert all(f.level in ("warning", "note") and f.confidence == "low" for f in told)


@pytest.mark.parametrize(
    ("turns", "ledger"),
    [
        (
            ("customer: Is the flat on the ground floor?", "seller: Two flights up, I'm afraid.", "customer: Okay."),
            "questions",
        ),
        (
            (
                *TAKEN_BACK[:4],
                "seller: Thanks. He knows that one, and rings you around three.",
                "customer: OK",
            ),
            "promises",
        ),
        ((*PUSHED[:4], "seller: The hall it is. Is there room to park outside?", "customer: Yes."), "refusals"),
        (
            (*RAISED[:3], "seller: Bring two shirts with you. Frames start at 30, if you'd like one.", "customer: No."),
            "terms",
        ),
    ],
)
def test_its_harmless_twin_is_left_alone(turns: tuple[str, ...], ledger: str) -> None:
    bad = {"dodged", "ignored", "contradicted", "broken", "pushed", "raised", "fee-added", "moved", "cut"}
    assert not [e for e in report(turns).ledger(ledger) if e.state in bad]


@pytest.mark.parametrize("turns", [PASSED_BY, TAKEN_BACK, PUSHED, RAISED, ADDED])
def test_without_the_model_no_entry_rests_on_it(turns: tuple[str, ...]) -> None:
    assert all(e.value("by") is None for e in report(turns, learn=False).ledgers)


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        ("For that I'd send three men, which is 780.", ["780"]),
        ("first bill is 59 for the box and 20 for the code", ["59", "20"]),
        ("A hundred and eighteen, with breakfast.", ["a hundred and eighteen"]),
        ("There are two in row F, at 34 each.", ["34"]),
        ("We come at nine, gate 14, and it takes 20 minutes.", []),
        ("Call 0800 555 300 and ask for room 212.", []),
        ("See you on Friday at ten.", []),
        ("It opened in 1998.", []),
    ],
)
def test_a_bare_number_is_a_sum_where_it_stands_like_one(said: str, sums: list[str]) -> None:
    text = TurnText(said)
    assert [text.norm[start:end] for start, end, _ in bare_in(text, ())] == sums
