"""The folder of an audit: parts that appear whole or not at all, the plan, a lock, and the results.

DIR/                  the results, see `finish`
DIR/.pitchlint/       plan.jsonl, lock, parts/ID, tmp/
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from pitchlint.batch.lock import locked
from pitchlint.batch.outcome import OUTCOME, outcome_in
from pitchlint.batch.part_stores import LocalParts, PartStore
from pitchlint.batch.tables import COLUMNS
from pitchlint.batch.whole_files import MAKING, full_disk, write_whole
from pitchlint.errors import UsageError

INSIDE = ".pitchlint"


class Store:
    """An audit below a folder.

    Args:
        folder: made where it does not exist.

    Attributes:
        folder: where result files are made.
        parts: the results of the parts.
        parts_url: where workers on other machines may put them; None: they cannot.

    Raises:
        UsageError: the folder cannot be made, or is something else's.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.inside = folder / INSIDE
        self.tmp = self.inside / "tmp"
        self.parts_url: str | None = None
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{folder}: is no folder")
        if folder.is_dir() and not self.inside.is_dir() and any(folder.iterdir()):
            raise UsageError(f"{folder}: holds other files; --out wants a new folder or that of an audit")
        try:
            (self.inside / "parts").mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{folder}: cannot be made: {error.strerror}") from None
        self.parts: PartStore = LocalParts(self.inside / "parts")

    def outcome(self) -> dict[str, Any] | None:
        """What the finished audit says of itself, None where there is none, or some of its files are gone."""
        found = outcome_in(self.folder)
        return found if found and all((self.folder / f).exists() for f in found["files"]) else None

    def withdraw(self) -> None:
        """Removes the results: first what stands for them, then the files, also those of a run that was broken off."""
        (self.folder / OUTCOME).unlink(missing_ok=True)
        for name in COLUMNS:
            shutil.rmtree(self.folder / name, ignore_errors=True)
        known = {"audit.sqlite", *(f"{name}.{form}" for name in COLUMNS for form in ("csv", "jsonl", "parquet"))}
        for file in self.folder.iterdir():
            if file.name.removesuffix(MAKING) in known:
                with suppress(OSError):
                    file.unlink()

    def publish(self, outcome: Mapping[str, Any], tables: Sequence[Path]) -> None:
        """Says that the results are there; the tables and the files that the outcome names lie in the folder."""
        write_whole(self.folder / OUTCOME, outcome_bytes(outcome))

    def fresh_tmp(self) -> Path:
        """An empty folder for what need not outlive the run."""
        shutil.rmtree(self.tmp, ignore_errors=True)
        self.tmp.mkdir(parents=True)
        return self.tmp


def outcome_bytes(outcome: Mapping[str, Any]) -> bytes:
    """`audit.json` as it is written."""
    return (json.dumps(outcome, indent=1, ensure_ascii=False) + "\n").encode()


@contextmanager
def held(folder: Path) -> Iterator[Store]:
    """The audit of a folder, which nobody else may write to in the meantime.

    Raises:
        UsageError: the folder is something else's, or another audit writes there.
        NoSpace: the disk is full.
    """
    store = Store(folder)
    with locked(store.inside / "lock", folder), full_disk(folder):
        yield store
