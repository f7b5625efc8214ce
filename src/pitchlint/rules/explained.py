"""What the model refuses, in plain words at its place in the file."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from pitchlint.errors import Problem, did_you_mean
from pitchlint.rules import model
from pitchlint.rules.source import Path, SourceText

_PARTS: dict[str, type[BaseModel]] = {  # key -> the model of its value
    "limit": model.Limit, "metric": model.Metric, "missing": model.Missing, "differs": model.Differs,
    "ledger": model.LedgerState, "applies": model.Applies, "refs": model.Reference, "tests": model.Example,
    "replace": model.Replacement, "any": model.Pattern, "all": model.Pattern, "not": model.Pattern,
    "pattern": model.Pattern, "instead-of": model.Pattern,
}  # fmt: skip


def explained(source: SourceText, detail: Any, owner: type[BaseModel], prefix: Path = ()) -> Problem:
    """A problem for one error of pydantic.

    Args:
        source: the file.
        detail: an item of `ValidationError.errors()`.
        owner: the model that refused.
        prefix: where the value that it refused stands in the file.
    """
    inside, kind, message = detail["loc"], detail["type"], detail["msg"]
    path = (*prefix, *inside)
    if kind == "extra_forbidden":
        known = known_keys(inside[:-1], owner)
        return source.problem(f"there is no key `{path[-1]}` here", path, key=True, hint=did_you_mean(path[-1], known))
    if kind == "missing":
        return source.problem(f"`{path[-1]}` is missing", path[:-1], hint=f"add `{path[-1]}: ...`")
    if kind == "literal_error":
        given = str(detail["input"])
        expected = [w.strip("'") for w in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        hint = did_you_mean(given, expected) or "possible: " + ", ".join(expected)
        return source.problem(f"`{given}` is not possible here", path, hint=hint)
    if kind == "string_pattern_mismatch":
        return source.problem("an id is lower-case words joined by hyphens", path, hint="like `last-chance`")
    message = message.removeprefix("Value error, ").replace("Input should be", "should be")
    return source.problem(message, path)


def known_keys(path: Path, owner: type[BaseModel]) -> list[str]:
    """The keys that may stand at a path below a value of the model `owner`."""
    words = [p for p in path if isinstance(p, str)]
    at = _PARTS.get(words[-1], model.Event) if words else owner
    keys = {f.alias or name for name, f in at.model_fields.items() if name not in ("pack", "file", "text")}
    if words[-1:] == ["pattern"]:  # an event's pattern needs no key of its own
        keys |= {f.alias or name for name, f in model.Event.model_fields.items()}
    if at is model.Event or words[-1:] == ["pattern"]:
        keys |= {"seller", "customer", "anyone", "any", "all", "tokens", "tree", "regex"}
    return sorted(k.rstrip("_") for k in keys)
