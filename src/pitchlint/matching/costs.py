"""What each rule costs: its own seconds, without those of the rules that it refers to.

What serves all rules (ledgers, categoriser, measures) is counted by itself, not for the rule that asks first.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Costs:
    """Adds up seconds by rule, and by what serves all rules, which has no `/` in its name.

    The first use of a pattern counts its compilation, too.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._inner: list[float] = []

    @contextmanager
    def __call__(self, rule: str) -> Iterator[None]:
        """Counts the time inside the block for the rule, except for blocks within it."""
        self._inner.append(0.0)
        begin = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - begin
            self.seconds[rule] = self.seconds.get(rule, 0.0) + spent - self._inner.pop()
            if self._inner:
                self._inner[-1] += spent

    def table(self, most: int = 10) -> str:
        """What serves all rules, then the dearest rules, a line each: milliseconds, share, name."""
        total = sum(self.seconds.values()) or 1.0
        ordered = sorted(self.seconds.items(), key=lambda item: (-item[1], item[0]))
        shared = [item for item in ordered if "/" not in item[0]]
        rules = [item for item in ordered if "/" in item[0]]
        lines = [f"{1000 * s:9.1f} ms {100 * s / total:5.1f} %  {name}" for name, s in (*shared, *rules[:most])]
        dearest = f"of this for all rules, and the {len(rules[:most])} dearest of {len(rules)} rules and signals:"
        return "\n".join([dearest if shared else dearest.partition(", and ")[2], *lines])
