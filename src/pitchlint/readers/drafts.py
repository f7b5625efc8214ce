"""From what the readers found in a file to a finished conversation: turns, source map, what is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from pitchlint.conversation import Channel, Conversation, Role, RoleSource, Segment, Turn
from pitchlint.readers import roles
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.pieces import Piece, cleaned, folded
from pitchlint.readers.source import Source
from pitchlint.readers.times import iso

_CHANNELS: dict[str, Channel] = {
    **dict.fromkeys(("call", "phone", "voice", "telephone", "audio", "video", "meeting"), "call"),
    **dict.fromkeys(("chat", "messaging", "sms", "livechat", "live chat", "webchat", "whatsapp", "text"), "chat"),
    **dict.fromkeys(("email", "e-mail", "mail"), "email"),
    "script": "script",
}


@dataclass(slots=True)
class Said:
    """One cue, row or run of lines, before white space is folded; `source` where it is not the conversation's."""

    pieces: Sequence[Piece]
    start_s: float | None = None
    end_s: float | None = None
    pointer: str | None = None
    cell: str | None = None
    source: Source | None = None


@dataclass(slots=True)
class Draft:
    """A turn in the making; `role` is what the file itself says of the speaker's side, None where it does not."""

    speaker: str
    said: list[Said]
    role: Role | None = None


@dataclass(slots=True)
class Heading:
    """What a file says of a conversation as a whole; `at` is the offset where it begins."""

    at: int = 0
    id: str = ""
    channel: str = ""
    date: str = ""
    seller: str = ""
    customer: str = ""
    case: str = ""
    notes: list[str] = field(default_factory=list)


def finished(
    source: Source, drafts: Iterable[Draft], heading: Heading, options: ReadOptions, *, usual: Channel = "unknown"
) -> Conversation:
    """The conversation of these turns; turns without words are left out, and a note says so.

    Args:
        usual: the channel of this format where neither file nor options name one.

    Raises:
        InputError: not one turn holds words.
    """
    turns: list[Turn] = []
    given: list[Role | None] = []
    wordless = 0
    for draft in drafts:
        text, segments = _joined(source, draft.said)
        if not segments:
            wordless += 1
            continue
        speaker = cleaned(draft.speaker)
        turns.append(Turn(len(turns), speaker, "unknown", text, tuple(segments)))
        given.append(draft.role)
    if not turns:
        raise source.error("no turn holds any words", heading.at)
    notes = [*source.notes, *heading.notes]
    if wordless:
        notes.append(f"{counted(wordless, 'turn')} without words left out")
    channel = options.channel or _CHANNELS.get(heading.channel.strip().lower(), usual)
    sided, how = roles.settled(turns, given, options)
    if channel == "script" and how.how == "unknown" and not any(turn.speaker for turn in sided):
        sided = [replace(turn, role="seller") for turn in sided]
        how = RoleSource("option", 1.0, "a script without speaker names holds what the seller is to say")
    started = iso(heading.date) if heading.date else None
    if heading.date and not started:
        notes.append(f"the date “{heading.date[:40]}” is neither ISO 8601 (2024-05-31) nor an epoch and was not used")
    return Conversation(
        id=cleaned(heading.id) or PurePath(source.name).name or source.name,
        source=source.place(heading.at),
        turns=tuple(sided),
        channel=channel,
        started_at=started,
        seller_id=cleaned(heading.seller) or roles.seller_name(sided, how),
        customer_id=cleaned(heading.customer) or None,
        case_id=cleaned(heading.case) or None,
        roles=how,
        unknown=_unknown(sided, how, started),
        notes=tuple(dict.fromkeys((*notes, *_nameless(sided)))),
    )


def counted(number: int, noun: str) -> str:
    """`1 line`, `2 lines`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _joined(source: Source, parts: Sequence[Said]) -> tuple[str, list[Segment]]:
    texts: list[str] = []
    segments: list[Segment] = []
    length = 0
    for part in parts:
        text, runs = folded(part.pieces)
        if not runs:
            continue
        length += bool(texts)
        for start, end, at in runs:
            where = (part.source or source).place(at, part.pointer, part.cell)
            segments.append(Segment(length + start, length + end, where, part.start_s, part.end_s))
        texts.append(text)
        length += len(text)
    return " ".join(texts), segments


def _unknown(turns: Sequence[Turn], how: RoleSource, started: str | None) -> tuple[str, ...]:
    missing = []
    if all(turn.start_s is None for turn in turns):
        missing.append("times")
    if not any(turn.speaker or turn.role != "unknown" for turn in turns):
        missing.append("speakers")
    if how.how == "unknown":
        missing.append("roles")
    long = [turn for turn in turns if turn.words >= 6]
    if len(long) >= 5 and sum(re.search(r"[.?!]", turn.text) is not None for turn in long) * 10 < len(long):
        missing.append("punctuation")
    if started is None:
        missing.append("date")
    return tuple(missing)


def _nameless(turns: Sequence[Turn]) -> list[str]:
    number = sum(not turn.speaker and turn.role == "unknown" for turn in turns)
    if number == len(turns):
        return ["the file names no speakers, so nothing can be laid to the seller or the customer"]
    if number:
        return [f"{number} of {len(turns)} turns have no speaker; they count for neither side"]
    return []
