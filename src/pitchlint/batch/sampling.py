"""`--sample N`: the N conversations whose ids have the smallest hashes, in whatever order they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from heapq import merge, nsmallest
from itertools import islice

from pitchlint.batch.engines import Run
from pitchlint.batch.part_settings import PartSettings, draw
from pitchlint.batch.parts import Part
from pitchlint.batch.tasks import Task
from pitchlint.batch.worker import Lost, Step, conversations
from pitchlint.conversation import Conversation


def draws(part: Part, settings: PartSettings, lost: Lost, tell: Callable[[Step], object]) -> list[int]:
    """The draws of the part's conversations that the choice takes, the smallest first."""
    found = (item for _, item in conversations(part, settings, lost, tell) if isinstance(item, Conversation))
    return sorted(draw(item.id) for item in found if settings.choice.left_out(item) is None)


def below(parts: Iterable[Part], settings: Sequence[PartSettings], size: int, run: Run) -> int:
    """The draw that is too large for a sample of that size. Conversations with one id come together.

    Args:
        parts: of the whole run.
        settings: by number.
        size: number of conversations.
        run: has workers read them.
    """
    tasks = (Task(draws, part, settings[part.ruled]) for part in parts)
    held: list[int] = []
    with closing(run(tasks)) as answers:
        for _, found in answers:
            held = list(islice(merge(held, nsmallest(size, found)), size))
    return held[-1] + 1 if held else 0


def sampled(settings: Sequence[PartSettings], limit: int) -> list[PartSettings]:
    """The settings with that limit of the draw."""
    return [replace(s, choice=replace(s.choice, below=limit)).with_digest() for s in settings]
