"""What is left of a wrong rule without its wrong parts, so that its patterns can be checked in the same run."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from pitchlint.rules.model import KINDS, Rule
from pitchlint.rules.source_text import Path, in_file

_ROUNDS = 20  # each takes out what the model refuses after the round before it
_EVENTS = ("unless", "unless_between", "unless-between", *KINDS)
_NEUTRAL = "xyzzy"  # in place of an event or a pattern in a list, so that those after it keep their places


def salvaged(data: dict[str, Any], pack: str, file: str, fallback: str) -> Rule | None:
    """The rule without what the model refuses; None where nothing of its kind is left.

    Args:
        data: the file's.
        pack, file: as in `Rule`.
        fallback: the id where the file's own is none.
    """
    left = {**copy.deepcopy(data), "pack": pack, "file": file}
    for _ in range(_ROUNDS):
        try:
            return Rule.model_validate(left)
        except ValidationError as error:
            paths = {in_file(left, detail["loc"]) for detail in error.errors()}
        kinds = [kind for kind in KINDS if kind in left]
        if () in paths and len(kinds) < 2:
            return None
        if () in paths:
            paths |= {(kind,) for kind in kinds[1:]}
        for key, value in (("id", fallback), ("title", "untitled")):
            if (key,) in paths or key not in left:
                left[key] = value
                paths.discard((key,))
        _remove(left, paths - {()})
    return None


def _remove(left: dict[str, Any], paths: Iterable[Path]) -> None:
    for path in sorted(paths, key=len, reverse=True):
        if path[0] not in _EVENTS or len(path) == 1:
            left.pop(str(path[0]), None)
            continue
        at: Any = left
        for step in path[:-1]:
            at = at[step]
        last: Any = path[-1]
        if re.search(r"\{\w", str(at[last])):  # a slot goes, so what the message may name is no longer known
            left.pop("message", None)
        if isinstance(at, list):
            at[last] = _NEUTRAL
        else:
            del at[last]
