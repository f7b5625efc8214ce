"""The GitLab template: held against GitLab's schema, and its script run by a shell with the job's variables."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest
import yaml
from tests.cli.running import write
from tests.integrations.running import HONEST, PUSHY, ROOT, command, environment

FILE = ROOT / ".ci" / "gitlab.yml"
JOB = yaml.safe_load(FILE.read_text(encoding="utf-8"))["pitchlint"]


def test_it_fits_the_schema_of_gitlab():
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci", str(FILE)],
        capture_output=True,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not shutil.which("bash") or sys.platform == "win32", reason="needs a shell")
def test_the_script_writes_the_report_that_the_job_keeps_and_fails_on_what_is_set(tmp_path):
    write(tmp_path, {"scripts/pushy.md": PUSHY, "mail/honest.md": HONEST})
    command(tmp_path / "bin" / "pitchlint", "-m pitchlint")
    given = {**JOB["variables"], "PITCHLINT_PATHS": "scripts mail", "PITCHLINT_CHECK_FAIL_ON": "warning"}
    env = environment(tmp_path / "bin", PITCHLINT_CHECK_NO_MODEL="1", **given)
    env |= {name: given[name] for name in given if name.startswith("PITCHLINT_")}
    words = ["bash", "-eo", "pipefail", "-c", "\n".join(JOB["script"])]
    done = subprocess.run(words, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    assert "scripts/pushy.md:3:" in done.stdout
    report = json.loads((tmp_path / JOB["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert {entry["location"]["path"] for entry in report} == {"scripts/pushy.md"}


@pytest.mark.skipif(not shutil.which("bash") or sys.platform == "win32", reason="needs a shell")
@pytest.mark.parametrize(("version", "asked"), [("", "pitchlint"), ("0.1.0", "pitchlint==0.1.0")])
def test_the_version_is_asked_of_pip(tmp_path, version, asked):
    told = tmp_path / "told"
    write(tmp_path / "bin", {"python": f'#!/bin/sh\necho "$*" > "{told}"\n'})
    (tmp_path / "bin" / "python").chmod(0o755)
    env = environment(tmp_path / "bin", PITCHLINT_VERSION=version)
    subprocess.run(["bash", "-e", "-c", "\n".join(JOB["before_script"])], env=env, check=True)
    assert told.read_text().split()[-1] == asked
