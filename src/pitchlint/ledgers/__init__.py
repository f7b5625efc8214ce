"""Ledgers: what was claimed, needed, promised, asked, refused and priced, and where each thing stands at the end.

`books` is the table of them; it is imported on first use, since a run over an unchanged library keeps no books anew.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pitchlint.ledgers.books import ACROSS, LEDGERS, across, kept

__all__ = ["ACROSS", "LABELS", "LEDGERS", "across", "kept"]

# The labels that ledgers ask for: their rules and signals are compiled whatever the user selects.
LABELS = (
    "assumptive check complaint deadline easy evasive explains fear guarantee guilt need offer persist price-word "
    "promise question refuse scarcity superlative unanswered urgency"
).split()


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("pitchlint.ledgers.books"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
