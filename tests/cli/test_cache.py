"""A second run over unchanged files analyses nothing and says the same, byte for byte; whatever changes is noticed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import lru_cache, partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.running import SRC, write

from pitchlint import analyzer
from pitchlint.analyzer import Analyzer
from pitchlint.cache import keys, opened
from pitchlint.cli import cli, settings
from pitchlint.errors import PitchlintError

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ("samples/scripts/objections.md", "samples/case")
PRESSED = "Agent: This offer ends today, so decide now.\nCustomer: No thanks.\nAgent: Are you sure?\n"
HONEST = "Agent: What do you need the bike for?\nCustomer: Getting to work.\n"


def check(*words: str | Path, stdin: str = "") -> tuple[int, bytes]:
    """Exit code and standard output of `pitchlint check --no-model`, in this process as if it were a new one."""
    for remembered in (keys.settings_key, keys._rules, keys._code, settings._loaded):
        remembered.cache_clear()
    result = CliRunner().invoke(cli, ["check", "--no-model", *map(str, words)], input=stdin)
    if isinstance(result.exception, PitchlintError):
        raise result.exception
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout_bytes


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The cache folder of all tests here, so that the shipped rules are compiled once."""
    return tmp_path_factory.mktemp("kept") / "cache"


@pytest.fixture(autouse=True)
def kept(folder, monkeypatch) -> Path:
    """Where results lie; none at first."""
    shutil.rmtree(folder / "results", ignore_errors=True)
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", str(folder))
    return folder / "results"


@pytest.fixture
def calls(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(write(tmp_path / "calls", {"a.txt": PRESSED, "b.txt": HONEST}))
    return tmp_path / "calls"


@pytest.fixture
def analysed(monkeypatch) -> list[str]:
    """Names of the files that are analysed from here on."""
    seen: list[str] = []
    before = Analyzer.analyze

    def analyze(self, conversation):
        seen.append(conversation.source.file)
        return before(self, conversation)

    monkeypatch.setattr(Analyzer, "analyze", analyze)
    return seen


def test_every_format_is_the_same_with_and_without_what_is_kept(tmp_path, monkeypatch, kept, analysed):
    monkeypatch.chdir(ROOT)
    compiled = lru_cache(lambda prepared, settings: prepared(settings, None, keep=True))  # once for both ways
    monkeypatch.setattr("pitchlint.analyzer._prepare", partial(lambda p, s, _, keep: compiled(p, s), analyzer._prepare))

    def reports(*words: str) -> list[bytes]:
        files = [tmp_path / name for name in ("json", "sarif", "terminal")]
        code, out = check(*SAMPLES, *(w for f in files for w in ("-f", f"{f.name}:{f}")), *words)
        return [bytes([code]), out, *(f.read_bytes() for f in files)]

    plain = reports("--no-cache")
    assert not kept.exists()
    assert reports() == plain
    analysed.clear()
    monkeypatch.setattr("pitchlint.analyzer.Analyzer.__init__", None)  # no rule is even loaded
    monkeypatch.setattr("pitchlint.analyzer.across", None)
    assert reports() == plain
    assert not analysed


def test_a_second_run_imports_neither_spacy_nor_numpy_nor_the_model_of_rules(calls):
    (calls / ".pitchlint.yaml").write_text("channel: call\n")
    check("a.txt", "b.txt", "-f", "jsonl")
    code = (
        "import sys; from click.testing import CliRunner; from pitchlint.cli import cli;"
        "r = CliRunner().invoke(cli, ['check', '--no-model', 'a.txt', 'b.txt', '-f', 'jsonl']);"
        "assert r.exit_code == 1 and 'pressure/urgency' in r.output, r.output;"
        "sys.exit(' '.join({'spacy', 'numpy', 'pydantic', 're2', 'pitchlint.analyzer'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(SRC)}, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_changed_file_is_analysed_without_the_model_of_rules_and_without_yaml(calls):
    check("a.txt", "b.txt", "-f", "jsonl")
    (calls / "a.txt").write_text(PRESSED + "Customer: Quite sure, thank you.\n")
    code = (
        "import sys; from click.testing import CliRunner; from pitchlint.cli import cli;"
        "r = CliRunner().invoke(cli, ['check', '--no-model', 'a.txt', 'b.txt', '-f', 'jsonl']);"
        "assert r.exit_code == 1 and 'pressure/urgency' in r.output, r.output;"
        "sys.exit(' '.join({'spacy', 'pydantic', 'yaml', 'charset_normalizer'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(SRC)}, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_only_the_file_that_changed_is_analysed_again(calls, analysed):
    check("a.txt", "b.txt")
    analysed.clear()
    (calls / "b.txt").write_text(PRESSED, encoding="utf-8")
    code, out = check("a.txt", "b.txt", "-f", "jsonl")
    assert (code, analysed) == (1, ["b.txt"])
    assert b'"file": "b.txt"' in out


def test_the_same_words_under_another_name_keep_their_own_places(calls, analysed):
    (calls / "c.txt").write_text(PRESSED, encoding="utf-8")
    for name in ("a.txt", "c.txt", "./c.txt"):
        assert f'"file": "{name}"'.encode() in check(name, "-f", "jsonl")[1]
    assert analysed == ["a.txt", "c.txt", "./c.txt"]


def test_how_it_is_read_is_part_of_a_result_and_the_format_is_not(calls, analysed):
    for words in ([], ["--seller", "Customer"], ["--customer", "Agent"], ["-f", "json"], ["-v"]):
        check("a.txt", *words)
    assert len(analysed) == 3


def test_a_wrong_rule_is_told_though_results_are_kept(calls, tmp_path):
    check("a.txt")
    write(tmp_path, {"mine/sure.yaml": "id: sure\n"})
    with pytest.raises(PitchlintError, match=r"sure\.yaml:1:1"):
        check("a.txt", "--rules", tmp_path / "mine")


def test_that_a_configuration_is_right_is_kept_and_a_wrong_one_is_told_each_time(calls, monkeypatch):
    config = calls / ".pitchlint.yaml"
    config.write_text("per-file-ignores: {b.txt: [pressure/persist]}\n", encoding="utf-8")
    first = check("a.txt")
    with monkeypatch.context() as patched:
        patched.setattr("pitchlint.rules.packs.load_packs", None)
        assert check("a.txt") == first
    config.write_text("per-file-ignores: {b.txt: [pressure/persists]}\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(PitchlintError, match=r"pitchlint\.yaml:1:28: no rule.* `pressure/persists`"):
            check("a.txt")


@pytest.mark.parametrize("content", [b"", b"not a result", b"\x80\x05N."])
def test_broken_entries_are_made_anew_without_a_word(calls, kept, content):
    first = check("a.txt", "b.txt", "-f", "json")
    for entry in kept.iterdir():
        entry.write_bytes(content)
    assert check("a.txt", "b.txt", "-f", "json") == first


def test_an_input_that_cannot_be_read_is_told_each_time(calls):
    (calls / "c.vtt").write_bytes(b"\x00\x01\x02\xff" * 20)
    first = check("a.txt", "c.vtt", "absent.txt", "-f", "json")
    assert b"c.vtt" in first[1] and b"no such file" in first[1]
    assert check("a.txt", "c.vtt", "absent.txt", "-f", "json") == first


def test_nothing_is_kept_when_it_is_switched_off(monkeypatch):
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", "")
    assert opened() is None
    for command in ("show", "clear"):
        assert "nothing is kept" in CliRunner().invoke(cli, ["cache", command]).output


def test_standard_input_is_analysed_each_time(calls, analysed):
    for _ in range(2):
        check("--stdin-filename", "x.txt", "-", stdin=PRESSED)
    assert analysed == ["x.txt", "x.txt"]


def test_show_counts_and_clear_removes(calls, kept):
    check("a.txt", "b.txt")
    shown = CliRunner().invoke(cli, ["cache", "show"]).output
    assert f"folder: {kept.parent}" in shown.replace("\n", "")
    assert "results: 4 entries" in shown, "two files, what they give together, and the rules that ran"
    assert "compiled rules: " in shown
    compiled = list(kept.parent.glob("*.pickle"))
    assert CliRunner().invoke(cli, ["cache", "clear"]).output.startswith(f"removed {4 + len(compiled)} entries")
    assert not [*kept.iterdir(), *kept.parent.glob("*.pickle")]
