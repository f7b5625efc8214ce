"""The scripts beside the talk: which findings come from a script's line, what was left out, what was never said."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from pitchlint.finding import Finding, Origin
from pitchlint.report import Report
from pitchlint.reporters.script_use import FromLine, told
from pitchlint.reporters.tally import count_of
from pitchlint.reporters.terminal.header import heading
from pitchlint.reporters.terminal.page import QUIET, STRONG, Page
from pitchlint.script import LineUse

SHOWN = 5  # lines of a list without --verbose
ROOM = 90  # characters of a quoted script line


def scripts(page: Page, report: Report) -> Iterator[Text]:
    """The section; nothing where no scripts were given."""
    if report.scripts is None:
        return
    yield heading(page, "Scripts")
    yield from _origins(page, report)
    yield from _left_out(page, report.scripts.left_out)
    yield from _never_said(page, report.scripts.lines, report.scripts.conversations)
    yield Text()


def origin(page: Page, finding: Finding) -> Iterator[Text]:
    """Under a finding's evidence: the script line that its words come from."""
    if finding.origin and not finding.missing:
        alike = "" if finding.origin.similarity >= 1 else f", {finding.origin.similarity:.0%} alike"
        yield from page.wrap(page.text((f"From {_place(finding.origin)}{alike}", QUIET)), Text("    "))


def origin_tail(finding: Finding) -> str:
    """The same in few words, behind the place of a finding that is told in a line."""
    return f"  from {_place(finding.origin)}" if finding.origin and not finding.missing else ""


def _origins(page: Page, report: Report) -> Iterator[Text]:
    found = told(report)
    parts = [f"{count_of(found.scripted, 'finding')} from the scripts", f"{found.own} in the sellers' own words"]
    if found.other:
        parts.append(f"{found.other} not about words of a seller")
    yield from page.wrap(page.text(", ".join(parts)), Text("  "))
    shown = found.lines if page.options.verbose > 0 else found.lines[:SHOWN]
    for line in shown:
        yield from _line(page, line)
    if len(found.lines) > len(shown):
        yield page.text((f"    … and {len(found.lines) - len(shown)} more lines (--verbose shows all)", QUIET))


def _line(page: Page, line: FromLine) -> Iterator[Text]:
    """ "12 findings come from scripts/opening.md:12: mend the script, not the seller"."""
    come = "comes" if line.count == 1 else "come"
    advice = "mend the script, not the seller" if line.faulty else "nothing is found in the script itself"
    said = page.text((f"{count_of(line.count, 'finding')} {come} from {_place(line.origin)}", STRONG), f": {advice}")
    yield from page.wrap(said, page.sign(line.level))
    rules = ", ".join(rule if times == 1 else f"{rule} {times} times" for rule, times in line.rules)
    yield from page.wrap(page.text(f"“{_cut(line.origin.text)}”", (f"  {rules}", QUIET)), Text("    "))


def _left_out(page: Page, uses: tuple[LineUse, ...]) -> Iterator[Text]:
    if not uses:
        return
    yield Text()
    yield page.text(("  Required and left out", STRONG))
    for use in uses:
        of = f"left out of {len(use.left_out_of)} of {count_of(use.expected_in, 'conversation')}"
        body = page.text(f"“{_cut(use.line.text)}”", (f"  {of}  {use.line.location}", QUIET))
        yield from page.wrap(body, page.sign("warning"))


def _never_said(page: Page, uses: tuple[LineUse, ...], conversations: int) -> Iterator[Text]:
    """The lines that nobody said and nobody was told to; a file of which nothing was said is told in one line."""
    never = [use for use in uses if not use.said_in and not use.left_out_of]
    if not never:
        return
    yield Text()
    yield page.text(
        ("  Never said", STRONG),
        (f"  {len(never)} of {count_of(len(uses), 'line')}, in {count_of(conversations, 'conversation')}", QUIET),
    )
    for file in dict.fromkeys(use.line.location.file for use in never):
        mine = [use for use in never if use.line.location.file == file]
        whole = sum(use.line.location.file == file for use in uses) == len(mine)
        verbose = page.options.verbose > 0
        shown = mine if verbose else [] if whole else mine[:SHOWN]
        if whole:
            yield from page.wrap(page.text(f"{file}: none of its {count_of(len(mine), 'line')}"), Text("    "))
        for use in shown:
            body = page.text(f"“{_cut(use.line.text)}”", (f"  {use.line.location}", QUIET))
            yield from page.wrap(body, Text("    "), Text("      "))
        if not whole and len(mine) > len(shown):
            yield page.text((f"    … and {len(mine) - len(shown)} more of {file} (--verbose shows all)", QUIET))


def _place(origin: Origin) -> str:
    return f"{origin.file}:{origin.line}" if origin.line else origin.file


def _cut(text: str) -> str:
    return text if len(text) <= ROOM else text[:ROOM].rsplit(" ", 1)[0] + " …"
