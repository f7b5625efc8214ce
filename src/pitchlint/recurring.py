"""Conversations that come again word for word: a recording played to thousands, a chat that was exported twice.

Such a conversation is analysed when it is first seen and once more when it recurs; from then on what was found is told
again with its own id, file, lines and fingerprints. Nothing that the analysis reads may differ: words, speakers, sides,
times, channel, day, whose conversation it is.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import NamedTuple

from pitchlint.conversation import Conversation
from pitchlint.finding import Evidence, Finding, evidence, fingerprint, unnumbered
from pitchlint.report import ConversationReport


class _Kept(NamedTuple):
    report: ConversationReport
    occurrences: dict[str, int]  # by fingerprint, which of its sort it is in the conversation
    size: int


class Recurring:
    """What was found in conversations that have come at least twice.

    Args:
        most: characters of text that are kept at once; the least recently used conversations go first.
        seen: how many conversations are remembered, by a number each, as having come once; then it begins anew.
    """

    def __init__(self, most: int = 4_000_000, seen: int = 65_536) -> None:
        self.most, self.seen = most, seen
        self._size = 0
        self._once: set[int] = set()
        self._kept: dict[Hashable, _Kept] = {}

    def recall(self, conversation: Conversation) -> ConversationReport | None:
        """What was found in it before, told of this one; None where that is not known."""
        key = _key(conversation)
        found = self._kept.pop(key, None)
        if found is None:
            return None
        self._kept[key] = found  # the last in order is the most recently used
        return _told_of(conversation, found)

    def keep(self, report: ConversationReport) -> None:
        """Takes note of a conversation; what was found in it is kept when it comes for the second time."""
        key = _key(report.conversation)
        if hash(key) not in self._once:
            if len(self._once) >= self.seen:
                self._once.clear()
            self._once.add(hash(key))
            return
        size = sum(len(t.text) for t in report.conversation.turns) + 200 * len(report.conversation.turns)
        if key in self._kept or size > self.most // 8:
            return
        self._kept[key] = _Kept(report, _occurrences(report), size)
        self._size += size
        while self._size > self.most:
            self._size -= self._kept.pop(next(iter(self._kept))).size


def _key(talk: Conversation) -> Hashable:
    """Everything about a conversation but its id, its place in a file, and whose customer it is."""
    turns = tuple(
        (t.speaker, t.role, t.text, *((s.start, s.end, s.start_s, s.end_s) for s in t.segments)) for t in talk.turns
    )
    day, known = (talk.started_at or "")[:10], (talk.started_at is None, talk.customer_id is None)
    whose = (talk.seller_id, talk.case_id, talk.roles)
    return turns, talk.channel, day, known, whose, talk.unknown, talk.notes


def _occurrences(report: ConversationReport) -> dict[str, int]:
    named = unnumbered(report.conversation.id, report.conversation.source.file)
    turns = len(report.conversation.turns)
    return {
        f.fingerprint: next(
            n for n in range(1, 99 * turns) if fingerprint(f.rule, named, _words(f), n) == f.fingerprint
        )
        for f in (*report.findings, *report.praise)
    }


def _words(finding: Finding) -> str:
    return finding.evidence.quote or finding.evidence.text


def _told_of(talk: Conversation, kept: _Kept) -> ConversationReport:
    """The report with this conversation's id, places and fingerprints."""
    report, named = kept.report, unnumbered(talk.id, talk.source.file)

    def here(said: Evidence) -> Evidence:
        return evidence(talk, said.turn, said.start, said.end)

    def places(said: Iterable[Evidence]) -> tuple[Evidence, ...]:
        return tuple(map(here, said))

    def found(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(
            replace(
                f,
                conversation=talk.id,
                evidence=here(f.evidence),
                related=places(f.related),
                fingerprint=fingerprint(f.rule, named, _words(f), kept.occurrences[f.fingerprint]),
            )
            for f in findings
        )

    return replace(
        report,
        conversation=talk,
        findings=found(report.findings),
        praise=found(report.praise),
        ledgers=tuple(
            replace(e, conversation=talk.id, evidence=here(e.evidence), settled=places(e.settled))
            for e in report.ledgers
        ),
        mentions=tuple(
            replace(m, conversation=talk.id, said_at=talk.started_at, evidence=here(m.evidence))
            for m in report.mentions
        ),
    )
