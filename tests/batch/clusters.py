"""A Dask scheduler and its workers, started for real: own processes with an own port."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src"
HERE = Path(__file__).parent  # `hostile` is imported by name in workers
_SCHEDULER = """
import asyncio
from distributed import Scheduler
async def main():
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as made:
        print(made.address, flush=True)
        await made.finished()
asyncio.run(main())
"""
_WORKER = """
import asyncio, sys
from distributed import Worker
async def main():
    async with Worker(sys.argv[1], nthreads=1, dashboard=False, host="127.0.0.1") as made:
        print(made.address, flush=True)
        await made.finished()
asyncio.run(main())
"""


class Cluster:
    """A scheduler and workers without a nanny: what is killed stays dead.

    Attributes:
        address: of the scheduler.
        workers: the workers' processes.
    """

    def __init__(self, number: int) -> None:
        self._scheduler = _started(_SCHEDULER)
        self.address = _line(self._scheduler)
        self.workers = [_started(_WORKER, self.address) for _ in range(number)]
        for worker in self.workers:
            _line(worker)

    def add(self, src: Path = SRC) -> None:
        """One worker more, with the code of that folder."""
        self.workers.append(_started(_WORKER, self.address, src=src))
        _line(self.workers[-1])

    def kill(self, number: int) -> None:
        """SIGKILL for a worker."""
        self.workers[number].send_signal(signal.SIGKILL)
        self.workers[number].wait()

    def end(self) -> None:
        """Ends all that is left."""
        for process in (*self.workers, self._scheduler):
            process.kill()
            process.wait()
            assert process.stdout is not None
            process.stdout.close()


@contextmanager
def cluster(number: int = 2) -> Iterator[Cluster]:
    """A cluster with so many workers."""
    made = Cluster(number)
    try:
        yield made
    finally:
        made.end()


def _started(program: str, *words: str, src: Path = SRC) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(map(str, (src, HERE))),
            "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s",  # 30 s are tried else to fetch from who is dead
        },
    )


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()
