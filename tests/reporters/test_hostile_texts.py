"""Nothing in a transcript, a file name or a rule breaks a format."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from pitchlint.location import SourceLocation
from pitchlint.report import Report, Unjudged, Unreadable
from pitchlint.reporters import FORMATS, RenderOptions, render
from pitchlint.reporters.markdown import LIMIT

from .reports import INFO, conversation, finding, one

NASTY = [
    "]]>", "<![CDATA[", "<!--", "-->", "</script><script>", '"', "'", "`", "```\n", "%0A", "::error::", "\r\n", "\n",
    "\t", "\x00", "\x1b[31m", "\x85", "\u2028", "\u202e", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udfff", "=1+1", ",",
    "{0}", "[x](1)", "&#x0;", "&", "<b>", "\\", "@a", "👋", "王", "e\u0301", " ",
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(NASTY), st.characters(codec=None), st.sampled_from("ab")), max_size=8).map(
    "".join
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    words, name, file, rule = draw(texts), draw(texts), draw(texts) or "a", draw(texts) or "r"
    text = draw(texts) + words + draw(texts)
    talk = conversation(((name, "seller", text or "x"), (name, "customer", draw(texts) or "y")), name, file=file)
    found = finding(
        talk, 0, words, rule, message=draw(texts), why=draw(texts), better=(draw(texts),), instead=draw(texts),
        title=draw(texts),
    )  # fmt: skip
    other = replace(found, rule="pressure/urgency", level="note", related=(found.evidence,))
    report = one(found, other, talk=talk, unjudged=(Unjudged(draw(texts), draw(texts)),))
    broken = Unreadable(SourceLocation(file, draw(st.none() | st.just(3))), draw(texts), draw(texts))
    return replace(report, unreadable=(broken,))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)


@settings(max_examples=60)
@given(reports(), texts)
def test_every_format_stays_readable(report: Report, words: str) -> None:
    info = replace(INFO, title=words, why=words, better=(words,), bad=(words,), refs=((words, ""),))
    options = RenderOptions(rules=(info,))
    out = {format: render(report, format, options) for format in FORMATS}
    for format, text in out.items():
        text.encode("utf-8")
        assert not set(text) & set("\x00\x1b\x85\u2028\u202e\ufeff"), format
    for format in ("junit", "checkstyle"):
        assert len(list(ElementTree.fromstring(out[format].encode()))) >= 1
    for format in ("json", "sarif", "gitlab", "rdjson"):
        assert json.loads(out[format])
    assert len([json.loads(line) for line in out["jsonl"].split("\n")[:-1]]) == 3
    commands = out["github"].split("\n")[:-1]
    assert len(commands) == 3 and all(c.startswith(("::error ", "::notice ")) for c in commands)
    table = list(csv.reader(StringIO(out["csv"])))
    assert len(table) == 4 == out["csv"].count("\n") and {len(row) for row in table} == {len(table[0])}
    assert len(out["concise"].splitlines()) == 4
    assert len(out["markdown"]) <= LIMIT
    page = Tags()
    page.feed(out["html"])
    assert not {"script", "img", "b>"} & page.seen
    assert json.loads(out["sarif"])["runs"][0]["results"][0]["ruleId"] == report.findings[0].rule
