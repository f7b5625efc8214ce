"""What stands at the top of a text and speaks of the conversation: `Date: 2024-05-31`, a YAML front matter."""

from __future__ import annotations

import re

from pitchlint.readers.drafts import Heading
from pitchlint.readers.role_labels import normal, role_of

_KEYS = {
    **dict.fromkeys(("date", "started", "started at", "start time", "call date", "date time", "datetime"), "date"),
    **dict.fromkeys(("id", "call id", "conversation id", "transcript id", "chat id", "call", "conversation"), "id"),
    **dict.fromkeys(("case", "case id", "ticket", "ticket id", "case number"), "case"),
    "channel": "channel",
    **dict.fromkeys(("duration", "subject", "topic", "title", "product", "queue", "participants", "location"), ""),
}


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
    """Number of lines at the top that speak of the conversation; fills the heading from them."""
    block: list[tuple[str, str]] = []
    for _, line in lines:
        found = re.match(r"\s*[*_]{0,2}([A-Za-z][\w /-]{0,30}?)[*_]{0,2}\s*:[*_]{0,2}\s*(\S.{0,80})\Z", line)
        if not found:
            break
        block.append((found.group(1), found.group(2)))
    ends = len(block) == len(lines) or (block and not lines[len(block)][1].strip())
    if any(normal(key) in _KEYS for key, _ in block) and ends and len(block) < len(lines):
        for key, value in block:  # a block of its own may also name the two people
            if not _fill(heading, key, value) and (role := role_of(key)) in ("seller", "customer"):
                setattr(heading, str(role), value.strip())
        return len(block)
    for number, (key, value) in enumerate(block):
        if not _fill(heading, key, value):
            return number
    return len(block)
