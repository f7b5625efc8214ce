"""Spans that are masked, and the text and the offsets that come of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

LABELS = ("EMAIL", "IBAN", "CARD", "ID", "ADDRESS", "NUMBER", "PHONE", "NAME")  # where they overlap, the first names it


class Mask(NamedTuple):
    """Characters `start` to `end` (exclusive) that are replaced by `[label]`."""

    start: int
    end: int
    label: str


def joined(masks: Iterable[Mask]) -> tuple[Mask, ...]:
    """The masks by place; those that overlap become one, so that no part of any stays readable."""
    made: list[Mask] = []
    for mask in sorted(masks):
        if mask.end <= mask.start:
            continue
        if made and mask.start < made[-1].end:
            last = made.pop()
            mask = Mask(last.start, max(last.end, mask.end), min(last.label, mask.label, key=LABELS.index))
        made.append(mask)
    return tuple(made)


class Masked:
    """A text with masks put in.

    Args:
        text: as it was.
        masks: by place, not overlapping.

    Attributes:
        text: with the masks.
        values: the words that were masked, in order.
    """

    def __init__(self, text: str, masks: tuple[Mask, ...]) -> None:
        out: list[str] = []
        self._moves: list[tuple[Mask, int]] = []  # each mask with its new beginning
        done = length = 0
        for mask in masks:
            label = f"[{mask.label}]"
            out += (text[done : mask.start], label)
            length += mask.start - done
            self._moves.append((mask, length))
            length += len(label)
            done = mask.end
        self.text = "".join((*out, text[done:]))
        self.values = tuple((mask.label, text[mask.start : mask.end]) for mask in masks)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters `start` to `end` stand now; a span that cuts a mask takes in the whole of it."""
        if end <= start:
            at = self._moved(start, forward=False)
            return at, at
        return self._moved(start, forward=False), self._moved(end, forward=True)

    def _moved(self, offset: int, *, forward: bool) -> int:
        shift = 0
        for mask, begins in self._moves:
            label = len(mask.label) + 2
            if mask.start < offset < mask.end:
                return begins + label if forward else begins
            if offset < mask.end:
                break
            shift = begins + label - mask.end
        return offset + shift
