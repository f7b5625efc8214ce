"""Plain replies to customers' questions: those that leave the question lying, and those that answer it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from tests.faults.judging import alarms_in, analyzer
from tests.faults.talks import Line, Talk, spoken

ROWS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "plain_answers.yaml").read_text(encoding="utf-8"))
ASKED = 4  # the turn of the question
RECALL = 0.55
ALARMS = 0.06  # of replies that answer, most of them in few words


def talks(sort: str) -> Iterator[tuple[str, Talk]]:
    """Each question with each of its replies of a sort, as written and as spoken."""
    for row in ROWS:
        for reply in row[sort]:
            turns = (
                "Hi, can you help me with this?", "Sure, what's the number?", "It's B 1 4 2 7.",
                "Thank you, I have it here.", row["question"], reply, "Okay.", "Is there anything else?",
                "No, that's all. Thanks.", "Have a good day.",
            )  # fmt: skip
            talk = Talk("t", tuple(Line(("customer", "seller")[i % 2], turn) for i, turn in enumerate(turns)))
            yield from ((f"{row['question']} {reply}", one) for one in (talk, spoken(talk)))


def left_lying(sort: str) -> tuple[list[str], int]:
    """The questions that the ledger says got no answer, and the number of all."""
    run, told, number = analyzer(False), [], 0
    for name, talk in talks(sort):
        number += 1
        if any(ASKED in a.turns and a.ledger == "questions" for a in alarms_in(run, talk)):
            told.append(name)
    return told, number


def test_more_than_half_of_the_replies_that_pass_a_question_over_are_told() -> None:
    told, number = left_lying("passed_over")
    assert len(told) / number >= RECALL


def test_few_plain_answers_are_taken_for_none() -> None:
    told, number = left_lying("answered")
    assert len(told) / number <= ALARMS, told
