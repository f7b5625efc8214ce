"""`pitchlint eval`: how right the rules are on labelled conversations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from pitchlint.cli.options import names, rule_options

FEW = 3  # mistakes of each kind and label that --verbose quotes


@click.command("eval")
@click.argument("gold_files", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path))
@rule_options
@click.option("--config", type=click.Path(path_type=Path), help="Configuration file instead of the nearest one.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@click.option("--labels", multiple=True, metavar="LABEL,...", help="Judge these; default: those that occur in GOLD.")
@click.option("--asr", is_flag=True, help="Take away punctuation and capitals first, as speech recognition does.")
@click.option("--show", "shown", multiple=True, metavar="LABEL,...", help="Quote all mistakes of these labels.")
@click.option("-v", "--verbose", is_flag=True, help="Quote a few mistakes of each label.")
@click.option("--by-rule", is_flag=True, help="Show the precision of each rule, too.")
@click.option(
    "--record",
    "folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="FOLDER",
    help="Keep each rule's precision in this folder of packs, where `rules show` finds it.",
)
@click.option("--about", default="", metavar="TEXT", help="With --record: what GOLD is, in a few words.")
@click.option(
    "--format", "form", type=click.Choice(["terminal", "json", "markdown"]), default="terminal", show_default=True
)
@click.option("--fail-under", type=click.FloatRange(0, 1), metavar="F1", help="Exit 1 when micro F1 is lower.")
def evaluate(
    gold_files: tuple[Path, ...],
    asr: bool,
    verbose: bool,
    form: str,
    fail_under: float | None,
    by_rule: bool,
    folder: Path | None,
    about: str,
    **given: Any,
) -> None:
    """Measure the rules on labelled conversations.

    GOLD holds a conversation a line: {"id": ..., "turns": [{"role", "text", "labels", "unsure"?}]}. Labels are those
    that `pitchlint annotate` prints; labels under `unsure` count neither way. A turn that has a label and gets it is
    a hit.
    """
    from pitchlint.analyzer import Analyzer
    from pitchlint.cli.settings import Runs, run_settings
    from pitchlint.errors import Problem, RuleError, UsageError, did_you_mean
    from pitchlint.evaluation import Gold, read_gold, tables
    from pitchlint.evaluation import evaluate as run
    from pitchlint.rules.measured import FILE, record

    runs = Runs(given)
    held = [runs.configs.holding(path) for path in gold_files]
    runs.check(held)
    parts: list[tuple[Analyzer, list[Gold]]] = []
    problems: list[Problem] = []
    judged = set(names(given["labels"]))
    known: set[str] = set()
    for path, config in zip(gold_files, held, strict=True):
        analyzer = runs.analyzer(run_settings(given, config, str(path)))
        known |= analyzer.labels
        gold, looked_for, found = read_gold(path, analyzer.known_labels)
        known |= analyzer.known_labels
        problems += found
        judged |= looked_for
        parts.append((analyzer, gold))
    if problems:
        raise RuleError(problems)
    for label in (*sorted(names(given["labels"])), *names(given["shown"])):
        if label not in known:
            hint = did_you_mean(label, sorted(known))
            raise UsageError(f"no rule gives the label `{label}`" + (f"; {hint}" if hint else ""))
    result = run(parts, judged, asr=asr)
    if form == "json":
        click.echo(json.dumps(tables.as_record(result), indent=2, ensure_ascii=False))
    else:
        click.echo(tables.as_markdown(result) if form == "markdown" else tables.as_text(result), nl=False)
        if by_rule:
            click.echo("\n" + tables.by_rule(result), nl=False)
        wanted = set(names(given["shown"]))
        mistakes = [m for m in result.mistakes if verbose or m.label in wanted]
        if mistakes:
            some = [m for m in mistakes if m.label not in wanted]
            every = [m for m in mistakes if m.label in wanted]
            click.echo("\n" + tables.quoted(every) + tables.quoted(some, FEW), nl=False)
    if folder is not None:
        scores = {r.rule: (r.hits, r.false_alarms) for r in result.rules}
        looked = {s.label for s in result.scores}
        ran = {
            name: scores.get(name, (0, 0))
            for analyzer, _ in parts
            for name in analyzer.judging(looked)
            if name.split("/")[0] == folder.resolve().name or (folder / name.split("/")[0]).is_dir()
        }
        what = {
            "turns": result.turns,
            "conversations": result.conversations,
            "what": about,
            "labels": {s.label: [s.hits, s.false_alarms, s.misses] for s in result.scores if s.gold or s.found},
        }
        record(folder / FILE, "+".join(path.stem for path in gold_files), what, ran)
    if fail_under is not None and result.micro.f1 < fail_under:
        raise click.exceptions.Exit(1)
