"""Small exports, a rule pack of one rule, and audits of them in this process with real workers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from pitchlint.batch import auditing
from pitchlint.batch.audit_options import AuditOptions
from pitchlint.batch.part_settings import Choice, PartSettings
from pitchlint.batch.progress import Progress
from pitchlint.rules import Selection
from pitchlint.settings import Settings

ALL = Choice()
RULE = """
id: last-chance
title: Calls it the last chance
level: warning
message: "“{quote}” leaves no time"
find: ["last chance"]
"""


def talk(number: int, words: str = "This is your last chance.", **more: Any) -> dict[str, Any]:
    """A conversation of two turns."""
    turns = [{"role": "customer", "text": f"Hello, it is about order {number}."}, {"role": "seller", "text": words}]
    return {
        "id": f"c{number}",
        "channel": "chat",
        "started_at": f"2025-05-{number % 28 + 1:02d}",
        "turns": turns,
        **more,
    }


def export(file: Path, talks: Iterable[dict[str, Any]]) -> Path:
    """The conversations as JSON Lines."""
    file.write_text("".join(json.dumps(t) + "\n" for t in talks), encoding="utf-8")
    return file


def pack(folder: Path, rule: str = RULE) -> Path:
    """A pack with that rule."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "last-chance.yaml").write_text(rule, encoding="utf-8")
    return folder


def settings(own: Path, choice: Choice = ALL, **more: Any) -> PartSettings:
    """Settings with the rules of that pack alone."""
    analysis = Settings(packs=(own,), shipped=False, selection=Selection(select=(own.name,)), learn=False)
    return PartSettings(analysis, choice=choice, **more).with_digest()


def audited(
    files: Iterable[Path | str],
    own: Path,
    out: Path | str,
    told: Callable[[Progress], object] = lambda p: None,
    **options: Any,
) -> dict[str, Any]:
    """The outcome of an audit with two workers and parts of half a dozen conversations."""
    choice = options.pop("choice", ALL)
    given = AuditOptions(**{"jobs": 2, "part_bytes": 1_200, **options})
    return auditing.audit([(str(f), 0) for f in files], [settings(own, choice)], out, given, dict, told)


def undisturbed(folder: Path, talks: Iterable[dict[str, Any]]) -> Path:
    """The folder, with a pack in `own`, the talks in `talks.jsonl`, and the undisturbed audit of these in `out`."""
    audited([export(folder / "talks.jsonl", talks)], pack(folder / "own"), folder / "out")
    return folder


def digests(out: Path) -> dict[str, str]:
    """The SHA-256 of every result file by its name; what is inside `.pitchlint` is no result."""
    files = (f for f in sorted(out.rglob("*")) if f.is_file() and ".pitchlint" not in f.parts)
    return {str(f.relative_to(out)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


def rows(out: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a result table."""
    import pyarrow.parquet as pq

    return pq.ParquetFile(out / f"{table}.parquet").read().to_pylist()
