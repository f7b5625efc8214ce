"""The result of an evaluation as text, Markdown and plain data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pitchlint.evaluation.scores import ENOUGH, Evaluation, Mistake, Score

INTERVALS = "Intervals are 95 % Wilson score intervals of precision and recall; F1 has none."


def as_record(found: Evaluation) -> dict[str, Any]:
    """Everything as plain data for JSON; unrounded."""
    return {
        "files": list(found.files),
        "conversations": found.conversations,
        "turns": found.turns,
        "asr": found.asr,
        "model": found.model,
        "interval": "Wilson score, 95 %, of precision and recall",
        "micro": _record(found.micro),
        "macro": {"f1": found.macro_f1, "labels": len(found.frequent), "at_least": ENOUGH},
        "labels": {s.label: _record(s) for s in found.scores},
        "rules": {
            r.rule: {
                "found": r.found, "hits": r.hits, "false_alarms": r.false_alarms,
                "precision": r.precision, "precision_interval": r.interval,
            }
            for r in found.rules
        },
        "not_judged": list(found.unjudged),
        "mistakes": [
            {
                "label": m.label, "kind": m.kind, "file": m.location.file, "line": m.location.line,
                "conversation": m.conversation, "turn": m.turn, "role": m.role, "text": m.text, "words": m.words,
            }
            for m in found.mistakes
        ],
    }  # fmt: skip


def _record(score: Score) -> dict[str, Any]:
    return {
        "gold": score.gold, "found": score.found, "hits": score.hits, "false_alarms": score.false_alarms,
        "misses": score.misses, "precision": score.precision, "precision_interval": score.precision_interval,
        "recall": score.recall, "recall_interval": score.recall_interval, "f1": score.f1,
    }  # fmt: skip


def as_markdown(found: Evaluation) -> str:
    """A table for a README, with what was measured on."""
    lines = [about(found), "", "| label | gold | hits | false alarms | precision | recall | F1 |"]
    lines.append("|---|---:|---:|---:|---|---|---:|")
    for score in (*_occurring(found), found.micro):
        name = "**all (micro)**" if score.label == "all" else score.label
        lines.append(
            f"| {name} | {score.gold} | {score.hits} | {score.false_alarms} | "
            f"{_share(score.precision, score.precision_interval)} | {_share(score.recall, score.recall_interval)} | "
            f"{score.f1:.2f} |"
        )
    lines += ["", _macro(found), "", INTERVALS]
    return "\n".join(lines) + "\n"


def as_text(found: Evaluation) -> str:
    """A table for the terminal."""
    width = max((len(s.label) for s in found.scores), default=5)
    width = max(width, len("all (micro)"))
    head = f"{'label':{width}}  gold  hits  false  {'precision':18} {'recall':18}   F1"
    rows = [about(found), "", head]
    for score in (*_occurring(found), found.micro):
        name = "all (micro)" if score.label == "all" else score.label
        precision = _share(score.precision, score.precision_interval)
        recall = _share(score.recall, score.recall_interval)
        rows.append(
            f"{name:{width}} {score.gold:5} {score.hits:5} {score.false_alarms:6}  {precision:18} {recall:18} "
            f"{score.f1:.2f}"
        )
    return "\n".join([*rows, "", _macro(found), INTERVALS]) + "\n"


def by_rule(found: Evaluation) -> str:
    """The precision of each rule that held anywhere, the one with most false alarms first."""
    width = max((len(r.rule) for r in found.rules), default=4)
    rows = [f"{'rule':{width}}  found  hits  false  precision"]
    for r in sorted(found.rules, key=lambda r: (-r.false_alarms, -r.found, r.rule)):
        rows.append(f"{r.rule:{width}} {r.found:6} {r.hits:5} {r.false_alarms:6}  {_share(r.precision, r.interval)}")
    return "\n".join(rows) + "\n"


def about(found: Evaluation) -> str:
    """What was measured on, in one sentence."""
    how = [f"{found.turns:,} turns of {found.conversations:,} conversations ({', '.join(found.files)})"]
    if found.asr:
        how.append("without punctuation and capitals")
    how.append("patterns and text categoriser" if found.model else "patterns alone")
    return ", ".join(how) + "."


def quoted(mistakes: Iterable[Mistake], most: int | None = None) -> str:
    """Misses and false alarms by label, at most so many of each kind."""
    groups: dict[tuple[str, str], list[Mistake]] = {}
    for mistake in mistakes:
        groups.setdefault((mistake.label, mistake.kind), []).append(mistake)
    lines: list[str] = []
    for (label, kind), group in sorted(groups.items()):
        shown: Sequence[Mistake] = group[:most]
        count = f"{len(group)}" + (f", {len(shown)} shown" if len(shown) < len(group) else "")
        lines.append(f"{label}: {kind} ({count})")
        for m in shown:
            text = m.text if len(m.text) <= 300 else m.text[:299] + "…"
            found = f"   [found: {m.words}]" if m.words and m.words != m.text else ""
            lines.append(f"  {m.location} turn {m.turn + 1}, {m.role}: {text}{found}")
    return "\n".join(lines) + ("\n" if lines else "")


def _occurring(found: Evaluation) -> list[Score]:
    return [s for s in found.scores if s.gold or s.found]


def _macro(found: Evaluation) -> str:
    enough = len(found.frequent)
    if found.macro_f1 is None:
        return f"Micro F1 {found.micro.f1:.3f}. No label has {ENOUGH} cases, so there is no macro F1."
    macro = f"macro F1 {found.macro_f1:.3f} over {enough} labels with {ENOUGH} or more cases"
    return f"Micro F1 {found.micro.f1:.3f}, {macro}."


def _share(value: float | None, interval: tuple[float, float] | None) -> str:
    if value is None or interval is None:
        return "none"
    return f"{value:.2f} ({interval[0]:.2f} to {interval[1]:.2f})"
