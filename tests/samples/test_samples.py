"""The samples can be read, both sides are known in each, and the check finds in them what their README says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from pitchlint.conversation import Conversation
from pitchlint.readers import discover, read_path
from pitchlint.report import Unreadable

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
FILES = sorted(Path(file).relative_to(SAMPLES).as_posix() for file in discover([str(SAMPLES)]))
TALKS = [file for file in FILES if not file.startswith("scripts/")]
HONEST = "calls/bike-shop-honest.txt"
FAMILIES = ("pressure", "upsell", "promises", "questions")

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def findings() -> Rows:
    """What the command finds in all the samples, a row a finding."""
    command = [sys.executable, "-m", "pitchlint", "check", "samples/", "--format", "jsonl", "--fail-on", "never"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return [row for row in rows if "rule" in row]


def conversations(file: str) -> list[Conversation]:
    found = list(read_path(str(SAMPLES / file)))
    assert not [item for item in found if isinstance(item, Unreadable)], found
    return [item for item in found if isinstance(item, Conversation)]


def levels(rows: Rows, family: str) -> set[str]:
    return {row["level"] for row in rows if row["rule"].startswith(f"{family}/")}


@pytest.mark.parametrize("file", TALKS)
def test_reads_with_both_sides(file: str) -> None:
    found = conversations(file)
    assert found
    for conversation in found:
        assert {"seller", "customer"} <= {turn.role for turn in conversation.turns}
        assert "unknown" not in {turn.role for turn in conversation.turns}
        assert 12 <= len(conversation.turns) <= 40


def test_every_format_is_here() -> None:
    endings = {Path(file).suffix for file in FILES}
    assert endings >= {".csv", ".html", ".json", ".jsonl", ".md", ".srt", ".tsv", ".txt", ".vtt", ".yaml"}


def test_readme_names_every_file() -> None:
    text = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert [file for file in FILES if f"`{Path(file).name}`" not in text] == []


def test_one_case_over_a_week() -> None:
    found = [c for file in TALKS if file.startswith("case/") for c in conversations(file)]
    assert {c.case_id for c in found} == {"HC-44871"}
    assert sorted(str(c.started_at)[:10] for c in found) == ["2025-05-12", "2025-05-14", "2025-05-16"]


def test_chats_keep_their_ids() -> None:
    found = conversations("chats/export.jsonl")
    assert len(found) == 8
    assert all(c.started_at and c.seller_id and c.customer_id and c.channel == "chat" for c in found)
    assert {turn.role for c in found for turn in c.turns} == {"seller", "customer", "bot", "other"}
    assert len([c for c in found if c.case_id == "T-3310"]) == 2


def test_only_the_unlabelled_voices_are_guessed() -> None:
    guessed = {file for file in TALKS for c in conversations(file) if c.roles.how == "inferred"}
    assert guessed == {"calls/unlabelled-voices.txt"}


def test_honest_seller_is_left_alone(findings: Rows) -> None:
    here = [row for row in findings if row["file"].endswith(HONEST)]
    assert [(row["rule"], row["line"], row["quote"]) for row in here if row["level"] in ("error", "warning")] == []


def test_honest_seller_is_praised_most(findings: Rows) -> None:
    praise: dict[str, int] = defaultdict(int)
    for row in findings:
        praise[row["file"]] += row["level"] == "praise"
    honest = next((number for file, number in praise.items() if file.endswith(HONEST)), 0)
    assert honest >= 4


@pytest.mark.parametrize("family", FAMILIES)
def test_family_occurs(findings: Rows, family: str) -> None:
    assert levels(findings, family) & {"error", "warning", "note"}


@pytest.mark.parametrize("level", ["error", "warning", "note", "praise"])
def test_level_occurs(findings: Rows, level: str) -> None:
    assert any(row["level"] == level for row in findings)


def test_nothing_is_laid_to_bots_and_notes(findings: Rows) -> None:
    assert [row for row in findings if row["role"] in ("bot", "other")] == []
