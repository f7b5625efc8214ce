"""All forms of a word, for `<send>` in patterns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.nlp.inflection import forms


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("send", "send sends sent sending"),
        ("buy", "buy buys bought buying"),
        ("be", "be am is are was were been being"),
        ("stop", "stop stops stopped stopping"),
        ("call", "call calls called calling"),
        ("try", "try tries tried trying"),
        ("pay", "pay pays paid paying"),
        ("die", "die dies died dying"),
        ("save", "save saves saved saving"),
        ("miss", "miss misses missed missing"),
        ("fix", "fix fixes fixed fixing"),
        ("agree", "agree agrees agreed agreeing"),
        ("play", "play plays played playing"),
        ("show", "show shows showed shown showing"),
        ("offer", "offer offers offered offering"),
        ("cancel", "cancel cancels cancelled canceled cancelling canceling"),
        ("child", "child children"),
        ("Send", "send sends sent sending"),
        ("x", "x"),
    ],
)
def test_forms(word: str, expected: str) -> None:
    assert set(forms(word)) == set(expected.split())


def test_of_several_words_the_first_is_inflected() -> None:
    assert forms("sign up") == ("sign up", "signs up", "signed up", "signing up")


@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_the_word_itself_comes_first_and_no_form_twice(word: str) -> None:
    made = forms(word)
    assert made[0] == word
    assert len(made) == len(set(made))
    assert all(form.isalpha() and form == form.lower() for form in made)
