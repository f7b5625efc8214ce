"""Entry point of the console script and of `python -m pitchlint`: the command line, begun and ended without delay."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import NoReturn

_NEW = 100_000
"""New objects after which Python looks for cyclic garbage: while modules are imported, its usual 700 only cost time."""


def main() -> NoReturn:
    """Runs the command line, and ends the process with its exit code."""
    gc.set_threshold(_NEW)
    from pitchlint.cli import main as command_line

    try:
        command_line()
    except SystemExit as ended:
        _end(ended)
    sys.exit(0)


def _end(ended: SystemExit) -> NoReturn:
    """Ends the process, at once where nothing else runs in it.

    To take modules, rules and a language model apart piece by piece takes longer than many a check.
    """
    if not isinstance(ended.code, int) or _others():
        raise ended
    try:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):  # a closed pipe: Python says what it says then
        raise ended from None
    os._exit(ended.code)


def _others() -> bool:
    """Whether there are threads or processes that the end has to wait for."""
    threading, processes = sys.modules.get("threading"), sys.modules.get("multiprocessing.process")
    return (threading is not None and threading.active_count() > 1) or (
        processes is not None and bool(processes.active_children())
    )


if __name__ == "__main__":
    main()
