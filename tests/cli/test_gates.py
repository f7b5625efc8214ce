"""Gates as a build server uses them: a script library in a real git repository, and the whole command."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from tests.gates.repository import committed, put

from pitchlint.cli import main

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

COLD = """\
# Cold call

Say: "You must sign right now."

<!-- pitchlint-ignore urgency until 2026-05-31: the spring offer does end then -->
Say: "This price is only good until the end of the day."

Say: "Last chance, call now." <!-- pitchlint-ignore threat: nobody remembers -->
"""
CHAT = "Agent: Good morning.\nCustomer: Hi.\nAgent: You must sign right now.\n"
CONFIG = """\
select: [pressure/urgency, pressure/threat]
suppress:
  - {rule: pressure/urgency, text: last chance, file: cold.md, reason: a song title}
"""


@pytest.fixture(scope="module")
def cache(tmp_path_factory) -> Path:
    """Compiled rules for all runs."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def library(tmp_path: Path, monkeypatch, cache) -> Path:
    """The repository, in which the commands run."""
    folder = committed(tmp_path / "repo", {"scripts/cold.md": COLD, "calls/one.txt": CHAT, ".pitchlint.yaml": CONFIG})
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", str(cache))
    monkeypatch.setenv("PITCHLINT_TODAY", "2026-05-31")
    monkeypatch.delenv("PITCHLINT_CONFIG", raising=False)
    return folder


@pytest.fixture
def run(monkeypatch, capsys):
    """Runs the command line in this process; answers (exit code, standard output, standard error)."""

    def called(*words: str):
        monkeypatch.setattr(sys, "argv", ["pitchlint", *words, "--no-model"])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return called


def test_suppressions_are_counted_and_those_that_excuse_nothing_are_told(library, run):
    code, out, err = run("check", "scripts", "-q", "--statistics", "--max-warnings", "1")
    assert (code, err) == (1, "")
    *found, total, _, heading, first, second = [line.strip() for line in out.splitlines()]
    assert [line.split(" ")[:3] for line in found] == [
        ["scripts/cold.md:3:7", "warning", "pressure/urgency"],
        ["scripts/cold.md:8:31", "warning", "suppression/unused"],
    ]
    assert total == "2 warnings in 1 conversation (3 turns), 2 suppressed"
    assert heading.split() == ["found", "level", "rule", "files", "suppressed"]
    assert [first.split(), second.split()] == [
        ["1", "warning", "pressure/urgency", "1", "2"], ["1", "warning", "suppression/unused", "1", "0"],
    ]  # fmt: skip


def test_a_day_later_a_suppression_has_expired_and_machine_formats_stay_whole(library, run):
    words = ("--today", "2026-06-01", "-f", "json", "--statistics", "--max-warnings", "0", "--exit-zero")
    code, out, err = run("check", "scripts", *words)
    assert code == 0 and err.splitlines()[0].split()[0] == "found"
    told = json.loads(out)
    assert [(n["rule"], n["line"]) for n in told["notices"]] == [("suppression/expired", 5), ("suppression/unused", 8)]
    [talk] = told["conversations"]
    assert [f["line"] for f in talk["findings"]] == [3, 6]
    assert [s["suppressed"]["by"] for s in talk["suppressed"]] == ["config"]
    assert told["summary"]["suppressed"] == 1


def test_rules_about_suppressions_are_ignored_by_name_and_described_like_others(library, run):
    code, out, err = run("check", "scripts", "-f", "sarif")
    described = {rule["id"] for rule in json.loads(out)["runs"][0]["tool"]["driver"]["rules"]}
    assert code == 0 and {"suppression/unused", "suppression/expired", "pressure/urgency"} <= described, err
    for name in ("suppression/unused", "unused", "suppression"):
        code, out, err = run("check", "scripts", "-q", "--ignore", name)
        assert (code, err) == (0, "") and "suppression/" not in out and "pressure/urgency" in out
    put(library, {".pitchlint.yaml": CONFIG + "per-file-ignores: {'*.md': [suppression/unused]}\n"})
    _, out, err = run("check", "scripts", "-q")
    assert "suppression/" not in out and not err
    put(library, {"scripts/new.md": "Say: hi\n<!-- pitchlint-ignore suppression/unused: x -->\n"})
    code, _, err = run("check", "scripts")
    assert code == 2 and "scripts/new.md:2:23: `suppression/unused` cannot be excused" in err


def test_every_wrong_comment_and_entry_is_an_error_with_its_place(library, run):
    put(
        library,
        {"scripts/bad.md": "Say: hi\n<!-- pitchlint-ignore presure/urgency: x -->\n<!-- pitchlint-ignore a -->\n"},
    )
    code, out, err = run("check", "scripts")
    assert (code, out) == (2, "")
    assert "scripts/bad.md:2:23: no rule or pack is called `presure/urgency`" in err
    assert "did you mean `pressure/urgency`?" in err and "scripts/bad.md:3:16: this comment gives no reason" in err
    put(library, {".pitchlint.yaml": CONFIG.replace("rule: pressure/urgency", "rule: pressure/urgence")})
    code, _, err = run("check", "scripts/cold.md")
    assert code == 2 and ".pitchlint.yaml:3:12: no rule or pack is called `pressure/urgence`" in err


def test_a_baseline_hides_what_was_known_and_changes_limit_the_rest(library, run):
    code, out, _ = run("baseline", "write", ".", "--output", "ci/base.json")
    assert code == 2, "there is no folder ci"
    code, out, _ = run("baseline", "write", ".", "--output", "base.json")
    assert (code, out) == (0, "base.json: known from now on: 2 findings in 2 files\n")
    put(library, {
        "calls/one.txt": CHAT.replace("You must sign right now", "Thank you"),
        "scripts/cold.md": COLD.replace("# Cold call\n", '# Cold call\n\nSay: "You have to decide today."\n'),
        "scripts/new.md": 'Say: "Last chance, call now."\n',
    })  # fmt: skip
    code, out, _ = run("check", ".", "--baseline", "base.json", "--fail-on", "warning")
    assert code == 1
    assert "not read" not in out, "the baseline itself is no input"
    assert "pressure/urgency in calls/one.txt" in out and "1 in the baseline base.json" in " ".join(out.split())
    code, out, _ = run("check", ".", "--changed-since", "HEAD", "-q", "--fail-on", "warning")
    told = [line.split(" ")[0] for line in out.splitlines()[:-1]]
    assert (code, told) == (1, ["scripts/cold.md:3:7", "scripts/new.md:1:7", "scripts/cold.md:10:31"])
    assert out.splitlines()[-1].endswith("1 on lines unchanged since HEAD")


def test_broken_baselines_unknown_refs_and_wrong_days_end_in_one_clear_message(library, run):
    put(library, {"base.json": '{"format": "pitchlint-baseline/7"}'})
    for words, said in (
        (("--baseline", "base.json"), "base.json:1:12: this is no baseline of the format `pitchlint-baseline/1`"),
        (("--changed-since", "nope"), "git knows no commit `nope`"),
        (("--today", "tomorrow"), "is no date; write it as in 2026-12-31"),
    ):
        code, out, err = run("check", "scripts", *words)
        assert (code, out) == (2, "") and said in err and "Traceback" not in err


def test_add_ignore_writes_into_scripts_only_and_the_next_run_is_clean(library, run):
    code, _, err = run("check", ".", "--add-ignore")
    assert code == 2 and '--reason "why the words may stay"' in err
    code, out, _ = run("check", ".", "--add-ignore", "--reason", "agreed with legal")
    assert code == 0
    assert "scripts/cold.md: 1 finding excused" in out and "calls/one.txt: 1 finding not excused: a transcript" in out
    text = (library / "scripts/cold.md").read_text()
    line = 'Say: "You must sign right now." <!-- pitchlint-ignore pressure/urgency: agreed with legal -->'
    assert text == COLD.replace('Say: "You must sign right now."', line)
    assert (library / "calls/one.txt").read_text() == CHAT
    code, out, _ = run("check", "scripts", "-q")
    assert code == 0 and "3 suppressed" in out
