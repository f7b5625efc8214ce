"""Something that was held out and is gone against later, and whether the customer did without it before."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any, TypeVar

from pitchlint.ledgers.acts import Act, act_of
from pitchlint.ledgers.matters import VAGUE, matters, names
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

H = TypeVar("H", bound=tuple[Any, ...])
_DECLINES = lazy(
    r"^\W*(?:(?:actually|oh|hm+|well|ah)\W+)*no\b|\b(?:no need|(?:do not|don_t|dont|needn_t|not) (?:need|bother|want"
    r"|worry|call|send|ring|trouble|have to)|after all|instead|rather|never ?mind|forget (?:it|that|about)|cancel|(?:i"
    r"|we)(?:_ve| have)?(?: already)?(?: got| have) (?:one|my own|our own|some|mine|ours)\b|changed my mind"
    r"|not necessary|unnecessary|leave (?:it|the|that|those)|(?:do not|don_t|dont) [a-z]+ (?:it|that|them|me|us|him"
    r"|her|the|a|an|any|your)|leave (?:[a-z]+ ){0,3}out|skip (?:it|that)|without (?:it|that)|(?:i"
    r"|we)_ll (?:just )?(?:drop|come|collect|fetch|pick|bring|do it|sort|manage|walk|drive|go) ?)\b"
)
_TAKES_IT = lazy(  # the seller falls in with it
    r"^\W*(?:all right|alright|ok|okay|fine|sure|of course|no problem|understood|got it|as you|right|good"
    r"|certainly)\b|\bthen\b"
)


@dataclass(frozen=True, slots=True)
class Reversal:
    """Something held out and later denied, by turns and characters; `undone` where it was not to be, and is;
    not `sure` where mostly its position tells."""

    turn: int
    start: int
    end: int
    act: Act
    denied: tuple[int, int, int]
    undone: bool = False
    sure: bool = True


def reversal(
    talk: Talk, held: tuple[int, int, int], denied: tuple[int, int, int], undone: bool = False, sure: bool = True
) -> Reversal:
    """The reversal of what stands at (turn, start, end) by what stands at another place, with the act of its words."""
    at, start, end = held
    act = act_of([w.text for w in talk.texts[at].between(start, end)])
    return Reversal(at, start, end, act, denied, undone, sure)


def declined(talk: Talk, start: int, end: int) -> bool:
    """Whether the seller denies it at `end` because the customer has just said to do without it."""
    last = max(talk.turns("customer", start + 1, end), default=-1)
    if last < 0 or last < end - 1 or not _DECLINES.search(talk.texts[last].norm):
        return False
    return bool(_TAKES_IT.search(talk.texts[end].norm))


def forget(held: deque[H], turn: int, within: int) -> None:
    """Drops what was held out, each a tuple that begins with its turn, more than so many turns before a turn."""
    while held and turn - held[0][0] > within:
        held.popleft()


def spared(text: TurnText, start: int, end: int) -> bool:
    """Whether the sentence around some words of the seller only spares the customer something, or does as was asked."""
    low, high = text.sentence(start)
    if not text.punctuated:
        low, high = max(0, start - _AROUND), min(len(text.norm), end + _AROUND)
    return _SPARED.search(text.norm, low, high) is not None


def told_done(talk: Talk, found: Reversal) -> bool:
    """Whether the sentence that seems to go against what was held out tells it done: "the e-mail has just gone out"."""
    turn, start, end = found.denied
    text = talk.texts[turn]
    low, high = text.sentence(start)
    if not text.punctuated:
        low, high = max(0, start - _AROUND), min(len(text.norm), end + _AROUND)
    if spared(text, start, end) or (not found.undone and _NONE_ELSE.search(text.norm, low, high)):
        return True
    if found.undone:
        return False
    taken_off = _TAKES_OFF.search(talk.texts[found.turn].norm, found.start, found.end)
    return bool(_TOLD_DONE.search(text.norm, low, high) or (taken_off and _WITHOUT.search(text.norm, low, high)))


def called_off(talk: Talk, found: Reversal) -> bool:
    """Whether the customer at once asked for it not to be done ("oh no, please don't")."""
    after = found.turn + 1
    return (
        not found.undone
        and after < found.denied[0]
        and talk.role(after) == "customer"
        and _CALLS_OFF.match(talk.texts[after].norm) is not None
    )


def tied_by(talk: Talk, found: Reversal, least: int) -> bool:
    """Whether what was held out and the sentence against it name so many things in common."""
    turn, start, end = found.denied
    text = talk.texts[turn]
    if any(q.start < end and start < q.end for q in questions_of(text)):
        return False  # "and where do I send the proof" goes against nothing
    low, high = text.sentence(start)
    if not text.punctuated:
        low, high = max(0, start - _AROUND), min(len(text.norm), end + _AROUND)
    before = talk.texts[found.turn].between(found.start, found.end)
    there, here = ([w.text for w in words] for words in (before, text.between(low, high)))
    common = names(matters(there, 0, len(there))) & names(matters(here, 0, len(here)))
    return len(common - VAGUE) >= least


_AROUND = 60  # characters on each side that are looked at in a turn without marks
_TOLD_DONE = lazy(
    r"\b(?:has|have|is|are|_s|_ve)(?: just| now| already| all)* (?:gone (?:out|off) to you|been (?:sent|emailed|posted"
    r"|texted|forwarded|passed on)\b|on (?:its|their) way\b|in your (?:inbox|mail)\b)|\b(?:e-?mail|message|letter|text"
    r"|refund|payment|parcel|form|link|confirmation)(?:_s| has)(?: just| already| now)* gone (?:out|off|through)\b"
    r"|\bas (?:i|we) (?:asked|promised|said i would|said we would)\b|\bas (?:promised|requested)\b|\bnothing (?:on top"
    r"|extra|to add|more to pay)\b|\bno extras\b"
)
_SPARED = lazy(  # what the customer asked for, need not do or pay
    r"\bas you (?:asked|wanted|requested|wished)\b|\byou (?:don_t|do not|won_t|will not|needn_t)(?: even"
    r"| still)? (?:have to|need to|be (?:billed|charged|asked))\b|\bno (?:[a-z]+ ){0,2}(?:fees?|charges?|postage"
    r"|surcharge|cost)\b(?! (?:is|are|was|will be|has been) (?:waived|refunded))|\bnothing (?:extra|more|on top)\b"
    r"|\bcosts? (?:you )?nothing\b|\busually\b[^.!?]{0,40}\bbut not\b|\b(?:fee|charge|surcharge)(?:_s| is| has)(?: now"
    r"| all)? (?:gone|off|dropped)\b"
)
_NONE_ELSE = lazy(r"\b(?:nobody|no one|nothing|none)(?: \w+)? else\b|^\W*the other\b")
_TAKES_OFF = lazy(r"\b(?:waiv|drop|cancel|remov|skip|scrap)\w*\b|\b(?:tak|leav|knock)\w* [a-z ]{0,20}(?:off|out)\b")
_WITHOUT = lazy(r"\b(?:without|minus|free of|no [a-z]+ (?:fee|charge)|not? (?:been )?(?:charged|added|included))\b")
_CALLS_OFF = lazy(
    r"\W*(?:(?:oh|ah|um|er|no|nah|actually|sorry|wait|hm+) ?\W*)*(?:please )?(?:don_t|do not|no need|there_s no need"
    r"|leave (?:it|that)|never mind|skip (?:it|that)|(?:i|we)(?:_ve| have)?(?: already)?(?: got| have)? (?:one|my own"
    r"|our own|some|mine|ours))(?: (?:do (?:it|that)|bother|worry|to|please))?\W*(?:$|[.,!;]|(?:it|that)\b|thanks\b"
    r"|thank\b|my\b|i\b)"
)
