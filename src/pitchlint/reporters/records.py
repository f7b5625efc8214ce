"""Findings and their parts as plain dictionaries, the vocabulary of the machine-readable formats.

Keys are stable; new ones may be added. `turn` counts from 0, as in `conversation.turns[turn]` and in
`pitchlint annotate`; lines and columns count from 1; `end_column` is exclusive; what is not known is null.
"""

from __future__ import annotations

import json
from typing import Any

from pitchlint.finding import Evidence, Finding, Origin
from pitchlint.location import SourceLocation
from pitchlint.regex import lazy
from pitchlint.report import Entry, Suppressed, Unreadable
from pitchlint.reporters.options import RenderOptions

Record = dict[str, Any]

UNREADABLE = "input/unreadable"  # rule id of inputs that could not be read

# Valid in JSON, but able to hide text on a screen, to split a line or to break an encoder.
_RISKY = lazy("[\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def dumps(value: object, options: RenderOptions, indent: int | None = None) -> str:
    """JSON with readable letters; control, direction and surrogate characters stay escaped.

    Outside Unicode encodings everything but ASCII is escaped, so that it can always be written.
    """
    ascii_only = not options.encoding.lower().startswith("utf")
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent, allow_nan=False)
    return _RISKY.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def location_record(location: SourceLocation) -> Record:
    """A place in an input."""
    return {
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "pointer": location.pointer,
        "cell": location.cell,
    }


def evidence_record(evidence: Evidence) -> Record:
    """Marked words with the place where they stand; `start` and `end` are characters of `text`."""
    return {
        "turn": evidence.turn,
        "speaker": evidence.speaker,
        "role": evidence.role,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        **location_record(evidence.location),
        "end_line": evidence.end_location.line,
        "end_column": evidence.end_location.column,
        "second": evidence.second,
    }


def finding_record(finding: Finding) -> Record:
    """A finding with its whole evidence, flat: the primary evidence's keys stand beside the finding's own."""
    return {
        "rule": finding.rule,
        "title": finding.title,
        "level": finding.level,
        "confidence": finding.confidence,
        "message": finding.message,
        "conversation": finding.conversation,
        **evidence_record(finding.evidence),
        "why": finding.why,
        "better": list(finding.better),
        "related": [evidence_record(e) for e in finding.related],
        "related_in": finding.related_in or None,
        "by": finding.by,
        "missing": finding.missing,
        "fingerprint": finding.fingerprint,
        "origin": origin_record(finding.origin) if finding.origin else None,
    }


def origin_record(origin: Origin) -> Record:
    """The script line that words come from, or that was left out."""
    return {
        "file": origin.file,
        "line": origin.line,
        "column": origin.column,
        "text": origin.text,
        "similarity": origin.similarity,
    }


def notice_record(finding: Finding) -> Record:
    """A finding about a comment or the configuration, in the shape of others; it has no conversation and no turn."""
    return {**finding_record(finding), **dict.fromkeys(("conversation", "turn", "speaker", "role", "second"))}


def suppressed_record(suppressed: Suppressed) -> Record:
    """A finding that is excused, with why, by what and where: `suppressed` {reason, by, until, and the place}."""
    how = {"reason": suppressed.reason, "by": suppressed.by, "until": suppressed.until}
    return {**finding_record(suppressed.finding), "suppressed": {**how, **location_record(suppressed.location)}}


def entry_record(entry: Entry) -> Record:
    """A line of a ledger with its places; `values` depend on the ledger."""
    return {
        "ledger": entry.ledger,
        "kind": entry.kind,
        "state": entry.state,
        "conversation": entry.conversation,
        "what": entry.what,
        **evidence_record(entry.evidence),
        "settled": [evidence_record(e) for e in entry.settled],
        "settled_in": entry.settled_in or None,
        "values": dict(entry.values),
        "because": entry.because,
        "confidence": entry.confidence,
    }


def unreadable_record(unreadable: Unreadable) -> Record:
    """An input that could not be read, in the shape of a finding with the same keys."""
    message = unreadable.message + (f" ({unreadable.hint})" if unreadable.hint else "")
    return {
        "rule": UNREADABLE,
        "title": "Input could not be read" if unreadable.level == "error" else "Nothing here looks like speech",
        "level": unreadable.level,
        "confidence": "high",
        "message": message,
        "conversation": None,
        **dict.fromkeys(("turn", "speaker", "role", "quote", "start", "end", "text")),
        **location_record(unreadable.location),
        **dict.fromkeys(("end_line", "end_column", "second")),
        "why": "",
        "better": [],
        "related": [],
        "related_in": None,
        "by": "reader",
        "missing": False,
        "fingerprint": None,
        "origin": None,
    }
