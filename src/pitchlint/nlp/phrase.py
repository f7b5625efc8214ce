"""The words of a span as people are shown them: up to the ends of their clause, or as far as is easily read.

A pattern needs a few words to know what was said; whoever reads "I don't think I want the" needs the rest. Spans and
places of evidence stay as they are: this is for messages and for what a ledger's entry is called.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pitchlint.regex import lazy

MORE = 10  # words that are added behind the span while its clause goes on
BEFORE = 9  # words that are added before it; a clause that begins farther off is quoted from the span on
FEW = 3  # words below which a comma or a conjunction ends nothing: "No, thank you"
LONGEST = 32  # words of a quotation; longer spans are cut
NEAR, REACH = 160, 600  # characters that are looked at before and behind a span, and of the span itself

_WORD = lazy(r"[^\s—–]*\w[^\s—–]*")
_STOP = lazy(r"[.?!…;:][\"”’')\]]*$")
_SHORT = lazy(r"(?:\b(?:mr|mrs|ms|dr|st|vs|prof|approx)|\b[a-z]|e\.g|i\.e)\.$", re.IGNORECASE)
_DASH = lazy(r"[—–\n]|\s-+\s|\.{2}|…")
_JOINS = frozenset("and but so or plus".split())  # a clause begins after them
_OPENS = frozenset("because cause if when while which unless although whereas whether once until".split())  # with them
_DANGLING = frozenset(
    """a an the my your our their his her its this these those some any every no of to in on at by for from with about
    into over under between than as and or but so because if when that which who i you we they he it is are was were
    be been am i'm i've i'll i'd you're you've you'll we're we've we'll it's that's there's will would can could
    should shall may might must do does did don't doesn't have has had not just very really more most only
    even""".split()
)
_QUOTES = '"“”«» \t\n'


def phrase(text: str, start: int, end: int, least: int = 1) -> str:
    """The words from `start` to `end` of a turn's text, made up to their clause.

    Args:
        text: the whole turn.
        start, end: the span, end exclusive; an empty one gives "".
        least: so many words at least, from the next sentence where their own is shorter.

    Returns:
        The words in one line, without the comma or full stop behind them; "…" ends what had to be cut.
    """
    end = min(end, start + REACH)
    words = list(_WORD.finditer(text, max(0, text.rfind(" ", 0, max(0, start - NEAR)) + 1), end + NEAR))
    inside = [n for n, m in enumerate(words) if m.end() > start and m.start() < end]
    if end <= start or not inside:
        return " ".join(text[start:end].split())
    first, last = _beginning(text, words, inside[0], inside[-1]), inside[-1]
    last, whole = _ending(text, words, first, last, least)
    if last - first >= LONGEST:
        last, whole = first + LONGEST - 1, False
    while not whole and last > max(first, inside[0]) and _plain(words[last]) in _DANGLING:
        last -= 1
    said = " ".join(text[words[first].start() : words[last].end()].split()).strip(_QUOTES).rstrip(".,;:…" + _QUOTES)
    if last - first >= FEW and _plain(words[last]) in _JOINS:
        said = said[: said.rindex(" ")]
    return said if whole else f"{said} …"


def opening(text: str, room: int = 90) -> str:
    """A whole turn or sentence in one line: its first words, at most `room` characters of them."""
    words = " ".join(text.split())
    if len(words) <= room:
        return words.strip(_QUOTES).rstrip(".,;:")
    cut = words[:room].rsplit(" ", 1)[0] if " " in words[:room] else words[:room]
    return cut.strip(_QUOTES).rstrip(".,;:") + " …"


def _beginning(text: str, words: Sequence[re.Match[str]], first: int, last: int) -> int:
    """The first word of the clause that holds the word at `first`, where it is near."""
    at = fair = first  # fair: where it may begin if its own beginning is too far off
    while at > 0 and first - at <= BEFORE:
        joint = _joint(text, words, at)
        least = 2 * FEW if _plain(words[at]) in _OPENS else FEW  # "if I can cancel" says little alone
        if joint == "stop" or (joint == "comma" and last - at + 1 >= least):
            break
        fair = at if joint else fair
        at -= 1
    at = fair if first - at > BEFORE else at
    while at < first and _plain(words[at]) in _JOINS | {"because", "cause"}:
        at += 1
    return at


def _ending(text: str, words: Sequence[re.Match[str]], first: int, last: int, least: int) -> tuple[int, bool]:
    """The last word of the clause, and whether the clause ends with it."""
    at = last
    while at + 1 < len(words):
        joint, length = _joint(text, words, at + 1), at - first + 1
        if (joint == "stop" and length >= least) or (joint and length >= max(FEW, least)):
            return at, True
        if at - last >= MORE:
            return at, False
        at += 1
    return at, not _WORD.search(text, words[at].end())


def _joint(text: str, words: Sequence[re.Match[str]], at: int) -> str:
    """What parts the word at `at` from the one before: "stop", "comma", "opens" before an "if", "" for nothing."""
    before, word = words[at - 1], words[at]
    if _DASH.search(text[before.end() : word.start()]) or (_STOP.search(before[0]) and not _SHORT.search(before[0])):
        return "stop"
    if before[0].endswith(",") or _plain(word) in _JOINS:
        return "comma"
    return "opens" if _plain(word) in _OPENS else ""


def _plain(word: re.Match[str]) -> str:
    return word[0].lower().replace("’", "'").strip('.,;:?!"“”()')
