"""Conversations as the fault generator handles them: lines of two sides, edited into new ones; and as speech."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """What one side said in one go; `role` is "seller" or "customer"."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation by its id."""

    id: str
    lines: tuple[Line, ...]

    def of(self, role: str, start: int = 0, end: int | None = None) -> list[int]:
        """Indices of the turns of a side, from `start` on and before `end`."""
        stop = len(self.lines) if end is None else end
        return [i for i in range(start, stop) if self.lines[i].role == role]


def read(path: Path) -> list[Talk]:
    """The conversations of a file in gold form, `{"id", "turns": [{"role", "text"}]}` a line."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [talk_of(row) for row in rows]


def talk_of(row: Mapping[str, Any]) -> Talk:
    """The conversation of one object in gold form."""
    return Talk(row["id"], tuple(Line(t["role"], t["text"]) for t in row["turns"]))


def pick(of: Sequence[T], *key: object) -> T:
    """One of several things, always the same one for a key."""
    digest = hashlib.sha256("|".join(map(str, key)).encode()).digest()
    return of[int.from_bytes(digest[:8], "big") % len(of)]


def added(talk: Talk, turn: int, words: str) -> Talk:
    """The talk with a sentence more in a turn: at its end, or before the question with which it ends."""
    lines = list(talk.lines)
    old = lines[turn].text.rstrip()
    asks = old.endswith("?")
    whole = re.search(r"[.!,]$", old)
    new = f"{words} {old}" if asks else f"{old} {words}" if whole else f"{old}. {words}"
    lines[turn] = Line(lines[turn].role, new)
    return Talk(talk.id, tuple(lines))


def replaced(talk: Talk, turn: int, words: str) -> Talk:
    """The talk with other words in a turn."""
    return Talk(talk.id, (*talk.lines[:turn], Line(talk.lines[turn].role, words), *talk.lines[turn + 1 :]))


def inserted(talk: Talk, after: int, *lines: Line) -> Talk:
    """The talk with turns more behind a turn."""
    return Talk(talk.id, (*talk.lines[: after + 1], *lines, *talk.lines[after + 1 :]))


def spoken(talk: Talk) -> Talk:
    """The talk as a recogniser of speech writes it: no capitals, no marks, numbers in figures."""
    return Talk(talk.id, tuple(Line(line.role, _unmarked(line.text)) for line in talk.lines))


def _unmarked(text: str) -> str:
    bare = re.sub(r"(?<=\d),(?=\d{3})", "", text.lower().replace("\u2019", "'"))
    bare = re.sub(r"(?<!\d)[.:](?!\d)|[.:](?!\d)|[^\w\s$£€%'.:/&-]", " ", bare)
    return " ".join(bare.split())
