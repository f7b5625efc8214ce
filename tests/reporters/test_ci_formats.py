"""What code hosts and review tools read: junit, checkstyle, github, gitlab, rdjson."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from pitchlint.report import Report
from pitchlint.reporters import RenderOptions, render

from .reports import conversation, finding, gated, library, one, pointed, renewal


def parsed(report: Report, format: str, **options: Any) -> ElementTree.Element:
    return ElementTree.fromstring(render(report, format, RenderOptions(**options)).encode())


def loaded(report: Report, format: str, **options: Any) -> Any:
    return json.loads(render(report, format, RenderOptions(**options)))


def test_junit_has_a_case_a_conversation_and_a_failure_for_what_fails_the_run() -> None:
    root = parsed(library(), "junit")
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", "2", "1")
    call, chat, script, broken = root
    assert [s.get("name") for s in root] == [
        "calls/renewal-0412.vtt", "chats/77.csv", "scripts/intro.md", "calls/broken.vtt"
    ]  # fmt: skip
    failures = call.findall("testcase/failure")
    assert [f.get("type") for f in failures] == ["pressure/scarcity", "pressure/persist", "pressure/persist"]
    assert "why: " in (failures[1].text or "") and "better: That's fine" in (failures[1].text or "")
    output = call.findtext("testcase/system-out") or ""
    assert "upsell/superlative" in output and "not judged: dead air" in output and "praise/apology" in output
    assert script.find("testcase/failure") is None and len(script) == 1
    assert broken.find("testcase/error").get("type") == "input/unreadable"  # type: ignore[union-attr]
    assert chat.find("testcase").get("name") == "chat-77"  # type: ignore[union-attr]


@pytest.mark.parametrize(("level", "failures"), [("never", 0), ("error", 3), ("warning", 6), ("note", 7)])
def test_junit_fails_from_the_level_that_fails_the_run(level: str, failures: int) -> None:
    assert len(parsed(renewal(), "junit", fail_on=level).findall(".//failure")) == failures


def test_checkstyle_has_an_error_a_finding_below_its_file() -> None:
    root = parsed(library(), "checkstyle")
    assert [(f.get("name"), len(f)) for f in root] == [
        ("calls/renewal-0412.vtt", 7), ("chats/77.csv", 1), ("calls/broken.vtt", 1)
    ]  # fmt: skip
    assert root[0][0].attrib == {
        "line": "11", "column": "107", "severity": "warning", "source": "pitchlint.upsell/superlative",
        "message": "“the best plan on the market” cannot be checked",
    }  # fmt: skip
    assert {e.get("severity") for e in root.iter("error")} == {"error", "warning", "info"}


def test_github_writes_a_command_a_finding_with_its_place() -> None:
    lines = render(library(), "github").splitlines()
    assert lines[0] == (
        "::warning file=calls/renewal-0412.vtt,line=11,endLine=11,col=107,endColumn=134,title=upsell/superlative::"
        "“the best plan on the market” cannot be checked%0AClaims nobody can check sound hollow.%0A"
        "Better: This plan would save you about 40 a year at your usage."
    )
    assert [line.split(" ")[0] for line in lines] == [
        "::warning", "::error", "::notice", "::warning", "::error", "::error", "::warning", "::error", "::error"
    ]  # fmt: skip


def test_github_escapes_what_would_end_a_value_or_a_line() -> None:
    talk = conversation((("Dana", "seller", "50% off, now"),), file="calls/a,b:c%d.vtt")
    report = one(finding(talk, 0, "50% off", message="50% off\n::add-mask::x", title="t"), talk=talk)
    (line,) = render(report, "github").splitlines()
    assert line.startswith("::error file=calls/a%2Cb%3Ac%25d.vtt,line=3,")
    assert line.endswith("::50%25 off ::add-mask::x")


def test_gitlab_has_an_entry_a_finding_with_a_fingerprint_of_its_own() -> None:
    entries = loaded(library(), "gitlab")
    assert entries[0] == {
        "description": "“the best plan on the market” cannot be checked",
        "check_name": "upsell/superlative",
        "fingerprint": renewal().findings[0].fingerprint,
        "severity": "minor",
        "location": {"path": "calls/renewal-0412.vtt", "lines": {"begin": 11, "end": 11}},
    }
    assert {e["severity"] for e in entries} == {"info", "minor", "major", "critical"}
    assert len({e["fingerprint"] for e in entries}) == len(entries) == 9


def test_rdjson_has_a_diagnostic_a_finding_with_its_range() -> None:
    document = loaded(library(), "rdjson")
    assert document["source"] == {"name": "pitchlint"}
    first, *_, last = document["diagnostics"]
    assert first["code"] == {"value": "upsell/superlative"} and first["severity"] == "WARNING"
    assert first["location"] == {
        "path": "calls/renewal-0412.vtt",
        "range": {"start": {"line": 11, "column": 107}, "end": {"line": 11, "column": 134}},
    }
    assert last["location"]["range"] == {"start": {"line": 3, "column": 1}} and last["severity"] == "ERROR"


def test_rdjson_counts_bytes_and_offers_the_exact_replacement() -> None:
    talk = conversation((("Dana", "seller", "Wir’re glad — prior to Über"),), channel="script")
    report = one(finding(talk, 0, "prior to Über", instead="before Über"), talk=talk)
    (found,) = loaded(report, "rdjson")["diagnostics"]
    text = talk.turns[0].text.encode()
    start = text.index(b"prior") + 1
    assert found["location"]["range"] == {
        "start": {"line": 3, "column": start}, "end": {"line": 3, "column": start + len("prior to Über".encode())}
    }  # fmt: skip
    assert found["suggestions"] == [{"range": found["location"]["range"], "text": "before Über"}]


@pytest.mark.parametrize("format", ["rdjson", "gitlab", "github", "checkstyle", "junit"])
def test_notices_are_told_and_paths_below_the_root_are_relative(format: str) -> None:
    text = render(gated(), format)
    assert "gate/unused" in text and "pressure/urgency" not in text
    assert "chats/a b.csv" in render(pointed(), format, RenderOptions(root="/home/ann/repo"))
    assert "/home/ann/repo" not in render(pointed(), format, RenderOptions(root="/home/ann/repo")).replace(
        "/home/ann/repo/chats/a b.csv:4:12", ""
    )


@pytest.mark.parametrize(
    ("fields", "edited"), [({"channel": "script"}, True), ({"channel": "call"}, False), ({}, False)]
)
def test_what_was_said_in_a_transcript_is_not_rewritten(fields: dict[str, str], edited: bool) -> None:
    talk = conversation((("Dana", "seller", "Prior to the visit."),), **fields)
    report = one(finding(talk, 0, "Prior to", instead="Before"), talk=talk)
    (told,) = loaded(report, "rdjson")["diagnostics"]
    assert ("suggestions" in told) is edited
    (result,) = loaded(report, "sarif")["runs"][0]["results"]
    assert ("fixes" in result) is edited


def test_words_over_two_lines_and_in_word_documents_are_not_rewritten() -> None:
    for file, end in (("scripts/a.md", 4), ("scripts/a.docx", 3)):
        talk = conversation((("", "seller", "Prior to the visit."),), channel="script", file=file)
        told = finding(talk, 0, "Prior to", instead="Before")
        place = replace(told.evidence.end_location, line=end)
        told = replace(told, evidence=replace(told.evidence, end_location=place))
        assert "suggestions" not in loaded(one(told, talk=talk), "rdjson")["diagnostics"][0]
