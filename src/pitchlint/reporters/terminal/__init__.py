"""The report for people, on a terminal or as plain text: calm, complete, safe to print.

header     what the conversation is and how the talk was shared
strip      the conversation as a line, with the findings where they lie
findings   each rule once, with its evidence and what to say instead
ledgers    what was promised, asked, refused, priced, claimed and needed, and where it stands
scripts    which findings come from a script's line, what of the scripts was left out or never said
summary    what could not be judged or read, totals
quote      a turn as evidence
page       width, signs, line breaking
"""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from itertools import islice
from typing import TextIO

from rich.console import Console
from rich.text import Text

from pitchlint.report import ConversationReport, Report
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.tally import count_of
from pitchlint.reporters.terminal.findings import findings
from pitchlint.reporters.terminal.header import header, heading
from pitchlint.reporters.terminal.ledgers import across, ledgers
from pitchlint.reporters.terminal.page import COLORS, QUIET, Page, page_for
from pitchlint.reporters.terminal.scripts import scripts
from pitchlint.reporters.terminal.strip import strip
from pitchlint.reporters.terminal.summary import notices, quiet, summary, unjudged, unreadable

__all__ = ["PIPE_WIDTH", "console_for", "print_report", "render"]

PIPE_WIDTH = 100
BLOCK = 40  # lines handed to Rich at a time: one by one is twice as slow


def render(report: Report, options: RenderOptions) -> str:
    """The report as text; coloured only when the options ask for it. Nothing is taken from the environment."""
    file = StringIO()
    console = Console(
        file=file,
        width=options.width or PIPE_WIDTH,
        color_system="standard" if options.color else None,
        force_terminal=bool(options.color),
        no_color=not options.color,
        legacy_windows=False,
    )
    _print(report, page_for(console, options, options.encoding))
    return file.getvalue()


def print_report(report: Report, console: Console, options: RenderOptions) -> None:
    """Print to a console, in its width and encoding."""
    _print(report, page_for(console, options))


def console_for(stream: TextIO, options: RenderOptions) -> Console:
    """The console for a stream: colours as asked for, else as the terminal can; a steady width in a pipe.

    NO_COLOR and FORCE_COLOR are heeded where the options leave the choice.
    """
    width = options.width if stream.isatty() else options.width or PIPE_WIDTH
    if options.color is None:
        return Console(file=stream, width=width)
    return Console(
        file=stream,
        width=width,
        color_system="standard" if options.color else None,
        force_terminal=True if options.color else None,
        no_color=not options.color,
    )


def _print(report: Report, page: Page) -> None:
    lines = _lines(report, page)
    while block := list(islice(lines, BLOCK)):
        page.console.print(Text("\n").join(block), soft_wrap=True)


def _lines(report: Report, page: Page) -> Iterator[Text]:
    shown, hidden = page.options.select(report), page.options.hidden(report)
    if page.options.verbose < 0:
        yield from quiet(page, shown, hidden)
        return
    one_line = len(shown.conversations) > 1 and page.options.verbose < 1
    clean = [c for c in shown.conversations if _clean(c) or (c.conversation.scripted and not c.findings)]
    for conversation in shown.conversations:
        if not (one_line and any(conversation is c for c in clean)):
            yield from _conversation(page, conversation, among=one_line)
            yield Text()
            yield Text()
    if one_line and clean:
        yield from _nothing_found(page, clean)
    yield from across(page, shown)
    yield from scripts(page, shown)
    yield from unreadable(page, shown)
    yield from notices(page, shown)
    yield from summary(page, shown, hidden)


def _clean(report: ConversationReport) -> bool:
    """Judged, and nothing found. Without a seller nothing was judged, so there is nothing to tick."""
    return not report.findings and not report.praise and any(t.role == "seller" for t in report.conversation.turns)


def _conversation(page: Page, report: ConversationReport, *, among: bool) -> Iterator[Text]:
    """One conversation; `among` others without what is told of all of them at the end, a script without its shares."""
    brief = report.conversation.scripted and page.options.verbose < 1
    yield from header(page, report, among=among, brief=brief)
    if _clean(report):
        yield Text()
        yield page.text("  ", (page.signs.level("praise"), f"bold {COLORS['praise']}"), " Nothing found")
    else:
        if not brief:
            yield Text()
            yield from strip(page, report)
        yield from findings(page, report)
        yield from ledgers(page, report)
    if not brief:
        yield from unjudged(page, report, among=among)


def _nothing_found(page: Page, clean: list[ConversationReport]) -> Iterator[Text]:
    yield heading(page, "Nothing found")
    for report in clean:
        sign = Text.assemble("  ", (page.signs.level("praise") + " ", f"bold {COLORS['praise']}"))
        turns = count_of(len(report.conversation.turns), "turn")
        skipped = f", not judged: {', '.join(u.what for u in report.unjudged)}" if report.unjudged else ""
        yield from page.wrap(page.text(report.conversation.id, (f"  {turns}{skipped}", QUIET)), sign)
    yield Text()
