"""Where a later turn of the seller goes against something held out, and what it asserts.

It is denied, left to the customer, gone or a matter of luck; what is asserted goes against a promise that something
will not be.
"""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.ledgers.clauses import BREAK
from pitchlint.ledgers.flat_denials import flat_denials
from pitchlint.ledgers.left_over import left_over
from pitchlint.ledgers.losses import losses
from pitchlint.ledgers.matters import matters
from pitchlint.ledgers.retraction import Retraction
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

_LEFT_OUT = lazy(
    r"\b(?:leave|leaving|left|avoid\w*|without|instead|free|except|but|skip\w*|keep\w*|instead|no|not|never|nobody"
    r"|nothing|none|zero|[a-z]+n_t|cannot|cant|wont|away|rather|clear|allerg\w*|request\w*|other than)\b"
)
_SUPPOSED = lazy(r"\b(?:if|unless|in case|would|could|was|were|did|had)\b")
_LONGEST = 24  # words of a clause in a turn without marks


@each_once
def retractions(text: TurnText) -> Iterator[Retraction]:
    """The words of a turn that may go against an earlier one, by way and place."""
    texts = [w.text for w in text.words]
    asked = [(q.start, q.end) for q in questions_of(text)]
    for found in (*flat_denials(text, texts), *left_over(text, texts), *losses(text, texts)):
        if not any(a <= found.start < b for a, b in asked):
            yield found


@each_once
def assertions(text: TurnText) -> Iterator[Retraction]:
    """The clauses of a turn that say that something is or will be, with the matters in them."""
    words = text.words
    texts = [w.text for w in words]
    asked = [(q.start, q.end) for q in questions_of(text)]
    first = 0
    while first < len(words):
        last = first + 1
        while last < min(len(words), first + _LONGEST) and not BREAK.search(
            text.norm, words[last - 1].end, words[last].start
        ):
            last += 1
        start, end = words[first].start, words[last - 1].end
        said = text.norm[start:end]
        if not (any(a <= start < b for a, b in asked) or _LEFT_OUT.search(said) or _SUPPOSED.search(said)):
            yield Retraction("asserted", start, end, matters(texts, first, last))
        first = last
