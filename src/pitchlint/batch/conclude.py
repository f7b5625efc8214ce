"""The end of an audit: its result files, in the format that was asked for, and `audit.json`, which stands for them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Any

import pitchlint
from pitchlint.batch import exports
from pitchlint.batch.audit_options import AuditOptions
from pitchlint.batch.finish import Made, finish
from pitchlint.batch.outcome import FORM
from pitchlint.batch.part_file import Counts
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.partitions import partition
from pitchlint.batch.plan import read_plan
from pitchlint.batch.rows import Row
from pitchlint.batch.store import Store
from pitchlint.batch.tables import COLUMNS
from pitchlint.batch.unneeded import Entries

if TYPE_CHECKING:
    from pitchlint.rules import Rule


def concluded(
    store: Store, plan: Path, settings: Sequence[PartSettings], options: AuditOptions,
    rules: Callable[[], Mapping[str, Rule]], entries: Entries,
) -> dict[str, Any]:  # fmt: skip
    """Writes the result files where they are not there already, and answers what they are."""
    key = _key(plan, options, entries)
    before = store.outcome()
    if before and before["key"] == key:
        return before
    store.withdraw()
    flat = options.form == "parquet" and not options.partition_by
    home = store.folder if flat else store.inside / "tables"
    limit = settings[0].choice.limit if settings else None

    def about(counts: Counts, excused: Collection[str]) -> Iterable[Row]:
        whole = counts.failures == counts.speechless and not any(given.choice.partial for given in settings)
        masking = {given.analysis.model for given in settings if given.redact}
        return entries.rows(excused, whole=whole, redacted_by=next(iter(masking), None))

    made = finish(store, lambda: (part.id for part in read_plan(plan)), home, rules, limit, about)
    tables: dict[str, Path] = {name: home / f"{name}.parquet" for name in sorted(COLUMNS)}
    files = list(tables.values()) if options.form == "parquet" else exports.export(options.form, tables, store.folder)
    if options.partition_by and options.form == "parquet":
        files = partition(tables, options.partition_by, store.folder, store.fresh_tmp() / "sorting")
        files += exports.copied({n: tables[n] for n in ("failures", "sellers")}, store.folder)
    outcome = _outcome(key, made, home, files, settings, options, store.folder)
    store.publish(outcome, list(tables.values()))
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


def _key(plan: Path, options: AuditOptions, entries: Entries) -> str:
    what = f"{options.form} {options.partition_by} {entries.key}"
    found = hashlib.blake2b(what.encode(errors="surrogatepass"), digest_size=16)
    for part in read_plan(plan):
        found.update(f" {part.id}".encode())
    return found.hexdigest()
