"""What the customer needs, and what became of it."""

from __future__ import annotations

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings

ANALYZER = Analyzer(Settings(learn=False))


def kept(*lines: str) -> list[tuple[str, str, str]]:
    """(kind, state, words) of each entry; `lines` are turns as "seller: ..." and "customer: ..."."""
    return [(e.kind, e.state, e.what) for e in ANALYZER.analyze(conversation(list(lines))).ledger("needs")]


def states(*lines: str) -> set[str]:
    """The states that occur."""
    return {state for _, state, _ in kept(*lines)}


def facts(said: str) -> dict[str, str]:
    """The values of the first need in the customer's words."""
    (first, *_) = ANALYZER.analyze(conversation([f"customer: {said}", "seller: Okay."])).ledger("needs")
    return dict(first.values) | {"kind": first.kind}


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I need a desk for the spare room.", "need"),
        ("it has to fit under the window", "need"),
        ("We're looking for a quiet dishwasher.", "want"),
        ("i'd like the blue curtains", "want"),
        ("I'm worried about the noise at night.", "worry"),
        ("I don't want to be tied in.", "worry"),
        ("Last time you sent two engineers.", "expectation"),
        ("I expect a new battery in it.", "expectation"),
        ("It's for my daughter.", "for-whom"),
        ("Money is a bit tight this month.", "motive"),
        ("No contract please.", "need"),
    ],
)
def test_the_sort_of_what_is_said(said: str, kind: str) -> None:
    assert [k for k, _, _ in kept(f"customer: {said}", "seller: Okay.")][:1] == [kind]


@pytest.mark.parametrize(
    "said",
    [
        "I'd like to know what it costs.",
        "I need to think about it.",
        "Do I need a licence for that?",
        "I don't want to book it just yet.",
        "That's all I need, bye.",
        "I want to cancel.",
        "It arrived on Monday.",
    ],
)
def test_what_is_wanted_of_the_talk_is_no_need(said: str) -> None:
    assert kept(f"customer: {said}", "seller: Okay.") == []


def test_the_seller_needs_nothing() -> None:
    assert kept("seller: I need a desk number from you.", "customer: Twelve.") == []


@pytest.mark.parametrize(
    ("said", "motive"),
    [
        ("I need something cheap for the weekend.", "price"),
        ("I need a plumber today, it's urgent.", "time"),
        ("I want a safe seat for the baby.", "safety"),
        ("I want something to impress the board.", "status"),
        ("I need an easy one that my mother can carry.", "ease"),
        ("I need a desk.", "none"),
    ],
)
def test_the_motive_is_told_by_the_words(said: str, motive: str) -> None:
    assert facts(said)["motive"] == motive


def test_the_thing_and_whom_it_is_for_are_kept() -> None:
    known = facts("I need a warm jacket for my son")
    assert (known["thing"], known["whom"]) == ("warm jacket son", "son")


def test_a_follow_up_question_asks_about_it() -> None:
    assert states("customer: I need a desk for the spare room.", "seller: How wide is it?") == {"asked-about"}


def test_a_summary_says_it_back() -> None:
    lines = ["customer: I need a desk for the spare room.", "seller: So you need a desk for the spare room, right?"]
    assert states(*lines) == {"said-back"}


def test_a_recommendation_serves_it_also_when_a_question_came_first() -> None:
    asked = ["customer: I need a desk for the spare room.", "seller: How wide is it?", "customer: Two metres."]
    assert states(*asked, "seller: Then the oak desk fits, it is one sixty.") == {"served"}


def test_a_booking_serves_it() -> None:
    lines = [
        "customer: I'd like a haircut.",
        "seller: Which day?",
        "customer: Friday.",
        "seller: You're booked for two.",
    ]
    assert states(*lines) == {"served"}


def test_what_nothing_takes_up_is_ignored() -> None:
    lines = [
        "customer: I'm worried about the noise at night.",
        "seller: Anything else?",
        "customer: No.",
        "seller: Bye.",
    ]
    assert states(*lines) == {"ignored"}


def test_where_the_seller_says_no_more_it_stays_open() -> None:
    assert states("seller: Hello.", "customer: I need a desk.") == {"open"}


OVERRIDDEN = [
    ["customer: I can't spend more than 200.", "seller: Then look at this one, it's $349 and you'll love it."],
    ["customer: my budget is two hundred pounds tops", "seller: this beauty is three hundred and forty nine pounds"],
    [
        "customer: We have a maximum of $1,000 for it.",
        "seller: I hear you. I've put you down for the Pro at $1,450.",
        "customer: That is too much.",
        "seller: The Pro is $1,450 and worth every cent.",
    ],
    [
        "customer: I need a phone deal with no contract.",
        "seller: I'll sign you up for the 24 month contract, it's the best one.",
    ],
    [
        "customer: i want something small for the city",
        "seller: the seven seater is the one everyone wants",
        "customer: i don't have kids",
        "seller: the seven seater keeps its price though",
    ],
    [
        "customer: I just want the basic plan.",
        "seller: Trust me, the premium plan is what you want.",
    ],
    [
        "customer: I want a two-door.",
        "seller: Would you like to take the van for a drive? It's only 90 a day.",
        "customer: I said I want a two-door.",
        "seller: The van is amazing, everyone is switching, and this deal ends today.",
    ],
    [
        "customer: I wouldn't go over three hundred.",
        "seller: Three hundred is the wool only. Eight hundred dollars.",
        "customer: No.",
        "seller: Five hundred dollars! Last price.",
    ],
]
SERVED = [
    ["customer: I can't spend more than 200.", "seller: This one is $349, and the small one is $180."],
    ["customer: I can't spend more than 200.", "seller: The cheapest we have is $249, I'm afraid."],
    ["customer: I can't spend more than 200.", "seller: That one is $249, which is over your budget."],
    ["customer: I can't spend more than 200.", "seller: You save $249 a year with it."],
    ["customer: I can't spend more than 200.", "seller: It was $349, now it is $199."],
    ["customer: I can't spend more than 200.", "customer: What is the big one?", "seller: The big one is $349."],
    [
        "customer: I can't spend more than 200.",
        "seller: Okay, how about the Lite?",
        "customer: Actually I could go up to 400 for a good one.",
        "seller: Then it's $349 for the Pro.",
    ],
    ["customer: About 200 is my budget.", "seller: The blue one is $220."],
    ["customer: I can pay at most 200 a month.", "seller: The car costs $8,000."],
    ["customer: I need a deal with no contract.", "seller: There is no 24 month contract with this one."],
    ["customer: I need a deal with no contract.", "seller: We have a 12 month plan, or you pay as you go."],
    ["customer: I want something small.", "seller: Would the larger one do? The small one is sold out."],
    ["customer: I just want the basic plan.", "seller: The basic plan is 20 a month. The premium plan has sport."],
    [
        "customer: I want a two-door.",
        "seller: This two-door is new.",
        "customer: I said I want a two-door.",
        "seller: It is.",
    ],
]


@pytest.mark.parametrize("lines", OVERRIDDEN, ids=lambda v: v[0])
def test_a_push_against_a_stated_limit_overrides_it(lines: list[str]) -> None:
    assert "overridden" in states(*lines)


@pytest.mark.parametrize("lines", OVERRIDDEN, ids=lambda v: v[0])
def test_speech_recognition_without_marks_and_capitals_changes_nothing(lines: list[str]) -> None:
    bare = [line[: line.index(":") + 2] + line[line.index(":") + 2 :].lower().translate(PLAIN) for line in lines]
    assert "overridden" in states(*bare)


PLAIN = str.maketrans(dict.fromkeys(".?!-", " ") | {",": "", "$": "$"})


@pytest.mark.parametrize("lines", SERVED, ids=lambda v: " / ".join(v))
def test_offers_within_the_limit_and_honest_answers_override_nothing(lines: list[str]) -> None:
    assert "overridden" not in states(*lines)


def test_an_overridden_need_shows_where_the_seller_went_on() -> None:
    talk = conversation(["customer: No more than 200 please.", "seller: It's $349 for this one, and it's the best."])
    (entry,) = ANALYZER.analyze(talk).ledger("needs")
    assert [(e.turn, e.quote) for e in entry.settled] == [(1, "$349")]
    assert entry.because == "the customer said “no more than 200”, the seller went on with “$349”"
