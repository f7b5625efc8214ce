"""Rules that no rule file holds: which of them run, and what they found where they are ignored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from pitchlint.finding import Finding
from pitchlint.rules.built_in import BUILT_IN
from pitchlint.rules.selection import heeded

if TYPE_CHECKING:
    from pitchlint.cli.settings import FileRun
    from pitchlint.report import Report, RuleInfo


def running(rules: Iterable[RuleInfo], plan: Iterable[FileRun]) -> tuple[RuleInfo, ...]:
    """Those of the rules that some input does not ignore."""
    selections = {run.settings.selection for run in plan}
    return tuple(rule for rule in rules if any(heeded(rule, selection) for selection in selections))


def without_ignored(report: Report, plan: Mapping[str, FileRun]) -> Report:
    """The report without what built-in rules find where they are ignored.

    Args:
        plan: the inputs by name; a suppression in a configuration is ignored where all of its inputs ignore it.
    """
    known = {rule.id: rule for rule in BUILT_IN}
    by_file = {name: [run.settings.selection] for name, run in plan.items()}
    for run in plan.values():
        by_file.setdefault(run.config.file or "", []).append(run.settings.selection)

    def stays(finding: Finding) -> bool:
        rule, held = known.get(finding.rule), by_file.get(finding.evidence.location.file)
        return rule is None or held is None or any(heeded(rule, selection) for selection in held)

    conversations = tuple(
        c if all(map(stays, c.findings)) else replace(c, findings=tuple(filter(stays, c.findings)))
        for c in report.conversations
    )
    return replace(report, conversations=conversations, notices=tuple(filter(stays, report.notices)))
