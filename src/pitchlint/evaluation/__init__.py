"""How right the rules are on labelled conversations: gold files in, precision, recall and F1 by label out."""

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
