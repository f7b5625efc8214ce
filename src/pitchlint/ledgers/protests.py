"""What the customer holds the seller to: "hold on, you told me it goes in your truck", "I said I didn't want it".

Who says so heard something before and hears otherwise now; the words of the two need not be alike. It counts where the
talk bears it out: the seller did say something of it before, or put forward what the customer had turned down.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pitchlint.ledgers.insisting import refuses_offer
from pitchlint.ledgers.matters import VAGUE, matters, matters_of, names
from pitchlint.ledgers.reversals import Reversal, reversal
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_YOU = (
    r"(?:you(?: (?:guys|people|lot|folks|two))?|your (?:[a-z]+ )?(?:man|guy|folks|people|colleague|lady|lad|boss"
    r"|friend|team"
    r"|site|website|ad|rep|manager)|he|she|they|(?:the|that) (?:other )?(?:man|guy|lady|lad|girl|one|person|fellow"
    r"|chap))"
)
_SAID = r"(?:(?:just|also|clearly|definitely|specifically|literally|already|only|actually) )*"
_HELD_TO = lazy(  # what was said before is held against what is said now
    r"^\W*(?:(?:oh|no|ah|um|uh|er|well|okay|ok|sorry|er|hm+|huh|right|and) ?,? ?)*"
    r"(?:(?:wait|hold on|hang on|hold up|but|what|whoa|hey|excuse me|pardon|come on|now|so)[ ,.!?]*)*(?:(?:a"
    r" (?:minute|moment"
    r"|second|while) ago|just now|earlier|before|at the start|last (?:week|time|month)|yesterday|five minutes ago|two"
    rf" minutes ago),? )?(?:{_YOU} (?:{_SAID})?(?:said|told (?:me|us)|promised|quoted|assured|mentioned|swore)\b"
    rf"|{_YOU} (?:{_SAID})?said\b|(?:i|we) (?:thought|understood|was told|were told|had|took it)\b(?! (?:so|i_d|we_d"
    rf"|about|of"
    r" that|it over|you might))|(?:didn_t|did) (?:you|he|she|they) (?:not )?(?:just )?(?:say|tell|promise)\b|that_s"
    r" not what"
    rf" {_YOU} (?:said|told)|(?:i|we) asked (?:you|him|her)\b)"
)
_MARKED = lazy(  # signs of surprise, without which "you said Tuesday" may only read it back
    r"\b(?:wait|hold on|hang on|hold up|but|what|whoa|hey|excuse me|pardon|come on|ago|just now|earlier|i thought|we"
    r" thought"
    r"|i was told|we were told|not what|didn_t you|did you not|oh|no|promised|swore|just (?:said|told)|i asked)\b"
)
_CONFIRMS = lazy(  # the customer makes sure of it
    r"\b(?:right|correct|yes|is that (?:right|still|so)|remember)\?\s*$|\bas you (?:said|told)|\blike you (?:said|told)"
    r"|\byou said (?:it|that|so)\b"
)
_FREE = lazy(
    r"\b(?:free|included?|in(?:side)? the price|no (?:extra )?(?:cost|charge|fee)s?|on (?:us|me|the house)|part of"
    r" (?:it|the)"
    r"|complimentary|waived|covered|nothing (?:to pay|more|extra)|costs? nothing|doesn_t cost|all in(?:clusive)?"
    r"|comes with)\b"
)
_TOLD_NO = lazy(  # "I said no", "I told you I don't need a trainer", "panels only, as I told you"
    r"\b(?:i|we)(?:_ve| have)?(?: (?:just|already|only|now))* (?:said|told (?:you|him|her|them)"
    r"|mentioned)\b(?:[^.!?]{0,50}\b"
    r"(?:no|not|only|just|never|[a-z]+n_t|without|fine|all right|alright|good|ok|okay|enough|happy|set|nothing)\b"
    r"|\W*(?:$|[.!,]))|\b(?:no|not|only|just|never|without|rather)\b[^.!?]{0,40}(?:\b(?:as|like) )(?:i|we)(?:_ve|"
    r" have)?"
    r"(?: (?:just|already))? (?:said|told you)|\b(?:how many times|which part of no)\b"
)
_PUSHES = lazy(  # the seller's words in answer to which that is said
    r"\b(?:shall (?:i|we)|why (?:not|don_t)|let me (?:just )?(?:put|pop|add|get|sign|book|throw|pencil)|(?:i|we)_ll"
    r" (?:just |still"
    r" |go ahead and )?(?:have|put|pop|add|get|sign|book|throw|include|pencil)|i_d (?:honestly |really |still |just"
    r" )?(?:get"
    r"|have|take|do|go|add|put|recommend|think)|kick yourself|regret|reconsider|sure you|how about|what about|would you"
    r"|do you want|you should|you could|worth|most (?:people|guys|folks|customers)|see how you (?:feel|get on)|give"
    r" it a)\b"
)
_NO = lazy(r"\b(?:against|no|nah|nope|not|leave|without|rather|enough|(?:do|did|does|wo|ca|is|was)n_t)\b")
_BEFORE = 60  # turns within which what was said is still held against the seller


@dataclass(frozen=True, slots=True)
class Insisted:
    """A no that the customer says again, and the seller's turn at which that is said."""

    no: int
    push: int
    start: int
    end: int


def protested(talk: Talk) -> Iterator[Reversal]:
    """What the seller said and the customer holds against what they say now; each once."""
    for turn in talk.turns("customer"):
        text = talk.texts[turn]
        now = turn - 1
        if now < 2 or talk.role(now) != "seller" or not _protests(text):
            continue
        if place := _held_to(talk, turn, now):
            held, start, end = place
            low, high = _against(talk.texts[now], text)
            yield reversal(talk, (held, start, end), (now, low, high))


def said_no_again(talk: Talk) -> Iterator[Insisted]:
    """The seller's turns after which the customer says that they had said no."""
    for turn in talk.turns("customer"):
        push = turn - 1
        if push < 2 or talk.role(push) != "seller" or not _TOLD_NO.search(talk.texts[turn].norm):
            continue
        text = talk.texts[push]
        if not _PUSHES.search(text.norm):
            continue
        refused = [
            i
            for i in talk.turns("customer", max(0, push - _BEFORE), push)
            if talk.marks("refuse", i) or refuses_offer(talk, i) or _NO.search(talk.texts[i].norm)
        ]
        said = _words(text) | _words(talk.texts[turn])
        tied = [i for i in refused if i and said & (_words(talk.texts[i - 1]) | _words(talk.texts[i]))]
        if tied:
            places = [(a, b) for a, b in sentences(text) if _PUSHES.search(text.norm, a, b)]
            low = places[0][0] if places else 0
            yield Insisted(tied[-1], push, low, places[-1][1] if places else len(text.norm))


def _protests(text: TurnText) -> bool:
    found = _HELD_TO.search(text.norm)
    return found is not None and bool(_MARKED.search(text.norm)) and not _CONFIRMS.search(text.norm)


def _held_to(talk: Talk, turn: int, now: int) -> tuple[int, int, int] | None:
    """The seller's sentence before that a protest means, as (turn, start, end): the last that shares most with it."""
    text = talk.texts[turn]
    about, said = _words(text), matters_of(text) - VAGUE
    free = _FREE.search(text.norm) is not None
    best: tuple[int, int, tuple[int, int, int]] | None = None
    for i in talk.turns("seller", max(0, now - min(_BEFORE, REACH)), now):
        for start, end in sentences(talk.texts[i]):
            norm = talk.texts[i].norm
            if norm[start:end].rstrip().endswith("?"):
                continue
            words = [w.text for w in talk.texts[i].between(start, end)]
            shared = len(about & stems(words)) + len(said & names(matters(words, 0, len(words))))
            if free and _FREE.search(norm, start, end):
                shared += 2
            if shared and (best is None or (shared, i) >= best[:2]):
                best = shared, i, (i, start, end)
    return best[2] if best and best[0] > 1 else None


def _against(text: TurnText, said: TurnText) -> tuple[int, int]:
    """The sentence of the seller's turn that a protest is against: the one that shares most with it, else the last."""
    about = _words(said)
    places = [(a, b) for a, b in sentences(text) if text.norm[a:b].strip()]
    ranked = [(len(about & stems([w.text for w in text.between(a, b)])), n) for n, (a, b) in enumerate(places)]
    if not ranked:
        return 0, len(text.norm)
    return places[max(ranked)[1]]


def _words(text: TurnText) -> frozenset[str]:
    return stems([w.text for w in text.words]) - _EMPTY


_EMPTY = stems(
    "said told thought tell say ago minute hold wait hang promised nobody mention mentioned right sorry".split()
)
