"""Rules as people write them: YAML with line numbers, a checked model, packs and selection.

Its names are imported on first use: most of a run over an unchanged library needs no model of a rule.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pitchlint.rules.changes import Override
    from pitchlint.rules.event import Event, Pattern
    from pitchlint.rules.model import Rule
    from pitchlint.rules.packs import load_packs
    from pitchlint.rules.selection import Selection, select
    from pitchlint.rules.shipped import shipped_packs

__all__ = ["Event", "Override", "Pattern", "Rule", "Selection", "load_packs", "select", "shipped_packs"]

_HOMES = {
    "Event": "model",
    "Override": "changes",
    "Pattern": "model",
    "Rule": "model",
    "Selection": "selection",
    "load_packs": "packs",
    "select": "selection",
    "shipped_packs": "shipped",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"pitchlint.rules.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
