"""What a run found in numbers: by rule and level, with what was excused."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pitchlint.finding import LEVELS, Finding, Level
from pitchlint.report import Report


@dataclass(frozen=True, slots=True)
class RuleCount:
    """A rule at a level.

    Attributes:
        rule, level: which findings are counted.
        found: number of findings that count.
        suppressed: number of those that a comment or the configuration excuses.
        files: number of files with either.
    """

    rule: str
    level: Level
    found: int
    suppressed: int
    files: int


def statistics(report: Report) -> list[RuleCount]:
    """A count a rule and level, gravest first, then the most frequent, then by name."""
    found: Counter[tuple[Level, str]] = Counter()
    suppressed: Counter[tuple[Level, str]] = Counter()
    files: dict[tuple[Level, str], set[str]] = {}

    def note(finding: Finding, where: Counter[tuple[Level, str]]) -> None:
        key = finding.level, finding.rule
        where[key] += 1
        files.setdefault(key, set()).add(finding.evidence.location.file)

    for finding in (*report.findings, *report.praise):
        note(finding, found)
    for excused in report.suppressed:
        note(excused.finding, suppressed)
    counts = [RuleCount(key[1], key[0], found[key], suppressed[key], len(files[key])) for key in files]
    return sorted(counts, key=lambda c: (LEVELS.index(c.level), -c.found, c.rule))


def statistics_table(report: Report) -> str:
    """The counts as aligned lines, with a heading."""
    rows = [(str(c.found), c.level, c.rule, str(c.files), str(c.suppressed)) for c in statistics(report)]
    heading = ("found", "level", "rule", "files", "suppressed")
    table = [heading, *rows]
    widths = [max(len(row[i]) for row in table) for i in range(len(heading))]
    numbers = {0, 3, 4}
    return "\n".join(
        "  ".join(
            f"{c:>{w}}" if i in numbers else f"{c:<{w}}" for i, (c, w) in enumerate(zip(row, widths, strict=True))
        )
        for row in table
    )
