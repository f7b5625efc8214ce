"""Where the packs lie that come with pitchlint."""

from __future__ import annotations

from pathlib import Path


def shipped_packs() -> Path:
    """The folder of the packs that come with pitchlint: inside the wheel, or `rules/` of the repository."""
    here = Path(__file__).resolve()
    inside = here.parents[1] / "packs"
    return inside if inside.is_dir() else here.parents[3] / "rules"
