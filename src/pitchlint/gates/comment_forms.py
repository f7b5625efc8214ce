"""How comments are written in the files that may hold any."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

Form = Literal["html", "hash"]

FORMS: dict[str, tuple[Form, ...]] = {  # suffix -> how comments are written there, the usual form first
    ".htm": ("html",),
    ".html": ("html",),
    ".markdown": ("html",),
    ".md": ("html",),
    ".text": ("hash", "html"),
    ".txt": ("hash", "html"),
    ".yaml": ("hash",),
    ".yml": ("hash",),
}


def form_for(file: str) -> Form | None:
    """How comments are written in a file of this name, None where it can hold none."""
    forms = FORMS.get(PurePath(file).suffix.lower())
    return forms[0] if forms else None
