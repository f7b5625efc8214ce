"""Where the time goes is told by stage and rule, and changes no result."""

from __future__ import annotations

from pathlib import Path

from pitchlint.batch.parts import parts
from pitchlint.batch.profile import Profile, profile_part
from pitchlint.batch.worker import analyze_part

from .exports import export, pack, settings, talk


def test_a_profile_adds_up_stages_and_rules_and_leaves_the_result_as_it_is(tmp_path: Path) -> None:
    given = settings(pack(tmp_path / "own"))
    (part,) = parts([(str(export(tmp_path / "talks.jsonl", [talk(1), talk(2)])), 0)], [given])
    found = Profile()
    for _ in range(2):
        result = profile_part(part, given, {}, lambda step: None)
        assert result.data == analyze_part(part, given).data
        found.add(result)
    assert found.parts == 2
    assert list(found.stages.seconds) == ["read", "analyse", "pack"]
    assert "own/last-chance" in found.rules.seconds
    assert all(seconds > 0 for seconds in (*found.stages.seconds.values(), *found.rules.seconds.values()))
    assert analyze_part(part, given).spent == ({}, {})
