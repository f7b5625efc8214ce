"""`audit.json`: what a finished audit says of itself. It is written last, so that it stands for the other files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

OUTCOME = "audit.json"
FORM = "pitchlint audit 2"


def outcome_in(folder: Path) -> dict[str, Any] | None:
    """What the finished audit in a folder says of itself, None where there is none."""
    try:
        found = json.loads((folder / OUTCOME).read_text(encoding="utf-8"))
        return found if found["form"] == FORM else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
