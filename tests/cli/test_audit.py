"""`pitchlint audit`, `show` and `query` as real processes; the audit itself killed in the middle."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pitchlint.cli.audit import exit_code

from .running import SRC, pitchlint, write

RULE = """
id: last-chance
title: Calls it the last chance
level: warning
message: "“{quote}” leaves no time"
find: ["last chance"]
"""
TALK = '{{"id": "c{n}", "channel": "chat", "seller": "s{s}", "turns": [{{"role": "customer", "text": "Hello {n}."}}, {{"role": "seller", "text": "{words}"}}]}}\n'  # noqa: E501
WORDS = ("audit", "talks.jsonl", "--rules", "own", "--select", "own", "--isolated", "--jobs", "2", "--part-size", "900")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an export, one line of which is broken, and an undisturbed audit of it in `calm`."""
    words = "This is your last chance.", "Take your time."
    talks = [TALK.format(n=n, s=n % 2, words=words[n % 3 != 0]) for n in range(36)]
    files = {"own/last-chance.yaml": RULE, "talks.jsonl": "".join(talks) + "{broken\n"}
    made = write(tmp_path_factory.mktemp("audit"), files)
    code, out, err = pitchlint(*WORDS, "--out", "calm", "-q", cwd=made)
    assert (code, out, err) == (3, "", "")
    return made


def digests(out: Path) -> dict[str, str]:
    files = (f for f in sorted(out.rglob("*")) if f.is_file() and ".pitchlint" not in f.parts)
    return {str(f.relative_to(out)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


def test_an_audit_that_was_killed_goes_on_to_the_same_bytes(folder: Path) -> None:
    words = [sys.executable, "-m", "pitchlint", *WORDS, "--out", "hard", "--progress", "jsonl"]
    with subprocess.Popen(words, cwd=folder, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(SRC)}) as run:
        assert run.stderr is not None
        told = [json.loads(run.stderr.readline()) for _ in range(3)]
        run.send_signal(signal.SIGKILL)
    assert [t["event"] for t in told] == ["planned", "part", "part"]
    assert not digests(folder / "hard")
    code, out, err = pitchlint(*WORDS, "--out", "hard", "--progress", "jsonl", cwd=folder)
    last = json.loads(err.splitlines()[-1])
    assert (code, last["event"], last["counts"]["conversations"]) == (3, "done", 36), err
    assert last["reused"] >= 2
    assert digests(folder / "hard") == digests(folder / "calm")
    assert set(digests(folder / "calm")) == {
        "audit.json", *(f"{t}.parquet" for t in ("conversations", "failures", "findings", "ledgers", "sellers")),
    }  # fmt: skip
    assert "36 conversations, 72 turns" in out
    assert "own/last-chance     12     12  33.3%    20.2–49.7%" in out
    assert "s0          6  6 of 18  33.3%    16.3–56.3%" in out
    assert "talks.jsonl:37" in out
    assert "by patterns alone; --model adds" in out
    assert "Not a basis for decisions about anyone's employment" in out


def test_show_and_query_read_what_an_audit_wrote_and_nothing_else(folder: Path) -> None:
    code, out, _ = pitchlint("show", "calm", cwd=folder)
    assert (code, "own/last-chance" in out) == (0, True)
    sql = "SELECT seller, with_fault, '=1+1' AS sum FROM sellers ORDER BY seller"
    code, out, _ = pitchlint("query", "calm", sql, "--format", "csv", cwd=folder)
    assert (code, out) == (0, "seller,with_fault,sum\ns0,6,'=1+1\ns1,6,'=1+1\n")
    code, out, err = pitchlint("query", "calm", "SELECT * FROM read_text('talks.jsonl')", cwd=folder)
    assert (code, out) == (2, "")
    assert "Permission Error" in err
    assert "Traceback" not in err


def test_a_row_too_wide_for_the_screen_has_a_line_for_each_value(folder: Path) -> None:
    code, out, _ = pitchlint("query", "calm", "SELECT * FROM findings WHERE number = 4", cwd=folder, COLUMNS="80")
    lines = [line.split() for line in out.splitlines()]
    assert code == 0
    assert ["rule", "own/last-chance"] in lines
    assert ["number", "4"] in lines


@pytest.mark.parametrize(
    ("outcome", "worst", "fail_on", "code"),
    [
        ((5, 0, 0), "warning", "never", 0),
        ((5, 0, 0), "warning", "error", 0),
        ((5, 0, 0), "warning", "note", 1),
        ((5, 1, 0), "warning", "note", 3),
        ((5, 2, 2), None, "note", 0),  # scripts without speech are no fault
        ((0, 2, 2), None, "never", 0),
        ((0, 2, 1), None, "never", 2),
        ((0, 0, 0), None, "never", 2),
    ],
)
def test_the_exit_code_says_what_came_of_it(
    outcome: tuple[int, int, int], worst: str | None, fail_on: str, code: int
) -> None:
    names = "conversations", "failures", "speechless"
    assert exit_code(dict(zip(names, outcome, strict=True)), worst, fail_on) == code


def test_what_cannot_be_audited_is_said(folder: Path) -> None:
    code, _, err = pitchlint("audit", "none.jsonl", "--out", "new", "--isolated", cwd=folder)
    assert (code, "no such file" in err) == (2, False)
    assert pitchlint("audit", "-", "--out", "new", cwd=folder)[::2] == (
        2,
        "pitchlint: an audit reads files, not standard input: it must be able to go on where it stopped\n",
    )
    assert pitchlint("audit", "calm", "--out", "calm", "--isolated", cwd=folder)[::2] == (
        2,
        "pitchlint: name an export; what lies in --out is none\n",
    )
    assert pitchlint("show", "own", cwd=folder)[2].startswith("pitchlint: own: no audit wrote there")
