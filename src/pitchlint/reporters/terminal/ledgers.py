"""The ledgers of a conversation as calm tables: where each thing stands, what it is, where it was said and settled.

Without --verbose only what somebody has to look at: promises, pushed refusals, questions without an answer, changed
terms, repeated claims, and what the customer has in mind against what was offered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rich.text import Text

from pitchlint.report import ConversationReport, Entry, Report
from pitchlint.reporters.standing import BAD, GOOD, TITLES, doubted, excused, state_of, turns, unsettled, why
from pitchlint.reporters.tally import numbered
from pitchlint.reporters.terminal.header import heading
from pitchlint.reporters.terminal.page import COLORS, QUIET, STRONG, Page, pad
from pitchlint.reporters.terminal.quote import where

_STATE = 16  # cells of the column of signs and states
HIDDEN_VALUES = frozenset("who what to explained agreed how motive thing due_said value".split())


def ledgers(page: Page, report: ConversationReport) -> Iterator[Text]:
    """The tables of one conversation, each after an empty line; nothing where there is nothing to tell."""
    for name, title in TITLES.items():
        entries = [e for e in report.ledgers if e.ledger == name]
        shown = [e for e in entries if page.options.verbose > 0 or unsettled(e)]
        if shown:
            yield Text()
            yield from page.wrap(page.text((title, STRONG)), Text("  "))
            yield from _table(page, shown) if page.options.verbose > 0 else _lines(page, shown)
            if len(shown) < len(entries):
                more = f"… and {len(entries) - len(shown)} settled (--verbose shows all)"
                yield from page.wrap(page.text((more, QUIET)), Text("    "))


def across(page: Page, report: Report) -> Iterator[Text]:
    """What several conversations make together."""
    if report.across:
        yield heading(page, "Across conversations")
        brief = page.options.verbose < 1
        yield from _lines(page, report.across, True) if brief else _table(page, report.across, whole=True)
        yield Text()


def _lines(page: Page, entries: Sequence[Entry], whole: bool = False) -> Iterator[Text]:
    """An entry a line: where it stands, what, in which conversation and turns, and why it stands badly."""
    for entry in entries:
        color, sign = _look(page, entry)
        state = page.text((f"{sign} {state_of(entry)}", f"bold {color}".strip()))
        due = entry.value("due") if entry.state == "open" else None
        talk = f"{entry.conversation}, " if whole else ""
        facts = [f"due {due}" if due else "", talk + numbered(turns(entry)), why(entry)]
        body = page.text(entry.what, (f"  {', '.join(filter(None, facts))}", QUIET))
        first = Text.assemble("    ", pad(state, _STATE))
        yield from page.wrap(body, first if not page.narrow else Text.assemble("    ", state, "  "), Text("      "))


def _table(page: Page, entries: Sequence[Entry], whole: bool = False) -> Iterator[Text]:
    for entry in entries:
        color, sign = _look(page, entry)
        state = page.text((f"{sign} {state_of(entry)}", f"bold {color}".strip()))
        told = (_fact(n, v) for n, v in entry.values if v and n not in HIDDEN_VALUES)
        facts = ", ".join(fact for fact in told if fact)
        body = page.text(entry.what, (f"  {facts}" if facts else "", ""), (f"  {_places(entry, whole)}", QUIET))
        first = Text.assemble("    ", pad(state, _STATE + 2))
        yield from page.wrap(body, first if not page.narrow else Text.assemble("    ", state, "  "), Text("      "))
        if entry.because and (entry.state in BAD or page.options.verbose > 0):
            yield from page.wrap(
                page.text((entry.because, QUIET)), Text(" " * (first.cell_len if not page.narrow else 6))
            )


def _fact(name: str, value: str) -> str:
    pushed = {"0": "", "1": "pushed once", "2": "pushed twice"}.get(value, f"pushed {value} times")
    return {"due": f"due {value}", "amount": value, "times": pushed}.get(name, f"{name} {value}")


def _look(page: Page, entry: Entry) -> tuple[str, str]:
    """Colour and sign of a state."""
    plain = entry.ledger == "terms" and entry.state == "repeated"
    if entry.state in BAD and not plain and not excused(entry):
        level: Literal["note", "warning"] = "note" if doubted(entry) else "warning"
        return COLORS[level], page.signs.level(level)
    if entry.state in GOOD:
        return COLORS["praise"], page.signs.level("praise")
    return "", "·" if page.signs.levels[3] == "✓" else "-"


def _places(entry: Entry, whole: bool) -> str:
    turns = [entry.evidence.turn + 1, *(e.turn + 1 for e in entry.settled)] if not entry.settled_in else []
    path = " > ".join(map(str, dict.fromkeys(turns))) if turns else str(entry.evidence.turn + 1)
    said = f"turn {path}  {where(entry.evidence)}"
    if entry.settled_in and entry.settled:
        said += f", settled in {where(entry.settled[-1])}"
    return f"{entry.conversation}, {said}" if whole else said
