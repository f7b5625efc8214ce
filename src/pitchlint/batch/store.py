"""The folder of an audit: parts that appear whole or not at all, the plan, and a lock.

DIR/                  the results, see `finish`
DIR/.pitchlint/       plan.jsonl, lock, parts/ID, tmp/
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from pitchlint.batch.part_file import Counts, PartResult, counts_in
from pitchlint.batch.whole_files import write_whole
from pitchlint.errors import UsageError

INSIDE = ".pitchlint"


class Store:
    """The parts of an audit below a folder.

    Args:
        folder: made where it does not exist.

    Raises:
        UsageError: the folder cannot be made, or is something else's.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.inside = folder / INSIDE
        self.parts = self.inside / "parts"
        self.tmp = self.inside / "tmp"
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{folder}: is no folder")
        if folder.is_dir() and not self.inside.is_dir() and any(folder.iterdir()):
            raise UsageError(f"{folder}: holds other files; --out wants a new folder or that of an audit")
        try:
            self.parts.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{folder}: cannot be made: {error.strerror}") from None

    def path(self, part: str) -> Path:
        """Where the result of a part lies."""
        return self.parts / part[:2] / part

    def done(self, part: str) -> Counts | None:
        """The counts of a part's result, None where there is none."""
        return counts_in(self.path(part))

    def put(self, result: PartResult) -> None:
        """Keeps a part's result; after a crash it is there whole or not at all.

        Raises:
            NoSpace: the disk is full.
        """
        target = self.path(result.part)
        target.parent.mkdir(exist_ok=True)
        write_whole(target, result.data)

    def keep_only(self, parts: Iterator[str]) -> None:
        """Forgets the results of all other parts."""
        wanted = set(parts)
        for file in self.parts.glob("*/*"):
            if file.name not in wanted:
                file.unlink(missing_ok=True)

    def fresh_tmp(self) -> Path:
        """An empty folder for what need not outlive the run."""
        shutil.rmtree(self.tmp, ignore_errors=True)
        self.tmp.mkdir(parents=True)
        return self.tmp
