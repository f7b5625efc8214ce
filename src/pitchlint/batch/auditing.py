"""An audit: plan, analyse what is not there yet, finish."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pitchlint.batch import sampling
from pitchlint.batch.audit_options import DEFAULTS, AuditOptions
from pitchlint.batch.conclude import concluded
from pitchlint.batch.engines import Run, engine
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.parts import identified, parts
from pitchlint.batch.plan import read_plan, write_plan
from pitchlint.batch.profile import Profile, profile_part
from pitchlint.batch.progress import Course, Progress
from pitchlint.batch.remote_store import held_at
from pitchlint.batch.stopping import Damaged
from pitchlint.batch.store import Store
from pitchlint.batch.tables import need_extra
from pitchlint.batch.tasks import Task
from pitchlint.batch.unneeded import NO_ENTRIES, Entries
from pitchlint.batch.worker import analyze_part

if TYPE_CHECKING:
    from pitchlint.rules import Rule


def audit(
    files: Iterable[tuple[str, int]],
    settings: Sequence[PartSettings],
    out: Path | str,
    options: AuditOptions = DEFAULTS,
    rules: Callable[[], Mapping[str, Rule]] = dict,
    told: Callable[[Progress], object] = lambda progress: None,
    profile: Profile | None = None,
    entries: Entries = NO_ENTRIES,
) -> dict[str, Any]:
    """Analyses all files, going on where an earlier run stopped, and answers what `audit.json` says.

    Args:
        files: (name, number of its settings).
        settings: with their digests.
        out: a folder, or a URL as text.
        options: see there.
        rules: answers the rules by full id, for what differs between conversations.
        told: gets the progress.
        profile: is told what each part costs.
        entries: words that configurations excuse, to be told where they are not needed.

    Raises:
        UsageError: the folder is none, or another audit writes there; a library is missing; the engine cannot be used.
        NoSpace, WorkersDie, Changed, Unreached: the run stopped; what is done is kept, and the same call goes on.
    """
    need_extra()
    with held_at(out) as store, engine(options, settings, store.parts_url) as run:
        plan = store.inside / "plan.jsonl"
        count = write_plan(plan, parts(files, settings, options.part_bytes))
        if options.sample is not None:
            limit = sampling.below(read_plan(plan), settings, options.sample, run)
            settings = sampling.sampled(settings, limit)
            again = (identified(part, settings[part.ruled].digest) for part in read_plan(plan))
            write_plan(store.inside / "sample.jsonl", again)
            plan = store.inside / "sample.jsonl"
        course = Course(count, sum(part.bytes for part in read_plan(plan)))
        told(course.now("planned"))
        for attempt in range(3):
            _analyse(store, plan, settings, run, course, told, profile, retry=options.retry and not attempt)
            told(course.now("finishing"))
            try:
                outcome = concluded(store, plan, settings, options, rules, entries)
                break
            except Damaged:
                if attempt == 2:
                    raise
                course = Course(count, course.total)
        store.parts.keep_only(part.id for part in read_plan(plan))
        told(course.now("done"))
    return outcome


def _analyse(
    store: Store, plan: Path, settings: Sequence[PartSettings], run: Run, course: Course,
    told: Callable[[Progress], object], profile: Profile | None, *, retry: bool,
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
            there = store.parts.done(part.id)
            if there is not None and not (retry and there.lost):
                course.reuse(there, part.bytes)
                count(number, there.conversations)
                continue
            if there is not None:
                store.withdraw()  # results that are there are of what was lost
            numbers[part.id] = number
            yield Task(analyze_part if profile is None else profile_part, part, settings[part.ruled])

    with closing(run(tasks())) as answers:
        for task, result in answers:
            if result.data:  # none: the worker put it there itself
                store.parts.put(result)
            if profile is not None:
                profile.add(result)
            count(numbers.pop(task.part.id), result.counts.conversations)
            told(course.finish(result.counts, task.part.bytes, task.part.name))
