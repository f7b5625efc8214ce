"""What sellers call the best, the last or to be had only today, in one conversation and over many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.ledgers import across
from pitchlint.report import Entry

ANALYZER = Analyzer(Settings(learn=False))


def kept(*said: str) -> list[tuple[str, str]]:
    """(kind, product) of each claim in the seller's sentences."""
    talk = conversation([f"seller: {s}" for s in said])
    return [(e.kind, e.what) for e in ANALYZER.analyze(talk).ledger("claims")]


def over(*talks: tuple[str, str, str | None], **known: str) -> tuple[Entry, ...]:
    """What conversations, each (seller's id, sentence, day), make together."""
    made = [
        replace(conversation([f"seller: {said}"]), id=str(n), seller_id=seller, started_at=day, **known)  # type: ignore[arg-type]
        for n, (seller, said, day) in enumerate(talks)
    ]
    return tuple(e for e in across([ANALYZER.analyze(talk) for talk in made]) if e.ledger == "claims")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("This is the best mattress on the market.", ("superlative", "mattress")),
        ("our vacuum is the best in the country", ("superlative", "vacuum")),
        ("You won't find a better drill anywhere, and the cordless drill is $49.", ("superlative", "cordless drill")),
        ("There are only two kayaks left.", ("scarcity", "kayaks")),
        ("we only have three tents left in stock", ("scarcity", "tents")),
        ("The offer on the red canoe ends today.", ("deadline", "red canoe")),
        ("We are the cheapest in town.", ("superlative", "")),
    ],
)
def test_a_claim_is_kept_with_the_product(said: str, expected: tuple[str, str]) -> None:
    assert kept(said)[:1] == [expected]


@pytest.mark.parametrize(
    "said",
    ["What is the best number to reach you on?", "I have two questions left.", "It is 40 dollars.", "Best regards."],
)
def test_plain_words_claim_nothing(said: str) -> None:
    assert kept(said) == []


BEST = [
    "This is the best mattress on the market.",
    "This is the best pillow on the market.",
    "This is the best bed ever.",
]


def test_three_products_called_the_best_on_several_days_are_repeated() -> None:
    (entry,) = over(*((("7"), said, f"2026-03-0{n + 1}") for n, said in enumerate(BEST)))
    assert (entry.state, entry.kind, entry.what) == ("repeated", "superlative", "mattress, pillow, bed")
    assert entry.because == "3 products called the best, in 3 conversations: mattress, pillow, bed"
    assert (entry.conversation, entry.settled_in) == ("2", "1")
    assert len(entry.settled) == 2
    assert entry.value("seller") == "7"


def test_without_dates_conversations_count() -> None:
    assert len(over(*(("7", said, None) for said in BEST))) == 1


def test_on_one_day_or_of_two_products_or_by_several_sellers_nothing_is_repeated() -> None:
    assert over(*(("7", said, "2026-03-01") for said in BEST)) == ()
    assert over(*(("7", said, None) for said in (*BEST[:2], "This is the best pillow ever."))) == ()
    assert over(*((str(n), said, None) for n, said in enumerate(BEST))) == ()


def test_the_last_two_of_everything_is_repeated_too() -> None:
    said = ["There are only two kayaks left.", "We have only two tents left.", "There are only two stoves left."]
    (entry,) = over(*(("7", s, None) for s in said))
    assert (entry.kind, entry.value("claims")) == ("scarcity", "3")
    assert entry.because.startswith("3 products said to run out")


def test_different_claims_of_one_product_are_not_counted_together() -> None:
    said = [
        "This is the best tent on the market.",
        "There are only two tents left.",
        "The offer on the tent ends today.",
    ]
    assert over(*(("7", s, None) for s in said)) == ()
