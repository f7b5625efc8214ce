"""`pitchlint rules`: list, show and test."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pitchlint.cli.completed import rule_ids
from pitchlint.cli.options import Group, names

if TYPE_CHECKING:
    from pitchlint.rules import Rule


@click.group(
    cls=Group,
    commands_table={
        "lint": "pitchlint.cli.rule_files:lint",
        "list": "pitchlint.cli.rules:list_rules",
        "new": "pitchlint.cli.rule_files:new",
        "schema": "pitchlint.cli.rule_files:schema",
        "show": "pitchlint.cli.rules:show",
        "test": "pitchlint.cli.rules:test",
    },
)
def rules() -> None:
    """List, show, write and test rules."""


_OWN = click.option(
    "--rules", "packs", multiple=True, metavar="FOLDER", help="A folder of own rules, or an installed pack. Repeatable."
)


@click.command("list")
@click.argument("only", nargs=-1, metavar="[PACK|TAG|LEVEL|ID]...")
@click.option("--signals", is_flag=True, help="Show the signals, too.")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal")
@_OWN
def list_rules(only: tuple[str, ...], signals: bool, form: str, packs: tuple[str, ...]) -> None:
    """One line a rule: level, id, title."""
    from pitchlint.rules.installed import pack_folder
    from pitchlint.rules.listing import listed
    from pitchlint.rules.selection import Selection, select
    from pitchlint.rules.shipped import shipped_packs

    loaded = listed([shipped_packs(), *map(pack_folder, packs)])
    chosen = [r for r in select(loaded, Selection(select=names(only), preview=True)) if not r.signal]
    if signals or "signals" in only:
        chosen += [r for r in loaded if r.signal]
    if form == "json":
        import json

        rows = [
            {
                "id": r.full_id,
                "level": r.level,
                "title": r.title,
                "kind": r.kind,
                "tags": r.tags,
                "preview": r.preview,
                "signal": r.signal,
            }
            for r in chosen
        ]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    width = max((len(r.full_id) for r in chosen), default=0)
    colours = {"error": "red", "warning": "yellow", "note": "blue", "praise": "green"}
    lines = []
    for rule in chosen:
        level = "signal" if rule.signal else rule.level
        shown = click.style(f"{level:8}", fg=colours.get(level))
        lines.append(f"{shown} {rule.full_id:{width}}  {rule.title}{'  (preview)' if rule.preview else ''}\n")
    click.echo("".join(lines), nl=False)
    reporting = sum(not r.signal for r in chosen)
    click.echo(f"{reporting} rules, {len(chosen) - reporting} signals shown", err=True)


@click.command()
@click.argument("rule_id", metavar="RULE", shell_complete=rule_ids)
@_OWN
def show(rule_id: str, packs: tuple[str, ...]) -> None:
    """Everything about one rule, with its examples."""
    from pitchlint.cli.explain import show_rule

    show_rule(rule_id, packs)


@click.command()
@click.argument("only", nargs=-1, metavar="[PACK|ID|PATH]...")
@click.option("--coverage", is_flag=True, help="Fail rules with fewer than two examples of each sort.")
@click.option("--time", "timed", is_flag=True, help="Say what each rule cost, the ten dearest first.")
@_OWN
def test(only: tuple[str, ...], coverage: bool, timed: bool, packs: tuple[str, ...]) -> None:
    """Run the examples in rule files; exit 1 when one fails.

    For an example that fails it says what did match and what almost matched.
    """
    from pitchlint.analyzer import run_examples
    from pitchlint.matching.costs import Costs
    from pitchlint.matching.program import compile_rules
    from pitchlint.matching.trial import uncovered
    from pitchlint.rules.kept import patterns_read

    loaded, sources, chosen = chosen_rules(only, packs)
    with patterns_read() as read:
        program = compile_rules(loaded, sources, read=read)
    costs = Costs()
    failed = ran = 0
    for rule in chosen:
        lacking = uncovered(rule) if coverage else None
        if lacking:
            failed += 1
            click.echo(f"{rule.file}: {rule.full_id}: {lacking}")
        for trial in run_examples(program, rule.full_id, costs=costs):
            ran += 1
            if not trial.passed:
                failed += 1
                line, column = sources[rule.full_id].places.get(("tests", trial.number), (1, 1))
                click.echo(f"{rule.file}:{line}:{column}: {rule.full_id}: {trial.reason}\n    {trial.said}")
                for sentence in trial.near:
                    click.echo(f"      {sentence}")
    if timed:
        click.echo(costs.table(), err=True)
    click.echo(f"{ran} examples of {len(chosen)} rules and signals, {failed} failed", err=True)
    if failed:
        raise click.exceptions.Exit(1)


def chosen_rules(only: tuple[str, ...], packs: tuple[str, ...]) -> tuple[Sequence[Rule], dict[str, Any], list[Rule]]:
    """All rules with their sources, and those among them that ids, packs, files and folders mean (none: all).

    Raises:
        UsageError: a name that means nothing.
        RuleError: a rule file is wrong.
    """
    from pitchlint.errors import UsageError, did_you_mean
    from pitchlint.matching.checked import load_checked
    from pitchlint.rules import shipped_packs
    from pitchlint.rules.installed import pack_folder

    own = [p for p in map(Path, only) if p.exists()]
    wanted = {n for n in only if not Path(n).exists()}
    shipped = shipped_packs().resolve()
    extra = [p for p in own if shipped not in (p.resolve(), *p.resolve().parents)]  # shipped files are loaded already
    loaded, sources = load_checked([shipped, *map(pack_folder, packs), *extra])
    known = {name for r in loaded for name in (r.full_id, r.id, r.pack)}
    for name in sorted(wanted - known):
        hint = did_you_mean(name, sorted(known))
        raise UsageError(f"no rule or pack is called `{name}`" + (f"; {hint}" if hint else ""))
    files = {str(f.resolve()) for p in own for f in ([p] if p.is_file() else p.rglob("*.y*ml"))}
    chosen = [
        r
        for r in loaded
        if (not wanted and not own) or wanted & {r.full_id, r.id, r.pack} or str(Path(r.file).resolve()) in files
    ]
    return loaded, sources, chosen
