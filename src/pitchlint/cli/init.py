"""`pitchlint init`: a commented starter configuration."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
def init(folder: Path) -> None:
    """Write a commented starter `.pitchlint.yaml` into FOLDER (default: here).

    An existing configuration is never overwritten.
    """
    from pitchlint.config.files import NAMES
    from pitchlint.config.starter import STARTER
    from pitchlint.errors import UsageError

    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder")
    for name in NAMES[:2]:
        if (folder / name).exists():
            raise UsageError(f"{folder / name} exists already and stays as it is; remove or rename it first")
    path = folder / NAMES[0]
    try:
        with path.open("x", encoding="utf-8", newline="\n") as out:
            out.write(STARTER)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
    click.echo(f"wrote {path}")
