"""The options of `pitchlint check` that say what of a report counts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

_GATES = (
    click.option(
        "--max-warnings", type=click.IntRange(min=0), metavar="N", help="Exit 1 on more than N warnings, too."
    ),
    click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found."),
    click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Leave out what this file lists (`pitchlint baseline write` makes it).",
    ),
    click.option(
        "--changed-since",
        metavar="REF",
        help="Only what concerns lines changed since this git ref.",
    ),
    click.option("--statistics", is_flag=True, help="Print counts by rule after the report."),
    click.option(
        "--add-ignore",
        is_flag=True,
        help="Write a comment for each finding into script files; needs --reason.",
    ),
    click.option("--reason", metavar="TEXT", help="The reason that --add-ignore gives."),
)

_SUPPRESSIONS = (
    click.option("--no-suppress", is_flag=True, help="Heed no suppression, in comments or in the configuration."),
    click.option(
        "--today",
        envvar="PITCHLINT_TODAY",
        metavar="DATE",
        help="The day on which suppressions are judged (2026-12-31); PITCHLINT_TODAY; default: today.",
    ),
)


def gate_options(command: F) -> F:
    """Gates, and the options of suppressions."""
    for option in reversed((*_GATES, *_SUPPRESSIONS)):
        command = option(command)
    return command


def suppression_options(command: F) -> F:
    """The options of suppressions alone."""
    for option in reversed(_SUPPRESSIONS):
        command = option(command)
    return command
