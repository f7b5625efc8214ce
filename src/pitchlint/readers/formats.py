"""The table of formats: a name, the module that reads it, and what a file of the kind must show.

A reader is a module with the four things that `Reader` lists. `sniff` gets the beginning of a file, decoded,
and its suffix in lower case, and answers from 0 (not mine) to 1 (certainly mine); content counts for more than the
suffix, and a vendor's own shape (0.9) for more than a general one (at most 0.8). A reader is imported when a file may
be its own. To add a format, write its module and one line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from pitchlint.conversation import Channel, Conversation
from pitchlint.errors import InputError, UsageError, did_you_mean
from pitchlint.readers.columns import headed
from pitchlint.readers.decoding import ARCHIVE
from pitchlint.readers.intake import Intake
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.script_signs import known_as_script, shows_script


class Reader(Protocol):
    """What a reader module holds."""

    @property
    def DESCRIPTION(self) -> str:
        """One line for `pitchlint formats`."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:
        """File names that end so are picked up in folders; those of the table."""

    def sniff(self, head: str, suffix: str) -> float:
        """How surely a file that begins so is of this format, 0 to 1."""

    def read(self, intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
        """The conversations, and an error for each part that cannot be read; raises InputError when none can."""


class Form(NamedTuple):
    """A format.

    Attributes:
        module: its reader, in this package.
        suffixes: of its files.
        shown: whether a file that begins so may be of this format whatever its name is; where neither this nor the
            suffix says so, the reader would answer 0 and is not asked.
    """

    module: str
    suffixes: tuple[str, ...]
    shown: Callable[[str], bool] = lambda head: False


def _bracket(head: str) -> bool:
    return head.lstrip()[:1] in ("{", "[")


FORMS: Mapping[str, Form] = {
    "csv": Form("csv_rows", (".csv",), lambda head: headed(head, ",;|") >= 2),
    "docx": Form("docx", (".docx",), lambda head: head.startswith(ARCHIVE.decode())),
    "json": Form("json_document", (".json",), _bracket),
    "jsonl": Form("jsonl", (".jsonl", ".ndjson"), _bracket),
    "parquet": Form("parquet", (".parquet", ".pq")),
    "script-html": Form("script_html", (".html", ".htm"), lambda head: head.lstrip().startswith("<")),
    "script-macros": Form("script_macros", (".yaml", ".yml")),
    "script-markdown": Form("script_markdown", (".md", ".markdown")),
    "script-text": Form("script_text", (".txt", ".text"), shows_script),
    "srt": Form("srt", (".srt",), lambda head: "->" in head),
    "text": Form("plain_text", (".txt", ".text", ".md", ".markdown"), lambda head: True),
    "tsv": Form("tsv", (".tsv", ".tab"), lambda head: headed(head, "\t") >= 2),
    "webvtt": Form("webvtt", (".vtt",), lambda head: head.lstrip().startswith("WEBVTT")),
}
_SHOWN_TOO = ("script-text",)  # what others of that suffix are not


class _Readers(Mapping[str, Reader]):
    """The readers by the names of their formats."""

    def __getitem__(self, name: str) -> Reader:
        return cast("Reader", import_module(f"pitchlint.readers.{FORMS[name].module}"))

    def __iter__(self) -> Iterator[str]:
        return iter(FORMS)

    def __len__(self) -> int:
        return len(FORMS)


FORMATS: Mapping[str, Reader] = _Readers()
SUFFIXES: frozenset[str] = frozenset(suffix for form in FORMS.values() for suffix in form.suffixes)


def format_named(name: str) -> Reader:
    """The reader of that name.

    Raises:
        UsageError: there is none; it names the nearest.
    """
    if name not in FORMS:
        raise UsageError(f"unknown input format `{name}`; {did_you_mean(name, tuple(FORMS))}")
    return FORMATS[name]


def name_of(head: str, suffix: str, channel: Channel | None = None, name: str = "") -> str | None:
    """The format whose reader is surest of a file's beginning, None when no reader knows it.

    Text is read as a script or as a transcript as the channel says, where the caller names one, or else the folder
    in the file's name (`scripts/`).
    """
    asked = [form for form in FORMS if may_be(form, head, suffix)]
    sure = {form: FORMATS[form].sniff(head, suffix) for form in asked}
    surest = max(asked, key=sure.__getitem__)
    if sure[surest] <= 0:
        return None
    if surest == "text" and known_as_script(head, channel, name):
        return "script-markdown" if suffix in FORMS["script-markdown"].suffixes else "script-text"
    if channel in ("call", "chat") and surest in ("script-markdown", "script-text"):
        return "text"
    return surest


def format_of(head: str, suffix: str, channel: Channel | None = None, name: str = "") -> Reader | None:
    """The reader of the format that `name_of` answers."""
    found = name_of(head, suffix, channel, name)
    return FORMATS[found] if found else None


def may_be(name: str, head: str, suffix: str) -> bool:
    """Whether the reader of that format is asked about a file that begins so."""
    form = FORMS[name]
    if name in _SHOWN_TOO:
        return suffix in (*form.suffixes, "") and form.shown(head)
    return suffix in form.suffixes or form.shown(head)
