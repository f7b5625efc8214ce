"""Packs: a folder a pack, a file a rule. Shipped ones, and folders that the user names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from pitchlint.errors import Problem, RuleError
from pitchlint.location import SourceLocation
from pitchlint.rules.explained import explained
from pitchlint.rules.model import Rule
from pitchlint.rules.source import SourceText, parse_yaml


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
                    hint="choose another id; to change a shipped rule, use `rules:` in the configuration",
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
        problems += [explained(source, detail, Rule) for detail in error.errors()]
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
