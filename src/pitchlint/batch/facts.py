"""What a part keeps of a conversation so that the finished run can look over several: compact JSON, and back.

Kept are the values to compare, the claims of things by name, and, where the conversation may belong to a case, its
turns with the promises that it made. From them come reports that hold just so much.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pitchlint.batch.rows import context_row, excerpt
from pitchlint.batch.slices import digest
from pitchlint.conversation import Conversation, Segment, Turn
from pitchlint.finding import Evidence
from pitchlint.location import SourceLocation
from pitchlint.readers import seller_of
from pitchlint.report import ConversationReport, Entry, Mention

PENDING = ("open", "moved")


def fact_row(report: ConversationReport, masked: ConversationReport | None = None) -> dict[str, Any]:
    """A row of the facts; see `tables.FACTS`.

    Args:
        report: of the conversation.
        masked: the report with its words masked, where only that may be kept. Who and which case stay apart by hashes.
    """
    whose = [m.whose for m in report.mentions]
    keys = [seller_of(report.conversation), report.conversation.customer_id, report.conversation.case_id]
    if masked is not None:
        report, whose, keys = masked, [_hidden(w) for w in whose], [k and _hidden(k) for k in keys]
    said = report.conversation
    promises = report.ledger("promises")
    claims = [replace(e, evidence=excerpt(e.evidence)) for e in report.ledger("claims") if e.what]
    cased = bool(said.case_id or (said.customer_id and said.started_at))
    talk = [[_turn(t) for t in said.turns], [_entry(e) for e in promises if e.state in PENDING]] if cased else None
    return {
        **context_row(said),
        "whose": keys[0],
        "customer": keys[1],
        "case": keys[2],
        "file": said.source.file,
        "pending": any(e.state in PENDING for e in promises),
        "mentions": _text([_mention(m, w) for m, w in zip(report.mentions, whose, strict=True)]),
        "claims": _text([_entry(e) for e in claims]),
        "talk": _text(talk),
    }


def report_of(row: Mapping[str, Any]) -> ConversationReport:
    """The report of a row, with what the row holds; columns that it lacks are taken for empty."""
    turns, promises = json.loads(row.get("talk") or "[[], []]")
    said = Conversation(
        id=row["conversation"],
        source=SourceLocation(row["file"]),
        turns=tuple(_turn_of(i, t) for i, t in enumerate(turns)),
        channel=row["channel"],
        started_at=row["started_at"],
        seller_id=row["seller"],
        customer_id=row.get("customer"),
        case_id=row.get("case"),
    )
    claims = json.loads(row.get("claims") or "[]")
    mentions = json.loads(row.get("mentions") or "[]")
    return ConversationReport(
        said,
        ledgers=tuple(_entry_of(e, said.id) for e in (*claims, *promises)),
        mentions=tuple(_mention_of(m, said) for m in mentions),
    )


def _hidden(key: str) -> str:
    return digest(key.encode(errors="surrogatepass"))


def _text(value: Any) -> str | None:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")) if value else None


def _where(where: SourceLocation) -> list[Any]:
    return [where.file, where.line, where.column, where.pointer, where.cell]


def _turn(turn: Turn) -> list[Any]:
    segments = [[s.start, s.end, _where(s.location), s.start_s, s.end_s] for s in turn.segments]
    return [turn.speaker, turn.role, turn.text, segments]


def _turn_of(index: int, said: Sequence[Any]) -> Turn:
    speaker, role, text, segments = said
    return Turn(
        index, speaker, role, text, tuple(Segment(a, b, SourceLocation(*w), s, e) for a, b, w, s, e in segments)
    )


def _evidence(e: Evidence) -> list[Any]:
    said = [e.turn, e.start, e.end, e.quote, e.text, e.speaker, e.role]
    return [*said, _where(e.location), _where(e.end_location), e.second]


def _evidence_of(said: Sequence[Any]) -> Evidence:
    turn, start, end, quote, text, speaker, role, where, to, second = said
    return Evidence(turn, start, end, quote, text, speaker, role, SourceLocation(*where), SourceLocation(*to), second)


def _entry(e: Entry) -> list[Any]:
    return [e.ledger, e.kind, e.state, e.what, _evidence(e.evidence), e.values, e.because, e.confidence]


def _entry_of(said: Sequence[Any], conversation: str) -> Entry:
    ledger, kind, state, what, place, values, because, confidence = said
    return Entry(
        ledger, kind, state, conversation, what, _evidence_of(place), values=tuple((n, v) for n, v in values),
        because=because, confidence=confidence,
    )  # fmt: skip


def _mention(m: Mention, whose: str) -> list[Any]:
    return [m.rule, whose, m.slot, m.same, m.slots, _evidence(excerpt(m.evidence))]


def _mention_of(said: Sequence[Any], talk: Conversation) -> Mention:
    rule, whose, (name, kind), same, slots, place = said
    pairs = [tuple((a, b) for a, b in listed) for listed in (same, slots)]
    return Mention(rule, whose, talk.id, talk.started_at, (name, kind), pairs[0], pairs[1], _evidence_of(place))
