"""Packs: a folder a pack, a file a rule. Shipped ones, and folders that the user names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from pitchlint.errors import Problem, RuleError
from pitchlint.location import SourceLocation
from pitchlint.rules.explained import explained_all
from pitchlint.rules.model import Rule
from pitchlint.rules.salvage import salvaged
from pitchlint.rules.source import parse_yaml
from pitchlint.rules.source_text import SourceText


@dataclass(slots=True)
class Loaded:
    """What the files of some packs hold.

    Attributes:
        rules, sources: by full id.
        wrong: what is left of rules that the model refuses, each with its source, so that their patterns can be
            checked, too; of no other use.
        problems: every one of every file.
    """

    rules: dict[str, Rule] = field(default_factory=dict)
    sources: dict[str, SourceText] = field(default_factory=dict)
    wrong: list[tuple[Rule, SourceText]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def load_packs(folders: Sequence[Path]) -> tuple[tuple[Rule, ...], dict[str, SourceText]]:
    """All rules of the packs in `folders`, sorted by full id, and the source of each by full id.

    A folder either holds packs (folders) or is one itself.

    Raises:
        RuleError: with every problem of every file, those of patterns aside (see `matching.checked`).
    """
    read = read_packs(folders)
    if read.problems:
        raise RuleError(read.problems)
    return tuple(read.rules[k] for k in sorted(read.rules)), read.sources


def read_packs(folders: Sequence[Path]) -> Loaded:
    """The rules of the packs in `folders`, wrong ones set apart."""
    read = Loaded()
    for pack, path in _files(folders, read.problems):
        rule, source, found = load_rule(path, pack)
        read.problems += found
        if rule is None:
            if isinstance(source.data, dict) and (left := salvaged(source.data, pack, source.file, path.stem)):
                read.wrong.append((left, source))
            continue
        if rule.full_id in read.rules:
            read.problems.append(
                source.problem(
                    f"`{rule.full_id}` is already defined in {read.rules[rule.full_id].file}",
                    ("id",),
                    hint="choose another id; to change a shipped rule, use `rules:` in the configuration",
                )
            )
            continue
        read.rules[rule.full_id], read.sources[rule.full_id] = rule, source
    return read


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
        hint = "save the file as UTF-8" if reason == "not UTF-8" else None
        return None, SourceText(shown, None), [Problem(f"cannot be read: {reason}", SourceLocation(shown), hint=hint)]
    source, problems = parse_yaml(text, shown)
    if (source.data is None and problems) or source.cut:
        return None, SourceText(shown, None, lines=source.lines), problems
    if not isinstance(source.data, dict):
        problems.append(source.problem("this is no rule: a rule is a mapping that begins with `id:`", ()))
        return None, source, problems
    try:
        rule = Rule.model_validate({**source.data, "pack": pack, "file": shown})
    except ValidationError as error:
        told = {p.location for p in problems}
        problems += [p for p in explained_all(source, error.errors(), Rule) if p.location not in told]
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
