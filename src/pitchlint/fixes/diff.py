"""Changes of a file as a unified diff that `git apply` and `patch -p1` take."""

from __future__ import annotations

import codecs
import difflib
import os
from pathlib import Path

_CONTEXT = 3
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def unified(file: str, before: bytes, after: bytes) -> bytes:
    """The diff, empty where nothing changes; bytes and line ends are the file's own.

    Files in UTF-16 and UTF-32 have no lines as bytes; their diff is for reading, in UTF-8.
    """
    if before == after:
        return b""
    shown = _shown(file)
    lines = difflib.diff_bytes(
        difflib.unified_diff,
        _lines(before),
        _lines(after),
        _name("a/", shown),
        _name("b/", shown),
        n=_CONTEXT,
        lineterm=b"\n",
    )
    return b"".join(line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in lines)


def _lines(data: bytes) -> list[bytes]:
    """Lines end at LF alone, as for git; a CR is a character of its line."""
    codec = next((name for mark, name in _WIDE if data.startswith(mark)), None)
    parts = (data.decode(codec, "replace").encode() if codec else data).split(b"\n")
    return [part + b"\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _shown(file: str) -> str:
    """The path from the current folder where the file lies below it, without a leading slash elsewhere."""
    here = Path.cwd()
    path = Path(os.path.normpath(here / file))
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix().lstrip("/")


def _name(prefix: str, path: str) -> bytes:
    """As git writes names: quoted where a character would break the line, with a tab at the end after a blank."""
    name = prefix + path
    if any(c in _ESCAPES or ord(c) < 32 for c in name):
        quoted = "".join(_ESCAPES.get(c) or (f"\\{ord(c):03o}" if ord(c) < 32 else c) for c in name)
        name = f'"{quoted}"'
    elif " " in name:
        name += "\t"
    return name.encode(errors="surrogateescape")
