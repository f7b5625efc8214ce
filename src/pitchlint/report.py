"""The result of a run as plain frozen records. Reports add: `a + b` is the report over both inputs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pitchlint.conversation import Conversation
from pitchlint.finding import LEVELS, Confidence, Evidence, Finding, Level, Match
from pitchlint.levels import RuleInfo as RuleInfo
from pitchlint.location import SourceLocation

if TYPE_CHECKING:
    from pitchlint.script import ScriptUse


@dataclass(frozen=True, slots=True)
class Measure:
    """A number about a conversation, with its denominator.

    Attributes:
        name: e.g. "talk_share".
        value: the number; None where it cannot be judged.
        unit: "share" (0 to 1), "words", "seconds", "questions", "turns", "words a minute", "signs", "ratio".
        of: the denominator in words ("of 412 words").
        role: whose number it is.
        low, high: the band of usual values for this kind of call; None where it is open or there is none.
        source: where the band comes from.
    """

    name: str
    value: float | None
    unit: str
    of: str
    role: str
    low: float | None = None
    high: float | None = None
    source: str = ""

    @property
    def outside(self) -> bool:
        """Whether the value lies outside its band."""
        if self.value is None:
            return False
        return (self.low is not None and self.value < self.low) or (self.high is not None and self.value > self.high)


@dataclass(frozen=True, slots=True)
class Unjudged:
    """Something that was not judged, and why ("interruptions": "no times in the file").

    `measure` says that it is a measure of the talk, which no rule about what was said rests on.
    """

    what: str
    why: str
    measure: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that could not be read, or not wholly; the others were analysed all the same.

    Attributes:
        location: where reading stopped.
        message: what is wrong.
        hint: what would be right, or None.
        level: "note" for a script file in which nothing looks like speech, else "error".
    """

    location: SourceLocation
    message: str
    hint: str | None = None
    level: Literal["error", "note"] = "error"


@dataclass(frozen=True, slots=True)
class Labelled:
    """What holds on one turn, for `pitchlint annotate`: labels sorted, spans by place, and the rules that say so."""

    turn: int
    labels: tuple[str, ...]
    spans: tuple[tuple[str, int, int], ...]
    rules: frozenset[str] = frozenset()


LedgerName = Literal["claims", "needs", "promises", "questions", "refusals", "terms"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a ledger: something promised, refused, asked, priced, claimed or needed, and where it stands.

    Attributes:
        ledger: which ledger.
        kind: what sort it is, e.g. "price" for a question or a term.
        state: where it stands at the end, e.g. "open", "kept", "dodged"; each ledger says which states it has.
        conversation: id of the conversation in which it was said.
        what: the thing itself in a few words ("email the form").
        evidence: where it was said.
        settled: the places that changed or settled it, in order; they may be of a later conversation of the case.
        settled_in: id of the conversation of `settled`, "" for this one.
        values: further facts by name, e.g. ("due", "2026-03-06"), ("amount", "$49"); in a fixed order.
        because: one sentence that says why the state holds.
        confidence: how sure the state is.
    """

    ledger: LedgerName
    kind: str
    state: str
    conversation: str
    what: str
    evidence: Evidence
    settled: tuple[Evidence, ...] = ()
    settled_in: str = ""
    values: tuple[tuple[str, str], ...] = ()
    because: str = ""
    confidence: Confidence = "medium"

    def value(self, name: str) -> str | None:
        """The fact of that name, or None."""
        return next((v for n, v in self.values if n == name), None)


@dataclass(frozen=True, slots=True)
class Mention:
    """A value that somebody named, kept to be compared with what was named in other conversations.

    Attributes:
        rule: full id of the rule that compares.
        whose: whose conversations are compared, as a key: a seller or a case.
        conversation: id of the conversation.
        said_at: ISO 8601 beginning of the conversation, or None.
        slot: the slot that is compared and its kind, ("money", "money").
        same: names and kinds of the slots that must be equal for values to be compared.
        slots: captured words by name.
        evidence: where it was said.
    """

    rule: str
    whose: str
    conversation: str
    said_at: str | None
    slot: tuple[str, str]
    same: tuple[tuple[str, str], ...]
    slots: tuple[tuple[str, str], ...]
    evidence: Evidence

    def words(self, name: str) -> str:
        """The words of a slot, "" where it was not said."""
        return next((words for n, words in self.slots if n == name), "")


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that a comment in the source or an entry of the configuration excuses; it is counted, never told.

    Attributes:
        finding: what would have been told.
        reason: the reason that is given for it.
        by: "comment" in the source of the words, or "config".
        location: where the suppression stands.
        until: ISO 8601 date of the last day on which it holds, or None.
    """

    finding: Finding
    reason: str
    by: Literal["comment", "config"]
    location: SourceLocation
    until: str | None = None


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What a gate keeps out of the report.

    Attributes:
        by: "baseline" (known before), or "unchanged" (not on a line changed since a git ref).
        what: the baseline's file, or the ref.
        count: number of findings, praise aside, that are not in the report for that reason.
        gone: what a baseline lists and is no longer found, "rule in file", in the baseline's order.
    """

    by: Literal["baseline", "unchanged"]
    what: str
    count: int
    gone: tuple[str, ...] = ()


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
        ledgers: entries of all ledgers, ledger by ledger in alphabetical order, in order of turns.
        mentions: values to compare with those of other conversations, rule by rule in order of turns.
        suppressed: findings that a comment or the configuration excuses, in order of turns; not in `findings`.
    """

    conversation: Conversation
    findings: tuple[Finding, ...] = ()
    praise: tuple[Finding, ...] = ()
    measures: tuple[Measure, ...] = ()
    unjudged: tuple[Unjudged, ...] = ()
    signals: tuple[Match, ...] = ()
    ledgers: tuple[Entry, ...] = ()
    mentions: tuple[Mention, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()

    def ledger(self, name: LedgerName) -> tuple[Entry, ...]:
        """The entries of one ledger."""
        return tuple(e for e in self.ledgers if e.ledger == name)

    def counts(self) -> Counter[Level]:
        """Number of findings by level, praise included."""
        return Counter(f.level for f in (*self.findings, *self.praise))

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
        across: ledger entries that several conversations make together (a case, a seller's claims).
        notices: findings about the inputs' comments or the configuration, such as a suppression that excuses nothing.
            They belong to no conversation: `conversation` is "", `evidence.turn` is 0 and no index, `evidence.text` is
            the line of the file and `evidence.quote` the words in it; file, line and column are exact.
        held_back: what gates keep out of the report, one record a gate that was asked for.
        scripts: how the lines of a script library were used, None where none was given.
    """

    conversations: tuple[ConversationReport, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    rules: int = 0
    across: tuple[Entry, ...] = ()
    notices: tuple[Finding, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    scripts: ScriptUse | None = None

    def __add__(self, other: Report) -> Report:
        return Report(
            self.conversations + other.conversations,
            self.unreadable + other.unreadable,
            max(self.rules, other.rules),
            self.across + other.across,
            self.notices + other.notices,
            self.held_back + other.held_back,
            self.scripts + other.scripts if self.scripts and other.scripts else self.scripts or other.scripts,
        )

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings but praise, in order; notices come last."""
        return (*(f for c in self.conversations for f in c.findings), *self.notices)

    @property
    def praise(self) -> tuple[Finding, ...]:
        """All praise, in order."""
        return tuple(f for c in self.conversations for f in c.praise)

    @property
    def suppressed(self) -> tuple[Suppressed, ...]:
        """All suppressed findings, in order."""
        return tuple(s for c in self.conversations for s in c.suppressed)

    def counts(self) -> Counter[Level]:
        """Number of findings by level, praise and notices included."""
        return Counter(f.level for f in (*self.findings, *self.praise))

    def worst(self) -> Level | None:
        """The gravest level that occurs, praise aside; None when there is nothing."""
        found = self.counts()
        return next((level for level in LEVELS[:-1] if found[level]), None)
