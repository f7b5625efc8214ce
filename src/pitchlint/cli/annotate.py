"""`pitchlint annotate`: which labels hold on which turn."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pitchlint.cli.options import input_options, rule_options

if TYPE_CHECKING:
    from pitchlint.analyzer import Analyzer
    from pitchlint.conversation import Conversation


@click.command()
@input_options
@rule_options
@click.option(
    "--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True, help="A line a turn."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
def annotate(paths: tuple[str, ...], form: str, output: Path | None, **given: Any) -> None:
    """Print the labels that hold on each turn.

    A line a turn: conversation, turn, role, speaker, text, labels (the last part of the ids of all signals and rules
    that hold there) and spans.
    """
    from pitchlint.cli.settings import Runs
    from pitchlint.conversation import Conversation
    from pitchlint.guarded import guarded
    from pitchlint.report import Unreadable

    runs = Runs(given)
    plan = runs.plan(paths, given["stdin_filename"])
    runs.prepare(plan)
    failed = read = 0
    with click.open_file(str(output or "-"), "w", encoding="utf-8") as out:
        for analyzer, item in runs.conversations(plan, given["stdin_filename"]):
            lines = guarded(partial(_lines, analyzer), item) if isinstance(item, Conversation) else item
            if isinstance(lines, Unreadable):
                failed += 1
                click.echo(f"{lines.location}: {lines.message}", err=True)
                continue
            read += 1
            out.writelines(lines)
    if failed and not read:
        raise click.exceptions.Exit(2)


def _lines(analyzer: Analyzer, said: Conversation) -> list[str]:
    """A line of JSON a turn."""
    made = []
    for row in analyzer.annotate(said):
        turn = said.turns[row.turn]
        line = {
            "conversation": said.id, "turn": row.turn, "role": turn.role, "speaker": turn.speaker, "text": turn.text,
            "labels": list(row.labels), "spans": [{"label": n, "start": s, "end": e} for n, s, e in row.spans],
        }  # fmt: skip
        made.append(json.dumps(line, ensure_ascii=False) + "\n")
    return made
