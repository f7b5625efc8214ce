"""Runs an analyzer over gold conversations and counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pitchlint.analyzer import Analyzer
from pitchlint.evaluation.gold import Gold
from pitchlint.evaluation.scores import Evaluation, Mistake, RuleScore, Score


def evaluate(
    parts: Sequence[tuple[Analyzer, Sequence[Gold]]], labels: Iterable[str] = (), *, asr: bool = False
) -> Evaluation:
    """Precision, recall and F1 by label, turn by turn.

    Args:
        parts: gold conversations with the analyzer for them.
        labels: labels that are judged; empty means those that occur in the gold. Others are not counted, since
            nobody looked for them.
        asr: take away punctuation and capitals first.
    """
    everything = [gold for _, golds in parts for gold in golds]
    judged = set(labels) or {x for g in everything for t in g.turns for x in t.labels | t.unsure}
    counts: dict[str, Counter[str]] = {label: Counter() for label in judged}
    by_rule: dict[str, Counter[str]] = defaultdict(Counter)
    mistakes: list[Mistake] = []
    for analyzer, golds in parts:
        for gold in golds:
            conversation = gold.conversation(asr)
            rows = analyzer.annotate(conversation)
            spans = {row.turn: row.spans for row in rows}
            for row in rows:
                want, unsure = gold.turns[row.turn].labels, gold.turns[row.turn].unsure
                for rule in row.rules:
                    label = analyzer.label_of(rule)
                    if label in judged and (label in want or label not in unsure):
                        by_rule[rule]["hits" if label in want else "false_alarms"] += 1
            for index, turn in enumerate(gold.turns):
                found = spans.get(index, ())
                got, want = {s[0] for s in found} & judged, turn.labels & judged
                for label in got & want:
                    counts[label]["hits"] += 1
                for label in sorted((got ^ want) - (turn.unsure - want)):
                    missed = label in want
                    counts[label]["misses" if missed else "false_alarms"] += 1
                    said = conversation.turns[index].text
                    words = "; ".join(dict.fromkeys(said[s:e] for name, s, e in found if name == label and e > s))
                    kind = "miss" if missed else "false alarm"
                    mistakes.append(
                        Mistake(label, kind, gold.id, index, turn.role, said, words, gold.location)  # type: ignore[arg-type]
                    )
    scores = [Score(x, c["hits"], c["false_alarms"], c["misses"]) for x, c in counts.items()]
    scores.sort(key=lambda s: (-s.gold, s.label))
    return Evaluation(
        tuple(scores),
        tuple(mistakes),
        len(everything),
        sum(len(g.turns) for g in everything),
        tuple(dict.fromkeys(g.location.file for g in everything)),
        asr,
        any(a.settings.learn for a, _ in parts),
        tuple(sorted({r for a, _ in parts for r in a.labels} - judged)),
        tuple(RuleScore(rule, c["hits"], c["false_alarms"]) for rule, c in sorted(by_rule.items())),
    )
