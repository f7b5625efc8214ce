"""`pitchlint formats`: what can be read and written."""

from __future__ import annotations

import click


@click.command()
def formats() -> None:
    """List the formats that are read and written."""
    from pitchlint import readers, reporters

    tables = {"Read:": readers.described(), "Written:": reporters.described()}
    wide = max(len(name) for table in tables.values() for name, _ in table)
    for heading, table in tables.items():
        click.echo(heading)
        for name, about in table:
            click.echo(f"  {name:{wide}} {about}")
        if table is tables["Read:"]:
            click.echo(f"  {'':{wide}} each also packed: {readers.packed()}")
