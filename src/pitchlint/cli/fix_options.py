"""The options of `pitchlint check` that replace words in scripts and mask words in reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--fix", is_flag=True, help="Make the exact replacements that rules offer, in script files only."),
    click.option("--diff", is_flag=True, help="Show them as a diff and change nothing; exit 1 where there are any."),
    click.option(
        "--redact/--no-redact",
        default=None,
        help="Mask names, addresses, phone, card and account numbers; default: in reports of transcripts that leave the"
        " machine (sarif, junit, github, gitlab, checkstyle, markdown, csv).",
    ),
)


def fix_options(command: F) -> F:
    """Adds the options to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
