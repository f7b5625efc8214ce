"""Compiled rules are kept between runs, and never used when anything that they were made from has changed."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.errors import RuleError
from pitchlint.matching.notation import parse
from pitchlint.readers import read_bytes

TALK = b"Agent: This is your last chance.\nCustomer: No thanks.\nAgent: Are you sure?\n"
RULE = 'id: chance\ntitle: Calls it a chance\nfind: ["{words}"]\n'


@pytest.fixture
def pack(tmp_path, monkeypatch):
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "chance.yaml").write_text(RULE.replace("{words}", "last chance"), encoding="utf-8")
    return folder


def quotes(folder) -> list[str]:
    analyzer = Analyzer(Settings(packs=(folder,), shipped=False, learn=False))
    return [f.evidence.quote for c in read_bytes(TALK, "talk.txt") for f in analyzer.analyze(c).findings]


def entries(tmp_path):
    return sorted((tmp_path / "cache").glob("rules-*.pickle"))


def test_the_second_run_finds_the_same_from_the_kept_rules(pack, tmp_path):
    first = quotes(pack)
    kept = [(p, p.stat().st_ino) for p in entries(tmp_path)]
    assert len(kept) == 1
    assert first == quotes(pack) == ["last chance"]
    assert [(p, p.stat().st_ino) for p in entries(tmp_path)] == kept


def test_a_changed_rule_file_is_noticed(pack, tmp_path):
    quotes(pack)
    (pack / "chance.yaml").write_text(RULE.replace("{words}", "are you sure"), encoding="utf-8")
    assert quotes(pack) == ["Are you sure"]
    assert len(entries(tmp_path)) == 2


def test_a_pattern_is_read_once_whatever_the_rules(pack, tmp_path, monkeypatch):
    quotes(pack)
    (pack / "more.yaml").write_text("id: more\ntitle: More\nfind: [are you sure, last chance]\n", encoding="utf-8")
    read = []
    monkeypatch.setattr("pitchlint.matching.compiler.parse", lambda text: read.append(text) or parse(text))
    assert quotes(pack) == ["last chance", "last chance", "Are you sure"]
    assert read == ["are you sure"]


@pytest.mark.parametrize("broken", [["rules"], ["rules", "patterns"]])
@pytest.mark.parametrize("content", [b"", b"not a pickle", b"\x80\x05N."])
def test_a_broken_entry_is_made_anew(pack, tmp_path, content, broken):
    quotes(pack)
    for entry in (e for sort in broken for e in (tmp_path / "cache").glob(f"{sort}-*.pickle")):
        entry.write_bytes(content)
    assert quotes(pack) == ["last chance"]


def test_a_wrong_rule_is_not_kept(pack, tmp_path):
    (pack / "chance.yaml").write_text("id: chance\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(RuleError):
            quotes(pack)
    assert not entries(tmp_path)


def test_an_empty_folder_name_switches_it_off(pack, tmp_path, monkeypatch):
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", "")
    assert quotes(pack) == ["last chance"]
    assert not entries(tmp_path)


def test_a_folder_that_cannot_be_written_is_no_error(pack, tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", str(blocked / "cache"))
    assert quotes(pack) == ["last chance"]


def test_expressions_compiled_in_one_process_are_taken_over_by_the_next(tmp_path):
    run = "from pitchlint import regex; from pitchlint.analyzer import Analyzer, Settings; Analyzer(Settings());"
    say = "print(len(regex.known)); regex.compiled_once(r'only (here)')"

    def held() -> int:
        env = {**os.environ, "PITCHLINT_CACHE_DIR": str(tmp_path / "cache")}
        done = subprocess.run([sys.executable, "-c", run + say], env=env, capture_output=True, text=True, check=True)
        return int(done.stdout)

    first = held()
    assert held() == first + 1
    [entry] = (tmp_path / "cache").glob("expressions-*.pickle")
    entry.write_bytes(b"broken")
    after = held()
    assert after <= first
    assert held() == after + 1, "a broken entry is made anew"
