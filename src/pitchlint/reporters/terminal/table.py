"""Counts by rule: a table of rules, and the milder levels in a line each."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from pitchlint.finding import Level
from pitchlint.reporters.tally import Tally
from pitchlint.reporters.terminal.page import COLORS, QUIET, STRONG, Page, pad

TITLE = 12  # cells that a title needs to be worth showing


def table(page: Page, rows: list[Tally], conversations: int) -> Iterator[Text]:
    """A line a rule with its title; where that does not fit, "of 52 conversations" is shortened, then titles are."""
    lines = list(_rows(page, rows, conversations, page.narrow))
    if any(line.cell_len + len(row.title) + 2 > page.width for line, row in zip(lines, rows, strict=True)):
        lines = list(_rows(page, rows, conversations, True))
    room = page.width - max(line.cell_len for line in lines) - 2
    for line, row in zip(lines, rows, strict=True):
        yield line.append_text(page.text((f"  {page.cut(row.title, room)}", QUIET))) if room >= TITLE else line


def in_a_line(page: Page, rows: list[Tally]) -> Iterator[Text]:
    """ "notes: upsell/minimize 12, honesty/evasive 10": the milder levels, a paragraph each."""
    milder: tuple[tuple[Level, str], ...] = (("note", "notes"), ("praise", "praise"))
    for level, noun in milder:
        found = ", ".join(f"{row.rule} {row.count:,}" for row in rows if row.level == level)
        if found:
            sign = page.text("  ", (f"{page.signs.level(level)} {noun:<9}", f"bold {COLORS[level]}"))
            yield from page.wrap(page.text(found), sign if not page.narrow else Text("  "))


def _rows(page: Page, rows: list[Tally], conversations: int, short: bool) -> Iterator[Text]:
    names = {row.rule: Text(page.cut(row.rule, max(page.width - 22, 12))) for row in rows}
    wide = max(name.cell_len for name in names.values())
    digits = max(len(f"{row.count:,}") for row in rows)
    for row in rows:
        badge = "" if page.narrow else f"{row.level:<9}"
        line = Text.assemble(
            "  ",
            (f"{page.signs.level(row.level)} {badge}", f"bold {COLORS[row.level]}"),
            pad(names[row.rule], wide + 2),
            (f"{row.count:>{digits},}", STRONG),
        )
        if conversations > 1 and row.conversations:
            scope = f"  in {row.conversations:>{len(str(conversations))}} of {conversations}"
            line.append(scope if short else f"{scope} conversations", QUIET)
        yield line
