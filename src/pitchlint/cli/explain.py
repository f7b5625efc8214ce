"""`pitchlint explain` and `pitchlint rules show RULE`: what a rule looks for, why, and its examples."""

from __future__ import annotations

from pathlib import Path

import click

from pitchlint.cli.completed import rule_ids


@click.command()
@click.argument("name", metavar="RULE | REPORT#FINGERPRINT", shell_complete=rule_ids)
@click.option(
    "--rules", "packs", multiple=True, metavar="FOLDER", help="A folder of own rules, or an installed pack. Repeatable."
)
@click.option("--config", type=click.Path(path_type=Path), help="Configuration file instead of the nearest one.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
def explain(name: str, packs: tuple[str, ...], config: Path | None, isolated: bool) -> None:
    """Explain a rule, or a finding of a report.

    For a rule: what it finds, why it matters, what to say instead, its sources and examples. For a finding of a
    report that `check -f json -o report.json` wrote (`report.json#` and its fingerprint): the words, the pattern that
    found them, the captured slots, and each excuse that was tried.
    """
    if "#" in name:
        from pitchlint.cli.explain_finding import explain_finding

        explain_finding(name, packs, config, isolated)
    else:
        show_rule(name, packs)


def show_rule(name: str, packs: tuple[str, ...]) -> None:
    """Prints everything about the rules of that id.

    Raises:
        UsageError: no rule or signal is called so.
    """
    from pitchlint.errors import UsageError, did_you_mean
    from pitchlint.rules import load_packs, shipped_packs
    from pitchlint.rules.built_in import BUILT_IN
    from pitchlint.rules.installed import pack_folder
    from pitchlint.rules.measured import measured

    folders = [shipped_packs(), *map(pack_folder, packs)]
    loaded, _ = load_packs(folders)
    name = name.removeprefix("@")
    found = [r for r in loaded if name in (r.full_id, r.id)]
    own = [r for r in BUILT_IN if name in (r.id, r.id.partition("/")[2])]
    for one in own:
        click.echo(click.style(one.id, bold=True) + f"  {one.level}, built in\n{one.title}\n\nWhy: {one.why}")
    if not found and not own:
        hint = did_you_mean(name, sorted({n for r in loaded for n in (r.full_id, r.id)} | {r.id for r in BUILT_IN}))
        raise UsageError(f"no rule or signal is called `{name}`" + (f"; {hint}" if hint else ""))
    for number, rule in enumerate(found):
        if number or own:
            click.echo()
        click.echo(
            click.style(rule.full_id, bold=True)
            + f"  {'signal' if rule.signal else rule.level}, {rule.kind}"
            + (", preview" if rule.preview else "")
        )
        click.echo(rule.title)
        if rule.why:
            click.echo(f"\nWhy: {rule.why}")
        if rule.better:
            click.echo("Say instead:")
            for line in rule.better:
                click.echo(f"  {line}")
        if rule.excuses:
            click.echo(
                f"Excused when: {', '.join(sorted(rule.excuses))}"
                + (" and by further patterns in the file" if any(e.context is None for e in rule.unless) else "")
            )
        if rule.learned:
            click.echo("The text categoriser adds matches that no pattern has, with low or medium confidence.")
        if rule.needs_plausible:
            click.echo("A match that the categoriser gives less than 0.1 (in a line alone 0.03) is dropped.")
        precision = measured(folders, rule.full_id)
        if precision:
            click.echo("Precision on labelled conversations:")
            for part in precision:
                click.echo(f"  {part}")
        if rule.refs:
            click.echo("Sources:")
            for ref in rule.refs:
                click.echo(
                    "  "
                    + ref.title
                    + (
                        f" ({ref.jurisdiction}{', as of ' + ref.as_of if ref.as_of else ''})"
                        if ref.jurisdiction
                        else ""
                    )
                )
        if rule.tests:
            click.echo("Examples:")
            for example in rule.tests:
                sign = click.style("fires ", fg="red") if example.fires else click.style("silent", fg="green")
                text = " // ".join(_shown(turns) for turns in example.talks(""))
                click.echo(f"  {sign}  {text.replace('[[', '').replace(']]', '')}")
        click.echo(f"File: {rule.file}")


def _shown(turns: tuple[tuple[str, str], ...]) -> str:
    return " / ".join((f"{role}: " if role and len(turns) > 1 else "") + said for role, said in turns)
