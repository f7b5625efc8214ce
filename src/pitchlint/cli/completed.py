"""What may stand for the values of options and arguments, for shells that complete them. Nothing is loaded for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

CALL_TYPES = ("debt", "demo", "discovery", "retail", "support")  # those that shipped rules and bands know


def rule_names(ctx: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """Packs, full ids and levels; of a list with commas the last name is completed."""
    from pitchlint.finding import LEVELS

    before, comma, last = typed.rpartition(",")
    return _fitting((*_packs_and_ids(ctx), *LEVELS), last, before + comma)


def rule_ids(ctx: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """Full ids of rules and signals."""
    return _fitting((name for name in _packs_and_ids(ctx) if "/" in name), typed)


def report_formats(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """Formats in which reports are written."""
    from pitchlint.reporters import described

    return [CompletionItem(name, help=about) for name, about in described() if name.startswith(typed)]


def input_formats(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """Formats that are read."""
    from pitchlint.readers import described

    return [CompletionItem(name, help=about) for name, about in described() if name.startswith(typed)]


def call_types(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """Kinds of call."""
    return _fitting(CALL_TYPES, typed)


def columns(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """What a column may hold, up to the `=`."""
    from pitchlint.config.keys import COLUMNS

    return _fitting((f"{name}=" for name in COLUMNS), typed)


def _fitting(names: Iterable[str], typed: str, before: str = "") -> list[CompletionItem]:
    return [CompletionItem(before + name) for name in names if name.startswith(typed)]


def _packs_and_ids(ctx: click.Context) -> list[str]:
    """From the names of the files: of shipped rules and of folders that `--rules` names on the same line."""
    from pitchlint.rules.shipped import shipped_packs

    named: Any = ctx.params.get("packs") or ()
    found: set[str] = set()
    for folder in (shipped_packs(), *map(Path, named)):
        for path in (*folder.glob("*.y*ml"), *folder.glob("*/*.y*ml")):
            found |= {path.parent.name, f"{path.parent.name}/{path.stem}"}
    return sorted(found)
