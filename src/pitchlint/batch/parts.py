"""A part: so much of the inputs as one worker takes in one go, and as is done again when a run was broken off."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pitchlint.batch.borders import MOST_BYTES, slices_of
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.slices import Slice

__all__ = ["MOST_BYTES", "MOST_SLICES", "Part", "Slice", "parts"]

MOST_SLICES = 16  # small files in a part


@dataclass(frozen=True, slots=True)
class Part:
    """A run of slices that are read and analysed alike.

    Attributes:
        slices: in order of the inputs.
        ruled: number of the settings in the run's list.
        id: 32 hex digits over the slices with their contents and the settings' digest: a part with the same id has
            the same result.
    """

    slices: tuple[Slice, ...]
    ruled: int = 0
    id: str = ""

    @property
    def bytes(self) -> int:
        """Size of what is read."""
        return sum(s.end - s.start for s in self.slices)

    @property
    def name(self) -> str:
        """Where the part begins, for a person: `export.jsonl:1201`."""
        first = self.slices[0]
        more = f" and {len(self.slices) - 1} more" if len(self.slices) > 1 else ""
        return (f"{first.file}:{first.first_line}" if first.first_line > 1 else first.file) + more


def parts(files: Iterable[tuple[str, int]], settings: Sequence[PartSettings], size: int = MOST_BYTES) -> Iterator[Part]:
    """The parts of the files, in their order; nothing but the part in the making is held.

    Args:
        files: (name, number of its settings).
        settings: the run's list.
        size: bytes from which on a part ends at the next border between conversations.
    """
    held: list[Slice] = []
    ruled = -1
    for file, number in files:
        given = settings[number]
        for piece in slices_of(file, given.options, size, given.today if given.comments else ""):
            full = sum(s.end - s.start for s in held) + piece.end - piece.start > size or len(held) >= MOST_SLICES
            if held and (full or number != ruled):
                yield identified(Part(tuple(held), ruled), settings[ruled].digest)
                held = []
            held.append(piece)
            ruled = number
    if held:
        yield identified(Part(tuple(held), ruled), settings[ruled].digest)


def identified(part: Part, settings: str) -> Part:
    """The part with its id, under settings of that digest."""
    found = hashlib.blake2b(settings.encode(), digest_size=16)
    for piece in part.slices:
        found.update(repr(piece).encode(errors="surrogatepass"))
    return replace(part, id=found.hexdigest())
