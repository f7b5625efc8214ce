"""`pitchlint check`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pitchlint.cli.options import input_options, rule_options

if TYPE_CHECKING:
    from pitchlint.report import ConversationReport, Report
    from pitchlint.reporters import RenderOptions

LEVELS = ("error", "warning", "note")


@click.command()
@input_options
@rule_options
@click.option(
    "-f", "--format", "form", metavar="NAME", default="terminal", show_default=True, help="terminal, json or jsonl."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option("--min-level", type=click.Choice(LEVELS), default="note", show_default=True, help="Show nothing milder.")
@click.option(
    "--fail-on",
    type=click.Choice([*LEVELS, "never"]),
    default="error",
    show_default=True,
    help="Exit 1 from this level on.",
)
@click.option("--no-praise", is_flag=True, help="Leave out what went well.")
@click.option("-q", "--quiet", is_flag=True, help="A line a finding.")
@click.option("-v", "--verbose", is_flag=True, help="Everything, clean conversations included.")
@click.option(
    "--facts",
    type=click.Path(path_type=Path),
    help="YAML file of true terms (prices, fees, dates); a seller who states another is found.",
)
@click.option("--time", "timed", is_flag=True, help="Say on standard error where the time went.")
def check(paths: tuple[str, ...], form: str, output: Path | None, fail_on: str, timed: bool, **given: Any) -> None:
    """Check conversations and print a report.

    PATH is a file, a folder, a glob or `-` for standard input. The exit code is 0 when nothing is found at or above
    --fail-on, 1 when something is, 2 when nothing could be analysed or the call is wrong.
    """
    from pitchlint.cli.clock import Clock

    clock = Clock()
    with clock("import"):
        from pitchlint import reporters
        from pitchlint.analyzer import across, compared
        from pitchlint.cli.settings import Runs
        from pitchlint.errors import UsageError
        from pitchlint.report import Report, Unreadable

    if form not in reporters.names():
        reporters.render(Report(), form)  # says which formats there are
    options = reporters.RenderOptions(
        verbose=-1 if given["quiet"] else int(given["verbose"]),
        min_level=given["min_level"],
        praise=not given["no_praise"],
    )
    if output is not None and output.parent != Path() and not output.parent.is_dir():
        raise UsageError(f"{output}: there is no folder {output.parent}")
    runs = Runs(given, timed=timed)
    with clock("load"):
        plan = runs.plan(paths, given["stdin_filename"])
        ran = runs.prepare(plan)
    inputs = runs.conversations(plan, given["stdin_filename"])
    conversations: list[ConversationReport] = []
    unreadable: list[Unreadable] = []
    for analyzer, item in _progress(clock.each("read", inputs), shown=not given["quiet"]):
        if isinstance(item, Unreadable):
            unreadable.append(item)
        else:
            with clock("match"):
                conversations.append(analyzer.analyze(item))
    conversations = compared(conversations, runs.rules)
    report = Report(tuple(conversations), tuple(unreadable), ran, across(conversations))
    with clock("render"):
        _write(report, form, output, options)
    if timed:
        click.echo(clock.table() + "\n" + runs.costs.table(), err=True)
    raise click.exceptions.Exit(exit_code(report, fail_on))


def exit_code(report: Report, fail_on: str) -> int:
    """0 clean, 1 findings at or above the level, 2 nothing could be analysed."""
    if not report.conversations:
        return 2
    if fail_on == "never":
        return 0
    worst = report.worst()
    return int(worst is not None and LEVELS.index(worst) <= LEVELS.index(fail_on))


def _write(report: Report, form: str, output: Path | None, options: RenderOptions) -> None:
    from pitchlint import reporters

    if form == "terminal" and output is None:
        from pitchlint.reporters.terminal import console_for, print_report

        print_report(report, console_for(sys.stdout, options), options)
        return
    text = reporters.render(report, form, options)
    if output is not None:
        from pitchlint.errors import UsageError

        try:
            output.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise UsageError(f"{output}: cannot be written: {error.strerror}") from None
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()


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
