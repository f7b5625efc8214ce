"""Runs the command line as a user does: a real process."""

from __future__ import annotations

import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
from functools import lru_cache
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src"


PROCESS = Path(__file__).with_name("process.py")
IMPORTED = [f"pitchlint.{name}" for name in ("cli.check", "cli.rules", "analyzer", "config", "readers", "rules.packs",
    "rules.model", "ledgers.books", "reporters.terminal", "reporters.json", "cli.judging", "cli.gating")]  # fmt: skip


def pitchlint(*words: str | Path, stdin: str = "", cwd: Path | None = None, **environment: str):
    """Answers (exit code, standard output, standard error); `check` and `eval` run without the categoriser.

    Where the system can, processes are forked from a clean one that has imported pitchlint and compiled its regular
    expressions, since that is most of the time of a short run; elsewhere each is started from nothing.
    """
    inherited = {k: v for k, v in os.environ.items() if k != "PITCHLINT_CONFIG"}
    without = {f"PITCHLINT_{command}_NO_MODEL": "1" for command in ("CHECK", "EVAL")}
    everything = {**inherited, "PYTHONPATH": str(SRC), **without, **environment}
    if sys.platform == "win32":
        done = subprocess.run(
            [sys.executable, "-m", "pitchlint", *map(str, words)],
            input=stdin.encode(),
            capture_output=True,
            cwd=cwd,
            env=everything,
            timeout=120,
        )
        return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    with tempfile.TemporaryDirectory() as held:
        streams = [Path(held, name) for name in ("in", "out", "err")]
        streams[0].write_bytes(stdin.encode())
        given = {
            "words": [str(w) for w in words],
            "streams": tuple(map(str, streams)),
            "folder": str(cwd or Path.cwd()),
            "environment": everything,
        }
        process = _context().Process(target=runpy.run_path, args=(str(PROCESS), given))
        process.start()
        process.join(120)
        assert process.exitcode is not None, f"{words}: not done after two minutes"
        out, err = (s.read_bytes().decode("utf-8", "replace") if s.exists() else "" for s in streams[1:])
        return process.exitcode, out, err


@lru_cache(maxsize=1)
def _context():
    sys.path[:0] = [str(SRC), str(PROCESS.parent)]
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*IMPORTED, "expressions"])
    return context


def write(folder: Path, files: dict[str, str]) -> Path:
    """Writes the files below the folder, and answers the folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder
