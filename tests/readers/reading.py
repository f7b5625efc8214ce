"""What the tests of the readers share: text in, turns and places out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pitchlint.conversation import Conversation, Turn
from pitchlint.readers import ReadOptions, read_bytes
from pitchlint.report import Unreadable

SPECIMENS = Path(__file__).resolve().parents[3] / "shared" / "formats"


def results(text: str | bytes, name: str = "talk.txt", **options: Any) -> list[Conversation | Unreadable]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_bytes(data, name, ReadOptions(**options)))


def talks(text: str | bytes, name: str = "talk.txt", **options: Any) -> list[Conversation]:
    found = results(text, name, **options)
    bad = [item for item in found if isinstance(item, Unreadable)]
    assert not bad, bad
    return [item for item in found if isinstance(item, Conversation)]


def talk(text: str | bytes, name: str = "talk.txt", **options: Any) -> Conversation:
    found = talks(text, name, **options)
    assert len(found) == 1, [c.id for c in found]
    return found[0]


def refusal(text: str | bytes, name: str = "talk.txt", **options: Any) -> Unreadable:
    found = results(text, name, **options)
    assert len(found) == 1 and isinstance(found[0], Unreadable), found
    return found[0]


def said(conversation: Conversation) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in conversation.turns]


def roles(conversation: Conversation) -> list[str]:
    return [turn.role for turn in conversation.turns]


def place(turn: Turn, words: str) -> str:
    """Line and column of the words in the file."""
    start = turn.text.index(words)
    where = turn.locate(start, start + len(words)).location
    return f"{where.line}:{where.column}"


def characters_at(text: str, turn: Turn, start: int, end: int) -> str:
    """What stands in the file where the turn says that its characters `start` to `end` stand."""
    where = turn.locate(start, end).location
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert where.line is not None and where.column is not None
    return lines[where.line - 1][where.column - 1 : where.column - 1 + end - start]


def runs_stand(text: str, conversation: Conversation) -> None:
    """Every segment's characters are in the file where it says; single ones may be written as an escape there."""
    for turn in conversation.turns:
        for segment in turn.segments:
            words = turn.text[segment.start : segment.end]
            if len(words) > 1:
                assert characters_at(text, turn, segment.start, segment.end) == words


def specimen(name: str) -> bytes:
    path = SPECIMENS / name
    if not path.exists():
        pytest.skip(f"the specimens of formats are not here: {path}")
    return path.read_bytes()
