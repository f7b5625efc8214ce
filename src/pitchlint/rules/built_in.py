"""Rules that stand in no rule file, because they are about scripts and suppressions and not about talk."""

from __future__ import annotations

from pitchlint.levels import RuleInfo

REQUIRED_LINE = RuleInfo(
    id="script/required-line",
    title="Leaves out a required line",
    level="warning",
    why="The script marks these words as required. They were not said in this conversation, or in words too different"
    " to be taken for them.",
    tags=("script",),
)
"""The rule of required lines: it runs where scripts are given, and nowhere else."""

EXPIRED = RuleInfo(
    id="suppression/expired",
    title="A suppression has expired",
    level="warning",
    confidence="high",
    why="Words that were to stay for a time only are found again once it is over.",
    tags=("suppression",),
)

UNUSED = RuleInfo(
    id="suppression/unused",
    title="A suppression excuses nothing",
    level="warning",
    confidence="high",
    why="A suppression that is not needed hides the next fault of its kind.",
    tags=("suppression",),
)

BUILT_IN: tuple[RuleInfo, ...] = (REQUIRED_LINE, EXPIRED, UNUSED)
