"""Supervised workers over parts, on one machine.

Own, because `multiprocessing.Pool` hangs when a worker is killed and `ProcessPoolExecutor` gives up.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import Any

from pitchlint.batch.supervision import Worker, stirring
from pitchlint.batch.tasks import Task

TIMEOUT_S = 300.0


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
    workers: list[Worker] = []
    try:
        for task in waiting:
            workers.append(Worker(task, timeout_s))
            if len(workers) == jobs:
                break
        while workers:
            for worker in stirring(workers):
                answer = worker.hear()
                if answer is None:
                    continue
                done = worker.task
                following = next(waiting, None)
                if following is None:
                    workers.remove(worker)
                    worker.end()
                else:
                    worker.give(following)
                yield done, answer[0]
    finally:
        for worker in workers:
            worker.end(at_once=True)
