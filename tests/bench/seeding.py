"""Results of parts without their analysis: those of another run, under the ids of this one."""

from __future__ import annotations

import io
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from pitchlint.batch.part_file import PartResult, counts_of, excused_in, headed, tables_of
from pitchlint.batch.part_stores import LocalParts
from pitchlint.batch.plan import read_plan
from pitchlint.batch.tables import PART_TABLES, schema

_NAMES = ("conversation", "seller", "customer", "whose", "case")


def seed(words: list[str], out: Path, template: Path, left: int) -> None:
    """Gives the parts of an audit that has not been made yet the results of another's, all but the last ones.

    Args:
        words: the command, without --out.
        out: folder of the audit.
        template: folder of the other audit, which is finished.
        left: so many parts are left to be done.
    """
    with subprocess.Popen([*words, "--out", str(out), "--progress", "jsonl"], stderr=subprocess.PIPE) as run:
        plan = out / ".pitchlint" / "plan.jsonl"
        while not plan.exists() and run.poll() is None:
            time.sleep(0.02)
        run.send_signal(signal.SIGKILL)
    there, here = (LocalParts(folder / ".pitchlint" / "parts") for folder in (template, out))
    known = [there.data(part.id) for part in read_plan(template / ".pitchlint" / "plan.jsonl")][:-1]
    wanted = [part.id for part in read_plan(plan)][:-left]
    for number, part in enumerate(wanted):
        here.put(renamed(known[number % len(known)], part, f"-{number // len(known)}"))


def renamed(data: bytes, part: str, more: str) -> PartResult:
    """A part's result with another id, and with names of its own."""
    counts, tables = counts_of(data), tables_of(data)
    assert counts and tables
    made = io.BytesIO()
    options = pa.ipc.IpcWriteOptions(compression="zstd", use_threads=False)
    for name in PART_TABLES:
        table: Any = tables[name]
        for column in (c for c in _NAMES if c in table.column_names):
            at = table.schema.get_field_index(column)
            table = table.set_column(at, table.schema.field(at), pc.binary_join_element_wise(table[column], more, ""))
        with pa.ipc.new_stream(made, schema(name, of_part=True), options=options) as stream:
            stream.write_table(table)
    return headed(part, counts, made.getvalue(), excused_in(data))
