"""Runs the command line as a user does: a real process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src"


def pitchlint(*words: str | Path, stdin: str = "", cwd: Path | None = None, **environment: str):
    """Answers (exit code, standard output, standard error)."""
    inherited = {k: v for k, v in os.environ.items() if k != "PITCHLINT_CONFIG"}
    done = subprocess.run(
        [sys.executable, "-m", "pitchlint", *map(str, words)],
        input=stdin.encode(),
        capture_output=True,
        cwd=cwd,
        env={**inherited, "PYTHONPATH": str(SRC), **environment},
        timeout=120,
    )
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def write(folder: Path, files: dict[str, str]) -> Path:
    """Writes the files below the folder, and answers the folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder
