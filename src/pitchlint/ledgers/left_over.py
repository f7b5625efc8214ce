"""Where a seller leaves to the customer what was held out, or lets it be: "you'd have to ask them yourself"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pitchlint.ledgers.clauses import clause_end, conditional
from pitchlint.ledgers.matters import matter, matters
from pitchlint.ledgers.retraction import Retraction, Way, around
from pitchlint.ledgers.settlements import holds, index_at
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_LEFT = lazy(  # work that falls to the customer
    r"\b(?:you(?:_ll| will|_d| would|_d have| would have| might| may)? (?:just |actually |probably |really )?"
    r"(?:have|need|got|ought|be needing) to|you(?:_ll|_d| will| would) want to|you_d better|you must"
    r"|(?:best|better) (?:if you|to|you))(?= [a-z])"
)
_SELF = lazy(
    r"\b(?:yourself|yourselves|self[- ]service|your own|up to you|down to you|on you to|directly (?:from|with|through)"
    r"|(?:from|with|through|off) [a-z_]+(?: [a-z_]+)? direct(?:ly)?)\b"
)
_IF_WANTED = lazy(
    r"\bif you(?:_d| would)? (?:still |really |do )?(?:want|like|need|fancy|prefer|care for|are after"
    r"|wish)\b(?! (?:anything|any|help|more|to)\b)"
)
_WE_DO = lazy(
    r"\b(?:(?:i|we)(?! (?:don_t|can_t|won_t|do not|cannot|never)\b)|i_ll|we_ll|i_d|we_d|let me|let us"
    r"|let_s|tell me|say|shall|i_m|we_re)\b"
)
_LEAVES = lazy(  # what was to be done is let be
    r"\b(?:we|i|they|let_s|best to|better to)(?:_d|_ll| will| would)? (?:have to |need to |rather |better |just "
    r"|now )*(?:leave|leaving|keep|skip|drop|scrap|do without|go without|forgo)(?! you\b)\b"
)
_AS_FOR = lazy(  # a matter that was settled is opened again
    r"(?:\b(?:as for|as to|regarding|concerning|with regard to)|(?:^|[.!?,;]\s+|\b(?:and|so|but|now|noted|right|ok"
    r"|okay|well) )(?:about|for|on)) (?:the|your|that|those|this) (?P<what>[a-z_ ]{3,30}?)(?=,| (?:you|we|i|it|they"
    r"|nothing|nobody|no one|there|best|better|please|try)(?:_[a-z]+)?\b)"
)
_GIVES_BACK = lazy(  # what then shows that it will not be done
    r"\b(?:you(?:_ll|_d)? (?:have|need|want|must|should|can|could)|best|better|yourself|rather|instead|as it is"
    r"|nothing|nobody|no one|not|never|no|cannot|cant|wont|[a-z]+n_t|ask|contact|call|try|speak to|talk to|go to)\b"
)
_ORDER = lazy(r"(?:^\W*|[.!?,;]\s+)(?:(?:please|do|just|so|then|and|now) )*(?P<verb>[a-z]+) (?!us\b|me\b)")
_FETCH = lazy(  # the customer comes for it, where it was to be brought
    r"\b(?:(?:come|pop|call|head|go|walk) (?:up|in|down|over|by|back|out|along|to the [a-z]+)"
    r"(?: here)? (?:for (?:it|that|them|your)|and (?:get|collect|fetch|stand|queue|pick|wait))"
    r"|(?:collect|fetch|pick up) (?:it|that|them)|(?:pick|drop) (?:it|that|them) (?:up|off)|(?:bring|take) (?:it|that"
    r"|them) (?:in|down|over|back|along|to (?:us|the|our)))\b"
)
_OWN_WAY = lazy(
    r"\b(?:your own way|(?:take|get|grab|book|hail|find|call|need|ring|order) (?:yourselves |yourself )?(?:a|an"
    r"|the) (?:taxi|cab|bus|train|shuttle|uber|tram))\b"
)
_LET_BE = lazy(r"\b(?:out|as (?:it|they|that)|alone|be|the way)\b")
_NO_VERB = ("s", "ed", "ing")
_ANY_IF = lazy(r"\bif\b")
_OTHERS_DO = lazy(r"\b(?:i|we|he|she|they|someone|driver)(?:_ll|_d| will| can)?\b")
_LOOKS_BACK = 60  # characters before the words, in which whoever does it is named


def left_over(text: TurnText, texts: Sequence[str]) -> Iterator[Retraction]:
    """What a turn leaves to the customer or lets be."""
    yield from _orders(text, texts)
    yield from _reopened(text, texts)
    yield from _let_be(text, texts)
    for found in _LEFT.finditer(text.norm):
        at = index_at(text, found.end())
        if at < len(texts) and holds(text, found.start(), found.end(), "asked", "negated"):
            end = clause_end(text, at)
            if not conditional(text, found.start()):
                yield Retraction("left", text.words[at].start, text.words[end - 1].end, matters(texts, at, end))
    for found in _SELF.finditer(text.norm):
        first, last = around(text, found.start(), found.end(), 50, 60)
        if holds(text, found.start(), found.end(), "asked", "negated") and not conditional(text, found.start()):
            yield _own(text, texts, first, last)
    for found in _IF_WANTED.finditer(text.norm):
        first, last = around(text, found.start(), found.end(), 50, 60)
        if not _WE_DO.search(text.norm, text.words[first].start, text.words[last - 1].end):
            at = index_at(text, found.end())
            yield _own(text, texts, max(first, at - 12), min(last, at + 8))
    ways: tuple[tuple[re.Pattern[str], Way], ...] = ((_FETCH, "fetch"), (_OWN_WAY, "own way"))
    for pattern, way in ways:
        for found in pattern.finditer(text.norm):
            low = max(text.sentence(found.start())[0], found.start() - _LOOKS_BACK)
            plain = holds(text, found.start(), found.end(), "asked", "negated") and not conditional(text, found.start())
            if plain and not _OTHERS_DO.search(text.norm[low : found.start()]):
                yield Retraction(way, found.start(), found.end(), ())


def _own(text: TurnText, texts: Sequence[str], first: int, last: int) -> Retraction:
    start, end = text.words[first].start, text.words[last - 1].end
    return Retraction("left", start, end, matters(texts, first, last), self_done=True)


def _orders(text: TurnText, texts: Sequence[str]) -> Iterator[Retraction]:
    for found in _ORDER.finditer(text.norm):
        start = found.start("verb")
        if not matter(found["verb"]) or found["verb"].endswith(_NO_VERB) or conditional(text, start):
            continue
        at = index_at(text, start)
        end = clause_end(text, at)
        if not _ANY_IF.search(text.norm, found.start(), text.sentence(start)[1]):
            yield Retraction("order", start, text.words[end - 1].end, matters(texts, at, end))


def _reopened(text: TurnText, texts: Sequence[str]) -> Iterator[Retraction]:
    """A settled matter that is named first, with words that it will not be as it was."""
    for found in _AS_FOR.finditer(text.norm):
        high = text.sentence(found.end())[1] if text.punctuated else min(len(text.norm), found.end() + 60)
        if _GIVES_BACK.search(text.norm, found.end(), high):
            named = matters(texts, index_at(text, found.start("what")), index_at(text, found.end()))
            yield Retraction("topic", found.start("what"), high, named)


def _let_be(text: TurnText, texts: Sequence[str]) -> Iterator[Retraction]:
    for found in _LEAVES.finditer(text.norm):
        at = index_at(text, found.end())
        if at >= len(texts) or not holds(text, found.start(), found.end(), "asked", "negated"):
            continue
        end = clause_end(text, at)
        if ("lea" not in found[0] and "keep" not in found[0]) or _LET_BE.search(" ".join(texts[at:end])):
            low = max(text.sentence(found.start())[0], found.start() - 30)
            named = matters(texts, index_at(text, low), end)
            yield Retraction("left", found.start(), text.words[end - 1].end, named, self_done=True)
