"""Comments in a text are not said: `<!-- ... -->`, and `# pitchlint: ...` up to the end of its line."""

from __future__ import annotations

import re

from pitchlint.readers.source import Source
from pitchlint.regex import lazy

# A comment of several lines begins a line; one within a line ends there. So a stray `<!--` swallows no talk.
_COMMENT = lazy(r"(?m)^[ \t]*<!--(?s:.*?)-->|<!--.*?-->|(?:^|(?<=\s))#[ \t]*pitchlint[ \t]*[:-].*$")


def spoken_lines(source: Source) -> list[tuple[int, str]]:
    """Offset and characters of each line with blanks in place of comments; lines that hold nothing else are left out.

    Every other character keeps its offset.
    """
    blanked = _COMMENT.sub(lambda found: re.sub(r"[^\r\n]", " ", found.group()), source.text)
    lines = source.lines()
    if blanked == source.text:
        return list(lines)
    spoken = [(at, line, blanked[at : at + len(line)]) for at, line in lines]
    return [(at, rest) for at, line, rest in spoken if rest.strip() or not line.strip()]
