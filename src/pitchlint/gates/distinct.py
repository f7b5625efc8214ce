"""Equal findings in several conversations of a file: their fingerprints are told apart by which of them it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pitchlint.finding import Finding, fingerprint
from pitchlint.report import ConversationReport


def distinct(reports: Sequence[ConversationReport]) -> list[ConversationReport]:
    """The reports with fingerprints that come once a file.

    The first of equal ones keeps its fingerprint, so a finding keeps its own while no other with the same words comes
    before it in the file; and the fingerprints of a file stay the same ones in whatever order its conversations stand.
    """
    seen: Counter[tuple[str, str]] = Counter()

    def told(finding: Finding, file: str) -> Finding:
        seen[file, finding.fingerprint] += 1
        nth = seen[file, finding.fingerprint]
        return finding if nth == 1 else replace(finding, fingerprint=fingerprint(finding.fingerprint, "", "", nth))

    made = []
    for report in reports:
        file = report.conversation.source.file
        findings = tuple(told(f, file) for f in report.findings)
        praise = tuple(told(f, file) for f in report.praise)
        made.append(replace(report, findings=findings, praise=praise))
    return made
