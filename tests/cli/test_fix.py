"""`check --fix`, `--diff` and `--redact` as a user runs them."""

from __future__ import annotations

import json

import pytest

from tests.cli.running import pitchlint, write

SCRIPT = "# Visit\n\nAgent: Prior to the visit we ring you. You get a free gift, in order to\nthank you.\n"
MENDED = SCRIPT.replace("Prior to", "Before").replace("free gift, in order to", "gift, to")
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
BASE = ("--no-model", "--isolated", "--no-cache")
RULES = ("--select", "service/wordy,honesty/doubly-free,service/doubting-words,pressure/urgency")


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """The files as they were, the outcome of `--diff`, of `--fix` and of a second `--fix`."""
    folder = write(tmp_path_factory.mktemp("library"), FILES)
    words = ("check", "scripts", "calls", *BASE, *RULES)
    diff = pitchlint(*words, "--diff", cwd=folder)
    untouched = read(folder)
    fix = pitchlint(*words, "--fix", "-f", "concise", cwd=folder)
    once = read(folder)
    again = pitchlint(*words, "--fix", "-f", "concise", cwd=folder)
    return diff, untouched, fix, once, again, read(folder)


def read(folder):
    return {name: (folder / name).read_bytes().decode() for name in FILES}


def test_a_diff_shows_the_changes_says_what_is_left_and_changes_nothing(library):
    (code, out, said), untouched, *_ = library
    assert code == 1
    assert untouched == {name: text for name, text in FILES.items()}
    assert "--- a/scripts/visit.md\n+++ b/scripts/visit.md\n@@ -1,4 +1,4 @@\n" in out
    assert "-Agent: Prior to the visit we ring you." in out
    assert "+Agent: Before the visit we ring you. You get a gift, to\n" in out
    assert "+<p>Agent: You get a gift &amp; a call.</p>" in out
    assert "calls/one.txt" not in out
    assert said.splitlines()[:1] == ["would make 4 fixes in 2 files"]
    assert "2 fixes not applied: in" in said


def test_a_fix_changes_scripts_alone_and_reports_what_remains(library):
    _, _, (code, out, said), once, *_ = library
    html = FILES["scripts/plain.html"].replace("free gift", "gift")
    assert once == {"scripts/visit.md": MENDED, "scripts/plain.html": html, "calls/one.txt": CALL}
    assert code == 0  # urgency is a warning
    assert said.splitlines()[:1] == ["made 4 fixes in 2 files"]
    assert "service/wordy" not in out
    assert "calls/one.txt:1:8: note service/doubting-words" in out
    assert "pressure/urgency" in out


def test_a_second_fix_changes_nothing(library):
    *_, first, once, (code, out, said), twice = library
    assert twice == once
    assert (code, out) == first[:2]
    assert "made" not in said


def test_what_is_not_shown_is_not_fixed_and_standard_input_cannot_be(tmp_path):
    folder = write(tmp_path, {"visit.md": SCRIPT})
    code, out, said = pitchlint("check", "visit.md", *BASE, *RULES, "--diff", "--min-level", "warning", cwd=folder)
    assert (code, out, said) == (0, "", "")
    code, _, said = pitchlint("check", "-", *BASE, "--fix", "--stdin-filename", "visit.md", stdin=SCRIPT)
    assert code == 2
    assert "name a file instead of standard input" in said


@pytest.fixture(scope="module")
def masked(tmp_path_factory):
    """Reports in several formats of one run, without and with `--redact`."""
    folder = write(
        tmp_path_factory.mktemp("masked"),
        {"one.txt": CALL, "visit.md": SCRIPT.replace("visit we", "visit Ann Lee will")},
    )
    forms = ("sarif", "csv", "json")
    made = {}
    for option in ((), ("--redact",), ("--no-redact",)):
        files = [f"-f{form}:{form}{''.join(option)}" for form in forms]
        pitchlint("check", "one.txt", "visit.md", *BASE, *RULES, *files, *option, cwd=folder)
        for form in forms:
            made[form, *option] = (folder / f"{form}{''.join(option)}").read_text()
    return made


def test_shared_formats_mask_transcripts_and_show_scripts_as_they_are(masked):
    for form in ("sarif", "csv"):
        assert "[NAME], this is your last chance at $49 a month." in masked[(form,)]
        assert "Act now, Ann" not in masked[(form,)]
        assert "visit Ann Lee will" in masked[("csv",)]


def test_other_formats_show_the_words_unless_redaction_is_asked_for(masked):
    assert "Act now, Ann," in masked[("json",)]
    assert not {"Ann", "Lee"} & set(masked["json", "--redact"].replace('"', " ").replace(",", " ").split())
    assert "Act now, Ann" in masked["sarif", "--no-redact"]


def test_a_masked_report_finds_the_same_things_in_the_same_places(masked):
    plain, shown = (json.loads(masked[key])["conversations"] for key in (("json",), ("json", "--redact")))
    for before, after in zip(plain, shown, strict=True):
        places = [[(f["rule"], f["file"], f["line"], f["column"]) for f in c["findings"]] for c in (before, after)]
        assert places[0] == places[1]
        assert all(f["text"][f["start"] : f["end"]] == f["quote"] for f in after["findings"])
