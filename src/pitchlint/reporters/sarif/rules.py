"""Rules as SARIF descriptors: what they are for, why it matters, what to say instead, examples and sources."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pitchlint.finding import Finding
from pitchlint.report import RuleInfo
from pitchlint.reporters.markup import escaped
from pitchlint.reporters.records import UNREADABLE, Record

EXAMPLES = 4  # of each kind that a rule's help shows
PROBLEMS = {"error": "error", "warning": "warning", "note": "recommendation"}  # GitHub's words for the levels


def described(rules: Iterable[RuleInfo], findings: Iterable[Finding]) -> tuple[list[Record], dict[str, int]]:
    """The descriptors, sorted by id, and the place of each rule among them.

    Rules of praise are left out, as praise is; a rule that only a finding names is described by that finding.
    """
    known = {info.id: info for info in rules if info.level != "praise"}
    for f in findings:
        known.setdefault(f.rule, RuleInfo(f.rule, f.title, f.level, f.confidence, f.why, f.better))
    ids = sorted(known)
    return [_descriptor(known[id]) for id in ids], {id: place for place, id in enumerate(ids)}


def notification_rules() -> list[Record]:
    """Descriptors of what `invocations` tells."""
    told = {UNREADABLE: "Input could not be read", "input/not-judged": "Something was not judged"}
    return [{"id": id, "shortDescription": {"text": text}} for id, text in told.items()]


def _descriptor(info: RuleInfo) -> Record:
    pack = info.id.rpartition("/")[0]
    found: Record = {
        "id": info.id,
        "name": "".join(part.capitalize() for part in re.split(r"[^A-Za-z0-9]+", info.id)),
        "shortDescription": {"text": info.title},
        "fullDescription": {"text": info.why or info.title},
        "help": {"text": _text(info), "markdown": _markdown(info)},
    }
    address = next((address for _, address in info.refs if address), "")
    if address:
        found["helpUri"] = address
    level = info.level if info.level in PROBLEMS else "note"
    found["defaultConfiguration"] = {"level": level}
    found["properties"] = {
        "tags": list(dict.fromkeys((*([pack] if pack else []), *info.tags))),
        "precision": info.confidence,
        "problem.severity": PROBLEMS[level],
    }
    return found


def _text(info: RuleInfo) -> str:
    parts = [info.title.rstrip(".") + "."]
    parts += [f"Why: {info.why}"] if info.why else []
    parts += ["Better:\n" + "\n".join(f"  {words}" for words in info.better)] if info.better else []
    parts += [_examples("Found:", info.bad)] if info.bad else []
    parts += [_examples("Left alone:", info.good)] if info.good else []
    parts += ["Sources:\n" + "\n".join(f"  {words} {address}".rstrip() for words, address in info.refs)] * bool(
        info.refs
    )
    return "\n\n".join(parts)


def _examples(heading: str, examples: tuple[str, ...]) -> str:
    shown = [e.replace("[[", "").replace("]]", "").replace("\n", "\n  ") for e in examples[:EXAMPLES]]
    return "\n\n  ".join([f"{heading}\n  {shown[0]}", *shown[1:]])


def _markdown(info: RuleInfo) -> str:
    parts = [f"# {escaped(info.title)}"]
    parts += [escaped(info.why)] if info.why else []
    parts += ["## Better\n\n" + "\n".join(f"- {escaped(words)}" for words in info.better)] if info.better else []
    parts += ["## Found\n\n" + "\n".join(map(_item, info.bad[:EXAMPLES]))] if info.bad else []
    parts += ["## Left alone\n\n" + "\n".join(map(_item, info.good[:EXAMPLES]))] if info.good else []
    sources = [f"- {escaped(words)}" + (f" <{address}>" if address else "") for words, address in info.refs]
    parts += ["## Sources\n\n" + "\n".join(sources)] if sources else []
    return "\n\n".join(parts)


def _item(example: str) -> str:
    """An example as an item of a list, a line a turn, with the marked words bold."""
    lines = [escaped(line) for line in example.split("\n") if line.strip()]
    return "- " + "\\\n  ".join(lines).replace("\\[\\[", "**").replace("\\]\\]", "**")
