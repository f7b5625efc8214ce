"""What stands at the top of a text and speaks of the conversation: `Date: 2024-05-31`, a YAML front matter."""

from __future__ import annotations

from collections import Counter

from pitchlint.readers.drafts import Heading
from pitchlint.readers.role_labels import normal, role_of
from pitchlint.regex import lazy

_KEYS = {
    **dict.fromkeys(("date", "started", "started at", "start time", "call date", "date time", "datetime"), "date"),
    **dict.fromkeys(("id", "call id", "conversation id", "transcript id", "chat id", "call", "conversation"), "id"),
    **dict.fromkeys(("case", "case id", "ticket", "ticket id", "case number"), "case"),
    "channel": "channel",
    **dict.fromkeys(("duration", "subject", "topic", "title", "product", "queue", "participants", "location"), ""),
    **dict.fromkeys(("author", "owner", "status", "updated", "version", "template", "placeholders"), ""),
}
_PAIR = lazy(r"\s*[*_]{0,2}([A-Za-z][\w /-]{0,30}?)[*_]{0,2}\s*:[*_]{0,2}\s*(\S.*)\Z")
_NAME = lazy(r"[A-Z\d][\w'’-]*(?: [A-Z\d][\w'’.-]*){0,3}\Z")
_GREETINGS = frozenset("good hello hey hi no okay ok right sure thanks yeah yes".split())


def front_matter(lines: list[tuple[int, str]], heading: Heading) -> int:
    """Number of lines that a YAML front matter takes up; fills the heading from it."""
    if not lines or lines[0][1].strip() != "---":
        return 0
    end = next((n for n, (_, line) in enumerate(lines[1:40], 1) if line.strip() == "---"), 0)
    pairs = [line.partition(":") for _, line in lines[1:end] if line.strip()]
    if not pairs or not all(colon and key.strip() and not role_of(key) for key, colon, _ in pairs):
        return 0
    for key, _, value in pairs:
        _fill(heading, key, value)
    return end + 1


def _fill(heading: Heading, key: str, value: str) -> bool:
    known = _KEYS.get(normal(key))
    if known:
        setattr(heading, known, value.strip(" \"'"))
    return known is not None


def header(lines: list[tuple[int, str]], heading: Heading) -> int:
    """Number of lines at the top that speak of the conversation; fills the heading from them.

    A paragraph with a known key may hold others, and name the two people; a key that comes again,
    or `Agent: Hello`, is no heading but somebody who speaks.
    """
    block = []
    for _, line in lines:
        found = _PAIR.match(line)
        if not found:
            break
        block.append((found.group(1), found.group(2).strip()))
    times = Counter(normal(found.group(1)) for _, line in lines if (found := _PAIR.match(line)))
    paragraph = len(block) < len(lines) and not lines[len(block)][1].strip()
    paragraph = paragraph and any(normal(key) in _KEYS for key, _ in block)
    for number, (key, value) in enumerate(block):
        role = role_of(key)
        if normal(key) in _KEYS and times[normal(key)] == 1:
            _fill(heading, key, value)
        elif paragraph and role in ("seller", "customer") and _NAME.match(value) and value.casefold() not in _GREETINGS:
            setattr(heading, role, value)
        elif not paragraph or role or times[normal(key)] > 1:
            return number
    return len(block)
