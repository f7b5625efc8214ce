"""Packs: a folder a pack, a file a rule. Shipped ones, and folders that the user names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pitchlint.errors import Problem, RuleError, did_you_mean
from pitchlint.location import SourceLocation
from pitchlint.rules.model import KINDS, Rule
from pitchlint.rules.source import SourceText, parse_yaml


def shipped_packs() -> Path:
    """The folder of the packs that come with pitchlint: inside the wheel, or `rules/` of the repository."""
    here = Path(__file__).resolve()
    inside = here.parents[1] / "packs"
    return inside if inside.is_dir() else here.parents[3] / "rules"


def load_packs(folders: Sequence[Path]) -> tuple[tuple[Rule, ...], dict[str, SourceText]]:
    """All rules of the packs in `folders`, sorted by full id, and the source of each by full id.

    A folder either holds packs (folders) or is one itself.

    Raises:
        RuleError: with every problem of every file.
    """
    rules: dict[str, Rule] = {}
    sources: dict[str, SourceText] = {}
    problems: list[Problem] = []
    for pack, path in _files(folders, problems):
        rule, source, found = load_rule(path, pack)
        problems += found
        if rule is None:
            continue
        if rule.full_id in rules:
            problems.append(
                source.problem(
                    f"`{rule.full_id}` is already defined in {rules[rule.full_id].file}",
                    ("id",),
                    hint="choose another id",
                )
            )
            continue
        rules[rule.full_id], sources[rule.full_id] = rule, source
    if problems:
        raise RuleError(problems)
    return tuple(rules[k] for k in sorted(rules)), sources


def _files(folders: Sequence[Path], problems: list[Problem]) -> list[tuple[str, Path]]:
    found: list[tuple[str, Path]] = []
    for folder in folders:
        if folder.is_file():
            found.append((folder.resolve().parent.name, folder))
            continue
        if not folder.is_dir():
            problems.append(Problem("no such folder of rules", SourceLocation(str(folder))))
            continue
        own = sorted(folder.glob("*.yaml")) + sorted(folder.glob("*.yml"))
        found += [(folder.resolve().name, p) for p in own]
        for pack in sorted(p for p in folder.iterdir() if p.is_dir() and not p.name.startswith(".")):
            found += [(pack.name, p) for p in sorted([*pack.glob("*.yaml"), *pack.glob("*.yml")])]
    return found


def load_rule(path: Path, pack: str) -> tuple[Rule | None, SourceText, list[Problem]]:
    """One rule file: the rule (None where it is wrong), its source, and every problem at once."""
    shown = _shown(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "not UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror or str(error)
        return None, SourceText(shown, None), [Problem(f"cannot be read: {reason}", SourceLocation(shown))]
    source, problems = parse_yaml(text, shown)
    if source.data is None and problems:
        return None, source, problems
    if not isinstance(source.data, dict):
        problems.append(source.problem("this is no rule: a rule is a mapping that begins with `id:`", ()))
        return None, source, problems
    try:
        rule = Rule.model_validate({**source.data, "pack": pack, "file": shown})
    except ValidationError as error:
        problems += [_translate(source, detail) for detail in error.errors()]
        rule = None
    if source.data.get("id") not in (None, path.stem):
        problems.append(
            source.problem(
                f"the id is `{source.data['id']}`, the file `{path.name}`",
                ("id",),
                hint=f"id = file name: `id: {path.stem}`",
            )
        )
    return (None if problems else rule), source, problems


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _translate(source: SourceText, detail: Any) -> Problem:
    """A pydantic error in plain words at its place in the file."""
    path, kind, message = detail["loc"], detail["type"], detail["msg"]
    if kind == "extra_forbidden":
        known = _keys_at(path[:-1])
        return source.problem(
            f"there is no key `{path[-1]}` here", path, key=True, hint=did_you_mean(str(path[-1]), known)
        )
    if kind == "missing":
        return source.problem(f"`{path[-1]}` is missing", path[:-1], hint=f"add `{path[-1]}: ...`")
    if kind == "literal_error":
        given, expected = (
            str(detail["input"]),
            [w.strip("'") for w in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")],
        )
        return source.problem(
            f"`{given}` is not possible here",
            path,
            hint=did_you_mean(given, expected) or "possible: " + ", ".join(expected),
        )
    if kind == "string_pattern_mismatch":
        return source.problem("an id is lower-case words joined by hyphens", path, hint="like `last-chance`")
    message = message.removeprefix("Value error, ").replace("Input should be", "should be")
    return source.problem(message, path)


def _keys_at(path: tuple[str | int, ...]) -> list[str]:
    """The keys that are known at a place of the model."""
    from pitchlint.rules import model

    named: dict[str, type[model._Model]] = {
        "limit": model.Limit, "metric": model.Metric, "missing": model.Missing, "differs": model.Differs,
        "ledger": model.LedgerState, "applies": model.Applies, "refs": model.Reference, "tests": model.Example,
    }  # fmt: skip
    words = [p for p in path if isinstance(p, str)]
    if not words:
        owner: type[model._Model] = Rule
    elif words[-1] in named:
        owner = named[words[-1]]
    elif words[-1] in ("any", "all", "not", "pattern"):
        owner = model.Pattern
    else:
        owner = model.Event
    keys = [f.alias or name for name, f in owner.model_fields.items() if name not in ("pack", "file", "text")]
    if owner is model.Event:
        keys += ["seller", "customer", "anyone", "any", "all", "tokens", "tree", "regex"]
    return sorted({k.rstrip("_") for k in keys} | (set(KINDS) if owner is Rule else set()))
