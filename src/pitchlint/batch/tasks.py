"""What a worker is asked to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.parts import Part
from pitchlint.batch.worker import Lost


@dataclass(frozen=True, slots=True)
class Task:
    """A function over a part.

    Attributes:
        work: module-level function of part, settings, lost steps and a function that is told each step.
        part, settings: its arguments.
        lost: steps that are not taken again.
    """

    work: Callable[..., Any]
    part: Part
    settings: PartSettings
    lost: Lost = field(default_factory=dict)
