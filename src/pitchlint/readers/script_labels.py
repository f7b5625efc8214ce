"""Labels before a colon in a script: `Agent:`, `You:`, `Customer says:`; `Agent notes:` is none."""

from __future__ import annotations

import re
from collections.abc import Collection

from pitchlint.conversation import Role
from pitchlint.readers.role_labels import AMBIGUOUS, KNOWN, normal, role_of
from pitchlint.readers.script_words import plain

_YOU_LABELS: dict[str, Role] = {
    **dict.fromkeys(("you", "me", "i", "we", "us"), "seller"),
    **dict.fromkeys(("them", "they"), "customer"),
}
# A label of several words must hold one of these ("Agent Dana", "Customer says"), and none of the others.
_PARTIES = frozenset(
    """adviser advisor agent associate bdr buyer caller client consultant csr customer homeowner patient prospect rep
    representative salesperson sdr seller shopper visitor bot""".split()
)
_FIELDS = frozenset(
    """action actions address budget details email experience feedback goal goals history id info journey list name
    names needs note notes number pain persona phone profile questions recent research segment service story success
    support team tier tip tips title type wins""".split()
)


def labelled(name: str, words: str = "", labels: Collection[str] = ()) -> Role | None:
    """The side that a label before a colon names, None where it is no label.

    Args:
        words: what stands behind the colon; a word such as `Company` is a label only before a sentence.
        labels: speaker names that the caller knows, normalised.
    """
    label = normal(plain(name))
    if label in _YOU_LABELS:
        return _YOU_LABELS[label]
    if label in labels:
        return role_of(label) or "unknown"
    said = label.split()
    if len(said) > 5 or (len(said) > 1 and label not in KNOWN and (_FIELDS & {*said} or not _PARTIES & {*said})):
        return None
    role = role_of(plain(name))
    if label in AMBIGUOUS and not (len(words.split()) >= 4 or re.search(r"[.?!\"”]\s*\Z", words)):
        return None
    return role
