"""Comments written into scripts: where nothing that is said or shown changes, and where they are heeded."""

from __future__ import annotations

import pytest
from tests.gates.scripts import conversation, excused, finding, report

from pitchlint.errors import UsageError
from pitchlint.gates.marking import checked_reason, markable, marked
from pitchlint.readers.source import Source


def mark(text: str, *words: str, file: str = "a.md", rule: str = "pressure/urgency") -> str:
    talk = conversation(text, file)
    return marked(Source(file, text), [finding(talk, w, rule) for w in words], "agreed")


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("a.md", "# Hi\n\nAct now.  \nYes.\n",
         "# Hi\n\nAct now. <!-- pitchlint-ignore pressure/urgency: agreed -->  \nYes.\n"),
        ("a.md", "> Act now.\\\n> Yes.", "> Act now. <!-- pitchlint-ignore pressure/urgency: agreed -->\\\n> Yes."),
        ("a.md", "```\nAct now.\n```\n", "<!-- pitchlint-ignore pressure/urgency: agreed -->\n```\nAct now.\n```\n"),
        ("a.txt", "Act now.\r\nYes.\r\n", "Act now. # pitchlint: ignore[pressure/urgency] agreed\r\nYes.\r\n"),
        ("a.yml", "m:\n  - t: |\n      Hi.\n      Act now.\n", "m:\n  # pitchlint: ignore[pressure/urgency] agreed\n"
         "  - t: |\n      Hi.\n      Act now.\n"),
        ("a.yml", "m:\n  k: Act now.\n", "m:\n  # pitchlint: ignore[pressure/urgency] agreed\n  k: Act now.\n"),
    ],
)  # fmt: skip
def test_a_comment_stands_where_it_changes_nothing_else_and_is_heeded(file, text, expected):
    made = mark(text, "Act now", file=file)
    assert made == expected
    assert excused(made.replace("\r", ""), "Act now", file=file) == {"Act now"}


def test_a_cell_keeps_its_bar_and_a_tag_that_is_open_is_not_broken():
    talk = conversation("| Act now |", "a.md")
    assert marked(Source("a.md", "| Act now |"), [finding(talk, "Act now")], "x").endswith("x --> |")
    html = "<p>Act now <a\nhref='x'>here</a></p>"
    talk = conversation(html, "a.html")
    made = marked(Source("a.html", html), [finding(talk, "Act now")], "x")
    assert made == "<p>Act now <!-- pitchlint-ignore pressure/urgency: x --> <a\nhref='x'>here</a></p>"


def test_rules_on_one_line_share_a_comment():
    talk = conversation("Act now or never.")
    found = [finding(talk, "Act now"), finding(talk, "never", "pressure/fear"), finding(talk, "now")]
    made = marked(Source("a.md", "Act now or never."), found, "x")
    assert made == "Act now or never. <!-- pitchlint-ignore pressure/fear, pressure/urgency: x -->"


def test_transcripts_and_formats_without_comments_are_never_marked():
    script, call = conversation("Act now."), conversation("Act now.", "c.txt", channel="call")
    macros = conversation("Act now.", "m.json")
    every = [report(talk, finding(talk, "Act")) for talk in (script, call, macros)]
    found, refused = markable(every[0] + every[1] + every[2])
    assert list(found) == ["scripts/a.md"]
    assert [(r.file, r.why) for r in refused] == [
        ("c.txt", "a transcript is never changed"), ("m.json", ".json holds no comments"),
    ]  # fmt: skip


@pytest.mark.parametrize("reason", [None, " ", "TODO: say why", "fixme", "a --> b"])
def test_a_reason_is_needed_that_is_one(reason):
    with pytest.raises(UsageError, match="--reason"):
        checked_reason(reason)
    assert checked_reason(" it\ndoes ") == "it does"
