"""Where the time of a run went, by stage."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


class Clock:
    """Adds up seconds by stage, in the order in which the stages began."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Counts the time inside the block for the stage."""
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - begin

    def each(self, stage: str, items: Iterable[T]) -> Iterator[T]:
        """The items; the time to get each counts for the stage."""
        iterator = iter(items)
        while True:
            with self(stage):
                try:
                    item = next(iterator)
                except StopIteration:
                    return
            yield item

    def table(self) -> str:
        """A line a stage: seconds and share."""
        total = sum(self.seconds.values()) or 1.0
        return "\n".join(f"{stage:8} {s:8.3f} s {100 * s / total:5.1f} %" for stage, s in self.seconds.items())
