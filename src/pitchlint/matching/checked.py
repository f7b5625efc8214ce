"""Packs loaded with all their mistakes told at once: those of keys and values, and those inside the patterns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pitchlint.errors import RuleError, in_order
from pitchlint.rules.source_text import SourceText

if TYPE_CHECKING:
    from pitchlint.rules.model import Rule


def load_checked(folders: Sequence[Path]) -> tuple[tuple[Rule, ...], dict[str, SourceText]]:
    """As `rules.load_packs`; where a file is wrong, the patterns of all files are checked before it says so.

    Raises:
        RuleError: with every problem of every file, by place.
    """
    from pitchlint.rules.packs import read_packs

    read = read_packs(folders)
    if not read.problems:
        return tuple(read.rules[name] for name in sorted(read.rules)), read.sources
    from pitchlint.matching.program import compile_rules  # only now: rules that are kept between runs need no compiler

    rules, sources, problems = dict(read.rules), dict(read.sources), list(read.problems)
    for left, source in read.wrong:
        rules.setdefault(left.full_id, left)
        sources.setdefault(left.full_id, source)
    try:
        compile_rules(list(rules.values()), sources)
    except RuleError as error:
        problems += error.problems
    raise RuleError(in_order(problems))
