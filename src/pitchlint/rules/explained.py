"""What the model refuses, in plain words at its place in the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from pitchlint.errors import Problem, did_you_mean
from pitchlint.rules import event, example, model
from pitchlint.rules.source_text import Path, SourceText

_PARTS: dict[str, type[BaseModel]] = {  # key -> the model of its value
    "limit": model.Limit, "metric": model.Metric, "missing": model.Missing, "differs": model.Differs,
    "ledger": model.LedgerState, "applies": model.Applies, "refs": model.Reference, "tests": example.Example,
    "replace": model.Replacement, "any": event.Pattern, "all": event.Pattern, "not": event.Pattern,
    "pattern": event.Pattern, "instead-of": event.Pattern,
}  # fmt: skip
_WANTED = {  # type of pydantic's error -> what is wanted, and a hint
    "bool_parsing": ("`true` or `false`", None),
    "bool_type": ("`true` or `false`", None),
    "float_parsing": ("a number", None),
    "float_type": ("a number", None),
    "int_from_float": ("a whole number", None),
    "int_parsing": ("a whole number", None),
    "int_type": ("a whole number", None),
    "list_type": ("a list", "each entry on a line of its own behind `- `, or [in, brackets]"),
}


def explained_all(
    source: SourceText, details: Iterable[Any], owner: type[BaseModel], prefix: Path = ()
) -> list[Problem]:
    """A problem for each mistake: what pydantic says several times of one value comes once. See `explained`."""
    said = list(details)
    unions = {d["loc"][:-1] for d in said if d["type"] == "literal_error" and str(d["loc"][-1]).startswith("literal[")}
    unknown = {d["loc"][:-1]: d["loc"][-1] for d in said if d["type"] == "extra_forbidden"}
    problems = []
    for detail in said:
        loc, kind = detail["loc"], detail["type"]
        if loc[:-1] in unions and kind != "literal_error":  # the other members of a union
            continue
        if kind == "missing" and loc[:-1] in unknown:  # a key that is misspelt is not missing as well
            hint = did_you_mean(str(unknown[loc[:-1]]), known_keys(loc[:-1], owner)) or ""
            if hint == f"did you mean `{loc[-1]}`?":
                continue
        problems.append(explained(source, detail, owner, prefix))
    return problems


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
        hint = did_you_mean(str(path[-1]), known)
        if path[-1] in known:  # it may stand there, but not twice or within itself
            hint = f"`{path[-1]}` belongs one level up"
        return source.problem(f"there is no key `{path[-1]}` here", path, key=True, hint=hint)
    if kind == "missing":
        return source.problem(f"`{path[-1]}` is missing", path[:-1], hint=f"add `{path[-1]}: ...`")
    if kind == "literal_error":
        given = str(detail["input"])
        expected = [w.strip("'") for w in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        if "nth" in inside:
            expected = ["first", "last", "1", "2", "3 ..."]
        hint = did_you_mean(given, expected) or "possible: " + ", ".join(expected)
        return source.problem(f"`{given}` is not possible here", path, hint=hint)
    if kind == "string_pattern_mismatch":
        return source.problem("an id is lower-case words joined by hyphens", path, hint="like `last-chance`")
    if kind == "string_type":
        given = detail["input"]
        plain = isinstance(given, int | float) and not isinstance(given, bool)
        return source.problem("should be text", path, hint=f'write "{given}"' if plain else None)
    if kind in _WANTED:
        wanted, hint = _WANTED[kind]
        return source.problem(f"should be {wanted}", path, hint=hint)
    if kind == "too_short":
        least = detail["ctx"]["min_length"]
        return source.problem(f"needs at least {least} {'entry' if least == 1 else 'entries'}", path)
    if kind == "string_too_short":
        return source.problem(f"needs at least {detail['ctx']['min_length']} characters", path)
    if kind == "model_type":
        given, name = detail["input"], str(detail["ctx"]["class_name"])
        if name in ("Event", "Pattern"):
            shown = "true" if given is True else "false" if given is False else given
            plain = isinstance(given, bool | int | float)
            hint = f'words that look like a number or a switch stand in quotes: "{shown}"' if plain else None
            return source.problem("should be words, or a mapping of keys", path, hint=hint)
        keys = [f.alias or key for key, f in getattr(model, name).model_fields.items()]
        return source.problem("should be a mapping of keys", path, hint="keys: " + ", ".join(f"`{k}`" for k in keys))
    message = message.removeprefix("Value error, ").replace("Input should be", "should be")
    return source.problem(message, path)


def known_keys(path: Path, owner: type[BaseModel]) -> list[str]:
    """The keys that may stand at a path below a value of the model `owner`."""
    words = [p for p in path if isinstance(p, str)]
    at = _PARTS.get(words[-1], event.Event) if words else owner
    keys = {f.alias or name for name, f in at.model_fields.items() if name not in ("pack", "file", "text")}
    if words[-1:] == ["pattern"]:  # an event's pattern needs no key of its own
        keys |= {f.alias or name for name, f in event.Event.model_fields.items()}
    if at is event.Event or words[-1:] == ["pattern"]:
        keys |= {"seller", "customer", "anyone", "any", "all", "tokens", "tree", "regex"}
    return sorted(k.rstrip("_") for k in keys)
