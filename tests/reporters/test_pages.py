"""`html` and `csv`: for a browser and a spreadsheet."""

from __future__ import annotations

import csv
from html.parser import HTMLParser
from io import StringIO

import pytest

from pitchlint.report import Report
from pitchlint.reporters import RenderOptions, render
from pitchlint.reporters.html.words import marked

from .reports import conversation, finding, gated, library, one, renewal

VOID = {"meta", "br", "hr", "img", "link", "input"}


class Elements(HTMLParser):
    """Start tags with their attributes, and whether every element is closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.balanced = True
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.balanced &= bool(self.open) and self.open.pop() == tag


def rows(report: Report, **options: object) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(render(report, "csv", RenderOptions(**options)))))  # type: ignore[arg-type]


def test_the_page_stands_alone_without_scripts_or_anything_fetched() -> None:
    page = render(library(), "html")
    elements = Elements(page)
    assert elements.balanced and not elements.open
    assert not {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in elements.found}
    assert not [a for _, a in elements.found if {"src", "onclick", "style"} & set(a)]
    assert {str(a["href"])[0] for _, a in elements.found if "href" in a} == {"#"}  # to its own conversations
    assert "url(" not in page and "@import" not in page and "prefers-color-scheme: dark" in page
    assert "default-src 'none'" in page


def test_the_page_shows_turns_with_marked_words_and_the_findings_beside_them() -> None:
    page = render(library(), "html")
    assert '<mark class="error">But let me just tell you</mark> about the savings' in page
    assert "Offers again 1 turn after “No thanks”" in page and "I won&#x27;t bring it up again." in page
    assert '<mark class="praise">by Friday</mark>' in page
    assert "intro-script" in page and "calls/broken.vtt:3:1" in page and "dead air" in page
    assert "A suppression excuses nothing" in render(gated(), "html")


def test_turns_far_from_any_finding_are_folded() -> None:
    talk = conversation(tuple(("Ana", "seller", f"words {n}") for n in range(20)))
    page = render(one(finding(talk, 10, "words"), talk=talk), "html")
    assert "9 turns without findings" in page and "8 turns without findings" in page


@pytest.mark.parametrize(
    ("spans", "seen"),
    [
        ([], "a &lt;b&gt; c"),
        ([(2, 5, "note")], 'a <mark class="note">&lt;b&gt;</mark> c'),
        (
            [(0, 3, "note"), (2, 7, "error")],
            '<mark class="note">a </mark><mark class="error">&lt;b&gt; c</mark>',
        ),
        ([(0, 2, "error"), (2, 5, "error")], '<mark class="error">a &lt;b&gt;</mark> c'),
    ],
)
def test_of_marks_that_overlap_the_gravest_shows(spans: list[tuple[int, int, str]], seen: str) -> None:
    assert marked("a <b> c", spans) == seen  # type: ignore[arg-type]


def test_csv_has_a_row_a_finding_with_the_columns_of_the_json_formats() -> None:
    found = rows(library())
    assert len(found) == 8 + 2 + 1
    persist = next(r for r in found if r["rule"] == "pressure/persist")
    assert (persist["file"], persist["line"], persist["column"]) == ("calls/renewal-0412.vtt", "27", "1")
    assert persist["better"] == "That's fine, I won't bring it up again. | Understood. Let's look at your bill."
    assert persist["missing"] == "no" and persist["turn"] == "6"
    assert found[-1]["rule"] == "input/unreadable" and found[-1]["conversation"] == ""
    assert {r["level"] for r in rows(renewal(), praise=False)} == {"error", "warning", "note"}


@pytest.mark.parametrize("words", ["=1+1", "+49 30", "-5", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\n@x"])
def test_no_cell_can_be_taken_for_a_formula(words: str) -> None:
    talk = conversation(((words, "seller", words),), file=words, id=words)
    (row,) = rows(one(finding(talk, 0, words, message=words), talk=talk))
    for name in ("file", "conversation", "speaker", "message", "quote", "text"):
        assert row[name].startswith("'"), name


def test_a_quote_with_commas_and_lines_is_one_cell() -> None:
    talk = conversation((("Dana", "seller", 'say "yes", now\nplease'),))
    (row,) = rows(one(finding(talk, 0, "now"), talk=talk))
    assert row["text"] == 'say "yes", now please'
