"""Baselines: what is known stays known when lines and conversations move, and every broken file says why."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.gates.scripts import conversation, finding, report

from pitchlint.analyzer import Analyzer
from pitchlint.errors import RuleError, UsageError
from pitchlint.gates.baseline import (
    BaselineEntry,
    baseline_text,
    entries_of,
    hold_back,
    kept_entries,
    read_baseline,
)
from pitchlint.gates.distinct import distinct
from pitchlint.readers import read_bytes
from pitchlint.report import Report
from pitchlint.rules import Selection
from pitchlint.settings import Settings

CALLS = [
    "Agent: This price is only good until tonight.\nCustomer: Hm.\nAgent: You must sign right now.",
    "Agent: You must sign right now.\nCustomer: No.\nAgent: Last chance, call now.\nCustomer: Hm.",
    "Agent: Good morning.\nCustomer: Hi.\nAgent: Last chance, call now.\nAgent: You must sign right now.",
]


@pytest.fixture(scope="module")
def fingerprints():
    analyzer = Analyzer(Settings(selection=Selection(("pressure/urgency",)), learn=False))

    def of(text: str, name: str = "calls.txt"):
        found = distinct([analyzer.analyze(talk) for talk in read_bytes(text.encode(), name)])
        return {f.fingerprint for r in found for f in r.findings}

    return of


def test_fingerprints_outlive_moved_lines_and_conversations_in_another_order(fingerprints):
    before = fingerprints("\n---\n".join(CALLS))
    assert len(before) == 6, "equal words in several conversations are told apart"
    assert fingerprints("\n\n\n" + "\n\n---\n\n".join(CALLS)) == before
    for seed in range(3):
        assert fingerprints("\n---\n".join(random.Random(seed).sample(CALLS, 3))) == before


def test_a_conversation_that_comes_before_adds_fingerprints_and_changes_none(fingerprints):
    before = fingerprints(CALLS[0])
    assert fingerprints("\n---\n".join(["Agent: Hello.\nCustomer: Hi.", CALLS[0]])) == before
    assert before < fingerprints("\n---\n".join([CALLS[2], CALLS[0]]))


def test_lines_of_jsonl_may_be_inserted_and_sorted(fingerprints):
    lines = [f'{{"turns": [{{"speaker": "agent", "text": "{words}"}}, {{"speaker": "customer", "text": "Hm."}}]}}'
             for words in ("You must sign right now.", "Last chance, call now.", "Good morning.")]  # fmt: skip
    before = fingerprints("\n".join(lines), "chats.jsonl")
    assert len(before) == 2
    assert fingerprints("\n".join([*lines[2:], *lines[:2]]), "chats.jsonl") == before


@pytest.fixture
def known(tmp_path: Path):
    """A script with two findings, and a baseline beside it that lists both."""
    script = tmp_path / "scripts" / "a.md"
    script.parent.mkdir()
    script.write_text("x")
    talk = conversation("One secret now.\nTwo secret now.", str(script))
    found = report(talk, finding(talk, "One secret"), finding(talk, "Two secret", by="model"))
    path = tmp_path / "base.json"
    path.write_text(baseline_text(entries_of(found, path)))
    return path, talk, found


def test_the_file_is_sorted_and_holds_no_words(known):
    path, _, found = known
    text = path.read_text()
    assert "secret" not in text and text.count('"file": "scripts/a.md"') == 2
    assert list(read_baseline(path)) == sorted(entries_of(found, path))
    assert baseline_text(reversed(entries_of(found, path))) == text


def test_known_findings_are_held_back_and_new_ones_told(known):
    path, talk, found = known
    more = report(talk, *found.findings, finding(talk, "now"))
    after = hold_back(more, read_baseline(path), path, lambda entry: True)
    assert [f.evidence.quote for f in after.findings] == ["now"]
    [held] = after.held_back
    assert (held.by, held.count, held.gone) == ("baseline", 2, ())


def test_an_entry_counts_once(known):
    path, talk, found = known
    twice = report(talk, found.findings[0], found.findings[0])
    assert len(hold_back(twice, read_baseline(path), path, lambda entry: True).findings) == 1


def test_what_is_no_longer_found_is_told_if_this_run_could_have_found_it(known):
    path, talk, _ = known
    without = hold_back(report(talk), read_baseline(path), path, lambda entry: entry.by == "pattern")
    assert without.held_back[0].gone == ("pressure/urgency in scripts/a.md",)
    kept = kept_entries(report(talk), read_baseline(path), path, lambda entry: entry.by == "pattern")
    assert [e.by for e in kept] == ["model"]


def test_entries_follow_a_renamed_folder_and_prune_renames_them(known):
    path, _, _ = known
    (path.parent / "scripts").rename(path.parent / "texts")
    talk = conversation("One secret now.\nTwo secret now.", str(path.parent / "texts" / "a.md"))
    found = report(talk, finding(talk, "One secret"))
    after = hold_back(found, read_baseline(path), path, lambda entry: True)
    assert after.findings == () and after.held_back[0].gone == ("pressure/urgency in scripts/a.md",)
    assert [e.file for e in kept_entries(found, read_baseline(path), path, lambda entry: True)] == ["texts/a.md"]


def test_an_entry_does_not_excuse_the_same_words_in_another_file(known):
    path, _, _ = known
    talk = conversation("One secret now.", str(path.parent / "b.md"))
    assert hold_back(report(talk, finding(talk, "One secret")), read_baseline(path), path, lambda e: True).findings


GOOD = '{"file": "a.md", "rule": "pressure/urgency", "fingerprint": "0123456789abcdef"}'
HEAD = '{\n  "format": "pitchlint-baseline/1",\n  "findings": ['


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("", "1:1", "ends where a value should come"),
        ("[]", "1:1", "this is no baseline"),
        ('{\n  "format": "pitchlint-baseline/2", "findings": []}', "2:13", "of the format `pitchlint-baseline/1`"),
        ('{"format": "pitchlint-baseline/1", "findings": {}}', "1:1", "`findings` is not a list"),
        (f"{HEAD}\n{GOOD} {GOOD}]}}", "4:81", "`,` or `]` expected"),
        (f"{HEAD}\n{GOOD},\n{{}}]}}", "5:1", "`rule` is missing"),
        (HEAD + GOOD.replace("0123", "01g3") + "]}", "3:76", "16 hex digits"),
        (HEAD + GOOD.replace('"a.md"', "7") + "]}", "3:16", "`file` is wrong"),
        (f"{HEAD}\n<<<<<<< ours\n{GOOD}\n=======\n>>>>>>> theirs\n]}}", "4:1", "the conflict stands"),
    ],
)
def test_a_broken_baseline_says_where_and_what_would_be_right(tmp_path, text, place, said):
    path = tmp_path / "base.json"
    path.write_text(text)
    with pytest.raises(RuleError) as caught:
        read_baseline(path)
    assert f"base.json:{place}: " in str(caught.value) and said in str(caught.value)


def test_a_baseline_that_is_not_there_says_how_to_make_one(tmp_path):
    with pytest.raises(UsageError, match="baseline write PATH --output"):
        read_baseline(tmp_path / "none.json")


def test_numbers_of_equal_findings_start_anew_in_each_file():
    talks = [conversation("Act now.", file) for file in ("a.md", "b.md", "a.md")]
    made = distinct([c for t in talks for c in report(t, finding(t, "Act now")).conversations])
    first, second, third = (c.findings[0].fingerprint for c in made)
    assert first == second != third
    assert Report(tuple(made)).findings[2].evidence == made[2].findings[0].evidence
    assert BaselineEntry("a", "b/c", first) == BaselineEntry("a", "b/c", first, "model")
