"""One line a finding below the name of its file, in columns; then what was not judged, and the totals.

Praise is not told.
"""

from __future__ import annotations

from pitchlint.finding import Finding
from pitchlint.report import Report
from pitchlint.reporters.excerpt import cells
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.places import in_words
from pitchlint.reporters.plain import ending, painted, said, unread
from pitchlint.reporters.records import UNREADABLE
from pitchlint.reporters.safe import safe
from pitchlint.reporters.tally import by_file

Row = tuple[str, str, str, str]  # place, level, rule, message


def render(report: Report, options: RenderOptions) -> str:
    """The groups, with an empty line after each."""
    files: dict[str, list[Row]] = {}
    for file, found in by_file(options.select(report)).items():
        files[file] = [_row(f) for f in found]
    for item in report.unreadable:
        row = (in_words(item.location), item.level, UNREADABLE, unread(item))
        files.setdefault(item.location.file, []).append(row)
    lines: list[str] = []
    for file, rows in files.items():
        lines += [painted(file, "strong", options), *_columns(rows, options), ""]
    return "\n".join((*lines, *ending(report, options))) + "\n"


def _row(finding: Finding) -> Row:
    return in_words(finding.evidence.location) or "-", finding.level, finding.rule, said(finding)


def _columns(rows: list[Row], options: RenderOptions) -> list[str]:
    wide = [max(cells(safe(row[i], options.encoding)) for row in rows) for i in range(3)]
    lines = []
    for place, level, rule, message in rows:
        parts = [
            _padded(place, "quiet", wide[0], options, right=True),
            _padded(level, level, wide[1], options),
            _padded(rule, "strong", wide[2], options),
            safe(message, options.encoding),
        ]
        lines.append("  " + "  ".join(parts))
    return lines


def _padded(words: str, style: str, room: int, options: RenderOptions, *, right: bool = False) -> str:
    space = " " * (room - cells(safe(words, options.encoding)))
    text = painted(words, style, options)
    return space + text if right else text + space
