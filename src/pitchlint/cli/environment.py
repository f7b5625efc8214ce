"""Options from the environment: `--fail-on` of `check` is PITCHLINT_CHECK_FAIL_ON, and so for every option."""

from __future__ import annotations

import click
from click.types import StringParamType

PREFIX = "PITCHLINT"


class _Listed(StringParamType):
    """Words, several of them with `;` between in a variable: names hold spaces, columns and formats hold colons."""

    envvar_list_splitter = ";"


def with_variables(command: click.Command, ctx: click.Context, name: str) -> click.Command:
    """The command with a variable for each of its options that has none yet.

    Args:
        command: just imported.
        ctx: of the group that holds it.
        name: of the command in that group.
    """
    path = [name]
    while ctx.parent is not None:
        path.insert(0, ctx.info_name or "")
        ctx = ctx.parent
    for option in command.params:
        if isinstance(option, click.Option) and option.envvar is None and not option.is_eager:
            long = max(option.opts, key=len)
            option.envvar = _variable(PREFIX, *path, long)
            if option.multiple and type(option.type) is StringParamType:
                option.type = _Listed()
    return command


def _variable(*parts: str) -> str:
    return "_".join(part.strip("-").replace("-", "_").upper() for part in parts)


def named(error: click.ClickException) -> click.ClickException:
    """The error, which names the variable where the wrong value came from one."""
    if isinstance(error, click.BadParameter) and error.ctx and isinstance(error.param, click.Option):
        source = error.ctx.get_parameter_source(error.param.name or "")
        if source is click.core.ParameterSource.ENVIRONMENT and error.param_hint is None:
            error.param_hint = f"'{max(error.param.opts, key=len)}' (from {error.param.envvar})"
    return error
