"""Labelled conversations, a JSON object a line:

{"id": "call 7", "turns": [{"role": "seller", "text": "Only today!", "labels": ["urgency"], "unsure": ["scarcity"]}]}

Labels under `unsure` count neither way. A first line {"labels": [...]} may name all labels that were looked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from pitchlint.conversation import ROLES, Conversation, Role, RoleSource, Segment, Turn
from pitchlint.errors import Problem, did_you_mean
from pitchlint.location import SourceLocation

MAX_PROBLEMS = 50


@dataclass(frozen=True, slots=True)
class GoldTurn:
    """A labelled turn; `unsure` are labels on which the annotators differed."""

    role: Role
    text: str
    labels: frozenset[str]
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled conversation and the line that holds it."""

    id: str
    turns: tuple[GoldTurn, ...]
    location: SourceLocation

    def conversation(self, asr: bool = False) -> Conversation:
        """The conversation without its labels; with `asr` as speech recognition would write it."""
        turns = []
        for index, turn in enumerate(self.turns):
            text = spoken(turn.text) if asr else " ".join(turn.text.split())
            turns.append(Turn(index, "", turn.role, text, (Segment(0, len(text), self.location),)))
        return Conversation(self.id, self.location, tuple(turns), roles=RoleSource("file", 1.0))


def spoken(text: str) -> str:
    """Lower case without punctuation."""
    return re.sub(r"\s+", " ", re.sub(r"[^a-z0-9$%' ]+", " ", text.lower().replace("\u2019", "'"))).strip()


def read_gold(path: Path, known: Collection[str]) -> tuple[list[Gold], frozenset[str], list[Problem]]:
    """The conversations of a file, the labels that it says were looked for, and what is wrong with it by line.

    Args:
        path: the file.
        known: the labels that rules can give.
    """
    reading = _Reading(str(path), sorted(known))
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "not UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror or str(error)
        return [], frozenset(), [Problem(f"cannot be read: {reason}", SourceLocation(str(path)))]
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            reading.line(number, line)
    if not reading.gold and not reading.problems:
        reading.problems.append(Problem("no labelled conversation", SourceLocation(str(path), 1)))
    problems = reading.problems
    if len(problems) > MAX_PROBLEMS:
        more = f"{len(problems) - MAX_PROBLEMS} further mistakes are not shown"
        problems = [*problems[:MAX_PROBLEMS], Problem(more, SourceLocation(str(path)))]
    return reading.gold, frozenset(reading.looked_for), problems


class _Reading:
    def __init__(self, file: str, known: list[str]) -> None:
        self.file, self.known = file, known
        self.gold: list[Gold] = []
        self.looked_for: set[str] = set()
        self.problems: list[Problem] = []
        self.number = 0

    def say(self, message: str, column: int | None = None, hint: str | None = None) -> None:
        self.problems.append(Problem(message, SourceLocation(self.file, self.number, column), hint=hint))

    def line(self, number: int, line: str) -> None:
        self.number = number
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as error:
            column = error.colno if isinstance(error, json.JSONDecodeError) else None
            self.say(f"not JSON: {getattr(error, 'msg', error)}", column, "a labelled conversation is one JSON object")
            return
        if not isinstance(data, dict):
            self.say("a labelled conversation is a JSON object with `id` and `turns`")
        elif "turns" not in data and isinstance(data.get("labels"), list):
            self.looked_for |= self.labels(data["labels"], "labels")
        elif not isinstance(data.get("turns"), list) or not data["turns"]:
            self.say("`turns` is missing or no list", hint='like "turns": [{"role": ..., "text": ..., "labels": []}]')
        else:
            turns = [self.turn(i, t) for i, t in enumerate(data["turns"])]
            name = str(data.get("id") or f"{Path(self.file).stem}-{number}")
            if None not in turns:
                self.gold.append(Gold(name, tuple(t for t in turns if t), SourceLocation(self.file, number)))

    def turn(self, index: int, data: Any) -> GoldTurn | None:
        where = f"turn {index + 1}: "
        if not isinstance(data, dict) or not isinstance(data.get("text"), str):
            self.say(where + "a turn is an object with `role`, `text` and `labels`")
            return None
        unknown = sorted(data.keys() - {"role", "text", "labels", "unsure", "speaker", "start", "end", "note"})
        if unknown:
            self.say(f"{where}there is no key `{unknown[0]}`", hint=did_you_mean(unknown[0], ["labels", "unsure"]))
        role = data.get("role")
        if role not in ROLES:
            self.say(f"{where}`{role}` is no role", hint=did_you_mean(str(role), ROLES))
            role = "unknown"
        labels = self.labels(data.get("labels", []), where + "`labels`")
        unsure = self.labels(data.get("unsure", []), where + "`unsure`")
        return GoldTurn(cast(Role, role), data["text"], frozenset(labels), frozenset(unsure))

    def labels(self, given: Any, where: str) -> set[str]:
        if not isinstance(given, list) or not all(isinstance(x, str) for x in given):
            self.say(f"{where} is a list of labels")
            return set()
        for label in given:
            if label not in self.known:
                self.say(f"{where}: no rule gives the label `{label}`", hint=did_you_mean(label, self.known))
        return set(given)
