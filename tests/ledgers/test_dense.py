"""Where a seller tells much in many turns, no promise is taken back by the position of words alone."""

from __future__ import annotations

from tests.matching.scenes import conversation

from pitchlint.analyzer import Analyzer, Settings

ANALYZER = Analyzer(Settings(learn=False))
BETWEEN = ["customer: Mhm.", "seller: {}"]
LONG = (
    "The first cabinet goes to the left wall, the second one to the right, and between them there is room for a desk."
)
SHORT = "Noted, the left wall."


def contradicted(said: str) -> int:
    """Promises taken back, with eleven turns like that between the promise and the words that limit it by position."""
    lines = ["customer: Hello.", "seller: We'll drive you up from the pier."]
    lines += [turn.format(said) for _ in range(5) for turn in BETWEEN]
    lines += ["customer: Great, that was all.", "seller: Take care. You'd need your own cab from down there."]
    lines += [turn.format(said) for _ in range(5) for turn in BETWEEN]
    found = ANALYZER.analyze(conversation(lines)).ledger("promises")
    return sum(entry.state == "contradicted" for entry in found)


def test_a_limit_told_by_its_position_counts_in_plain_talk_and_not_in_dense_talk() -> None:
    assert (contradicted(SHORT), contradicted(LONG)) == (1, 0)


def terms(*turns: str) -> set[str]:
    """The states of the terms of a talk in which much is told in many turns."""
    lines = [turn.format(LONG) for _ in range(10) for turn in BETWEEN]
    return {t.state for t in ANALYZER.analyze(conversation([*lines, *turns])).ledger("terms")}


DAYS = (
    "seller: We can have two of the fitters with you on the fourth of March, and they need about two days for it all.",
    "customer: The fourth of March is perfect.",
)


def test_a_day_is_moved_in_dense_talk_where_it_stood_alone() -> None:
    later = "seller: Good, then they ring your bell on the morning of the eighteenth."
    other = "seller: We send the plan on the ninth, and the bill goes out on the twelfth."
    assert "moved" in terms(*DAYS, later)
    assert "moved" not in terms(*DAYS, other, "customer: Okay.", later)


def test_a_charge_in_dense_talk_must_be_sprung() -> None:
    price = ("seller: The whole thing is $900 with the fitting.", "customer: Great, go ahead and book it.")
    done = ("seller: It is booked for you now.", "customer: Lovely.")
    fee = "seller: And there'll be another $40 on the bill for the parking."
    assert "fee-added" in terms(*price, *done, fee)
    assert "fee-added" not in terms(price[0], "customer: And if you can't park here?", fee)
