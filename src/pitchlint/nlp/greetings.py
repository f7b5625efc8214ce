"""What is asked in greeting, and wants no answer: "how are you", "how's it going today"."""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.nlp.text import Word

_AFTER_GREETING = frozenset(
    """today doing this tonight sir madam ma_am mate folks guys there then my good fine well thanks thank i i_m
    im it_s hope and so yourself all love dear buddy bro man friend""".split()
)
_GREETINGS: tuple[tuple[frozenset[str], ...], ...] = tuple(
    tuple(frozenset(w.split("/")) for w in line.split())
    for line in (
        "how are/r you/u/ya/things/yous/we/y_all keeping/doing/going/all",
        "how are/r you/u/ya/things/yous/we/y_all",
        "how/hows/how_s is/it/things/everything it/going/things/everything going",
        "hows/how_s it/things/everything/life/yourself going/hanging",
        "hows/how_s things/yourself/life",
        "how you/ya/u doing",
        "how have you been",
        "how do you do",
        "and/n you/u/yourself/yourselves",
        "how about yourself",
    )
)
_BEGINNING_WITH = {
    first: tuple(form for form in _GREETINGS if first in form[0])
    for first in {w for form in _GREETINGS for w in form[0]}
}


def greeting_at(words: Sequence[Word], i: int) -> int:
    """How many words from here on are a greeting; 0 where there is none."""
    for form in _BEGINNING_WITH.get(words[i].text, ()):
        part = words[i : i + len(form)]
        if len(part) == len(form) and all(w.text in f for w, f in zip(part, form, strict=True)):
            rest = words[i + len(form)].text if i + len(form) < len(words) else ""
            if form[0] == {"and", "n"} and rest:
                continue
            if not rest or rest in _AFTER_GREETING:
                return len(form)
    return 0
