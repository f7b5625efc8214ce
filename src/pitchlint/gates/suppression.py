"""Suppressions: what they are, and which findings they excuse."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from pitchlint.finding import Evidence, Finding, fingerprint
from pitchlint.location import SourceLocation
from pitchlint.report import ConversationReport, Report, RuleInfo, Suppressed
from pitchlint.rules.built_in import EXPIRED, UNUSED

_QUOTES = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment, or an entry of a configuration, that excuses what some rules find.

    Attributes:
        names: full ids, ids or packs.
        reason: why the findings may stay.
        by: where it is said.
        location, end_location: the comment or the entry.
        line: the line on which it begins.
        quote: the words in it that a notice marks.
        until: last day on which it holds, or None.
        lines: first and last line that a comment covers.
        text: the words that an entry of the configuration excuses.
    """

    names: tuple[str, ...]
    reason: str
    by: Literal["comment", "config"]
    location: SourceLocation
    end_location: SourceLocation
    line: str
    quote: str
    until: date | None = None
    lines: tuple[int, int] = (0, 0)
    text: str = ""

    def name_for(self, finding: Finding) -> str | None:
        """The name that excuses the finding, None where it stays."""
        meaning = names_of(finding.rule)
        name = next((n for n in self.names if n in meaning), None)
        return name if name and self._covers(finding.evidence) else None

    def _covers(self, evidence: Evidence) -> bool:
        if self.by == "comment":
            first = evidence.location.line
            last = evidence.end_location.line if evidence.end > evidence.start else first
            return first is not None and first <= self.lines[1] and (last or first) >= self.lines[0]
        found = _words(self.text).finditer(evidence.text)
        whole = evidence.end <= evidence.start  # the finding is about the turn as such
        return any(whole or (m.start() < evidence.end and m.end() > evidence.start) for m in found)


def names_of(rule: str) -> tuple[str, str, str]:
    """The names that mean a rule: its full id, id and pack."""
    pack, _, id = rule.partition("/")
    return rule, id, pack


def ran(rules: Sequence[RuleInfo], name: str, *, learn: bool) -> bool:
    """Whether a rule, or some of a pack, ran as far as it can: with the categoriser if it uses that.

    Args:
        rules: that ran.
        name: one of `names_of`.
        learn: whether the categoriser was used.
    """
    meant = [rule for rule in rules if name in names_of(rule.id)]
    return bool(meant) and (learn or not any(rule.learned for rule in meant))


def _words(text: str) -> re.Pattern[str]:
    """The words in any case, with any white space between them and either kind of quote."""
    escaped = ("".join(_QUOTES.get(char) or re.escape(char) for char in word) for word in text.split())
    return re.compile(r"\s+".join(escaped), re.IGNORECASE)


def suppress(report: Report, by_file: Mapping[str, Sequence[Suppression]], today: date) -> tuple[Report, set[Use]]:
    """The report without what is excused, and which names of which suppressions excused something.

    Args:
        by_file: suppressions that hold for an input file; of several that cover a finding the first counts.
        today: a suppression that holds until an earlier day excuses nothing.
    """
    used: set[Use] = set()
    conversations = []
    for conversation in report.conversations:
        holding = [s for s in by_file.get(conversation.conversation.source.file, ()) if not expired(s, today)]
        conversations.append(_suppressed(conversation, holding, used) if holding else conversation)
    return replace(report, conversations=tuple(conversations)), used


Use = tuple[Suppression, str]
"""A suppression and one of its names."""


def expired(suppression: Suppression, today: date) -> bool:
    """Whether its last day is over."""
    return suppression.until is not None and suppression.until < today


def _suppressed(report: ConversationReport, holding: Sequence[Suppression], used: set[Use]) -> ConversationReport:
    excused: list[Suppressed] = []

    def stays(finding: Finding) -> bool:
        for suppression in holding:
            name = suppression.name_for(finding)
            if name:
                used.add((suppression, name))
                until = suppression.until.isoformat() if suppression.until else None
                excused.append(Suppressed(finding, suppression.reason, suppression.by, suppression.location, until))
                return False
        return True

    findings, praise = tuple(filter(stays, report.findings)), tuple(filter(stays, report.praise))
    excused.sort(key=lambda s: s.finding.evidence.turn)
    return replace(report, findings=findings, praise=praise, suppressed=tuple(excused))


def notices(found: Sequence[Suppression], used: set[Use], judged: set[Use], today: date) -> tuple[Finding, ...]:
    """What is to be said of the suppressions themselves, by file and line.

    Args:
        found: every suppression of the run, each once.
        used: what excused a finding.
        judged: names whose rules ran over all that the suppression means; of others it is not known whether they
            are needed.
        today: the day.
    """
    made: list[Finding] = []
    for suppression in sorted(dict.fromkeys(found), key=lambda s: (s.location.file, s.location.line or 0)):
        if expired(suppression, today):
            names = ", ".join(f"`{name}`" for name in suppression.names)
            message = f"{names} was excused until {suppression.until}; mend the words or set a new date"
            made.append(_notice(suppression, EXPIRED, message, names))
            continue
        for name in suppression.names:
            if (suppression, name) in judged - used:
                where = "here" if suppression.by == "comment" else f"with the words “{suppression.text}”"
                message = f"`{name}` finds nothing {where}; remove the {_WHAT[suppression.by]}"
                made.append(_notice(suppression, UNUSED, message, name))
    return tuple(made)


_WHAT = {"comment": "comment", "config": "entry"}


def _notice(suppression: Suppression, rule: RuleInfo, message: str, names: str) -> Finding:
    start = max((suppression.location.column or 1) - 1, 0)
    at, end = suppression.location, suppression.end_location
    text, quote = suppression.line, suppression.quote
    return Finding(
        rule=rule.id,
        title=rule.title,
        level=rule.level,
        confidence=rule.confidence,
        message=message,
        conversation="",
        evidence=Evidence(0, start, start + len(quote), quote, text, "", "unknown", at, end),
        why=rule.why,
        fingerprint=fingerprint(
            rule.id, at.file.replace("\\", "/").rpartition("/")[2], f"{names} {suppression.reason}", 1
        ),
    )
