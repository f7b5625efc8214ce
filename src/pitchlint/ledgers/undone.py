"""What was to be left out, stopped or not done, and stands or is done all the same: "I'll cancel it", "it's here".

Three ways to say that a thing will not be: to take it away ("I'll leave the onions out"), to deny the deed ("we don't
pass your number on"), to set it apart ("to Ann and not to Bob").
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pitchlint.ledgers.acts import verb_of
from pitchlint.ledgers.benefits import states
from pitchlint.ledgers.counted_on import WITHIN
from pitchlint.ledgers.counts import counts_in
from pitchlint.ledgers.fields import fields_of
from pitchlint.ledgers.held import falls_in, owned
from pitchlint.ledgers.matters import VAGUE, matter, matters, matters_of, names
from pitchlint.ledgers.parts import clauses_of
from pitchlint.ledgers.reversals import Reversal, forget, reversal
from pitchlint.ledgers.settlements import index_at
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.inflection import base
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

Way = Literal["removed", "not done", "other"]
_KEPT = 12  # things that are held at once
_WILL = r"\b(?:i|we)(?:_ll|_m|_re|_ve| will| am| are| have| can)(?: (?:just|now|also|gladly|go ahead and|going to))*"
_REMOVES = lazy(
    rf"{_WILL} (?:(?:cancel|remov|delet|block|stop|clos|drop|skip|scrap|eras|freez)[a-z]*|(?:tak|leav|left|switch"
    r"|turn|strik|keep|cut)[a-z]*(?= (?:[a-z]+ ){0,4}(?:off|out)\b)) (?P<what>[a-z ]+)"
)
_DENIES = lazy(
    r"\b(?:(?:i|we|they|he|she|you)(?:_ll)? (?:won_t|don_t|needn_t|will not|do not|not|never|will never)"
    r"|(?:nobody|no one)(?: here| else)?(?:_ll| will)?|no need)(?: (?:be|ever|going to|even|have to|need to|to))*"
    r" (?P<verb>[a-z]+)(?P<what>[a-z ]*)"
)
_APART = lazy(r"(?:\band|\bbut|,|\b(?=instead|rather))(?: (?:not|instead of|rather than|no)) (?P<what>[a-z0-9 ]+)")
_AHEAD = lazy(r"_ll\b|\b(?:will|going to|make sure|i_ve|we_ve)\b")
_NO_DEED = frozenset(
    """be have need want know think mean see find like worry mind do forget hesitate try look seem believe
    understand require get let say promise expect wait owe lose regret""".split()
)
_LIKE = {  # verbs by which the same is done
    verb: row.split()[0]
    for row in (
        "call ring phone text email write message contact hear bother disturb post mail",
        "give pass share sell hand forward show publish",
        "charge bill take debit deduct",
        "change move switch alter swap",
    )
    for verb in row.split()
}
_STANDS = lazy(  # the thing is there, or goes on
    r"\b(?:still|on (?:its|the|his|her) way|there in|will be (?:there|here|with you)|runs?|starts?|begins?|stays?"
    r"|continues?|renews?|open|active|live|with|comes?|arrives?|goes (?:on|ahead|out)|valid|is on|keeps?|included"
    r"|can)\b"
)
_AWAY = lazy(
    r"\b(?:no|not|never|without|nobody|none|nothing|[a-z]+n_t|cancel\w*|remov\w*|delet\w*|block\w*|stop\w*|clos\w+"
    r"|dropp?\w*|off|(?<!go )(?<!goes )(?<!going )out|gone|ended|new|other|another|second|different|instead|rather"
    r"|left|free|if|unless|would|could|should|may|might|refund\w*)\b"
)
_DOES = lazy(
    r"\b(?:i|we|they|he|she|it|somebody|someone|is|are|was|were|been|being|be|have|has|will|please|must)\b|_(?:ve|ll"
    r"|m|re|s)\b"
)
_PAST = lazy(r"_ve\b|\b(?:took|taken|was|were|been|just|already|ago|[a-z]{2,}ed)\b")
_BOUNDED, _CHOSEN = (
    lazy(r"\b(?:until|till|before|yet|now|today|first)\b"),
    lazy(r"\b(?:unless|if|without|except|only)\b"),
)
_WAYS: tuple[tuple[Way, re.Pattern[str]], ...] = (("removed", _REMOVES), ("not done", _DENIES), ("other", _APART))
_AROUND = 30  # characters behind a clause that may belong to it in speech
_OBJECT = 6  # words behind the verb among which the thing is named
_BACK = 6  # words before "and not" among which stands what is counted
_APART_OF = 3  # words behind "and not" likewise


@dataclass(frozen=True, slots=True)
class Barred:
    """What a seller's clause says will not be.

    Attributes:
        way: how it is said.
        start, end: characters of the turn.
        verb: of what is not done.
        about: the matters of the thing.
        fields: its fields.
        counts: the numbers that are not to be, by what they count.
        bounded: whether only for a time.
    """

    way: Way
    start: int
    end: int
    verb: str
    about: frozenset[str]
    fields: frozenset[str]
    counts: Mapping[str, Decimal | None]
    bounded: bool = False


def undone(talk: Talk) -> Iterator[Reversal]:
    """What was said not to be and is told to be; each thing once."""
    held: deque[tuple[int, Barred]] = deque(maxlen=_KEPT)
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        forget(held, turn, WITHIN)
        if held and not owned(text):
            for first, last, asked in clauses_of(text):
                one = None if asked else next((h for h in held if _against(talk, turn, first, last, h)), None)
                if one is not None:
                    held.remove(one)
                    at, made = one
                    place = (turn, text.words[first].start, text.words[last - 1].end)
                    yield reversal(talk, (at, made.start, made.end), place, undone=True)
        held.extend((turn, b) for b in _barred(text))


@each_once
def _barred(text: TurnText) -> Iterator[Barred]:
    """What the clauses of a turn say will not be, asked ones left out."""
    texts = [w.text for w in text.words]
    for first, last, asked in clauses_of(text):
        start, end = text.words[first].start, text.words[last - 1].end
        if (asked and not states(text, start)) or _CHOSEN.search(text.norm, start, end):
            continue
        for way, words in _WAYS:
            found = words.search(text.norm, start, end if text.punctuated else end + _AROUND)
            verb = _verb(found["verb"]) if found and way == "not done" else ""
            if not found or verb in _NO_DEED or (way == "other" and not _AHEAD.search(text.norm[:end])):
                continue
            at = index_at(text, found.start("what"))
            stop = min(last if text.punctuated else len(texts), at + (_APART_OF if way == "other" else _OBJECT))
            about = names(matters(texts, at, stop))
            number = parse_number(texts[at]) if way == "other" else None
            counts = dict.fromkeys(counts_in(texts, max(0, at - _BACK), at), number) if number else {}
            if about or counts or verb:
                bounded = bool(verb and _BOUNDED.search(text.norm, start, end))
                yield Barred(way, start, end, verb, about, fields_of(texts[at:stop]), counts, bounded)


def _verb(word: str) -> str:
    """A verb in its base form, or what stands for it and those like it."""
    known = verb_of(word)
    plain = known[0] if known else matter(word) or base(word)
    return _LIKE.get(plain, plain)


def _against(talk: Talk, turn: int, first: int, last: int, one: tuple[int, Barred]) -> bool:
    """Whether a clause tells as it is what was not to be, which the customer has not spoken of since."""
    at, made = one
    text = talk.texts[turn]
    texts = [w.text for w in text.words]
    if not text.punctuated:  # its object may seem to begin another clause
        last = min(len(texts), max(last, first + _OBJECT))
    said = text.norm[text.words[first].start : text.words[last - 1].end]
    named = names(matters(texts, first, last))
    common = made.about & named
    if any(matters_of(talk.texts[i]) & (made.about - VAGUE) for i in talk.turns("customer", at + 1, turn)):
        return False
    if (
        falls_in(text, text.words[first].start, text.words[last - 1].end)
        or _AWAY.search(said)
        or (made.bounded and not _PAST.search(said))
    ):
        return False
    if made.way == "removed":
        return bool(common) and bool(_STANDS.search(said))
    if made.way == "other":
        number = any(counts_in(texts, first, last).get(thing) == n for thing, n in made.counts.items())
        return number or bool(common - VAGUE)
    does = any(
        _verb(w) == made.verb and (i == first or _DOES.search(" ".join(texts[max(first, i - 3) : i])))
        for i, w in enumerate(texts[first:last], first)
    )
    return does and bool(common or not made.about or made.fields & fields_of(texts[first:last]))
