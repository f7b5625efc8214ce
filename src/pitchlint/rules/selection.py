"""Which rules run: by full id, id, pack, tag or level."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pitchlint.errors import UsageError, did_you_mean
from pitchlint.levels import LEVELS, RuleInfo
from pitchlint.rules.built_in import BUILT_IN

if TYPE_CHECKING:
    from pitchlint.rules.listing import ListedRule
    from pitchlint.rules.model import Rule

R = TypeVar("R", bound="Rule | ListedRule")


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user chose. Empty `select` means every rule that is not in preview.

    Names are full ids (`pressure/urgency`), ids (`urgency`), packs (`pressure`), tags or levels. A rule that is
    selected by its full id runs though a wider name is ignored, but never one that is named under `never`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    never: tuple[str, ...] = ()


def select(rules: Sequence[R], selection: Selection) -> tuple[R, ...]:
    """The rules to run; signals always stay, since rules need them.

    Raises:
        UsageError: a name that fits no rule.
    """
    known = known_names(rules)
    for name in (*selection.select, *selection.ignore, *selection.never):
        if name not in known:
            hint = did_you_mean(name, known)
            raise UsageError(f"no rule, pack, tag or level is called `{name}`" + (f"; {hint}" if hint else ""))
    return tuple(r for r in rules if r.signal or _chosen(r, selection))


def heeded(rule: RuleInfo, selection: Selection) -> bool:
    """Whether a built-in rule runs: unless it is ignored, also where only other rules are selected."""
    names = _names_of(rule)
    return not names & {*selection.never} and (not names & {*selection.ignore} or rule.id in selection.select)


def _chosen(rule: Rule | ListedRule, selection: Selection) -> bool:
    names = _names(rule)
    if names & set(selection.never):
        return False
    if names & set(selection.ignore) and rule.full_id not in selection.select:
        return False
    if selection.select:
        return bool(names & set(selection.select))
    return selection.preview or not rule.preview


def known_names(rules: Iterable[Rule | ListedRule]) -> list[str]:
    """Every name that means a rule or several, sorted."""
    built_in = {name for rule in BUILT_IN for name in _names_of(rule)}
    return sorted({name for rule in rules for name in _names(rule)} | built_in | set(LEVELS))


def _names(rule: Rule | ListedRule) -> set[str]:
    return {rule.full_id, rule.id, rule.pack, rule.level, *rule.tags}


def _names_of(rule: RuleInfo) -> set[str]:
    pack, _, id = rule.id.partition("/")
    return {rule.id, id, pack, rule.level, *rule.tags}
