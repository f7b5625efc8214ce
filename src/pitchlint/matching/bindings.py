"""Named slots that repeat must mean the same: `{price:money}` in two places is one price.

A slot that bears the name of its kind, numbered or not (`{money}`, `{money2}`), is free each time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pitchlint.matching.slots import SLOTS

Slots = Iterable[tuple[str, str]]


def bound(name: str) -> bool:
    """Whether the slot's name makes every mention the same thing."""
    return re.sub(r"\d+$", "", name) not in SLOTS


def agree(kinds: Mapping[str, str], *groups: Slots) -> bool:
    """Whether all slots of the same name mean the same, over all groups.

    Args:
        kinds: name of a slot -> its kind, which says how words are compared.
        groups: captured slots, (name, words).
    """
    seen: dict[str, str] = {}
    for name, words in (slot for group in groups for slot in group if bound(slot[0])):
        if name in seen and not _same(kinds.get(name, "word"), seen[name], words):
            return False
        seen.setdefault(name, words)
    return True


def _same(kind: str, one: str, other: str) -> bool:
    from pitchlint.nlp.values import same_value  # few talks repeat a slot

    return same_value(kind, one, other)
