"""The result of a run as plain frozen records. Reports add: `a + b` is the report over both inputs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pitchlint.conversation import Conversation
from pitchlint.finding import LEVELS, Finding, Level, Match
from pitchlint.location import SourceLocation


@dataclass(frozen=True, slots=True)
class Measure:
    """A number about a conversation, with its denominator.

    Attributes:
        name: e.g. "talk_share".
        value: the number; None where it cannot be judged.
        unit: "share" (0 to 1), "words", "seconds", "questions", "turns".
        of: the denominator in words ("of 412 words").
        role: whose number it is.
    """

    name: str
    value: float | None
    unit: str
    of: str
    role: str


@dataclass(frozen=True, slots=True)
class Unjudged:
    """Something that was not judged, and why ("interruptions": "no times in the file")."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that could not be read, or not wholly; the others were analysed all the same."""

    location: SourceLocation
    message: str
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Labelled:
    """What holds on one turn, for `pitchlint annotate`: labels sorted, spans by place, and the rules that say so."""

    turn: int
    labels: tuple[str, ...]
    spans: tuple[tuple[str, int, int], ...]
    rules: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ConversationReport:
    """All that was found in one conversation.

    Attributes:
        conversation: the conversation itself, with its turns.
        findings: faults and notes, by turn, then severity.
        praise: findings of level praise, by turn.
        measures: talk share, longest monologue, questions asked ...
        unjudged: what could not be judged and why.
        signals: every signal that held, for annotate and explain.
    """

    conversation: Conversation
    findings: tuple[Finding, ...] = ()
    praise: tuple[Finding, ...] = ()
    measures: tuple[Measure, ...] = ()
    unjudged: tuple[Unjudged, ...] = ()
    signals: tuple[Match, ...] = ()

    def measure(self, name: str, role: str = "seller") -> Measure | None:
        """The measure of that name and side, or None."""
        return next((m for m in self.measures if m.name == name and m.role == role), None)


@dataclass(frozen=True, slots=True)
class Report:
    """The result over all inputs.

    Attributes:
        conversations: in order of the inputs.
        unreadable: inputs that could not be read.
        rules: number of rules that ran (the largest of the parts when reports add).
    """

    conversations: tuple[ConversationReport, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    rules: int = 0

    def __add__(self, other: Report) -> Report:
        return Report(
            self.conversations + other.conversations,
            self.unreadable + other.unreadable,
            max(self.rules, other.rules),
        )

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings but praise, in order."""
        return tuple(f for c in self.conversations for f in c.findings)

    @property
    def praise(self) -> tuple[Finding, ...]:
        """All praise, in order."""
        return tuple(f for c in self.conversations for f in c.praise)

    def counts(self) -> Counter[Level]:
        """Number of findings by level, praise included."""
        return Counter(f.level for c in self.conversations for f in (*c.findings, *c.praise))

    def worst(self) -> Level | None:
        """The gravest level that occurs, praise aside; None when there is nothing."""
        found = self.counts()
        return next((level for level in LEVELS[:-1] if found[level]), None)
