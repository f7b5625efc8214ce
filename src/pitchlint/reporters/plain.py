"""Lines of plain text: harmless words, and colour where it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.finding import Finding
from pitchlint.report import Report, Unreadable
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.records import UNREADABLE
from pitchlint.reporters.safe import safe
from pitchlint.reporters.tally import count_of, gaps, totals

_STYLES = {"error": "1;31", "warning": "1;33", "note": "1;34", "praise": "1;32", "strong": "1", "quiet": "2"}
MOST_GAPS = 5  # reasons, the most frequent first, that are told without --verbose


def painted(words: str, style: str, options: RenderOptions) -> str:
    """The words, harmless, in a level's colour, "strong" or "quiet" where the options ask for colour."""
    words = safe(words, options.encoding)
    return f"\x1b[{_STYLES[style]}m{words}\x1b[0m" if options.color and words else words


def line_of(place: str, level: str, rule: str, message: str, options: RenderOptions) -> str:
    """`place: level rule message`."""
    head = f"{painted(place, 'quiet', options)}: {painted(level, level, options)} {painted(rule, 'strong', options)}"
    return f"{head} {safe(message, options.encoding)}"


def said(finding: Finding) -> str:
    """The finding's message; its title where it has none."""
    return finding.message or finding.title


def unread(unreadable: Unreadable) -> str:
    """What is wrong with an input that could not be read, and what would be right."""
    return unreadable.message + (f" ({unreadable.hint})" if unreadable.hint else "")


def unreadable_line(unreadable: Unreadable, options: RenderOptions) -> str:
    """An input that could not be read as a line like a finding's."""
    return line_of(str(unreadable.location), unreadable.level, UNREADABLE, unread(unreadable), options)


def ending(report: Report, options: RenderOptions) -> Iterator[str]:
    """The last lines: what was not judged, what a baseline lists in vain, the totals.

    Takes the whole report, before `select`.
    """
    found = sorted(gaps(report), key=lambda gap: -gap[2])
    shown = found if options.verbose > 0 else found[:MOST_GAPS]
    for what, why, number in shown:
        several = len(report.conversations) > 1
        where = f" (in {number:,} of {len(report.conversations):,} conversations)" if several else ""
        yield painted(f"Not judged: {what}: {why}{where}", "quiet", options)
    if len(found) > len(shown):
        rest = f"Not judged for {count_of(len(found) - len(shown), 'further reason')}; --verbose names them all"
        yield painted(rest, "quiet", options)
    for held in report.held_back:
        if held.gone:
            gone = f"{held.what} lists {count_of(len(held.gone), 'finding')} no longer found"
            yield painted(f"{gone}; `pitchlint baseline prune` takes them out", "quiet", options)
    yield painted(totals(options.select(report), options.hidden(report)), "strong", options)
