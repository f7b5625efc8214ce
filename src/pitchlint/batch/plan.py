"""The manifest of a run on disk: every part in order, with what it is made of. It is streamed, never held."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from pathlib import Path
from typing import Any

from pitchlint.batch.parts import Part
from pitchlint.batch.slices import Slice
from pitchlint.batch.whole_files import full_disk, in_the_making


def write_plan(file: Path, parts: Iterable[Part]) -> int:
    """Writes the parts, a line each, and answers their number; the file appears whole or not at all."""
    count = 0
    with full_disk(file), in_the_making(file) as making, making.open("w", encoding="utf-8") as stream:
        for part in parts:
            record = {"id": part.id, "ruled": part.ruled, "slices": [astuple(s) for s in part.slices]}
            stream.write(json.dumps(record) + "\n")
            count += 1
    return count


def read_plan(file: Path) -> Iterator[Part]:
    """The parts in order."""
    with file.open(encoding="utf-8") as stream:
        for line in stream:
            record = json.loads(line)
            yield Part(tuple(_slice(s) for s in record["slices"]), record["ruled"], record["id"])


def _slice(said: list[Any]) -> Slice:
    file, start, end, first_line, digest, form, heading, problem, day, packed = said
    return Slice(file, start, end, first_line, digest, form, heading, tuple(problem) if problem else None, day, packed)
