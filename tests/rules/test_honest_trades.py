"""Honest talk in many trades, written by hand: nothing in it is wrong, so nothing of warning level may be told.

They were written to see what such talk sets off, and what it did set off was mended; what is asked here keeps that.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.conversation import Conversation
from pitchlint.readers import read_path

TRADES = sorted((Path(__file__).parent / "honest_trades").glob("*.txt"))


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(Settings())


@pytest.mark.parametrize("path", TRADES, ids=[p.stem for p in TRADES])
def test_honest_talk_sets_off_no_warning(analyzer: Analyzer, path: Path) -> None:
    for conversation in read_path(str(path)):
        assert isinstance(conversation, Conversation)
        found = analyzer.analyze(conversation).findings
        assert [(f.rule, f.message) for f in found if f.level in ("warning", "error")] == []
