"""The unit of a column of times: seconds, milliseconds, an epoch, ISO 8601 or a clock; refused where unclear."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from pitchlint.readers.times import clock, iso, moment, of_day, stamped
from pitchlint.regex import lazy

_NUMBER = lazy(r"[-+]?\d+(?:\.\d+)?\Z")

Value = str | int | float | None
Unit = str
"""One of "s", "ms", "us", "epoch s", "epoch ms", "epoch us", "iso", "clock", "unreadable"."""

_EPOCHS = (("epoch us", 1e14), ("epoch ms", 1e11), ("epoch s", 9e8))
_PER_SECOND = {"s": 1, "ms": 1_000, "us": 1_000_000, "epoch s": 1, "epoch ms": 1_000, "epoch us": 1_000_000}


UNREADABLE = "times in a form that cannot be read were not used; ISO 8601, m:ss, seconds and milliseconds can"


class UnclearTime(Exception):
    """The unit of times cannot be told, or differs; the message is for the user."""

    def __init__(self, message: str, index: int = 0, *, unsure: bool = False) -> None:
        super().__init__(message)
        self.index = index
        self.unsure = unsure  # one unit, but which?


class Timed(Protocol):
    """Anything that takes a start and an end."""

    start_s: float | None
    end_s: float | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """The times of one turn as the file has them, its number of words and its conversation's name."""

    start: Value
    end: Value
    words: int
    conversation: str = ""


def unit_of(rows: Sequence[Spoken]) -> Unit | None:
    """The one unit of all the times; None when there are none.

    Whole numbers are seconds or milliseconds, whichever leaves a time in which the words can have been said.

    Raises:
        UnclearTime: units are mixed, or the words fit neither unit.
    """
    kinds: dict[str, int] = {}
    for index, row in enumerate(rows):
        for value in (row.start, row.end):
            if value is not None and value != "":
                kinds.setdefault(_kind(value), index)
    if not kinds:
        return None
    if len(kinds) > 1:
        first, second = sorted(kinds.items(), key=lambda item: item[1])[:2]
        raise UnclearTime(f"times of two kinds: {first[0]}, and {second[0]} here", second[1])
    kind = next(iter(kinds))
    return _seconds_or_milliseconds(rows) if kind == "number" else kind


def _kind(value: str | int | float) -> str:
    if stamped(str(value)) and moment(str(value)):
        return "iso"
    if isinstance(value, str):
        text = value.strip()
        if not _NUMBER.match(text.removesuffix("s")):
            return "iso" if moment(text) else "clock" if clock(text) else "unreadable"
    size = abs(number(value))
    if not size < 1e17:
        return "unreadable"
    return next((unit for unit, least in _EPOCHS if size >= least), "number")


def number(value: str | int | float) -> float:
    """The number in a cell such as `12`, `12.9` or `12.9s`."""
    try:
        return float(value.strip().removesuffix("s") if isinstance(value, str) else value)
    except (OverflowError, ValueError):
        return float("nan")


def _seconds_or_milliseconds(rows: Sequence[Spoken]) -> Unit:
    spans: dict[str, tuple[float, float]] = {}
    before: dict[str, float] = {}
    words, fraction = 0, None
    for index, row in enumerate(rows):
        values = [number(v) for v in (row.start, row.end) if v is not None and v != ""]
        if not values:
            continue
        words += row.words
        if any(v < 1_000 and v != int(v) for v in values):
            fraction = index
        low, high = spans.get(row.conversation, (values[0], values[0]))
        spans[row.conversation] = (min(low, *values), max(high, *values))
        last = before.get(row.conversation, 0.0)
        back = last >= 1_000 and 0 < values[0] < last / 100
        if back or (len(values) == 2 and 0 < values[1] < values[0] / 100):
            raise UnclearTime("seconds and milliseconds seem to be mixed here", index)
        before[row.conversation] = values[0]
    each = sum(high - low for low, high in spans.values()) / max(words, 1)  # units a word
    if each <= 60:
        return "s"
    if each < 120:
        raise UnclearTime("the times may be seconds or milliseconds", unsure=True)
    if fraction is not None:
        raise UnclearTime("seconds and milliseconds seem to be mixed here", fraction)
    return "ms"


def seconds(value: Value, unit: Unit) -> float | None:
    """The value in seconds since the recording's beginning, or since midnight or 1970 where it is a point in time."""
    if value is None or value == "":
        return None
    if unit == "iso":
        found = moment(str(value))
        if found is None:
            return None
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
    if unit == "clock":
        read = clock(str(value))
        return read[0] if read else None
    return number(value) / _PER_SECOND[unit]


def begun(value: Value, unit: Unit) -> str | None:
    """The ISO 8601 date-time of a value that is a point in time."""
    if value is None or value == "":
        return None
    if unit == "iso":
        return iso(str(value))
    if unit.startswith("epoch"):
        return (datetime.fromtimestamp(0, UTC) + timedelta(seconds=number(value) / _PER_SECOND[unit])).isoformat()
    return None


def fill(rows: Iterable[tuple[Sequence[Timed], Spoken]], unit: Unit) -> None:
    """Sets the seconds of what was said; points in time count from the first of the conversation."""
    begin: dict[str, float] = {}
    before: dict[str, float] = {}
    for said, row in rows:
        start, end = seconds(row.start, unit), seconds(row.end, unit)
        if start is not None and unit not in ("s", "ms", "us"):
            zero = begin.setdefault(row.conversation, 0.0 if unit == "clock" and not of_day(str(row.start)) else start)
            start, end = start - zero, None if end is None else end - zero
            if unit == "clock" and start < before.get(row.conversation, 0.0) - 43_200:
                start, end = start + 86_400, None if end is None else end + 86_400
            before[row.conversation] = start
        for part in said:
            part.start_s = None if start is None else round(start, 3)
            part.end_s = None if end is None or (start is not None and end < start) else round(end, 3)
