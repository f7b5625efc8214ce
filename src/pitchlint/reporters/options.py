"""What the user wants to see, for every format alike."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pitchlint import __version__
from pitchlint.finding import LEVELS, Finding, Level
from pitchlint.report import ConversationReport, Report


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
    """

    verbose: int = 0
    min_level: Level = "note"
    praise: bool = True
    color: bool | None = None
    width: int | None = None
    encoding: str = "utf-8"
    version: str = __version__

    def select(self, report: Report) -> Report:
        """The report without what the user does not want to see. Every renderer starts with it."""
        return replace(report, conversations=tuple(self._select(c) for c in report.conversations))

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
