"""Invented sources with findings, built from records: every line that is no comment is a turn."""

from __future__ import annotations

import re
from datetime import date

from pitchlint.conversation import Conversation, Segment, Turn
from pitchlint.finding import Finding, evidence, fingerprint
from pitchlint.gates.comments import comments_in
from pitchlint.gates.coverage import paired, suppressions
from pitchlint.gates.suppression import suppress
from pitchlint.location import SourceLocation
from pitchlint.readers.source import Source
from pitchlint.report import ConversationReport, Report

TODAY = date(2026, 6, 1)
_COMMENT = re.compile(r"<!--.*?-->|# ?pitchlint.*")


def conversation(text: str, file: str = "scripts/a.md", id: str = "a", **fields) -> Conversation:
    """Turns of the seller, a line each; indentation, bullets and comments are not said."""
    turns = []
    for number, line in enumerate(text.split("\n"), 1):
        said = _COMMENT.sub("", line).strip(" -`>\\")
        if said:
            place = SourceLocation(file, number, line.index(said) + 1)
            turns.append(Turn(len(turns), "", "seller", said, (Segment(0, len(said), place),)))
    fields.setdefault("channel", "script")
    return Conversation(id, SourceLocation(file, 1), tuple(turns), **fields)


def finding(talk: Conversation, words: str, rule: str = "pressure/urgency", **fields) -> Finding:
    """A finding on the words, or with `whole=True` on the turn that holds them."""
    turn = next(t for t in talk.turns if words in t.text)
    start = turn.text.index(words)
    whole = fields.pop("whole", False)
    place = evidence(talk, turn.index) if whole else evidence(talk, turn.index, start, start + len(words))
    fields.setdefault("level", "warning")
    made = fields.pop("fingerprint", fingerprint(rule, talk.id, words, 1))
    return Finding(rule, "Title", confidence="high", message="Said", conversation=talk.id, evidence=place,
                   fingerprint=made, **fields)  # fmt: skip


def report(talk: Conversation, *found: Finding) -> Report:
    return Report((ConversationReport(talk, found),))


def excused(text: str, *words: str, file: str = "scripts/a.md", rule: str = "pressure/urgency", today: date = TODAY):
    """Which of the words, each found by the rule, the comments of the text excuse."""
    source = Source(file, text)
    comments, wrong = comments_in(source)
    commented, unpaired = paired(source, comments)
    assert not wrong and not unpaired, [*map(str, (*wrong, *unpaired))]
    talk = conversation(text, file)
    found = suppressions(commented, {t.segments[0].location.line for t in talk.turns})
    kept, _ = suppress(report(talk, *(finding(talk, w, rule) for w in words)), {file: found}, today)
    return {s.finding.evidence.quote for s in kept.suppressed}
