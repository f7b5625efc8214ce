"""The same talk gives the same report, whatever the order in which Python's sets happen to stand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.faults.long_talks import FAULTS, read_calls


def report(path: Path, seed: str) -> str:
    """What `check` prints in a process of its own whose sets are ordered by a seed."""
    done = subprocess.run(
        [sys.executable, "-m", "pitchlint", "check", str(path), "--no-model", "--format", "json"],
        env={**os.environ, "PYTHONHASHSEED": seed, "PITCHLINT_CACHE_DIR": ""},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def test_the_order_of_sets_changes_nothing(tmp_path) -> None:
    path = tmp_path / "calls.jsonl"
    rows = [
        {"id": call.talk.id, "turns": [{"role": line.role, "text": line.text} for line in call.talk.lines]}
        for call in read_calls(FAULTS)[::2]
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    reports = {report(path, seed) for seed in ("1", "2", "3")}
    assert len(rows) > 10
    assert len(reports) == 1
