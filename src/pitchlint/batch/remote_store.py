"""An audit below a URL: parts and results are objects there; the plan and what is being made lie on the local disk.

An object is there whole or not at all. Parts come first, then the result files, `audit.json` last. Object stores know
no lock: two audits that write to one URL at a time do each other's work twice, and the results are of one of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from pitchlint.batch.outcome import FORM, OUTCOME
from pitchlint.batch.part_stores import RemoteParts, answering
from pitchlint.batch.places import said, system
from pitchlint.batch.store import INSIDE, Store, held, outcome_bytes
from pitchlint.errors import UsageError


class RemoteStore(Store):
    """An audit below a URL.

    Args:
        url: without a slash at its end.
        staging: an empty local folder.

    Raises:
        UsageError: the URL cannot be reached, or is something else's.
    """

    def __init__(self, url: str, staging: Path) -> None:
        super().__init__(staging)
        self._url = url
        self._files, self._path = system(url)
        try:
            with said(url):
                self._files.invalidate_cache()
                there = {name.rstrip("/").rpartition("/")[2] for name in self._files.ls(self._path, detail=False)}
        except FileNotFoundError:
            there = set()
        except OSError as error:
            raise UsageError(str(error)) from None
        if there and INSIDE not in there:
            raise UsageError(f"{url}: holds other files; --out wants a new folder or that of an audit")
        self.parts_url = f"{url}/{INSIDE}/parts"
        self.parts = RemoteParts(self.parts_url)

    def outcome(self) -> dict[str, Any] | None:
        found = outcome_at(self._url)
        if not found:
            return None
        with answering(self._url):
            return found if all(self._files.exists(f"{self._path}/{f}") for f in found["files"]) else None

    def withdraw(self) -> None:
        before = outcome_at(self._url)
        if before is None:
            return
        with answering(self._url):
            self._files.rm_file(f"{self._path}/{OUTCOME}")
            gone = [f"{self._path}/{name}" for name in before["files"]]
            there = [name for name in gone if self._files.exists(name)]
            if there:
                self._files.rm(there)

    def publish(self, outcome: Mapping[str, Any], tables: Sequence[Path]) -> None:
        names = {*outcome["files"], *(table.relative_to(self.folder).as_posix() for table in tables)}
        with answering(self._url):
            for name in sorted(names):
                self._files.put_file(str(self.folder / name), f"{self._path}/{name}")
            self._files.pipe_file(f"{self._path}/{OUTCOME}", outcome_bytes(outcome))


def outcome_at(url: str) -> dict[str, Any] | None:
    """What the finished audit below a URL says of itself, None where there is none.

    Raises:
        Unreached: the store does not answer.
    """
    try:
        with answering(url):
            files, path = system(url)
            found = json.loads(files.cat_file(f"{path}/{OUTCOME}"))
        return found if found["form"] == FORM else None
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


@contextmanager
def held_at(place: Path | str) -> Iterator[Store]:
    """The audit of a folder, or below a URL; see `store.held`."""
    if isinstance(place, Path):
        with held(place) as store:
            yield store
        return
    with TemporaryDirectory(prefix="pitchlint-audit-") as folder:
        yield RemoteStore(place, Path(folder))


@contextmanager
def fetched(url: str) -> Iterator[Path]:
    """A local folder with the tables of the finished audit below a URL, and its `audit.json`.

    Raises:
        UsageError: there is none.
        Unreached: the store does not answer.
    """
    found = outcome_at(url)
    if found is None:
        raise UsageError(f"{url}: no finished audit is there; write one with: pitchlint audit EXPORT --out {url}")
    with TemporaryDirectory(prefix="pitchlint-audit-") as folder:
        (Path(folder) / found["tables"]).mkdir(parents=True, exist_ok=True)
        try:
            with answering(url):
                files, path = system(url)
                for name in found["rows"]:
                    table = PurePosixPath(found["tables"], f"{name}.parquet").as_posix()
                    files.get_file(f"{path}/{table}", str(Path(folder) / table))
        except FileNotFoundError:
            raise UsageError(f"{url}/{table}: is missing; run the audit again") from None
        (Path(folder) / OUTCOME).write_bytes(outcome_bytes(found))
        yield Path(folder)
