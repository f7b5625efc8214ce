"""What was found, with its whole evidence; a reporter only translates."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Literal

from pitchlint.conversation import Conversation, Role
from pitchlint.levels import CONFIDENCES as CONFIDENCES
from pitchlint.levels import LEVELS as LEVELS
from pitchlint.levels import Confidence as Confidence
from pitchlint.levels import Level as Level
from pitchlint.location import SourceLocation


@dataclass(frozen=True, slots=True)
class Match:
    """Words that a signal or a rule's pattern found in one turn.

    Attributes:
        signal: id of the signal or rule.
        turn: index of the turn.
        start, end: character span in the turn's text, end exclusive.
        slots: captured slots, (name, words) pairs in order of the pattern.
        by: "pattern", or "model" for what the text categoriser alone found.
        score: 1.0 for a pattern; the categoriser's probability otherwise.
    """

    signal: str
    turn: int
    start: int
    end: int
    slots: tuple[tuple[str, str], ...] = ()
    by: Literal["pattern", "model"] = "pattern"
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words in a turn that a finding rests on.

    Attributes:
        turn: index of the turn.
        start, end: span in the turn's text; equal where the whole turn (or its absence) is meant.
        quote: the marked words.
        text: the whole text of the turn.
        speaker, role: who said it.
        location, end_location: where the marked words begin and end in the source (end exclusive).
        second: time of the first marked word, or None.
    """

    turn: int
    start: int
    end: int
    quote: str
    text: str
    speaker: str
    role: Role
    location: SourceLocation
    end_location: SourceLocation
    second: float | None = None


def evidence(conversation: Conversation, turn: int, start: int = 0, end: int = 0) -> Evidence:
    """The words `start` to `end` (exclusive) of a turn as evidence; an empty span means the whole turn."""
    said = conversation.turns[turn]
    if not said.text:
        here = said.segments[0].location
        return Evidence(turn, 0, 0, "", "", said.speaker, said.role, here, here, said.start_s)
    found = said.locate(start, end) if end > start else said.locate(0, len(said.text))
    quote = said.text[start:end]
    return Evidence(
        turn, start, end, quote, said.text, said.speaker, said.role, found.location, found.end_location, found.second
    )


@dataclass(frozen=True, slots=True)
class Origin:
    """The script line that a seller's words were taken from, or that was left out.

    Attributes:
        file, line, column: where the script's sentence begins, as its reader tells it; None where the format has none.
        text: the script's sentence, with its placeholders.
        similarity: how much of the words agree, 0 to 1; 0 where the finding is that the line was left out.
    """

    file: str
    line: int | None
    column: int | None
    text: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell: a fault, a note or praise.

    Attributes:
        rule: full id, "pack/name".
        title: the rule's title.
        level, confidence: how grave, how sure.
        message: the rule's message with its placeholders filled.
        conversation: id of the conversation.
        evidence: the primary place.
        related: further places, in order of turns (the refusal before a push, other marks in the turn).
        related_in: id of the conversation of `related`, "" for this one.
        why: why it matters, one or two sentences.
        better: what to say instead.
        fingerprint: 16 hex digits, stable when other lines move; holds no text.
        by: "pattern" or "model".
        missing: True where the finding is that something was never said; the evidence is then
            the place where it belonged.
        instead: the exact words to put in place of the primary evidence's words, "" where there are none.
        origin: the script line that the words come from; None where they are the seller's own, or no script is known.
    """

    rule: str
    title: str
    level: Level
    confidence: Confidence
    message: str
    conversation: str
    evidence: Evidence
    related: tuple[Evidence, ...] = ()
    why: str = ""
    better: tuple[str, ...] = ()
    fingerprint: str = ""
    by: Literal["pattern", "model"] = "pattern"
    missing: bool = False
    related_in: str = ""
    instead: str = ""
    origin: Origin | None = None


def unnumbered(conversation: str, file: str) -> str:
    """The id of a conversation without the number that a reader gave it in its file.

    A conversation without an id of its own is called after its file and its number there (`chats.jsonl#7`). The number
    changes when another comes before it, so a fingerprint leaves it out.
    """
    name = re.split(r"[/\\]", file)[-1]
    return name if re.fullmatch(re.escape(name) + r"(?:#\d+)+", conversation) else conversation


def fingerprint(rule: str, conversation: str, words: str, occurrence: int) -> str:
    """16 hex digits over rule, conversation, the folded words and the how-manieth such finding it is.

    Line numbers and turn numbers stay out, so a finding keeps its fingerprint when others come or go.
    """
    folded = " ".join(words.lower().split())
    key = "\x1f".join((rule, conversation, folded, str(occurrence)))
    return hashlib.blake2b(key.encode(errors="surrogatepass"), digest_size=8).hexdigest()
