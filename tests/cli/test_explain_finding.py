"""`pitchlint explain REPORT#FINGERPRINT`: words, pattern, slots, excuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .running import pitchlint, write

CALL = """Agent: Good day.
Customer: A cuckoo, please.
Agent: Our zorblat is $49 today.
"""
RULES = {
    "own/zorblat.yaml": "id: zorblat\ntitle: Says zorblat\nfind:\n"
    '  - seller: ["frumious", "zorblat ... {price:money}"]\nunless: [past, {seller: "free of charge"}]\n',
    "own/asks-then.yaml": "id: asks-then\ntitle: Cuckoo then zorblat\nsequence:\n  - customer: cuckoo\n"
    '  - {seller: "@zorblat", within: 2 turns}\n',
    "own/nothing.yaml": "id: nothing\ntitle: Never says bird\nmissing: {event: {seller: bird}, at-least-turns: 2}\n",
    ".pitchlint.yaml": "packs: [own]\nselect: [own]\n",
}


@pytest.fixture
def house(tmp_path):
    write(tmp_path, {**RULES, "call.txt": CALL})
    code, _, err = pitchlint("check", "call.txt", "-f", "json", "-o", "report.json", cwd=tmp_path)
    assert code == 0, err
    return tmp_path


def fingerprint(folder: Path, rule: str) -> str:
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return next(f["fingerprint"] for c in report["conversations"] for f in c["findings"] if f["rule"] == rule)


def explained(folder: Path, rule: str, digits: int = 16) -> str:
    code, out, err = pitchlint("explain", f"report.json#{fingerprint(folder, rule)[:digits]}", cwd=folder)
    assert code == 0, err
    return out


@pytest.mark.parametrize("digits", [16, 8])
def test_the_words_the_pattern_its_place_the_slots_and_the_excuses(house, digits):
    out = explained(house, "own/zorblat", digits)
    assert "call.txt:3:12" in out and "Our «zorblat is $49» today." in out
    assert "pattern  zorblat ... {price:money}   (own/zorblat.yaml:4:27)" in out
    assert "slot     price = $49" in out
    tried = out.partition("excuses tried that did not hold:")[2].split("\n")
    assert [t.strip() for t in tried if t] == ["negated", "past", "quoted", "reported", "free of charge"]


def test_a_sequence_is_explained_at_each_turn_through_its_signals(house):
    out = explained(house, "own/asks-then")
    assert "A «cuckoo», please." in out and "pattern  cuckoo" in out
    assert "through  own/zorblat" in out and "(own/zorblat.yaml:4:27)" in out


def test_what_was_never_said_is_explained_as_that(house):
    assert "something was not said" in explained(house, "own/nothing")


def test_without_the_source_the_quoted_turns_serve(house):
    (house / "call.txt").unlink()
    out = explained(house, "own/zorblat")
    assert "The source is not here" in out and "pattern  zorblat ... {price:money}" in out


def test_a_source_that_has_changed_is_told(house):
    write(house, {"call.txt": "Agent: Something else.\nCustomer: Yes.\n"})
    assert "The source has changed" in explained(house, "own/zorblat")


def test_a_report_in_another_folder_and_in_json_lines(house):
    pitchlint("check", "call.txt", "-f", "jsonl", "-o", "out.jsonl", cwd=house)
    rows = [json.loads(line) for line in (house / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    digits = next(r["fingerprint"] for r in rows if r["rule"] == "own/zorblat")
    code, out, err = pitchlint("explain", f"out.jsonl#{digits}", cwd=house)
    assert code == 0 and "zorblat ... {price:money}" in out, err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("report.json#0000ffff", "has no finding `0000ffff`"),
        ("none.json#0000ffff", "none.json: cannot be read: No such file"),
        ("call.txt#0000ffff", "this is no report with findings"),
        ("report.json#", "has no finding ``"),
    ],
)
def test_what_cannot_be_explained_exits_2(house, name, said):
    code, _, err = pitchlint("explain", name, cwd=house)
    assert code == 2
    assert said in err and "Traceback" not in err


def test_a_rule_that_is_gone_is_told(house):
    wanted = fingerprint(house, "own/zorblat")
    write(house, {".pitchlint.yaml": "ignore: [note]\n"})
    code, _, err = pitchlint("explain", f"report.json#{wanted}", cwd=house)
    assert code == 2 and "the rule `own/zorblat` is not known here" in err


def test_a_finding_of_a_masked_report_is_found_again_in_the_source(tmp_path):
    words = {"talk.txt": CALL.replace("$49 today", "$49 today, Mark Hill, on +1 415 555 0134"), **RULES}
    write(tmp_path, words)
    command = "check talk.txt --no-model --redact -f json -o report.json"
    code, _, err = pitchlint(*command.split(), cwd=tmp_path)
    assert code == 0, err
    assert "415" not in (tmp_path / "report.json").read_text("utf-8")
    out = explained(tmp_path, "own/zorblat")
    assert "has changed" not in out and "talk.txt:3:12" in out
    assert "Our «zorblat is $49» today, Mark Hill, on +1 415 555 0134." in out and "slot     price = $49" in out
