"""`pitchlint rules schema`, `new` and `lint`: help for those who write rules."""

from __future__ import annotations

import json
from pathlib import Path

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of rule files, for editors.

    In VS Code, with the YAML extension: save it as rule.schema.json and begin rule files with
    `# yaml-language-server: $schema=rule.schema.json`.
    """
    from pitchlint.rules.schema import rule_schema

    click.echo(json.dumps(rule_schema(), indent=2, ensure_ascii=False))


@click.command()
@click.argument("rule_id", metavar="ID")
@click.option("--pack", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder of the pack.")
def new(rule_id: str, pack: Path) -> None:
    """Begin a rule: write PACK/ID.yaml, which passes its own examples."""
    from pitchlint.errors import UsageError
    from pitchlint.rules.starter import ID, starter

    if not ID.fullmatch(rule_id):
        raise UsageError(f"`{rule_id}` is no id: an id is lower-case words joined by hyphens, like `last-chance`")
    path = pack / f"{rule_id}.yaml"
    try:
        pack.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as out:
            out.write(starter(rule_id))
    except FileExistsError:
        raise UsageError(f"{path} exists already and stays as it is") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
    click.echo(f"wrote {path}; try: pitchlint rules test {pack}")


@click.command()
@click.argument("only", nargs=-1, metavar="[PACK|ID|PATH]...")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
@click.option("--rules", "packs", multiple=True, metavar="FOLDER", help="A folder of own rules. Repeatable.")
def lint(only: tuple[str, ...], form: str, packs: tuple[str, ...]) -> None:
    """Look for faults in rules that load.

    Patterns that never match or are always excused, that another pattern of the rule swallows or that are slow;
    signals that nothing uses; bounds that nothing passes; rules without why, better, refs or enough examples. Exit 1
    when there is a warning; notes do not count.
    """
    from pitchlint.cli.rules import chosen_rules
    from pitchlint.matching.lint import lint as run
    from pitchlint.matching.program import compile_rules
    from pitchlint.rules.kept import patterns_read

    loaded, sources, chosen = chosen_rules(only, packs)
    with patterns_read() as read:
        program = compile_rules(loaded, sources, read=read)
    remarks = run(program, sources, [r.full_id for r in chosen])
    if form == "json":
        rows = [
            {
                "rule": r.rule, "code": r.code, "level": r.level, "message": r.problem.message,
                "file": r.problem.location.file, "line": r.problem.location.line, "column": r.problem.location.column,
            }
            for r in remarks
        ]  # fmt: skip
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        for r in remarks:
            level = click.style(r.level, fg="yellow" if r.level == "warning" else "blue")
            click.echo(f"{r.problem.location}: {level}: {r.problem.message} [{r.code}]")
    warnings = sum(r.level == "warning" for r in remarks)
    click.echo(f"{len(chosen)} rules and signals: {warnings} warnings, {len(remarks) - warnings} notes", err=True)
    if warnings:
        raise click.exceptions.Exit(1)
