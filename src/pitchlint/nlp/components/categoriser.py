"""The spaCy component `pitchlint_categoriser`: the categoriser's labels of a single turn in `doc.cats`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from pitchlint.nlp.categoriser import load_categoriser
from pitchlint.nlp.text import TurnText


@Language.factory("pitchlint_categoriser", assigns=["doc.cats"], default_config={"role": "seller"})
class CategoriserComponent:
    """Sets `doc.cats` to the labels that reach their threshold; the turn is judged without its neighbours.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        role: the side that speaks, seller or customer.
    """

    def __init__(self, nlp: Language, name: str, role: str) -> None:
        self.role = role
        self._categoriser = load_categoriser()

    def __call__(self, doc: Doc) -> Doc:
        """The document with its categories."""
        if self._categoriser is not None:
            doc.cats = self._categoriser([self.role], [TurnText(doc.text)])[0]
        return doc
