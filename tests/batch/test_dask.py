"""Audits over a Dask scheduler and two workers that are processes of their own; one of them is killed at work."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from shutil import copytree

import pytest

from pitchlint.batch import auditing
from pitchlint.batch.progress import Progress
from pitchlint.errors import UsageError

from .clusters import SRC, Cluster, cluster
from .exports import audited, digests, export, pack, rows, talk

TALKS = [talk(n, "This is your last chance." if n % 3 == 0 else "Take your time.") for n in range(48)]
NAMES = {4: "die", 30: "break"}


@pytest.fixture(scope="module")
def running():
    """A scheduler with two workers."""
    with cluster() as made:
        yield made


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> None:
    """The audits' analysis replaced by the hostile one, which workers can import, too."""
    monkeypatch.syspath_prepend(Path(__file__).parent)
    import hostile  # type: ignore[import-not-found]

    monkeypatch.setattr(auditing, "analyze_part", hostile.analyze)


def test_a_worker_killed_at_work_and_conversations_that_kill_leave_the_bytes_of_a_local_run(
    running: Cluster, tmp_path: Path, hostile: None
) -> None:
    file = export(tmp_path / "talks.jsonl", [{**t, "id": NAMES.get(n, t["id"])} for n, t in enumerate(TALKS)])
    own = pack(tmp_path / "own")
    audited([file], own, tmp_path / "here")
    told: list[Progress] = []

    def kill_one(now: Progress) -> None:
        told.append(now)
        if now.event == "part" and now.done == 2:
            running.kill(0)

    audited([file], own, tmp_path / "there", kill_one, engine="dask", scheduler=running.address)
    assert told[-1].done == told[-1].parts > 6
    assert running.workers[0].returncode == -signal.SIGKILL
    assert digests(tmp_path / "there") == digests(tmp_path / "here")
    good = [t["id"] for n, t in enumerate(TALKS) if n not in NAMES]
    assert [r["conversation"] for r in rows(tmp_path / "there", "conversations")] == good
    failed = rows(tmp_path / "there", "failures")
    assert [(r["conversation"], r["kind"]) for r in failed] == [("die", "died"), ("break", "failed")]
