"""The thing that a seller puts to the customer before a sum that names none: "you'll need the liner, it's in, £29"."""

from __future__ import annotations

from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_BEFORE = 140  # characters
_PUT = lazy(
    r"\b(?:need|want|take|get|have|use|with|add(?:ed|ing)?|includ(?:e|ed|ing)|put(?:ting)? in|popp?(?:ed|ing)? in"
    r"|throw(?:n|ing)? in|comes? with) ((?:the|an?|our|your|this) (?:[a-z-]{3,} )?[a-z-]{3,})(?=[.,;!?]|$| (?:with|for"
    r"|to|and|too|as well|which|that|in|on|because|or|so|otherwise|it)\b)[^?]*\b(?:it|that|those|them)\b[^?]*$"
)


def put_in(text: TurnText, at: int) -> str:
    """The name of the thing, with its determiner; "" where none is put before that place and then spoken of as "it".

    Args:
        text: a seller's turn.
        at: character of `text.norm` where the sum begins.
    """
    found = _PUT.search(text.norm, max(0, at - _BEFORE), at)
    return found[1] if found else ""
