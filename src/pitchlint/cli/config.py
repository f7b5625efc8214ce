"""`pitchlint config show`: what holds for a file, and where it is said; `config schema`: what may be said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from pitchlint.cli.options import Group


@click.group(cls=Group, commands_table={"schema": "pitchlint.cli.config:schema", "show": "pitchlint.cli.config:show"})
def config() -> None:
    """Show the configuration, or its JSON Schema."""


@click.command()
def schema() -> None:
    """Print the JSON Schema of configuration files, for editors.

    In VS Code, with the YAML extension: save it as pitchlint.schema.json and begin `.pitchlint.yaml` with
    `# yaml-language-server: $schema=pitchlint.schema.json`.
    """
    from pitchlint.config.schema import config_schema

    click.echo(json.dumps(config_schema(), indent=2, ensure_ascii=False))


@click.command()
@click.argument("path", required=False)
@click.option("--config", "named", type=click.Path(path_type=Path), help="Configuration file instead of the nearest.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
def show(path: str | None, named: Path | None, isolated: bool, form: str) -> None:
    """Print what holds for PATH (default: this folder), and where each value is said.

    The configuration is checked whole: names of rules, changes to rules and packs, too.
    """
    from pitchlint.cli.settings import Runs

    runs = Runs({"config": named, "isolated": isolated})
    held = runs.configs.holding(path)
    runs.check([held])
    rows = list(_rows(held, path))
    if form == "json":
        shown = [{"key": k, "value": v, "from": origin} for k, v, origin in rows]
        click.echo(json.dumps({"path": path, "file": held.file, "values": shown}, indent=2, ensure_ascii=False))
        return
    about = f"For {path or 'this folder'}: "
    click.echo(about + (held.file or ("no file is read (--isolated)" if isolated else "no configuration file found")))
    lines = [(f"{key}: {_text(value)}", origin) for key, value, origin in rows]
    width = min(max(len(text) for text, _ in lines), 60)
    for text, origin in lines:
        click.echo(f"  {text:{width}}  " + click.style(f"# {origin}", dim=True))


def _rows(held: Any, path: str | None) -> Any:
    """(key, value, origin); entries of mappings one by one, since each may come from another file."""
    from pitchlint.config.keys import KEYS, field_of

    def origin(*key: str) -> str:
        return str(held.origin(*key) or "default")

    for key in sorted(KEYS):
        if key == "extends":
            continue
        if key == "rules" and held.overrides:
            for change in held.overrides:
                value = change.changes if change.off else json.loads(change.changes)
                yield f"rules.{change.name}", value, str(change.source.problem("", change.path, key=True).location)
        elif key == "per-file-ignores" and held.per_file_ignores:
            for entry in held.per_file_ignores:
                holds = path is not None and entry.matches(path)
                note = (", holds here" if holds else ", does not hold here") if path is not None else ""
                yield f"{key}.{entry.glob}", list(entry.names), origin(key, entry.glob) + note
        elif key == "suppress" and held.suppress:
            for number, entry in enumerate(held.suppress, 1):
                words = entry.suppression
                place = f", in {entry.glob}" if entry.glob else ""
                until = f", until {words.until}" if words.until else ""
                said = f"{words.names[0]} in “{words.text}”{place}{until}: {words.reason}"
                yield f"{key}.{number}", said, str(words.location)
        elif key == "required-lines" and held.required_lines:
            for line in held.required_lines:
                yield f"{key}.{line.glob}", "required", origin(key, line.glob)
        elif key in ("labels", "columns") and getattr(held, key):
            for name, value in getattr(held, key):
                yield f"{key}.{name}", value, origin(key, name)
        else:
            value = getattr(held, field_of(key))
            yield key, list(value) if isinstance(value, tuple) else value, origin(key)


def _text(value: Any) -> str:
    if value is None:
        return "(not given)"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
