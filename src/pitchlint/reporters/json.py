"""The whole report as one JSON document of the schema "pitchlint-report/1".

    schema, version        name of this format, version of pitchlint
    rules                  number of rules that ran
    conversations[]        id, source {file, line, column, pointer, cell}, channel, started_at,
                           seller_id, customer_id, case_id,
                           roles {how, confidence, because}, speakers [{speaker, role, turns, words}],
                           turns, words, seconds (null without times), unknown [], notes [],
                           measures [{name, role, value, unit, of, low, high, outside, source}],
                           ledgers [{ledger, kind, state, what, values {}, because, confidence,
                           settled [], settled_in, and the places as in findings}],
                           findings [], praise [] (the objects of the format jsonl), unjudged [{what, why}],
                           suppressed [] (such objects with suppressed {reason, by, until, and the place})
    across[]               entries of ledgers that several conversations make together, shaped as in ledgers
    measures_across[]      what several conversations of a seller measure together, shaped as in measures
    unreadable[]           file, line, column, pointer, cell, message, hint, level
    notices[]              what is to be said of suppressions (objects of the format jsonl)
    held_back[]            what gates keep out: by ("baseline", "unchanged"), what (file or git ref), count,
                           gone [] (entries of the baseline that are no longer found)
    scripts                null without --scripts; else conversations (in which lines were looked for),
                           findings {from_scripts, own_words, other}, by_line [{file, line, column, count, level,
                           rules {}, faulty}], lines [{script, file, line, column, text, required, said_in,
                           expected_in, left_out_of [], faults []}]
    summary                error, warning, note, praise, conversations, turns, unreadable, hidden
                           (findings left out by the options), suppressed, by_rule [{rule, level, count, conversations}]

Keys of this version stay; new ones may be added. The transcript itself is not repeated; each finding
carries the text of its turns.
"""

from __future__ import annotations

from pitchlint.conversation import Conversation
from pitchlint.finding import LEVELS
from pitchlint.ledgers.measures import stock_phrases
from pitchlint.report import ConversationReport, Measure, Report
from pitchlint.reporters.options import RenderOptions
from pitchlint.reporters.records import (
    Record,
    dumps,
    entry_record,
    finding_record,
    location_record,
    notice_record,
    suppressed_record,
)
from pitchlint.reporters.script_use import scripts_record
from pitchlint.reporters.tally import length, seconds, tally, words

SCHEMA = "pitchlint-report/1"


def render(report: Report, options: RenderOptions) -> str:
    """The document, indented, with a newline at its end."""
    return dumps(document(report, options), options, indent=2) + "\n"


def document(report: Report, options: RenderOptions) -> Record:
    """The document as plain dictionaries, lists and values."""
    shown = options.select(report)
    return {
        "schema": SCHEMA,
        "version": options.version,
        "rules": report.rules,
        "conversations": [_conversation(c) for c in shown.conversations],
        "across": [entry_record(e) for e in shown.across],
        "measures_across": [_measure(m) for m in stock_phrases(report.conversations)],
        "unreadable": [
            {**location_record(u.location), "message": u.message, "hint": u.hint, "level": u.level}
            for u in shown.unreadable
        ],
        "notices": [notice_record(n) for n in shown.notices],
        "held_back": [{"by": h.by, "what": h.what, "count": h.count, "gone": list(h.gone)} for h in shown.held_back],
        "scripts": scripts_record(shown),
        "summary": _summary(shown, options.hidden(report)),
    }


def _conversation(report: ConversationReport) -> Record:
    c = report.conversation
    return {
        "id": c.id,
        "source": location_record(c.source),
        "channel": c.channel,
        "started_at": c.started_at,
        "seller_id": c.seller_id,
        "customer_id": c.customer_id,
        "case_id": c.case_id,
        "roles": {"how": c.roles.how, "confidence": c.roles.confidence, "because": c.roles.because},
        "speakers": _speakers(c),
        "turns": len(c.turns),
        "words": words(c),
        "seconds": seconds(c),
        "unknown": list(c.unknown),
        "notes": list(c.notes),
        "measures": [_measure(m) for m in report.measures],
        "ledgers": [entry_record(e) for e in report.ledgers],
        "findings": [finding_record(f) for f in report.findings],
        "praise": [finding_record(f) for f in report.praise],
        "suppressed": [suppressed_record(s) for s in report.suppressed],
        "unjudged": [{"what": u.what, "why": u.why} for u in report.unjudged],
    }


def _measure(measure: Measure) -> Record:
    return {
        "name": measure.name,
        "role": measure.role,
        "value": measure.value,
        "unit": measure.unit,
        "of": measure.of,
        "low": measure.low,
        "high": measure.high,
        "outside": measure.outside,
        "source": measure.source or None,
    }


def _speakers(conversation: Conversation) -> list[Record]:
    found: dict[tuple[str, str], Record] = {}
    for turn in conversation.turns:
        new = {"speaker": turn.speaker, "role": turn.role, "turns": 0, "words": 0}
        record = found.setdefault((turn.speaker, turn.role), new)
        record["turns"] += 1
        record["words"] += turn.words
    return list(found.values())


def _summary(report: Report, hidden: int) -> Record:
    counts = report.counts()
    return {
        **{level: counts[level] for level in LEVELS},
        "conversations": len(report.conversations),
        "turns": length(report),
        "unreadable": len(report.unreadable),
        "hidden": hidden,
        "suppressed": len(report.suppressed),
        "by_rule": [
            {"rule": t.rule, "level": t.level, "count": t.count, "conversations": t.conversations}
            for t in tally(report)
        ],
    }
