"""Names of people that the language model finds where nothing else gives them away."""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from pitchlint.errors import UsageError
from pitchlint.nlp.redaction.name_words import BUSINESS
from pitchlint.regex import lazy

_NO_ENTITIES = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]  # the recogniser brings its own vectors
_TITLE = lazy(
    r"(?:(?:mr|mrs|ms|miss|dr|prof|officer|agent|captain|sergeant|sir|madam|granny|mum|mummy|dad|auntie|uncle)\b\.?|this|hi|hello|hey)\s+",
    re.I,
)


class Entity(NamedTuple):
    """A person or a place in a text."""

    kind: str  # "person" or "place"
    start: int
    end: int


def entities(texts: Sequence[str], model: str) -> list[list[Entity]]:
    """The people and places that the model finds in each text; texts without capital letters hold none for it.

    Raises:
        UsageError: the model is not installed.
    """
    able = [n for n, text in enumerate(texts) if re.search(r"[^\W\d_a-z]\w", text)]
    found: list[list[Entity]] = [[] for _ in texts]
    if able:
        for number, doc in zip(able, _recogniser(model).pipe([texts[n] for n in able]), strict=True):
            found[number] = [entity for span in doc.ents if (entity := _entity(span, texts[number]))]
    return found


def _entity(span: Any, text: str) -> Entity | None:
    start, end = span.start_char, span.end_char
    if span.label_ in ("GPE", "LOC", "FAC"):
        return Entity("place", start, end)
    if span.label_ != "PERSON":
        return None
    while title := _TITLE.match(text, start, end):
        start = title.end()
    end -= len(text[start:end]) - len(re.sub(r"['’]s?\Z", "", text[start:end]))
    words = re.findall(r"[^\W\d_][\w'’-]*", text[start:end])
    if (
        not words
        or not all(w[0].isupper() for w in words)
        or (len(words) == 1 and (len(words[0]) < 3 or words[0].isupper()))
    ):
        return None
    if any(w.casefold() in BUSINESS for w in words):
        return None
    if any(re.search(rf"\b{re.escape(w.lower())}\b", text) for w in words):
        return None  # the same word without its capital letter is no name
    return Entity("person", start, end)


@lru_cache(maxsize=4)
def _recogniser(model: str) -> Any:
    try:
        return importlib.import_module(model).load(exclude=_NO_ENTITIES)
    except ModuleNotFoundError:
        name = model.replace("_", "-")
        raise UsageError(
            f"names cannot be masked: the language model `{model}` is not installed; try: pip install {name},"
            " or --no-redact where the words may be shown as they are"
        ) from None
