"""A state of affairs that the seller assures and later tells otherwise, without a word in common."""

from __future__ import annotations

from collections.abc import Iterator

from pitchlint.ledgers.assurance_words import ASSURANCES, Assurance
from pitchlint.ledgers.deal_words import DEALS
from pitchlint.ledgers.deed_words import DEEDS
from pitchlint.ledgers.held import owned, withdraws
from pitchlint.ledgers.matters import VAGUE, matters, matters_of, names
from pitchlint.ledgers.reversals import Reversal, reversal
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_ALL = ASSURANCES | DEEDS | DEALS
_TURNS = 40  # turns within which an assurance is still remembered
_DENSE_TURNS = 12  # and where much else is told meanwhile
_BEHIND = 25  # characters behind the words within which their object stands
_AROUND = 70  # characters on each side that are looked at in a turn without marks
_NO_THING = names(matters(["money", "new", "old"], 0, 3))  # by which no two things are one
_LIMITED = lazy(  # an assurance under a condition, of one choice among several, or of others
    r"\b(?:unless|except|only if|provided|as long as you|up to (?:a|an|one|two|the)|with(?:in)? (?:the )?[a-z]+ plan"
    r"|one (?:with|without)|(?<!each )others?|elsewhere|competitors?|if you (?:take|choose|sign|pay|go for"
    r"|pick|upgrade|come"
    r"|order|book)|some|depends|in this country|abroad|might|may|usually|normally|i think|let me (?:check|see))\b"
)
_SUPPOSED = lazy(  # before the words: they are denied, supposed, of others, or for a later time
    r"\b(?:no|not|never|without|isn_t|don_t|won_t|doesn_t|any|other|others|elsewhere|used to)[a-z ]{0,12}$"
    r"|\b(?:total|altogether|all told|all in|so)[a-z ]{0,8}$"
    r"|\b(?:if|unless|otherwise|after that|beyond that|some|(?:most|other|many) [a-z]+|firms|companies|competitors)\b"
)
_NEGATES = lazy(r"\b(?:no|not|never|without|isn_t|aren_t|don_t|won_t|doesn_t)\b")
_YES = lazy(
    r"^\W*(?:(?:oh|ah|well)\W+)*(?:yes|yeah|yep|of course|sure|certainly|absolutely|definitely|every penny|always"
    r"|you (?:do|can)|it is)\b"
)
_CHOOSES = lazy(  # the customer takes another way, for which the assurance was not given
    r"\b(?:instead|rather|actually|other one|the (?:cheaper|one for|second|yearly|annual|longer)|change|switch|make it"
    r"|different|after all)\b"
)
_PUTS_A_CASE = lazy(  # what is said then holds for that case, not for the one before
    r"(?:^|[.!?,;] *)(?:(?:and|but|so|okay|ok|right|well|hm+) )*(?:what (?:if|happens (?:if|when))|and if|(?:if|say"
    r"|suppose"
    r"|in case) (?:the|my|our|i|we|it|he|she|they|that|this|something|someone|there)\b[^.!]*\?)|\bwhat (?:if|happens"
    r" (?:if"
    r"|when))\b|\band if (?:the|my|our|i|we|it|he|she|they)\b"
)


def assurances(talk: Talk) -> Iterator[Reversal]:
    """Assurances told otherwise later, with the words that do it; each once.

    The seller who owns it, tells it under a condition, or answers for another choice of the customer's, is spared.
    """
    held: dict[str, tuple[int, int, int]] = {}
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        for name, found in _ALL.items():
            at = held.get(name)
            if at and turn - at[0] <= (_DENSE_TURNS if talk.dense else _TURNS) and not owned(text):
                broken = _broken(talk, turn, found, at)
                if broken:
                    del held[name]
                    yield reversal(talk, at, (turn, *broken), undone=True)
            if given := _given(talk, turn, found):
                held[name] = (turn, *given)


def _given(talk: Talk, turn: int, found: Assurance) -> tuple[int, int] | None:
    """Where a seller's turn gives the assurance, as characters: in words, or by a yes to the question after it."""
    text = talk.texts[turn]
    for said in found.holds.finditer(text.norm):
        low, high = _sentence(text, said.start(), said.end())
        if not (
            _asked(text, said.start()) or _LIMITED.search(text.norm, low, high) or _bounded(found, text, low, high)
        ):
            return (said.start(), min(high, said.end() + _BEHIND)) if found.closely else (low, high)
    before = talk.texts[turn - 1] if turn and talk.role(turn - 1) == "customer" else None
    if found.asked and before and found.asked.search(before.norm) and questions_of(before):
        first = next(iter(sentences(text)), None)
        if first and _YES.search(text.norm) and not _LIMITED.search(text.norm):
            return first
    return None


def _broken(talk: Talk, turn: int, found: Assurance, at: tuple[int, int, int]) -> tuple[int, int] | None:
    """Where a later turn tells it otherwise; None where the customer chose otherwise or it was only for a time."""
    text = talk.texts[turn]
    since = [talk.texts[i].norm for i in range(at[0] + 1, turn + 1)]
    if found.spares and any(found.spares.search(norm) for norm in since):
        return None
    last = talk.texts[turn - 1] if talk.role(turn - 1) == "customer" else None
    if last is not None and (withdraws(last) or _CHOOSES.search(last.norm)):
        return None
    for said in found.breaks.finditer(text.norm):
        low, high = _sentence(text, said.start(), said.end())
        before = text.norm[low : said.start()]
        if _asked(text, said.start()) or _SUPPOSED.search(before) or _bounded(found, text, low, high):
            continue
        if found.holds.search(text.norm, low, high) and not _NEGATES.search(text.norm[said.start() : said.end()]):
            continue
        if found.affirmed and _NEGATES.search(text.norm, low, high):
            continue
        near = (said.start(), min(high, said.end() + _BEHIND))
        if found.tied and not _tied(talk, at, text, near if found.closely else (low, high)):
            continue
        if last is not None and _PUTS_A_CASE.search(last.norm):
            continue
        if last is not None and _asked_of_another(talk, at, last, text, near):
            continue
        return low, high
    return None


def _tied(talk: Talk, at: tuple[int, int, int], text: TurnText, place: tuple[int, int]) -> bool:
    """Whether the sentence at a place names a thing that the assurance named."""
    turn, start, end = at
    return bool(_named(talk.texts[turn], start, end) & _named(text, *place))


def _asked_of_another(
    talk: Talk, at: tuple[int, int, int], last: TurnText, text: TurnText, place: tuple[int, int]
) -> bool:
    """Whether words at a place answer the customer's question about a thing that the assurance did not name."""
    if not questions_of(last):
        return False
    turn, start, end = at
    return bool((matters_of(last) & _named(text, *place)) - VAGUE - _named(talk.texts[turn], start, end))


def _named(text: TurnText, start: int, end: int) -> frozenset[str]:
    words = [w.text for w in text.between(start, end)]
    return names(n for n in matters(words, 0, len(words)) if not n.verb or n.at) - VAGUE - _NO_THING


def _bounded(found: Assurance, text: TurnText, start: int, end: int) -> bool:
    """Whether words between two places bound the assurance, or what goes against it, to a time or a case."""
    return found.bounds is not None and found.bounds.search(text.norm, start, end) is not None


def _asked(text: TurnText, at: int) -> bool:
    """Whether a place stands in a question; where there are marks, one that has its mark."""
    return any(
        q.start <= at < q.end and q.by != "clipped" and (not text.punctuated or "?" in text.norm[at : q.end + 1])
        for q in questions_of(text)
    )


def _sentence(text: TurnText, start: int, end: int) -> tuple[int, int]:
    """The sentence around some words; in a turn without marks what stands near them."""
    if text.punctuated:
        low, high = text.sentence(start)
        return low + len(text.norm[low:high]) - len(text.norm[low:high].lstrip()), high
    return max(0, start - _AROUND), min(len(text.norm), end + _AROUND)
