"""A slice: whole conversations of one file, as a range of its bytes; of the bytes within, where it is packed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from pitchlint.batch.places import read_range
from pitchlint.batch.ranges import forget, read_unpacked
from pitchlint.batch.stopping import Changed


@dataclass(frozen=True, slots=True)
class Slice:
    """A range of a file that begins and ends between conversations.

    Attributes:
        file: as the user named it.
        start, end: bytes, end exclusive.
        first_line: number of the range's first line in the file.
        digest: 32 hex digits over the bytes, "" for a file that could not be read.
        form: name of the format in the table of readers, "" where no reader knows it.
        heading: row of headings, for a range of a table that begins below it.
        problem: why the file cannot be read, and a hint; None where it can.
        day: ISO 8601 date on which suppression comments with a last day are judged, "" where there are none.
        packed: whether the bytes are those within a packed file.
    """

    file: str
    start: int
    end: int
    first_line: int
    digest: str
    form: str
    heading: str | None = None
    problem: tuple[str, str | None] | None = None
    day: str = ""
    packed: bool = False

    def data(self) -> bytes:
        """The bytes.

        Raises:
            Changed: they are not those that were planned.
        """
        read = read_unpacked if self.packed else read_range
        try:
            data = read(self.file, self.start, self.end)
            if self.packed and digest(data) != self.digest:  # the file that is held open may have been replaced
                forget(self.file)
                data = read(self.file, self.start, self.end)
        except OSError as error:
            raise Changed(f"{self.file}: cannot be opened any more: {error.strerror or error}") from None
        if digest(data) != self.digest:
            raise Changed(f"{self.file}: changed while it was read")
        return data


def digest(data: bytes) -> str:
    """32 hex digits over bytes."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
