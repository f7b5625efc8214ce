"""Times as transcripts write them: ISO 8601, `m:ss`, `h:mm:ss`, `10:02 AM`."""

from __future__ import annotations

import re
from datetime import datetime

from pitchlint.regex import lazy

CLOCK = r"\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,6})?(?:\s?[AaPp]\.?\s?[Mm]\b\.?)?"
STAMP = rf"(?:\d{{4}}-\d\d-\d\d[T ,]\s?)?{CLOCK}(?:Z|[+-]\d\d:?\d\d)?"

_CLOCK = lazy(r"(?:(\d{1,3}):)?(\d{1,3}):(\d\d(?:[.,]\d{1,6})?)(?:\s?([AaPp])\.?\s?[Mm]\b\.?)?\Z")


def iso(text: str) -> str | None:
    """The text as an ISO 8601 date or date-time, or None; epochs are not taken."""
    found = moment(text)
    if found is None:
        return None
    return text.strip() if len(text.strip()) == 10 else found.isoformat()


def moment(text: str) -> datetime | None:
    """The date-time of an ISO 8601 text, or None."""
    text = text.strip()
    if not re.match(r"\d{4}-\d\d-\d\d", text):
        return None
    try:
        return datetime.fromisoformat(re.sub(r"^(\S{10}),? +", r"\1T", text).replace(",", "."))
    except ValueError:
        return None


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
