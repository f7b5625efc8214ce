"""`pitchlint show`: the summary of an audit."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def show(folder: Path) -> None:
    """Show the summary of an audit: findings by rule, seller, week and channel.

    DIR is the --out of an audit. Each share states its n and its 95% interval.
    """
    from pitchlint.cli.audit_page import print_audit

    print_audit(folder)
