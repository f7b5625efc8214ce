"""One audit at a time in a folder. The system lets go of the lock when its holder dies, however it dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from pitchlint.errors import UsageError


@contextmanager
def locked(file: Path, whose: Path) -> Iterator[None]:
    """Holds the lock while the block runs. The file keeps the holder's process number, for the message alone.

    Args:
        file: the lock's file.
        whose: what is locked, for the message.

    Raises:
        UsageError: another process holds it.
    """
    stream = file.open("a+")
    try:
        if not _taken(stream):
            stream.seek(0)
            holder = stream.read().strip() or "unknown"
            raise UsageError(
                f"{whose}: another audit (process {holder}) is writing here; wait, or choose another --out"
            )
        stream.truncate(0)
        stream.write(str(os.getpid()))
        stream.flush()
        yield
        with suppress(OSError):
            stream.truncate(0)
    finally:
        stream.close()


def _taken(stream: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            stream.seek(1 << 30)  # a byte that nobody reads: elsewhere it would keep the number from being read
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
