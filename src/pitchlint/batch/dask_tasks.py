"""Tasks over the workers of a Dask cluster; what is lost with a worker is done by another."""

from __future__ import annotations

import uuid
from asyncio import CancelledError
from collections.abc import Generator, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pitchlint.batch.dask_worker import work
from pitchlint.batch.profile import profile_part
from pitchlint.batch.stopping import Unreached, WorkersDie
from pitchlint.batch.tasks import Task
from pitchlint.batch.worker import Step, analyze_part
from pitchlint.errors import UsageError

if TYPE_CHECKING:
    from distributed import Client, Future

_WITHOUT_WORKERS_S = 60  # a cluster may be restarted in the meantime
_ROUNDS = 2  # each as many workers as the scheduler allows a task to cost, by default four


def run(
    client: Client, tasks: Iterable[Task], traits: dict[str, Mapping[str, str]], timeout_s: float,
    parts_url: str | None,
) -> Generator[tuple[Task, Any]]:  # fmt: skip
    """Each task with its answer, as they become ready; two a thread of the cluster are under way.

    Args:
        client: of the cluster.
        tasks: what to do.
        traits: of this process, by digest of settings.
        timeout_s: seconds that a conversation may take.
        parts_url: where workers put the results of parts; None: they send them here.

    Raises:
        Unreached, WorkersDie: the scheduler is gone, or all workers are.
        PitchlintError: what a worker raised.
    """
    waiting = iter(tasks)
    flying: dict[Future, Task] = {}
    rounds: dict[str, int] = {}

    def submit(task: Task) -> None:
        name = f"pitchlint-{task.part.id}-{uuid.uuid4()}"
        if task.settings.digest not in traits:  # those of a sample
            traits[task.settings.digest] = task.settings.traits()
        known = traits[task.settings.digest]
        flying[client.submit(work, task, known, timeout_s, parts_url, key=name, pure=False)] = task

    try:
        while True:
            room = 2 * max(1, sum(client.nthreads().values()))
            while len(flying) < room and (task := next(waiting, None)) is not None:
                submit(task)
            if not flying:
                return
            for future in _ready(client, flying):
                if future.status == "lost":  # its result died with a worker; the scheduler has it done again
                    continue
                task = flying.pop(future)
                if _killed(future):
                    rounds[task.part.id] = rounds.get(task.part.id, 1) + 1
                    if rounds[task.part.id] <= _ROUNDS:
                        submit(task)
                    else:
                        yield task, _given_up(task)
                    continue
                how, answer = _answer(client, future)
                if how == "error":
                    raise answer
                yield task, answer
    finally:
        for future in flying:
            future.release()


def _ready(client: Client, flying: Mapping[Future, Task]) -> list[Future]:
    """The futures that are done; waits until there is one."""
    from distributed import wait

    waited = 0
    while True:
        try:
            with client.as_current():
                return list(wait(list(flying), timeout=5, return_when="FIRST_COMPLETED").done)
        except TimeoutError:
            waited = 0 if client.nthreads() else waited + 5
            if waited >= _WITHOUT_WORKERS_S:
                raise WorkersDie("the Dask cluster has no workers any more") from None
        except CancelledError:  # by a scheduler that is gone
            return [future for future in flying if future.status != "pending"] or _gone(client)


def _gone(client: Client) -> list[Future]:
    raise Unreached(f"the Dask scheduler at {client.scheduler.address} is gone")


def _killed(future: Future) -> bool:
    from distributed import KilledWorker

    return future.status == "error" and isinstance(future.exception(), KilledWorker)


def _answer(client: Client, future: Future) -> tuple[str, Any]:
    if future.status == "cancelled":
        _gone(client)
    error = future.exception() if future.status == "error" else None
    if error is not None:
        said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        raise UsageError(f"a Dask worker could not do its part: {said}")
    result: tuple[str, Any] = future.result()
    return result


def _given_up(task: Task) -> Any:
    """The answer for a part that costs worker after worker: its pieces are failures; nothing is read of them here."""
    lost = {Step(number, "read"): "died" for number in range(len(task.part.slices))}
    if task.work in (analyze_part, profile_part):
        return analyze_part(task.part, task.settings, lost)
    raise WorkersDie(f"workers die at {task.part.name}, perhaps for want of memory")
