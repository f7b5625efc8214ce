"""Sounds of hesitation in speech: "so um when is it due" says what "so when is it due" says."""

from __future__ import annotations

import re

from pitchlint.regex import lazy

# Only sounds that are no words: "like" and "you know" may mean something, and "uh huh" is an answer.
_SOUND = r"\b(?:u+h+m*|u+m+|er|e+r+m+)\b"
_FILLER = lazy(rf"(?P<comma>,\s*)?{_SOUND}(?!['_/-]|,? (?:huh|oh)\b)(?P<after>\s*,)?")
_HINT = lazy(_SOUND)


def without_fillers(norm: str) -> str:
    """The normalised text with blanks in place of hesitation and of the commas that set it off; offsets stay.

    A turn that holds nothing else stays as it is.
    """
    if not _HINT.search(norm):
        return norm
    blanked = _FILLER.sub(_blank, norm)
    return blanked if any(c.isalnum() for c in blanked) else norm


def _blank(found: re.Match[str]) -> str:
    before, after = found["comma"] or "", found["after"] or ""
    kept = before if before and not after else ""  # "wait, um then" keeps its comma, "the, um, engineer" does not
    return kept + " " * (len(found[0]) - len(kept))
