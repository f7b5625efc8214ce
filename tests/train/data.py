"""Labelled conversations for training: reading, the unpunctuated copy, labels by side."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

SELLER = tuple(
    """urgency scarcity fear guilt persist assumptive appeal flattery superlative upsell minimize promise
    guarantee evasive dismissive buckpass impossible distracted ask-need ask-time ask-budget check empathy apology
    reason easy""".split()
)
CUSTOMER = tuple("refuse question complaint need bored".split())
LABELS = (*SELLER, *CUSTOMER)
WARNING = frozenset(
    """urgency scarcity fear guilt persist assumptive appeal guarantee evasive dismissive buckpass impossible
    distracted""".split()
)


@dataclass
class Talk:
    """A conversation. `group` is gold, own or honest; `spoken` tells the copy without marks and capitals."""

    id: str
    group: str
    roles: list[str]
    texts: list[str]
    labels: list[set[str]]
    unsure: list[set[str]]
    source: str = ""
    spoken: bool = False
    extra: dict[str, object] = field(default_factory=dict)


def read(paths: Iterable[Path], group: str) -> list[Talk]:
    """All conversations of some JSON Lines files."""
    talks = []
    for path in paths:
        for line in path.read_text(encoding="utf8").splitlines():
            row = json.loads(line)
            turns = row["turns"]
            talks.append(
                Talk(
                    id=f"{path.stem}/{row['id']}",
                    group=group,
                    roles=[t["role"] for t in turns],
                    texts=[t["text"] for t in turns],
                    labels=[set(t.get("labels", ())) for t in turns],
                    unsure=[set(t.get("unsure", ())) for t in turns],
                    source=row.get("source", group),
                )
            )
    return talks


def spoken(text: str) -> str:
    """The text as a speech recogniser without punctuation writes it."""
    text = re.sub(r"[^a-z0-9$%' ]+", " ", text.lower().replace("\u2019", "'"))
    return re.sub(r"\s+", " ", text).strip()


def spoken_copy(talk: Talk) -> Talk:
    """The same conversation without capitals and marks."""
    return Talk(
        talk.id, talk.group, talk.roles, [spoken(t) for t in talk.texts], talk.labels, talk.unsure, talk.source, True
    )


def allowed(role: str) -> tuple[str, ...]:
    """The labels that a turn of that side may carry."""
    return SELLER if role == "seller" else CUSTOMER if role == "customer" else ()


def rule_examples(folder: Path) -> list[Talk]:
    """The tests of rule files whose label is one of ours: the last marked turn carries it, good examples carry none."""
    import yaml

    talks = []
    for path in sorted(folder.rglob("*.yaml")):
        try:
            rule = yaml.load(path.read_text(encoding="utf8"), Loader=yaml.BaseLoader)
        except yaml.YAMLError:
            continue
        label = rule.get("label", rule.get("id")) if isinstance(rule, dict) else None
        if label not in LABELS:
            continue
        for n, test in enumerate(rule.get("tests", ())):
            for kind, turns in test.items():
                if kind in ("bad", "good"):
                    talks += _example(f"{path.stem}/{n}", label, turns, kind == "bad")
    return talks


def _example(name: str, label: str, turns: object, bad: bool) -> list[Talk]:
    pairs = [
        (str(role), str(text))
        for turn in (turns if isinstance(turns, list) else [turns])
        if isinstance(turn, dict)
        for role, text in turn.items()
        if role in ("seller", "customer")
    ]
    side = "seller" if label in SELLER else "customer"
    at = [i for i, (role, _) in enumerate(pairs) if role == side]
    marked = [i for i in at if "[[" in pairs[i][1]] or at[-1:]
    if not at:
        return []
    labels = [{label} if bad and i in marked[-1:] else set() for i in range(len(pairs))]
    texts = [text.replace("[[", "").replace("]]", "") for _, text in pairs]
    # Only the label of the rule was judged: the others stay open, which is what `unsure` tells the trainer.
    others = set(LABELS) - {label}
    return [Talk(name, "own", [r for r, _ in pairs], texts, labels, [set(others) for _ in pairs], "rules")]
