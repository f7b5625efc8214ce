"""What `{money}`, `{date}` and the other slots stand for, as regular expressions over normalised text.

{product} takes any few words here; the compiler puts the products of the configuration, or of the conversation, there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pitchlint.nlp.slot_mentions import SLOT_DATE, SLOT_DURATION, SLOT_MONEY, SLOT_NUMBER
from pitchlint.nlp.text import normalise

SLOTS: dict[str, str] = {
    "date": SLOT_DATE,
    "duration": SLOT_DURATION,
    "money": SLOT_MONEY,
    "name": r"(?:(?:mr|mrs|ms|miss|dr)\.? )?[a-z]+",
    "number": SLOT_NUMBER,
    "product": r"[a-z0-9_]+(?:[ -][a-z0-9_]+){0,2}?",
    "thing": r"[a-z0-9_]+(?:[ -][a-z0-9_]+){0,3}?",
    "word": r"[a-z0-9_]+",
}


def filled(frame: str, slots: Mapping[str, str]) -> str:
    """The expression of a frame (see `expression.to_frame`), with what each kind of slot takes."""
    parts = frame.split("\0")
    parts[1::2] = [slots[kind] for kind in parts[1::2]]
    return "".join(parts)


def names_regex(names: Sequence[str]) -> str:
    """What takes one of the names, longest first, also in the plural."""
    words = sorted({normalise(n.strip()) for n in names if n.strip()}, key=lambda n: (-len(n), n))
    return "(?:" + "|".join(re.escape(w).replace("\\ ", "[ -]+") + "s?" for w in words) + ")"
