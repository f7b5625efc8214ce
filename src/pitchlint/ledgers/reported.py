"""What was promised before this conversation and did not come: "you said I'd have it by Friday and nothing came"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pitchlint.ledgers.acts import Act, act_of, verb_of
from pitchlint.ledgers.clauses import Due, due_in
from pitchlint.ledgers.fulfilment import never_came
from pitchlint.ledgers.settlements import Settlement
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

_NEAR = 160  # characters between the promise and what became of it
_SPEAKER = (
    r"(?:you|you guys|they|he|she|someone|somebody|(?:the|your|that) (?:[a-z]+ )?(?:colleague|agent|lady|man|guy"
    r"|woman|girl|rep|person|engineer|manager|shop|driver|team|website|email|letter|technician)|[a-z]+)"
)
_TOLD = lazy(
    rf"\b(?:(?P<by>{_SPEAKER})(?:_d|_ve| had| have| has| all| also| clearly| definitely| specifically"
    rf"| already){{0,2}}"
    r" (?:said|told (?:me|us)|promised(?: me| us)?|assured (?:me|us)|swore|guaranteed(?: me| us)?|agreed)"
    r"|(?:i|we)(?:_ve|_d)? (?:was|were|had been|have been|been|got) (?:told|promised|assured|given)"
    r"|(?:was|were|is|are) (?:supposed|meant|due|scheduled|booked) (?:to )?)"
)
_OWNED = lazy(r"\b(?:i|we)(?:_d| had)? (?:told you|said|promised(?: you)?) ")
_FUTURE = lazy(
    r"\b(?:would|_d|i_d|you_d|it_d|he_d|she_d|they_d|we_d|will|_ll|i_ll|you_ll|it_ll|he_ll|she_ll|they_ll|we_ll"
    r"|going to|gonna|by|within|before|tomorrow)\b"
)
_GRANTED = lazy(r"\b(?:promised|assured|guaranteed)\b")
_SUPPOSED = lazy(r"\b(?:supposed|meant|due|scheduled|booked)\b")
_OTHER = frozenset("and but i wife husband mum mom dad son daughter friend boss neighbour neighbor".split())


@dataclass(frozen=True, slots=True)
class Earlier:
    """A promise of an earlier contact that was not kept.

    Attributes:
        start, end: characters of the turn, from the promise to what became of it.
        what: the promise as reported.
        act: what it is about.
        due: when it should have been done.
        owned: whether the seller says so.
    """

    start: int
    end: int
    what: str
    act: Act
    due: Due | None
    owned: bool


@each_once
def earlier_in(text: TurnText, role: str) -> Iterator[Earlier]:
    """The broken promises of before that a turn reports, by place; each failure counts once."""
    cues = [c for c in (_OWNED if role == "seller" else _TOLD).finditer(text.norm) if not _by_another(c)]
    for failure in never_came(text) if cues else ():
        near = [
            c for c in cues if not (failure.start < c.end() and c.start() < failure.end) and _gap(c, failure) <= _NEAR
        ]
        if near:
            before = [c for c in near if c.end() <= failure.start]
            made = _reported(text, max(before, key=lambda c: c.end()) if before else near[0], failure, role)
            if made:
                yield made


def _by_another(cue: re.Match[str]) -> bool:
    """Whether it was said by somebody of the customer's own side, or no speaker is named."""
    by = cue["by"].split()[-1] if "by" in cue.re.groupindex and cue["by"] else ""
    return by in _OTHER


def _gap(cue: re.Match[str], failure: Settlement) -> int:
    return failure.start - cue.end() if failure.start >= cue.end() else cue.start() - failure.end


def _reported(text: TurnText, cue: re.Match[str], failure: Settlement, role: str) -> Earlier | None:
    last = failure.start if failure.start > cue.end() else _sentence_end(text, cue.end())
    body = text.norm[cue.end() : last]
    if not (_FUTURE.search(body) or _SUPPOSED.search(cue[0]) or _GRANTED.search(cue[0])):
        return None
    words = [w for w in text.words if cue.start() <= w.start < last]
    while words and words[-1].text in ("and", "but", "so", "then", "it", "still", "i", "you"):
        words.pop()
    inside = [w.text for w in words if w.start >= cue.end()]
    if not inside:
        return None
    verb = next((i for i, w in enumerate(inside) if (found := verb_of(w)) and found[1]), 0)
    act, whole = act_of(inside[verb:]), act_of(inside)
    act = Act(act.sort or whole.sort or failure.act.sort, act.verb, act.things | whole.things, act.medium)
    what = text.text[words[0].start : words[-1].end]
    due = due_in(text, cue.start(), last)
    return Earlier(min(cue.start(), failure.start), max(words[-1].end, failure.end), what, act, due, role == "seller")


def _sentence_end(text: TurnText, offset: int) -> int:
    return text.sentence(max(0, offset - 1))[1]
