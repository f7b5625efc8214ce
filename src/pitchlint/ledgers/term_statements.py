"""A term as one turn states it, and what its words say of it: an option, a condition, the same item or another."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

Kind = Literal["price", "fee", "discount", "date", "duration", "quantity"]
# Names that stand for whatever the talk is about.
CARRIERS = frozenset(
    """ticket tickets fare fares rent rental ride booking reservation order trip stay package purchase bill thing job
    work service everything whole appointment visit subscription membership contract policy quote payment instalment
    installment cost price total""".split()
)
NEUTRAL = frozenset("total whole same final full entire standard actual current new basic regular overall".split())


@dataclass(frozen=True, slots=True)
class Stated:
    """A term as one turn states it.

    Attributes:
        turn, start, end: where the value stands.
        kind: of the term.
        name: what it is for, "" where the words do not say.
        value: an amount, a number of days or a count as Decimal; a day or a time as text; None for what is only said
            to be included.
        unit: the currency, "%", "day", "weekday", "clock", "days", "included", "extra", or what is counted.
        basis: per what an amount is: month, night, person, total ... or "".
        said: the words of the value.
        around: the words of its sentence.
        start_of_item: where its name begins, for evidence.
        offered: whether it is put forward as an option or as a question.
        conditional: whether it holds only under a condition.
        loose: whether no word says what it is for, so that it counts only where it contradicts a time that stands.
    """

    turn: int
    start: int
    end: int
    kind: Kind
    name: str
    value: Decimal | str | None
    unit: str
    basis: str
    said: str
    around: frozenset[str]
    start_of_item: int
    offered: bool = False
    conditional: bool = False
    loose: bool = False


def same_name(one: str, other: str) -> bool:
    """Whether two names mean one item: the same last noun, and one has all words of the other but "total"."""
    first, second = nouns(one), nouns(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    return set(first) - NEUTRAL <= set(second) or set(second) - NEUTRAL <= set(first)


@lru_cache(maxsize=16384)  # a time is held against all that was said since the one before it
def nouns(name: str) -> tuple[str, ...]:
    """The words of a name in the singular, without "price" or "booking" behind it."""
    name = re.sub(
        r"(?<=\w) (?:price|fare|cost|rate|pricing|reservation|booking|rental|ticket|hire)s?$", "", name.lower()
    )
    return tuple(
        w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in re.findall(r"[a-z0-9]+", name)
    )


def around(text: TurnText, low: int, high: int) -> frozenset[str]:
    """The words between two places, without what only joins them."""
    return frozenset(w.text.removesuffix("_s") for w in text.between(low, high) if len(w.text) > 2)


def stretch(text: TurnText, at: int) -> tuple[int, int]:
    """The sentence of a value; where a turn has no marks at all, the words near it, and no more."""
    low, high = text.sentence(at)
    if text.punctuated:
        return low, high
    here = bisect_left(text.word_starts, at)
    before, after = text.words[max(0, here - _WORDS_BEFORE) : here], text.words[here : here + _WORDS_AFTER + 1]
    first = before[0].start if before else low
    begins = [m.start() for m in _BEGINS.finditer(text.norm, first, at)]
    return begins[-1] if begins else first, after[-1].end if after else high


def sentence_of(text: TurnText, stated: Stated) -> str:
    """The stretch of a value with `#` in the place of the value."""
    low, high = stretch(text, stated.start)
    return f"{text.norm[low : stated.start]}#{text.norm[stated.end : high]}"


_BEGINS = lazy(  # a sentence, where no mark shows it
    r"\b(?:by the way|just to (?:confirm|note|let you know)|oh and|(?:i|we) have (?:the|your|you)\b"
    r"|(?:then|also|and) (?:the|your)\b|you(?:_ll| will) also\b|there(?:_s| is|_ll be| will be) also\b)"
)
_WORDS_BEFORE, _WORDS_AFTER = 12, 9  # of an unmarked turn, as far as a short clause reaches


def offers(text: TurnText, at: int, name: str = "") -> bool:
    """Whether the value at a place is put forward as an option, or asked.

    Args:
        text: the turn.
        at: where the value stands.
        name: what it is for; an option in an earlier sentence counts where that sentence has a word of it, or where
            the name is empty.
    """
    low, high = stretch(text, at)
    own, earlier = text.norm[low:at], text.norm[:low]
    found = _OFFERS.search(own)
    if (found and not _NO_OFFER.match(own[found.start() :])) or re.match(
        r"[^.!]*\?", _HELP.sub(" ", text.norm[at:high])
    ):
        return True
    found = _OFFERS.search(earlier)
    return found is not None and (not name or any(w in earlier for w in name.split()))


_HELP = lazy(
    r"[,;-] ?(?:is there |do you need |can i do |will that be )?(?:anything|something) (?:else|more)\b[^.!?]*\?"
    r"|[,;-] ?(?:how (?:would you like to|are you|will you be) pay|(?:is that |by )?(?:cash or card|card or cash)"
    r"|what(?:_s| is) the (?:name|card|postcode|email)|what name|where (?:shall|should|do) (?:i|we))[^.!?]*\?"
)
_OFFERS = lazy(
    r"\b(?:how about|what about|there(?: i|_)s (?:a|an|one|another|also a)\b|there are|there is (?:a|an|one"
    r"|another)\b|theres an?|(?:i|we)(?:_ve| have)?(?: also)? (?:found|located|discovered|see(?! (?:you|u|(?:a"
    r"|the) price)\b)|recommend|suggest) |(?:i|we) (?:also )?(?:have|can see)(?: got)?(?: for you)? (?:an?|some|one"
    r"|two|three|several|other|these|\\d+) |\bhas an?\b|another|option|alternative(?:ly)?|would you (?:like"
    r"|prefer)(?! to (?:book|purchase|buy|reserve|proceed|confirm|go ahead|play|schedule|rent|make|pay)| me)"
    r"|do you (?:like|prefer|want)|are you interested|what is your opinion|or you (?:could|can)|you (?:could|can"
    r"|might) (?:also|take|try|like)|i (?:can|could|would) (?:suggest|recommend|offer)|(?:next|first|second|other"
    r"|cheapest) (?:one|option|flight|bus|train|room)|search|result\w*|depending on|compared)"
)
_NO_OFFER = lazy(r"\bthere(?: i|_)?s (?:a|an|also a|also an|one) (?:small |new |slight |\$?\d+ |change)")


def just_offered(text: TurnText, at: int) -> bool:
    """Whether a turn asks if the customer wants a thing, and the sentence at a place then says what it costs."""
    before = text.norm[: stretch(text, at)[0]].rstrip()
    return before.endswith("?") and bool(_WOULD_YOU.search(before))


_WOULD_YOU = lazy(
    r"\b(?:(?:would|do) you (?:like|want|need|care for)|(?:shall|should|can|may) (?:i|we) (?:add|put|offer|include"
    r"|throw)|interested in|how about|what about)\b[^.!?]*\?$"
)


def conditional(sentence: str) -> bool:
    """Whether a sentence sets a condition; "if that's okay" sets none."""
    return bool(_CONDITION.search(_POLITE.sub(" ", sentence)))


_CONDITION = lazy(
    r"\b(?:if|unless|whenever|in case|should you|provided|depending|(?:when|once)(?: you| you_re"
    r"| you are)(?! (?:arriv|come|com|get|go|land|board|visit|drop|pick|collect|check|sign|leav|start|see|pay|hop"
    r"|step|walk|reach|turn|pop|meet|finish|done|settle|there|in\b|out\b|ready|off\b)\w*)|every time)\b"
)
_POLITE = lazy(
    r"\bif not,|\bin case you need (?:it|one|that)\b|\bif you (?:want|need|wish|care) to (?:call|ring|phone|contact"
    r"|reach|email|write|ask|visit|see)\b|\bwhenever (?:you_re|you are|it|that|suits)\b|\bif you (?:see|notice|spot)\b"
    r"|\bif (?:(?:that|this|it|everything)(?! (?:did|does|turns?|goes|gets|breaks|rains)\b)(?:_s| is| sounds| looks"
    r"| works| suits)?|you_re|you are|you_d like|you want to|you like to|i may|so)(?: (?:ok|okay|fine|all right"
    r"|alright|good|correct|happy|ready|works|suits|for you|to go|go|proceed|continue))*"
)
