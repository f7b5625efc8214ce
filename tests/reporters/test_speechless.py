"""A script file in which nothing looks like speech is told as a note in every format, and fails no run by itself."""

from __future__ import annotations

import json
import pickle

import pytest

from pitchlint.cli.gating import exit_code
from pitchlint.errors import NothingSaid
from pitchlint.location import SourceLocation
from pitchlint.report import Report, Unreadable
from pitchlint.reporters import RenderOptions, render

HERE = SourceLocation("scripts/about.md", 1, 1)
NOTE = Report(unreadable=(Unreadable(HERE, "nothing here looks like speech", "quote it", "note"),))
BROKEN = Report(unreadable=(Unreadable(HERE, "binary"),))


@pytest.mark.parametrize(
    ("form", "mark"),
    [
        ("concise", "scripts/about.md:1:1: note input/unreadable"),
        ("full", "note"),
        ("grouped", "1:1  note"),
        ("github", "::notice "),
        ("gitlab", '"severity": "info"'),
        ("checkstyle", 'severity="info"'),
        ("rdjson", '"severity": "INFO"'),
        ("sarif", '"executionSuccessful": true'),
        ("junit", "<skipped "),
        ("terminal", "0 conversations (0 turns), 1 input without speech"),
    ],
)
def test_it_is_a_note_in_each_format(form: str, mark: str) -> None:
    text = render(NOTE, form)
    assert mark in text and "nothing here looks like speech" in text
    assert mark not in render(BROKEN, form)


def test_it_is_a_note_in_the_quiet_terminal_report() -> None:
    assert "scripts/about.md:1:1 note input/unreadable" in render(NOTE, "terminal", RenderOptions(verbose=-1))


def test_it_has_its_level_in_json() -> None:
    assert json.loads(render(NOTE, "json"))["unreadable"][0]["level"] == "note"
    assert json.loads(render(BROKEN, "json"))["unreadable"][0]["level"] == "error"
    assert json.loads(render(NOTE, "jsonl"))["level"] == "note"


def test_the_exit_code_takes_it_as_a_note() -> None:
    assert [exit_code(NOTE, {}, level, analysed=False) for level in ("error", "note", "never")] == [0, 1, 0]
    assert exit_code(NOTE, {"exit_zero": True}, "note", analysed=False) == 0
    assert exit_code(BROKEN, {}, "error", analysed=False) == exit_code(Report(), {}, "error", analysed=False) == 2
    assert exit_code(BROKEN + NOTE, {}, "error", analysed=False) == 2


def test_the_error_behind_it_passes_between_processes() -> None:
    error = pickle.loads(pickle.dumps(NothingSaid("nothing", HERE, "quote it")))
    assert (type(error), error.message, error.location, error.hint) == (NothingSaid, "nothing", HERE, "quote it")
