"""Kills a worker and then the parent of an audit, lets it go on, and compares all results with an undisturbed run.

python tests/bench/kill.py [CONVERSATIONS]     1,000 by default
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent)]

from memory import descendants, export, resident  # noqa: E402

_STARTED = time.monotonic()
_PARTS = 24


def say(words: str) -> None:
    print(f"{time.monotonic() - _STARTED:6.1f} s  {words}", flush=True)


def audit(folder: Path, out: str) -> subprocess.Popen[str]:
    """An audit on two workers that tells its progress."""
    size = max(1, (folder / "talks.jsonl").stat().st_size // _PARTS)
    words = [sys.executable, "-m", "pitchlint", "audit", "talks.jsonl", "--out", out, "--isolated", "--jobs", "2"]
    return subprocess.Popen(
        [*words, "--part-size", str(size), "--progress", "jsonl"],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def until(run: subprocess.Popen[str], done: int) -> dict[str, object]:
    """Reads on until so many parts are done, or to the end; answers what was told last."""
    told: dict[str, object] = {}
    assert run.stderr is not None
    for line in run.stderr:
        told = json.loads(line)
        if told["event"] == "part" and int(str(told["done"])) >= done:
            break
    return told


def digests(out: Path) -> dict[str, str]:
    """SHA-256 of every result file by its name."""
    files = (f for f in sorted(out.rglob("*")) if f.is_file() and ".pitchlint" not in f.parts)
    return {str(f.relative_to(out)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        export(folder / "talks.jsonl", number)
        calm = audit(folder, "calm")
        told = until(calm, _PARTS * 10)
        calm.wait()
        say(f"undisturbed: {told['done']} parts, {number:,} conversations")
        run = audit(folder, "hard")
        until(run, 4)
        worker = max(descendants(run.pid), key=resident)
        os.kill(worker, signal.SIGKILL)
        say("again, on two workers: one killed with SIGKILL after 4 parts")
        told = until(run, 10)
        run.kill()
        run.wait()
        say(f"the run went on: {told['done']} of {told['parts']} parts; now its parent killed with SIGKILL")
        assert not digests(folder / "hard"), "results before the end"
        say("no result file is there yet")
        run = audit(folder, "hard")
        told = until(run, _PARTS * 10)
        run.wait()
        counts = told["counts"]
        assert isinstance(counts, dict)
        done, reused = (int(str(told[name])) for name in ("done", "reused"))
        say(f"the same command: {reused} parts taken up, {done - reused} done")
        say(f"{counts['conversations']:,} conversations, {counts['failures']} failures")
        one, other = digests(folder / "calm"), digests(folder / "hard")
        for name in sorted(one | other):
            same = "same" if one.get(name) == other.get(name) else "DIFFERENT"
            say(f"sha256 {other.get(name, '')[:16]}  {name:22} {same}")
        if one != other:
            raise SystemExit("the results differ")


if __name__ == "__main__":
    main()
