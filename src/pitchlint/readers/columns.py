"""What the columns of a table hold, by their headings or by the options."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pitchlint.errors import did_you_mean

USUAL: Mapping[str, tuple[str, ...]] = {
    "conversation": (
        "conversation", "conversation id", "call id", "convo id", "chat id", "session id", "dialogue id", "dialog id",
        "transcript id", "thread id", "interaction id", "contact id", "call", "chat", "session", "dialogue",
    ),
    "speaker": (
        "speaker", "speaker name", "name", "author", "sender", "sender name", "participant", "from", "who",
        "speaker id", "user",
    ),
    "role": (
        "role", "side", "speaker role", "sender type", "speaker type", "participant role", "author role", "party",
    ),
    "text": (
        "text", "utterance", "message", "content", "body", "words", "sentence", "transcript", "line",
        "message text",
    ),
    "start": ("start", "start time", "start s", "start ms", "start sec", "start seconds", "begin", "offset"),
    "end": ("end", "end time", "end s", "end ms", "end sec", "end seconds", "stop"),
    "time": ("time", "timestamp", "datetime", "date time", "sent at", "created at", "time s", "time ms"),
    "channel": ("channel",),
    "date": ("date", "started at", "call date", "conversation date"),
    "seller": ("seller", "seller id", "agent id", "rep id", "agent", "rep", "agent name"),
    "customer": ("customer", "customer id", "client id", "customer name", "client"),
    "case": ("case", "case id", "ticket", "ticket id"),
}  # fmt: skip


def plain(heading: str) -> str:
    """A heading in lower case, its words apart: how headings are compared."""
    heading = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return " ".join(re.sub(r"[\s_\-./()\[\]]+", " ", heading).casefold().split())


def headed(head: str, delimiters: str) -> int:
    """How many columns a text's first line names between one of these delimiters; 0 where none of them is a text."""
    first = head.lstrip("\r\n").split("\n", 1)[0]
    best = 0
    for delimiter in delimiters:
        if delimiter in first:
            found, _ = columns_of([cell.strip().strip('"') for cell in first.split(delimiter)], {})
            best = max(best, len(found) if "text" in found else 0)
    return best


def columns_of(headings: Sequence[str], chosen: Mapping[str, str]) -> tuple[dict[str, int], str | None]:
    """The number of each column that is known, and a complaint about the first choice that is none.

    A heading serves for one purpose only; what the options choose is not taken by anything else.
    """
    names = [plain(heading) for heading in headings]
    found: dict[str, int] = {}
    for purpose, heading in chosen.items():
        if purpose not in USUAL:
            return found, f"`{purpose}` is nothing that a column can hold; {did_you_mean(purpose, tuple(USUAL))}"
        if plain(heading) not in names:
            return found, f"no column `{heading}`; {did_you_mean(heading, list(headings)) or 'see the first line'}"
        found[purpose] = names.index(plain(heading))
    for purpose, usual in USUAL.items():
        free = (names.index(name) for name in usual if name in names and names.index(name) not in found.values())
        number = found.get(purpose, next(free, None))
        if number is not None:
            found[purpose] = number
    return found, None
