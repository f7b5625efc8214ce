"""How a script library looks different from a transcript, and what stands above its first words."""

from __future__ import annotations

import re
from collections.abc import Collection

from pitchlint.conversation import Channel
from pitchlint.readers.drafts import Heading
from pitchlint.readers.options import ReadOptions
from pitchlint.readers.role_labels import role_of
from pitchlint.readers.script_messages import SALUTATION, SUBJECT
from pitchlint.readers.script_words import heading_sense, lead_sense
from pitchlint.readers.speakers import accepted, prefix
from pitchlint.readers.text_headings import front_matter
from pitchlint.regex import lazy

LOOKED_AT = 400
"""So many lines tell what a file is."""

_MERGE = lazy(r"\{\{[^{}\n]+\}\}|\{%.*?%\}|\*\|\w+\|\*")
_LEAD = lazy(
    r"[\s>*_#\-•]*(?:(?:you|agents?|reps?) (?:can|could|might|may) say|say|do say|ask|script|never say|never"
    r"|(?:don['’]?t|do not) (?:ever )?(?:say|use)|avoid|instead of)[*_]*\s*[:：]",
    re.I,
)
_HEADING = lazy(r"\s{0,3}(#{1,6})\s+(\S.*)")
_QUOTE = lazy(r"\s{0,3}>(?!>)")
_ITEM = lazy(r"\s*(?:[-*+•]|\d{1,2}[.)])\s+\S")
_CELL = lazy(r"\s*\|.*\|\s*\Z")
_SCRIPTS = lazy(r"(?:.*[\s._-])?(?:scripts?|templates?|macros?|play-?books?)", re.I)
_TALKS = lazy(r"(?:.*[\s._-])?(?:transcripts?|recordings?)", re.I)
_YAML = lazy(r"\s*(?:#.*|[\w .-]+:(?:\s.*)?|-\s.*|[\]}])?\Z|\s+\S.*")


def is_transcript(head: str, *, markdown: bool = True) -> bool:
    """Whether the lines mostly begin with a speaker and nothing shows a script.

    Args:
        head: the beginning of the file.
        markdown: whether headings, quotations, lists and tables show a script; in plain text they do not.
    """
    lines = [line for line in head.splitlines()[:LOOKED_AT] if line.strip() and not _HEADING.match(line)]
    starts = [prefix(line) for line in lines]
    names: Collection[str] = accepted([start.name for start in starts if start.name], len(lines), ReadOptions())
    names = {name for name in names if role_of(name) or lead_sense(name) not in ("say", "never")}
    named = [start.name in names for start in starts]
    if not any(named):
        return False
    if sum(bool(start.time) for start in starts) * 2 >= len(lines):
        return True
    if shows_script(head):
        return False
    if markdown:
        for line, speaks, start in zip(lines, named, starts, strict=True):
            if not speaks and not start.mark.startswith(">>") and any(p.match(line) for p in (_QUOTE, _ITEM, _CELL)):
                return False
        if any((found := _HEADING.match(line)) and len(found[1]) > 1 for line in head.splitlines()[:LOOKED_AT]):
            return False
    return sum(named) * 10 >= len(lines) * 3


def in_script_folder(name: str) -> bool:
    """Whether the file lies in a folder such as `scripts`, `mail-templates` or `playbooks`; the innermost decides."""
    for folder in reversed(re.split(r"[/\\]", name)[:-1]):
        if _SCRIPTS.fullmatch(folder) or _TALKS.fullmatch(folder):
            return not _TALKS.fullmatch(folder)
    return False


def known_as_script(head: str, channel: Channel | None, name: str = "") -> bool:
    """Whether text that would pass for a transcript is a script, because the caller or its folder says so.

    In a script the lines begin with labels (`Agent:`) and not with the names of people, who are told apart in a
    transcript only; times show what was said.
    """
    if channel == "script":
        return not by_name(head)
    return channel is None and scripted_by_folder(head, name) and not _strangers(head)


def scripted_by_folder(head: str, name: str) -> bool:
    """Whether the file lies in a folder of scripts, and its lines do not begin with times as a transcript's do."""
    lines = [line for line in head.splitlines()[:LOOKED_AT] if line.strip() and not _HEADING.match(line)]
    return in_script_folder(name) and sum(bool(prefix(line).time) for line in lines) * 2 < max(len(lines), 1)


def _strangers(head: str) -> bool:
    """Whether a speaker comes more than once whom no label puts on a side."""
    lines = [line for line in head.splitlines()[:LOOKED_AT] if line.strip()]
    found = [start.name for line in lines if (start := prefix(line)).name]
    return any(found.count(name) > 1 and role_of(name) is None for name in accepted(found, len(lines), ReadOptions()))


def by_name(head: str) -> bool:
    """Whether most lines begin with a speaker whom no label puts on a side, such as `Dana:`."""
    lines = [line for line in head.splitlines()[:LOOKED_AT] if line.strip()]
    found = [start.name for line in lines if (start := prefix(line)).name]
    names = {name for name in accepted(found, len(lines), ReadOptions()) if role_of(name) is None}
    return sum(name in names for name in found) * 2 >= len(lines)


def shows_script(head: str) -> bool:
    """Whether something stands there that no transcript holds: merge fields, `Say:`, `Never say`, a message's head."""
    lines = head.splitlines()[:LOOKED_AT]
    if _MERGE.search(head) or any(_LEAD.match(line) for line in lines):
        return True
    if any((found := _HEADING.match(line)) and heading_sense(found[2]) in ("never", "say") for line in lines):
        return True
    return any(SUBJECT.match(line) for line in lines) and any(SALUTATION.match(line) for line in lines)


def without_front_matter(lines: list[tuple[int, str]], heading: Heading) -> list[tuple[int, str]]:
    """The lines below a front matter between `---` or `+++`; fills the heading from it."""
    if not lines or lines[0][1].strip() not in ("---", "+++"):
        return lines
    fence = lines[0][1].strip()
    known = front_matter(lines, heading)
    end = next((n for n, (_, line) in enumerate(lines[1:200], 1) if line.strip() in (fence, "...")), 0)
    inside = [line for _, line in lines[1:end]]
    keys = [line.partition(":")[0] for line in inside if re.match(r"[\w .-]+:", line)]
    if not known and fence == "---" and not all(_YAML.match(line) for line in inside):
        return lines
    if not end or (not keys and fence == "---") or any(role_of(key) in ("seller", "customer") for key in keys):
        return lines
    return lines[end + 1 :]
