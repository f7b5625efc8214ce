"""`pitchlint check` as a user runs it: a real process, its output and its exit code."""

from __future__ import annotations

import json
import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

PRESSED = """Agent: Hello, this is Dana from Sunfield. Would you like our cover plan?
Customer: No thanks, I'm not interested.
Agent: Are you sure? This offer ends today and you will lose the discount.
Customer: I said no.
Agent: What if I knocked off another ten percent?
Customer: Please stop calling me.
"""
HONEST = """Agent: Good morning, what do you need the bike for?
Customer: Getting to work.
Agent: Then the cheaper one is enough, because the road is flat.
Customer: Thank you.
"""


def pitchlint(*words: str | Path, stdin: str | bytes = "", cwd: Path | None = None, **environment: str):
    """Runs the command line; answers (exit code, standard output, standard error)."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "pitchlint", *map(str, words)],
        input=data,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **environment},
        timeout=120,
    )
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


@pytest.fixture
def pressed(tmp_path: Path) -> Path:
    path = tmp_path / "pressed.txt"
    path.write_text(PRESSED, encoding="utf-8")
    return path


@pytest.fixture
def honest(tmp_path: Path) -> Path:
    path = tmp_path / "honest.txt"
    path.write_text(HONEST, encoding="utf-8")
    return path


def test_pressing_after_a_no_is_an_error_and_exits_1(pressed):
    code, out, err = pitchlint("check", pressed.name, cwd=pressed.parent)
    assert code == 1, err
    assert "pressure/persist" in out
    assert "pressed.txt:3:8" in out


def test_honest_talk_exits_0(honest):
    code, out, err = pitchlint("check", honest)
    assert code == 0, out + err


@pytest.mark.parametrize(("level", "expected"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on_decides_the_exit_code(pressed, level, expected):
    assert pitchlint("check", pressed, "--fail-on", level)[0] == expected


def test_jsonl_gives_a_finding_a_line_with_its_place(pressed):
    _, out, _ = pitchlint("check", pressed, "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    persist = next(r for r in rows if r["rule"] == "pressure/persist")
    assert {"rule", "level", "conversation", "turn", "message", "quote", "file", "line"} <= persist.keys()
    line = PRESSED.splitlines()[persist["line"] - 1]
    assert line[persist["column"] - 1 :].startswith(persist["quote"])


def test_json_is_one_document(pressed, tmp_path):
    target = tmp_path / "report.json"
    code, out, _ = pitchlint("check", pressed, "--format", "json", "-o", target)
    assert (code, out) == (1, "")
    assert json.loads(target.read_text(encoding="utf-8"))["conversations"]


def test_the_same_input_gives_the_same_bytes(pressed):
    assert pitchlint("check", pressed) == pitchlint("check", pressed)


def test_select_and_ignore_choose_rules(pressed):
    only = pitchlint("check", pressed, "--select", "pressure/persist", "--format", "jsonl")[1]
    assert {json.loads(line)["rule"] for line in only.splitlines()} == {"pressure/persist"}
    without = pitchlint("check", pressed, "--ignore", "pressure", "--format", "jsonl")[1]
    assert not any(json.loads(line)["rule"].startswith("pressure/") for line in without.splitlines())


def test_min_level_hides_what_is_milder(pressed):
    out = pitchlint("check", pressed, "--min-level", "error", "--no-praise", "--format", "jsonl")[1]
    assert {json.loads(line)["level"] for line in out.splitlines()} == {"error"}


def test_quiet_is_a_line_a_finding(pressed):
    _, out, _ = pitchlint("check", pressed, "-q")
    assert any(line.startswith(str(pressed)) and "pressure/persist" in line for line in out.splitlines())


def test_standard_input_takes_a_name_for_its_places():
    code, out, _ = pitchlint("check", "-", "--stdin-filename", "call.txt", "--format", "jsonl", stdin=PRESSED)
    assert code == 1
    assert {json.loads(line)["file"] for line in out.splitlines()} == {"call.txt"}


def test_seller_and_customer_options_give_the_sides(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text(PRESSED.replace("Agent", "Dana").replace("Customer", "Kim"), encoding="utf-8")
    code, out, _ = pitchlint("check", path, "--seller", "Dana", "--customer", "Kim", "--format", "jsonl")
    assert code == 1
    assert "pressure/persist" in out


def test_one_unreadable_file_does_not_lose_the_others(pressed, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "broken.vtt").write_bytes(b"\x00\x01\x02\xff" * 50)
    code, out, err = pitchlint("check", pressed.name, "empty.txt", "broken.vtt", cwd=tmp_path)
    assert code == 1
    assert "pressure/persist" in out
    assert "empty.txt" in out
    assert "broken.vtt" in out
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\xfe\xff" * 20, b'{"answer": 42}', b"WEBVTT\n\n"],
    ids=["empty", "binary", "other JSON", "VTT without cues"],
)
def test_nothing_to_analyse_exits_2_without_a_traceback(tmp_path, content):
    path = tmp_path / "input.txt"
    path.write_bytes(content)
    code, out, err = pitchlint("check", path.name, cwd=tmp_path)
    assert code == 2
    assert "Traceback" not in out + err
    assert "input.txt" in out + err


def test_a_missing_file_and_no_file_exit_2(tmp_path):
    assert pitchlint("check", tmp_path / "absent.txt")[0] == 2
    code, _, err = pitchlint("check")
    assert code == 2
    assert "standard input" in err


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_other_encodings_are_read(tmp_path, encoding):
    path = tmp_path / "call.txt"
    path.write_bytes((PRESSED + "Agent: Café crème for £5 only today.\n").encode(encoding))
    code, out, err = pitchlint("check", path)
    assert code == 1, out + err
    assert "pressure/persist" in out


def test_transcript_text_is_never_interpreted(tmp_path):
    path = tmp_path / "hostile.txt"
    path.write_text(PRESSED.replace("Are you sure?", "[bold red]Are you sure?[/] \x1b[31mred\x1b]0;title\x07"), "utf-8")
    _, out, _ = pitchlint("check", path, FORCE_COLOR="1")
    assert "\x1b]0;" not in out
    assert "\x07" not in out
    _, out, _ = pitchlint("check", path, NO_COLOR="1")
    assert "\x1b" not in out
    assert "[bold red]" in out


def in_terminal(width: int, *words: str, cwd: Path) -> str:
    """What a real terminal of that width shows."""
    pty, fcntl, termios = (pytest.importorskip(name) for name in ("pty", "fcntl", "termios"))
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES", "NO_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-m", "pitchlint", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=cwd,
        env=environment,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            read = os.read(ours, 65536)
        except OSError:  # Linux: the other end is closed
            break
        if not read:
            break
        shown += read
    process.wait(60)
    os.close(ours)
    return shown.decode("utf-8", "replace").replace("\r", "")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal(pressed, width):
    shown = in_terminal(width, "check", pressed.name, cwd=pressed.parent)
    assert "\x1b[" in shown, "a terminal gets colours"
    repainted = shown.replace("\x1b[2K", "\n")  # the counter of a slow run is painted over, not lengthened
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", repainted)
    assert "pressure/persist" in plain
    assert max(len(line) for line in plain.splitlines()) <= width


def test_a_windows_code_page_can_print_the_report(pressed):
    code, out, err = pitchlint("check", pressed, PYTHONIOENCODING="cp437", PYTHONUTF8="0")
    assert code == 1
    assert "Traceback" not in err
    assert "pressure/persist" in out


def test_a_wrong_rule_file_names_every_mistake_and_exits_2(tmp_path, pressed):
    own = tmp_path / "mine"
    own.mkdir()
    (own / "wrong.yaml").write_text("id: wrong\ntitel: Wrong\nlevel: eror\nfind: ['only [a']\n", encoding="utf-8")
    code, out, err = pitchlint("check", pressed, "--rules", own)
    assert (code, out) == (2, "")
    assert "wrong.yaml:2:1" in err
    assert "did you mean `title`?" in err
    assert "wrong.yaml:3:8" in err
    assert "Traceback" not in err


def test_an_own_rule_runs(tmp_path, pressed):
    own = tmp_path / "mine"
    own.mkdir()
    (own / "knock.yaml").write_text(
        'id: knock\ntitle: Knocks off\nfind: ["knocked off {what:word} ... percent"]\nmessage: "{what}"\n'
    )
    code, out, err = pitchlint("check", pressed, "--rules", own, "--select", "mine/knock", "--format", "jsonl")
    assert code == 0, err
    assert json.loads(out)["message"] == "another"


def test_a_regex_that_would_backtrack_is_linear(tmp_path, pressed):
    own = tmp_path / "mine"
    own.mkdir()
    (own / "slow.yaml").write_text('id: slow\ntitle: Slow one\nfind: ["/(a+)+$/"]\n', encoding="utf-8")
    long = tmp_path / "long.txt"
    long.write_text("Agent: " + "a" * 50_000 + "!\nCustomer: no\n", encoding="utf-8")
    code, _, err = pitchlint("check", long, "--rules", own, "--select", "mine/slow")
    assert code == 0, err


def test_an_unknown_rule_command_or_format_gets_a_hint(pressed):
    for words in (
        ["check", pressed, "--select", "pressure/urgencyy"],
        ["chek", pressed],
        ["check", pressed, "-f", "jsnl"],
    ):
        code, _, err = pitchlint(*words)
        assert code == 2
        assert "did you mean" in err


def test_time_is_told_by_stage(pressed):
    _, _, err = pitchlint("check", pressed, "--time", "--no-cache")
    stages, _, rules = err.partition("of this for all rules, and the 10 dearest of ")
    assert [line.split()[0] for line in stages.splitlines()] == ["import", "load", "read", "match", "join", "render"]
    shares = [line.split()[-1] for line in rules.splitlines()[1:] if line.strip()]
    assert {"ledgers", "measures", "words"} < set(shares)
    assert len([name for name in shares if "/" in name]) == 10


def test_help_and_rules_list_do_not_import_spacy():
    code = (
        "import sys; from click.testing import CliRunner; from pitchlint.cli import cli;"
        "[CliRunner().invoke(cli, w) for w in (['--help'], ['rules', 'list'], ['formats'])];"
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0


def test_the_list_of_commands_names_each_and_imports_none():
    from pitchlint.cli import ABOUT, COMMANDS

    assert list(ABOUT) == list(COMMANDS) == sorted(COMMANDS)
    code, out, _ = pitchlint("--help")
    assert code == 0
    assert all(f"  {name} " in out and ABOUT[name] in out for name in COMMANDS)
