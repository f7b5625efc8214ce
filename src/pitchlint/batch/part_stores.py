"""Where the results of parts lie: a folder, or a URL. Each is there whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from pitchlint.batch.part_file import HEAD, Counts, PartResult, counts_of
from pitchlint.batch.places import said, system
from pitchlint.batch.stopping import Unreached
from pitchlint.batch.whole_files import write_whole


@contextmanager
def answering(url: str) -> Iterator[None]:
    """Turns what goes wrong in a store into `Unreached`; what is missing stays FileNotFoundError."""
    try:
        with said(url):
            yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Unreached(str(error)) from None


class PartStore(Protocol):
    """The results of parts by their ids."""

    def done(self, part: str) -> Counts | None:
        """The counts of a part's result, None where there is none."""

    def data(self, part: str) -> bytes:
        """A part's result, b"" where there is none."""

    def put(self, result: PartResult) -> None:
        """Keeps a part's result."""

    def forget(self, part: str) -> None:
        """Removes a part's result."""

    def keep_only(self, parts: Iterable[str]) -> None:
        """Removes the results of all other parts."""


class LocalParts:
    """Parts below a folder, written beside their place, flushed and renamed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, part: str) -> Path:
        """Where a part's result lies."""
        return self.folder / part[:2] / part

    def done(self, part: str) -> Counts | None:
        try:
            with self.path(part).open("rb") as stream:
                return counts_of(stream.readline(HEAD))
        except OSError:
            return None

    def data(self, part: str) -> bytes:
        try:
            return self.path(part).read_bytes()
        except OSError:
            return b""

    def put(self, result: PartResult) -> None:
        """Keeps a part's result.

        Raises:
            NoSpace: the disk is full.
        """
        target = self.path(result.part)
        target.parent.mkdir(exist_ok=True)
        write_whole(target, result.data)

    def forget(self, part: str) -> None:
        self.path(part).unlink(missing_ok=True)

    def keep_only(self, parts: Iterable[str]) -> None:
        wanted = set(parts)
        for file in self.folder.glob("*/*"):
            if file.name not in wanted:
                file.unlink(missing_ok=True)


class RemoteParts:
    """Parts below a URL. An object store shows an object when it is whole: nothing is renamed.

    Every method raises `Unreached` when the store does not answer.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self._files, self._path = system(url)

    def _of(self, part: str) -> str:
        return f"{self._path}/{part[:2]}/{part}"

    def done(self, part: str) -> Counts | None:
        try:
            with answering(self.url):
                return counts_of(self._files.cat_file(self._of(part), start=0, end=HEAD))
        except FileNotFoundError:
            return None

    def data(self, part: str) -> bytes:
        try:
            with answering(self.url):
                return bytes(self._files.cat_file(self._of(part)))
        except FileNotFoundError:
            return b""

    def put(self, result: PartResult) -> None:
        with answering(self.url):
            self._files.pipe_file(self._of(result.part), result.data)

    def forget(self, part: str) -> None:
        with answering(self.url):
            self._files.rm_file(self._of(part))

    def keep_only(self, parts: Iterable[str]) -> None:
        wanted = set(parts)
        with answering(self.url):
            self._files.invalidate_cache()  # workers elsewhere wrote there, too
            other = [name for name in self._files.find(self._path) if name.rpartition("/")[2] not in wanted]
            if other:
                self._files.rm(other)
