"""The key `suppress`: words that some rules may find, with a reason and, if it is to end, a last day.

suppress:
  - rule: pressure/urgency
    text: offer ends on Friday
    file: "scripts/spring/**"
    reason: it does end then, legal has checked it
    until: 2026-12-31
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from pitchlint.config.record import ConfigSuppression
from pitchlint.errors import did_you_mean
from pitchlint.gates.suppression import Suppression

if TYPE_CHECKING:
    from pitchlint.config.keys import Reading

REQUIRED = ("rule", "text", "reason")
KNOWN = (*REQUIRED, "file", "until")


def read_suppressions(reading: Reading, key: str, value: Any) -> tuple[ConfigSuppression, ...]:
    """The entries that are right; every problem of the others is noted."""
    if not isinstance(value, list):
        reading.say(f"`{key}` is a list of entries with " + ", ".join(f"`{k}`" for k in REQUIRED), key)
        return ()
    return tuple(made for number, entry in enumerate(value) if (made := _entry(reading, key, number, entry)))


def _entry(reading: Reading, key: str, number: int, entry: Any) -> ConfigSuppression | None:
    before = len(reading.problems)
    if not isinstance(entry, dict):
        reading.say("an entry has " + ", ".join(f"`{k}`" for k in REQUIRED), key, number)
        return None
    for name, given in entry.items():
        if name not in KNOWN:
            reading.say(f"there is no `{name}` here", key, number, name, key=True, hint=did_you_mean(name, KNOWN))
        elif name != "until" and not (isinstance(given, str) and given.strip()):
            reading.say(f"`{name}` is words", key, number, name)
    for name in REQUIRED:
        if name not in entry:
            reading.say(f"`{name}` is missing", key, number, hint="an entry says " + ", ".join(REQUIRED))
    until = _day(reading, key, number, entry["until"]) if "until" in entry else None
    if len(reading.problems) > before:
        return None
    rule = entry["rule"].strip()
    reading.origins[key, rule, str(number)] = (reading.source, (key, number, "rule"))
    place = reading.source.problem("", (key, number, "rule"))
    at = place.location
    suppression = Suppression(
        names=(rule,),
        reason=" ".join(entry["reason"].split()),
        by="config",
        location=at,
        end_location=replace(at, column=(at.column or 1) + len(rule)),
        line=place.excerpt or "",
        quote=rule,
        until=until,
        text=" ".join(entry["text"].split()),
    )
    return ConfigSuppression(str(reading.folder.absolute()), entry.get("file", ""), suppression)


def _day(reading: Reading, key: str, number: int, given: Any) -> date | None:
    try:
        return given if isinstance(given, date) else date.fromisoformat(given)  # TOML knows dates, our YAML words
    except (TypeError, ValueError):
        reading.say(f"`{given}` is no date", key, number, "until", hint="write it as in 2026-12-31")
        return None
