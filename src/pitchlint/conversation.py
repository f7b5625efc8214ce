"""A conversation as every later part sees it: turns with an exact map back to the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

from pitchlint.location import SourceLocation

Role = Literal["seller", "customer", "bot", "other", "unknown"]
Channel = Literal["call", "chat", "email", "script", "unknown"]

ROLES: tuple[Role, ...] = ("seller", "customer", "bot", "other", "unknown")
CHANNELS: tuple[Channel, ...] = ("call", "chat", "email", "script", "unknown")


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of characters that stands in the file exactly as in the turn.

    A cue of two lines is two segments with the same times; merged cues are one segment each. Text
    between segments (the space that joins two cues) belongs to none.

    Attributes:
        start, end: character span inside the turn's text, end exclusive.
        location: where the first character stands; columns count on from there.
        start_s, end_s: seconds from the beginning of the recording, or None.
    """

    start: int
    end: int
    location: SourceLocation
    start_s: float | None = None
    end_s: float | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """The answer of `Turn.locate`: a place and a second."""

    location: SourceLocation
    end_location: SourceLocation
    second: float | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker said in one go.

    Attributes:
        index: 0-based position among the conversation's turns.
        speaker: name as in the file, "" where there is none.
        role: side of the conversation.
        text: the words, white space folded.
        segments: source map, ascending, not overlapping; at least one.
    """

    index: int
    speaker: str
    role: Role
    text: str
    segments: tuple[Segment, ...]

    @property
    def start_s(self) -> float | None:
        """Second at which the turn begins, None without times."""
        return next((s.start_s for s in self.segments if s.start_s is not None), None)

    @property
    def end_s(self) -> float | None:
        """Second at which the turn ends, None without times."""
        return next((s.end_s for s in reversed(self.segments) if s.end_s is not None), None)

    @property
    def words(self) -> int:
        """Number of white-space separated words."""
        return len(self.text.split())

    def locate(self, start: int, end: int) -> Located:
        """File, line, column and second of the characters `start` to `end` (exclusive) of the text.

        The second is interpolated by characters within the segment's cue.

        Raises:
            ValueError: the span is empty or not inside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"span {start}:{end} is not inside a turn of {len(self.text)} characters")
        first, last = self._segment_at(start), self._segment_at(end - 1)
        return Located(_shift(first, start), _shift(last, end), _second(first, start))

    def _segment_at(self, offset: int) -> Segment:
        i = bisect_right([s.start for s in self.segments], offset) - 1
        return self.segments[max(i, 0)]


def _shift(segment: Segment, offset: int) -> SourceLocation:
    where = segment.location
    if where.column is None:
        return where
    inside = min(max(offset, segment.start), segment.end) - segment.start
    return SourceLocation(where.file, where.line, where.column + inside, where.pointer, where.cell)


def _second(segment: Segment, offset: int) -> float | None:
    if segment.start_s is None or segment.end_s is None or segment.end <= segment.start:
        return segment.start_s
    share = (min(offset, segment.end) - segment.start) / (segment.end - segment.start)
    return round(segment.start_s + share * (segment.end_s - segment.start_s), 3)


@dataclass(frozen=True, slots=True)
class RoleSource:
    """How the roles came to be known.

    Attributes:
        how: "file" (a role field), "label" (a well-known speaker label), "option" (`--seller`, config),
            "inferred", "unknown".
        confidence: 0 to 1; 1 for everything but "inferred" and "unknown".
        because: one sentence that names the evidence, for the report.
    """

    how: Literal["file", "label", "option", "inferred", "unknown"]
    confidence: float
    because: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation, ready for analysis.

    Attributes:
        id: stable name: from the file where it has one, else file name and number.
        source: file it came from.
        turns: in order, `turns[i].index == i`.
        channel: call, chat, email, script or unknown.
        started_at: ISO 8601 date or date-time of its beginning, or None.
        seller_id, customer_id, case_id: for reasoning across conversations, or None.
        roles: how the sides were found out.
        unknown: what the source does not hold, e.g. "times", "roles", "punctuation".
        notes: what the reader wants the user to know ("3 internal notes left out").
    """

    id: str
    source: SourceLocation
    turns: tuple[Turn, ...]
    channel: Channel = "unknown"
    started_at: str | None = None
    seller_id: str | None = None
    customer_id: str | None = None
    case_id: str | None = None
    roles: RoleSource = field(default_factory=lambda: RoleSource("unknown", 0.0))
    unknown: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def scripted(self) -> bool:
        """Whether it holds what is to be said, not what was said to somebody: a script, or an e-mail template.

        An e-mail counts as one where it has no date and no customer, neither as a speaker nor by an id.
        """
        if self.channel != "email":
            return self.channel == "script"
        known = self.started_at or self.customer_id or self.case_id
        return not known and not any(turn.role == "customer" for turn in self.turns)
