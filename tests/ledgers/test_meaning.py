"""What is told without words for it: pushes that the text model reads, sums without a currency, charges by place."""

from __future__ import annotations

from functools import cache

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.ledgers.term_bare import bare_in
from pitchlint.nlp.categoriser import load_categoriser
from pitchlint.nlp.text import TurnText
from pitchlint.report import ConversationReport

PUSHED = (
    "seller: We also do an oil treatment for the boards, would you like that?",
    "customer: No thanks, just the repair, please.",
    "seller: Sure. Which room is it?",
    "customer: The hall.",
    "seller: Honestly, in a hall the boards suffer, and with the treatment you'd be safe for years. It's done in an "
    "hour.",
    "customer: No.",
)
RAISED = (
    "customer: What do you charge for a portrait?",
    "seller: A portrait of one person is 140 pounds.",
    "customer: Lovely, let's do it.",
    "seller: Bring two shirts with you, and the hundred and seventy for the portrait is paid on the day.",
    "customer: See you then.",
)
ADDED = (
    "customer: What would you charge to take the old sofa away?",
    "seller: That's 45 pounds, and we come with two men.",
    "customer: Fine, Tuesday then.",
    "seller: We'll be there at nine. That's 45 for the sofa and 20 for the parking.",
    "customer: Right.",
)
MOVED = (
    "customer: When can I fetch the ring?",
    "seller: The stone is set, you can have it on Wednesday.",
    "customer: Wednesday is good, thank you.",
    "seller: It looks splendid, so come by on Friday and it will be in its box for you.",
    "customer: Thanks.",
)


@cache
def analyzer(learn: bool) -> Analyzer:
    return Analyzer(Settings(learn=learn))


@cache
def report(turns: tuple[str, ...], learn: bool = False) -> ConversationReport:
    return analyzer(learn).analyze(conversation(list(turns)))


def states(turns: tuple[str, ...], ledger: str, learn: bool = False) -> set[str]:
    return {e.state for e in report(turns, learn).ledger(ledger)}


def test_a_push_in_no_words_of_pressure_is_read_by_the_model_and_says_so() -> None:
    [entry] = [e for e in report(PUSHED, learn=True).ledger("refusals") if e.evidence.turn == 1]
    assert (entry.state, entry.value("by"), [e.turn for e in entry.settled]) == ("pushed", "model", [4])
    [told] = [f for f in report(PUSHED, learn=True).findings if f.rule == "pressure/no-overridden"]
    assert (told.level, told.confidence) == ("note", "low")
    assert "as the text model reads it" in told.message


def test_without_the_model_nothing_rests_on_it() -> None:
    assert not [e for e in report(PUSHED).ledgers if e.value("by")]


@pytest.mark.parametrize(
    "after",
    ["The hall it is. Is there room to park outside?", "Right. We'll come on Tuesday at nine, and it takes a day."],
)
def test_going_on_with_what_the_customer_wants_is_no_push(after: str) -> None:
    assert "pushed" not in states((*PUSHED[:4], f"seller: {after}", "customer: Yes."), "refusals", learn=True)


def test_the_model_knows_a_push_by_the_no_before_it_and_blind_to_names() -> None:
    model = load_categoriser()
    assert model is not None
    again = TurnText("I'll put the treatment on the sheet for you, Maria, you won't regret it.")
    names = TurnText("I'll put the treatment on the sheet for you, Kofi, you won't regret it.")
    no, yes = TurnText("No, I don't want the treatment."), TurnText("Yes please, the treatment too.")
    assert model.related("pushes", again, "customer", no) > model.related("pushes", again, "customer", yes)
    assert model.related("pushes", again, "customer", no) == model.related("pushes", names, "customer", no)


def priced(reply: str, learn: bool) -> tuple[str, str]:
    """State and confidence of "How much is it?" where the seller goes on with the reply."""
    talk = ("customer: I need a boiler service next week.", "seller: We can do Tuesday or Thursday.",
            "customer: How much is it?", f"seller: {reply}", "customer: Right.", "seller: Anything else I can do?",
            "customer: No, bye.")  # fmt: skip
    [entry] = report(talk, learn).ledger("questions")
    return entry.state, entry.confidence


def test_a_question_left_lying_by_a_seller_who_does_not_sound_evasive_is_doubted() -> None:
    assert priced("Your appointment is booked for Tuesday at nine.", learn=True)[1] == "low"
    assert priced("Your appointment is booked for Tuesday at nine.", learn=False)[1] == "medium"


def test_a_question_that_the_seller_talks_around_is_dodged() -> None:
    assert priced("Let's talk about what it does for you first.", learn=True) == ("dodged", "medium")


@pytest.mark.parametrize(
    ("turns", "state"), [(RAISED, "raised"), (ADDED, "fee-added"), (MOVED, "moved")], ids=["raised", "added", "moved"]
)
def test_terms_that_change_in_passing_are_found(turns: tuple[str, ...], state: str) -> None:
    assert state in states(turns, "terms")


@pytest.mark.parametrize(
    "turns",
    [
        (*RAISED[:3], "seller: Bring two shirts with you. The frames are 170 if you'd like one.", "customer: No."),
        (*RAISED[:3], "seller: Bring two shirts with you, and the hundred and forty in cash.", "customer: Okay."),
        (*ADDED[:2], "customer: And the armchair?", "seller: 45 for the sofa and 20 for the armchair.", "customer: Ok"),
        (*ADDED[:3], "seller: We'll be there at nine, it's 45 for the sofa and takes 20 minutes.", "customer: Right."),
        (*MOVED[:2], "customer: Could I come on Friday?", "seller: Of course, I'll have it ready on Friday."),
        (*MOVED[:3], "seller: It looks splendid. We are closed on Friday, by the way.", "customer: Thanks."),
        (*MOVED[:3], "seller: It looks splendid. See you on Wednesday.", "customer: Thanks."),
    ],
)
def test_their_harmless_twins_are_left_alone(turns: tuple[str, ...]) -> None:
    assert not states(turns, "terms") & {"raised", "fee-added", "moved", "cut"}


def test_a_charge_to_be_paid_once_is_no_price_said_again_but_one_more() -> None:
    after = ("seller: The portrait takes an hour, and it's 170, one time, for the files.", "customer: Oh.")
    assert states((*RAISED[:3], *after), "terms") & {"raised", "fee-added"} == {"fee-added"}


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        ("For that I'd send three men, which is 780.", ["780"]),
        ("first bill is 59 for the box and 20 for the code", ["59", "20"]),
        ("A hundred and eighteen, with breakfast.", ["a hundred and eighteen"]),
        ("There are two in row F, at 34 each.", ["34"]),
        ("Half an hour, sixty-three, and you pay him directly.", ["sixty-three"]),
        ("two hundred and fifty on matt paper", []),
        ("We come at nine, gate 14, and it takes 20 minutes.", []),
        ("Call 0800 555 300 and ask for room 212.", []),
        ("See you on Friday at ten.", []),
        ("The men are there at 14, in the evening at 18.", []),
        ("It opened in 1998.", []),
    ],
)
def test_a_bare_number_is_a_sum_where_it_stands_like_one(said: str, sums: list[str]) -> None:
    text = TurnText(said)
    assert [text.norm[start:end] for start, end, _ in bare_in(text, ())] == sums
