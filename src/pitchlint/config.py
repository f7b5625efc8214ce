"""Configuration: the nearest `.pitchlint.yaml`, `pitchlint.yaml` or `[tool.pitchlint]` of a pyproject.toml."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pitchlint.conversation import CHANNELS, ROLES, Channel, Role
from pitchlint.errors import Problem, RuleError, did_you_mean
from pitchlint.location import SourceLocation
from pitchlint.nlp.pipeline import DEFAULT_MODEL
from pitchlint.rules.source import SourceText, parse_yaml

NAMES = (".pitchlint.yaml", "pitchlint.yaml", "pyproject.toml")
KEYS = (
    "channel",
    "columns",
    "customers",
    "ignore",
    "labels",
    "learn",
    "model",
    "packs",
    "preview",
    "select",
    "sellers",
)


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says; the defaults where there is none.

    Attributes:
        file: the file, None where there is none.
        select, ignore: names of rules, packs, tags, levels.
        packs: folders of own rules, relative to the file.
        sellers, customers: speaker names by side.
        labels: speaker label -> role, for labels that are not well known.
        columns: CSV column keys -> headers.
        channel: channel of inputs that do not say.
        model: spaCy model package.
        learn: whether the text categoriser is used.
        preview: whether rules in preview run.
    """

    file: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    sellers: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()
    labels: tuple[tuple[str, Role], ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    channel: Channel | None = None
    model: str = DEFAULT_MODEL
    learn: bool = True
    preview: bool = False


def load_config(path: Path | None = None, *, isolated: bool = False, start: Path | None = None) -> Config:
    """The configuration of the named file, of PITCHLINT_CONFIG, or of the nearest file from `start` upwards.

    Raises:
        RuleError: the file is wrong; every mistake at once with file:line:col.
    """
    if isolated:
        return Config()
    if path is None and os.environ.get("PITCHLINT_CONFIG"):
        path = Path(os.environ["PITCHLINT_CONFIG"])
    if path is not None and not path.is_file():
        raise RuleError([Problem("no such configuration file", SourceLocation(str(path)))])
    path = path or nearest(start or Path.cwd())
    if path is None:
        return Config()
    source, problems = _source(path)
    if source.data is None and not problems:
        return Config(file=str(path))
    if source.data is not None and not isinstance(source.data, dict):
        problems.append(source.problem("a configuration is a mapping of keys", ()))
    made = _read(source, problems, path) if isinstance(source.data, dict) else Config()
    if problems:
        raise RuleError(problems)
    return made


def nearest(start: Path) -> Path | None:
    """The configuration file nearest to a folder, going up; a pyproject.toml counts only with `[tool.pitchlint]`."""
    for folder in (start.resolve(), *start.resolve().parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name != "pyproject.toml" or "[tool.pitchlint" in path.read_text("utf-8", "replace")):
                return path
    return None


def _source(path: Path) -> tuple[SourceText, list[Problem]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return SourceText(str(path), None), [Problem(f"cannot be read: {error}", SourceLocation(str(path)))]
    if path.suffix != ".toml":
        return parse_yaml(text, str(path))
    lines = tuple(text.splitlines())
    try:
        data = tomllib.loads(text).get("tool", {}).get("pitchlint", {})
    except tomllib.TOMLDecodeError as error:
        return SourceText(str(path), None), [Problem(f"not TOML: {error}", SourceLocation(str(path)))]
    places: dict[tuple[str | int, ...], tuple[int, int]] = {}
    for number, line in enumerate(lines, 1):
        key = line.split("=")[0].strip()
        if key in data:
            places.setdefault((key,), (number, 1))
    return SourceText(str(path), data, places, dict(places), lines), []


def _read(source: SourceText, problems: list[Problem], path: Path) -> Config:
    data: dict[str, Any] = source.data
    for key in data:
        if key not in KEYS:
            problems.append(source.problem(f"there is no key `{key}`", (key,), key=True, hint=did_you_mean(key, KEYS)))

    def strings(key: str) -> tuple[str, ...]:
        value = data.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            problems.append(source.problem(f"`{key}` is a list of words", (key,)))
            return ()
        return tuple(value)

    def table(key: str) -> dict[str, str]:
        value = data.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
            problems.append(source.problem(f"`{key}` is a mapping of words to words", (key,)))
            return {}
        return value

    def flag(key: str, default: bool) -> bool:
        value = data.get(key, default)
        if not isinstance(value, bool):
            problems.append(source.problem(f"`{key}` is `true` or `false`", (key,)))
            return default
        return value

    labels: list[tuple[str, Role]] = []
    for label, role in table("labels").items():
        if role in ROLES:
            labels.append((label, role))
        else:
            problems.append(source.problem(f"`{role}` is no role", ("labels", label), hint=did_you_mean(role, ROLES)))
    channel = data.get("channel")
    if channel is not None and channel not in CHANNELS:
        problems.append(
            source.problem(f"`{channel}` is no channel", ("channel",), hint=did_you_mean(str(channel), CHANNELS))
        )
        channel = None
    return Config(
        file=str(path),
        select=strings("select"),
        ignore=strings("ignore"),
        packs=tuple(str(path.parent / p) for p in strings("packs")),
        sellers=strings("sellers"),
        customers=strings("customers"),
        labels=tuple(labels),
        columns=tuple(table("columns").items()),
        channel=channel,
        model=str(data.get("model", DEFAULT_MODEL)),
        learn=flag("learn", True),
        preview=flag("preview", False),
    )
