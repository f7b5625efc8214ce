"""First names that stand in a text with nothing around them to give them away: those of the US census."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from pitchlint.nlp.redaction.masks import Mask
from pitchlint.regex import lazy

# In the census, but more often a word of a title, a brand, a place or a people.
_OTHER_THINGS = frozenset(
    """ai aide al alabama alpha america an angeles angle april arizona art asia august aura austin basil bee bell
    belle berry blanche blossom bong brain brandy buddy bunny candy carolina carry catalina charity chelsea
    cherry chester chi china christian cleveland columbus conception crystal dakota dallas dayton del delta
    denver desire destiny diamond dot dr dung easter echo else emerald era essence fairy faith florence
    florida foster francisco genesis genie georgia german gift ginger glory golden ha han hang harmony holiday
    honey houston hue hun hung in india indiana irish israel ivory ja jackson january jewel jordan joy july
    june junior kansas karma kenya king kitty lady lean li liberty lincoln loan london long louisiana love
    magnolia major man manual many maple marine marquis marry may mercedes merry meta mexico milan miles miss
    misty montana moon my na napoleon nevada noble nova nu numbers ok olive omega orlando pa page paris
    patience pearl phoenix ping pink porter precious prince princess prudence queen rich rocky roman rosemary
    royal sage sang santa savannah season see september shell sierra signal silver so son song soon sparkle
    spring star starr sterling storm stormy summer sun sunday sunny sunshine sydney ta tad tango tempest
    temple tennessee tequila texas thanh the tiny trinity troy tu unique utah valencia valentine van velvet
    venus verona vida vienna virginia ward washington welcome windy winter xbox yen yer york young""".split()
)
_CAPITAL = lazy(r"(?<![^\W_])[^\W\d_a-z][^\W\d_]+(?:['’-][^\W\d_]+)*")


def first_names(text: str, words: frozenset[str]) -> Iterator[Mask]:
    """Known first names with a capital letter, each with the surname that follows.

    Args:
        text: what is said; one without small letters shows no names.
        words: names that are also words, which are passed over at the beginning of a sentence.
    """
    if text.isupper() or text.islower():
        return
    found = list(_CAPITAL.finditer(text))
    for number, m in enumerate(found):
        name = re.sub(r"['’]s\Z", "", m[0])
        if name.isupper() or name.casefold() not in _known():
            continue
        before = text[: m.start()].rstrip("“\"'( ")
        if name.casefold() in words and (not before or before[-1] in ".?!:"):
            continue
        if re.search(r"\b(?:the|an?|our)\Z", before, re.IGNORECASE):
            continue  # “the Brook plan” is a thing
        end = m.start() + len(name)
        after = found[number + 1] if number + 1 < len(found) else None
        if after and name == m[0] and text[end : after.start()] == " " and not after[0].isupper():
            end = after.end()
        yield Mask(m.start(), end, "NAME")


@cache
def _known() -> frozenset[str]:
    files = import_module("names").FILES
    lines = (line for key in ("first:male", "first:female") for line in Path(files[key]).read_text().splitlines())
    return frozenset(line.split()[0].casefold() for line in lines if line.strip()) - _OTHER_THINGS
