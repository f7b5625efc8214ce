"""What a price is for: "the standing desk is $349", "$20 for the cover", "it comes with the van at 90 a day".

Read from the words beside the amount, without a tree, since prices are said in plain frames. The name of a thing is up
to four words after a determiner; words that only mean the price itself ("the total is $349") name nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import re2

from pitchlint.nlp.mentions import MONEY
from pitchlint.nlp.text import TurnText

_HEAD = "the|our|a|an|this|that|your|each|one|my|these|those|both|per|any"
_LINK = (
    r"(?:is|are|was|costs?|comes?|goes|runs?|sells?|starts?|priced|would be|will be|_s|would cost|will cost|would come|"
    r"will come|can be|is going|works)"
)
_AFTER = (
    r"(?:(?: (?:in|out|to|at|for|around|about|only|just|going|from|now|currently|regularly|normally|usually|here|down"
    r"|be|you|right|actually|roughly|some)){0,3})"
)
_END = r"(?:[.,;:?!]|$| (?:and|or|but|if|with|plus|which|that|then|so|is|today|now|on|at|in|to|you|we|i)\b)"
_NAME = r"(?:[a-z0-9][a-z0-9_]*(?:[ -][a-z0-9][a-z0-9_]*){0,3}?)"
_PRICE_WORDS = frozenset(
    """price prices cost costs total fee fees charge charges rate rates amount balance bill deposit payment payments
    sum figure quote offer deal discount value budget rest difference""".split()
)
_NO_NAMES = frozenset(
    """one ones that this it thing things lot asking sticker normal regular full first second next last same best
    lowest only monthly yearly annual weekly way i you we they he she is are was were be been and or but so if then
    not no yes to for of at in on with from by through up out back listed anywhere what which who how much can could
    will would do does did have has had get got give take pay paying just now here there day days week weeks month
    months year years hour hours person people head today tomorrow save off lower more less extra about around under
    over""".split()
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve twenty thirty fifty".split())
_PATTERNS = (
    rf"\b(?:{_HEAD}) (?P<thing>{_NAME})(?: {_LINK}|_s){_AFTER} (?P<price>{MONEY})",
    rf"(?P<price>{MONEY}) (?:extra |more |total |all in )?for (?:{_HEAD}) (?P<thing>{_NAME}){_END}",
    rf"\b(?:{_HEAD}) (?P<thing>{_NAME}) (?:at|for|from) (?:only |just |about |around )?(?P<price>{MONEY})",
)


@dataclass(frozen=True, slots=True)
class Priced:
    """A thing named with a price.

    Attributes:
        thing: its name as said, without the determiner.
        price: the amount as said.
        start, end: where the amount stands in the turn.
    """

    thing: str
    price: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _compiled() -> tuple[Any, ...]:
    return tuple(re2.compile(p) for p in _PATTERNS)


def priced(text: TurnText) -> list[Priced]:
    """The things that a turn names with a price, by place; of several readings of one amount the first frame's."""
    if not any(c.isdigit() or c in "$£€" for c in text.norm) and not _MAY_SAY.search(text.norm):
        return []
    found: dict[int, Priced] = {}
    for regex in _compiled():
        for m in regex.finditer(text.norm):
            thing = _name(m["thing"])
            start, end = m.span(regex.groupindex["price"])
            if thing and not any(p.start < end and start < p.end for p in found.values()):
                found[start] = Priced(thing, text.text[start:end], start, end)
    return [found[k] for k in sorted(found)]


_MAY_SAY = re.compile(r"\b(?:dollars?|bucks?|pounds?|quid|euros?|cents?|pence|grand|hundred|ninety)\b")


def products(texts: Iterable[TurnText]) -> tuple[str, ...]:
    """The names of all things that some turns name with a price, sorted."""
    return tuple(sorted({p.thing for text in texts for p in priced(text)}))


def _name(words: str) -> str:
    kept = words.split()
    while kept and (kept[0] in _NO_NAMES or kept[0] in _HEAD.split("|")):
        kept = kept[1:]
    for at, word in enumerate(kept):
        if word in _PRICE_WORDS:  # "the current balance is $40" names no thing
            return ""
        if word in _NO_NAMES:  # "the ladder i showed you is $40": the name ends where a clause begins
            kept = kept[:at]
            break
    if not kept or kept[-1] in _NUMBERS:
        return ""
    return " ".join(w for w in kept if not w.isdigit()) if any(w[0].isalpha() for w in kept) else ""
