"""Reports as rows of the tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from pitchlint.conversation import Conversation
from pitchlint.finding import LEVELS, Evidence, Finding
from pitchlint.readers import seller_of
from pitchlint.report import ConversationReport, Entry, Unreadable

Row = dict[str, Any]
MOST_NAMED = 20  # conversations that an entry over several names
LONGEST_TEXT = 10_000  # characters of a turn that are kept with each place in it
AROUND = 1_000  # characters before and behind a place that are kept of a longer one


def context_row(said: Conversation) -> Row:
    """Which conversation, whose, where and when."""
    how, _, name = seller_of(said).partition(" ")
    return {
        "conversation": said.id,
        "seller": said.seller_id or (name if how == "name" else None),
        "channel": said.channel,
        "started_at": said.started_at,
        "week": week_of(said.started_at),
    }


def week_of(started_at: str | None) -> str | None:
    """The ISO 8601 week of a date: `2025-W18`."""
    try:
        year, week, _ = date.fromisoformat((started_at or "")[:10]).isocalendar()
    except ValueError:
        return None
    return f"{year}-W{week:02d}"


def conversation_row(report: ConversationReport) -> Row:
    """A conversation with its counts; a row of the table conversations."""
    said = report.conversation
    return {
        **context_row(said),
        "customer": said.customer_id,
        "case": said.case_id,
        "file": said.source.file,
        "line": said.source.line,
        "turns": len(said.turns),
        "words": sum(t.words for t in said.turns),
        **level_counts((*report.findings, *report.praise)),
        "sides": said.roles.how,
        "sides_confidence": float(said.roles.confidence),
        "measures": [
            {k: getattr(m, k) for k in ("name", "role", "unit", "of", "value", "low", "high")} for m in report.measures
        ],
        "unjudged": [(u.what, u.why) for u in report.unjudged],
        "notices": list(said.notes),
        "suppressed": len(report.suppressed),
    }


def level_counts(findings: Sequence[Finding]) -> Row:
    """How many findings there are of each level, by the names of the columns."""
    return {column_of(level): sum(f.level == level for f in findings) for level in LEVELS}


def column_of(level: str) -> str:
    """The column that counts findings of the level."""
    return level if level == "praise" else f"{level}s"


def finding_row(finding: Finding, context: Row) -> Row:
    """A row of the table findings."""
    return {
        **context,
        **place_row(finding.evidence),
        **{k: getattr(finding, k) for k in ("rule", "level", "confidence", "title", "message", "why", "by", "missing")},
        "better": list(finding.better),
        "related": [place_row(e) for e in finding.related],
        "related_in": finding.related_in or None,
        "fingerprint": finding.fingerprint,
    }


def entry_row(entry: Entry, context: Row, *, across: bool = False) -> Row:
    """A row of the table ledgers; of long lists of conversations only the first are named."""
    values = [
        (name, _shortened(value) if across and name == "conversations" else value) for name, value in entry.values
    ]
    return {
        **context,
        **place_row(entry.evidence),
        **{k: getattr(entry, k) for k in ("ledger", "kind", "state", "what", "because", "confidence")},
        "settled": [place_row(e) for e in (entry.settled[:MOST_NAMED] if across else entry.settled)],
        "settled_in": entry.settled_in or None,
        "values": values,
        "across": across,
    }


def failure_row(found: Unreadable, kind: str = "unreadable", conversation: str | None = None) -> Row:
    """A row of the table failures."""
    where = found.location
    return {
        "file": where.file,
        "line": where.line,
        "column": where.column,
        "pointer": where.pointer,
        "conversation": conversation,
        "kind": kind,
        "message": found.message,
        "hint": found.hint,
        "level": found.level,
    }


def place_row(evidence: Evidence) -> Row:
    """The columns of a place."""
    evidence = excerpt(evidence)
    where, end = evidence.location, evidence.end_location
    return {
        **{k: getattr(evidence, k) for k in ("turn", "speaker", "role", "quote", "start", "end", "text", "second")},
        **{k: getattr(where, k) for k in ("file", "line", "column", "pointer", "cell")},
        "end_line": end.line,
        "end_column": end.column,
    }


def excerpt(evidence: Evidence) -> Evidence:
    """The evidence; of a turn longer than any that people say, with the part of it around the marked words alone.

    A whole talk in one cell has a row for each of thousands of findings: with all of it in each they would not fit
    into memory.
    """
    if len(evidence.text) <= LONGEST_TEXT:
        return evidence
    first, last = max(0, evidence.start - AROUND), evidence.end + AROUND
    start, end = evidence.start - first, evidence.end - first
    return replace(evidence, text=evidence.text[first:last], start=start, end=end)


def _shortened(names: str) -> str:
    listed = names.split(", ")
    more = len(listed) - MOST_NAMED
    return f"{', '.join(listed[:MOST_NAMED])} and {more:,} more" if more > 0 else names
