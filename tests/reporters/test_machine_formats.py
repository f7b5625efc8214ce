"""JSON and JSONL: the promised fields, and nothing that breaks a parser or a screen."""

from __future__ import annotations

import json

import pytest

from pitchlint.errors import UsageError
from pitchlint.report import Report
from pitchlint.reporters import FORMATS, RenderOptions, described, names, render

from .reports import TALK, conversation, evidence, finding, library, one, praise, renewal


def lines(report: Report, **options: object) -> list[dict[str, object]]:
    return [json.loads(line) for line in render(report, "jsonl", RenderOptions(**options)).splitlines()]  # type: ignore[arg-type]


def test_a_finding_is_a_line_with_its_place_its_words_and_its_advice() -> None:
    talk = conversation()
    refusal = evidence(talk, 5, "No thanks")
    found = finding(talk, 6, "let me just tell you", message="Offers again", related=(refusal,), better=("Fine.",))
    (line,) = lines(one(found, talk=talk))
    assert (line["rule"], line["level"], line["message"]) == ("pressure/persist", "error", "Offers again")
    assert (line["conversation"], line["turn"], line["quote"]) == ("renewal-0412", 6, "let me just tell you")
    assert (line["file"], line["line"], line["column"]) == ("calls/renewal-0412.vtt", 27, 5)
    assert (line["end_line"], line["end_column"]) == (27, 25)
    assert (line["speaker"], line["role"], line["by"], line["missing"]) == ("Dana Reed", "seller", "pattern", False)
    assert line["fingerprint"] == found.fingerprint and line["better"] == ["Fine."] and line["confidence"] == "high"
    assert [(r["turn"], r["quote"], r["line"]) for r in line["related"]] == [(5, "No thanks", 23)]  # type: ignore[attr-defined]
    assert {"second", "why", "pointer"} <= set(line)


def test_praise_is_a_line_of_level_praise_in_order_of_turns() -> None:
    talk = conversation()
    found = lines(one(praise(talk, 10), finding(talk, 6, "savings"), praise(talk, 2, "I'm sorry"), talk=talk))
    assert [(line["turn"], line["level"]) for line in found] == [(2, "praise"), (6, "error"), (10, "praise")]


def test_an_unreadable_input_is_an_error_line_with_the_same_keys() -> None:
    first, *_, last = lines(library())
    assert set(first) == set(last)
    assert (last["rule"], last["level"], last["conversation"]) == ("input/unreadable", "error", None)
    assert (last["file"], last["line"]) == ("calls/broken.vtt", 3)
    assert "write 00:01" in str(last["message"])


def test_nothing_found_is_no_line() -> None:
    assert render(one(talk=conversation()), "jsonl") == ""


def test_the_document_holds_conversations_findings_and_counts() -> None:
    document = json.loads(render(library(), "json", RenderOptions(version="9.9")))
    assert (document["schema"], document["version"], document["rules"]) == ("pitchlint-report/1", "9.9", 88)
    call = document["conversations"][0]
    assert (call["id"], call["channel"], call["turns"], call["seconds"]) == ("renewal-0412", "call", 11, 130.0)
    assert call["roles"]["how"] == "label"
    assert call["speakers"][0] == {"speaker": "Dana Reed", "role": "seller", "turns": 6, "words": 149}
    assert {m["name"] for m in call["measures"]} >= {"talk_share", "questions"}
    assert (len(call["findings"]), len(call["praise"]), len(call["unjudged"])) == (7, 2, 3)
    assert document["unreadable"][0]["hint"] == "write 00:01 --> 00:04"
    summary = document["summary"]
    assert [summary[level] for level in ("error", "warning", "note", "praise")] == [4, 3, 1, 2]
    assert (summary["conversations"], summary["turns"], summary["unreadable"]) == (3, 15, 1)
    by_rule = {row["rule"]: (row["count"], row["conversations"]) for row in summary["by_rule"]}
    assert by_rule["pressure/persist"] == (2, 1)


def test_json_and_jsonl_tell_a_finding_with_the_same_object() -> None:
    document = json.loads(render(renewal(), "json"))
    told = [*document["conversations"][0]["findings"], *document["conversations"][0]["praise"]]
    assert sorted(map(str, told)) == sorted(map(str, lines(renewal())))


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_words_come_back_exactly_yet_nothing_acts_on_a_screen(format: str) -> None:
    words = "it’s \x1b[31m red \x9b2J \u202egnp \u2028 王 👋 \ud800"
    talk = conversation((("Dana", "seller", words),))
    text = render(one(finding(talk, 0, words), talk=talk), format)
    found = json.loads(text)
    told = found if format == "jsonl" else found["conversations"][0]["findings"][0]
    assert told["quote"] == words
    assert "王 👋" in text and "it’s" in text
    assert not set(text) & {"\x1b", "\x9b", "\u202e", "\u2028", "\ud800"}


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_a_code_page_gets_ascii(format: str) -> None:
    talk = conversation((("Dana", "seller", "It’s 王"),))
    report = one(finding(talk, 0, "It’s 王"), talk=talk)
    text = render(report, format, RenderOptions(encoding="cp1252"))
    assert text.isascii() and json.loads(text) == json.loads(render(report, format))


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_gives_the_same_bytes_twice_and_leaves_out_what_is_not_wanted(format: str) -> None:
    assert render(library(), format) == render(library(), format)
    text = render(renewal(), format, RenderOptions(min_level="error", praise=False))
    assert "pressure/persist" in text
    assert "upsell/superlative" not in text and "pressure/bandwagon" not in text and "praise/apology" not in text


def test_what_is_left_out_is_counted() -> None:
    document = json.loads(render(renewal(), "json", RenderOptions(min_level="error", praise=False)))
    assert document["summary"]["hidden"] == 6


def test_formats_stand_in_alphabetical_order() -> None:
    assert list(names()) == sorted(FORMATS)
    assert all(about for _, about in described())


def test_an_unknown_format_answers_with_the_known_ones() -> None:
    with pytest.raises(
        UsageError, match=r"unknown format `jsnl` \(did you mean `jsonl`\?\); known formats: .*terminal"
    ):
        render(renewal(), "jsnl")


def test_a_report_over_two_inputs_is_the_two_reports() -> None:
    other = conversation(TALK[:4], "second")
    added = renewal() + one(finding(other, 2, "the best plan"), talk=other)
    assert len(lines(added)) == len(lines(renewal())) + 1
