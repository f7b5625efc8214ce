"""The result of a part as bytes: a line of counts, then the part's tables as Arrow streams.

The first line is JSON with the counts and the digest of what follows, so that a file that was damaged is noticed.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from pitchlint.batch.slices import digest
from pitchlint.batch.tables import ORDER, PART_TABLES, schema
from pitchlint.batch.writing import arrow_table

if TYPE_CHECKING:
    import pyarrow

FORM = "pitchlint part 2"
HEAD = 100_000  # bytes of a file that hold its counts


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a part or a run is.

    Attributes:
        conversations, turns, findings: analysed; findings without praise.
        failures: conversations and inputs that could not be analysed.
        lost: failures among them for which a worker died or stalled.
        speechless: failures among them that are no fault: script files in which nothing looks like speech.
        left_out: why conversations were left out by choice, and how many.
    """

    conversations: int = 0
    turns: int = 0
    findings: int = 0
    failures: int = 0
    lost: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict)
    speechless: int = 0

    def __add__(self, other: Counts) -> Counts:
        reasons = {r: self.left_out.get(r, 0) + other.left_out.get(r, 0) for r in (*self.left_out, *other.left_out)}
        return Counts(
            self.conversations + other.conversations,
            self.turns + other.turns,
            self.findings + other.findings,
            self.failures + other.failures,
            self.lost + other.lost,
            dict(sorted(reasons.items())),
            self.speechless + other.speechless,
        )


@dataclass(frozen=True, slots=True)
class PartResult:
    """What came of a part.

    Attributes:
        part: its id.
        counts: how much it is.
        data: its file's bytes, b"" where they are in their place already. Their first line holds, beside the counts,
            the keys of what excused findings in the configuration.
        spent: seconds by stage and by rule, where they were asked for; no part of the file.
    """

    part: str
    counts: Counts
    data: bytes
    spent: tuple[Mapping[str, float], Mapping[str, float]] = ({}, {})


def packed(
    part: str,
    rows: Mapping[str, Sequence[tuple[int, Mapping[str, Any]]]],
    counts: Counts,
    excused: Iterable[str] = (),
) -> PartResult:
    """The result of a part.

    Args:
        part: its id.
        rows: (number of the conversation in the part, row) by table.
        counts: of the part.
        excused: keys of entries of the configuration, see `unneeded`.
    """
    import pyarrow as pa

    tables = io.BytesIO()
    options = pa.ipc.IpcWriteOptions(compression="zstd", use_threads=False)
    for name in PART_TABLES:
        made = [{**row, ORDER: order} for order, row in rows[name]]
        shape = schema(name, of_part=True)
        with pa.ipc.new_stream(tables, shape, options=options) as stream:
            stream.write_table(arrow_table(made, shape))
    return headed(part, counts, tables.getvalue(), excused)


def headed(part: str, counts: Counts, body: bytes, excused: Iterable[str] = ()) -> PartResult:
    """The result whose tables are those bytes; the rest as for `packed`."""
    head = {"form": FORM, "part": part, "digest": digest(body), **asdict(counts), "excused": sorted(excused)}
    return PartResult(part, counts, json.dumps(head).encode() + b"\n" + body)


def counts_of(data: bytes) -> Counts | None:
    """The counts that a part's file begins with, None where it is none; the tables are not looked at."""
    try:
        head = json.loads(data[:HEAD].partition(b"\n")[0])
        return Counts(**{k: head[k] for k in Counts.__dataclass_fields__}) if head["form"] == FORM else None
    except (ValueError, KeyError, TypeError):
        return None


def excused_in(data: bytes) -> list[str]:
    """Keys of what excused findings in the configuration, by a part's file that `counts_of` knows."""
    found: list[str] = json.loads(data.partition(b"\n")[0])["excused"]
    return found


def tables_of(data: bytes) -> dict[str, pyarrow.Table] | None:
    """The tables of a part's file by name, None where it is damaged."""
    import pyarrow as pa

    line, _, body = data.partition(b"\n")
    try:
        if json.loads(line)["digest"] != digest(body):
            return None
    except (ValueError, KeyError, TypeError):
        return None
    source = pa.BufferReader(body)
    return {name: pa.ipc.open_stream(source).read_all() for name in PART_TABLES}
