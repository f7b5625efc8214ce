"""Times of day as a talk says them: "4 pm", "at nine", "half past four", and when two of them agree."""

from __future__ import annotations

import re

from pitchlint.nlp.numbers import parse_number
from pitchlint.regex import lazy

# "at nine": the half of the day is not said. What may follow keeps out "at two shops" and "at 5 Mill Lane".
HOUR = (
    r"(?<=\bat )(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])"
    r"(?: (?:fifteen|thirty|forty[ -]five))?"
    r"(?= (?:on|sharp|then|this|tomorrow|today|in the|and|for|if|please|bye|so|ok|okay|with|works?|is|would|suits?"
    r"|will"
    r"|sounds?|it is)\b|[.,;!?]|$)"
)
_CLOCK = lazy(r"(\d{1,2})(?::(\d{2}))? ?(a\.?m|p\.?m|o_?clock)?|(noon|midnight)")
_HOUR_WORD = r"\d{1,2}|[a-z]{3,6}"
_MINUTES = lazy(r"(\d{1,2}|[a-z]{3,6}) (fifteen|thirty|forty[ -]five)")
_SPOKEN = lazy(r"(half|quarter) (past|to) (\w+)")


def hour_of(said: str) -> str | None:
    """A time of day as "16:00"; "4:00" or "10:15" where the words leave its half of the day open; None for none."""
    if (clock := _CLOCK.fullmatch(said.rstrip("."))) and (clock[2] or clock[3] or clock[4]):
        return _time(clock)
    if parts := _MINUTES.fullmatch(said):
        hour, minute = parse_number(parts[1]), parse_number(parts[2])
        return None if hour is None or minute is None or hour > 12 else f"{int(hour)}:{int(minute):02d}"
    spoken = _SPOKEN.fullmatch(said)
    hour = parse_number(spoken[3] if spoken else said) if spoken or re.fullmatch(_HOUR_WORD, said) else None
    if hour is None:
        return None
    minutes = 0 if spoken is None else (30 if spoken[1] == "half" else 15) * (1 if spoken[2] == "past" else -1)
    return f"{(int(hour) * 60 + minutes) // 60 % 24}:{minutes % 60:02d}"


def _time(clock: re.Match[str]) -> str:
    if clock[4]:
        return "12:00" if clock[4] == "noon" else "00:00"
    half = clock[3] and clock[3][0] in "ap"
    if not half and clock[1] in "123456789":
        return f"{clock[1]}:{clock[2] or '00'}"
    hour = int(clock[1]) % 12 if half else int(clock[1])
    return f"{hour + 12 * bool(half and clock[3][0] == 'p'):02d}:{clock[2] or '00'}"


def same_hour(one: str, other: str) -> bool:
    """Whether two times of day agree; one without its half of the day ("9:00", "10:15") agrees with that of either."""
    (hour, minute), (hour2, minute2) = one.split(":"), other.split(":")
    either = any(len(h) == 1 or 10 <= int(h) <= 12 for h in (hour, hour2))
    return minute == minute2 and (hour == hour2 or (either and int(hour) % 12 == int(hour2) % 12))
