"""Patterns over spaCy tokens and trees: what they find, what they need, what is refused."""

from __future__ import annotations

import pytest
from tests.matching.scenes import found, rule, scene

from pitchlint.errors import RuleError
from pitchlint.matching.program import compile_rules
from pitchlint.nlp.pipeline import Need

LOWER = "find: {seller: {tokens: [{LOWER: last}, {LOWER: {IN: [chance, call]}}]}}"
TAGS = "find: {seller: {tokens: [{LEMMA: sell}, {POS: DET, OP: '?'}, {POS: NOUN}]}}"
TREE = """
find:
  seller:
    tree:
      - {RIGHT_ID: verb, RIGHT_ATTRS: {LEMMA: lose}}
      - {LEFT_ID: verb, REL_OP: '>', RIGHT_ID: who, RIGHT_ATTRS: {DEP: nsubj, LOWER: you}}
"""


@pytest.mark.parametrize(
    ("text", "turn", "words"),
    [
        (LOWER, "seller: It is your Last call today.", "Last call"),
        (TAGS, "seller: We sold the house in May.", "sold the house"),
        (TREE, "seller: Then you could easily lose it.", "you could easily lose"),
    ],
)
def test_the_words_are_found(text, turn, words):
    assert found(text, [turn]) == [(0, words)]


@pytest.mark.parametrize(
    ("text", "turn"),
    [(LOWER, "seller: The last one."), (TAGS, "seller: The house sells."), (TREE, "seller: They lose, you win.")],
)
def test_near_misses_are_not(text, turn):
    assert found(text, [turn]) == []


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        ('[{LOWER: do}, {LOWER: "n\'t"}, {LOWER: worry}]', "Don't worry"),
        ("[{LOWER: can}, {LOWER: not}, {LOWER: wait}]", "cannot wait"),
    ],
)
def test_words_that_spacy_splits_off_others_are_found(tokens, said):
    assert found(f"find: {{seller: {{tokens: {tokens}}}}}\ndespite: negated", [f"seller: {said}."]) == [(0, said)]


@pytest.mark.parametrize(("text", "need"), [(LOWER, Need.TOKENS), (TAGS, Need.TAGS), (TREE, Need.TREE)])
def test_a_pattern_says_what_it_needs(text, need):
    assert compile_rules([rule(text)], {}).need == need


def test_shared_spacy_documents_are_made_once():
    made = scene([rule(LOWER)], ["seller: It is your last call."])
    assert made.doc(0, Need.TAGS) is made.doc(0, Need.TOKENS)


@pytest.mark.parametrize(
    "text",
    [
        "find: {seller: {tokens: [{LOWERCASE: last}]}}",
        "find: {seller: {tree: [{RIGHT_ID: verb}]}}",
    ],
)
def test_what_spacy_refuses_is_an_error_of_the_rule(text):
    with pytest.raises(RuleError, match="spaCy refuses the pattern"):
        compile_rules([rule(text)], {})
