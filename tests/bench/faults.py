"""How many injected faults the ledgers find, and how often they take a harmless twin or an honest talk for a fault.

    python tests/bench/faults.py [--every N] [--rounds N] [--model] [--show KIND] [--short] [--long] [FILE.jsonl ...]

Files are honest conversations in gold form; without one it takes our own, tests/faults/honest.jsonl. --short takes the
short talks of tests/faults/short.jsonl, written by hand, as they are; --long the long calls of
tests/faults/long_calls.txt and long_faults.txt. Prints Markdown.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.faults.judging import Tally, judge, judge_short, table  # noqa: E402
from tests.faults.long_talks import long_table  # noqa: E402
from tests.faults.talks import read  # noqa: E402

OWN = ROOT / "tests" / "faults" / "honest.jsonl"
SHORT = ROOT / "tests" / "faults" / "short.jsonl"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the ledgers on injected faults and their harmless twins.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every Nth conversation only")
    parser.add_argument("--rounds", type=int, default=1, metavar="N", help="faults of each kind in a conversation")
    parser.add_argument(
        "--show", metavar="KIND", help="print what is missed or wrongly found of a kind, or `untouched`"
    )
    parser.add_argument("--model", action="store_true", help="with the text model, as `check` runs")
    parser.add_argument("--short", action="store_true", help="the short talks written by hand")
    parser.add_argument("--long", action="store_true", help="the long calls, with one fault each or none")
    chosen = parser.parse_args()
    if chosen.long:
        print(long_table(chosen.model))
        return
    if chosen.short:
        tally = judge_short(SHORT)
        print(table(tally))
        if chosen.show:
            _show(tally, chosen.show)
        return
    for path in chosen.files or [OWN]:
        tally = judge(read(path)[:: chosen.every], chosen.rounds, chosen.model)
        print(f"\n{path}\n\n{table(tally)}")
        if chosen.show:
            _show(tally, chosen.show)


def _show(tally: Tally, kind: str) -> None:
    for made in (m for m in tally.missed if m.kind == kind):
        print(f"\nmissed: {made.talk.id} at {sorted(made.at)}")
        for turn in range(min(made.at), min(max(made.at) + 4, len(made.talk.lines))):
            print(f"  {turn} {made.talk.lines[turn].role}: {made.talk.lines[turn].text}")
    for twin, alarms in ((t, a) for t, a in tally.false if t.kind == kind):
        print(f"\nfalse: {twin.talk.id} at {sorted(twin.at)}", *alarms, sep="\n  ")
        for turn in range(max(0, min(twin.at) - 2), min(max(twin.at) + 4, len(twin.talk.lines))):
            print(f"  {turn} {twin.talk.lines[turn].role}: {twin.talk.lines[turn].text}")
    for talk, alarms in tally.wrong if kind == "untouched" else ():
        print(f"\nuntouched: {talk.id}", *alarms, sep="\n  ")
        for turn in sorted({t for a in alarms for t in a.turns}):
            print(f"  {turn} {talk.lines[turn].role}: {talk.lines[turn].text}")


if __name__ == "__main__":
    main()
