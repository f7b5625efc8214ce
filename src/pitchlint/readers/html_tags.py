"""HTML as tags and the raw text between them, each with its place in the file.

Python's own parser takes time in the square of the length for broken tags (30 KB of `<a ` take 20 seconds), and says
where a tag stands but not the characters of an entity. This one goes over the text once. Like a browser it takes what
is no tag as text, and drops a tag that the file's end cuts off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from pitchlint.regex import lazy

_OPEN = lazy(
    r"<(?P<name>[A-Za-z][^\s/>]*+)"
    r"(?P<attributes>(?:[^>=]|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?)*+)>"
)
_ATTRIBUTE = lazy(r"([A-Za-z-]{1,40})\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_RAW = {
    name: lazy(rf"</{name}(?=[\s/>]|\Z)", re.I)
    for name in ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
}
"""Elements that hold no tags: what stands in them goes on to their own end tag."""


class Tag(NamedTuple):
    """A tag or a run of text.

    Attributes:
        kind: open, close or text.
        name: of the tag, in lower case.
        at, end: offsets of its first character and behind its last.
        attributes: as written.
    """

    kind: Literal["open", "close", "text"]
    name: str
    at: int
    end: int
    attributes: str = ""

    def attribute(self, name: str) -> str:
        """The value of an attribute in lower case, "" without one."""
        for found in _ATTRIBUTE.finditer(self.attributes[:2_000]):
            if found[1].lower() == name:
                return (found[2] or found[3] or found[4] or "").lower()
        return ""


def tags(text: str) -> Iterator[Tag]:
    """Tags and text in order; comments, declarations and processing instructions are left out."""
    at = begun = 0
    while (at := text.find("<", at)) >= 0:
        follows = text[at + 1 : at + 2]
        opened = _OPEN.match(text, at) if follows.isascii() and follows.isalpha() else None
        if opened is None and not (follows in ("!", "?") or (follows == "/" and text[at + 2 : at + 3].isalpha())):
            if follows.isascii() and follows.isalpha():
                break  # a tag without an end
            at += 1
            continue
        if at > begun:
            yield Tag("text", "", begun, at)
        if opened:
            name, end = opened["name"].lower(), opened.end()
            yield Tag("open", name, at, end, opened["attributes"])
            if name in _RAW:
                closing = _RAW[name].search(text, end)
                until = closing.start() if closing else len(text)
                if until > end:
                    yield Tag("text", "", end, until)
                end = until
        elif text.startswith("<!--", at):
            end = _behind(text, "-->", at + 4)
        else:
            end = _behind(text, ">", at + 2)
            if follows == "/":
                yield Tag("close", re.match(r"[^\s/>]*", text[at + 2 : at + 42])[0].lower(), at, end)  # type: ignore[index]
        at = begun = end
    end = len(text) if at < 0 else at
    if end > begun:
        yield Tag("text", "", begun, end)


def _behind(text: str, mark: str, at: int) -> int:
    found = text.find(mark, at)
    return found + len(mark) if found >= 0 else len(text)
