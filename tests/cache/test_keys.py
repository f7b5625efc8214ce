"""A key changes with everything that a result depends on, and with nothing else."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from pitchlint.cache import file_key, joined_key, keys, rules_key, settings_key
from pitchlint.readers import ReadOptions
from pitchlint.rules import Override, Selection
from pitchlint.settings import Settings

BARE = Settings(shipped=False)


@pytest.fixture(autouse=True)
def as_a_new_process():
    for remembered in (keys.settings_key, keys._rules, keys._code):
        remembered.cache_clear()


@pytest.fixture
def call(tmp_path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("Agent: Hello.\n", encoding="utf-8")
    return path


def test_the_same_file_read_in_the_same_way_has_the_same_key(call):
    first = file_key(str(call), BARE, ReadOptions())
    os.utime(call, (1, 1))
    assert file_key(str(call), Settings(shipped=False), ReadOptions()) == first
    assert len(first) == 32


def test_bytes_name_options_and_settings_each_make_another_key(call):
    other = call.with_name("b.txt")
    other.write_bytes(call.read_bytes())
    found = [
        file_key(str(call), BARE, ReadOptions()),
        file_key(str(other), BARE, ReadOptions()),
        file_key(str(call), BARE, ReadOptions(sellers=("Agent",))),
        file_key(str(call), BARE, ReadOptions(columns={"text": "Message"})),
    ]
    for change in (
        {"learn": False},
        {"call_type": "demo"},
        {"products": ("Sun",)},
        {"selection": Selection(never=("pressure",))},
        {"overrides": (Override("pressure", "off"),)},
        {"model": "another_model"},
    ):
        found.append(file_key(str(call), replace(BARE, **change), ReadOptions()))
    call.write_text("Agent: Hello!\n", encoding="utf-8")
    found.append(file_key(str(call), BARE, ReadOptions()))
    assert len(set(found)) == len(found)


def test_a_changed_rule_file_makes_another_key(tmp_path):
    rule = tmp_path / "mine" / "one.yaml"
    rule.parent.mkdir()
    rule.write_text("id: one\n", encoding="utf-8")
    own = replace(BARE, packs=(rule.parent,))
    before = settings_key(own), rules_key(own.folders, "config")
    rule.write_text("id: two\n", encoding="utf-8")
    as_new = settings_key.cache_clear, keys._rules.cache_clear
    for clear in as_new:
        clear()
    assert not {settings_key(own), rules_key(own.folders, "config")} & set(before)


def test_changed_code_makes_another_key(monkeypatch):
    before = settings_key(BARE)
    settings_key.cache_clear()
    keys._code.cache_clear()
    monkeypatch.setattr(keys, "__version__", "99")
    assert settings_key(BARE) != before


def test_a_file_that_cannot_be_read_or_is_too_large_has_no_key(call, monkeypatch):
    assert file_key(str(call.parent / "absent.txt"), BARE, ReadOptions()) is None
    assert file_key(str(call.parent), BARE, ReadOptions()) is None
    assert file_key("a\0b", BARE, ReadOptions()) is None
    monkeypatch.setattr(keys, "LARGEST_FILE", 3)
    assert file_key(str(call), BARE, ReadOptions()) is None


def test_the_order_of_the_files_is_part_of_what_they_give_together():
    assert joined_key(["a", "b"]) != joined_key(["b", "a"])
