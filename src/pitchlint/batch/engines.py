"""Who works: own supervised processes on this machine, or the workers of a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from pitchlint.batch.audit_options import AuditOptions
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.pool import run as run_here
from pitchlint.batch.tasks import Task

# Takes tasks when a worker is free, and gives each with its answer as they become ready.
Run = Callable[[Iterable[Task]], Generator[tuple[Task, Any]]]


@contextmanager
def engine(options: AuditOptions, settings: Sequence[PartSettings], parts_url: str | None) -> Iterator[Run]:
    """What runs tasks, as long as the block lasts.

    Args:
        options: which engine, and how many workers.
        settings: of the run; workers elsewhere must come to the same digests.
        parts_url: where workers elsewhere put the results of parts; None: they send them here.

    Raises:
        UsageError: the engine is not installed, nobody answers at the scheduler's address, or a worker is another
            version.
    """
    if options.engine == "dask":
        from pitchlint.batch.dask_client import cluster

        with cluster(options, settings, parts_url) as run:
            yield run
    else:
        yield partial(run_here, jobs=options.jobs, timeout_s=options.timeout_s)
