"""The ledgers find faults put into our own honest conversations, and leave the look-alikes and the honest talks alone.

What is asked of each kind: at least 0.85 of the faults found, over both forms (punctuated and as speech); of the twins
and of the untouched conversations at most 1 in 50 with an alarm. Patterns alone, without the text categoriser.

The faults of the first round, which these tests run, were also used to mend the ledgers, so the figures here flatter.
`tests/bench/faults.py --rounds 3` adds faults that were not looked at. Over rounds two and three alone, date-moved
(0.79) and answer-deleted (0.83) miss 0.85, and 0.09 of the twins of price-changed raise an alarm.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.faults import words_of_talk, words_of_terms
from tests.faults.generator import KINDS, injected
from tests.faults.judging import Tally, judge
from tests.faults.talks import read, spoken

OWN = Path(__file__).parent / "honest.jsonl"
RECALL = 0.85
ALARMS = 1 / 50


@pytest.fixture(scope="module")
def tally() -> Tally:
    return judge(read(OWN))


@pytest.mark.parametrize("kind", KINDS)
def test_faults_are_found(tally, kind):
    assert tally.recall(kind) >= RECALL, [m.talk.id for m in tally.missed if m.kind == kind]


@pytest.mark.parametrize("kind", KINDS)
def test_harmless_twins_raise_no_alarm(tally, kind):
    assert tally.alarms(kind) <= ALARMS, [m.talk.id for m, _ in tally.false if m.kind == kind]


def test_honest_conversations_raise_no_alarm(tally):
    assert sum(tally.disturbed.values()) / sum(tally.untouched.values()) <= ALARMS


@pytest.mark.parametrize("kind", KINDS)
def test_most_conversations_offer_a_place(tally, kind):
    assert tally.faults[kind, False] >= 20


def test_the_same_conversation_gets_the_same_faults():
    talk = read(OWN)[0]
    assert list(injected(talk)) == list(injected(talk))


def test_a_twin_and_its_fault_differ_from_the_conversation_and_from_each_other():
    for talk in read(OWN):
        made = {(m.kind, m.harmless): m.talk for m in injected(talk) if not m.speech}
        for kind in {kind for kind, _ in made}:
            assert len({talk.lines, made[kind, False].lines, made[kind, True].lines}) == 3


def test_speech_has_no_marks_and_no_capitals():
    for talk in read(OWN):
        for line in spoken(talk).lines:
            assert line.text == line.text.lower()
            assert not set(line.text) & set("?!,;")


@pytest.mark.parametrize(
    "words",
    [
        words_of_terms.RAISED, words_of_terms.PRICE_TWINS, words_of_terms.MOVED, words_of_terms.DATE_TWINS,
        words_of_terms.FEES, (*words_of_terms.ANNOUNCED, *words_of_terms.FEE_ASKED), words_of_talk.NO_ANSWER,
        words_of_talk.NOT_YET, words_of_talk.PROMISES, words_of_talk.PUSHES, words_of_talk.REOPENED,
    ],
)  # fmt: skip
def test_each_fault_and_twin_has_eight_wordings(words):
    assert len(set(words)) >= 8
