"""The report for people, on a terminal or as plain text: calm, complete, safe to print.

header     what the conversation is and how the talk was shared
strip      the conversation as a line, with the findings where they lie
findings   each rule once, with its evidence and what to say instead
also       notes, and the milder findings of a turn below its gravest
overview   many conversations, a card each
ledgers    what was promised, asked, refused, priced, claimed and needed, and where it stands
scripts    which findings come from a script's line, what of the scripts was left out or never said
summary    what could not be judged or read, totals
table      counts by rule
evidence   the turns that a finding rests on
quote      a turn as it is quoted
page       width, signs, line breaking
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import islice
from typing import TextIO

from rich.console import Console
from rich.text import Text

from pitchlint.report import ConversationReport, Report
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.terminal import overview
from pitchlint.reporters.terminal.findings import findings
from pitchlint.reporters.terminal.header import header
from pitchlint.reporters.terminal.ledgers import across, ledgers
from pitchlint.reporters.terminal.overview import one_script
from pitchlint.reporters.terminal.page import COLORS, Page, page_for
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
    if len(shown.conversations) > 1 and page.options.verbose < 1:
        yield from (_one_script if one_script(shown) else _overview)(page, shown)
    else:
        yield from _in_full(page, shown.conversations)
    yield from across(page, shown)
    yield from scripts(page, shown)
    yield from unreadable(page, shown)
    yield from notices(page, shown)
    yield from summary(page, shown, hidden)


def _in_full(page: Page, reports: Iterable[ConversationReport]) -> Iterator[Text]:
    for conversation in reports:
        yield from _conversation(page, conversation)
        yield Text()
        yield Text()


def _one_script(page: Page, report: Report) -> Iterator[Text]:
    """The parts of one script file: whoever checks it alone writes it, so those with findings are told in full."""
    yield from _in_full(page, (c for c in report.conversations if c.findings))
    yield from overview.clean(page, [c for c in report.conversations if not c.findings])


def _overview(page: Page, report: Report) -> Iterator[Text]:
    """Many conversations: a card for each that needs one, a line for the others."""
    mild, clean = list[ConversationReport](), list[ConversationReport]()
    for one in report.conversations:
        if overview.grave(one):
            yield from overview.card(page, one)
        else:
            (mild if one.findings or (one.praise and not one.conversation.scripted) else clean).append(one)
    yield from overview.mild(page, mild)
    yield from overview.clean(page, clean)


def _clean(report: ConversationReport) -> bool:
    """Judged, and nothing found. Without a seller nothing was judged, so there is nothing to tick."""
    return not report.findings and not report.praise and any(t.role == "seller" for t in report.conversation.turns)


def _conversation(page: Page, report: ConversationReport) -> Iterator[Text]:
    """One conversation; a script without its shares."""
    brief = report.conversation.scripted and page.options.verbose < 1
    yield from header(page, report, brief=brief)
    if _clean(report):
        yield Text()
        yield page.text("  ", (page.signs.level("praise"), f"bold {COLORS['praise']}"), " Nothing found")
    else:
        if not brief and (report.findings or report.praise):
            yield Text()
            yield from strip(page, report)
        yield from findings(page, report)
        yield from ledgers(page, report)
    if not brief:
        yield from unjudged(page, report)
