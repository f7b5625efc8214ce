"""TSV: the table of `csv_rows` with tabs between the cells."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers.csv_rows import score, table
from pitchlint.readers.intake import Intake
from pitchlint.readers.options import ReadOptions

DESCRIPTION = "TSV with headings, a row a turn; columns by usual names or options"
SUFFIXES = (".tsv", ".tab")


def sniff(head: str, suffix: str) -> float:
    """Sure when the first line names a text column and another that is known."""
    return score(head, suffix, SUFFIXES, "\t")


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """The conversations in the order of their first rows, after an error for each bad row."""
    yield from table(intake.source(), options, options.delimiter or "\t", intake.file_name, intake.heading)
