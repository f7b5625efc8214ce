"""What the user wants to see, for every format alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from pitchlint import __version__
from pitchlint.finding import LEVELS, Evidence, Finding, Level
from pitchlint.report import ConversationReport, Report, RuleInfo


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How to render a report.

    Attributes:
        verbose: -1 a line a finding, 0 the usual report, 1 everything.
        min_level: faults below this level are left out; praise is not a fault and stays.
        praise: False leaves out the praise.
        color: True or False as asked for; None is for the terminal to decide, and no colour elsewhere.
        width: columns of the terminal report; None is the terminal's own width, 100 in a pipe.
        encoding: what the text will be written in; characters it lacks get stand-ins.
        version: version of pitchlint, for formats that name their tool.
        fail_on: level from which a finding fails the run, "never" for none; for formats that tell tests from notes.
        root: folder below which absolute paths are told as relative ones, "" to leave them alone.
        rules: the rules that ran, for formats that describe them.
    """

    verbose: int = 0
    min_level: Level = "note"
    praise: bool = True
    color: bool | None = None
    width: int | None = None
    encoding: str = "utf-8"
    version: str = __version__
    fail_on: Level | Literal["never"] = "error"
    root: str = ""
    rules: tuple[RuleInfo, ...] = ()

    def select(self, report: Report) -> Report:
        """The report without what the user does not want to see. Every renderer starts with it."""
        notices = tuple(n for n in report.notices if self._wanted(n))
        return replace(report, conversations=tuple(self._select(c) for c in report.conversations), notices=notices)

    def edits(self, report: Report) -> frozenset[int]:
        """Identities of the findings whose words a tool may replace: exact ones in scripts, never in transcripts."""
        scripts = [c for c in report.conversations if c.conversation.scripted]
        return frozenset(id(f) for c in scripts for f in c.findings if f.instead and _in_one_run(f.evidence))

    def hidden(self, report: Report) -> int:
        """Number of findings, praise included, that `select` leaves out."""
        return report.counts().total() - self.select(report).counts().total()

    def _select(self, conversation: ConversationReport) -> ConversationReport:
        return replace(
            conversation,
            findings=tuple(f for f in conversation.findings if self._wanted(f)),
            praise=conversation.praise if self.praise else (),
        )

    def _wanted(self, finding: Finding) -> bool:
        return LEVELS.index(finding.level) <= LEVELS.index(self.min_level)


def _in_one_run(evidence: Evidence) -> bool:
    """Whether the marked words stand in one run on one line of a text file, so that a tool can replace them there."""
    start, end = evidence.location, evidence.end_location
    if start.line is None or start.column is None or end.column is None or start.file.lower().endswith(".docx"):
        return False
    return bool(evidence.quote) and start.line == end.line and end.column - start.column == len(evidence.quote)
