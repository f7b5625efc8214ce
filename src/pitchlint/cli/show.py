"""`pitchlint show`: the summary of an audit."""

from __future__ import annotations

from pathlib import Path

import click

from pitchlint.cli.audit_options import Place


@click.command()
@click.argument("folder", metavar="DIR", type=Place())
def show(folder: Path | str) -> None:
    """Show the summary of an audit: findings by rule, seller, week and channel.

    DIR is the --out of an audit, a folder or a URL. Each share states its n and its 95% interval.
    """
    from pitchlint.cli.audit_page import print_audit

    print_audit(folder)
