"""A YAML or TOML file as it was read: its data, and where each value stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pitchlint.errors import Problem
from pitchlint.location import SourceLocation

_ONE_EVENT = ("find", "unless-between")  # keys whose bare list of words is one event with alternatives

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class SourceText:
    """A parsed YAML file: its data, and where each value stands.

    Attributes:
        file: path as named by the user.
        data: plain dicts, lists, strings, numbers, booleans, None.
        places: path of keys and indexes -> (line, column), 1-based, of the value's first character.
        keys: path -> place of the key itself.
        lines: the file's lines, for excerpts.
        cut: whether there were too many values, so that some are left out.
    """

    file: str
    data: Any
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    cut: bool = False

    def find(self, text: str) -> Path | None:
        """The path of the first value, examples aside, that is this text; None where there is none."""
        return next((path for path, value in _strings(self.data, ()) if value == text), None)

    def problem(
        self, message: str, path: Sequence[str | int], *, key: bool = False, hint: str | None = None, shift: int = 0
    ) -> Problem:
        """A problem at the value (or key) of the nearest existing path; steps that the file has not are skipped."""
        real = in_file(self.data, path)
        while real and real not in self.places:
            real = real[:-1]
        line, column = (self.keys if key else self.places).get(real) or self.places.get(real, (1, 1))
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else None
        return Problem(message, SourceLocation(self.file, line, column + shift), excerpt, hint)


def in_file(data: Any, path: Sequence[str | int]) -> Path:
    """Where in the file a path of the rule model stands.

    The model reads a bare list of words under `find` and `unless-between` as one event, and the key of a side as
    `pattern`. Steps that the file has not are skipped.
    """
    real: Path = ()
    at = data
    for number, step in enumerate(path):
        if isinstance(at, dict):
            if step == "pattern" and step not in at:
                step = next((side for side in ("seller", "customer", "anyone") if side in at), step)
            if step not in at:
                continue
        elif isinstance(at, list):
            one_event = path[number - 1] in _ONE_EVENT and not any(isinstance(v, dict) for v in at)
            if not isinstance(step, int) or not 0 <= step < len(at) or (number == 1 and one_event):
                continue
        else:
            break
        real, at = (*real, step), at[step]
    return real


def _strings(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != "tests":
                yield from _strings(inner, (*path, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _strings(inner, (*path, i))
