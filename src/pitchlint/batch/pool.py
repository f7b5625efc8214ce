"""Supervised workers over parts.

Own, because `multiprocessing.Pool` hangs when a worker is killed and `ProcessPoolExecutor` gives up. Each worker has
a pipe; the parent knows the last step that it told, and since when. A worker that dies or stalls is replaced and its
part begun again; a step that two workers did not survive is not taken a third time.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import Counter
from collections.abc import Generator, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from pitchlint.batch.stopping import WorkersDie
from pitchlint.batch.tasks import Task
from pitchlint.batch.worker import Step
from pitchlint.batch.worker_process import serve

TIMEOUT_S = 300.0
_TRIES = 2  # workers that a step may cost
_MOST_LOST = 24  # workers that a part may cost before the run is broken off
_READ_FACTOR = 4  # a file that is read whole may take longer than a conversation
_PINNED = ("OMP", "OPENBLAS", "MKL", "BLIS", "NUMEXPR", "VECLIB_MAXIMUM")


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    task: Task | None = None
    step: Step | None = None
    since: float = 0.0
    deaths: Counter[tuple[Step | None, str]] = field(default_factory=Counter)


def run(tasks: Iterable[Task], jobs: int, timeout_s: float = TIMEOUT_S) -> Generator[tuple[Task, Any]]:
    """Each task with its answer, as they become ready; tasks are taken from the iterable when a worker is free.

    Args:
        tasks: what to do; not more are held than there are workers.
        jobs: number of workers.
        timeout_s: seconds that a conversation may take.

    Raises:
        WorkersDie: a part costs one worker after the other.
        PitchlintError: what a worker raised.
    """
    waiting = iter(tasks)
    workers: list[_Worker] = []
    try:
        for task in waiting:
            workers.append(_started(task))
            if len(workers) == jobs:
                break
        while workers:
            for worker in _stirring(workers, timeout_s):
                answer = _heard(worker, timeout_s)
                if answer is None:
                    continue
                done = worker.task
                assert done is not None
                following = next(waiting, None)
                if following is None:
                    workers.remove(worker)
                    _ended(worker)
                else:
                    worker.deaths.clear()
                    _given(worker, following)
                yield done, answer[0]
    finally:
        for worker in workers:
            _ended(worker, at_once=True)


def _started(task: Task) -> _Worker:
    for library in _PINNED:  # the workers share the cores among them: threads would only wait for each other
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    ways = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
    if "forkserver" in ways:
        context.set_forkserver_preload(["pitchlint.batch.worker_process"])
    here, there = context.Pipe()
    process = context.Process(target=serve, args=(there,), daemon=True)  # type: ignore[attr-defined]
    process.start()
    there.close()
    worker = _Worker(process, here)
    _given(worker, task)
    return worker


def _given(worker: _Worker, task: Task) -> None:
    worker.task, worker.step, worker.since = task, None, time.monotonic()
    with suppress(OSError):  # dead already: its silence is noticed
        worker.pipe.send(task)


def _stirring(workers: list[_Worker], timeout_s: float) -> list[_Worker]:
    """Those that said something, died or stall; waits until there is one."""
    now = time.monotonic()
    rest = min(max(_due(w, timeout_s) - now, 0.0) for w in workers)
    ready = wait([w.pipe for w in workers] + [w.process.sentinel for w in workers], min(rest, 5.0) + 0.01)
    now = time.monotonic()
    return [w for w in workers if w.pipe in ready or w.process.sentinel in ready or now > _due(w, timeout_s)]


def _due(worker: _Worker, timeout_s: float) -> float:
    reading = worker.step is None or worker.step.doing == "read"
    return worker.since + timeout_s * (_READ_FACTOR if reading else 1)


def _heard(worker: _Worker, timeout_s: float) -> tuple[Any] | None:
    """The worker's answer, in a tuple; None while there is none. A lost worker is replaced."""
    try:
        while worker.pipe.poll():
            kind, said = worker.pipe.recv()
            if kind == "done":
                return (said,)
            if kind == "error":
                raise said
            worker.step, worker.since = said, time.monotonic()
    except (EOFError, OSError):
        _replaced(worker, "died")
        return None
    if not worker.process.is_alive() and not worker.pipe.poll():
        _replaced(worker, "died")
    elif time.monotonic() > _due(worker, timeout_s):
        _replaced(worker, "stalled")
    return None


def _replaced(worker: _Worker, how: str) -> None:
    task, step = worker.task, worker.step
    assert task is not None
    _ended(worker, at_once=True)
    worker.deaths[step, how] += 1
    lost = dict(task.lost)
    if step is not None and sum(n for (s, _), n in worker.deaths.items() if s == step) >= _TRIES:
        lost[step] = how
    unblamed = worker.deaths[None, "died"] + worker.deaths[None, "stalled"]
    if unblamed >= _TRIES or worker.deaths.total() >= _MOST_LOST:
        raise WorkersDie(
            f"workers die at {task.part.name} (exit code {worker.process.exitcode}), perhaps for want of memory; "
            "try fewer --jobs"
        )
    fresh = _started(replace(task, lost=lost))
    worker.process, worker.pipe, worker.task, worker.step, worker.since = (
        fresh.process, fresh.pipe, fresh.task, None, fresh.since,
    )  # fmt: skip


def _ended(worker: _Worker, *, at_once: bool = False) -> None:
    worker.pipe.close()  # a worker that waits for a task ends by this
    if at_once:
        worker.process.kill()
    worker.process.join(10)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()
