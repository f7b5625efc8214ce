"""One line of a script, or one paragraph of it: which of its characters somebody says, and who.

Text in, spans out; nothing here knows a file format. A line may begin with a mark (`❌`), a label (`Agent:`) or a
lead-in (`You could say:`); what stands in quotes inside an instruction counts by the words before the quote.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from pitchlint.conversation import Role
from pitchlint.readers.script_addressed import BRACKETED, is_staff_talk, sounds_said
from pitchlint.readers.script_labels import labelled
from pitchlint.readers.script_words import ALLOWED, NOT_ALLOWED, Sense, forbidding, lead_sense, plain
from pitchlint.regex import lazy

Who = Literal["seller", "customer", "bot", "never"]
"""Whose words a span is; "never" are words that the library gives as a bad example."""

_CROSS = "❌"
_MARK = lazy(rf"\s*(?:[{NOT_ALLOWED}]|[{ALLOWED}])\ufe0f?\s*")
_LEAD = lazy(r"\s*(?P<lead>[^\n:：\"“”«»?!]{1,90}?)\s*[:：]\s*(?=\s|\Z|[\"“«„{\[A-Z])(?P<behind>)")
_QUOTE = lazy(r"“(?P<curly>[^“”]+)”|\"(?P<plain>[^\"]+)\"|«(?P<angle>[^«»]+)»|„(?P<low>[^„“”]+)[“”]")
_OPENS = ('"', "“", "„", "«")
_ARROW = lazy(r"\s*(?:→|->|=>|[—–:]|-)+\s*\Z")
_IF = lazy(r"(?:if|when|once)\b", re.I)
_SINGLE = lazy(r"\s*[‘'](?P<single>.+)[’'][.,;]?\s*\Z", re.S)
_DIRECTION = lazy(
    r"[(\[]\s*(?:pause|wait|smile|listen|silence|let (?:them|the|him|her)|stop|hold|nod|beat|if |optional|then |repeat"
    r"|slow|laugh|breathe|tone|read |insert|note|look|show|hand|use (?:their|the)|shut up|be quiet)[^()\[\]]*[)\]]",
    re.I,
)
# Before a quotation inside a sentence these say nothing of it: (e.g. “send me an email”).
_NO_LEADS = frozenset({"e.g", "eg", "for example", "example", "try", "use", "do", "script", "scripts", "phrases"})
_NEAR = lazy(r"(?:[\s,;/|&.—–-]|\bor\b|\band\b|\bthen\b|\bperhaps\b|\belse\b)*\Z", re.I)


@dataclass(frozen=True, slots=True)
class Part:
    """Characters `start` to `end` of a line that `who` says; `label` as written before them, "" without one."""

    start: int
    end: int
    who: Who
    label: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What a line holds.

    Attributes:
        parts: what is said in it, in order, bad examples included.
        follows: what the line announces for the blocks below it ("Never say:"), else None.
        lead: the words that announce or forbid, for notes.
        open: whether a next line of the same paragraph without a beginning of its own goes on with the last part.
    """

    parts: tuple[Part, ...] = ()
    follows: Sense | None = None
    lead: str = ""
    open: bool = False


def begins(text: str, labels: Collection[str] = ()) -> bool:
    """Whether a line begins with something of its own: a mark, a label or a lead-in."""
    if _MARK.match(text) or text.lstrip()[:1] in _OPENS:
        return True
    lead = _LEAD.match(text)
    if lead is None:
        return False
    words = text[lead.end() :]
    return bool(lead_sense(lead["lead"]) or labelled(lead["lead"], words, labels) or _is_quotation(words))


def read_line(text: str, context: Sense | None, *, marked: bool = False, labels: Collection[str] = ()) -> Line:
    """What is said in a line.

    Args:
        text: the visible words; may hold line ends.
        context: what the heading or lead-in above announces.
        marked: whether the block itself marks speech: a block quote, the body of a message.
        labels: speaker names that the caller knows, normalised.
    """
    at = 0
    if mark := _MARK.match(text):
        context = "never" if any(c in mark.group() for c in NOT_ALLOWED) else "say"
        at = mark.end()
    if not text[at:].strip() or BRACKETED.match(text, at):
        return Line()
    lead = _LEAD.match(text, at)
    words, role, sense = "", None, None
    if lead:
        words = plain(lead["lead"])
        sense = lead_sense(lead["lead"])
        role = None if sense in ("never", "say") else labelled(lead["lead"], text[lead.end() :], labels)
    if lead and (sense or role):
        rest = lead.end()
        if role in ("other",):
            return Line()
        if not text[rest:].strip():
            return Line((), "staff" if role else sense, words) if not role else Line((), _side(role), words)
        if context == "never" or sense == "never":
            return _forbidden(text, rest, forbidding(words) if sense == "never" else "")
        if sense == "say" or (sense == "template" and not marked):
            return _said(text, rest, "seller", words)
        if role and sense != "customer":
            who: Who = "customer" if role == "customer" else "bot" if role == "bot" else "seller"
            return _said(text, rest, who, words, label=lead["lead"].strip(" *_"))
        if sense == "customer":
            return _said(text, rest, "customer", words)
        context, marked = ("staff", False) if sense == "staff" else (context, marked)
    if context == "never":
        return _forbidden(text, at, _CROSS if mark else "")
    if lead and ((_IF.match(words) and sounds_said(text[lead.end() :])) or _is_quotation(text[lead.end() :])):
        return _said(text, lead.end(), "customer" if context == "customer" else "seller", words)
    quotes = list(_quoted(text, at))
    if quotes and sum(end - start + 2 for start, end in quotes) * 10 >= len(text[at:].strip()) * 6:
        usual: Who = "customer" if context == "customer" else "seller"
        return Line(tuple(_inline(text, at, quotes, usual)), _announced(text, quotes[-1][1]), plain(text[at:]))
    if marked:
        return Line((_trimmed(text, at, len(text), "customer" if context == "customer" else "seller"),), open=True)
    if context in ("say", "customer") and not is_staff_talk(text[at:]) and not text.rstrip().endswith(":"):
        return _said(text, at, "customer" if context == "customer" else "seller", "")
    parts = tuple(_inline(text, at, quotes, None))
    follows = _announced(text, quotes[-1][1] if quotes else at)
    if follows == "staff" and parts and parts[-1].who == "customer":
        follows = "say"  # If they say “...”:
    forbids = next((text[at : part.start] for part in parts if part.who == "never"), None)
    return Line(parts, follows, forbidding(forbids) if forbids else plain(text.rsplit("\n", 1)[-1]))


def _side(role: Role) -> Sense:
    return "customer" if role == "customer" else "say"


def _is_quotation(text: str) -> bool:
    inside = text.strip()
    return len(inside) > 2 and inside[0] in _OPENS and inside.rstrip(".,;")[-1:] in ('"', "”", "»", "“")


def _said(text: str, at: int, who: Who, lead: str, label: str = "") -> Line:
    """The words behind a label or lead-in: only the quoted ones where they begin with a quotation, else all."""
    quotes = list(_quoted(text, at))
    first = text[at:].lstrip()[:1]
    if first in _OPENS and not quotes:
        at = text.index(first, at) + 1  # goes on in the next paragraph
    elif (
        quotes
        and first in (*_OPENS, "‘", "'")
        and sum(end - start for start, end in quotes) * 2 >= len(text[at:].strip())
    ):
        parts = tuple(_inline(text, at, quotes, who, label))
        return Line(parts, _announced(text, quotes[-1][1]), lead)
    return Line(tuple(_undirected(text, at, len(text), who, label)), None, lead, open=True)


def _forbidden(text: str, at: int, lead: str) -> Line:
    """A bad example; a better one may stand behind it on the same line."""
    quotes = list(_quoted(text, at))
    found = list(_inline(text, at, quotes, "never")) if quotes else []
    if any(part.who == "seller" for part in found):
        return Line(tuple(found), _announced(text, quotes[-1][1]), lead)
    return Line((_trimmed(text, at, len(text), "never"),), None, lead, open=True)


def _quoted(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Spans inside quotation marks."""
    whole = _SINGLE.match(text, at)
    if whole and not _QUOTE.search(text, at):
        yield whole.span("single")
        return
    for found in _QUOTE.finditer(text, at):
        yield found.span(found.lastgroup or 0)


def _inline(text: str, at: int, quotes: list[tuple[int, int]], usual: Who | None, label: str = "") -> Iterator[Part]:
    """Each quotation, by the words between it and the one before."""
    before = at
    last: Who | None = None
    answered = (
        len(quotes) > 1
        and not text[at : quotes[0][0] - 1].strip()
        and _ARROW.match(text[quotes[0][1] + 1 : quotes[1][0] - 1])
    )
    for number, (start, end) in enumerate(quotes):
        gap = text[before : max(before, start - 1)]
        who = _by_words(gap)
        if answered and usual == "seller" and number == 0:
            who = "customer"  # “Not interested” → “Fair enough, ...”
        elif answered and number == 1:
            who = usual
        if who is None:
            who = (last if number and _NEAR.fullmatch(gap) else None) or usual
        if who and text[start:end].strip():
            yield _trimmed(text, start, end, who, label if who != "never" else "")
        last, before = who, end + 1


def _by_words(gap: str) -> Who | None:
    words = re.split(r"[.;!?]\s", gap)[-1]
    if re.search(r"(?:\bnot|\bnever|\bno)\W*\Z", words, re.I):
        return "never"
    sense = lead_sense(words)
    if sense == "say" and plain(words).lower() in _NO_LEADS and not words.rstrip().endswith(":"):
        return None  # (e.g. “send me an email”)
    return {"say": "seller", "never": "never", "customer": "customer"}.get(sense or "")  # type: ignore[return-value]


def _announced(text: str, behind: int = 0) -> Sense | None:
    """What a line that ends in a colon announces for those below it."""
    tail = text[behind:].rstrip(' \t\n*_”"')
    if not tail.endswith((":", "：")):
        return None
    return lead_sense(re.split(r"[.;!?]\s|\n", tail[:-1])[-1]) or "staff"


def _undirected(text: str, start: int, end: int, who: Who, label: str) -> Iterator[Part]:
    """The words without stage directions such as `(wait for the answer)`."""
    for found in _DIRECTION.finditer(text, start, end):
        if text[start : found.start()].strip():
            yield _trimmed(text, start, found.start(), who, label)
        start = found.end()
    if text[start:end].strip():
        yield _trimmed(text, start, end, who, label)


def _trimmed(text: str, start: int, end: int, who: Who, label: str = "") -> Part:
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    return Part(start, start + len(inside.strip()), who, label)
