"""CSV: a row a turn, headings in the first row.

Pinned to no vendor: the usual headings are in `columns`, others are named by the options. Rows of one conversation
are gathered by their conversation column, wherever they stand; without one, the file is one conversation.
A row that cannot be read costs only itself. Times have one unit over the whole file: seconds, milliseconds, an
epoch, ISO 8601 or `m:ss`; a mixture is refused, and so is what may be either, unless the heading names the unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers import units
from pitchlint.readers.cells import Cell, Row, rows
from pitchlint.readers.columns import columns_of, headed, plain
from pitchlint.readers.drafts import Draft, Heading, Said, finished
from pitchlint.readers.intake import Intake
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.roles import role_field
from pitchlint.readers.source import Source

DESCRIPTION = "CSV with headings, a row a turn; columns by usual names or options"
SUFFIXES = (".csv",)
DELIMITERS = ",;|\t"


def sniff(head: str, suffix: str) -> float:
    """Sure when the first line names a text column and another that is known."""
    return score(head, suffix, SUFFIXES, DELIMITERS[:-1])


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """The conversations in the order of their first rows, after an error for each bad row."""
    source = intake.source()
    first = intake.heading or source.text[:100_000]
    delimiter = options.delimiter or delimiter_of(first, DELIMITERS)
    yield from table(source, options, delimiter, intake.file_name, intake.heading)


def score(head: str, suffix: str, suffixes: tuple[str, ...], delimiters: str) -> float:
    """How much the first line looks like headings of a transcript between these delimiters."""
    if headed(head, delimiters) >= 2:
        return 0.75
    return 0.55 if suffix in suffixes else 0.0


def delimiter_of(text: str, delimiters: str) -> str:
    """The delimiter that leaves most known headings in the first line, then most cells."""
    first = text.lstrip("\r\n").split("\n", 1)[0]

    def known(delimiter: str) -> tuple[int, int]:
        headings = [cell.strip().strip('"') for cell in first.split(delimiter)]
        return len(columns_of(headings, {})[0]), len(headings)

    return max(delimiters, key=known)


def table(
    source: Source, options: ReadOptions, delimiter: str, name: str, heading: str | None = None
) -> Iterator[Conversation | InputError]:
    """The conversations of a table with that delimiter.

    Args:
        heading: the row of headings, where the source is a part of a table from further below.
    """
    found = rows(source, delimiter)
    first = next(found if heading is None else rows(Source(source.name, heading), delimiter), None)
    if not isinstance(first, Row):
        raise first or source.error("a table without rows")
    yield from turns_of(source, [cell.text for cell in first.cells], found, options, name, delimiter)


def turns_of(
    source: Source, headings: list[str], found: Iterator[Row | InputError], options: ReadOptions, name: str,
    delimiter: str = ",",
) -> Iterator[Conversation | InputError]:  # fmt: skip
    """The conversations of rows that are turns, of a table with these headings."""
    columns, complaint = columns_of(headings, options.columns)
    if complaint:
        raise source.error(complaint, 0, "columns here: " + ", ".join(f"`{h}`" for h in headings[:24]))
    if "text" not in columns:
        raise source.error(
            "no column for what is said", 0, f"name it in the options; columns here: {', '.join(headings[:24])}"
        )
    groups: dict[str, list[Row]] = {}
    for row in found:
        if isinstance(row, InputError):
            yield row
        elif len(row.cells) > len(headings) and any(cell.text for cell in row.cells[len(headings) :]):
            message = f"{len(row.cells)} cells in a table of {len(headings)} columns"
            yield source.error(message, row.at, f"put a text that holds `{delimiter}` in double quotes")
        elif columns["text"] >= len(row.cells):
            yield source.error("a row that ends before the text", row.at)
        else:
            groups.setdefault(_text(row, columns, "conversation"), []).append(row)
    if not groups:
        raise source.error("a table without rows that can be read")
    if "speaker" not in columns and "role" not in columns and _whole_calls(groups, columns["text"]):
        raise source.error("a row seems to hold a whole call", 0, "one row a turn, with a column for the speaker")
    unit = _unit(source, groups, columns, headings)
    for key, group in groups.items():
        try:
            yield _conversation(source, group, columns, headings, unit, key or name, options)
        except InputError as error:
            yield error


def _conversation(
    source: Source, group: list[Row], columns: dict[str, int], headings: list[str], unit: units.Unit | None, name: str,
    options: ReadOptions,
) -> Conversation:  # fmt: skip
    heading = Heading(group[0].at, name)
    for purpose in ("channel", "date", "seller", "customer", "case"):
        setattr(heading, purpose, next((text for row in group if (text := _text(row, columns, purpose))), ""))
    drafts: list[Draft] = []
    spoken = [_spoken(row, columns, "") for row in group]
    for row in group:
        role = role_field(_text(row, columns, "role"), options)
        said = Said(row.cells[columns["text"]].pieces, cell=headings[columns["text"]])
        drafts.append(Draft(_text(row, columns, "speaker") or _text(row, columns, "role"), [said], role))
    if unit == "unreadable":
        heading.notes.append(units.UNREADABLE)
    elif unit is not None:
        if not heading.date:
            heading.date = next((found for row in spoken if (found := units.begun(row.start, unit))), "")
        units.fill(((draft.said, row) for draft, row in zip(drafts, spoken, strict=True)), unit)
    return finished(source, drafts, heading, options)


def _unit(
    source: Source, groups: dict[str, list[Row]], columns: dict[str, int], headings: list[str]
) -> units.Unit | None:
    spoken = [(_spoken(row, columns, key), row) for key, group in groups.items() for row in group]
    named = {plain(headings[columns[key]]).rsplit(" ", 1)[-1] for key in ("start", "end", "time") if key in columns}
    try:
        unit = units.unit_of([row for row, _ in spoken])
    except units.UnclearTime as error:
        unit = "ms" if named & {"ms"} else "s" if named & {"s", "sec", "seconds"} else None
        if unit is None or not error.unsure:
            at = spoken[error.index][1].at
            raise source.error(str(error), at, "name the unit in the heading: `start_s`, `start_ms`") from None
    if unit in ("s", "ms") and named & {"ms", "s", "sec", "seconds"}:
        unit = "ms" if "ms" in named else "s"
    return unit


def _spoken(row: Row, columns: dict[str, int], key: str) -> units.Spoken:
    start = _text(row, columns, "start") or _text(row, columns, "time")
    end = _text(row, columns, "end")
    return units.Spoken(start, end, len(_text(row, columns, "text").split()), key)


def _text(row: Row, columns: dict[str, int], purpose: str) -> str:
    number = columns.get(purpose)
    cell: Cell | None = row.cells[number] if number is not None and number < len(row.cells) else None
    return cell.text if cell else ""


def _whole_calls(groups: dict[str, list[Row]], column: int) -> bool:
    cells = [row.cells[column].text for group in groups.values() for row in group[:1]]
    return any(len(re.findall(r"(?:^|\n|\s)[A-Z][\w ]{1,20}: ", cell)) >= 2 for cell in cells[:20])
