"""The summary of an audit on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pitchlint.batch.reading import results
from pitchlint.batch.summary import Share, Summary, summary
from pitchlint.reporters.safe import safe
from pitchlint.reporters.tally import PURPOSE, count_of
from pitchlint.reporters.terminal.page import COLORS, QUIET, STRONG

_LEVELS = ("error", "warning", "note")
_ABOUT = {"suppression/expired": "no longer hold", "suppression/unused": "excuse nothing"}


def print_audit(folder: Path | str, *, shown: bool = True) -> str | None:
    """Prints the summary of the audit in a folder, and answers the gravest level found."""
    with results(folder, own=True) as (connection, outcome):
        found = summary(connection)
    if shown:
        console = Console(highlight=False, markup=False)
        for item in page(found, outcome, folder):
            console.print(item)
    levels = {*(rule.level for rule in found.rules), *(level for _, level, _ in found.about)}
    return next((level for level in _LEVELS if level in levels), None)


def page(found: Summary, outcome: dict[str, Any], folder: Path | str) -> Iterator[Text | Table]:
    """The summary, block by block."""
    yield Text.assemble(
        (count_of(found.conversations, "conversation"), STRONG),
        f", {count_of(found.turns, 'turn')}, {count_of(found.words, 'word')}",
    )
    yield from _notes(found, outcome)
    if found.rules:
        yield _head("By rule", "conversations in which it is found")
        rows = [[r.level, r.name or "", f"{r.findings:,}", f"{r.k:,}", *_share(r)[1:]] for r in found.rules]
        of_all = f"of {found.conversations:,}"
        yield table_of(["", "rule", "found", of_all, "share", "95% interval"], rows, {2, 3, 4, 5}, levels=True)
    said = "conversations with an error or a warning"
    groups = (
        ("seller", found.sellers, found.more[0]),
        ("week", found.weeks, found.more[1]),
        ("channel", found.channels, 0),
    )
    for name, shares, more in groups:
        if any(s.name not in (None, "unknown") for s in shares):
            yield _head(f"By {name}", said + (", in alphabetical order" if name == "seller" else ""))
            rows = [[s.name or "not known", f"{s.findings:,}", *_share(s)] for s in shares]
            yield table_of([name, "found", "in", "share", "95% interval"], rows, {1, 2, 3, 4})
            if more:
                yield Text(f"  and {more:,} more {name}s: pitchlint query {folder} ...", QUIET)
    if found.ledgers:
        yield _head("Ledgers", "number of entries by state")
        yield table_of(["ledger", "entries"], list(_ledgers(found)), set())
    if found.failures:
        yield _head("Failures", "what could not be analysed; the table failures has each with its place")
        rows = [
            [level, kind, f"{n:,}", f"{file}:{line}" if line else file, said]
            for level, kind, n, file, line, said in found.failures
        ]
        yield table_of(["", "kind", "number", "for example", ""], rows, {2}, levels=True)
    yield Text()
    if outcome["categoriser"]:
        learned = "with the text categoriser"
    else:
        learned = "by patterns alone; --model adds the text categoriser"
    yield Text(
        f"Found {learned}. An interval takes conversations as independent, and says nothing of mistaken rules.", QUIET
    )
    yield Text(PURPOSE, QUIET)
    yield Text(f"Tables: {', '.join(sorted(outcome['rows']))} in {folder}", QUIET)


def table_of(
    names: Sequence[str], rows: Sequence[Sequence[str]], right: set[int], *, levels: bool = False, headed: bool = True
) -> Table:
    """A plain table; every cell is made safe for the screen. `levels`: the first column is one."""
    table = Table(box=None, header_style=QUIET, pad_edge=False, padding=(0, 2, 0, 0), show_header=headed)
    for number, name in enumerate(names):
        table.add_column(Text(safe(name)), justify="right" if number in right else "left", overflow="fold")
    for row in rows:
        cells = [Text(safe(value)) for value in row]
        if levels:
            cells[0].stylize(f"bold {COLORS[row[0]]}")
        table.add_row(*cells)
    return table


def _notes(found: Summary, outcome: dict[str, Any]) -> Iterator[Text]:
    left_out = ", ".join(f"{n:,} {reason}" for reason, n in outcome["left_out"].items())
    notes = [f"left out: {left_out}"] if left_out else []
    if found.suppressed:
        notes.append(f"{count_of(found.suppressed, 'finding')} excused by comments or the configuration")
    for rule, _, n in found.about:
        notes.append(f"suppressions that {_ABOUT[rule]}: {n:,} ({rule} in the table findings)")
    if found.again:
        notes.append(f"conversation ids that come more than once: {found.again:,}; do exports overlap?")
    if found.undated:
        some = f" ({found.misdated:,} have one that is not ISO 8601)" if found.misdated else ""
        notes.append(f"{found.undated:,} without a date{some}: they are in no week")
    if found.sellerless:
        notes.append(f"{found.sellerless:,} where no seller is named")
    if found.sideless:
        notes.append(f"{found.sideless:,} where nobody knows who sells: rules about one side did not run there")
    if outcome["speechless"]:
        notes.append(f"scripts in which nothing looks like speech: {outcome['speechless']:,}")
    if faults := outcome["failures"] - outcome["speechless"]:
        lost = f" ({outcome['lost']:,} of a worker that died or stalled: --retry-failed)" if outcome["lost"] else ""
        notes.append(count_of(faults, "failure") + lost)
    for note in (*notes, *outcome["notes"]):
        yield Text(safe(note), QUIET)


def _head(title: str, said: str) -> Text:
    return Text.assemble("\n", (title, STRONG), (f"  {said}", QUIET))


def _share(share: Share) -> list[str]:
    low, high = share.interval
    return [f"{share.k:,} of {share.n:,}", f"{share.share:.1%}", f"{low * 100:.1f}–{high:.1%}"]


def _ledgers(found: Summary) -> Iterator[list[str]]:
    for across in (False, True):
        names = dict.fromkeys(name for name, _, _, over in found.ledgers if over is across)
        for name in names:
            states = [f"{n:,} {state}" for ledger, state, n, over in found.ledgers if ledger == name and over is across]
            yield [f"{name} over several conversations" if across else name, ", ".join(states)]
