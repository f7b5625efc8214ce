"""The times in front of the lines of a text, to seconds: `0:12` from the beginning, `10:02 AM` of the day."""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.readers.drafts import Draft, Heading
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.times import clock, iso, moment

_DAY = 86_400


def timed(
    drafts: Sequence[Draft], stamps: Sequence[tuple[str | None, str | None]], heading: Heading, options: ReadOptions
) -> str | None:
    """Fills the times of the drafts; a note where they are left out because they cannot be told.

    `10:02` alone is minutes and seconds, or hours and minutes. A first time below one minute says the former;
    so does one of 24 and more. Chats and words too many for the time say the latter. Else it is not guessed.
    """
    read = [(_seconds(start), _seconds(until)) for start, until in stamps]
    first = next((start for start, _ in read if start is not None), None)
    if first is None:
        return None
    text = next(start for start, _ in stamps if start is not None)
    if moment(text) and not heading.date:
        heading.date = iso(text) or ""
    scale = 1
    if all(_short(start) for start, _ in stamps if start):
        last = max(start for start, _ in read if start is not None)
        words = sum(len(p.text.split()) for d in drafts[:-1] for s in d.said for p in s.pieces)
        if options.channel == "chat" and last < 24 * 60:
            scale = 60
        elif first >= 60 and last < 24 * 60:
            if words <= 6 * (last - first) and options.channel != "call":
                return f"times such as {text} may be minutes or hours and were not used; write 0:{text} or {text} AM"
            scale = 60 if words > 6 * (last - first) else 1
    previous, days = 0.0, 0
    of_day = scale == 60 or any(start and _of_day(start) for start, _ in stamps)
    for draft, (start, until) in zip(drafts, read, strict=True):
        if start is None:
            continue
        second = start * scale
        if of_day:
            if second + days * _DAY < previous - _DAY / 2:
                days += 1
            second += days * _DAY
            previous = second
            second -= first * scale
        for said in draft.said:
            said.start_s = round(second, 3)
            said.end_s = None if until is None else round(second + (until - start) * scale, 3)
    return "times are of the minute, not the second" if of_day and scale == 60 else None


def _seconds(text: str | None) -> float | None:
    if text is None:
        return None
    day = moment(text)
    if day:
        return day.timestamp() if day.tzinfo else (day - day.min).total_seconds()
    read = clock(text)
    return read[0] if read else None


def _of_day(text: str) -> bool:
    read = clock(text)
    return moment(text) is not None or bool(read and read[1])


def _short(text: str) -> bool:
    read = clock(text)
    return moment(text) is None and text.count(":") == 1 and bool(read and not read[1])
