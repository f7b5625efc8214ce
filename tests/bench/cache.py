"""How long a second run over an unchanged library takes, as a ratio to the first.

    python tests/bench/cache.py [PATH ...]

Without paths: `samples/`. Each run is a fresh process. The first has compiled rules and no results, the second the
results of the first; five pairs in turn, medians. Prints the ratio with and without the text categoriser. Nothing here
is a test: machines differ.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAIRS = 5
ROOT = Path(__file__).resolve().parents[2]


def seconds(cache: Path, *words: str) -> float:
    """Wall time of one check."""
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "pitchlint", "check", *words, "-f", "json"],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PITCHLINT_CACHE_DIR": str(cache)},
    )
    if done.returncode not in (0, 1):
        sys.exit(f"{words} ended with {done.returncode}: {done.stderr.decode()}")
    return time.perf_counter() - begin


def main() -> None:
    paths = sys.argv[1:] or ["samples"]
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        print(f"{'':32} first run  second run  second to first")
        for name, options in (("patterns and categoriser", ()), ("patterns alone (--no-model)", ("--no-model",))):
            seconds(cache, *paths, *options)  # compiles the rules
            first, second = [], []
            for _ in range(PAIRS):
                shutil.rmtree(cache / "results")
                first.append(seconds(cache, *paths, *options))
                second.append(seconds(cache, *paths, *options))
            one, two = statistics.median(first), statistics.median(second)
            print(f"{name:32} {one:8.3f} s {two:9.3f} s {two / one:16.3f}")


if __name__ == "__main__":
    main()
