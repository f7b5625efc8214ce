"""A scratch git repository."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", "-C", str(folder), *who, *words], capture_output=True, check=True, text=True)
    return done.stdout


def committed(folder: Path, files: dict[str, str | bytes], message: str = "one") -> Path:
    """Writes the files into the repository, made where there is none, and commits everything."""
    if not (folder / ".git").exists():
        folder.mkdir(parents=True, exist_ok=True)
        git(folder, "init", "-q")
    put(folder, files)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)
    return folder


def put(folder: Path, files: dict[str, str | bytes]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
