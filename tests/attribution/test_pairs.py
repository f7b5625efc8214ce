"""The threshold of similarity, chosen on one half of labelled pairs and measured on the other.

Each line of pairs.jsonl is a script sentence and what somebody said: the script with the noise of speech recognition
("noise", "heavy noise"), or not the script ("paraphrase", "near paraphrase", the same "topic", other "numbers" or a
turned negation). `half` says which half it is for.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.attribution.scripts import agent, library, said

from pitchlint.attribution.alignment import align
from pitchlint.attribution.library import THRESHOLD
from pitchlint.attribution.words import spoken

PAIRS = [json.loads(line) for line in (Path(__file__).parent / "pairs.jsonl").read_text("utf-8").splitlines()]
NOT_TOLD_APART = {
    "With this gym membership the pool is included, but the sauna and the evening classes are extra.",  # its own order
}


def similarity(pair) -> float:
    aligned = align(spoken(pair["script"], placeholders=True), spoken(pair["said"]))
    return aligned.similarity if aligned else 0.0


def half(name: str):
    return [(similarity(pair), pair) for pair in PAIRS if pair["half"] == name]


def test_the_set_is_large_and_even():
    assert len(PAIRS) >= 100
    for name in ("choose", "report"):
        kinds = [pair["kind"] for _, pair in half(name)]
        assert all(kinds.count(kind) >= 7 for kind in set(kinds)) and len(set(kinds)) == 6


def test_the_threshold_is_in_the_middle_of_the_empty_stretch():
    scored = half("choose")
    below = max(s for s, pair in scored if not pair["from_script"] and pair["said"] not in NOT_TOLD_APART)
    above = min(s for s, pair in scored if pair["from_script"])
    assert below < THRESHOLD < above
    assert abs(THRESHOLD - (below + above) / 2) < 0.03


def test_the_other_half_is_told_apart():
    wrong = [pair["said"] for s, pair in half("report") if (s >= THRESHOLD) != pair["from_script"]]
    assert wrong == []


@pytest.mark.parametrize("pair", [p for p in PAIRS if p["half"] == "report"], ids=lambda p: p["said"][:40])
def test_a_library_answers_as_the_similarity_says(pair):
    held = library(agent(pair["script"]))
    assert bool(said(held, pair["said"])) == pair["from_script"]
