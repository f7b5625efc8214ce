"""Where the sale is made: the customer's first yes to a question that asks for it, or in words of their own.

"Shall I book it" - "yes please" is a sale, and so is "I'll take it"; a yes with a "but" or an "if" is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.conversation import Conversation
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_NO_DEAL = frozenset({"negated", "hypothetical", "reported", "quoted", "past"})
_IT = "(?:it|that|this|them|those|these|one|two|three|both|the|you)"
_BUY = (
    r"(?:book|order|reserve|buy|purchase|sign|place|go ahead|process|charge|proceed with|"
    rf"put {_IT}|set {_IT} up|add {_IT}|take (?:the|a|your) payment|complete the|"
    rf"get {_IT} (?:started|booked|ordered|going|set up))"
)
_ASKS_SALE = lazy(
    rf"\b(?:shall|should|may|can|could) (?:i|we)\b.{{0,30}}\b{_BUY}\b|"
    r"\b(?:would you like|do you want|are you (?:happy|ready|okay)|ready|want|like) (?:me |us )?to\b"
    rf".{{0,20}}\b{_BUY}\b"
)
_YES = lazy(
    r"\W*(?:(?:oh|ok|okay|well|great|right|perfect|um|uh|yeah|yes|cool)\W+)*"
    r"(?:yes|yeah|yep|yup|sure|okay|ok|go ahead|please do|perfect|great|fine|why not|absolutely|definitely|of course|"
    r"that works|do it|sounds (?:good|great|fine|perfect))\b"
)
_TAKES = lazy(
    r"\b(?:(?:i_ll|we_ll|i will|we will) (?:buy|order|book|go (?:with|for|ahead))\b|"
    rf"(?:i_ll|we_ll|i will|we will) (?:take|have|get) {_IT}\b|"
    r"sign (?:me|us) up|count (?:me|us) in|(?:put|book) (?:me|us) (?:down|in)|"
    r"let_s (?:do (?:it|that|this)|book|order|go (?:for|with)|buy)\b|"
    r"(?:you have|you_ve got|you got|it_s|we have|we_ve got) a deal|where do i (?:sign|pay)|"
    rf"(?:please|just|you can|can you|could you) (?:book|order|reserve|buy) {_IT}\b)"
)
_NO = lazy(r"\b(?:no|not|don_t|won_t|can_t|but|however|wait|never)\b")
_IF = lazy(r"\b(?:if|unless|when|once|until)\b")


def first_agreement(conversation: Conversation, texts: Sequence[TurnText]) -> int | None:
    """The customer's turn in which the sale is made, None where there is none."""
    asked = False
    for i, (turn, text) in enumerate(zip(conversation.turns, texts, strict=True)):
        if turn.role == "customer":
            if (asked and _says_yes(text)) or _takes(text):
                return i
            asked = False
        elif turn.role == "seller":
            asked = _ASKS_SALE.search(text.norm) is not None
    return None


def _says_yes(text: TurnText) -> bool:
    said = _YES.match(text.norm)
    return said is not None and not _NO.search(text.norm)


def _takes(text: TurnText) -> bool:
    """Whether the customer agrees in words of their own; a condition, a question or a negation is no agreement."""
    return any(
        contexts_of(text, m.start(), m.end()).isdisjoint(_NO_DEAL)
        and not _IF.search(text.norm, text.sentence(m.start())[0], m.start())
        for m in _TAKES.finditer(text.norm)
    )
