"""Shell completion as a shell asks for it: a real process with the words of the line in its environment."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner
from tests.cli.running import pitchlint, write

from pitchlint.cli import cli, completed
from pitchlint.ledgers.measures import CALL_TYPES
from pitchlint.rules import load_packs, shipped_packs


def completions(line: str) -> list[str]:
    """What a line may go on with, asked in this process."""
    from click.shell_completion import ShellComplete

    *words, typed = line.split(" ")
    return [item.value for item in ShellComplete(cli, {}, "pitchlint", "_X").get_completions(words, typed)]


def test_bash_completes_a_rule_with_a_real_process():
    asked = {
        "_PITCHLINT_COMPLETE": "bash_complete",
        "COMP_WORDS": "pitchlint explain pressure/persist-p",
        "COMP_CWORD": "2",
    }
    assert pitchlint(**asked)[:2] == (0, "plain,pressure/persist-put-off\n")


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_the_script_for_each_shell_is_printed_and_the_shell_can_read_it(shell):
    done = CliRunner().invoke(cli, ["completion", shell])
    assert done.exit_code == 0
    assert "_PITCHLINT_COMPLETE" in done.output
    if shutil.which(shell):
        assert subprocess.run([shell, "-n"], input=done.output, text=True).returncode == 0


@pytest.mark.parametrize(
    ("line", "among"),
    [
        ("che", "check"),
        ("check --no-m", "--no-model"),
        ("check --select pressure/ur", "pressure/urgency"),
        ("check --ignore praise,pressure/ur", "praise,pressure/urgency"),
        ("check --select err", "error"),
        ("check -f sar", "sarif"),
        ("check --input-format web", "webvtt"),
        ("check --call-type ret", "retail"),
        ("check --column te", "text="),
        ("check --fail-on n", "never"),
        ("rules show pressure/ur", "pressure/urgency"),
        ("explain signals/re", "signals/refuse"),
    ],
)
def test_values_are_completed(line, among):
    assert among in completions(line)


def test_own_rules_are_completed_after_their_folder(tmp_path):
    write(tmp_path, {"house/last-word.yaml": "id: last-word\n"})
    assert completions(f"check --rules {tmp_path / 'house'} --select house/") == ["house/last-word"]


def test_the_names_are_those_of_the_rules_and_kinds_of_call_those_that_rules_and_bands_know():
    loaded, _ = load_packs([shipped_packs()])
    assert {n for n in completions("explain ") if "/" in n} == {r.full_id for r in loaded}
    known = {kind for rule in loaded for kind in rule.applies.call_type} | set(CALL_TYPES)
    assert set(completed.CALL_TYPES) == known
    assert ", ".join(completed.CALL_TYPES) in " ".join(CliRunner().invoke(cli, ["check", "--help"]).output.split())


def test_completing_loads_no_rules_and_no_spacy():
    code = (
        "import sys; from click.shell_completion import ShellComplete; from pitchlint.cli import cli;"
        "assert ShellComplete(cli, {}, 'pitchlint', '_X').get_completions(['check', '--select'], 'pressure/');"
        "sys.exit(' '.join({'spacy', 'pydantic', 'yaml', 'rich'} & set(sys.modules)) or 0)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
