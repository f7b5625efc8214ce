"""The shipped pre-commit hook, run by pre-commit on a commit in a scratch repository.

pre-commit would install the hook's own environment from this repository and PyPI, spaCy and its model with it: minutes
and a network. Here the hook runs as it is shipped in all but that: its entry, types, files and flags come from
`.pre-commit-hooks.yaml`, `language: system` takes pitchlint from PATH.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
import yaml
from tests.integrations.running import HONEST, PUSHY, ROOT, command, environment

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOK = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))[0]

pytestmark = pytest.mark.skipif(not shutil.which("git") or sys.platform == "win32", reason="needs git and a shell")


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """A scratch repository in which the hook is installed; answers a function that tries to commit files."""
    folder = tmp_path_factory.mktemp("library")
    command(folder / ".bin" / "pitchlint", "-m pitchlint")
    config = {"repos": [{"repo": "local", "hooks": [{**HOOK, "language": "system", "args": ["--no-model"]}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (folder / ".gitignore").write_text(".bin\n.home\n", encoding="utf-8")
    (folder / ".gitconfig").write_text("[user]\nname = Dana\nemail = dana@example.com\n", encoding="utf-8")
    env = environment(
        folder / ".bin", PRE_COMMIT_HOME=str(folder / ".home"), GIT_CONFIG_GLOBAL=str(folder / ".gitconfig")
    )

    def run(*words: str) -> tuple[int, str]:
        done = subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, timeout=120)
        return done.returncode, done.stdout + done.stderr

    assert run("git", "init", "-q")[0] == 0
    assert run(sys.executable, "-m", "pre_commit", "install")[0] == 0

    def commit(**files: str) -> tuple[int, str]:
        for name, text in files.items():
            path = folder / name.replace("__", "/").replace("_md", ".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert run("git", "add", "-A")[0] == 0
        return run("git", "commit", "-m", "scripts")

    return commit


def test_the_manifest_is_valid():
    done = subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)], capture_output=True)
    assert done.returncode == 0, done.stdout


def test_the_entry_is_the_command_that_is_installed():
    assert HOOK["language"] == "python"
    assert HOOK["entry"].split()[0] == "pitchlint"
    assert 'pitchlint = "pitchlint.__main__:main"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_a_pushy_script_does_not_get_in_and_what_is_no_script_is_left_alone(tried):
    pushy = PUSHY + "Customer: No thanks, I'm not interested.\nAgent: Are you sure? You will lose the discount.\n"
    code, said = tried(scripts__opening_md=pushy, notes_md=pushy, scripts__README_md=pushy)
    assert code == 1
    assert "scripts/opening.md:5:" in said and "pressure/persist" in said
    assert "notes.md" not in said and "README.md:" not in said
    code, said = tried(scripts__opening_md=HONEST)
    assert code == 0, said
    assert "pitchlint" in said and "Passed" in said


def test_scripts_in_all_the_usual_places_are_meant():
    import re

    meant = re.compile(HOOK["files"])
    for path in ("scripts/a.md", "sales/script/a.txt", "crm/macros/b.json", "templates/c.html"):
        assert meant.search(path)
    for path in ("src/a.md", "manuscripts/a.md", "scripts.md"):
        assert not meant.search(path)
