"""A file's bytes in, the same file with exact replacements made out; nothing else changes."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.conversation import Conversation
from pitchlint.finding import Finding, evidence
from pitchlint.fixes import mend, unified, write
from pitchlint.fixes.edits import IN_TRANSCRIPT, SCATTERED, UNKNOWN
from pitchlint.fixes.mending import RESTLESS, SIDE_EFFECT
from pitchlint.matching.replace import cased_like
from pitchlint.readers import ReadOptions, read_bytes
from pitchlint.report import ConversationReport

SAY = {"prior to": "before", "in order to": "to", "utilize": "use"}


def mended(data, file="calls.txt", channel="script", say=SAY, **options):
    """What the file becomes when the words of `say` are replaced."""
    read = partial(conversations, file=file, options=ReadOptions(channel=channel, **options))
    return mend(file, data, read, partial(judged, say=say), format=options.get("input_format"))


def conversations(data, file, options):
    return [c for c in read_bytes(data, file, options) if isinstance(c, Conversation)]


def judged(talks, say):
    """Reports in which every word of `say` is found, with what to say instead."""
    return [ConversationReport(talk, tuple(found(talk, say))) for talk in talks]


def found(talk, say):
    for turn in talk.turns:
        for words, instead in say.items():
            for m in re.finditer(re.escape(words), turn.text, re.IGNORECASE):
                marked = evidence(talk, turn.index, *m.span())
                better = cased_like(m[0], instead)
                yield Finding("own/say", "Say it better", "note", "high", "", talk.id, marked, instead=better)


def reasons(result):
    return [s.reason for s in result.skipped]


@pytest.mark.parametrize(
    ("mark", "encoding", "end"),
    [
        (b"", "utf-8", "\n"),
        (b"\xef\xbb\xbf", "utf-8", "\r\n"),
        (b"\xff\xfe", "utf-16-le", "\r\n"),
        (b"", "cp1252", "\r\n"),
        (b"", "utf-8", "\r"),
    ],
)
def test_encoding_mark_and_line_ends_stay(mark, encoding, end):
    text = f"Agent: Prior to the visit: £5.{end}{end}Agent: Call, in order to pay.  "
    after = mended(mark + text.encode(encoding)).after
    assert after == mark + text.replace("Prior to", "Before").replace("in order to", "to").encode(encoding)


def test_the_first_letter_keeps_its_case_and_capitals_of_the_rule_stay():
    assert cased_like("Prior to", "before") == "Before"
    assert cased_like("prior to", "before") == "before"
    assert cased_like("PRIOR TO", "before") == "BEFORE"
    assert cased_like("we", "I") == "I"
    assert cased_like("A", "one") == "One"
    assert cased_like("100% free", "free") == "free"


def test_of_fixes_that_overlap_the_first_is_made():
    say = {"prior to in": "before", "in order to": "to"}
    result = mended(b"Agent: Call prior to in order to pay.", say=say)
    assert result.after == b"Agent: Call before order to pay."
    assert [f.words for f in result.fixes] == ["prior to in"]


def test_what_a_fix_uncovers_is_fixed_too_so_that_a_second_run_changes_nothing():
    say = {"xx": "x", "xy": "z"}
    first = mended(b"Agent: Say xxxy now.", say=say)
    assert mended(first.after, say=say).after == first.after
    assert not first.skipped


def test_words_that_run_over_a_line_end_are_left_with_a_reason():
    result = mended(b"Agent: Call in order\nto pay, prior to noon.")
    assert result.after == b"Agent: Call in order\nto pay, before noon."
    assert reasons(result) == [SCATTERED]
    assert str(result.skipped[0].fix.location) == "calls.txt:1:13"


@pytest.mark.parametrize("channel", ["call", "chat"])
def test_transcripts_are_never_changed(channel):
    result = mended(b"Agent: Prior to the visit we ring.", channel=channel)
    assert (result.after, reasons(result)) == (result.before, [IN_TRANSCRIPT])


def test_formats_of_transcripts_are_never_changed_even_where_they_are_called_scripts():
    rows = b"role,text\nseller,Prior to the visit we ring.\n"
    assert reasons(mended(rows, "lines.csv")) == [IN_TRANSCRIPT]
    cues = b"WEBVTT\n\n00:00.000 --> 00:02.000\nAgent: Prior to the visit.\n"
    assert reasons(mended(cues, "call.vtt")) == [IN_TRANSCRIPT]
    assert reasons(mended(rows, "lines.txt", input_format="csv")) == [IN_TRANSCRIPT]


def test_what_is_not_known_to_be_a_script_is_left():
    result = mended(b"Agent: Prior to it.\nCustomer: Yes.", channel=None, input_format="text")
    assert (result.after, reasons(result)) == (result.before, [UNKNOWN])


def test_an_email_template_is_a_script_and_a_mail_to_a_customer_is_none():
    template = b"Agent: Prior to the visit we ring."
    assert mended(template, channel="email").after == b"Agent: Before the visit we ring."
    answered = template + b"\nCustomer: Fine."
    assert reasons(mended(answered, channel="email")) == [IN_TRANSCRIPT]
    dated = b"Date: 2025-03-01\n" + template
    assert reasons(mended(dated, channel="email")) == [IN_TRANSCRIPT]


def test_a_rule_that_finds_its_own_words_again_changes_nothing():
    result = mended(b"Agent: It is free.", say={"free": "totally free"})
    assert (result.after, result.fixes, reasons(result)) == (result.before, (), [RESTLESS])


def test_a_replacement_that_would_break_the_file_is_left_and_the_others_are_made():
    data = b'{"channel": "script", "turns": [{"role": "seller", "text": "Prior to it, utilize the form."}]}'
    result = mended(data, "macro.json", say={"prior to": 'be"fore', "utilize": "use"})
    assert result.after == data.replace(b"utilize", b"use")
    assert reasons(result) == [SIDE_EFFECT]


def test_words_behind_an_escape_are_left():
    data = rb'{"channel": "script", "turns": [{"role": "seller", "text": "Call prior\u0020to noon, in order to pay."}]}'
    result = mended(data, "macro.json")
    assert result.after == data.replace(b"in order to", b"to")
    assert reasons(result) == [SCATTERED]


@given(
    st.lists(st.sampled_from(["prior to", "utilize", "In order to", "£9", "–", "the", "👋", '"', "<b>"]), min_size=1),
    st.sampled_from(["\n", "\r\n"]),
)
def test_nothing_but_the_words_changes_and_a_second_run_changes_nothing(words, end):
    text = f"Agent: Yes {' '.join(words)} pay.{end}{end}Agent: Prior to that."
    result = mended(text.encode())
    want = text
    for said, instead in SAY.items():
        want = re.sub(re.escape(said), lambda m, i=instead: cased_like(m[0], i), want, flags=re.IGNORECASE)
    assert result.after.decode() == want
    assert mended(result.after).after == result.after


BEFORE = "# Visit\r\n\r\nAgent: Prior to it.\n" + "\n".join(f"Line {n}" for n in range(30)) + "\nAgent: the end"


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("name", ["visit.md", "a folder/vi sit.md", 'q"uote\ttab.md'])
def test_the_diff_is_one_that_git_applies(tmp_path, monkeypatch, name):
    after = BEFORE.replace("Prior to", "Before").replace("the end", "an end")
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(BEFORE.encode())
    monkeypatch.chdir(tmp_path)
    patch = unified(str(tmp_path / name), BEFORE.encode(), after.encode())
    done = subprocess.run(["git", "apply", "-"], input=patch, capture_output=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / name).read_bytes() == after.encode()


def test_a_diff_names_the_file_from_here_and_is_empty_where_nothing_changes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lines = unified("s/a.md", b"one\ntwo", b"one\n2").splitlines()
    assert lines[:2] == [b"--- a/s/a.md", b"+++ b/s/a.md"]
    assert lines[3:] == [b" one", b"-two", b"\\ No newline at end of file", b"+2", b"\\ No newline at end of file"]
    assert unified("s/a.md", b"one", b"one") == b""
    assert b"+b" in unified("w.txt", "a\n".encode("utf-16"), "b\n".encode("utf-16"))


def test_a_file_is_written_whole_with_its_permissions_and_through_a_link(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "link.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    write(str(link), b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777, link.is_symlink()) == (b"new", 0o640, True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.md", "link.md"]


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        write(str(file), b"new")
    assert file.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]
