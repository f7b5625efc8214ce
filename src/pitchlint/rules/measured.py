"""How right each rule was on labelled conversations, as `pitchlint eval --record` keeps it beside the packs.

`measured.json` in a folder of packs: {"sets": {NAME: {"turns": 795, "what": "..."}}, "rules": {FULL ID: {NAME:
[hits, false alarms]}}}. A set also has its scores by label, [hits, false alarms, misses].
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pitchlint.errors import Problem, RuleError
from pitchlint.location import SourceLocation

FILE = "measured.json"


@dataclass(frozen=True, slots=True)
class Measured:
    """Turns of one labelled set on which a rule was right and wrong."""

    where: str
    what: str
    hits: int
    false_alarms: int

    def __str__(self) -> str:
        found = self.hits + self.false_alarms
        share = f"{self.hits / found:.2f}, {self.hits} of {found} turns" if found else "never found"
        return f"{share}, on {self.where}" + (f" ({self.what})" if self.what else "")


def measured(folders: Iterable[Path], rule: str) -> list[Measured]:
    """What is recorded of a rule in the folders of packs, set by set; a set where it never held has zeros.

    Raises:
        RuleError: a measured.json that is broken.
    """
    found = []
    for folder in folders:
        record = read(folder / FILE)
        for name, about in record["sets"].items() if rule in record["rules"] else ():
            hits, false = record["rules"][rule].get(name, (0, 0))
            found.append(Measured(name, about.get("what", ""), hits, false))
    return found


def read(path: Path) -> dict[str, Any]:
    """The record; an empty one where there is no file.

    Raises:
        RuleError: the file is no such record.
    """
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        good = all(
            isinstance(n, int) and n >= 0 and len(pair) == 2
            for sets in record["rules"].values()
            for pair in sets.values()
            for n in pair
        ) and all(isinstance(about, dict) for about in record["sets"].values())
    except FileNotFoundError:
        return {"sets": {}, "rules": {}}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        good = False
    if not good:
        hint = "write it with `pitchlint eval GOLD --record FOLDER`"
        raise RuleError([Problem("no record of measured rules", SourceLocation(str(path), 1), hint=hint)])
    return record  # type: ignore[no-any-return]


def record(path: Path, name: str, about: Mapping[str, Any], scores: Mapping[str, tuple[int, int]]) -> None:
    """Adds a set to the record, in the place of an earlier one of that name.

    Args:
        path: the file.
        name: of the set.
        about: turns, conversations and what the set is.
        scores: hits and false alarms by full id; an id that never held has (0, 0).
    """
    kept = read(path)
    kept["sets"][name] = dict(about)
    for sets in kept["rules"].values():
        sets.pop(name, None)
    for rule, (hits, false) in scores.items():
        sets = kept["rules"].setdefault(rule, {})
        if hits or false:
            sets[name] = [hits, false]
    lines = [
        f"  {json.dumps(rule)}: {json.dumps(dict(sorted(sets.items())))}"
        for rule, sets in sorted(kept["rules"].items())
    ]
    about_sets = [
        f"  {json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}" for name, row in sorted(kept["sets"].items())
    ]
    path.write_text(
        '{\n"sets": {\n' + ",\n".join(about_sets) + '\n},\n"rules": {\n' + ",\n".join(lines) + "\n}\n}\n",
        encoding="utf-8",
    )
