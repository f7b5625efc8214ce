"""Whether the turn that seems to go against a promise says itself that it is kept, or the promise was only to try."""

from __future__ import annotations

from pitchlint.ledgers.acts import verb_of
from pitchlint.ledgers.matters import VAGUE, matter, matters, names
from pitchlint.ledgers.parts import clauses_of
from pitchlint.ledgers.poles import states_in
from pitchlint.ledgers.reversals import Reversal
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.inflection import base
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_DEED = lazy(  # who does it or did it, and the verb
    r"(?:\b(?:i|we|he|she|they|it|somebody|someone)(?:_ll|_ve|_s|_m|_re| will| have| has| am| are| is)*|\b(?:has|have"
    r"|is|are|was|were)(?: been| being)?)(?: just| already| also| now| gladly| going to)* (?P<verb>[a-z]+)"
)
_TRIES = lazy(r"\b(?:try|see (?:if|whether|what)|hope|(?:look|ask) (?:if|whether|for))\b")
_NOT = lazy(
    r"\b(?:no|not|never|nobody|none|nothing|without|cannot|only|[a-z]+n_t|out|off|please|if|once|when|unless|then"
    r"|your?sel[a-z]+|you(?:_ll|_d| will)? (?:just )?(?:have|need|must|can)|gone|sold|bill|somebody else|someone"
    r" else)\b"
)
_HERE = lazy(  # what was to be given is there and tells something: "the estimate shows zero"
    r"\b(?:the|your|that|this) (?:[a-z]+ )?(?P<thing>[a-z]+) (?:shows|says|reads|lists|has you (?:at|on|down)|tells"
    r" (?:me|us"
    r"|you))\b"
)


def kept_again(talk: Talk, found: Reversal) -> bool:
    """Whether a turn that goes against what was held out tells it kept all the same.

    It repeats it, does the deed, tells what the thing promised shows, or names all that it was about in a clause that
    denies nothing.
    """
    turn, start, end = found.denied
    text, before = talk.texts[turn], talk.texts[found.turn]
    said, promise = text.norm[start:end], before.norm[found.start : found.end]
    if (found.undone and said in promise) or _TRIES.search(promise):
        return True
    words = [w.text for w in before.between(found.start, found.end)]
    things = names(n for n in matters(words, 0, len(words)) if not n.verb) - VAGUE
    verbs = {_verb(m["verb"]) for m in _DEED.finditer(promise)} - {"be", "have"}
    held = {name for name, (a, b) in states_in(before).items() if found.start <= a and b <= found.end}
    if any(matter(m["thing"]) in things for m in _HERE.finditer(text.norm)):
        return True
    return any(name in held and not (a < end and start < b) for name, (a, b) in states_in(text).items()) or any(
        _keeps(text, first, last, things, verbs, start, end) for first, last, asked in clauses_of(text) if not asked
    )


def _keeps(
    text: TurnText, first: int, last: int, things: frozenset[str], verbs: set[str], start: int, end: int
) -> bool:
    low, high = text.words[first].start, text.words[last - 1].end
    said = text.norm[low:high]
    if _NOT.search(said):
        return False
    named = names(matters([w.text for w in text.words], first, last))
    if len(things) > 1 and things <= named and (high <= start or end <= low) and _IS.search(said):
        return True
    done = any(_verb(m["verb"]) in verbs for m in _DEED.finditer(said))
    return done and (not things or bool(things & named) or bool(_IT.search(said)))


_IS = lazy(r"_(?:s|re|ll|ve)\b|\b(?:is|are|will|has|have|got|get|gets|comes?|goes)\b")
_IT = lazy(r"\b(?:it|them|that|those|him|her)\b")


def _verb(word: str) -> str:
    known = verb_of(word)
    return known[0] if known else base(word)
