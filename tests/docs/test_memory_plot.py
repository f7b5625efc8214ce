"""The plot of the memory shows what was measured, and what was measured keeps to the bound."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).parent))  # beside the scripts, which are no package

from memory_plot import ALLOWED, PICTURE, picture, ratios, runs


def test_the_memory_of_a_million_conversations_is_that_of_ten_thousand() -> None:
    assert (runs()[0]["conversations"], runs()[-1]["conversations"]) == (10_000, 1_000_000)
    assert all(1 <= ratio <= ALLOWED for ratio in ratios().values()), ratios()


def test_the_picture_is_made_from_the_figures() -> None:
    assert PICTURE.read_text(encoding="utf-8") == picture()
    ElementTree.fromstring(picture())
