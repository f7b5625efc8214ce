"""Speaker names in front of words: `Agent: ...`, `Rep (Dana) 10:02: ...`, `**Tom:** ...`, `[Ann] ...`.

"Here's the thing: ..." is no speaker. A prefix counts when it is a known label, or named in the options, or
looks like a name and is not one of the usual words before a colon; a name that comes once only counts where
most lines of the file have one, or where it has two capitalised words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pitchlint.readers.options import ReadOptions
from pitchlint.readers.role_labels import AMBIGUOUS, NEUTRAL, normal, role_of
from pitchlint.readers.times import STAMP
from pitchlint.regex import lazy

_BOLD = r"[*_]{0,3}"
_PREFIX = lazy(
    rf"\s*(?:(?P<mark>>{{1,3}}|[-–—•*+](?=\s))\s*)?{_BOLD}"
    rf"(?:(?P<open>[\[(])?(?P<time>{STAMP})(?:\s*(?:-->|[-–—]|to)\s*(?P<until>{STAMP}))?(?(open)[\])]|(?![\w:]))\s*(?:[-–—|,]\s*)?)?"
    rf"{_BOLD}(?:(?P<name>[^\s:：*\[\]][^:：*\[\]\n]{{0,59}}?)\s*{_BOLD}"
    rf"(?:\s*,?\s*[\[(]?(?P<after>{STAMP})[\])]?)?{_BOLD}\s*[:：](?P<tight>\S)?{_BOLD}\s*)?"
)
_BRACKET = lazy(r"\s*\[(?P<name>[^\[\]:]{1,60})\]:?\s+(?=\S)")
_PARTICLES = frozenset("and bin da de del della den der di du el ibn la le of the van von y".split())
_NO_NAMES = frozenset(
    """also and applause because bonus but caution caveat cost crosstalk date details disclaimer duration edit
    email example fact fee first friday hint hours however http https important inaudible indiscernible laughs
    laughter link listen look monday monthly music n.b. nb next no note notes now ok okay one option p.s. phone
    plan plus price ps question re reason remember reminder result saturday second silence so step subject
    subtotal summary sunday tax then third thursday time tip today tomorrow tone total tuesday two update url
    warning website wednesday well yes""".split()
)


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before the words of a line; `words` is the offset of the first word within the line.

    `name` is "" without one; `mark` is `>>` or a dash that says a new speaker begins; `bare` is the offset of the
    words where the name turns out to be none.
    """

    name: str
    time: str | None
    until: str | None
    mark: str
    words: int
    bare: int


def prefix(line: str, *, brackets: bool = False) -> Prefix:
    """Splits a line at the first colon that may end a name; `brackets` also takes `[Name] words`."""
    start = line[:240]
    if brackets and (inside := _BRACKET.match(start)):
        return Prefix(inside["name"].strip(), None, None, "", inside.end(), 0)
    found = _PREFIX.match(start)
    if not found:  # it matches the empty string, so this cannot be
        return Prefix("", None, None, "", 0, 0)
    name, time = (found["name"] or "").strip(" *_"), found["time"] or found["after"]
    words = found.end()
    if name and found["tight"]:
        words = found.start("tight")
        if role_of(name) is None:
            name = ""
        elif found["tight"] in "*_":
            words = found.end()
    bare = found.start("name") if found["name"] else found.end()
    if not name:
        return Prefix("", found["time"], found["until"], found["mark"] or "", bare, bare)
    return Prefix(name, time, found["until"], found["mark"] or "", words, bare)


def accepted(prefixes: Iterable[str], lines: int, options: ReadOptions) -> frozenset[str]:
    """Those of the prefixes of a file's lines, repeats included, that are speakers."""
    counts = Counter(prefixes)
    named = {normal(name) for name in (*options.sellers, *options.customers, *options.labels)}
    usual = {name for name in counts if normal(name) in named or _is_name(name, counts[name])}
    share = sum(counts[name] for name in usual) / max(lines, 1)
    return frozenset(
        name
        for name in usual
        if counts[name] > 1
        or share >= 0.5
        or normal(name) in named
        or (role_of(name) and normal(name) not in AMBIGUOUS)
        or len(name.split()) > 1
    )


def _is_name(text: str, times: int) -> bool:
    name = normal(text)
    words = text.split()
    if (
        not words
        or len(words) > 6
        or name in _NO_NAMES
        or text.casefold() in _NO_NAMES
        or words[0].casefold() in _NO_NAMES
    ):
        return False
    if re.fullmatch(r"[\d\s.+()-]+", text):
        return sum(char.isdigit() for char in text) >= 7  # a telephone number
    if role_of(text) is not None or NEUTRAL.match(name):
        return True
    if re.search(r",\S|[?!;\"“”]|\.(?=\s*\S{5,}$)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bSt\.)", text):
        return False
    if len(words) == 1:
        return not text[0].islower() or times > 1
    return all(not word.lstrip("(")[:1].islower() or word.casefold() in _PARTICLES or "." in word for word in words)
