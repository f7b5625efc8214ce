"""How right the rules are on labelled conversations: gold files in, precision, recall and F1 by label out.

Its names are imported on first use: who wants an interval needs no analyzer.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pitchlint.evaluation.gold import Gold, GoldTurn, read_gold, spoken
    from pitchlint.evaluation.run import evaluate
    from pitchlint.evaluation.scores import Evaluation, Mistake, RuleScore, Score, micro_and_macro, wilson

__all__ = [
    "Evaluation",
    "Gold",
    "GoldTurn",
    "Mistake",
    "RuleScore",
    "Score",
    "evaluate",
    "micro_and_macro",
    "read_gold",
    "spoken",
    "wilson",
]

_HOMES = {"Gold": "gold", "GoldTurn": "gold", "evaluate": "run", "read_gold": "gold", "spoken": "gold"}


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(f"pitchlint.evaluation.{_HOMES.get(name, 'scores')}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
