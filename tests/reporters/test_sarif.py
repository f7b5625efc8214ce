"""SARIF: valid by the official schema, and holding what code scanning shows."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker

from pitchlint.finding import Origin
from pitchlint.report import Report
from pitchlint.reporters import RenderOptions, render

from .reports import INFO, conversation, evidence, finding, gated, library, one, pointed, praise, renewal

SCHEMA = Path(__file__).with_name("sarif-2.1.0-rtm.5.json")


@cache
def validator() -> Draft4Validator:
    return Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=FormatChecker())


def document(report: Report, **options: Any) -> Any:
    found = json.loads(render(report, "sarif", RenderOptions(**options)))
    assert not [f"{e.json_path}: {e.message}" for e in validator().iter_errors(found)]
    return found


def run(report: Report, **options: Any) -> Any:
    return document(report, **options)["runs"][0]


@pytest.mark.parametrize("report", [Report(), library(), gated(), pointed()], ids=["empty", "library", "gated", "json"])
def test_every_report_is_valid_by_the_official_schema(report: Report) -> None:
    assert document(report, rules=(INFO,))["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), "2.0.0"),
        (("runs", 0, "results", 0, "level"), "praise"),
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region", "startLine"), 0),
        (("runs", 0, "columnKind"), "bytes"),
        (("runs", 0, "invocations", 0, "executionSuccessful"), "yes"),
    ],
)
def test_a_wrong_document_is_not_valid(path: tuple[str | int, ...], value: object) -> None:
    wrong = document(renewal())
    at = wrong
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    assert list(validator().iter_errors(wrong))


def test_a_result_has_its_place_its_words_its_fingerprint_and_its_rule() -> None:
    found = run(library())
    told = next(r for r in found["results"] if r["ruleId"] == "pressure/persist")
    place = told["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "calls/renewal-0412.vtt", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {
        "startLine": 27, "startColumn": 1, "endLine": 27, "endColumn": 25,
        "snippet": {"text": "But let me just tell you"},
    }  # fmt: skip
    assert found["columnKind"] == "unicodeCodePoints"
    assert list(told["partialFingerprints"]) == ["pitchlint/v1"]
    assert all(found["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in found["results"])


def test_earlier_turns_are_related_places_and_a_flow_in_order_of_turns() -> None:
    told = next(r for r in run(renewal())["results"] if r["ruleId"] == "pressure/persist")
    assert [r["message"]["text"] for r in told["relatedLocations"]] == ["Sam Okafor: No thanks"]
    steps = told["codeFlows"][0]["threadFlows"][0]["locations"]
    lines = [s["location"]["physicalLocation"]["region"]["startLine"] for s in steps]
    assert lines == [23, 27] and steps[-1]["importance"] == "essential"


def test_marks_in_the_same_turn_make_no_flow_and_another_conversation_comes_first() -> None:
    results = run(renewal())["results"]
    assert "codeFlows" not in next(r for r in results if r["ruleId"] == "pressure/scarcity")
    first, second = conversation(id="a", file="a.vtt"), conversation(id="b", file="b.vtt")
    across = finding(second, 2, "the best plan", related=(evidence(first, 10, "by Friday"),), related_in="a")
    (told,) = run(one(across, talk=second))["results"]
    steps = told["codeFlows"][0]["threadFlows"][0]["locations"]
    uris = [s["location"]["physicalLocation"]["artifactLocation"]["uri"] for s in steps]
    assert uris == ["a.vtt", "b.vtt"]


def test_a_rule_is_described_with_help_examples_and_sources() -> None:
    rules = run(one(talk=conversation()), rules=(INFO, replace(INFO, id="praise/apology", level="praise")))["tool"]
    (rule,) = rules["driver"]["rules"]
    assert (rule["id"], rule["name"], rule["defaultConfiguration"]) == (
        "pressure/persist", "PressurePersist", {"level": "error"}
    )  # fmt: skip
    assert rule["properties"] == {"tags": ["pressure", "law"], "precision": "high", "problem.severity": "error"}
    assert rule["helpUri"] == "https://example.org/ucpd"
    text, markdown = rule["help"]["text"], rule["help"]["markdown"]
    for words in ("A no is an answer.", "That's fine", "Are you sure?", "I'll note that.", "UCPD 2005/29/EC"):
        assert words in text
    assert "seller: **Are you sure**?" in markdown and "<https://example.org/ucpd>" in markdown and "[[" not in text


def test_praise_is_left_out() -> None:
    talk = conversation()
    assert run(one(praise(talk), talk=talk))["results"] == []


def test_what_is_suppressed_is_a_result_with_its_reason() -> None:
    results = run(gated())["results"]
    excused = next(r for r in results if r["ruleId"] == "pressure/urgency")
    (why,) = excused["suppressions"]
    assert (why["kind"], why["status"]) == ("inSource", "accepted")
    assert why["justification"] == "the offer does end (until 2030-01-31)"
    assert why["location"]["physicalLocation"]["region"]["startLine"] == 6
    assert [r["ruleId"] for r in results if "suppressions" not in r] == ["service/wordy", "gate/unused"]


def test_an_exact_replacement_is_a_fix() -> None:
    told = next(r for r in run(gated())["results"] if r["ruleId"] == "service/wordy")
    change = told["fixes"][0]["artifactChanges"][0]
    assert change["artifactLocation"]["uri"] == "scripts/follow%20up.md"
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 9},
            "insertedContent": {"text": "Before"},
        }
    ]


def test_a_value_or_a_cell_is_a_logical_place_and_paths_below_the_root_are_relative() -> None:
    value, cell = (r["locations"][0] for r in run(pointed(), root="/home/ann/repo")["results"])
    assert value["logicalLocations"] == [{"fullyQualifiedName": "/turns/0/text", "kind": "value"}]
    assert "region" not in value["physicalLocation"]
    assert cell["physicalLocation"]["artifactLocation"]["uri"] == "chats/a%20b.csv"
    assert cell["physicalLocation"]["region"]["startLine"] == 4
    assert cell["logicalLocations"][0]["name"] == "Message"


def test_an_input_that_could_not_be_read_is_an_error_of_the_run() -> None:
    (invocation,) = run(library())["invocations"]
    assert invocation["executionSuccessful"] is False
    error, *notes = invocation["toolExecutionNotifications"]
    assert (error["level"], error["message"]["text"]) == (
        "error", "cue without an end time (write 00:01 --> 00:04)"
    )  # fmt: skip
    assert {n["level"] for n in notes} == {"note"} and "dead air" in notes[1]["message"]["text"]
    assert run(renewal())["invocations"][0]["executionSuccessful"] is True


def test_braces_are_no_placeholders_and_brackets_no_links() -> None:
    talk = conversation((("Dana", "seller", "Hi {{first}}, [click](1) now"),))
    (told,) = run(one(finding(talk, 0, "now", message="“{{first}} [click](1)”"), talk=talk))["results"]
    assert told["message"]["text"] == "“{{{{first}}}} [click\\](1)”"


def test_the_line_of_a_script_is_a_related_place() -> None:
    talk = conversation()
    origin = Origin("scripts/renewal.md", 7, 3, "Act today, {{name}}.", 0.9)
    (told,) = run(one(finding(talk, 4, "act today", origin=origin), talk=talk))["results"]
    (place,) = told["relatedLocations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "scripts/renewal.md"
    assert place["physicalLocation"]["region"]["startLine"] == 7
    assert place["message"]["text"] == "From the script: Act today, {{{{name}}}}."
