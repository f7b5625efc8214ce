"""What the integrations need: pitchlint as a command on PATH, without an installation."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PUSHY = "# Opening\n\nAgent: This offer ends today, so decide now.\n"
HONEST = "# Opening\n\nAgent: What do you need the bike for?\n"


def command(path: Path, call: str) -> Path:
    """Writes a command that runs Python of this environment with `call`, for example `-m pitchlint`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" {call} "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return path


def environment(*folders: Path, **more: str) -> dict[str, str]:
    """The environment with these folders first on PATH and without what would change a verdict."""
    inherited = {
        k: v for k, v in os.environ.items() if not k.startswith(("PITCHLINT_CHECK_", "PITCHLINT_CONFIG", "GIT_"))
    }
    path = os.pathsep.join([*map(str, folders), str(Path(sys.executable).parent), inherited["PATH"]])
    return {**inherited, "PATH": path, "PYTHONPATH": str(ROOT / "src"), **more}
