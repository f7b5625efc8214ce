"""A pledge that is held against later words, and what excuses those: a question, a change of mind, an apology."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pitchlint.ledgers.benefits import LIMITED
from pitchlint.ledgers.matters import matters, matters_of, names
from pitchlint.ledgers.parts import clauses_of
from pitchlint.ledgers.pledges import Pledge, left_out
from pitchlint.ledgers.poles import opposites_in
from pitchlint.ledgers.retraction import Retraction
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import DATE
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_OWNED = lazy(
    r"\b(?:(?:i_m|i am|we_re|we are|so|very|really) sorry|apolog\w+|sorry that|sorry,? (?:i|we|but|it|there|they|he"
    r"|she)\b|my (?:mistake|fault)|i was wrong|i misspoke)\b"
)
_AS_SAID = lazy(
    r"\b(?:(?:as|like|just as) (?:i |we |was |have |we_ve |i_ve )*(?:promised|said|agreed|told|discussed))\b"
)
_WITHDRAWS = lazy(
    r"\b(?:no need|never ?mind|forget (?:it|that|about)|changed my mind|after all|on second thoughts?"
    r"|not necessary|leave (?:it|that)"
    r"|leave (?:[a-z]+ ){0,3}out|skip (?:it|that)|(?:don_t|do not|dont|needn_t) (?:(?:need|want)(?! any)|bother|worry"
    r"|trouble"
    r"|(?:[a-z]+ (?:it|that|them|me|us|him|her))))\b"
)
_COMES = lazy(
    r"\b(?:collect|fetch|pick (?:it|that|them) up|pick up|come (?:and|by|over|down|up|in)|drop (?:it|by|in))\b"
)
_BOUND = lazy(r"\b(?:before|until|till|sooner|earlier|any (?:faster|quicker|later))\b")
_TIME = lazy(rf"\b(?:{DATE}|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends?|at night)\b")


@dataclass(slots=True)
class Held:
    """A pledge of a turn with what it is about, the customer's wish with it."""

    turn: int
    pledge: Pledge
    topic: frozenset[str]
    states: frozenset[str]


def excused(talk: Talk, turn: int, found: Retraction, one: Held, common: frozenset[str]) -> bool:
    """Whether the customer asked, or took it back, or the seller owns it."""
    text = talk.texts[turn]
    if owned(text) or falls_in(text, found.start, found.end) or _as_told(talk, text, found, one):
        return True
    last = talk.last("customer", turn, one.turn + 1)
    if (
        last is not None
        and last == turn - 1
        and (_WITHDRAWS.search(talk.texts[last].norm) or _asks(talk.texts[last], common | names(found.named)))
    ):
        return True
    if found.way == "denied" and _timed(talk, turn, found, last):
        return True
    if found.way == "fetch" and any(_COMES.search(talk.texts[i].norm) for i in talk.turns("customer", one.turn, turn)):
        return True
    return any(refuses(talk.texts[i], common) for i in talk.turns("customer", one.turn + 1, turn))


def falls_in(text: TurnText, start: int, end: int) -> bool:
    """Whether the seller only falls in with the customer: "no wine then"."""
    return bool(_THEN.match(text.norm, end) or text.norm[start:end].endswith(" then"))


def _as_told(talk: Talk, text: TurnText, found: Retraction, one: Held) -> bool:
    """Whether the words tell a condition again, or that what was to be ended has ended ("the hold is off")."""
    pledge = talk.texts[one.turn].norm[one.pledge.start : one.pledge.end]
    said = text.norm[max(text.sentence(found.start)[0], found.start - _NEAR) : found.end]
    if found.way == "lost":
        return any(f" {w}" in f" {pledge} " and f" {w}" in said for w in ("off", "out", "over", "away", "closed"))
    return found.way == "denied" and told_before(pledge, said)


def told_before(pledge: str, said: str) -> bool:
    """Whether words tell again under what condition something was held out."""
    return bool(LIMITED.search(pledge) and LIMITED.search(said))


_THEN = lazy(r" then\b(?! (?:you|i|we|it|they|he|she))")
_NEAR = 50  # characters before the words in which their condition may stand


@once
def owned(text: TurnText) -> bool:
    """Whether the seller owns in a turn that it is otherwise, or says that it is as was said."""
    return bool(_OWNED.search(text.norm) or _AS_SAID.search(text.norm))


def _timed(talk: Talk, turn: int, found: Retraction, last: int | None) -> bool:
    """Whether a denial only bounds the time, or answers for a time that the customer asked about."""
    text = talk.texts[turn]
    said = text.norm[found.start : found.end + 30]
    if _BOUND.search(said):
        return True
    return last is not None and last == turn - 1 and bool(questions_of(talk.texts[last])) and bool(_TIME.search(said))


def excused_state(talk: Talk, turn: int, one: Held, name: str) -> bool:
    """Whether the customer spoke of the other state, or the seller owns the change."""
    if owned(talk.texts[turn]):
        return True
    between = [talk.texts[i] for i in talk.turns("customer", one.turn + 1, turn)]
    return any(name in opposites_in(t) for t in between)


def _asks(text: TurnText, common: frozenset[str]) -> bool:
    """Whether a turn of the customer asks about one of the matters."""
    return bool(questions_of(text)) and bool(matters_of(text) & common)


def withdraws(text: TurnText) -> bool:
    """Whether a turn of the customer takes a wish back."""
    return bool(_WITHDRAWS.search(text.norm))


def refuses(text: TurnText, common: frozenset[str]) -> bool:
    """Whether a turn of the customer does without one of the matters ("no bags though")."""
    texts = [w.text for w in text.words]
    reach = 8 if text.punctuated else 5
    return any(
        common & (left_out(texts[first:last], reach) | _dropped(texts[first:last]))
        for first, last, _ in clauses_of(text)
    )


def _dropped(words: Sequence[str]) -> frozenset[str]:
    """The matters that a clause orders to be left out or swapped ("but leave the carrier")."""
    at = next((i for i, w in enumerate(words) if w not in _LEADS), len(words))
    if at + 1 >= len(words) or words[at] not in _DROPS or words[at + 1] not in _THE:
        return frozenset()
    return names(matters(words, at + 1, at + 5)[:2])


_LEADS = frozenset("and but so oh ok okay please just yes thanks only then actually could you can".split())
_DROPS = frozenset("leave skip drop forget scrap ditch omit swap change replace keep hold lose cut".split())
_THE = frozenset("the that those out off your my it any all".split())
