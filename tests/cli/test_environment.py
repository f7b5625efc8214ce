"""Every option can come from the environment, under the name that stands on the command line."""

from __future__ import annotations

import json

import click
import pytest
from click.testing import CliRunner
from tests.cli.running import pitchlint

from pitchlint.cli import cli

TALK = "Dana: This offer ends today, so decide now.\nKim Lee: No thanks.\nDana: Are you sure?\n"


def commands(group: click.Group, ctx: click.Context, path: tuple[str, ...] = ()):
    """Every command below the group with its path."""
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, click.Context(command, parent=ctx, info_name=name), (*path, name))


def test_every_option_of_every_command_has_a_variable_of_its_own_name():
    seen: dict[str, tuple[str, ...]] = {}
    for path, command in commands(cli, click.Context(cli, info_name="pitchlint")):
        for option in (p for p in command.params if isinstance(p, click.Option)):
            long = max(option.opts, key=len).strip("-").replace("-", "_").upper()
            named = [option.envvar] if isinstance(option.envvar, str) else list(option.envvar or ())
            assert named in ([f"PITCHLINT_{'_'.join(path).upper()}_{long}"], ["PITCHLINT_TODAY"]), (path, option.opts)
            assert named[0] == "PITCHLINT_TODAY" or seen.setdefault(named[0], path) == path
    assert "PITCHLINT_CHECK_FAIL_ON" in seen
    assert "PITCHLINT_CONFIG" not in seen and "PITCHLINT_CACHE_DIR" not in seen, "these have meanings of their own"


def test_variables_are_read_by_a_real_run_and_the_command_line_comes_first():
    given = {
        "PITCHLINT_CHECK_FAIL_ON": "never",
        "PITCHLINT_CHECK_NO_MODEL": "1",
        "PITCHLINT_CHECK_FORMAT": "jsonl",
        "PITCHLINT_CHECK_SELLER": "Kim Lee;Dana",
        "PITCHLINT_CHECK_MIN_LEVEL": "warning",
        "PITCHLINT_CHECK_STDIN_FILENAME": "named.txt",
    }
    code, out, err = pitchlint("check", "-", "--seller", "Dana", "--customer", "Kim Lee", stdin=TALK, **given)
    assert code == 0, err
    rows = [json.loads(line) for line in out.splitlines()]
    assert {row["file"] for row in rows} == {"named.txt"}
    assert "pressure/urgency" in {row["rule"] for row in rows}
    assert "note" not in {row["level"] for row in rows}


@pytest.fixture
def seen(monkeypatch) -> dict:
    """What `check` is called with."""
    given: dict = {}
    check = cli.get_command(click.Context(cli, info_name="pitchlint"), "check")
    monkeypatch.setattr(check, "callback", lambda **options: given.update(options))
    return given


def test_several_values_are_parted_by_semicolons(seen):
    variables = {"PITCHLINT_CHECK_SELLER": "Dana Smith;Lou", "PITCHLINT_CHECK_FORMAT": "full;sarif:out.sarif"}
    done = CliRunner().invoke(cli, ["check", "a.txt"], env=variables)
    assert done.exit_code == 0, done.output
    assert seen["sellers"] == ("Dana Smith", "Lou")
    assert seen["forms"] == ("full", "sarif:out.sarif")


def test_a_wrong_value_is_told_with_its_variable():
    code, _, err = pitchlint("check", "a.txt", PITCHLINT_CHECK_FAIL_ON="sometimes")
    assert code == 2
    assert "'--fail-on' (from PITCHLINT_CHECK_FAIL_ON): 'sometimes' is not one of" in err
