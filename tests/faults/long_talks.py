"""Long calls written as text: a headline `# name kind`, then a line for each turn, `S:` or `C:`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.faults.judging import alarms_in, analyzer
from tests.faults.talks import Line, Talk, spoken

HONEST, FAULTS = "long_calls.txt", "long_faults.txt"
LEDGER = {
    "pushed": "refusals", "broken": "promises", "dodged": "questions",
    "date": "terms", "price": "terms", "fee": "terms",
}  # fmt: skip
ROLES = {"S": "seller", "C": "customer"}


@dataclass(frozen=True, slots=True)
class LongCall:
    """A call, the kind of its fault and the turn in which it is (-1: none)."""

    talk: Talk
    kind: str
    at: int


def read_calls(name: str) -> list[LongCall]:
    """The calls of a file beside this one, whose first line says what it holds."""
    calls: list[LongCall] = []
    parts = (Path(__file__).parent / name).read_text(encoding="utf-8").partition("\n")[2].split("\n#")
    for part in filter(str.strip, parts):
        head, *lines = [line.strip() for line in part.strip("# \n").splitlines() if line.strip()]
        said = [line.partition(":") for line in lines]
        marked = [n for n, (side, _, _) in enumerate(said) if side.endswith("!")]
        talk = Talk(head, tuple(Line(ROLES[side[0]], words.strip()) for side, _, words in said))
        calls.append(LongCall(talk, [*head.split(), ""][1], marked[0] if marked else -1))
    return calls


def found(call: LongCall, model: bool = False) -> tuple[bool, bool]:
    """Whether the ledger finds the fault of a call, as written and as spoken."""
    of_it = {call.at - 1, call.at} if call.kind == "dodged" else {call.at}
    written, said = (
        any(a.ledger == LEDGER[call.kind] and of_it & set(a.turns) for a in alarms_in(analyzer(model), talk))
        for talk in (call.talk, spoken(call.talk))
    )
    return written, said


def alarmed(call: LongCall, model: bool = False) -> tuple[bool, bool]:
    """Whether an honest call sets off an alarm of a ledger, as written and as spoken."""
    written, said = (bool(alarms_in(analyzer(model), talk)) for talk in (call.talk, spoken(call.talk)))
    return written, said


def long_table(model: bool = False) -> str:
    """What is found in long calls, and the honest ones with an alarm, as Markdown."""
    calls, honest = read_calls(FAULTS), read_calls(HONEST)
    rows = ["| long calls | number | told | told without marks |", "|---|---:|---:|---:|"]
    for kind in LEDGER:
        told = [found(call, model) for call in calls if call.kind == kind]
        rows.append(f"| {kind} | {len(told)} | {sum(a for a, _ in told)} | {sum(b for _, b in told)} |")
    wrong = [alarmed(call, model) for call in honest]
    rows.append(f"| honest | {len(wrong)} | {sum(a for a, _ in wrong)} | {sum(b for _, b in wrong)} |")
    return "\n".join(rows)
