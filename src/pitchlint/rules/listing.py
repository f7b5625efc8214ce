"""The rules as lines of a list, kept between runs: reading two hundred rule files only to list them takes a second."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pitchlint.levels import Level
from pitchlint.rules.kept import digest, kept


@dataclass(frozen=True, slots=True)
class ListedRule:
    """What a list of rules tells of one; the names are those of `Rule`."""

    full_id: str
    id: str
    pack: str
    level: Level
    title: str
    kind: str
    tags: tuple[str, ...]
    preview: bool
    signal: bool


def listed(folders: Iterable[Path]) -> tuple[ListedRule, ...]:
    """The rules and signals of the packs, in order of their full ids.

    Raises:
        RuleError: rule files are wrong; every mistake at once.
    """
    where = tuple(folders)
    return kept(digest(where, "list"), lambda: _listed(where))


def _listed(folders: tuple[Path, ...]) -> tuple[ListedRule, ...]:
    from pitchlint.rules.packs import load_packs

    return tuple(
        ListedRule(r.full_id, r.id, r.pack, r.level, r.title, r.kind, tuple(r.tags), r.preview, r.signal)
        for r in load_packs(folders)[0]
    )
