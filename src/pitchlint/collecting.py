"""The collector of cyclic garbage, put off while many objects are made at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """A block in which Python does not look for cyclic garbage: among thousands of new objects that only costs time.

    What nothing refers to is given back all the same; a collector that was off before stays off.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
