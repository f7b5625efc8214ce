"""The one place where the parts meet: conversation in, report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from pitchlint.collecting import uncollected
from pitchlint.conversation import Conversation
from pitchlint.errors import RuleError
from pitchlint.finding import LEVELS, Evidence, Finding, Match, evidence, fingerprint, unnumbered
from pitchlint.ledgers import LABELS
from pitchlint.ledgers.measures import measure
from pitchlint.matching.checked import load_checked
from pitchlint.matching.compiled import CompiledRule
from pitchlint.matching.costs import Costs
from pitchlint.matching.outcome import Outcome, message_of
from pitchlint.matching.pattern import Hit
from pitchlint.matching.program import Program, compile_rules
from pitchlint.matching.replace import cased_like
from pitchlint.matching.scene import Categoriser, Scene
from pitchlint.matching.words import Notation
from pitchlint.nlp.categoriser import load_categoriser
from pitchlint.nlp.phrase import opening
from pitchlint.nlp.pipeline import DEFAULT_MODEL, Documents
from pitchlint.nlp.text import Repeated, TurnText
from pitchlint.readers import swapped
from pitchlint.recurring import Recurring
from pitchlint.report import ConversationReport, Entry, Labelled, Mention, Unjudged
from pitchlint.rules.kept import digest, expressions_read, kept, patterns_read
from pitchlint.rules.selection import select
from pitchlint.rules.source_text import SourceText
from pitchlint.settings import Settings

if TYPE_CHECKING:
    from pitchlint.ledgers.facts import Fact
    from pitchlint.matching.explanation import Matched
    from pitchlint.matching.trial import Trial
    from pitchlint.rules.model import Rule

__all__ = ["Analyzer", "Library", "Settings", "across", "compared", "measured", "run_examples"]

Library: TypeAlias = (
    "tuple[tuple[Rule, ...], Mapping[str, SourceText]]"  # rules as loaded, and the source of each by full id
)

SURE = 0.8  # probability from which a finding of the categoriser alone has medium confidence


class Analyzer:
    """Rules compiled once, conversations analysed one by one.

    Args:
        settings: what the run is made with.
        library: answers the rules of the settings' packs, where the caller may have them already.
        keep: whether compiled rules are kept between runs.

    Raises:
        RuleError: a rule file or a change to a rule is wrong (every mistake at once).
        UsageError: the selection names an unknown rule.
    """

    def __init__(
        self,
        settings: Settings = Settings(),  # noqa: B008 - frozen
        library: Callable[[], Library] | None = None,
        *,
        keep: bool = True,
    ) -> None:
        def make() -> tuple[Program, frozenset[str]]:
            return _prepare(settings, library() if library else None, keep=keep)

        if keep:
            expressions_read()
        what = (settings.selection, settings.overrides, settings.call_type, settings.products, settings.ledgers)
        prepared = kept(digest(settings.folders, what), make) if keep else make()
        self.program, self.known_labels = prepared  # known: the labels of rules that do not run, too
        self.settings = settings
        self._label = {name: c.label for name, c in self.program.rules.items()}
        self.costs: Costs | None = None  # set to have the cost of each rule counted
        self._documents = Documents(settings.model)
        self._texts = Repeated()
        self._recurring = None if settings.engine == "naive" else Recurring()
        self._categoriser: Categoriser | None = load_categoriser() if settings.learn else None

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that report, without signals."""
        return tuple(c.rule for c in self.program.reporting.values() if not c.signal)

    def label_of(self, rule: str) -> str:
        """The label that a rule or signal of this run gives; `rule` is its full id."""
        return self._label[rule]

    def judging(self, labels: Collection[str]) -> tuple[str, ...]:
        """Full ids of the rules and signals of this run that give one of these labels."""
        return tuple(name for name in self.program.reporting if self._label[name] in labels)

    @property
    def labels(self) -> frozenset[str]:
        """The labels that `annotate` can give in this run."""
        return frozenset(c.label for c in self.program.reporting.values())

    def analyze(self, conversation: Conversation) -> ConversationReport:
        """All findings, praise, measures and gaps of one conversation.

        What one turn did is told once: of rules that share a label only the gravest and finest reports, and a turn
        that has an error or a warning is not praised, nor one that only the categoriser finds good without being sure.
        """
        again = self._recurring.recall(conversation) if self._recurring else None
        if again:
            return again
        report = self._analyze(conversation)
        if self._recurring:
            self._recurring.keep(report)
        return report

    def _analyze(self, conversation: Conversation) -> ConversationReport:
        raw = self._judge(conversation)
        findings = self._likened(_told_once(raw.findings, self._label))
        faulty = {f.evidence.turn for f in findings if f.level in ("error", "warning") and not f.missing}
        sure = tuple(f for f in raw.praise if f.by == "pattern" or f.confidence != "low")
        praise = tuple(f for f in _told_once(sure, self._label) if f.evidence.turn not in faulty)
        return replace(raw, findings=findings, praise=self._likened(praise))

    def _likened(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The findings, those of the categoriser with the example they read like; looked up for what is told alone."""
        return tuple(self._like(f) if f.by == "model" else f for f in findings)

    def _like(self, finding: Finding) -> Finding:
        rule = self.program.rules[finding.rule].rule
        categoriser = self._categoriser
        nearest = categoriser.nearest(rule.learned or rule.id, finding.evidence.text) if categoriser else None
        message = f"{rule.title}: “{opening(finding.evidence.text)}”"
        return replace(finding, message=f"{message} reads like “{opening(nearest)}”" if nearest else message)

    @uncollected()
    def _judge(self, conversation: Conversation) -> ConversationReport:
        """Everything that every rule and signal found."""
        naive = self.settings.engine == "naive"
        texts = [TurnText(t.text) if naive else self._texts(t.text) for t in conversation.turns]
        with self.costs("measures") if self.costs else nullcontext():
            measures, unjudged = measure(conversation, texts, self.settings.call_type)
        if conversation.scripted:  # nobody has spoken: pauses, warmth and the like are nothing that is missing
            unjudged = tuple(u for u in unjudged if not u.measure)
        values = {(m.name, m.role): m.value for m in measures}
        scene = Scene(
            conversation,
            self.program.rules,
            self._documents,
            values,
            self._categoriser,
            self.costs,
            texts,
            partial(_kept, facts=self.settings.facts),
            None if naive else self.program.prefilter,
        )
        findings: list[Finding] = []
        signals: list[Match] = []
        mentions: list[Mention] = []
        silent = 0
        known = {r for r in scene.roles if r in ("seller", "customer")}
        doubt = swapped(conversation)
        if doubt:
            unjudged = (*unjudged, Unjudged("whether the right side is judged", doubt))
            if conversation.roles.how == "inferred":
                known = set()
        seen: Counter[tuple[str, str]] = Counter()
        for name, compiled in self.program.reporting.items():
            if not known and compiled.sides <= {"seller", "customer"}:
                silent += not compiled.signal
                continue
            outcomes = scene.outcomes(name)
            mentions += compiled.mentions(scene)
            if compiled.signal:
                signals += [
                    Match(name, o.turn, h.start, h.end, h.slots, h.by, h.score) for o in outcomes for h in o.hits
                ]
            else:
                findings += [_finding(compiled, outcome, scene, seen) for outcome in outcomes]
        if known and "seller" not in known:
            unjudged = (*unjudged, Unjudged("the seller", "none of the speakers is known to sell; try --seller NAME"))
        if silent:
            unjudged = (
                *unjudged,
                Unjudged(f"{silent} rules about the seller or the customer", "the sides are not known"),
            )
        findings.sort(key=lambda f: (f.evidence.turn, LEVELS.index(f.level), f.rule))
        return ConversationReport(
            conversation,
            tuple(f for f in findings if f.level != "praise"),
            tuple(f for f in findings if f.level == "praise"),
            measures,
            tuple(unjudged),
            tuple(sorted(signals, key=lambda m: (m.turn, m.start, m.signal))),
            scene.entries if known and self.settings.ledgers else (),
            tuple(mentions),
        )

    def why(self, conversation: Conversation, rule: str, turn: int) -> list[Matched]:
        """Everything that a rule's patterns find in a turn, with slots and the excuses that were tried."""
        from pitchlint.matching.explanation import matches_in

        scene = Scene(
            conversation,
            self.program.rules,
            self._documents,
            measured(conversation),
            keep=_kept,
            prefilter=self.program.prefilter,
        )
        return matches_in(self.program.rules[rule], scene, turn)

    def annotate(self, conversation: Conversation) -> list[Labelled]:
        """For each turn the labels that hold on it, with their spans; what a ledger doubts gives no label."""
        report = self._judge(conversation)
        spans: dict[int, set[tuple[str, int, int]]] = {t.index: set() for t in conversation.turns}
        rules: dict[int, set[str]] = {t.index: set() for t in conversation.turns}
        for match in report.signals:
            spans[match.turn].add((self._label[match.signal], match.start, match.end))
            rules[match.turn].add(match.signal)
        for finding in (*report.findings, *report.praise):
            rule = self.program.rules[finding.rule]
            if rule.kind == "ledger" and finding.confidence == "low":
                continue
            if not finding.missing or rule.rule.label:
                label = self._label[finding.rule]
                rules[finding.evidence.turn].add(finding.rule)
                for place in (finding.evidence, *(r for r in finding.related if r.turn == finding.evidence.turn)):
                    spans[finding.evidence.turn].add((label, place.start, place.end))
        return [
            Labelled(
                turn,
                tuple(sorted({s[0] for s in found})),
                tuple(sorted(found, key=lambda s: (s[1], s[2], s[0]))),
                frozenset(rules[turn]),
            )
            for turn, found in sorted(spans.items())
        ]


def compared(reports: Sequence[ConversationReport], rules: Mapping[str, Rule]) -> list[ConversationReport]:
    """The reports with what rules see only over several conversations (see `matching.across`)."""
    from pitchlint.matching.across import compared as made

    return made(reports, rules)


def across(reports: Sequence[ConversationReport]) -> tuple[Entry, ...]:
    """The entries of ledgers that several conversations make together."""
    from pitchlint.ledgers import across as made

    return made(reports)


def _kept(scene: Scene, facts: Sequence[Fact] = ()) -> tuple[Entry, ...]:
    from pitchlint.ledgers import kept as kept_ledgers  # only now: some runs keep none
    from pitchlint.ledgers.talk import talk_of

    related, unlikely = (scene.related, scene.unlikely) if scene.learns else (None, None)
    return kept_ledgers(talk_of(scene.conversation, scene.texts, scene.labelled, facts, related, unlikely))


def _kept_in_example(scene: Scene, facts: Any) -> tuple[Entry, ...]:
    """The ledgers of an example, beside the true terms that it states as a facts file would."""
    from pitchlint.ledgers.facts import facts_of

    return _kept(scene, facts_of(SourceText("", facts))[0] if facts else ())


def _told_once(findings: tuple[Finding, ...], label: Mapping[str, str]) -> tuple[Finding, ...]:
    """Of findings with one label on one turn the gravest, then the one whose rule is finer than its label.

    What has words to put in its place is told wherever it stands: each place is to be mended.
    """
    best: dict[tuple[int, str, int], Finding] = {}
    for finding in findings:
        key = _act(finding, label)
        kept = best.get(key)
        if kept is None or _rank(finding, label) < _rank(kept, label):
            best[key] = finding
    return tuple(f for f in findings if best[_act(f, label)] is f)


def _act(finding: Finding, label: Mapping[str, str]) -> tuple[int, str, int]:
    """What makes two findings one: the turn, the label and, for an exact replacement, the place."""
    return finding.evidence.turn, label[finding.rule], finding.evidence.start if finding.instead else -1


def _rank(finding: Finding, label: Mapping[str, str]) -> tuple[int, bool]:
    return LEVELS.index(finding.level), finding.rule.rpartition("/")[2] == label[finding.rule]


def _prepare(settings: Settings, library: Library | None, *, keep: bool) -> tuple[Program, frozenset[str]]:
    from pitchlint.rules.override import override

    loaded, origins = library or load_checked(settings.folders)
    rules, sources, off, problems = override(loaded, origins, settings.overrides)
    if problems:
        raise RuleError(problems)
    chosen = [r for r in _for_call_type(rules, settings) if r.full_id not in off]
    if not settings.ledgers:  # nor is it told what signals found: those that a rule refers to are enough
        chosen = [r for r in chosen if not r.signal]
    reading: AbstractContextManager[dict[str, Notation]] = patterns_read() if keep else nullcontext({})
    with reading as read:
        asked = LABELS if settings.ledgers or any(r.ledger for r in chosen) else ()
        program = compile_rules(chosen, sources, rules, settings.products, asked, read)
    return program, frozenset(r.shown_label for r in rules)


def _for_call_type(rules: Sequence[Rule], settings: Settings) -> list[Rule]:
    """The selected rules that fit the kind of call.

    A rule in preview that names the kind runs, too. Where the kind is not given, a rule in preview for certain kinds
    says no more than a note.
    """
    kind, selection = settings.call_type, settings.selection
    if kind is None:
        return [
            r.model_copy(update={"level": "note"}) if r.preview and r.applies.call_type and r.level != "praise" else r
            for r in select(rules, selection)
        ]
    wanted = {r.full_id for r in select(rules, selection)}
    named = {r.full_id for r in select(rules, replace(selection, preview=True)) if kind in r.applies.call_type}
    return [
        r for r in rules if r.full_id in wanted | named and (not r.applies.call_type or kind in r.applies.call_type)
    ]


def run_examples(program: Program, rule: str, model: str = DEFAULT_MODEL, costs: Costs | None = None) -> list[Trial]:
    """Every example of a rule or signal, run by patterns alone.

    Args:
        program: compiled rules.
        rule: full id.
        model: spaCy model package, for rules that need one.
        costs: counts what each rule costs.
    """
    from pitchlint.matching.trial import run_trials

    return list(run_trials(program, program.rules[rule], Documents(model), measured, costs, _kept_in_example))


def measured(conversation: Conversation) -> dict[tuple[str, str], float | None]:
    """The conversation's measures as (name, role) -> value."""
    found, _ = measure(conversation, [TurnText(t.text) for t in conversation.turns])
    return {(m.name, m.role): m.value for m in found}


def _finding(compiled: CompiledRule, outcome: Outcome, scene: Scene, seen: Counter[tuple[str, str]]) -> Finding:
    rule, conversation = compiled.rule, scene.conversation
    primary = _evidence(scene, outcome.turn, outcome.hits[0] if outcome.hits else None)
    same_turn = [_evidence(scene, outcome.turn, h) for h in outcome.hits[1:]]
    others = [_evidence(scene, turn, hit) for turn, hit in outcome.related]
    related = tuple(sorted((*others, *same_turn), key=lambda e: (e.turn, e.start)))
    learned = bool(outcome.hits) and outcome.hits[0].by == "model"
    leans = learned or any(hit.by == "model" for hit in (*outcome.hits, *(h for _, h in outcome.related)))
    level, confidence = rule.level, rule.confidence
    if outcome.confidence == "low" and level != "praise" and not leans:  # an entry of which little is sure: a hint
        level, confidence = max(level, "note", key=LEVELS.index), "low"
    if leans:  # what the categoriser says alone is a hint; what rests on it is no error
        level = level if level == "praise" else max(level, "note" if learned else "warning", key=LEVELS.index)
        confidence = "medium" if learned and outcome.hits[0].score >= SURE else "low"
    words = primary.quote or primary.text
    named = unnumbered(conversation.id, conversation.source.file)
    seen[rule.full_id, words] += 1
    return Finding(
        rule=rule.full_id,
        title=rule.title,
        level=level,
        confidence=confidence,
        message=rule.title if learned else message_of(rule, outcome.values, primary),
        conversation=conversation.id,
        evidence=primary,
        related=related,
        why=rule.why,
        better=tuple(rule.better),
        fingerprint=fingerprint(rule.full_id, named, words, seen[rule.full_id, words]),
        by="model" if learned else "pattern",
        missing=outcome.missing,
        instead=cased_like(primary.quote, outcome.values.get("instead", "")) if rule.kind == "replace" else "",
    )


def _evidence(scene: Scene, turn: int, hit: Hit | None) -> Evidence:
    return evidence(scene.conversation, turn, *((hit.start, hit.end) if hit else (0, 0)))
