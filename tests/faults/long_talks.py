"""Long calls written as text: a headline `# name kind`, then a line for each turn, `S:` or `C:`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.faults.talks import Line, Talk

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
