"""The rules as lines of a list, kept between runs: reading two hundred rule files only to list them takes a second."""

from __future__ import annotations

import contextlib
import marshal  # reads ten times as fast as json is imported; the entry names the Python that wrote it
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pitchlint.levels import Level
from pitchlint.rules.made_from import cache_folder, state, write_whole


@dataclass(frozen=True, slots=True)
class ListedRule:
    """What a list of rules tells of one; the names are those of `Rule`."""

    level: Level
    full_id: str
    id: str
    pack: str
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
    folder, made_from = cache_folder(), state(where, ("rules",))
    path = folder / "rules.list" if folder else None
    rows = _stored(path, made_from) if path else None
    if rows is None:
        rows = _rows(where)
        if path:
            with contextlib.suppress(OSError):  # a full or read-only disk costs the next run its time, nothing else
                write_whole(path, marshal.dumps((made_from, rows)))
    return tuple(ListedRule(*row) for row in rows)


def _rows(folders: tuple[Path, ...]) -> list[tuple[Any, ...]]:
    """What `ListedRule` tells of each, in values that `marshal` writes."""
    from pitchlint.rules.packs import load_packs

    return [
        (r.level, r.full_id, r.id, r.pack, r.title, r.kind, tuple(r.tags), r.preview, r.signal)
        for r in load_packs(folders)[0]
    ]


def _stored(path: Path, made_from: object) -> list[tuple[Any, ...]] | None:
    """The rows that were made from the same; None where there are none or the file is broken."""
    try:
        known, rows = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return rows if known == made_from else None
