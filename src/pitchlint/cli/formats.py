"""`pitchlint formats`: what can be read and written."""

from __future__ import annotations

import click


@click.command()
def formats() -> None:
    """List the formats that are read and written."""
    from pitchlint import readers, reporters

    click.echo("Read:")
    for name, about in readers.described():
        click.echo(f"  {name:10} {about}")
    click.echo("Written:")
    for name in reporters.names():
        click.echo(f"  {name}")
