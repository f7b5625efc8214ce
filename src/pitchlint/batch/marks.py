"""Whether the bytes of a file may hold suppression comments, and whether dates in them count."""

from __future__ import annotations

from pitchlint.gates.comment_forms import form_for

_CODECS = ("ascii", "utf-16-le", "utf-16-be")
_MARKS = tuple("pitchlint".encode(codec) for codec in _CODECS)
_DATED = tuple(word.encode(codec) for codec in _CODECS for word in ("until", "Until"))


def may_comment(file: str) -> bool:
    """Whether a file of that name can hold suppression comments."""
    return form_for(file) is not None


def marked(data: bytes) -> bool:
    """Whether there may be comments in it."""
    return any(mark in data for mark in _MARKS)


def dated(data: bytes) -> bool:
    """Whether there may be comments in it that hold until a day."""
    return marked(data) and any(word in data for word in _DATED)
