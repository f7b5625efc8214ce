"""The GitHub Action: held against the schema, audited, and its scripts run by bash with inputs as GitHub gives them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.cli.running import write
from tests.integrations.running import HONEST, PUSHY, ROOT, command, environment

FILE = ROOT / "action.yml"
ACTION = yaml.safe_load(FILE.read_text(encoding="utf-8"))
STEPS = {step.get("name", "python"): step for step in ACTION["runs"]["steps"]}
BIN = Path(sys.executable).parent

needs_bash = pytest.mark.skipif(not shutil.which("bash") or sys.platform == "win32", reason="needs bash")


def test_it_fits_the_schema_of_actions():
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", str(FILE)],
        capture_output=True,
    )
    assert done.returncode == 0, done.stdout


def test_an_audit_finds_nothing():
    audit = shutil.which("zizmor", path=str(BIN)) or shutil.which("zizmor")
    if audit is None:
        pytest.skip("zizmor has no wheel for this platform")
    words = [audit, "--offline", "--no-progress", "--pedantic", str(FILE)]
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_no_input_is_pasted_into_a_script_and_every_input_is_used():
    assert not [name for name, step in STEPS.items() if "${{" in step.get("run", "")]
    used = set(re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", FILE.read_text(encoding="utf-8")))
    assert used == set(ACTION["inputs"])


def run(step: str, folder: Path, **inputs: str) -> tuple[int, str]:
    """A step as the runner runs it: its script in a file, its variables filled with the inputs or their defaults."""
    values = {name: about["default"] for name, about in ACTION["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    given = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: values[m[1]], template)
        for name, template in STEPS[step]["env"].items()
    }
    script = folder / "step.sh"
    script.write_text(STEPS[step]["run"], encoding="utf-8")
    env = environment(RUNNER_TEMP=str(folder / "temp"), GITHUB_ACTION_PATH="/the/action", **given)
    words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", script]
    done = subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def library(tmp_path) -> Path:
    """A checkout with scripts, and pitchlint where the step before has installed it."""
    command(tmp_path / "temp" / "pitchlint" / "bin" / "python", "")
    return write(tmp_path, {"my scripts/pushy.md": PUSHY, "scripts/honest.md": HONEST})


@needs_bash
def test_findings_become_annotations_and_a_sarif_file(library):
    code, said = run(
        "Check", library, paths="'my scripts' scripts/", args="--no-model", fail_on="warning", sarif_file="out.sarif"
    )
    assert code == 1
    assert "::error file=my scripts/pushy.md,line=3," in said or "::warning file=my scripts/pushy.md,line=3," in said
    assert json.loads((library / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]


@needs_bash
def test_words_of_inputs_are_never_run(library):
    trace = library / "ran"
    harm = f"$(touch {trace}) `touch {trace}` ; touch {trace} && touch {trace} #"
    code, said = run("Check", library, paths=harm, format=harm, fail_on=harm, sarif_file=harm, args=harm)
    assert code == 2
    assert harm in said.replace("\n", " "), "the words reach pitchlint as they are"
    assert not trace.exists()


@needs_bash
def test_a_quote_that_is_not_closed_fails_the_job(library):
    code, said = run("Check", library, paths="scripts", args="--no-model --fail-on 'never")
    assert code != 0
    assert "No closing quotation" in said


@needs_bash
@pytest.mark.parametrize(("version", "asked"), [("", "/the/action"), ("0.1.0", "pitchlint==0.1.0")])
def test_the_installation_asks_pip_for_this_code_or_for_a_version(tmp_path, version, asked):
    told = tmp_path / "told"
    inner = tmp_path / "temp" / "pitchlint" / "bin" / "python"
    write(tmp_path, {"python": f'#!/bin/sh\necho "outer $*" >> "{told}"\n'})
    write(inner.parent, {"python": f'#!/bin/sh\necho "inner $*" >> "{told}"\n'})
    for file in (tmp_path / "python", inner):
        file.chmod(0o755)
    template = STEPS["Install pitchlint"]["env"]["PYTHON"]
    assert template == "${{ steps.python.outputs.python-path }}"
    STEPS["Install pitchlint"]["env"]["PYTHON"] = str(tmp_path / "python")
    try:
        assert run("Install pitchlint", tmp_path, version=version)[0] == 0
    finally:
        STEPS["Install pitchlint"]["env"]["PYTHON"] = template
    assert told.read_text().splitlines() == [
        f"outer -m venv {tmp_path}/temp/pitchlint",
        f"inner -m pip install --quiet {asked}",
    ]
