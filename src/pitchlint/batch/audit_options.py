"""How an audit is run, and what its results look like."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Literal

from pitchlint.batch.parts import MOST_BYTES
from pitchlint.batch.pool import TIMEOUT_S


@dataclass(frozen=True, slots=True)
class AuditOptions:
    """How an audit is run, and what its results look like.

    Attributes:
        jobs: number of workers.
        timeout_s: seconds that a conversation may take.
        form: csv, jsonl, parquet or sqlite.
        partition_by: week, channel, seller or None.
        sample: number of conversations to draw, None for all.
        part_bytes: size of a part.
        retry: whether parts in which a worker was lost are done anew.
        engine: "local", or "dask".
        scheduler: address of a Dask scheduler, `tcp://host:8786`; None: a cluster of `jobs` processes on this machine.
    """

    jobs: int = os.cpu_count() or 1
    timeout_s: float = TIMEOUT_S
    form: str = "parquet"
    partition_by: str | None = None
    sample: int | None = None
    part_bytes: int = MOST_BYTES
    retry: bool = False
    engine: Literal["local", "dask"] = "local"
    scheduler: str | None = None


DEFAULTS = AuditOptions()
