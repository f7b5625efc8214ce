"""Times as transcripts write them: ISO 8601, also without its signs, epochs, `m:ss`, `h:mm:ss`, `10:02 AM`."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from pitchlint.regex import lazy

CLOCK = r"\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,6})?(?:\s?[AaPp]\.?\s?[Mm]\b\.?)?"
STAMP = rf"(?:\d{{4}}-\d\d-\d\d[T ,]\s?)?{CLOCK}(?:Z|[+-]\d\d:?\d\d)?"

_CLOCK = lazy(r"(?:(\d{1,3}):)?(\d{1,3}):(\d\d(?:[.,]\d{1,6})?)(?:\s?([AaPp])\.?\s?[Mm]\b\.?)?\Z")
_DAY = lazy(r"\d{4}-\d\d-\d\d|(?:19|20)\d{6}")
_BASIC = lazy(r"(?:19|20)\d{6}(?:T\d{4}(?:\d\d(?:[.,]\d{1,6})?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?")
_STAMP = lazy(r"((?:19|20)\d{6})(\d{6})")
_EPOCH = lazy(r"\d{9,16}(?:\.\d{1,9})?")
_EPOCHS = ((9e14, 1_000_000), (9e11, 1_000), (9e8, 1))  # from 1998 on, and how many make a second
_LATEST = 4_102_444_800  # the year 2100: what lies behind it is no date


def iso(text: str) -> str | None:
    """The text as an ISO 8601 date or date-time, or None; a number is an epoch where it falls between 1998 and 2100."""
    text = text.strip()
    found = moment(text) or _epoch(text)
    if found is None:
        return None
    return found.date().isoformat() if _DAY.fullmatch(text) else found.isoformat()


def moment(text: str) -> datetime | None:
    """The date-time of an ISO 8601 text, extended (2026-11-22T10:15:00Z) or basic (20261122T101500Z), or None."""
    text = _STAMP.sub(r"\1T\2", text.strip()) if stamped(text) else text.strip()
    if not re.match(r"\d{4}-\d\d-\d\d", text) and not _BASIC.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(re.sub(r"^(\S{10}),? +", r"\1T", text).replace(",", "."))
    except ValueError:
        return None


def stamped(text: str) -> bool:
    """Whether the text is a date and a time in 14 digits, as databases and file names write it: 20261122101500."""
    return _STAMP.fullmatch(text.strip()) is not None


def _epoch(text: str) -> datetime | None:
    """The date-time of seconds, milliseconds or microseconds since 1970; None where it would not be of our days."""
    if not _EPOCH.fullmatch(text) or stamped(text):
        return None
    seconds = next((float(text) / each for least, each in _EPOCHS if float(text) >= least), None)
    if seconds is None or seconds > _LATEST:
        return None
    return datetime.fromtimestamp(0, UTC) + timedelta(seconds=seconds)


def clock(text: str) -> tuple[float, bool] | None:
    """Seconds of `m:ss`, `h:mm:ss` or `h:mm am`, and whether it is a time of day for certain; None if neither."""
    found = _CLOCK.match(text.strip())
    if not found:
        return None
    hours, minutes, seconds, half = found.groups()
    if half:
        if hours is None:  # 10:02 AM
            hours, minutes, seconds = minutes, seconds, "0"
        hour = int(hours) % 12 + (12 if half in "pP" else 0)
        return hour * 3600 + int(minutes) * 60 + float(seconds.replace(",", ".")), True
    return int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds.replace(",", ".")), False


def of_day(text: str) -> bool:
    """Whether the text is a time of day for certain: `10:02 AM`."""
    read = clock(text)
    return bool(read and read[1])
