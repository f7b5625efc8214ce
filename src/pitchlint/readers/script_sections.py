"""What is said in a section of a script library."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from pitchlint.readers.script_blocks import Block


@dataclass(slots=True)
class Spoken:
    """A turn of a script: the label as written ("" without one), the side, and where the words stand."""

    label: str
    role: Literal["seller", "customer", "bot"]
    parts: list[tuple[Block, int, int]]


@dataclass(slots=True)
class Section:
    """What stands below one heading.

    Attributes:
        title: words of the heading, "" above the first.
        at: offset of the heading.
        spoken: turns in order.
        left_out: number of lines that are bad examples, by the words that forbid them ("Never say").
        struck: number of struck-out stretches.
        email: whether it holds the body of a letter.
        channel: as the file names it for this section, "" where it does not.
        notes: further notes for the user.
    """

    title: str
    at: int
    spoken: list[Spoken] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    struck: int = 0
    email: bool = False
    channel: str = ""
    notes: list[str] = field(default_factory=list)

    @property
    def sells(self) -> bool:
        """Whether somebody of the seller's side speaks."""
        return any(one.role != "customer" for one in self.spoken)
