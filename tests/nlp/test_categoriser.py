"""The text categoriser: deterministic, blind to names, content without punctuation, optional."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pitchlint.nlp.categoriser import DATA, TextCategoriser, load_categoriser
from pitchlint.nlp.categoriser.features import ASKS, BEFORE, ENDS, LONGEST, UNKNOWN, encode, sequences
from pitchlint.nlp.text import TurnText

ROLES = ["seller", "customer", "seller", "customer", "seller"]
TEXTS = [
    "Hello {mr} {name}, I'm calling from the energy company about your bill.",
    "how much would it cost me",
    "It's eighty pounds a month, and this offer ends today, so you really need to decide right now.",
    "No thank you, I'm not interested. {he} already told you that.",
    "If you don't pay today the bailiffs will take your things, {name}.",
]


def said(texts: list[str], roles: list[str] = ROLES) -> list[dict[str, float]]:
    made = load_categoriser()
    assert made is not None
    return made(roles, [TurnText(t) for t in texts])


def filled(mr: str = "Mr", name: str = "Smith", he: str = "He") -> list[str]:
    return [t.format(mr=mr, name=name, he=he) for t in TEXTS]


def test_finds_labels_of_the_right_side() -> None:
    found = said(filled())
    assert "question" in found[1]
    assert "refuse" in found[3]
    assert not {"question", "refuse", "need"} & {label for row in found[0::2] for label in row}
    made = load_categoriser()
    assert made is not None
    assert {x for row in found for x in row} <= set(made.labels)


def test_a_question_is_left_to_the_patterns_where_marks_are_set() -> None:
    assert "question" in said(["how much would it cost me"], ["customer"])[0]
    assert "question" not in said(["How much would it cost me?"], ["customer"])[0]


def test_a_line_that_stands_alone_is_ruled_out_less_readily() -> None:
    made = load_categoriser()
    assert made is not None
    line = TurnText("Does that all add up for you?")
    [alone] = made.judge(["seller"], [line])
    _, within = made.judge(["customer", "seller"], [TurnText("Fine."), line])
    assert "check" in within.unlikely
    assert "check" not in alone.unlikely


def test_same_result_each_time() -> None:
    first = said(filled())
    assert [said(filled()) for _ in range(3)] == [first] * 3
    assert TextCategoriser()(ROLES, [TurnText(t) for t in filled()]) == first


@pytest.mark.parametrize(
    ("mr", "name", "he"),
    [("Mrs", "Okonkwo", "She"), ("Ms", "Nguyen", "She"), ("Mr", "Patel", "He"), ("Mx", "De Souza", "He")],
)
def test_names_titles_and_pronouns_change_nothing(mr: str, name: str, he: str) -> None:
    assert said(filled(mr, name, he)) == said(filled())


@pytest.mark.parametrize(("one", "other"), [("Jessica", "Jamal"), ("Mark", "Aoife"), ("Grace", "Mohammed")])
def test_first_names_that_are_words_change_nothing(one: str, other: str) -> None:
    line = "Hi {}, it's your last chance to save money, so let's get it done today."
    assert said([line.format(one)], ["seller"]) == said([line.format(other)], ["seller"])


def test_spellings_change_nothing() -> None:
    british = ["I apologise, we'll organise the colour you favour at the centre."]
    american = ["I apologize, we'll organize the color you favor at the center."]
    assert said(british, ["seller"]) == said(american, ["seller"])


def test_unpunctuated_text_is_understood() -> None:
    found = said(["how much would it cost me", "no thank you i'm not interested"], ["customer", "customer"])
    assert "question" in found[0]
    assert "refuse" in found[1]


def test_unknown_sides_and_empty_turns_get_nothing() -> None:
    assert said(filled(), ["unknown"] * 5) == [{}] * 5
    assert said([], []) == []
    assert len(said(["", " ", "..."], ["seller", "customer", "seller"])) == 3


def test_nearest_example_is_named_and_stable() -> None:
    made = load_categoriser()
    assert made is not None
    line = made.nearest("urgency", "The offer ends tonight so you have to act now.")
    assert line is not None
    assert line == made.nearest("urgency", "The offer ends tonight so you have to act now.")
    assert made.nearest("urgency", "") is None
    assert made.nearest("no-such-label", "anything") is None


def test_missing_data_file_means_no_categoriser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("pitchlint.nlp.categoriser.DATA", tmp_path / "none.npz")
    load_categoriser.cache_clear()
    assert load_categoriser() is None
    load_categoriser.cache_clear()


def test_loads_without_spacy_and_numpy_comes_late() -> None:
    code = (
        "import sys; from pitchlint.nlp.categoriser import load_categoriser as load; from pitchlint.nlp.text import "
        "TurnText; made = load(); assert 'numpy' not in sys.modules; made(['seller'], [TurnText('act now')]); "
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_data_file_is_small_and_has_a_card() -> None:
    assert DATA.stat().st_size < 15_000_000
    assert (DATA.parent / "CARD.md").is_file()


def test_names_are_one_unknown_word() -> None:
    numbers = {"my": 10, "is": 11, "_s": 12, "here": 13}
    assert encode(TurnText("my name is Anna Maria Kowalska here"), numbers) == [10, UNKNOWN, 11, UNKNOWN, 13]
    assert encode(TurnText("Anna's here"), numbers) == [UNKNOWN, 12, 13]


def test_marks_are_read_where_there_are_any() -> None:
    numbers = {"is": 15, "it": 16}
    assert encode(TurnText("It is. Is it?!"), numbers) == [16, 15, ENDS, 15, 16, ASKS]
    assert encode(TurnText("it is is it"), numbers) == [16, 15, 15, 16]


def test_the_ends_of_the_two_turns_before_are_read() -> None:
    codes = [[20] * 99, [21] * 99, [22] * 99, [23] * 99]
    ids, own = sequences(["seller", "customer", "seller", "customer"], codes)[3]
    assert (ids[:own].count(23), ids[own:].count(22), ids[own:].count(21)) == (LONGEST, *BEFORE)
    assert 20 not in ids


def test_a_conversation_is_judged_alike_whatever_else_is_in_the_run() -> None:
    texts = [TurnText(t) for t in filled()]
    alone = TextCategoriser().judge(ROLES, texts)
    made = TextCategoriser()
    made.judge(["customer", "seller"], [TurnText("Good morning, do you sell kayaks?"), TurnText("We do.")])
    assert made.judge(ROLES, texts) == alone


def test_component_sets_categories() -> None:
    spacy = pytest.importorskip("spacy")
    import pitchlint.nlp.components.categoriser  # noqa: F401

    nlp = spacy.blank("en")
    nlp.add_pipe("pitchlint_categoriser", config={"role": "customer"})
    assert "question" in nlp("how much would it cost me").cats
