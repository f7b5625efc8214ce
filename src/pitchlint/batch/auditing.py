"""An audit on one machine: plan, analyse what is not there yet, finish."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Any

import pitchlint
from pitchlint.batch import exports, sampling
from pitchlint.batch.finish import Made, finish
from pitchlint.batch.lock import locked
from pitchlint.batch.outcome import FORM, OUTCOME, outcome_in
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.partitions import partition
from pitchlint.batch.parts import MOST_BYTES, identified, parts
from pitchlint.batch.plan import read_plan, write_plan
from pitchlint.batch.pool import TIMEOUT_S, run
from pitchlint.batch.progress import Course, Progress
from pitchlint.batch.stopping import Damaged
from pitchlint.batch.store import Store
from pitchlint.batch.tables import COLUMNS, need_extra
from pitchlint.batch.tasks import Task
from pitchlint.batch.whole_files import full_disk, write_whole
from pitchlint.batch.worker import analyze_part

if TYPE_CHECKING:
    from pitchlint.rules import Rule


@dataclass(frozen=True, slots=True)
class AuditOptions:
    """How an audit is run, and what its results look like.

    Attributes:
        jobs: number of workers.
        timeout_s: seconds that a conversation may take.
        form: csv, jsonl, parquet or sqlite.
        partition_by: week, channel, seller or None.
        sample: number of conversations to draw, None for all.
        part_bytes: size of a part.
        retry: whether parts in which a worker was lost are done anew.
    """

    jobs: int = os.cpu_count() or 1
    timeout_s: float = TIMEOUT_S
    form: str = "parquet"
    partition_by: str | None = None
    sample: int | None = None
    part_bytes: int = MOST_BYTES
    retry: bool = False


def audit(
    files: Iterable[tuple[str, int]],
    settings: Sequence[PartSettings],
    out: Path,
    options: AuditOptions = AuditOptions(),
    rules: Callable[[], Mapping[str, Rule]] = dict,
    told: Callable[[Progress], object] = lambda progress: None,
) -> dict[str, Any]:
    """Analyses all files into a folder, going on where an earlier run stopped, and answers what `audit.json` says.

    Args:
        files: (name, number of its settings).
        settings: with their digests.
        out: the folder.
        options: see there.
        rules: answers the rules by full id, for what differs between conversations.
        told: gets the progress.

    Raises:
        UsageError: the folder is none, or another audit writes there; a library is missing.
        NoSpace, WorkersDie, Changed: the run stopped; what is done is kept, and the same call goes on.
    """
    need_extra()
    store = Store(out)
    with locked(store.inside / "lock", out), full_disk(out):
        plan = store.inside / "plan.jsonl"
        count = write_plan(plan, parts(files, settings, options.part_bytes))
        if options.sample is not None:
            limit = sampling.below(read_plan(plan), settings, options.sample, options.jobs, options.timeout_s)
            settings = sampling.sampled(settings, limit)
            again = (identified(part, settings[part.ruled].digest) for part in read_plan(plan))
            write_plan(store.inside / "sample.jsonl", again)
            plan = store.inside / "sample.jsonl"
        course = Course(count, sum(part.bytes for part in read_plan(plan)))
        told(course.now("planned"))
        for attempt in range(3):
            _analyse(store, plan, settings, replace(options, retry=options.retry and not attempt), course, told)
            told(course.now("finishing"))
            try:
                outcome = _finished(store, plan, settings, options, rules)
                break
            except Damaged:
                if attempt == 2:
                    raise
                course = Course(count, course.total)
        store.keep_only(part.id for part in read_plan(plan))
        told(course.now("done"))
    return outcome


def _analyse(
    store: Store, plan: Path, settings: Sequence[PartSettings], options: AuditOptions, course: Course,
    told: Callable[[Progress], object],
) -> None:  # fmt: skip
    """Does every part that is not there yet; with a limit, until the parts from the first on reach it."""
    limit = settings[0].choice.limit if settings else None
    ahead: dict[int, int] = {}  # conversations of parts that were done before an earlier one
    first = reached = 0

    def count(number: int, conversations: int) -> None:
        nonlocal first, reached
        ahead[number] = conversations
        while first in ahead:
            reached += ahead.pop(first)
            first += 1

    numbers: dict[str, int] = {}

    def tasks() -> Iterator[Task]:
        for number, part in enumerate(read_plan(plan)):
            if limit is not None and reached >= limit:
                return
            there = store.done(part.id)
            if there is not None and not (options.retry and there.lost):
                course.reuse(there, part.bytes)
                count(number, there.conversations)
                continue
            numbers[part.id] = number
            yield Task(analyze_part, part, settings[part.ruled])

    with closing(run(tasks(), options.jobs, options.timeout_s)) as answers:
        for task, result in answers:
            store.put(result)
            count(numbers.pop(task.part.id), result.counts.conversations)
            told(course.finish(result.counts, task.part.bytes, task.part.name))


def _finished(
    store: Store, plan: Path, settings: Sequence[PartSettings], options: AuditOptions,
    rules: Callable[[], Mapping[str, Rule]],
) -> dict[str, Any]:  # fmt: skip
    """Writes the result files where they are not there already, and answers what they are."""
    key = _key(plan, options)
    before = outcome_in(store.folder)
    if before and before["key"] == key and all((store.folder / f).exists() for f in before["files"]):
        return before
    (store.folder / OUTCOME).unlink(missing_ok=True)
    for file in before["files"] if before else []:
        with suppress(OSError):
            (store.folder / file).unlink()
    for name in COLUMNS:
        rmtree(store.folder / name, ignore_errors=True)
    flat = options.form == "parquet" and not options.partition_by
    home = store.folder if flat else store.inside / "tables"
    limit = settings[0].choice.limit if settings else None
    made = finish(store, lambda: (part.id for part in read_plan(plan)), home, rules, limit)
    tables: dict[str, Path] = {name: home / f"{name}.parquet" for name in sorted(COLUMNS)}
    files = list(tables.values()) if options.form == "parquet" else exports.export(options.form, tables, store.folder)
    if options.partition_by and options.form == "parquet":
        files = partition(tables, options.partition_by, store.folder, store.fresh_tmp() / "sorting")
        files += exports.copied({n: tables[n] for n in ("failures", "sellers")}, store.folder)
    outcome = _outcome(key, made, home, files, settings, options, store.folder)
    write_whole(store.folder / OUTCOME, (json.dumps(outcome, indent=1, ensure_ascii=False) + "\n").encode())
    rmtree(store.tmp, ignore_errors=True)
    return outcome


def _outcome(
    key: str,
    made: Made,
    home: Path,
    files: list[Path],
    settings: Sequence[PartSettings],
    options: AuditOptions,
    folder: Path,
) -> dict[str, Any]:
    return {
        "form": FORM,
        "version": pitchlint.__version__,
        "key": key,
        "format": options.form,
        "partition_by": options.partition_by,
        "tables": home.relative_to(folder).as_posix(),
        "files": sorted(f.relative_to(folder).as_posix() for f in files),
        "rows": dict(made.rows),
        **asdict(made.counts),
        "categoriser": any(s.analysis.learn for s in settings),
        "sample": options.sample,
        "notes": list(made.notes),
    }


def _key(plan: Path, options: AuditOptions) -> str:
    found = hashlib.blake2b(f"{options.form} {options.partition_by}".encode(), digest_size=16)
    for part in read_plan(plan):
        found.update(f" {part.id}".encode())
    return found.hexdigest()
