"""`full`, `concise` and `grouped`: what a person reads in a log."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from pitchlint.report import Report, Unjudged
from pitchlint.reporters import RenderOptions, render
from pitchlint.reporters.excerpt import cells

from .reports import conversation, evidence, finding, gated, library, one, pointed, renewal


def test_full_underlines_the_words_and_shows_the_turn_that_they_answer() -> None:
    talk = conversation()
    refusal = evidence(talk, 5, "No thanks")
    report = one(
        finding(talk, 6, "let me just tell you", related=(refusal,), message="Offers again", why="A no is a no.",
                better=("Fine.", "Understood.")),
        talk=talk,
    )  # fmt: skip
    assert render(report, "full") == (
        "error pressure/persist: Offers again\n"
        "  --> calls/renewal-0412.vtt:27:5  01:12\n"
        "   |\n"
        "23 | Sam Okafor: No thanks, I'm not interested.\n"
        "   |             ---------\n"
        "27 | Dana Reed: But let me just tell you about the savings, it is a no-brainer for a family like yours.\n"
        "   |                ^^^^^^^^^^^^^^^^^^^^\n"
        "   = why: A no is a no.\n"
        "   = better: Fine.\n"
        "   = better: Understood.\n"
        "\n"
        "1 error in 1 conversation (11 turns)\n"
    )


def test_the_underline_stands_below_the_words_where_letters_are_wide_or_combine() -> None:
    talk = conversation((("王", "seller", "e\u0301te\u0301 王王 act now please"),))
    lines = render(one(finding(talk, 0, "act now"), talk=talk), "full").splitlines()
    words, signs = next((a, b) for a, b in pairwise(lines) if "act now" in a)
    assert cells(words[: words.index("act now")]) == signs.index("^") and signs.count("^") == 7


def test_full_names_the_exact_replacement_and_ends_with_what_was_not_judged() -> None:
    assert "   = instead: Before\n" in render(gated(), "full").replace("\n  =", "\n   =")
    text = render(renewal(), "full")
    assert text.splitlines()[-4:-1] == [
        "Not judged: interruptions: the file holds no overlapping times",
        "Not judged: dead air: the file holds no overlapping times",
        "Not judged: questions of the customer after turn 9: no punctuation",
    ]
    assert "in 1 of 3 conversations" in render(library(), "full")


def test_concise_is_a_line_a_finding_in_order_of_lines_and_then_the_totals() -> None:
    *lines, total = render(library(), "concise").splitlines()
    assert lines[0] == (
        "calls/renewal-0412.vtt:11:107: warning upsell/superlative “the best plan on the market” cannot be checked"
    )
    assert all(re.match(r"\S+:\d+:\d+: (error|warning|note) [a-z]+/[a-z-]+ \S", line) for line in lines)
    places = [int(line.split(":")[1]) for line in lines if line.startswith("calls/renewal")]
    assert places == sorted(places) and len(lines) == 9
    assert render(library(), "concise", RenderOptions(verbose=-1)).splitlines() == lines
    assert render(Report(), "concise", RenderOptions(verbose=-1)) == ""
    assert lines[-1].startswith("calls/broken.vtt:3:1: error input/unreadable cue without an end time (write")
    assert total == "4 errors, 3 warnings, 1 note, 2 praise in 3 conversations (15 turns), 1 input not read"


def test_grouped_names_each_file_once_above_aligned_columns() -> None:
    text = render(library(), "grouped")
    assert text.count("calls/renewal-0412.vtt") == 1
    rows = text.split("\n\n")[0].splitlines()[1:]
    assert len({row.index("  ", 8) for row in rows}) > 0
    assert {row.index(re.search(r"[a-z]+/[a-z-]+", row)[0]) for row in rows} == {rows[0].index("upsell/")}  # type: ignore[index]


def test_the_totals_tell_what_was_suppressed_and_what_was_known_before() -> None:
    assert render(gated(), "concise").splitlines()[-1] == (
        "2 warnings in 1 conversation (2 turns), 1 suppressed, 3 in the baseline baseline.json"
    )
    assert "baseline.json lists 1 finding no longer found" in render(gated(), "full")


@pytest.mark.parametrize("format", ["full", "concise", "grouped"])
def test_what_stands_in_a_json_value_is_told_with_its_pointer(format: str) -> None:
    assert "/turns/0/text" in render(pointed(), format)


@pytest.mark.parametrize("format", ["full", "concise", "grouped"])
def test_colour_comes_only_where_it_is_asked_for(format: str) -> None:
    plain, coloured = (render(library(), format, RenderOptions(color=c)) for c in (None, True))
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain and "\x1b[1;31m" in coloured


@pytest.mark.parametrize("format", ["full", "concise", "grouped"])
def test_a_code_page_can_write_every_line(format: str) -> None:
    text = render(library(), format, RenderOptions(encoding="cp1252"))
    text.encode("cp1252")


@pytest.mark.parametrize("format", ["full", "concise", "grouped"])
def test_a_report_without_findings_still_says_so(format: str) -> None:
    assert render(Report(), format) == "Nothing found in 0 conversations (0 turns)\n"


def test_of_many_reasons_why_something_was_not_judged_the_frequent_ones_are_told() -> None:
    talk = conversation()
    reasons = tuple(Unjudged(f"measure {n}", "no times") for n in range(8))
    report = one(talk=talk, unjudged=reasons) + one(talk=talk, unjudged=reasons[7:])
    text = render(report, "full")
    assert text.startswith(
        "Not judged: measure 7: no times (in 2 of 2 conversations)\nNot judged: measure 0: no times (in"
    )
    assert "Not judged for 3 further reasons; --verbose names them all\n" in text
    assert "measure 6" not in text and "measure 6" in render(report, "full", RenderOptions(verbose=1))
