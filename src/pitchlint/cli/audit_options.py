"""The options of `pitchlint audit`: those of `check` that make sense for it, and its own."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from pitchlint.cli.gate_options import suppression_options
from pitchlint.cli.options import input_options, rule_options

F = TypeVar("F", bound=Callable[..., Any])

LEVELS = ("error", "warning", "note")
_NOT_HERE = ("engine", "no_model", "sellers", "stdin_filename")


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in newer versions of click
    """A date as ISO 8601."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError:
            self.fail(f"`{value}` is no date; write it like 2025-05-31", param, ctx)


class Place(click.ParamType):  # type: ignore[type-arg]  # as above
    """A folder, as a path, or a URL, as text."""

    name = "DIR"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path | str:
        from pitchlint.batch.places import place

        return value if isinstance(value, Path) else place(str(value))


def audit_options(command: F) -> F:
    """Adds the options."""
    number = click.IntRange(min=1)
    for option in reversed(
        (
            click.option("--out", required=True, type=Place(), help="Folder or URL of the results."),
            click.option(
                "-f",
                "--format",
                "form",
                type=click.Choice(["csv", "jsonl", "parquet", "sqlite"]),
                default="parquet",
                show_default=True,
                help="Format of the result tables.",
            ),
            click.option(
                "--partition-by",
                type=click.Choice(["week", "channel", "seller"]),
                help="Parquet in a folder for each value.",
            ),
            click.option("--since", type=Day(), help="Only conversations from this day on; undated ones are left out."),
            click.option(
                "--seller",
                "sellers",
                multiple=True,
                metavar="NAME",
                help="Only conversations in which this one sells: an id, or the name of a speaker. Repeatable.",
            ),
            click.option(
                "--sample",
                type=number,
                metavar="N",
                help="Draw N conversations by a hash of their ids: always the same.",
            ),
            click.option("--limit", type=number, metavar="N", help="Only the first N conversations."),
            click.option(
                "--model/--no-model",
                "with_model",
                default=False,
                help="Use the text categoriser, too: about 12 ms a turn more. Default: patterns alone.",
            ),
            click.option("--redact", is_flag=True, help="Mask who people are in everything that is kept."),
            click.option(
                "--facts", type=click.Path(path_type=Path), help="YAML file of true terms that sellers should state."
            ),
            click.option(
                "--jobs",
                type=click.IntRange(1, 256),
                default=lambda: os.cpu_count() or 1,
                show_default="cores",
                metavar="N",
                help="Worker processes.",
            ),
            click.option(
                "--timeout-per-conversation",
                "timeout_s",
                type=click.FloatRange(min=0, min_open=True),
                default=300.0,
                show_default=True,
                metavar="SECONDS",
                help="A conversation that takes longer, twice, is a failure.",
            ),
            click.option(
                "--engine",
                "cluster",
                type=click.Choice(["local", "dask"]),
                default="local",
                show_default=True,
                help="Who works: processes here, or a Dask cluster.",
            ),
            click.option(
                "--scheduler",
                metavar="ADDRESS",
                help="Dask scheduler, like tcp://host:8786; without it a cluster of --jobs processes here.",
            ),
            click.option("--retry-failed", is_flag=True, help="Try again where a worker died or stalled."),
            click.option(
                "--part-size",
                type=click.IntRange(min=1),
                default=100_000,
                show_default=True,
                metavar="BYTES",
                help="Size of the pieces in which the inputs are worked off.",
            ),
            click.option(
                "--fail-on",
                type=click.Choice([*LEVELS, "never"]),
                default="never",
                show_default=True,
                help="Exit 1 from this level on.",
            ),
            click.option(
                "--progress",
                type=click.Choice(["text", "jsonl", "none"]),
                default="text",
                show_default=True,
                help="How progress is told on standard error.",
            ),
            click.option(
                "--profile", "profiled", is_flag=True, help="Say on standard error where the workers' time went."
            ),
            click.option("-q", "--quiet", is_flag=True, help="No progress and no summary."),
        )
    ):
        command = option(command)
    command = input_options(rule_options(suppression_options(command)))
    given: list[click.Parameter] = command.__click_params__  # type: ignore[attr-defined]
    own = next(p for p in given if p.name == "sellers" and "Only" in (getattr(p, "help", "") or ""))
    given[:] = [p for p in given if p is own or p.name not in _NOT_HERE]
    next(p for p in given if p.name == "paths").metavar = "EXPORT..."
    return command
