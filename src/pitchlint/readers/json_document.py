"""JSON: one value with one conversation or many (see `json_turns`), or a file of macros (see `macro_shapes`)."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers.intake import Intake
from pitchlint.readers.json_syntax import parse, pieces
from pitchlint.readers.json_turns import conversations, holds_turns, shape_score
from pitchlint.readers.macro_shapes import macros
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.script_macros import library

DESCRIPTION = 'JSON: {"turns": [{"role", "text"}]}, a list of such, or a list of turns; macros'
SUFFIXES = (".json",)
MAX_TEXT = 64_000_000


def sniff(head: str, suffix: str) -> float:
    """Sure when it begins as a JSON object or list of objects does."""
    return shape_score(head) or (0.3 if suffix in SUFFIXES else 0.0)


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """The conversations of the value; values that follow one another are read as one list would be."""
    source = intake.source(max_line=MAX_TEXT)
    if len(source.text) > MAX_TEXT:
        raise source.error(f"JSON of more than {MAX_TEXT // 1_000_000} MB", 0, "write it as JSON Lines")
    name = intake.file_name
    value, at = parse(source)
    several = at < len(source.text)
    if not several and not holds_turns(value) and (found := macros(value)).found:
        yield from library(source, found, pieces, options)
        return
    yield from conversations(source, value, 0, options, f"{name}#1" if several else name)
    number = 1
    while at < len(source.text):
        number += 1
        start = at
        value, at = parse(source, at)
        yield from conversations(source, value, start, options, f"{name}#{number}")
