"""`pitchlint check`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pitchlint.cli import completed
from pitchlint.cli.fix_options import fix_options
from pitchlint.cli.gate_options import gate_options
from pitchlint.cli.options import input_options, rule_options

if TYPE_CHECKING:
    from pitchlint.report import ConversationReport

LEVELS = ("error", "warning", "note")


@click.command()
@input_options
@rule_options
@click.option(
    "-f",
    "--format",
    "forms",
    metavar="NAME[:FILE]",
    shell_complete=completed.report_formats,
    multiple=True,
    help="Format of the report, and the file it goes to (see `pitchlint formats`); default: terminal. Repeatable.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the one report to this file.")
@click.option("--min-level", type=click.Choice(LEVELS), default="note", show_default=True, help="Show nothing milder.")
@click.option(
    "--fail-on",
    type=click.Choice([*LEVELS, "never"]),
    default="error",
    show_default=True,
    help="Exit 1 from this level on.",
)
@fix_options
@gate_options
@click.option("--no-praise", is_flag=True, help="Leave out what went well.")
@click.option("-q", "--quiet", is_flag=True, help="A line a finding.")
@click.option("-v", "--verbose", is_flag=True, help="Everything in full, also of many conversations.")
@click.option(
    "--facts",
    type=click.Path(path_type=Path),
    help="YAML file of true terms (prices, fees, dates); a seller who states another is found.",
)
@click.option(
    "--scripts",
    multiple=True,
    metavar="PATH",
    help="The scripts that sellers use: each finding tells whether its words come from there, required lines that were"
    " left out are found. Repeatable.",
)
@click.option("--no-cache", is_flag=True, help="Analyse every input anew, and keep no results for the next run.")
@click.option("--time", "timed", is_flag=True, help="Say on standard error where the time went.")
def check(
    paths: tuple[str, ...], forms: tuple[str, ...], output: Path | None, fail_on: Any, timed: bool, **given: Any
) -> None:
    """Check conversations and print a report.

    PATH is a file, a folder, a glob or `-` for standard input. The exit code is 0 when nothing is found at or above
    --fail-on, 1 when something is (or --max-warnings is passed), 2 when an input could not be analysed or the call is
    wrong.
    """
    from pitchlint.cli.clock import Clock

    clock = Clock()
    with clock("import"):
        from pitchlint import reporters
        from pitchlint.cli.gating import Gates, exit_code, print_statistics
        from pitchlint.cli.judging import Judging
        from pitchlint.cli.outputs import outputs, write
        from pitchlint.cli.redacting import Redacting
        from pitchlint.cli.settings import Runs
        from pitchlint.report import Unreadable

    wanted = outputs(forms, output)
    options = reporters.RenderOptions(
        verbose=-1 if given["quiet"] else int(given["verbose"]),
        min_level=given["min_level"],
        praise=not given["no_praise"],
        fail_on=fail_on,
        root=str(Path.cwd()),
    )
    given["ledgers"] = any(reporters.format_named(one.format).ledgers for one in wanted)
    runs = Runs(given, timed=timed)
    with clock("load"):
        plan = runs.plan(paths, given["stdin_filename"])
        judging = Judging(runs, plan, given["stdin_filename"])
        gates = Gates(judging, paths)
        scripts = None
        if given["scripts"]:
            from pitchlint.cli.scripted import Scripts

            scripts = Scripts(runs, given["scripts"], clock)
    conversations: list[ConversationReport] = []
    unreadable: list[Unreadable] = []
    for item in _progress(judging.results(clock), shown=not given["quiet"]):
        if isinstance(item, Unreadable):
            unreadable.append(item)
        else:
            conversations.append(item)
    if given["fix"] or given["diff"]:
        from pitchlint.cli.fixing import fixing, told

        judging, conversations = fixing(judging, told(gates, options), conversations, unreadable, diff=given["diff"])
    with clock("join"):
        report = judging.report(conversations, unreadable)
        report = gates(scripts(report) if scripts else report)
    if given["add_ignore"]:
        click.echo(gates.mark(report))
        raise click.exceptions.Exit(0 if conversations else 2)
    with clock("render"):
        masked = Redacting(given["redact"], plan[0].settings.model)
        ran = scripts.described(judging.rules) if scripts else judging.rules
        write(report, wanted, replace(options, rules=gates.described(ran)), masked)
    if given["statistics"]:
        print_statistics(report, next((o.format for o in wanted if o.file is None), None))
    if timed:
        costs = runs.costs.table() if runs.costs.seconds else "no rule ran: all results were kept (--no-cache)"
        click.echo(clock.table() + "\n" + costs, err=True)
    raise click.exceptions.Exit(exit_code(report, given, fail_on, analysed=bool(conversations)))


def _progress(items: Iterable[Any], *, shown: bool) -> Iterator[Any]:
    """The items, with a counter on standard error once it takes long; never in a pipe."""
    if not shown or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} conversations"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for item in items:
            progress.advance(task)
            yield item
