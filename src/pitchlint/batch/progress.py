"""How far a run is, as records."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Literal

from pitchlint.batch.part_file import Counts


@dataclass(frozen=True, slots=True)
class Progress:
    """What is told as a run goes on.

    Attributes:
        event: "planned", "sampled", "part" (one is done), "finishing" or "done".
        parts: number of parts.
        done: parts whose results are there.
        reused: parts among them whose results were there before.
        part: where the part begins that was done just now, "" otherwise.
        counts: over the parts that are done.
        per_second: conversations a second since the start; None before the first.
        eta_s: seconds that the other parts are likely to take, None while it cannot be told.
    """

    event: Literal["planned", "sampled", "part", "finishing", "done"]
    parts: int
    done: int = 0
    reused: int = 0
    part: str = ""
    counts: Counts = field(default_factory=Counts)
    per_second: float | None = None
    eta_s: float | None = None


class Course:
    """Counts what is done, and tells how fast it goes.

    Args:
        parts: number of parts.
        total: bytes of all of them.
    """

    def __init__(self, parts: int, total: int) -> None:
        self.parts, self.total = parts, total
        self.counts = Counts()
        self.done = self.reused = 0
        self._began = time.monotonic()
        self._left = total
        self._worked = self._conversations = 0

    def reuse(self, counts: Counts, size: int) -> None:
        """Takes a part whose result was there."""
        self.counts += counts
        self.done, self.reused, self._left = self.done + 1, self.reused + 1, self._left - size

    def finish(self, counts: Counts, size: int, part: str) -> Progress:
        """Takes a part that was done now."""
        self.counts += counts
        self.done, self._left = self.done + 1, self._left - size
        self._worked += size
        self._conversations += counts.conversations
        return self.now("part", part)

    def now(self, event: Literal["planned", "sampled", "part", "finishing", "done"], part: str = "") -> Progress:
        """Where it stands."""
        passed = max(time.monotonic() - self._began, 1e-3)
        speed = self._conversations / passed if self._conversations else None
        eta = self._left * passed / self._worked if self._worked else None
        return Progress(event, self.parts, self.done, self.reused, part, self.counts, speed, eta)
