"""Peak memory of an audit over N, 10 N ... conversations: it must not grow with their number.

    python tests/bench/memory.py [--seeded] [--json FILE] [N [TIMES]]

N is 1,000 by default, and made ten times as many TIMES times (1 by default). Prints the peak resident set of the parent
and of the largest worker, sampled every 20 ms (Linux), and their ratio to those of the first run. `--seeded` spares the
analysis, which takes the better part of an hour for a million: all parts but ten get results like those of a run over
10,000 conversations, with sellers and customers of their own, before the run that is measured. So the parent
plans, takes up every part and writes all tables as ever, and the workers do ten parts only. `--json` adds the figures
to those in a file; tests/docs/memory_plot.py draws them.

Conversations have four short turns; every tenth has a finding, each seller and customer has twenty, so that claims and
cases are followed, too.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent)]

from seeding import seed  # noqa: E402

SELLER = (
    "It is the best {thing} we sell, and there are only two left.",
    "I will send you the papers by Friday.",
    "It costs ${price} a month.",
    "Take all the time you want, there is no hurry.",
)
TEMPLATE = 10_000  # conversations whose results stand for those of the others


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


def words(folder: Path, out: str = "out") -> list[str]:
    """The command."""
    program = [sys.executable, "-m", "pitchlint", "audit", str(folder / "talks.jsonl"), "--isolated", "-q"]
    return [*program, "--out", str(folder / out)]


def peaks(folder: Path) -> tuple[int, int, float]:
    """Peak kilobytes of the parent and of the largest worker, and seconds."""
    began = time.monotonic()
    parent = worker = 0
    with subprocess.Popen(words(folder)) as run:
        while run.poll() is None:
            parent = max(parent, resident(run.pid))
            worker = max(worker, *(resident(p) for p in descendants(run.pid)), 0)
            time.sleep(0.02)
    if run.returncode:
        raise SystemExit(f"the audit ended with {run.returncode}")
    return parent, worker, time.monotonic() - began


def measured(counts: list[int], seeded: bool) -> Iterator[tuple[int, int, int, float]]:
    """Conversations, peak kilobytes of parent and worker, and seconds, run by run."""
    with tempfile.TemporaryDirectory() as held:
        template = Path(held, "template")
        template.mkdir()
        if seeded:
            export(template / "talks.jsonl", TEMPLATE)
            subprocess.run(words(template), check=True)
        for count in counts:
            folder = Path(held, str(count))
            folder.mkdir()
            export(folder / "talks.jsonl", count)
            if seeded:
                seed(words(folder)[:-2], folder / "out", template / "out", left=10)
            yield (count, *peaks(folder))


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the memory of audits.")
    parser.add_argument("number", nargs="?", type=int, default=1_000)
    parser.add_argument("times", nargs="?", type=int, default=1)
    parser.add_argument("--seeded", action="store_true")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    first: tuple[int, int] | None = None
    print("conversations  parent MB  worker MB  ratio parent  ratio worker  seconds")
    for count, parent, worker, seconds in measured(
        [given.number * 10**step for step in range(given.times + 1)], given.seeded
    ):
        first = first or (parent, worker)
        ratios = f"{parent / first[0]:>12.2f}  {worker / first[1]:>12.2f}"
        print(f"{count:>13,}  {parent / 1024:>9.0f}  {worker / 1024:>9.0f}  {ratios}  {seconds:>7.0f}", flush=True)
        if given.json:
            kept = json.loads(given.json.read_text()) if given.json.exists() else []
            kept = [row for row in kept if (row["conversations"], row["seeded"]) != (count, given.seeded)]
            kept.append({"conversations": count, "seeded": given.seeded, "parent": parent, "worker": worker})
            kept.sort(key=lambda row: (row["seeded"], row["conversations"]))
            given.json.write_text("[\n" + ",\n".join(json.dumps(row) for row in kept) + "\n]\n")


if __name__ == "__main__":
    main()
