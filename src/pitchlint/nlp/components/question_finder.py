"""The spaCy component `pitchlint_questions`: question spans by mark or by syntax, in `doc.spans["questions"]`.

Where tags are present they correct the form: an auxiliary whose subject stands before it ("the one you have is
the ...") asks nothing.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from pitchlint.nlp.questions import find_questions
from pitchlint.nlp.text import TurnText

SPANS = "questions"


@Language.component("pitchlint_questions", assigns=["doc.spans"])
def find_question_spans(doc: Doc) -> Doc:
    """Adds a span group `questions`; each span's label is how it was recognised (mark, inversion, wh, tag)."""
    spans = []
    for question in find_questions(TurnText(doc.text)):
        span = doc.char_span(question.start, question.end, label=question.by, alignment_mode="expand")
        if span is None or (question.by == "inversion" and _has_subject_before(doc, span.start)):
            continue
        spans.append(span)
    doc.spans[SPANS] = spans
    return doc


def _has_subject_before(doc: Doc, index: int) -> bool:
    """Whether tags show a noun or pronoun directly before the auxiliary, which is then no inversion."""
    return bool(index) and doc.has_annotation("TAG") and doc[index - 1].tag_ in ("NN", "NNS", "NNP", "PRP")
