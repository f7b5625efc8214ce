"""Long calls, honest ones and some with a fault: much is told in each turn, so much looks like a fault by chance.

They were written before the ledgers were held against them, then used to mend these; what each portion scored unread is
told in the README. Patterns alone.
"""

from __future__ import annotations

from tests.faults.long_talks import FAULTS, HONEST, alarmed, found, read_calls

ALARMED = 0.12  # of the honest calls
FOUND = 0.75  # of the faults


def test_few_long_honest_calls_set_off_an_alarm_of_a_ledger() -> None:
    told = [(call.talk.id, alarm) for call in read_calls(HONEST) for alarm in alarmed(call)]
    assert len(told) > 80
    assert sum(alarm for _, alarm in told) / len(told) <= ALARMED, [name for name, alarm in told if alarm]


def test_most_faults_in_long_calls_are_found() -> None:
    calls = read_calls(FAULTS)
    told = [(call.talk.id, hit) for call in calls for hit in found(call)]
    assert all(call.at > 0 for call in calls)
    assert sum(hit for _, hit in told) / len(told) >= FOUND, [name for name, hit in told if not hit]
