"""Plain words that go against a promise, amid a talk and at its end, and everyday words that do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.faults.judging import alarms_in, analyzer
from tests.faults.talks import Line, Talk, spoken

ROWS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "plain_promises.yaml").read_text(encoding="utf-8"))
AMID = ("Could you check the spelling of my name? It's Novak.", "Novak, that's right. ")
AT_THE_END = ("No, that was all. Thank you.", "You're welcome. ")
RECALL = {AMID: 0.75, AT_THE_END: 0.85}
ALARMS = 0.15  # of what was written to look like a break


def talks(said: str, place: tuple[str, str]) -> Iterator[tuple[str, Talk]]:
    """Each promise with each of the words that break or keep it, as written and as spoken."""
    for row in ROWS:
        for later in row.get(said, ()):
            asked, answered = place
            turns = (
                "Hi, can you help me with this?", "Sure, what's the number?", "It's B 1 4 2 7.",
                f"Thank you. {row['promise']}", "Great, thanks.", "Is there anything else you'd like me to look at?",
                asked, f"{answered}{later}", "Okay, bye.",
            )  # fmt: skip
            talk = Talk("t", tuple(Line(("customer", "seller")[i % 2], turn) for i, turn in enumerate(turns)))
            yield from ((f"{row['promise']} {later}", one) for one in (talk, spoken(talk)))


@pytest.mark.parametrize("place", [AMID, AT_THE_END], ids=["amid", "at the end"])
def test_most_plain_breaks_are_told(place: tuple[str, str]) -> None:
    run = analyzer(False)
    told = [
        any(7 in a.turns and a.ledger != "questions" for a in alarms_in(run, talk))
        for _, talk in talks("broken", place)
    ]
    assert sum(told) / len(told) >= RECALL[place]


def test_few_words_that_keep_a_promise_are_taken_for_a_break() -> None:
    run = analyzer(False)
    false = [
        name
        for name, talk in talks("kept", AMID)
        if any(7 in a.turns and a.ledger != "questions" for a in alarms_in(run, talk))
    ]
    assert len(false) / sum(1 for _ in talks("kept", AMID)) <= ALARMS, false
