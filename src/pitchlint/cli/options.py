"""What several commands share: lazy commands, input options and rule options."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from pitchlint.cli import completed
from pitchlint.cli.environment import with_variables
from pitchlint.errors import did_you_mean

F = TypeVar("F", bound=Callable[..., Any])


class Group(click.Group):
    """Commands imported only when called, so that `--help` is quick; a mistyped name gets a hint.

    Args:
        args, kwargs: as for `click.Group`.
        commands_table: name of each command -> where it is, `module:attribute`.
        about: a line on each for `--help`, so that none has to be imported there; without it the commands tell.
    """

    def __init__(
        self, *args: Any, commands_table: Mapping[str, str], about: Mapping[str, str] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.table, self.about = commands_table, about

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.about is None:
            super().format_commands(ctx, formatter)
            return
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.about[name]) for name in self.list_commands(ctx)])

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        target = self.table.get(cmd_name)
        if target is None:
            return None
        module, _, name = target.partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return with_variables(command, ctx, cmd_name)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in self.table and not args[0].startswith("-"):
            hint = did_you_mean(args[0], sorted(self.table))
            raise click.UsageError(f"no command is called `{args[0]}`" + (f"; {hint}" if hint else ""), ctx)
        return super().resolve_command(ctx, args)


def input_options(command: F) -> F:
    """Options that say how inputs are read."""
    for option in reversed(
        (
            click.argument("paths", nargs=-1, metavar="PATH"),
            click.option(
                "--input-format",
                metavar="NAME",
                shell_complete=completed.input_formats,
                help="Read every input as this format (see `pitchlint formats`).",
            ),
            click.option("--encoding", metavar="NAME", help="Encoding of the inputs; found out by default."),
            click.option("--stdin-filename", metavar="NAME", help="Name of what comes on standard input."),
            click.option("--seller", "sellers", multiple=True, metavar="NAME", help="This speaker sells. Repeatable."),
            click.option(
                "--customer", "customers", multiple=True, metavar="NAME", help="This speaker buys. Repeatable."
            ),
            click.option(
                "--column",
                "columns",
                multiple=True,
                metavar="KEY=HEADER",
                shell_complete=completed.columns,
                help="CSV: the column of text, speaker, role, conversation, start, end, channel, date ... Repeatable.",
            ),
            click.option(
                "--channel", type=click.Choice(["call", "chat", "email", "script"]), help="Channel of the inputs."
            ),
            click.option(
                "--call-type",
                metavar="NAME",
                shell_complete=completed.call_types,
                help=f"Kind of call: {', '.join(completed.CALL_TYPES)}, or another that own rules name.",
            ),
            click.option(
                "--config", type=click.Path(path_type=Path), help="Configuration file instead of the nearest one."
            ),
            click.option("--isolated", is_flag=True, help="Read no configuration file."),
        )
    ):
        command = option(command)
    return command


def rule_options(command: F) -> F:
    """Options that choose rules."""
    for option in reversed(
        (
            click.option(
                "--select",
                multiple=True,
                metavar="RULE,...",
                shell_complete=completed.rule_names,
                help="Run only these: id, pack, tag or level.",
            ),
            click.option(
                "--ignore",
                multiple=True,
                metavar="RULE,...",
                shell_complete=completed.rule_names,
                help="Leave these out.",
            ),
            click.option(
                "--rules",
                "packs",
                multiple=True,
                type=click.Path(path_type=Path),
                help="A folder of own rules. Repeatable.",
            ),
            click.option("--preview", is_flag=True, help="Run rules in preview, too."),
            click.option("--no-model", is_flag=True, help="Patterns only: no text categoriser."),
            click.option("--engine", type=click.Choice(["fast", "naive"]), default="fast", hidden=True),
        )
    ):
        command = option(command)
    return command


def no_options(**given: Any) -> dict[str, Any]:
    """The values of input and rule options where a command has none of them, with those that are given."""
    lists = dict.fromkeys(("select", "ignore", "packs", "columns", "sellers", "customers"), ())
    single = dict.fromkeys(("input_format", "encoding", "channel", "call_type", "config"))
    return {**lists, **single, **dict.fromkeys(("preview", "no_model", "isolated"), False), **given}


def names(given: tuple[str, ...]) -> tuple[str, ...]:
    """The names in repeated, comma-separated option values."""
    return tuple(n.strip() for value in given for n in value.split(",") if n.strip())
