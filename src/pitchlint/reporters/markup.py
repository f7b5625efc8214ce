"""Words of a transcript as Markdown that GitHub and GitLab show as they are: no formatting, links, names or HTML."""

from __future__ import annotations

import html
import re

from pitchlint.reporters.safe import safe

_ACTIVE = re.compile(r"([\\`*_\[\]|~$#])")
_BEGINS = re.compile(r"^(?=[-+=])|(?<=^\d)(?=[.)])|(?<=^\d\d)(?=[.)])")  # a list or a heading
_CALLS = re.compile(r"([@#!])(?=\w)|(https?:|www\.|\bGH-)(?=\S)", re.I)  # names, issues, merge requests, addresses
_BREAK = "&#8203;"  # of no width: what it parts is no name, number or address any more


def escaped(words: str, most: int | None = None) -> str:
    """The words on one line, cut to at most so many characters; names call nobody, addresses become no links."""
    text = cut(safe(words).strip(), most)
    text = html.escape(_BEGINS.sub(r"\\", _ACTIVE.sub(r"\\\1", text)), quote=False)
    return _CALLS.sub(lambda m: m[0] + _BREAK, text)


def code(words: str, most: int | None = None) -> str:
    """The words as code; nothing in code is active but a backtick or a bar, which is written as an entity."""
    text = html.escape(cut(safe(words).strip(), most), quote=False)
    return "<code>" + _ACTIVE.sub(lambda m: f"&#{ord(m[0])};", text) + "</code>"


def cut(words: str, most: int | None) -> str:
    """The words in at most so many characters."""
    return words if most is None or len(words) <= most else words[: most - 1].rstrip() + "…"
