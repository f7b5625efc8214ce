"""One line a finding, `file:line:col: level rule message`, for `grep` and for editors; then, unless quiet, the totals.

Inputs that could not be read are lines of the rule `input/unreadable`. Praise is not told.
"""

from __future__ import annotations

from pitchlint.report import Report
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.plain import ending, line_of, said, unreadable_line
from pitchlint.reporters.tally import by_file


def render(report: Report, options: RenderOptions) -> str:
    """The lines."""
    found = (f for those in by_file(options.select(report)).values() for f in those)
    lines = [line_of(str(f.evidence.location), f.level, f.rule, said(f), options) for f in found]
    lines += [unreadable_line(u, options) for u in report.unreadable]
    if options.verbose >= 0:
        lines.append(list(ending(report, options))[-1])
    return "".join(f"{line}\n" for line in lines)
