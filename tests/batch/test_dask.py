"""Audits over a Dask scheduler and two workers that are processes of their own, into a bucket of a real S3 server."""

from __future__ import annotations

import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pitchlint.batch import auditing, dask_client, dask_tasks, dask_worker
from pitchlint.batch.audit_options import AuditOptions
from pitchlint.batch.borders import slices_of
from pitchlint.batch.dask_client import cluster as connected
from pitchlint.batch.parts import parts
from pitchlint.batch.places import found
from pitchlint.batch.progress import Progress
from pitchlint.batch.remote_store import fetched
from pitchlint.batch.tasks import Task
from pitchlint.batch.worker import analyze_part
from pitchlint.errors import UsageError
from pitchlint.readers import ReadOptions

from .buckets import bucket
from .clusters import cluster
from .exports import audited, digests, export, pack, rows, settings, talk

TALKS = [talk(n, "This is your last chance." if n % 3 == 0 else "Take your time.") for n in range(48)]
NAMES = {4: "die", 30: "break"}


def test_a_worker_killed_at_work_and_conversations_that_kill_leave_the_bytes_of_a_local_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parent)
    import hostile  # type: ignore[import-not-found]

    monkeypatch.setattr(auditing, "analyze_part", hostile.analyze)  # workers import it, too
    file = export(tmp_path / "talks.jsonl", [{**t, "id": NAMES.get(n, t["id"])} for n, t in enumerate(TALKS)])
    own, told = pack(tmp_path / "own"), list[Progress]()
    audited([file], own, tmp_path / "here", jobs=1)
    with bucket(monkeypatch, "audits") as files, cluster(2) as running:

        def kill_one(now: Progress) -> None:
            told.append(now)
            if now.event == "part" and now.done == 2:
                running.kill(0)

        given: Any = {"engine": "dask", "scheduler": running.address}
        audited([file], own, "s3://audits/may", kill_one, **given)
        assert told[-1].done == told[-1].parts > 6
        assert running.workers[0].returncode == -signal.SIGKILL
        kept = [name for name in files.find("audits/may") if "/parts/" in name]
        assert len(kept) == told[-1].parts
        with fetched("s3://audits/may") as folder:
            assert digests(folder) == digests(tmp_path / "here")
            good = [t["id"] for n, t in enumerate(TALKS) if n not in NAMES]
            assert [r["conversation"] for r in rows(folder, "conversations")] == good
            failed = rows(folder, "failures")
        assert [(r["conversation"], r["kind"]) for r in failed] == [("die", "died"), ("break", "failed")]
        audited([file], own, "s3://audits/may", told.append, **given)
        assert told[-1].reused == told[-1].parts
        files.put_file(str(file), "audits/in/talks.jsonl")
        (there,) = found("s3://audits/in")
        remote, local = (list(slices_of(name, ReadOptions(), 1_200)) for name in (there, str(file)))
        assert [replace(piece, file=str(file)) for piece in remote] == local
        assert [piece.data() for piece in remote] == [piece.data() for piece in local]
        with pytest.raises(UsageError, match="holds other files"):
            audited([file], own, "s3://audits/in")


def test_a_worker_with_other_code_or_rules_is_refused_by_name(tmp_path: Path) -> None:
    mine = settings(pack(tmp_path / "own"))
    here = mine.traits()
    dask_worker.check(mine, here)
    dask_worker._same.clear()
    for name, said in (("code", "code of pitchlint"), ("rules", str(tmp_path / "own")), ("spacy", "spacy .* there")):
        with pytest.raises(UsageError, match=said):
            dask_worker.check(mine, {**here, name: "other"})
    with pytest.raises(UsageError, match="reads the same settings otherwise"):
        dask_worker.check(replace(mine, digest="other"), here)


def test_no_scheduler_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask_client, "_CONNECT_S", 0.2)
    for address, said in (("there", "no address of a scheduler"), ("tcp://127.0.0.1:1", "no Dask scheduler answers")):
        options = AuditOptions(engine="dask", scheduler=address)
        with pytest.raises(UsageError, match=said), connected(options, [], None):
            pass
    monkeypatch.setattr(dask_client, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"pip install 'pitchlint\[dask\]'"), connected(AuditOptions(), [], None):
        pass


def test_a_part_that_costs_worker_after_worker_is_a_failure_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from distributed import KilledWorker

    mine = settings(pack(tmp_path / "own"))
    first, second = parts([(str(export(tmp_path / f"{n}.jsonl", [talk(n)])), 0) for n in range(2)], [mine], 1)

    class Future:
        def __init__(self, task: Task) -> None:
            self.status, self.task = ("error" if task.part == first else "finished"), task

        def exception(self) -> KilledWorker:
            return KilledWorker("part", None, 3)  # type: ignore[arg-type]

        def result(self) -> tuple[str, str]:
            return "done", "good"

        def release(self) -> None:
            pass

    class Client:
        sent: list[Task] = []  # noqa: RUF012

        def submit(self, work: Any, task: Task, *given: Any, **named: Any) -> Future:
            self.sent.append(task)
            return Future(task)

        def nthreads(self) -> dict[str, int]:
            return {"a": 1}

    monkeypatch.setattr(dask_tasks, "_ready", lambda client, flying: list(flying)[:1])
    tasks = [Task(analyze_part, part, mine) for part in (first, second)]
    answers = {task.part.id: said for task, said in dask_tasks.run(Client(), tasks, {}, 1.0, None)}  # type: ignore[arg-type]
    assert answers[second.id] == "good"
    counts = answers[first.id].counts
    assert (counts.conversations, counts.failures, counts.lost) == (0, 1, 1)
    assert [task.part for task in Client.sent].count(first) == 2


def test_a_result_that_dies_with_its_worker_is_waited_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = settings(pack(tmp_path / "own"))
    (only,) = parts([(str(export(tmp_path / "one.jsonl", [talk(0)])), 0)], [mine], 1)

    class Future:
        status = "lost"

        def result(self) -> tuple[str, str]:
            return "done", "good"

        def release(self) -> None:
            pass

    class Client:
        def submit(self, *given: Any, **named: Any) -> Future:
            return Future()

        def nthreads(self) -> dict[str, int]:
            return {"a": 1}

    rounds = []

    def ready(client: Client, flying: dict[Future, Task]) -> list[Future]:
        (future,) = flying
        rounds.append(future.status)
        if len(rounds) > 1:
            future.status = "finished"
        return [future]

    monkeypatch.setattr(dask_tasks, "_ready", ready)
    tasks = [Task(analyze_part, only, mine)]
    assert [said for _, said in dask_tasks.run(Client(), tasks, {}, 1.0, None)] == ["good"]  # type: ignore[arg-type]
    assert rounds == ["lost", "lost"]
