"""`check --fix`, `--diff` and `--redact` as a user runs them."""

from __future__ import annotations

import json

import pytest

from pitchlint.cli.fixing import fixed
from pitchlint.cli.settings import FileRun, Runs
from pitchlint.config import Config
from pitchlint.errors import UsageError
from pitchlint.readers import ReadOptions
from pitchlint.settings import Settings

from .running import pitchlint, write

SCRIPT = (
    "# Visit\n\n## Opening\n\n"
    "Agent: Prior to the visit we ring you. You get a free gift and a free bonus, in order to\nthank you.\n"
)
MENDED = SCRIPT.replace("Prior to", "Before").replace("free gift and a free bonus, in order to", "gift and a bonus, to")
CALL = (
    "Agent: You claim that you paid, and the free gift is gone.\n"
    "Customer: I'm Ann Lee, ring 020 7946 0110.\n"
    "Agent: Act now, Ann, this is your last chance at $49 a month.\n"
)
FILES = {
    "scripts/visit.md": SCRIPT,
    "scripts/plain.html": "<p>Agent: You get a free gift &amp; a call.</p>\r\n",
    "calls/one.txt": CALL,
}
FORMS = ("sarif", "csv", "json")
BASE = ("--no-model", "--isolated")
RULES = ("--select", "service/wordy,honesty/doubly-free,service/doubting-words,pressure/urgency")


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Runs the command with a cache of its own, so that rules are compiled once for all runs here."""
    cache = str(tmp_path_factory.mktemp("cache"))

    def run(*words, **given):
        return pitchlint(*words, **given, PITCHLINT_CACHE_DIR=cache)

    return run


@pytest.fixture(scope="module")
def library(run, tmp_path_factory):
    """The files as they were, the outcome of `--diff`, of `--fix` and of a second `--fix`."""
    folder = write(tmp_path_factory.mktemp("library"), FILES)
    words = ("check", "scripts", "calls", *BASE, *RULES)
    diff = run(*words, "--diff", cwd=folder)
    untouched = read(folder)
    fix = run(*words, "--fix", "-f", "concise", cwd=folder)
    once = read(folder)
    again = run(*words, "--fix", "-f", "concise", cwd=folder)
    return diff, untouched, fix, once, again, read(folder)


def read(folder):
    return {name: (folder / name).read_bytes().decode() for name in FILES}


def test_a_diff_shows_the_changes_says_what_is_left_and_changes_nothing(library):
    (code, out, said), untouched, *_ = library
    assert code == 1
    assert untouched == FILES
    assert "--- a/scripts/visit.md\n+++ b/scripts/visit.md\n@@ -2,5 +2,5 @@\n" in out
    assert "-Agent: Prior to the visit we ring you." in out
    assert "+Agent: Before the visit we ring you. You get a gift and a bonus, to\n" in out
    assert "+<p>Agent: You get a gift &amp; a call.</p>" in out
    assert "calls/one.txt" not in out
    assert said.splitlines()[:1] == ["would make 5 fixes in 2 files"]
    assert "2 fixes not applied: in" in said


def test_a_fix_changes_scripts_alone_and_reports_what_remains(library):
    _, _, (code, out, said), once, *_ = library
    html = FILES["scripts/plain.html"].replace("free gift", "gift")
    assert once == {"scripts/visit.md": MENDED, "scripts/plain.html": html, "calls/one.txt": CALL}
    assert code == 0  # urgency is a warning
    assert said.splitlines()[:1] == ["made 5 fixes in 2 files"]
    assert "service/wordy" not in out
    assert "calls/one.txt:1:8: note service/doubting-words" in out
    assert "pressure/urgency" in out


def test_a_second_fix_changes_nothing(library):
    *_, first, once, (code, out, said), twice = library
    assert twice == once
    assert (code, out) == first[:2]
    assert "made" not in said


def test_what_is_not_shown_is_not_fixed(run, tmp_path):
    folder = write(tmp_path, {"visit.md": SCRIPT})
    code, out, said = run("check", "visit.md", *BASE, *RULES, "--diff", "--min-level", "warning", cwd=folder)
    assert (code, out, said) == (0, "", "")


def test_standard_input_cannot_be_fixed():
    runs = Runs({"isolated": True})
    run = FileRun("-", Config(), Settings(), ReadOptions())
    with pytest.raises(UsageError, match="name a file instead of standard input"):
        fixed(runs, [run], [], written=True)


def test_shared_formats_mask_transcripts_and_show_scripts_and_other_formats_as_they_are(run, tmp_path):
    folder = write(tmp_path, {"one.txt": CALL, "visit.md": SCRIPT.replace("visit we", "visit Ann Lee will")})
    run("check", "one.txt", "visit.md", *BASE, *RULES, *(f"-f{form}:{form}" for form in FORMS), cwd=folder)
    sarif, rows, whole = ((folder / form).read_text() for form in FORMS)
    assert "Act now, [NAME], this is your last chance at $49 a month." in rows
    assert "visit Ann Lee will" in rows
    assert "Ann," not in sarif
    assert "Act now, Ann," in whole
    told = json.loads(sarif)["runs"][0]["results"]
    assert [r["ruleId"] for r in told].count("service/doubting-words") == 1
