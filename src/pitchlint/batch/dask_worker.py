"""What runs in a worker of a Dask cluster: the same part function, in a supervised process of its own.

The process is what dies or stalls at a conversation; it is replaced as in a local run, with the same results, and the
Dask worker lives on. Only when the machine, or somebody, ends the Dask worker, Dask gives its part to another.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from pitchlint.batch.part_file import PartResult
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.part_stores import RemoteParts
from pitchlint.batch.supervision import Worker, stirring
from pitchlint.batch.tasks import Task
from pitchlint.errors import PitchlintError, UsageError

Answer = tuple[Literal["done", "error"], Any]  # an error comes as a value: Dask would log what is raised

_idle: list[Worker] = []  # processes that wait for a part; each thread of a Dask worker comes to one
_starting = threading.Lock()
_same: set[str] = set()  # digests of settings that were found to be the client's


class Differs(UsageError):
    """A worker would not come to the client's results."""


def work(task: Task, traits: Mapping[str, str], timeout_s: float, parts_url: str | None) -> Answer:
    """The answer of a task; the result of a part is put in its place, where that can be reached from here.

    Args:
        task: what to do.
        traits: of the client.
        timeout_s: seconds that a conversation may take.
        parts_url: where results of parts lie, None: they are sent to the client.
    """
    try:
        check(task.settings, traits)
        result = _answer(task, timeout_s)
        if parts_url and isinstance(result, PartResult):
            RemoteParts(parts_url).put(result)
            result = replace(result, data=b"")
    except PitchlintError as error:
        return "error", error
    return "done", result


def check(settings: PartSettings, traits: Mapping[str, str]) -> None:
    """Raises Differs where this process has other rules, code or models than the client."""
    if settings.digest in _same:
        return
    here = settings.traits()
    other = [name for name, said in traits.items() if here.get(name) != said]
    if other:
        from distributed import get_worker

        try:
            where = f"the worker at {get_worker().address}"
        except ValueError:  # out of a task
            where = "a worker"
        raise Differs(f"{where} differs: " + "; ".join(_difference(n, here, traits, settings) for n in other))
    if replace(settings, digest="").with_digest().digest != settings.digest:
        raise Differs("a worker reads the same settings otherwise; install the same pitchlint there")
    _same.add(settings.digest)


def _difference(name: str, here: Mapping[str, str], traits: Mapping[str, str], settings: PartSettings) -> str:
    if name == "code":
        return "its code of pitchlint is not the client's; install the same version there"
    if name == "rules":
        folders = ", ".join(str(f) for f in settings.analysis.folders)
        return f"its rule files are not the client's; these folders have to hold the same files there: {folders}"
    return f"{name} {here.get(name, 'none')} there, {traits[name]} here"


def release() -> None:
    """Ends the processes that wait for work: their memory is for others."""
    while _idle:
        _idle.pop().end()


def _answer(task: Task, timeout_s: float) -> Any:
    try:
        worker = _idle.pop()
    except IndexError:
        worker = _started(task, timeout_s)
    else:
        worker.timeout_s = timeout_s
        worker.give(task)
    try:
        while True:
            for stirred in stirring([worker]):
                answer = stirred.hear()
                if answer is not None:
                    _idle.append(worker)
                    return answer[0]
    except BaseException:
        worker.end(at_once=True)
        raise


def _started(task: Task, timeout_s: float) -> Worker:
    """A process. Dask's own are daemons, which may start none: theirs would be left over when they are ended. Ours end
    by themselves when the pipe to their parent closes, however that dies."""
    parent: Any = multiprocessing.current_process()
    with _starting:
        daemon, parent.daemon = parent.daemon, False
        try:
            return Worker(task, timeout_s)
        finally:
            parent.daemon = daemon
