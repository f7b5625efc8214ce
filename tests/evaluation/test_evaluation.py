"""Counting against labelled conversations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.analyzer import Analyzer, Settings
from pitchlint.evaluation import Evaluation, Score, evaluate, read_gold, spoken, wilson
from pitchlint.evaluation.tables import as_markdown, as_record, as_text, quoted

RULES = {
    "zorblat": 'id: zorblat\ntitle: Says zorblat\nfind: ["zorblat"]\n',
    "cuckoo": 'id: cuckoo\ntitle: Says cuckoo\nlabel: bird\nfind: [{customer: "cuckoo"}]\n',
}


@pytest.fixture
def analyzer(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    for name, text in RULES.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Analyzer(Settings(packs=(folder,), shipped=False, learn=False))


def gold_file(folder: Path, *conversations: object) -> Path:
    path = folder / "gold.jsonl"
    lines = [c if isinstance(c, str) else json.dumps(c) for c in conversations]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def turn(role: str, text: str, *labels: str, unsure: tuple[str, ...] = ()) -> dict[str, object]:
    return {"role": role, "text": text, "labels": list(labels), "unsure": list(unsure)}


def measured(analyzer: Analyzer, path: Path, *labels: str, asr: bool = False) -> Evaluation:
    gold, looked_for, problems = read_gold(path, analyzer.known_labels)
    assert problems == []
    return evaluate([(analyzer, gold)], {*labels, *looked_for}, asr=asr)


def test_hits_misses_false_alarms_and_unsure_labels(analyzer, tmp_path):
    path = gold_file(
        tmp_path,
        {
            "id": "one",
            "turns": [
                turn("seller", "A zorblat.", "zorblat"),
                turn("seller", "A zorblat."),
                turn("seller", "A zorblat.", unsure=("zorblat",)),
                turn("customer", "Nothing.", "bird", "zorblat"),
                turn("customer", "A cuckoo.", "bird"),
            ],
        },
    )
    found = {s.label: s for s in measured(analyzer, path).scores}
    assert found["zorblat"] == Score("zorblat", hits=1, false_alarms=1, misses=1)
    assert found["bird"] == Score("bird", hits=1, false_alarms=0, misses=1)


def test_labels_that_nobody_looked_for_are_no_false_alarms(analyzer, tmp_path):
    turns = [turn("seller", "A zorblat.", "zorblat"), turn("customer", "A cuckoo.")]
    found = measured(analyzer, gold_file(tmp_path, {"id": "one", "turns": turns}))
    assert found.micro == Score("all", 1, 0, 0)
    assert found.unjudged == ("bird",)
    looked_for = measured(analyzer, gold_file(tmp_path, {"labels": ["bird"]}, {"id": "one", "turns": turns}))
    assert {s.label: s.false_alarms for s in looked_for.scores}["bird"] == 1


def test_mistakes_are_quoted_with_line_turn_and_words(analyzer, tmp_path):
    path = gold_file(tmp_path, {"id": "x", "turns": [turn("seller", "Ah."), turn("seller", "A zorblat, yes.", "bird")]})
    text = quoted(measured(analyzer, path, "zorblat", "bird").mistakes)
    assert f"{path}:1 turn 2, seller: A zorblat, yes.   [found: zorblat]" in text
    assert "bird: miss (1)" in text and "zorblat: false alarm (1)" in text


def test_mistakes_in_the_file_have_lines_and_hints(analyzer, tmp_path):
    path = gold_file(
        tmp_path,
        "{oops",
        "[]",
        {"id": "a"},
        {"id": "b", "turns": [turn("sellr", "x", "zorblatt"), {"role": "seller"}, {"text": "a", "lables": []}]},
        {"id": "c", "turns": [{"role": "seller", "text": "x", "labels": "zorblat"}]},
    )
    _, _, problems = read_gold(path, analyzer.known_labels)
    said = "\n".join(str(p) for p in problems)
    for expected in (
        ":1:2: not JSON", ":2: a labelled conversation is", ":3: `turns` is missing", ":4: turn 1: `sellr` is no role",
        ":4: turn 1: `labels`: no rule gives the label `zorblatt`", "did you mean `zorblat`?", ":4: turn 2: a turn is",
        ":4: turn 3: there is no key `lables`", "did you mean `labels`?", ":5: turn 1: `labels` is a list of labels",
    ):  # fmt: skip
        assert expected in said, said


@given(st.text(max_size=80))
def test_any_text_is_read_without_a_crash(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("gold") / "gold.jsonl"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    gold, _, problems = read_gold(path, {"zorblat"})
    assert gold or problems


def test_speech_recognition_has_no_punctuation_or_capitals(analyzer, tmp_path):
    assert spoken("It’s $5, OK? – Yes!") == "it's $5 ok yes"
    path = gold_file(tmp_path, {"id": "x", "turns": [turn("seller", "A ZORBLAT, yes.", "zorblat")]})
    assert measured(analyzer, path, asr=True).micro.hits == 1


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (81, 263, 0.2553, 0.3662),
        (1, 1, 0.2065, 1),
    ],
)
def test_wilson_intervals_agree_with_published_ones(hits, of, low, high):
    assert wilson(hits, of) == pytest.approx((low, high), abs=5e-4)


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_a_wilson_interval_holds_the_share(hits, of):
    hits = min(hits, of)
    low, high = wilson(hits, of)
    assert 0 <= low <= hits / of <= high <= 1


def test_nothing_found_or_labelled_has_no_share():
    assert wilson(0, 0) is None
    assert (Score("x").precision, Score("x").recall, Score("x").f1) == (None, None, 0.0)


def test_macro_takes_labels_with_ten_or_more_cases():
    scores = (Score("a", 10, 0, 0), Score("b", 5, 0, 5), Score("c", 0, 9, 9))
    found = Evaluation(scores, (), 1, 1, ("g",), False, False)
    assert found.macro_f1 == pytest.approx((1 + 2 / 3) / 2)
    assert Evaluation((), (), 1, 1, ("g",), False, False).macro_f1 is None


def test_every_form_shows_counts_and_says_which_interval(analyzer, tmp_path):
    path = gold_file(tmp_path, {"id": "x", "turns": [turn("seller", "A zorblat.", "zorblat")]})
    found = measured(analyzer, path)
    for text in (as_text(found), as_markdown(found)):
        assert "zorblat" in text and "Wilson" in text and "1.00 (0.21 to 1.00)" in text and "patterns alone" in text
    record = json.loads(json.dumps(as_record(found)))
    assert record["labels"]["zorblat"]["hits"] == 1
    assert "Wilson" in record["interval"]
