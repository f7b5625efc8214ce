"""Markdown for a pull request: complete, bounded, and inert."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from pitchlint.reporters import render
from pitchlint.reporters.markdown import LIMIT
from pitchlint.reporters.markup import code, escaped

from .reports import conversation, finding, library, one, renewal


def test_it_has_the_totals_a_table_and_the_findings_with_their_words() -> None:
    text = render(library(), "markdown")
    assert text.startswith("### pitchlint: 4 errors, 3 warnings, 1 note, 2 praise in 3 conversations (15 turns)")
    assert "| error | <code>pressure/persist</code> Pushes on after a no | 2 | 1 |\n" in text
    assert "#### <code>calls/renewal-0412.vtt</code>\n" in text
    assert "**error** <code>pressure/persist</code>, line 27:1: Offers again 1 turn after “No thanks”\n" in text
    assert "> Dana Reed: <b>But let me just tell you</b> about the savings" in text
    assert "- That's fine, I won't bring it up again.\n" in text and text.count("<details>") == text.count("</details>")
    assert "Not read" in text and "dead air" in text


def test_a_long_report_keeps_to_the_limit_and_says_how_many_are_left_out() -> None:
    talk = conversation()
    many = tuple(finding(talk, 6, "savings", f"pack/rule-{n % 60}", why="w" * 500) for n in range(400))
    text = render(one(*many, talk=talk), "markdown")
    assert LIMIT * 0.9 < len(text) <= LIMIT
    shown = text.count("**error**")
    assert f"{400 - shown} further findings are not shown here." in text and shown > 50
    assert "| | 35 further rules |" in text


def test_hostile_lengths_keep_to_the_limit() -> None:
    talk = conversation((("&" * 9_000, "seller", "<" * 90_000),), file="&" * 9_000, id="&" * 9_000)
    report = one(*(finding(talk, 0, "<" * 90, "&" * 900, message="&" * 90_000) for _ in range(40)), talk=talk)
    text = render(replace(report, unreadable=library().unreadable * 40), "markdown")
    assert len(text) <= LIMIT


@pytest.mark.parametrize(
    "words",
    [
        "*bold* _it_ `code` ~~gone~~ <img src=x onerror=alert(1)> &amp; [a](http://x.y) ![i](z)",
        "# head", "- item", "+ item", "1. item", "12) item", "> quote", "| a | b |", "$x$ \\", "--- ", "=== ",
        "<!-- hidden --> </details></blockquote>", "a\n\n# b\n- c",
    ],
)  # fmt: skip
def test_words_are_shown_as_they_are(words: str) -> None:
    page = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render("> " + escaped(words))
    plain = page.replace("<blockquote>\n<p>", "").replace("</p>\n</blockquote>\n", "")
    assert "<" not in plain
    seen = plain.replace("&#8203;", "").replace("\u200b", "").replace("&lt;", "<").replace("&gt;", ">")
    assert seen.replace("&quot;", '"').replace("&amp;", "&") == " ".join(words.split())


def test_names_issues_and_addresses_call_nobody() -> None:
    assert escaped("ask @dana about #12 at www.x.org or https://x.org") == (
        "ask @&#8203;dana about \\#&#8203;12 at www.&#8203;x.org or https:&#8203;//x.org"
    )


def test_code_holds_anything() -> None:
    assert code("a`|<b>\n@c") == "<code>a&#96;&#124;&lt;b&gt; @c</code>"


def test_the_sample_call_stays_far_below_the_limit() -> None:
    assert len(render(renewal(), "markdown")) < 6_000
