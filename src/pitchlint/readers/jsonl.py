"""JSON Lines: a conversation a line, or a turn a line with the id of its conversation.

Read line by line, so that files may be of any size; a bad line costs only itself. See `json_turns` for the form.
Turns that stand one a line are gathered to the file's end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pitchlint.conversation import Conversation
from pitchlint.errors import InputError
from pitchlint.readers.intake import Intake
from pitchlint.readers.json_keys import CONVERSATION
from pitchlint.readers.json_syntax import parse
from pitchlint.readers.json_turns import conversations, grouped, is_turn, shape_score
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.source import Source
from pitchlint.regex import lazy

DESCRIPTION = "JSON Lines: a conversation a line, or a turn a line with a conversation id"
SUFFIXES = (".jsonl", ".ndjson")

_TWO = lazy(r"\s*[{\[].*[}\]][ \t]*\r?\n\s*[{\[]")


def sniff(head: str, suffix: str) -> float:
    """Sure when two lines each begin and end as JSON values."""
    if not shape_score(head):
        return 0.3 if suffix in SUFFIXES else 0.0
    return 0.8 if _TWO.match(head) or suffix in SUFFIXES else 0.1


def read(intake: Intake, options: ReadOptions) -> Iterator[Conversation | InputError]:
    """The conversations in order, and an error for each bad line."""
    name = intake.file_name
    turns: dict[str, list[tuple[dict[str, Any], Source]]] = {}
    for line in intake.lines():
        if isinstance(line, InputError):
            yield line
            continue
        if not line.text.strip():
            continue
        try:
            value, end = parse(line)
            if end < len(line.text):
                raise line.error("more behind the value of this line", end, "one JSON value a line")
            if is_turn(value):
                key = next((str(value[k]) for k in CONVERSATION if value.get(k) not in (None, "")), "")
                turns.setdefault(key, []).append((value, line))
            else:
                yield from conversations(line, value, 0, options, f"{name}#{line.first_line}")
        except InputError as error:
            yield error
    for key, rows in turns.items():
        try:
            yield grouped(rows, options, key or name)
        except InputError as error:
            yield error
