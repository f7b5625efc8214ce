"""From findings to edits of a file's text: what may be replaced, where it stands, and what is left alone and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from pitchlint.conversation import Conversation
from pitchlint.finding import Finding
from pitchlint.location import SourceLocation
from pitchlint.readers.source import Source
from pitchlint.report import ConversationReport

NEVER = frozenset("csv docx jsonl ndjson srt tsv vtt webvtt".split())
"""Formats, by name or by the file's ending, that hold what was said, or that are not text; they are never rewritten."""

IN_TRANSCRIPT = "in transcripts"
UNKNOWN = "in what is not known to be a script (see --channel)"
IN_WORD = "in Word documents"
BARS = frozenset({IN_TRANSCRIPT, IN_WORD, UNKNOWN})  # reasons that hold for a whole conversation
SCATTERED = "the words do not stand in one run in the file"


@dataclass(frozen=True, slots=True)
class Fix:
    """An exact replacement.

    Attributes:
        rule: full id of the rule that asks for it.
        location: where the words stand.
        words: what is said now.
        instead: what to say.
    """

    rule: str
    location: SourceLocation
    words: str
    instead: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A replacement that is not made, and why."""

    fix: Fix
    reason: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A fix with its place: `at` in the file's text, `start` in the text of the turn of that conversation."""

    fix: Fix
    at: int
    conversation: int
    turn: int
    start: int

    @property
    def end(self) -> int:
        """Where the replaced words end in the file's text."""
        return self.at + len(self.fix.words)


def fix_of(finding: Finding) -> Fix:
    """The replacement that a finding asks for."""
    return Fix(finding.rule, finding.evidence.location, finding.evidence.quote, finding.instead)


def planned(
    reports: Sequence[ConversationReport], source: Source, format: str | None = None
) -> tuple[list[Edit], list[Skipped]]:
    """The edits that the findings ask for, by place, and the replacements that cannot be made.

    Args:
        reports: those of every conversation of the file, in order.
        source: the file's text.
        format: name of the input format where it was given.
    """
    edits: list[Edit] = []
    skipped: list[Skipped] = []
    for number, report in enumerate(reports):
        bar = barred(report.conversation, source.name, format)
        for finding in report.findings:
            if not finding.instead or not finding.evidence.quote:
                continue
            fix = fix_of(finding)
            at = None if bar else _offset(fix, source)
            if at is None:
                skipped.append(Skipped(fix, bar or SCATTERED))
            else:
                edits.append(Edit(fix, at, number, finding.evidence.turn, finding.evidence.start))
    return sorted(edits, key=lambda e: (e.at, -e.end, e.conversation)), skipped


def barred(conversation: Conversation, file: str, format: str | None = None) -> str | None:
    """Why nothing is replaced in the conversation at all, None where it is a script."""
    if conversation.channel == "unknown":
        return UNKNOWN
    kind = format or PurePath(file).suffix.lower().removeprefix(".")
    if not conversation.scripted:
        return IN_TRANSCRIPT
    return None if kind not in NEVER else IN_WORD if kind == "docx" else IN_TRANSCRIPT


def _offset(fix: Fix, source: Source) -> int | None:
    line, column = fix.location.line, fix.location.column
    at = source.offset(line, column) if line is not None and column is not None else None
    return at if at is not None and source.text.startswith(fix.words, at) else None


def without_overlaps(edits: Iterable[Edit]) -> list[Edit]:
    """Of edits that overlap only the first; those that say the same of the same place are all kept."""
    kept: list[Edit] = []
    for edit in edits:
        last = kept[-1] if kept else None
        same = last is not None and (edit.at, edit.end, edit.fix.instead) == (last.at, last.end, last.fix.instead)
        if last is None or same or edit.at >= last.end:
            kept.append(edit)
    return kept


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; they are ascending and do not overlap."""
    out: list[str] = []
    done = 0
    for at, end, instead in dict.fromkeys((e.at, e.end, e.fix.instead) for e in edits):
        out += (text[done:at], instead)
        done = end
    return "".join((*out, text[done:]))


def expected(conversations: Sequence[Conversation], edits: Iterable[Edit]) -> list[tuple[str, str]]:
    """(speaker, words) of every turn, as they must read once the edits are made."""
    turns = [[t.text for t in c.turns] for c in conversations]
    for edit in sorted(edits, key=lambda e: -e.start):
        text = turns[edit.conversation][edit.turn]
        rest = text[edit.start + len(edit.fix.words) :]
        turns[edit.conversation][edit.turn] = text[: edit.start] + edit.fix.instead + rest
    return [
        (t.speaker, text)
        for c, texts in zip(conversations, turns, strict=True)
        for t, text in zip(c.turns, texts, strict=True)
    ]
