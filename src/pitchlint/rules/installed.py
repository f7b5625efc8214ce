"""Packs that come with other installed packages, by the entry point group `pitchlint.packs`.

The entry point's value is a package whose folder holds rule files or packs: `acme = "acme_rules.packs"`. A pack runs
only when a configuration or `--rules` names it, so that installing something changes no verdict.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from pitchlint.errors import UsageError, did_you_mean

GROUP = "pitchlint.packs"


def installed_packs() -> list[str]:
    """Names of the installed packs, sorted."""
    from importlib.metadata import entry_points  # slow, and only for packs that are no folders

    return sorted({e.name for e in entry_points(group=GROUP)})


def installed_pack(name: str) -> Path:
    """The folder of an installed pack.

    Raises:
        UsageError: no installed package offers it, or what it names is no folder.
    """
    from importlib.metadata import entry_points

    found = next((e for e in sorted(entry_points(group=GROUP), key=lambda e: e.value) if e.name == name), None)
    if found is None:
        hint = did_you_mean(name, installed_packs())
        raise UsageError(f"`{name}` is neither a folder of rules nor an installed pack" + (f"; {hint}" if hint else ""))
    try:
        spec = find_spec(found.value.partition(":")[0])
    except (ImportError, ValueError):
        spec = None
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders:
        raise UsageError(f"the installed pack `{name}` names `{found.value}`, which is no package with a folder")
    return Path(folders[0])


def pack_folder(name: str | Path) -> Path:
    """The folder that a path or the name of an installed pack means.

    Raises:
        UsageError: neither exists.
    """
    path = Path(name)
    if path.exists():
        return path
    if len(path.parts) > 1 or path.suffix:
        raise UsageError(f"{name}: no such folder of rules")
    return installed_pack(str(name))
