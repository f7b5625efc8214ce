"""Where a table of turns may be cut: where the value of its conversation column changes."""

from __future__ import annotations

import csv
from array import array
from collections.abc import Iterator
from hashlib import blake2b
from typing import BinaryIO

from pitchlint.readers import ReadOptions
from pitchlint.readers.columns import columns_of
from pitchlint.readers.csv_rows import DELIMITERS, delimiter_of
from pitchlint.readers.decoding import codec_named, decode

# Where a slice may end: (offset behind its last byte, number of the line that begins there).
Border = tuple[int, int]
_HEAD = 1 << 20


class Runs:
    """Whether each id stands in one run only. Eight bytes an id are held."""

    def __init__(self) -> None:
        self._last: str | None = None
        self._seen = array("Q")

    def begins(self, key: str) -> bool:
        """Whether the id is another than the one before; there is one before."""
        if key == self._last:
            return False
        first, self._last = self._last is None, key
        self._seen.append(int.from_bytes(blake2b(key.encode(errors="surrogatepass"), digest_size=8).digest(), "big"))
        return not first

    @property
    def apart(self) -> bool:
        """Whether no id came in two runs."""
        import numpy as np

        ids = np.sort(np.frombuffer(self._seen, dtype=np.uint64)) if self._seen else np.zeros(0)
        return not bool((ids[1:] == ids[:-1]).any())


def rows_borders(stream: BinaryIO, form: str, options: ReadOptions, size: int) -> tuple[list[Border], str | None]:
    at = line = 0

    def lines() -> Iterator[str]:
        nonlocal at, line
        for data in stream:
            at += len(data)
            line += 1
            yield data.decode("latin-1")  # a character a byte; the delimiters are ASCII

    head = stream.read(_HEAD).decode("utf-8", "replace").removeprefix("\ufeff")
    stream.seek(0)
    delimiter = options.delimiter or ("\t" if form == "tsv" else delimiter_of(head[:100_000], DELIMITERS))
    rows = csv.reader(lines(), delimiter=delimiter, skipinitialspace=True)
    try:
        headings = next(rows)
        ends = at
        named = [h.encode("latin-1").decode("utf-8", "replace").removeprefix("\ufeff").strip() for h in headings]
        column = columns_of(named, options.columns)[0].get("conversation")
        if column is None:
            return [], None
        known, borders, start, before = Runs(), list[Border](), 0, (at, line)
        for row in rows:
            key = row[column].strip() if column < len(row) else None
            if key is not None and known.begins(key) and before[0] - start >= size:
                borders.append((before[0], before[1] + 1))
                start = before[0]
            before = at, line
    except (csv.Error, StopIteration, UnicodeError):  # odd quotes: the reader finds its way, but only from the top
        return [], None
    stream.seek(0)
    return (borders, decode(stream.read(ends), "", codec_named(options.encoding)).text) if known.apart else ([], None)
