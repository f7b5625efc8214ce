"""A particular of what was held out that is told otherwise later: who comes, by which way one is reached.

"You'll have Dave again" and then "Kevin will be with you"; "we'll only email you" and then "Marcus will phone you". No
word need be shared: one particular excludes the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from pitchlint.ledgers.held import owned
from pitchlint.ledgers.reversals import Reversal, reversal
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.context import contexts_of, questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_TITLE = r"(?:doctor|dr\.?|mr\.?|mrs\.?|ms\.?|miss|nurse|professor)"  # behind one a name needs no capital
_NAME = rf"(?:{_TITLE} ([a-z]{{2,14}})|((?-i:[A-Z][a-z]{{1,14}})))"
_NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december great sure yes okay well right then and but the your our you please thanks thank
    mister perfect lovely good fine sorry hello morning everything everyone someone nobody that this there here what
    when where who which doctor nurse professor miss mrs""".split()
)
_WILL_DO = r"(?:will|is going to|'ll)"
_MEETING = r"(?:appointment|visit|session|lesson|class|tour|slot|meeting|viewing|check-?up|consultation|interview)"
_HAS_WHO = lazy(  # the customer will have this person
    rf"\b{_MEETING}(?:(?: on| at| for)? [\w:]+){{0,4}}?(?: is|'s| will be|'ll be)? with {_NAME}\b|\b(?:you(?:'ll"
    rf"| will) (?:have|get|be (?:with|seeing|seen by))|it(?:'ll| will) be|(?:i|we)(?:'ll| will) (?:send|get|give|put"
    rf"|book)(?: you)?(?: in with| down with)?) {_NAME}\b|\bit(?:'s| is|'ll be| will be) {_NAME} (?:who|that)\b"
    rf"|\b{_NAME} {_WILL_DO} (?:be (?:with|out to|round to|looking after)|come|do|fit|look after|handle"
    r"|take care of|see to) (?:you|it|that|this|the|your|out|round|back)\b",
    re.IGNORECASE,
)
_OTHER_WHO = lazy(  # this person comes instead
    rf"\b{_NAME}(?: from [A-Za-z ]+?| instead)? ?(?:{_WILL_DO}|is|'s) (?:be (?:with you|out|round|there|doing"
    r"|coming|your|looking after|at)|come|coming|take you|meet you|do (?:it|that|the|your)|doing (?:it|that|the|your)"
    r"|fit|fitting|see you|seeing you|look after|looking after|handle|handling|on (?:it|that|the))\b|\byou(?:'re| are)"
    rf" (?:now )?(?:down |booked |in )?with {_NAME}\b|\byou(?:'ll| will) (?:be (?:seeing|with|seen by)|see) {_NAME}\b"
    rf"|\bit(?:'s|'ll be| will be) {_NAME} (?:that|who|coming|then|doing)\b",
    re.IGNORECASE,
)
_ANYBODY = lazy(
    r"\b(?:whoever(?:_s| is)? (?:free|available|on|in|there|nearest)|(?:someone|somebody|anyone|anybody|one)"
    r" (?:of|from|in) (?:the|our|my) (?:pool|team|colleagues|others|guys|lads|girls|boys|staff))\b"
)
_WAYS = {
    "call": r"(?:phone|call|ring|bell|telephone|give (?:you|her|him|them) a (?:call|ring|bell|buzz|quick call))",
    "email": r"(?:e-?mail|drop you (?:a|an) (?:e-?mail|line))",
    "text": r"(?:text|sms|whatsapp|message)",
}
_SAID = {way: lazy(said) for way, said in _WAYS.items()}
_ONLY = {  # the customer, or the seller after him, leaves one way only
    way: lazy(
        rf"\b(?:only|just) (?:by |via |through |use |ever )?(?:{said})s?\b(?: me| you)?(?: please)?"
        r"\W*(?:$|[.;,!]|and\b)"
        rf"|\b(?:{said})s? only\b"
    )
    for way, said in _WAYS.items()
}
_NOT = {  # or rules one out
    way: lazy(
        r"\b(?:no|don_t want(?: any)?|can_t (?:do|take|have)(?: any)?|not? (?:any )?(?:more )?) ?(?:phone )?"
        rf"(?:{said})s\b|\b(?:don_t|do not|never|not to|won_t|will not|can_t) (?:be )?(?:{said})(?:ing)?(?: (?:me|you"
        rf"|here|us))?\b"
    )
    for way, said in _WAYS.items()
}
_AGREES = lazy(
    r"^\W*(?:understood|of course|sure|no problem|certainly|absolutely|okay|ok|noted|got it|fine|right|that_s fine"
    r"|consider it done|will do|yes)\b"
)
_WILL = r"(?:(?:i|we|he|she|they|someone|somebody|\w+)(?:_ll| will| is going to|_s going to| is gonna))"
_DOES = {
    way: lazy(
        rf"\b{_WILL} (?:also |then |just |be )*(?:{said})(?:ing)? (?:you|your)\b|\byou(?:_ll| will)"
        rf" (?:get|have|receive) (?:a |an )(?:quick |short |phone )*(?:{said})\b"
    )
    for way, said in _WAYS.items()
}
_TURNS = 30  # turns within which the particular is still remembered
Found: TypeAlias = "Iterator[tuple[tuple[int, int, int], tuple[int, int]]]"
"""(turn, start, end) held out, and the place in the later turn that tells it otherwise."""


def particulars(talk: Talk) -> Iterator[Reversal]:
    """What was held out and is told otherwise, by the words that tell it; each once."""
    done: set[tuple[int, int]] = set()
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        if owned(text):
            continue
        for find in (_another, _other_way):
            for (at, start, end), (low, high) in find(talk, turn, text):
                if (at, start) not in done and not ({"asked", "quoted"} & contexts_of(text, low, high)):
                    done.add((at, start))
                    yield reversal(talk, (at, start, end), (turn, low, high))


def _another(talk: Talk, turn: int, text: TurnText) -> Found:
    """Another person comes than the one who was named, or just anybody."""
    for found in (*_OTHER_WHO.finditer(text.text), *_ANYBODY.finditer(text.norm)):
        who = _who(found) if found.re.groups else "anybody"
        if not who:
            continue
        for at in _before(talk, turn):
            said = talk.texts[at].text
            named = next((m for m in _HAS_WHO.finditer(said) if _who(m) and _who(m) != who), None)
            if named is None:
                continue
            old = _who(named)
            since = [talk.texts[i].text.lower() for i in range(at + 1, turn + 1)]
            if (
                old
                and not any(old in t or who in t for t in since[:-1])
                and old not in since[-1]
                and who not in said.lower()
            ):
                yield (at, *named.span()), found.span()
            break


def _who(found: re.Match[str]) -> str:
    """The name in lower case; "" where the word is none."""
    name = next((n.lower() for n in found.groups() if n), "")
    return "" if name in _NO_NAME else name


def _other_way(talk: Talk, turn: int, text: TurnText) -> Found:
    """The customer is to be reached in a way that was ruled out."""
    for way, does in _DOES.items():
        found = does.search(text.norm)
        if not found:
            continue
        for at in _before(talk, turn):
            wish = talk.texts[at - 1] if at and talk.role(at - 1) == "customer" else None
            own = talk.texts[at]
            barred = _barred(own, way)
            if barred is None and wish is not None and _barred(wish, way) and _AGREES.search(own.norm):
                barred = (0, min(len(own.norm), 60))
            if barred and not _asked_for(talk, way, at, turn):
                yield (at, *barred), found.span()
                break


def _barred(text: TurnText, way: str) -> tuple[int, int] | None:
    """The place where a turn rules a way out, or leaves another only."""
    if found := _NOT[way].search(text.norm):
        return found.span()
    if _ONLY[way].search(text.norm):
        return None
    other = next((m for w, only in _ONLY.items() if w != way and (m := only.search(text.norm))), None)
    return other.span() if other and not questions_of(text) else None


def _asked_for(talk: Talk, way: str, at: int, turn: int) -> bool:
    """Whether the customer named the way, other than to rule it out, since."""
    said = _SAID[way]
    return any(
        said.search(talk.texts[i].norm) and not _NOT[way].search(talk.texts[i].norm)
        for i in talk.turns("customer", at + 1, turn)
    )


def _before(talk: Talk, turn: int) -> Iterator[int]:
    """The seller's turns before a turn, the last first."""
    yield from reversed(list(talk.turns("seller", max(0, turn - _TURNS), turn)))
