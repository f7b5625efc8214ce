"""Whether a text is prose for people, or a command, a path, a setting, a placeholder."""

from __future__ import annotations

import re

from pitchlint.readers.script_addressed import SLOT
from pitchlint.regex import lazy

_WORD = lazy(r"[\"“‘'(*_]*[A-Za-z][a-z]*(?:['’-][A-Za-z]+)*[\"”’'):;,.!?…*_]*\Z")
_CODE = lazy(
    r"&&|\|\||\$\(|\s--?\w|[;{]\s*$|=>|==|\w\(\)|^\s*(?:\$|sudo|npm|pip|docker|make|git|cd|echo|export|python3?)\s",
    re.M,
)
_MARKUP = lazy(r"</?[A-Za-z][^<>]{0,400}>|&#?\w{1,20};")
_SPOKEN = lazy(r"\b(?:i|i'm|we|you|your|our|me|us|my|please|thanks?|sorry|hello|hi|hey|dear)\b", re.I)


def has_words(text: str) -> bool:
    """Whether a text holds letters outside its placeholders."""
    return any(char.isalpha() for char in SLOT.sub("", text))


def is_prose(text: str, *, short: bool = False) -> bool:
    """Whether somebody could say or write this to a customer.

    Args:
        short: whether a word or two are enough, as for a text under a key such as `reply`.
    """
    plain = SLOT.sub(" ", _MARKUP.sub("", text[:4_000]))
    words = plain.split()
    if not has_words(text) or _CODE.search(plain):
        return False
    if sum(bool(_WORD.match(word)) for word in words) * 10 < len(words) * 6:
        return False
    sentence = bool(re.search(r"[A-Za-z][.!?…]", plain) or plain.lstrip()[:1].isupper())
    if short:
        return sentence or bool(_SPOKEN.search(plain)) or len(words) > 3
    return len(words) >= 4 and (bool(_SPOKEN.search(plain)) or (sentence and len(words) >= 5))
