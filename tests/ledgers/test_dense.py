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
