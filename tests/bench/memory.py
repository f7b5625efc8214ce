"""Peak memory of an audit over N, 10 N ... conversations: it must not grow with their number.

    python tests/bench/memory.py [N [TIMES]]     N: 1,000 by default; TIMES: how often N is made ten times as many, 1

Prints the peak resident set of the parent and of the largest worker, sampled every 20 ms (Linux), and their ratio to
those of the first run. Conversations have four short turns; every tenth has a finding, each seller and customer has
twenty, so that claims and cases are followed, too.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SELLER = (
    "It is the best {thing} we sell, and there are only two left.",
    "I will send you the papers by Friday.",
    "It costs ${price} a month.",
    "Take all the time you want, there is no hurry.",
)


def export(file: Path, number: int) -> None:
    """An export of so many conversations."""
    draw = random.Random(7)
    with file.open("w") as stream:
        for n in range(number):
            turns = [{"role": "customer", "text": f"Hello, I am looking for something, it is about {n % 97}."}]
            said = SELLER[n % 4] if n % 10 == 0 else SELLER[3]
            words = said.format(thing=draw.choice(["tent", "kayak", "stove", "bike"]), price=20 + n % 30)
            turns += [{"role": "seller", "text": words}, {"role": "customer", "text": "Fine."}]
            turns.append({"role": "seller", "text": "Thank you for your call."})
            day = f"2025-{n % 12 + 1:02d}-{n % 28 + 1:02d}"
            talk = {
                "id": f"c{n}",
                "channel": "chat",
                "started_at": day,
                "seller": f"s{n // 20}",
                "customer": f"k{n // 20}",
            }
            stream.write(json.dumps({**talk, "turns": turns}) + "\n")


def resident(pid: int) -> int:
    """Resident kilobytes of a process, 0 when it is gone."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4
    except (OSError, IndexError, ValueError):
        return 0


def descendants(pid: int) -> list[int]:
    """The processes that a process started, and theirs."""
    try:
        children = [int(c) for c in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return [p for child in children for p in (child, *descendants(child))]


def peaks(number: int) -> tuple[int, int, float]:
    """Peak kilobytes of the parent and of the largest worker, and conversations a second."""
    with tempfile.TemporaryDirectory() as folder:
        export(Path(folder, "talks.jsonl"), number)
        words = [sys.executable, "-m", "pitchlint", "audit", "talks.jsonl", "--out", "out", "--isolated", "-q"]
        began = time.monotonic()
        parent = worker = 0
        with subprocess.Popen(words, cwd=folder) as run:
            while run.poll() is None:
                parent = max(parent, resident(run.pid))
                worker = max(worker, *(resident(p) for p in descendants(run.pid)), 0)
                time.sleep(0.02)
        if run.returncode:
            raise SystemExit(f"the audit ended with {run.returncode}")
        return parent, worker, number / (time.monotonic() - began)


def main() -> None:
    number, times = (int(a) for a in (sys.argv[1:] + ["1000", "1"][len(sys.argv) - 1 :]))
    first: tuple[int, int] | None = None
    print("conversations  parent MB  worker MB  ratio parent  ratio worker  a second")
    for step in range(times + 1):
        count = number * 10**step
        parent, worker, speed = peaks(count)
        first = first or (parent, worker)
        ratios = f"{parent / first[0]:>12.2f}  {worker / first[1]:>12.2f}"
        print(f"{count:>13,}  {parent / 1024:>9.0f}  {worker / 1024:>9.0f}  {ratios}  {speed:>8.1f}", flush=True)


if __name__ == "__main__":
    main()
