"""The table of formats: a name, and the module that reads it.

A reader is a module with the four things that `Reader` lists. `sniff` gets the beginning of a file, decoded,
and its suffix in lower case, and answers from 0 (not mine) to 1 (certainly mine); content counts for more than the
suffix, and a vendor's own shape (0.9) for more than a general one (at most 0.8). To add a format, write its module and
one line here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from pitchlint.conversation import Channel, Conversation
from pitchlint.errors import InputError, UsageError, did_you_mean
from pitchlint.readers import (
    csv_rows,
    docx,
    json_document,
    jsonl,
    parquet,
    plain_text,
    script_html,
    script_macros,
    script_markdown,
    script_text,
    srt,
    tsv,
    webvtt,
)
from pitchlint.readers.intake import Intake
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.script_signs import known_as_script


class Reader(Protocol):
    """What a reader module holds."""

    @property
    def DESCRIPTION(self) -> str:
        """One line for `pitchlint formats`."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:
        """File names that end so are picked up in folders."""

    def sniff(self, head: str, suffix: str) -> float:
        """How surely a file that begins so is of this format, 0 to 1."""

    def read(self, intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
        """The conversations, and an error for each part that cannot be read; raises InputError when none can."""


FORMATS: Mapping[str, Reader] = {
    "csv": csv_rows,
    "docx": docx,
    "json": json_document,
    "jsonl": jsonl,
    "parquet": parquet,
    "script-html": script_html,
    "script-macros": script_macros,
    "script-markdown": script_markdown,
    "script-text": script_text,
    "srt": srt,
    "text": plain_text,
    "tsv": tsv,
    "webvtt": webvtt,
}

SUFFIXES: frozenset[str] = frozenset(suffix for reader in FORMATS.values() for suffix in reader.SUFFIXES)


def format_named(name: str) -> Reader:
    """The reader of that name.

    Raises:
        UsageError: there is none; it names the nearest.
    """
    if name not in FORMATS:
        raise UsageError(f"unknown input format `{name}`; {did_you_mean(name, tuple(FORMATS))}")
    return FORMATS[name]


def format_of(head: str, suffix: str, channel: Channel | None = None, name: str = "") -> Reader | None:
    """The reader that is surest of a file's beginning, None when no reader knows it.

    Text is read as a script or as a transcript as the channel says, where the caller names one, or else the folder
    in the file's name (`scripts/`).
    """
    surest = max(FORMATS.values(), key=lambda reader: reader.sniff(head, suffix))
    if surest.sniff(head, suffix) <= 0:
        return None
    if surest is plain_text and known_as_script(head, channel, name):
        return script_markdown if suffix in script_markdown.SUFFIXES else script_text
    if channel in ("call", "chat") and surest in (script_markdown, script_text):
        return plain_text
    return surest
