"""Placeholders of templates are nothing to patterns: neither found nor in the way."""

# ruff: noqa: E501 - an example a line reads best

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchlint.nlp.placeholders import without_placeholders
from pitchlint.nlp.text import TurnText, normalise

NOTATIONS = [
    "{{first_name}}", "{{ customer.name | default('there') }}", "[NAME]", "[Company]", "[your company's name]", "<product>",
    "<first name>", "{price}", "%FIRSTNAME%", "%%name%%", "${name}", "[[x]]", "<<x>>", "*|FNAME|*", "[FIRST] [LAST]",
]  # fmt: skip


@pytest.mark.parametrize("slot", NOTATIONS)
def test_the_words_on_either_side_are_neighbours(slot: str) -> None:
    turn = TurnText(f"but, {slot}, these prices are for {slot} only")
    assert [w.text for w in turn.words] == ["but", "these", "prices", "are", "for", "only"]
    assert turn.norm.split() == ["but", "these", "prices", "are", "for", "only"]
    assert turn.vocabulary == {"but", "these", "prices", "are", "for", "only"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hello {{n}}, thanks.", "hello , thanks."),
        ("I see, {{n}}.", "i see ."),
        ("{{n}}, what is it?", "what is it?"),
        ("It is [a], I think", "it is , i think"),
        ("Hi, [Name] here", "hi, here"),
        ("only $[Amount] a month", "only a month"),
        ("[Company]'s team", "team"),
        ("(call {n}) now", "(call ) now"),
    ],
)
def test_a_comma_goes_where_it_only_set_the_placeholder_off(text: str, left: str) -> None:
    assert " ".join(TurnText(text).norm.split()) == left


@pytest.mark.parametrize(
    "text",
    [
        "i <3 you",
        "if a<b and c>d",
        "20% of 50%",
        "a { b",
        "x ] y [ z",
        "100%sure",
        "5 < 6 > 4",
        "[" + "long " * 20 + "]",
    ],
)
def test_ordinary_marks_stay(text: str) -> None:
    assert without_placeholders(text) == text


@given(st.text("ab ,.{}[]<>%$|*\n'1", max_size=60) | st.text())
def test_every_offset_stays(text: str) -> None:
    norm = normalise(text)
    left = without_placeholders(norm)
    assert len(left) == len(norm)
    assert all(a in (b, " ") for a, b in zip(left, norm, strict=True))
