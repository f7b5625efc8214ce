"""Counts by label and what follows from them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pitchlint.location import SourceLocation

Z = 1.959964  # 95 %, two-sided
ENOUGH = 10  # cases of a label from which on it counts for the macro average


@dataclass(frozen=True, slots=True)
class Score:
    """How often a label was found rightly, found wrongly and missed, in turns."""

    label: str
    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    @property
    def gold(self) -> int:
        """Turns that have the label."""
        return self.hits + self.misses

    @property
    def found(self) -> int:
        """Turns on which it was found."""
        return self.hits + self.false_alarms

    @property
    def precision(self) -> float | None:
        """Share of the found that is right; None where nothing was found."""
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of the gold that was found; None where there is none."""
        return self.hits / self.gold if self.gold else None

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 without hits."""
        return 2 * self.hits / (2 * self.hits + self.false_alarms + self.misses) if self.hits else 0.0

    @property
    def precision_interval(self) -> tuple[float, float] | None:
        """95 % Wilson interval of the precision."""
        return wilson(self.hits, self.found)

    @property
    def recall_interval(self) -> tuple[float, float] | None:
        """95 % Wilson interval of the recall."""
        return wilson(self.hits, self.gold)


@dataclass(frozen=True, slots=True)
class RuleScore:
    """On how many judged turns a rule was right: the turn has the rule's label.

    Of several rules with one label each is counted for itself. What a rule misses cannot be told, since another may
    be there for it.
    """

    rule: str
    hits: int
    false_alarms: int

    @property
    def found(self) -> int:
        """Turns on which the rule held."""
        return self.hits + self.false_alarms

    @property
    def precision(self) -> float | None:
        """Share of the found that is right; None where nothing was found."""
        return self.hits / self.found if self.found else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """95 % Wilson interval of the precision."""
        return wilson(self.hits, self.found)


def wilson(successes: int, trials: int) -> tuple[float, float] | None:
    """The 95 % Wilson score interval of a share; None without trials.

    It holds for few cases and for shares near 0 or 1, where the normal approximation does not. Turns are taken
    as independent, which they are not quite: the true interval is somewhat wider.
    """
    if not trials:
        return None
    share, square = successes / trials, Z * Z
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    half = Z * math.sqrt(share * (1 - share) / trials + square / (4 * trials * trials)) / (1 + square / trials)
    low = 0.0 if successes == 0 else max(0.0, middle - half)
    return low, 1.0 if successes == trials else min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Mistake:
    """A turn on which a label was missed or wrongly found.

    Attributes:
        label: the label.
        kind: "miss" or "false alarm".
        conversation, turn, role, text: the turn; `turn` is its index.
        words: what was wrongly marked, "" for a miss.
        location: the line of the gold file.
    """

    label: str
    kind: Literal["miss", "false alarm"]
    conversation: str
    turn: int
    role: str
    text: str
    words: str
    location: SourceLocation


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The result.

    Attributes:
        scores: by label, those with the most cases first.
        mistakes: in order of the files.
        conversations, turns: how much was labelled.
        files: names of the gold files.
        asr: whether punctuation and capitals were taken away first.
        model: whether the text categoriser was on.
        unjudged: labels that rules can give and nobody looked for.
        rules: the precision of each rule and signal that held on a judged turn, by full id.
    """

    scores: tuple[Score, ...]
    mistakes: tuple[Mistake, ...]
    conversations: int
    turns: int
    files: tuple[str, ...]
    asr: bool
    model: bool
    unjudged: tuple[str, ...] = ()
    rules: tuple[RuleScore, ...] = ()

    @property
    def micro(self) -> Score:
        """All labels taken together."""
        return micro_and_macro(self.scores)[0]

    @property
    def frequent(self) -> tuple[Score, ...]:
        """The labels with enough cases for the macro average."""
        return tuple(s for s in self.scores if s.gold >= ENOUGH)

    @property
    def macro_f1(self) -> float | None:
        """Mean F1 of the labels with ten or more cases; None where there are none."""
        return micro_and_macro(self.scores)[1]


def micro_and_macro(scores: Sequence[Score]) -> tuple[Score, float | None]:
    """All labels taken together, and the mean F1 of those with ten or more cases (None where there are none)."""
    hits, false, misses = (sum(getattr(s, k) for s in scores) for k in ("hits", "false_alarms", "misses"))
    enough = [s.f1 for s in scores if s.gold >= ENOUGH]
    return Score("all", hits, false, misses), sum(enough) / len(enough) if enough else None
