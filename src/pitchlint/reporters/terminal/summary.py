"""The end of a report: what could not be judged or read, and the totals over all conversations."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from pitchlint.finding import LEVELS
from pitchlint.ledgers.measures import WORD_OF_MOUTH, stock_phrases
from pitchlint.report import ConversationReport, Report
from pitchlint.reporters.measured import measured
from pitchlint.reporters.records import UNREADABLE
from pitchlint.reporters.tally import PURPOSE, count_of, left_unread, length, level_count, tally
from pitchlint.reporters.terminal.header import heading
from pitchlint.reporters.terminal.overview import first, one_script
from pitchlint.reporters.terminal.page import COLORS, QUIET, STRONG, Page
from pitchlint.reporters.terminal.table import in_a_line, table

MOST_MISSING = 3  # reasons why measures were not judged, the most frequent first
MOST_GONE = 20  # entries of a baseline that are told one by one


def unjudged(page: Page, report: ConversationReport) -> Iterator[Text]:
    """What was not judged, one line a reason."""
    reasons: dict[str, list[str]] = {}
    for item in report.unjudged:
        reasons.setdefault(item.why, []).append(item.what)
    if not reasons:
        return
    yield Text()
    yield page.text(("  Not judged", QUIET))
    for why, what in reasons.items():
        yield from page.wrap(page.text((f"{', '.join(what)}: {why}", QUIET)), Text("    "), Text("      "))


def unreadable(page: Page, report: Report) -> Iterator[Text]:
    """Inputs that could not be read, each with its hint."""
    if not report.unreadable:
        return
    yield heading(page, "Not read")
    for item in report.unreadable:
        yield from page.wrap(page.text(f"{item.location}  {item.message}"), page.sign(item.level))
        if item.hint:
            yield from page.wrap(page.text((item.hint, QUIET)), Text("    "))
    yield Text()


def notices(page: Page, report: Report) -> Iterator[Text]:
    """What is to be said of comments and the configuration, and entries of a baseline that are no longer needed."""
    if report.notices:
        yield heading(page, "Suppressions")
        for f in report.notices:
            said = page.text(f"{f.evidence.location}  ", (f.rule, STRONG), f"  {f.message}")
            yield from page.wrap(said, page.sign(f.level))
            yield from page.wrap(page.text((page.cut(f.evidence.text.strip(), page.width - 4), QUIET)), Text("    "))
        yield Text()
    for held in report.held_back:
        if held.gone:
            yield heading(page, f"No longer found, though in {held.what}")
            for entry in held.gone[:MOST_GONE]:
                yield from page.wrap(page.text((entry, QUIET)), Text("  "))
            more = len(held.gone) - MOST_GONE
            rest = f"and {count_of(more, 'other')}; " if more > 0 else ""
            yield from page.wrap(page.text(f"{rest}`pitchlint baseline prune` takes them out"), Text("  "))
            yield Text()


def summary(page: Page, report: Report, hidden: int) -> Iterator[Text]:
    """The table by rule, the totals, and what the result is for.

    Without --verbose the table of one conversation is left out, it has just been told; of many it has the errors and
    warnings, and the others in a line a level.
    """
    yield heading(page, "Summary")
    verbose, several = page.options.verbose > 0, len(report.conversations) > 1
    rows = tally(report)
    shown = rows if verbose else [row for row in rows if row.level in ("error", "warning")] if several else []
    if several and not verbose:
        yield from first(page, report.conversations)
    if shown:
        yield from table(page, shown, len(report.conversations))
    if several and not verbose:
        yield from in_a_line(page, rows)
    if rows and (several or verbose):
        yield Text()
    yield from page.wrap(totals(page, report, hidden), Text("  "))
    if several and not verbose:
        missing = _measures_missing(report)
        for what, number in missing[:MOST_MISSING]:
            said = f"Not judged in {number} of {len(report.conversations)} conversations: {what}"
            yield from page.wrap(page.text((said, QUIET)), Text("  "), Text("    "))
        if len(missing) > MOST_MISSING:
            rest = f"Not judged for {count_of(len(missing) - MOST_MISSING, 'further reason')} (--verbose names them)"
            yield from page.wrap(page.text((rest, QUIET)), Text("  "), Text("    "))
    for measure in stock_phrases(report.conversations):
        if measure.outside or verbose:
            yield from page.wrap(page.text((measured(measure), QUIET)), Text("  "))
    if verbose and report.findings:
        yield from page.wrap(page.text((WORD_OF_MOUTH, QUIET)), Text("  "))
    rules = f"{count_of(report.rules, 'rule')} checked. " if report.rules else ""
    yield from page.wrap(page.text((rules + PURPOSE, QUIET)), Text("  "))
    if several and not verbose and shown and not one_script(report):
        files = len({c.conversation.source.file for c in report.conversations})
        how = "Check one file alone, or use --verbose," if files > 1 else "Use --verbose"
        yield from page.wrap(page.text(f"{how} for quotes, reasons and what to say instead."), Text("  "))


def _measures_missing(report: Report) -> list[tuple[str, int]]:
    """Reasons why measures were not judged, with the measures, and in how many conversations; the most first."""
    found: dict[str, tuple[dict[str, None], int]] = {}
    for conversation in report.conversations:
        if conversation.conversation.scripted:
            continue
        reasons: dict[str, list[str]] = {}
        for item in conversation.unjudged:
            if item.measure:
                reasons.setdefault(item.why, []).append(item.what)
        for why, what in reasons.items():
            names, number = found.get(why, ({}, 0))
            found[why] = ({**names, **dict.fromkeys(what)}, number + 1)
    rows = [(f"{', '.join(names)} ({why})", number) for why, (names, number) in found.items()]
    return sorted(rows, key=lambda row: -row[1])


def totals(page: Page, report: Report, hidden: int) -> Text:
    """ "3 errors, 1 note in 4 conversations (212 turns)", with what is not in these numbers."""
    counts = report.counts()
    line = Text()
    for level in LEVELS:
        if counts[level]:
            line.append(", " if line else "")
            line.append(level_count(counts[level], level), f"bold {COLORS[level]}")
    if not line:
        line.append("Nothing found", f"bold {COLORS['praise']}" if not report.unreadable else STRONG)
    number = len(report.conversations)
    line.append(f" in {count_of(number, 'conversation')} ({count_of(length(report), 'turn')})")
    if unread := left_unread(report):
        line.append(f", {unread}")
    if report.suppressed:
        line.append(f", {len(report.suppressed):,} suppressed", QUIET)
    for held in report.held_back:
        words = f"in the baseline {held.what}" if held.by == "baseline" else f"on lines unchanged since {held.what}"
        line.append(page.safe(f", {held.count:,} {words}"), QUIET)
    if hidden:
        line.append(f", {hidden:,} not shown", QUIET)
    return line


def quiet(page: Page, report: Report, hidden: int) -> Iterator[Text]:
    """One line a fault, `file:line:col level rule message`, then the totals."""
    for conversation in report.conversations:
        for f in conversation.findings:
            yield _one(page, str(f.evidence.location), f.level, f.rule, f.message or f.title)
    for f in report.notices:
        yield _one(page, str(f.evidence.location), f.level, f.rule, f.message)
    for u in report.unreadable:
        hint = f" ({u.hint})" if u.hint else ""
        yield _one(page, str(u.location), u.level, UNREADABLE, u.message + hint)
    yield totals(page, report, hidden)


def _one(page: Page, place: str, level: str, rule: str, message: str) -> Text:
    return page.text(place, " ", (level, f"bold {COLORS[level]}"), " ", (rule, STRONG), " ", message)
