"""`pitchlint completion`: the script that makes a shell complete commands, options, rules and formats."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

VARIABLE = "_PITCHLINT_COMPLETE"


@click.command()
@click.argument("shell", type=click.Choice(["bash", "fish", "zsh"]))
def completion(shell: str) -> None:
    """Print what makes the shell complete commands, options, rules and formats.

    \b
    bash: add to ~/.bashrc      eval "$(pitchlint completion bash)"
    zsh:  add to ~/.zshrc       eval "$(pitchlint completion zsh)"
    fish: pitchlint completion fish > ~/.config/fish/completions/pitchlint.fish
    """
    from pitchlint.cli import cli

    made = get_completion_class(shell)
    assert made is not None  # all three come with click
    click.echo(made(cli, {}, "pitchlint", VARIABLE).source())
