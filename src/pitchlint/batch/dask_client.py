"""Tasks over the workers of a Dask cluster: one that is there already, or one of processes on this machine."""

from __future__ import annotations

import logging
import re
import uuid
import warnings
from asyncio import CancelledError
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from pitchlint.batch.audit_options import AuditOptions
from pitchlint.batch.dask_worker import check, release, work
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.stopping import Unreached, WorkersDie
from pitchlint.batch.tasks import Task
from pitchlint.batch.worker import Step, analyze_part
from pitchlint.errors import PitchlintError, UsageError

if TYPE_CHECKING:
    from distributed import Client, Future

    from pitchlint.batch.engines import Run

_ADDRESS = re.compile(r"(?:[a-z]+://)?[^\s/]+:\d+", re.IGNORECASE)
_CONNECT_S = 10
_WITHOUT_WORKERS_S = 60  # a cluster may be restarted in the meantime
_ROUNDS = 2  # each as many workers as the scheduler allows a task to cost, by default four


@contextmanager
def cluster(options: AuditOptions, settings: Sequence[PartSettings], parts_url: str | None) -> Iterator[Run]:
    """What runs tasks on a cluster; see `engines.engine`.

    Raises:
        UsageError: Dask is not installed, nobody answers at the address, it has no workers, or a worker differs.
    """
    if find_spec("distributed") is None:
        raise UsageError("--engine dask needs dask and distributed; install them with: pip install 'pitchlint[dask]'")
    with ExitStack() as stack:
        stack.enter_context(_silent())
        client = stack.enter_context(_client(options, stack))
        traits: dict[str, Mapping[str, str]] = {given.digest: given.traits() for given in settings}
        _checked(client, settings, traits)
        try:
            yield partial(_run, client, traits=traits, timeout_s=options.timeout_s, parts_url=parts_url)
        finally:
            with suppress(Exception):  # a scheduler that is gone
                client.run(release, on_error="ignore")


def _client(options: AuditOptions, stack: ExitStack) -> Client:
    from distributed import Client, LocalCluster

    if options.scheduler is None:
        made = LocalCluster(
            n_workers=options.jobs, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
        )
        return Client(stack.enter_context(made), set_as_default=False)
    if not _ADDRESS.fullmatch(options.scheduler):
        raise UsageError(f"`{options.scheduler}` is no address of a scheduler; write it like tcp://host:8786")
    try:
        return Client(options.scheduler, timeout=_CONNECT_S, set_as_default=False)
    except (OSError, ValueError) as error:
        why = " ".join(str(error).split())[:200]
        raise UsageError(
            f"no Dask scheduler answers at {options.scheduler} ({why}); start one with `dask scheduler`, or leave "
            "--scheduler out for workers on this machine"
        ) from None


def _checked(client: Client, settings: Sequence[PartSettings], traits: Mapping[str, Mapping[str, str]]) -> None:
    """Raises UsageError where there are no workers, or one of them differs. Those that come later check themselves."""
    try:
        client.wait_for_workers(1, timeout=_CONNECT_S)
    except TimeoutError:
        address = client.scheduler.address
        raise UsageError(f"the Dask scheduler at {address} has no workers; start some: dask worker {address}") from None
    for given in settings:
        try:
            answers = client.run(check, given, traits[given.digest], on_error="return")
        except Exception as error:  # it could not even be read there
            answers = {"a worker": error}
        for where, problem in answers.items():
            if isinstance(problem, PitchlintError):
                raise UsageError(problem.message.replace("a worker", f"the worker at {where}", 1))
            if problem is not None:
                said = " ".join(str(problem).split())[:200]
                raise UsageError(
                    f"the worker at {where} cannot load this pitchlint ({said}); install the same version there, with "
                    "its extra `dask`"
                )


def _run(
    client: Client, tasks: Iterable[Task], traits: dict[str, Mapping[str, str]], timeout_s: float,
    parts_url: str | None,
) -> Generator[tuple[Task, Any]]:  # fmt: skip
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
    if future.status in ("cancelled", "lost"):
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
    if task.work is analyze_part:
        return analyze_part(task.part, task.settings, lost)
    raise WorkersDie(f"workers die at {task.part.name}, perhaps for want of memory")


@contextmanager
def _silent() -> Iterator[None]:
    """Keeps Dask's own logs and warnings off the screen: what matters of them is told as an error or a failure."""
    loggers = [logging.getLogger(name) for name in logging.root.manager.loggerDict if name.startswith("distributed")]
    loggers.append(logging.getLogger("distributed"))
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)
