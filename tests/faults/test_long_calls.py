"""Long honest calls: much is told in each turn, so much may be taken for a fault by chance.

They were written before the ledgers were held against them, then used to mend these; what each portion scored unread is
told in the README. Patterns alone.
"""

from __future__ import annotations

from pathlib import Path

from tests.faults.judging import alarms_in, analyzer
from tests.faults.talks import Line, Talk, spoken

ALARMED = 0.15  # of the calls
ROLES = {"S": "seller", "C": "customer"}


def calls() -> list[Talk]:
    """The calls of the file beside this one."""
    found: list[tuple[str, list[Line]]] = []
    for line in (Path(__file__).parent / "long_calls.txt").read_text(encoding="utf-8").splitlines()[1:]:
        if line.startswith("#"):
            found.append((line[1:].strip(), []))
        elif line.strip():
            side, _, said = line.partition(":")
            found[-1][1].append(Line(ROLES[side], said.strip()))
    return [Talk(name, tuple(lines)) for name, lines in found]


def test_few_long_honest_calls_set_off_an_alarm_of_a_ledger() -> None:
    run, read = analyzer(False), calls()
    alarmed = [talk.id for talk in (*read, *map(spoken, read)) if alarms_in(run, talk)]
    assert len(read) > 20
    assert len(alarmed) / (2 * len(read)) <= ALARMED, alarmed
