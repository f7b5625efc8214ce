"""Short talks written by hand, in as many trades and wordings as came to mind, each with a fault or a look-alike.

They were written before the ledgers were held against them, then used to mend these; what each portion scored unread is
told in the README. What is asked here keeps what was reached. Patterns alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.faults.generator import KINDS
from tests.faults.judging import Tally, judge_short

RECALL = 0.75
ALARMS = 0.1


@pytest.fixture(scope="module")
def tally() -> Tally:
    return judge_short(Path(__file__).parent / "short.jsonl")


@pytest.mark.parametrize("kind", KINDS)
def test_most_faults_are_found(tally, kind):
    assert tally.recall(kind) >= RECALL, [m.talk.id for m in tally.missed if m.kind == kind]


def test_few_look_alikes_raise_an_alarm(tally):
    assert sum(tally.alarmed.values()) / sum(tally.twins.values()) <= ALARMS, [m.talk.id for m, _ in tally.false]
