"""What rules see only over several conversations: their mentions compared, the findings put where the later one is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pitchlint.finding import LEVELS, Finding, fingerprint, unnumbered
from pitchlint.matching.differs import changes
from pitchlint.matching.outcome import message_of
from pitchlint.report import ConversationReport, Mention

if TYPE_CHECKING:
    from pitchlint.rules.model import Rule


def compared(reports: Sequence[ConversationReport], rules: Mapping[str, Rule]) -> list[ConversationReport]:
    """The reports with what differs between conversations of one seller or case, at the later conversation.

    Args:
        reports: of conversations in any order; those of which all have a date are compared in order of dates.
        rules: by full id; mentions of other rules are left out.
    """
    mentions = [m for r in in_time([r for r in reports if r.mentions]) for m in r.mentions if m.rule in rules]
    found: dict[Mention, Finding] = {}
    seen: Counter[tuple[str, str, str]] = Counter()
    for before, now in changes(mentions):
        words = now.rule, now.conversation, now.evidence.quote
        seen[words] += 1
        found[now] = difference(rules[now.rule], before, now, seen[words])
    return [_with(r, [found[m] for m in r.mentions if m in found]) for r in reports]


def in_time(reports: Sequence[ConversationReport]) -> list[ConversationReport]:
    """By the beginning of the conversations; in the given order where one has none."""
    if any(r.conversation.started_at is None for r in reports):
        return list(reports)
    return sorted(reports, key=lambda r: r.conversation.started_at or "")


def _with(report: ConversationReport, found: list[Finding]) -> ConversationReport:
    if not found:
        return report
    together = sorted(
        (*report.findings, *report.praise, *found), key=lambda f: (f.evidence.turn, LEVELS.index(f.level), f.rule)
    )
    praise = tuple(f for f in together if f.level == "praise")
    return replace(report, findings=tuple(f for f in together if f.level != "praise"), praise=praise)


def difference(rule: Rule, before: Mention, now: Mention, occurrence: int) -> Finding:
    """The finding at the later of two mentions that differ, the how-manieth with these words in its conversation."""
    slot, words = now.slot[0], now.evidence.quote
    named = unnumbered(now.conversation, now.evidence.location.file)
    values = {**dict(now.slots), "before": before.words(slot), "now": now.words(slot)}
    return Finding(
        rule=rule.full_id,
        title=rule.title,
        level=rule.level,
        confidence=rule.confidence,
        message=message_of(rule, values, now.evidence),
        conversation=now.conversation,
        evidence=now.evidence,
        related=(before.evidence,),
        why=rule.why,
        better=tuple(rule.better),
        fingerprint=fingerprint(rule.full_id, named, words, occurrence),
        related_in=before.conversation,
    )
