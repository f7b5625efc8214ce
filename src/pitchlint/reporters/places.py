"""Where a finding stands, as other tools want to read it: relative paths, URIs, lines and columns."""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import quote

from pitchlint.finding import Evidence
from pitchlint.location import SourceLocation

_DRIVE = re.compile(r"[A-Za-z]:[\\/]|\\\\")


def relative(file: str, root: str = "") -> str:
    """The path with forward slashes, without `./`, and relative where it lies below the root.

    Args:
        file: path as the user named it, of this or another system.
        root: absolute folder, "" for none.
    """
    windows = bool(_DRIVE.match(file)) or bool(_DRIVE.match(root))
    kind = PureWindowsPath if windows else PurePosixPath
    path = kind(file)
    if root and path.is_absolute() and path.is_relative_to(kind(root)):
        path = path.relative_to(kind(root))
    return path.as_posix()


def uri(file: str, root: str = "") -> str:
    """The path as a URI reference, percent-encoded: relative, or `file:///...` where it lies elsewhere."""
    path = relative(file, root)
    if _DRIVE.match(path) or path.startswith("//"):
        return "file:" + ("///" if path[1:2] == ":" else "") + quote(_bytes(path), safe="/:")
    return ("file://" if path.startswith("/") else "") + quote(_bytes(path), safe="/")


def _bytes(path: str) -> bytes:
    """The path's own bytes, those of names that are no UTF-8 included."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def in_words(location: SourceLocation) -> str:
    """Where in its file: `12:5`, a JSON pointer, or "" where nothing is known."""
    if location.line is None:
        return location.pointer or ""
    return str(location.line) if location.column is None else f"{location.line}:{location.column}"


def byte_columns(evidence: Evidence) -> tuple[int | None, int | None]:
    """First column and the one after the last, counted in UTF-8 bytes from 1.

    Records count characters. The bytes of the words and of what the same speaker said before them on that line are
    known; what stands before that (a name, indentation) is taken as one byte a character.
    """
    first, last = evidence.location.column, evidence.end_location.column
    if first is None:
        return None, None
    before = evidence.text[max(0, evidence.start - (first - 1)) : evidence.start]
    begin = first + _wider(before)
    if last is None:
        return begin, None
    if evidence.end_location.line == evidence.location.line:
        words = evidence.quote or evidence.text
        return begin, last + _wider(before) + _wider(words[: last - first])
    end = evidence.end if evidence.end > evidence.start else len(evidence.text)
    return begin, last + _wider(evidence.text[max(0, end - (last - 1)) : end])


def _wider(text: str) -> int:
    """By how much the text is longer in UTF-8 bytes than in characters."""
    return len(text.encode("utf-8", "surrogatepass")) - len(text)
