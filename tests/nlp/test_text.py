"""The normalised text of a turn: same length, same offsets, words and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.nlp.text import TurnText, normalise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello THERE", "hello there"),
        ("I’ll don't", "i_ll don_t"),
        ("the drivers' van", "the drivers' van"),
        ("“No” – she said…", '"no" - she said '),
        ("wait... what", "wait    what"),
        ("Café Ångström", "cafe angstrom"),
        ("€5 £6 $7", "€5 £6 $7"),
        ("a\u00a0b\u202fc", "a b c"),
        ("İzmir ß", "izmir ß"),
        ("日本 👋", "日本 👋"),
        ("", ""),
    ],
)
def test_normalised(text: str, expected: str) -> None:
    assert normalise(text) == expected


@given(st.text())
def test_normalising_keeps_every_offset(text: str) -> None:
    assert len(normalise(text)) == len(text)


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text())
def test_words_and_sentences_lie_in_the_text_in_order(text: str) -> None:
    turn = TurnText(text)
    assert all(turn.norm[w.start : w.end] == w.text for w in turn.words)
    assert list(turn.word_starts) == sorted(turn.word_starts)
    assert turn.sentences[0][0] == 0
    assert all(a[1] == b[0] for a, b in zip(turn.sentences, turn.sentences[1:], strict=False))
    assert all(turn.sentence(w.start) in turn.sentences for w in turn.words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I'll pay $3.50, ok?", ["i_ll", "pay", "$3.50", "ok"]),
        ("50% off 1,200 at 10:30", ["50%", "off", "1,200", "at", "10:30"]),
        ("low-cost plan", ["low", "cost", "plan"]),
        ("...", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [w.text for w in TurnText(text).words] == words


def test_the_vocabulary_holds_contractions_whole_and_in_parts() -> None:
    assert TurnText("Don't pay $3.50").vocabulary == {"don_t", "don", "t", "pay", "$3.50", "3", "50"}


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three", ["One.", " Two!", " Three"]),
        ("It costs 3.50 a day. Ok?", ["It costs 3.50 a day.", " Ok?"]),
        ('He said "no." Then left.', ['He said "no.', '" Then left.']),
        ("no marks at all", ["no marks at all"]),
        ("", [""]),
        ("Really?! Yes", ["Really?!", " Yes"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[s:e] for s, e in TurnText(text).sentences] == sentences


@pytest.mark.parametrize(("text", "shown"), [("no marks at all", False), ("well, no", True), ("no?", True)])
def test_punctuated(text: str, shown: bool) -> None:
    assert TurnText(text).punctuated is shown


@given(st.text(alphabet="ab'.?! ,-$1", max_size=40), st.integers(-1, 45), st.integers(-1, 45))
def test_words_and_sentences_are_looked_up_by_place(said: str, start: int, end: int) -> None:
    text = TurnText(said)
    assert list(text.between(start, end)) == [w for w in text.words if start <= w.start < end]
    assert text.count_between(start, end) == sum(start <= w.start and w.end <= end for w in text.words)
    assert text.sentence(start) == next(((a, b) for a, b in text.sentences if a <= start < b), text.sentences[-1])
