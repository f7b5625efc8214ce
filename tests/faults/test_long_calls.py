"""Long calls, honest ones and some with a fault: much is told in each turn, so much looks like a fault by chance.

They were written before the ledgers were held against them, then used to mend these; what each portion scored unread is
told in the README. Patterns alone.
"""

from __future__ import annotations

from tests.faults.judging import alarms_in, analyzer
from tests.faults.long_talks import LongCall, read_calls
from tests.faults.talks import spoken

ALARMED = 0.12  # of the honest calls
FOUND = 0.75  # of the faults
LEDGER = {
    "pushed": "refusals", "broken": "promises", "dodged": "questions",
    "date": "terms", "price": "terms", "fee": "terms",
}  # fmt: skip


def found(call: LongCall) -> list[bool]:
    """Whether the ledger finds the fault of a call, as written and as spoken."""
    of_it = {call.at - 1, call.at} if call.kind == "dodged" else {call.at}
    return [
        any(a.ledger == LEDGER[call.kind] and of_it & set(a.turns) for a in alarms_in(analyzer(False), talk))
        for talk in (call.talk, spoken(call.talk))
    ]


def test_few_long_honest_calls_set_off_an_alarm_of_a_ledger() -> None:
    run, calls = analyzer(False), [call.talk for call in read_calls("long_calls.txt")]
    alarmed = [talk.id for talk in (*calls, *map(spoken, calls)) if alarms_in(run, talk)]
    assert len(calls) > 40
    assert len(alarmed) / (2 * len(calls)) <= ALARMED, alarmed


def test_most_faults_in_long_calls_are_found() -> None:
    calls = read_calls("long_faults.txt")
    told = [(call.talk.id, hit) for call in calls for hit in found(call)]
    assert all(call.at > 0 for call in calls)
    assert sum(hit for _, hit in told) / len(told) >= FOUND, [name for name, hit in told if not hit]
