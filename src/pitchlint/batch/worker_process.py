"""The process of a worker: takes tasks from a pipe until it closes, says each step, and answers results."""

from __future__ import annotations

import os
import signal
from multiprocessing.connection import Connection
from typing import Any

from pitchlint.batch.tasks import Task
from pitchlint.batch.worker import Step
from pitchlint.errors import PitchlintError

# What a worker sends: ("step", Step), ("done", result) or ("error", PitchlintError).
Message = tuple[str, Any]


def serve(pipe: Connection) -> None:
    """Works until the other end closes or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent ends its workers
    os.environ.pop("PYTHONBREAKPOINT", None)
    try:
        while True:
            task: Task = pipe.recv()
            pipe.send(_answer(task, pipe))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _answer(task: Task, pipe: Connection) -> Message:
    def tell(step: Step) -> None:
        pipe.send(("step", step))

    try:
        return "done", task.work(task.part, task.settings, task.lost, tell)
    except PitchlintError as error:
        return "error", error
