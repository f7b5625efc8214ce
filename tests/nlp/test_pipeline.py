"""The smallest pipeline for a need, and the question component in it."""

from __future__ import annotations

import pytest

from pitchlint.errors import UsageError
from pitchlint.nlp.pipeline import Documents, Need, pipeline

DOCUMENTS = Documents()


@pytest.mark.parametrize(
    ("need", "pipes"),
    [
        (Need.TOKENS, ["pitchlint_questions"]),
        (Need.TAGS, ["tok2vec", "tagger", "attribute_ruler", "lemmatizer", "pitchlint_questions"]),
        (Need.TREE, ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "pitchlint_questions"]),
    ],
)
def test_a_pipeline_holds_what_is_needed_and_no_more(need, pipes):
    assert pipeline(DOCUMENTS.model, need).pipe_names == pipes


@pytest.mark.parametrize("need", [Need.TOKENS, Need.TAGS])
@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Thanks. How much is it a month?", ["How much is it a month"]),
        ("could you tell me what time you close", ["could you tell me what time you close"]),
        ("I know what I want.", []),
    ],
)
def test_the_component_marks_questions(need, text, asked):
    doc = DOCUMENTS.doc(text, need)
    assert [span.text.rstrip(" ?") for span in doc.spans["questions"]] == asked


def test_a_model_that_is_not_installed_is_said_plainly():
    with pytest.raises(UsageError, match="en_core_web_none"):
        Documents("en_core_web_none").doc("Hello.", Need.TAGS)
