"""How a run's findings and its scripts belong together: counted once, for every format."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pitchlint.finding import LEVELS, Finding, Level, Origin
from pitchlint.report import Report
from pitchlint.reporters.records import Record, location_record
from pitchlint.script import LineUse


@dataclass(frozen=True, slots=True)
class FromLine:
    """The findings whose words come from one line of a script file.

    Attributes:
        origin: the first of its sentences that was said.
        count: number of findings.
        level: the gravest.
        rules: full id and number of each rule, the most frequent first.
        faulty: whether the check finds one of these rules in the script itself, so that the script is to be mended.
    """

    origin: Origin
    count: int
    level: Level
    rules: tuple[tuple[str, int], ...]
    faulty: bool


@dataclass(frozen=True, slots=True)
class Told:
    """Findings, praise aside, by where their words come from.

    Attributes:
        lines: by line of a script file: the most findings first, then the gravest, then by place.
        own: number of findings in the seller's own words.
        other: number of findings about what was not said, or about no words of the seller.
    """

    lines: tuple[FromLine, ...]
    own: int
    other: int

    @property
    def scripted(self) -> int:
        """Number of findings whose words come from a script."""
        return sum(line.count for line in self.lines)


def told(report: Report) -> Told:
    """The findings of a report by origin."""
    faults = _faults(report)
    groups: dict[tuple[str, int | None], list[Finding]] = {}
    own = other = 0
    for finding in (f for c in report.conversations for f in c.findings):
        if finding.missing or not finding.evidence.quote or finding.evidence.role == "customer":
            other += 1
        elif finding.origin:
            groups.setdefault((finding.origin.file, finding.origin.line), []).append(finding)
        else:
            own += 1
    lines = [_line(found, faults.get(place, frozenset())) for place, found in groups.items()]
    lines.sort(key=lambda w: (-w.count, LEVELS.index(w.level), w.origin.file, w.origin.line or 0))
    return Told(tuple(lines), own, other)


def scripts_record(report: Report) -> Record | None:
    """The use of the scripts as a dictionary, None where no scripts were given."""
    if report.scripts is None:
        return None
    found = told(report)
    return {
        "conversations": report.scripts.conversations,
        "findings": {"from_scripts": found.scripted, "own_words": found.own, "other": found.other},
        "by_line": [
            {
                "file": line.origin.file,
                "line": line.origin.line,
                "column": line.origin.column,
                "count": line.count,
                "level": line.level,
                "rules": dict(line.rules),
                "faulty": line.faulty,
            }
            for line in found.lines
        ],
        "lines": [_use_record(use) for use in report.scripts.lines],
    }


def _use_record(use: LineUse) -> Record:
    return {
        "script": use.line.conversation,
        **location_record(use.line.location),
        "text": use.line.text,
        "required": use.line.required,
        "said_in": use.said_in,
        "expected_in": use.expected_in,
        "left_out_of": list(use.left_out_of),
        "faults": list(use.faults),
    }


def _faults(report: Report) -> dict[tuple[str, int | None], frozenset[str]]:
    """The rules that find something in the script itself, by file and line."""
    faults: dict[tuple[str, int | None], frozenset[str]] = {}
    for use in report.scripts.lines if report.scripts else ():
        place = (use.line.location.file, use.line.location.line)
        faults[place] = faults.get(place, frozenset()) | frozenset(use.faults)
    return faults


def _line(found: list[Finding], faults: frozenset[str]) -> FromLine:
    first = min((f.origin for f in found if f.origin), key=lambda o: o.column or 0)
    rules = sorted(Counter(f.rule for f in found).items(), key=lambda pair: (-pair[1], pair[0]))
    level = min((f.level for f in found), key=LEVELS.index)
    return FromLine(first, len(found), level, tuple(rules), any(rule in faults for rule, _ in rules))
