"""GitLab Code Quality: a JSON list with an entry a finding.

The levels error, warning and note are the severities major, minor and info; an input that could not be read is
critical. GitLab tells entries apart by fingerprint alone, so one that comes again gets a number. Praise is not told.
"""

from __future__ import annotations

import hashlib
from collections import Counter

from pitchlint.finding import Finding
from pitchlint.location import SourceLocation
from pitchlint.report import Report
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.places import relative
from pitchlint.reporters.plain import said, unread
from pitchlint.reporters.records import UNREADABLE, Record, dumps

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, options: RenderOptions) -> str:
    """The list, indented, with a newline at its end."""
    entries = [_finding(f, options) for f in options.select(report).findings]
    for item in report.unreadable:
        where = _location(item.location, None, options)
        mark = _digest(UNREADABLE, where["path"], item.message)
        entries.append(_entry(unread(item), UNREADABLE, mark, "critical" if item.level == "error" else "info", where))
    seen: Counter[str] = Counter()
    for entry in entries:
        mark = entry["fingerprint"]
        seen[mark] += 1
        if seen[mark] > 1:
            entry["fingerprint"] = _digest(mark, str(seen[mark]))
    return dumps(entries, options, indent=2) + "\n"


def _finding(finding: Finding, options: RenderOptions) -> Record:
    where = _location(finding.evidence.location, finding.evidence.end_location, options)
    mark = finding.fingerprint or _digest(finding.rule, finding.conversation, finding.evidence.quote)
    return _entry(said(finding), finding.rule, mark, SEVERITIES[finding.level], where)


def _entry(description: str, rule: str, fingerprint: str, severity: str, location: Record) -> Record:
    return {
        "description": description,
        "check_name": rule,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": location,
    }


def _location(start: SourceLocation, end: SourceLocation | None, options: RenderOptions) -> Record:
    first = start.line or 1
    last = end.line if end is not None and end.line else first
    return {"path": relative(start.file, options.root), "lines": {"begin": first, "end": max(first, last)}}


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode(errors="surrogatepass"), digest_size=8).hexdigest()
