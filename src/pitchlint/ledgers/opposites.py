"""A reply that tells the opposite end of what was asked: when it leaves for when it arrives."""

from __future__ import annotations

from pitchlint.nlp.mentions import DURATION, NUMBER
from pitchlint.regex import lazy

_ENDS = tuple(
    (lazy(rf"\b(?:{one})\b"), lazy(rf"\b(?:{other})\b"))
    for one, other in (
        (
            r"(?:depart|leav)[a-z]*|takes? off|get on|board[a-z]*|set off|start(?:s|ing)?|from",
            r"arriv[a-z]*|get(?:s|ting)? (?:in|into|off|to)|land(?:s|ing)?|destination|end(?:s|ing)? (?:at|in)",
        ),
        (r"check[- ]?in", r"check[- ]?out"),
        (r"pick(?:ed|ing)?[- ]?(?:it |them |the car )?up", r"drop(?:ped|ping)?[- ]?(?:it |them |the car )?off"),
        (r"(?:do|does|will) (?:[a-z]+ ){1,3}open|opens?(?: at| from)", r"clos(?:es?|ing)|shuts?"),
        (r"start(?:s|ing)?|begin(?:s|ning)?", r"end(?:s|ing)?|finish(?:es|ing)?"),
        (r"first", r"last"),
        (r"bedrooms?", r"bath(?:room)?s?"),
        (r"wind[a-z]*", r"humid[a-z]*"),
    )
)
_SPANS = lazy(
    rf"\b{DURATION}\b(?! (?:before|early|earlier))|\b(?:{NUMBER}|noon|midnight) (?:to|till|until|-) {NUMBER}\b"
    r"|\bfrom [a-z0-9 ]{1,60}? (?:to|into) "
)


def tells_other_end(asked: str, said: str) -> bool:
    """Whether a reply, normalised, names only the counterpart of what a question, normalised, asks about."""
    if _SPANS.search(said):
        return False
    for one, other in _ENDS:
        for this, that in ((one, other), (other, one)):
            if this.search(asked) and that.search(said) and not (that.search(asked) or this.search(said)):
                return True
    return False
