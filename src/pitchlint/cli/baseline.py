"""`pitchlint baseline`: write, show and prune the list of findings that were known before."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pitchlint.cli.gate_options import suppression_options
from pitchlint.cli.options import Group, input_options, rule_options

if TYPE_CHECKING:
    from pitchlint.cli.gating import Gates
    from pitchlint.report import Report

TABLE = {name: f"pitchlint.cli.baseline:{name}" for name in ("prune", "show", "write")}
DEFAULT = "pitchlint-baseline.json"


@click.group(cls=Group, commands_table=TABLE)
def baseline() -> None:
    """Keep a list of findings that are known, so that `check --baseline FILE` tells new ones only."""


@click.command()
@input_options
@rule_options
@suppression_options
@click.option(
    "--output", type=click.Path(path_type=Path), default=DEFAULT, show_default=True, help="The baseline file."
)
def write(paths: tuple[str, ...], output: Path, **given: Any) -> None:
    """Check PATH and list everything that is found, praise aside, in a baseline file.

    The file names rules, files and fingerprints, and no words. Fingerprints are those of the words as they stand, not
    of masked ones: keep a baseline of transcripts as you keep the transcripts. What is suppressed is not listed. Use
    the same options as for `check`.
    """
    from pitchlint.cli.gating import counted
    from pitchlint.gates.baseline import baseline_text, entries_of, read_baseline

    if output.exists():
        read_baseline(output)  # no other file is overwritten
    report, _ = _checked(paths, given)
    entries = entries_of(report, output)
    _save(output, baseline_text(entries))
    number, files = len(set(entries)), len({e.file for e in entries})
    click.echo(f"{output}: known from now on: {counted(number, 'finding')} in {counted(files, 'file')}")


@click.command()
@click.argument("file", type=click.Path(path_type=Path), default=DEFAULT)
def show(file: Path) -> None:
    """Print how many findings of which rule a baseline lists for each file."""
    from pitchlint.gates.baseline import read_baseline

    entries = read_baseline(file)
    for (name, rule), count in sorted(Counter((e.file, e.rule) for e in entries).items()):
        click.echo(f"{count:>5}  {rule:<32}  {name}")
    click.echo(f"{len(entries):>5}  in all")


@click.command()
@input_options
@rule_options
@suppression_options
@click.option(
    "--baseline", type=click.Path(path_type=Path), default=DEFAULT, show_default=True, help="The baseline file."
)
def prune(paths: tuple[str, ...], baseline: Path, **given: Any) -> None:
    """Check PATH and take out of a baseline what is no longer found there; nothing is added."""
    from pitchlint.gates.baseline import baseline_text, kept_entries, read_baseline

    entries = read_baseline(baseline)
    report, gates = _checked(paths, given)
    kept = kept_entries(report, entries, baseline, gates.judged(report, baseline))
    _save(baseline, baseline_text(kept))
    click.echo(f"{baseline}: {len(entries) - len(kept)} of {len(entries)} entries taken out")


def _checked(paths: tuple[str, ...], given: dict[str, Any]) -> tuple[Report, Gates]:
    """The report over the inputs, without what is suppressed; what cannot be read is told on standard error."""
    from pitchlint.cli.clock import Clock
    from pitchlint.cli.gating import Gates
    from pitchlint.cli.judging import Judging
    from pitchlint.cli.settings import Runs
    from pitchlint.report import Unreadable

    runs = Runs(given)
    judging = Judging(runs, runs.plan(paths, given["stdin_filename"]), given["stdin_filename"])
    gates = Gates(judging, paths)
    conversations, unreadable = [], []
    for item in judging.results(Clock()):
        if isinstance(item, Unreadable):
            unreadable.append(item)
            click.echo(f"{item.location}: not read: {item.message}", err=True)
        else:
            conversations.append(item)
    if not conversations:
        raise click.exceptions.Exit(2)
    return gates(judging.report(conversations, unreadable)), gates


def _save(path: Path, text: str) -> None:
    from pitchlint.errors import UsageError

    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from None
