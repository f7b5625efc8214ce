"""`pitchlint cache`: what is kept between runs, and throwing it away."""

from __future__ import annotations

from pathlib import Path

import click

from pitchlint.cli.options import Group


@click.group(
    cls=Group,
    commands_table={"clear": "pitchlint.cli.cache:clear", "show": "pitchlint.cli.cache:show"},
)
def cache() -> None:
    """Show or clear what is kept between runs.

    Results by the content of each file, its name, the rules, the settings and the version; and compiled rules. Results
    quote what was said; the folder is readable by you alone. PITCHLINT_CACHE_DIR names another folder; empty, nothing
    is kept.
    """


@click.command()
def show() -> None:
    """Print the folder, the number of entries and their size."""
    from pitchlint.cache.store import MOST_BYTES, kept_sorts, shown

    folder = _folder()
    if folder is None:
        return
    click.echo(f"folder: {folder}")
    for sort, (place, pattern) in kept_sorts(folder).items():
        found = shown(place, pattern)
        most = f" of at most {_size(MOST_BYTES)}" if sort == "results" else ""
        click.echo(f"{sort}: {found.values} entries, {_size(found.size)}{most}")


@click.command()
def clear() -> None:
    """Remove everything that is kept."""
    from pitchlint.cache.store import cleared, kept_sorts

    folder = _folder()
    if folder is None:
        return
    removed = [cleared(place, pattern) for place, pattern in kept_sorts(folder).values()]
    click.echo(f"removed {sum(r.values for r in removed)} entries, {_size(sum(r.size for r in removed))}")


def _folder() -> Path | None:
    from pitchlint.rules.made_from import cache_folder

    folder = cache_folder()
    if folder is None:
        click.echo("nothing is kept: PITCHLINT_CACHE_DIR is empty")
    return folder


def _size(size: int) -> str:
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1000:.1f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"
