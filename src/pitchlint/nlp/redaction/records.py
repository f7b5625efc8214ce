"""A report with its words masked: every text in every record, but for those that are the rules' own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from pitchlint.conversation import Conversation
from pitchlint.finding import Evidence, Finding, Origin, fingerprint, unnumbered
from pitchlint.location import SourceLocation
from pitchlint.nlp.pipeline import DEFAULT_MODEL
from pitchlint.nlp.redaction.people import Entity, entities
from pitchlint.nlp.redaction.places import masked_evidence, masked_match, masked_turn
from pitchlint.nlp.redaction.redactor import Redactor
from pitchlint.report import ConversationReport, HeldBack, Measure, Report, RuleInfo, Unjudged
from pitchlint.script import ScriptLine

# Fields that hold no words of the conversation: ids of rules, fixed terms, the rules' own sentences. Any other text is
# masked, so that a field that is new is not forgotten.
_FIXED = frozenset(
    """better by channel confidence faults fingerprint how instead kind ledger level name role rule rules said_at
    same signal slot source started_at state title unit until why""".split()
)
_IDS = frozenset("conversation related_in settled_in left_out_of seller_id customer_id case_id whose".split())
_WHOLE = (HeldBack, Measure, Origin, RuleInfo, ScriptLine, SourceLocation)  # they hold no words of the conversation


def redact_report(
    report: Report, model: str = DEFAULT_MODEL, wanted: Callable[[Conversation], bool] = lambda _: True
) -> Report:
    """The report with everything masked that tells who somebody is; spans, quotes and texts agree, locations stay.

    Args:
        report: of any number of conversations.
        model: the installed model whose entity recogniser reads the quoted turns.
        wanted: which conversations are masked; the others stay as they are.

    Raises:
        UsageError: the model is not installed.
    """
    chosen = [c for c in report.conversations if wanted(c.conversation)]
    redaction = _Redaction(chosen, model)
    notices = [n for n in report.notices if n.evidence.location.file in redaction.files]
    return replace(
        report,
        conversations=tuple(redaction.report(c) if wanted(c.conversation) else c for c in report.conversations),
        unreadable=tuple(redaction.walk(u, redaction.anybody) for u in report.unreadable),
        across=tuple(redaction.told(e) if e.conversation in redaction.ids else e for e in report.across),
        notices=tuple(redaction.told(n) if n in notices else n for n in report.notices),
        **redaction.rest(report),
    )


class _Redaction:
    """Redactors and ids of the conversations of one report."""

    def __init__(self, reports: Iterable[ConversationReport], model: str) -> None:
        reports = list(reports)
        quoted = [list(dict.fromkeys((r.conversation.id, *(e.text for e in _evidence(r))))) for r in reports]
        distinct = list(dict.fromkeys(text for texts in quoted for text in texts))
        found = dict(zip(distinct, entities(distinct, model), strict=True))
        self.anybody = Redactor()
        self.files = {r.conversation.source.file for r in reports}
        self._redactors: dict[str, Redactor] = {}
        for id, group in _grouped(reports, quoted).items():
            self._redactors[id] = _redactor(
                [r.conversation for r, _ in group], [t for _, ts in group for t in ts], found
            )
        self.ids = self._new_ids()
        self._file = {r.conversation.id: r.conversation.source.file for r in reports}
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def _new_ids(self) -> dict[str, str]:
        """New ids by old; those that become alike are numbered."""
        made: dict[str, str] = {}
        count: Counter[str] = Counter()
        for id, redactor in self._redactors.items():
            masked = redactor.identity(id)
            if masked != id:
                count[masked] += 1
                masked += f" ({count[masked]})" if count[masked] > 1 else ""
            made[id] = masked
        return made

    def of(self, id: str) -> Redactor:
        """The redactor of the conversation with that id."""
        return self._redactors.get(id, self.anybody)

    def report(self, report: ConversationReport) -> ConversationReport:
        """A conversation's report."""
        redactor = self.of(report.conversation.id)
        turns = report.conversation.turns
        rest = {f.name: getattr(report, f.name) for f in fields(report)} | {
            "conversation": self._conversation(report.conversation, redactor),
            "signals": tuple(masked_match(m, redactor.masked(turns[m.turn].text), redactor) for m in report.signals),
        }
        done = {"conversation", "signals"}
        return ConversationReport(**{n: v if n in done else self.walk(v, redactor) for n, v in rest.items()})

    def told(self, record: Any) -> Any:
        """A finding or an entry of a ledger, masked as its conversation is."""
        return self.walk(record, self.of(record.conversation))

    def walk(self, value: Any, redactor: Redactor, name: str = "") -> Any:
        """The value with every text in it masked."""
        if isinstance(value, str):
            return self._text(value, redactor, name)
        if isinstance(value, tuple):
            return tuple(self._item(v, redactor, name) for v in value)
        if isinstance(value, Evidence):
            return masked_evidence(value, redactor)
        if not is_dataclass(value) or isinstance(value, (type, *_WHOLE)):
            return value
        if isinstance(value, Unjudged):
            return replace(value, why=redactor.masked(value.why).text)
        whose = getattr(value, "conversation", "")
        inner = self.of(whose) if whose in self.ids else redactor
        changed: dict[str, Any] = {}
        for field in fields(value):
            if field.name not in _FIXED:
                other = {"related": "related_in", "settled": "settled_in"}.get(field.name)
                there = getattr(value, other) if other else ""
                changed[field.name] = self.walk(
                    getattr(value, field.name), self.of(there) if there in self.ids else inner, field.name
                )
        made = replace(value, **changed)
        return self._refingered(value, made) if isinstance(value, Finding) and isinstance(made, Finding) else made

    def rest(self, report: Report) -> dict[str, Any]:
        """The fields of the report that speak of all conversations together."""
        own = {"conversations", "unreadable", "rules", "across", "notices", "held_back"}
        found = {f.name: getattr(report, f.name) for f in fields(report) if f.name not in own}
        return {name: self.walk(value, self.anybody, name) for name, value in found.items()}

    def _text(self, text: str, redactor: Redactor, name: str) -> str:
        if name in _IDS:
            return self.ids.get(text) or redactor.identity(text)
        return redactor.speaker(text) if name == "speaker" else redactor.masked(text).text

    def _item(self, value: Any, redactor: Redactor, name: str) -> Any:
        pair = isinstance(value, tuple) and len(value) == 2 and name in ("values", "slots")
        return (value[0], self.walk(value[1], redactor, name)) if pair else self.walk(value, redactor, name)

    def _conversation(self, talk: Conversation, redactor: Redactor) -> Conversation:
        return replace(
            talk,
            id=self.ids[talk.id],
            turns=tuple(masked_turn(t, redactor) for t in talk.turns),
            seller_id=talk.seller_id and redactor.person(talk.seller_id),
            customer_id=talk.customer_id and redactor.person(talk.customer_id),
            case_id=talk.case_id and redactor.identity(talk.case_id),
            roles=replace(talk.roles, because=redactor.masked(talk.roles.because).text),
            notes=tuple(redactor.masked(n).text for n in talk.notes),
        )

    def _refingered(self, before: Finding, after: Finding) -> Finding:
        """A new fingerprint where the old one was taken from words or an id that are masked now."""
        words = after.evidence.quote or after.evidence.text
        if (before.evidence.quote or before.evidence.text, before.conversation) == (words, after.conversation):
            return after
        named = unnumbered(after.conversation, self._file.get(before.conversation, ""))
        self._seen[after.rule, named, words] += 1
        return replace(after, fingerprint=fingerprint(after.rule, named, words, self._seen[after.rule, named, words]))


def _redactor(talks: list[Conversation], quoted: list[str], found: dict[str, list[Entity]]) -> Redactor:
    speakers = [t.speaker for talk in talks for t in talk.turns]
    ids = [i for talk in talks for i in (talk.seller_id, talk.customer_id) if i and not any(c.isdigit() for c in i)]
    texts = [t.text for talk in talks for t in talk.turns]
    return Redactor((*dict.fromkeys(speakers), *ids), texts, {text: found[text] for text in quoted})


def _grouped(
    reports: list[ConversationReport], quoted: list[list[str]]
) -> dict[str, list[tuple[ConversationReport, list[str]]]]:
    groups: dict[str, list[tuple[ConversationReport, list[str]]]] = {}
    for report, texts in zip(reports, quoted, strict=True):
        groups.setdefault(report.conversation.id, []).append((report, texts))
    return groups


def _evidence(value: Any) -> Iterator[Evidence]:
    """Every evidence in a report."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _evidence(item)
    elif is_dataclass(value) and not isinstance(value, (type, Conversation, *_WHOLE)):
        for field in fields(value):
            yield from _evidence(getattr(value, field.name))
