"""One supervised worker: a process with a pipe to its parent, which knows the last step that it told, and since when.

A worker that dies or stalls is replaced and its part begun again; a step that two workers did not survive is not taken
a third time.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from typing import Any

from pitchlint.batch.stopping import WorkersDie
from pitchlint.batch.tasks import Task
from pitchlint.batch.worker import Step
from pitchlint.batch.worker_process import serve

_TRIES = 2  # workers that a step may cost
_MOST_LOST = 24  # workers that a part may cost before the run is broken off
_READ_FACTOR = 4  # a file that is read whole may take longer than a conversation
_PINNED = ("OMP", "OPENBLAS", "MKL", "BLIS", "NUMEXPR", "VECLIB_MAXIMUM")


class Worker:
    """A worker at a task.

    Args:
        task: the first.
        timeout_s: seconds that a conversation may take.

    Attributes:
        task: what it works at, with the steps that are not taken again.
        timeout_s: as given.
    """

    def __init__(self, task: Task, timeout_s: float) -> None:
        self.task = task
        self.timeout_s = timeout_s
        self._deaths: Counter[tuple[Step | None, str]] = Counter()
        self._step: Step | None = None
        self._start()

    def give(self, task: Task) -> None:
        """Hands the worker its next task."""
        self.task = task
        self._deaths.clear()
        self._send()

    @property
    def due(self) -> float:
        """When, by the monotonic clock, it has to have said something."""
        reading = self._step is None or self._step.doing == "read"
        return self._since + self.timeout_s * (_READ_FACTOR if reading else 1)

    def hear(self) -> tuple[Any] | None:
        """The answer, in a tuple; None while there is none. A lost worker is replaced.

        Raises:
            WorkersDie: the part costs one worker after the other.
            PitchlintError: what the worker raised.
        """
        try:
            while self.pipe.poll():
                kind, said = self.pipe.recv()
                if kind == "done":
                    return (said,)
                if kind == "error":
                    raise said
                self._step, self._since = said, time.monotonic()
        except (EOFError, OSError):
            self._replace("died")
            return None
        if not self.process.is_alive() and not self.pipe.poll():
            self._replace("died")
        elif time.monotonic() > self.due:
            self._replace("stalled")
        return None

    def end(self, *, at_once: bool = False) -> None:
        """Ends the worker: when it has done its task, or at once."""
        self.pipe.close()  # a worker that waits for a task ends by this
        if at_once:
            self.process.kill()
        self.process.join(10)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()

    def _start(self) -> None:
        for library in _PINNED:  # the workers share the cores among them: threads would only wait for each other
            os.environ.setdefault(f"{library}_NUM_THREADS", "1")
        ways = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
        if "forkserver" in ways:
            context.set_forkserver_preload(["pitchlint.batch.worker_process"])
        self.pipe, there = context.Pipe()
        self.process: BaseProcess = context.Process(target=serve, args=(there,), daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        there.close()
        self._send()

    def _send(self) -> None:
        self._step = None
        self._since = time.monotonic()
        with suppress(OSError):  # dead already: its silence is noticed
            self.pipe.send(self.task)

    def _replace(self, how: str) -> None:
        step, lost = self._step, dict(self.task.lost)
        self.end(at_once=True)
        self._deaths[step, how] += 1
        if step is not None and sum(n for (s, _), n in self._deaths.items() if s == step) >= _TRIES:
            lost[step] = how
        unblamed = self._deaths[None, "died"] + self._deaths[None, "stalled"]
        if unblamed >= _TRIES or self._deaths.total() >= _MOST_LOST:
            raise WorkersDie(
                f"workers die at {self.task.part.name} (exit code {self.process.exitcode}), perhaps for want of "
                "memory; try fewer --jobs"
            )
        self.task = replace(self.task, lost=lost)
        self._start()


def stirring(workers: list[Worker]) -> list[Worker]:
    """Those that said something, died or stall; waits until there is one."""
    rest = min(max(w.due - time.monotonic(), 0.0) for w in workers)
    ready = wait([w.pipe for w in workers] + [w.process.sentinel for w in workers], min(rest, 5.0) + 0.01)
    now = time.monotonic()
    return [w for w in workers if w.pipe in ready or w.process.sentinel in ready or now > w.due]
