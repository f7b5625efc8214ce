"""Suppression comments: read, dated, and every mistake told at its place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.gates.comments import comments_in
from pitchlint.gates.coverage import paired
from pitchlint.readers.source import Source


def read(text: str, file: str = "a.md"):
    comments, problems = comments_in(Source(file, text))
    assert not problems, [*map(str, problems)]
    return comments


def mistakes(text: str, file: str = "a.md") -> list[str]:
    """`line:column: message (hint)` of each."""
    source = Source(file, text)
    comments, problems = comments_in(source)
    problems += paired(source, comments)[1]
    return [f"{p.location.line}:{p.location.column}: {p.message} ({p.hint})" for p in problems]


def test_both_forms_say_the_same():
    [html] = read("<!-- pitchlint-ignore pressure/urgency, scarcity: it does end then -->")
    [hashed] = read("# pitchlint: ignore[pressure/urgency, scarcity] it does end then", "a.yaml")
    for comment in (html, hashed):
        assert [name for name, _ in comment.names] == ["pressure/urgency", "scarcity"]
        assert (comment.act, comment.reason, comment.until) == ("ignore", "it does end then", None)
    assert str(html.names[1][1]) == "a.md:1:41"


@pytest.mark.parametrize(
    "text",
    [
        "<!-- pitchlint-ignore pressure until 2026-12-31: under review -->",
        "<!-- pitchlint-ignore pressure: under review, until 2026-12-31 -->",
        "<!-- pitchlint-ignore pressure: under review (until 2026-12-31) -->",
        "<!--pitchlint-ignore pressure until 2026-12-31:\n  under\n  review\n-->",
    ],
)
def test_a_date_may_stand_with_the_ids_or_the_reason(text):
    [comment] = read(text)
    assert (comment.until, comment.reason) == (date(2026, 12, 31), "under review")


def test_a_reason_may_speak_of_until_without_a_date():
    [comment] = read("<!-- pitchlint-ignore pressure: the shop is open until 5, really -->")
    assert (comment.until, comment.reason) == (None, "the shop is open until 5, really")


@pytest.mark.parametrize(
    ("text", "file", "expected"),
    [
        ("x\n<!-- pitchlint-ignore pressure -->", "a.md", "2:16: this comment gives no reason (write `<!-- pitchlint-"
         "ignore pressure: why it may stay -->`)"),
        ("# pitchlint: ignore[] why", "a.yaml", "1:13: this comment names no rule (write `# pitchlint: ignore["
         "pressure/urgency] why it may stay`)"),
        ("<!-- pitchlint-ignor pressure: x -->", "a.md", "1:16: there is no comment `ignor` (did you mean `ignore`?)"),
        ("<!-- pitchlint-ignore a until 31.12.2026: x -->", "a.md", "1:31: `31.12.2026` is no date (write it as in "
         "`until 2026-12-31`)"),
        ("<!-- pitchlint-ignore a: x until 2026-13-01 -->", "a.md", "1:34: `2026-13-01` is no date (write it as in "
         "`until 2026-12-31`)"),
        ("# pitchlint: ignore[a] x", "a.md", "1:1: this is no comment in such a file (write `<!-- pitchlint-ignore "
         "pressure/urgency: why it may stay -->`)"),
        ("w\n\n<!-- pitchlint-ignore a: x", "a.md", "3:1: this comment is never closed (end it with `-->`)"),
        ("<!-- pitchlint-ignore-begin a: x -->", "a.md", "1:29: this block for `a` never ends (add the comment that "
         "ends it)"),
        ("# pitchlint: ignore-end[a]", "a.txt", "1:25: no block for `a` begins before this (no block is open here)"),
        ("a: |\n  b # pitchlint: ignore[a] x", "a.yml", "2:5: this is part of a value and would be said (a comment "
         "stands above the entry, or behind a value of one line)"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_place_with_what_would_be_right(text, file, expected):
    assert mistakes(text, file) == [expected]


def test_a_block_that_begins_twice_is_a_mistake():
    one = "<!-- pitchlint-ignore-begin a: x -->\n"
    [said] = mistakes(one + one + "<!-- pitchlint-ignore-end a -->")
    assert said.startswith("2:29: a block for `a` is open already (end the block of line 1")


def test_examples_in_code_are_no_comments():
    text = "Write `<!-- pitchlint-ignore pressure -->`:\n\n```\n<!-- pitchlint-ignore: -->\n```\n"
    assert read(text) == []


@given(
    st.text(st.sampled_from("<!-->#[]:, \n\tpitchlint-ignorebeginuntil20261`|'\"")),
    st.sampled_from(["md", "yaml", "txt"]),
)
def test_no_text_breaks_the_reading(text, suffix):
    source = Source(f"a.{suffix}", f"<!-- pitchlint-ignore{text}")
    comments, _ = comments_in(source)
    for comment in comments:
        assert comment.names and comment.line and 0 <= comment.start < comment.end <= len(source.text)
