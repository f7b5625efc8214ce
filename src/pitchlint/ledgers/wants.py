"""What is asked for: the kinds of questions, and the forms of what would answer them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["price", "time", "yes-no", "how", "who", "where", "why", "which", "other", "action"]
Form = Literal[
    "money", "time", "number", "phone", "place", "link", "name", "sorts", "fact", "yes-no", "reason", "offer",
    "purpose", "action",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Want:
    """One thing asked for: the forms of which an answer shows one, and the word that names it ("" for none)."""

    forms: tuple[Form, ...]
    word: str = ""
