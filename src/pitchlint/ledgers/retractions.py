"""Where a later turn of the seller goes against something held out: denies it, leaves it to the customer, or makes
it a matter of luck; and what it asserts, for a promise that something will not be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pitchlint.ledgers.clauses import BREAK, clause_end, conditional
from pitchlint.ledgers.matters import Named, matter, matters
from pitchlint.ledgers.settlements import holds, index_at
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import MONEY
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

Way = Literal["denied", "left", "order", "topic", "fetch", "own way", "lost", "priced", "unsure", "asserted"]

_NOT = frozenset("no not never nobody none nothing neither cannot cant wont dont doesnt isnt arent unable aint".split())
_NOUN_NOT = frozenset("nobody none nothing no neither".split())
_NO_DENIAL = frozenset(  # behind the negator: a need spared, a courtesy, a doubt, a comparison, a cost
    """problem worries worry need rush pressure doubt idea extra additional charge charges fee fees cost later more
    longer thanks matter wonder have want mind forget hesitate know see think believe only just sure certain yet until
    before too hear bother trouble further obligation as so quite very at least exactly""".split()
)
_PAST = frozenset("didn_t wasn_t weren_t hadn_t couldn_t wouldn_t haven_t hasn_t shouldn_t".split())
_YOU_MAY_NOT = frozenset("can_t cannot cant won_t wont".split())
_PREPOSITIONS = frozenset(
    "for on in at with from over through throughout under by during after because since while as via per than".split()
)
_DENIED_OF = lazy(  # said of a subject: it is no such thing, it is not done; not: what it is like
    r"^ ?(?:be |been |being |actually |really |going to |able to )*(?:something|anything|included|possible|available"
    r"|happening|happen|offered|part|done|provided|covered|there|coming|getting|in stock|allowed|an? option|open|exist"
    r"|on offer|happening|running|[a-z]+(?:ed|en)\b|(?:do|does)\b)"
)
_NOBODY = lazy(
    r"(?:nobody|no ?one|no staff)(?:_s|_ll| is| will)?(?: be| ever)?(?: (?:there|here|in|on|at|available|around|free|coming"
    r"|comes|working|from))\b"
)
_FINAL = lazy(r"\b(?:non-? ?refundable|(?:is|are|it_s|they_re|all) (?:final|locked in|binding|fixed once))\b")
_LEFT = lazy(  # work that falls to the customer
    r"\b(?:you(?:_ll| will|_d| would|_d have| would have| might| may)? (?:just |actually |probably |really )?"
    r"(?:have|need|got|ought|be needing) to|you(?:_ll|_d| will| would) want to|you_d better|you must"
    r"|(?:best|better) (?:if you|to|you))(?= [a-z])"
)
_SELF = lazy(
    r"\b(?:yourself|yourselves|your own|up to you|down to you|on you to|directly(?: from| with)?|off the [a-z]+)\b"
)
_IF_WANTED = lazy(
    r"\bif you(?:_d| would)? (?:still |really |do )?(?:want|like|need|fancy|prefer|care for|are after|wish)\b"
)
_WE_DO = lazy(r"\b(?:i|we|i_ll|we_ll|i_d|we_d|let me|let us|let_s|tell me|say|shall|i_m|we_re)\b")
_LEAVES = lazy(  # what was to be done is let be
    r"\b(?:we|i|they|let_s|best to|better to)(?:_d|_ll| will| would)? (?:have to |need to |rather |better |just |now )*"
    r"(?:leave|leaving|keep|skip|drop|scrap|do without|go without|forgo)(?! you\b)\b"
)
_AS_FOR = lazy(  # a matter that was settled is opened again
    r"(?:\b(?:as for|as to|regarding|concerning|with regard to)|(?:^|[.!?,;]\s+|\b(?:and|so|but|now|noted|right|ok|okay"
    r"|well) )(?:about|for|on)) (?:the|your|that|those|this) (?P<what>[a-z_ ]{3,30}?)(?=,| (?:you|we|i|it|they|nothing"
    r"|nobody|no one|there|best|better|please|try)(?:_[a-z]+)?\b)"
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
_LOST = lazy(  # it is no longer there for the customer: given away, out, off
    r"(?:\b(?:is|are|has|have|have been|has been|got|been)|_s|_re|_ve)(?: now| already| just| all| been)* (?:off (?:today|till"
    r"|until|this|sick|on|that|tomorrow|then)|away|on (?:leave|holiday|vacation)|not in\b|gone home|left (?:already|for)|closed"
    r"|shut|out of (?:stock|order)|sold|sold out|fully booked|full|gone|taken|finished for|let go|given away|withdrawn"
    r"|discontinued|broken|snapped up|over|expired|ended)\b"
    r"|\b(?:went|going|gone|goes|given|promised|sold) to (?:another|someone|somebody|a different|the next|other)\b"
    r"|\b(?:ran|run|clean) out\b"
)
_PRICED = lazy(
    rf"\b(?:sold separately|extra (?:charge|cost)|(?:is|are|costs?|comes? to|at|for|_s|another|be|pay|adds?) (?:an extra "
    rf"|an additional |only |just |about |another )*{MONEY}|{MONEY} (?:extra|each|a \w+|apiece|if|on top|more)"
    r"|(?:is|are|_s) (?:charged|extra|payable|not included|not free|chargeable))"
)
_OWN_WAY = lazy(
    r"\b(?:your own way|(?:take|get|grab|book|hail|find|call|need|ring|order) (?:yourselves |yourself )?(?:a|an|the) (?:taxi|cab"
    r"|bus|train|shuttle|uber|tram))\b"
)
_UNSURE = lazy(
    r"\b(?:(?:(?:whatever|whichever)(?: [a-z]+)?|what|which one)(?:_s| is| are| they_ve| we_ve| they have| we have)? (?:ever )?(?:left"
    r"|open|free|available|going|in|there|to hand)(?: (?:over|on|when))?\b|whichever of|first come,? (?:and )?first served"
    r"|you_ll (?:find out|see|know) (?:at|when|on|once|then)|you (?:can_t|cannot|don_t get to) (?:choose|pick|say)"
    r"|(?:nobody|no one|noone|nobody here|no one here) (?:can|could|will be able to|knows?|is able to)\b"
    r"|(?:i|we|they) (?:can_t|cannot|couldn_t) (?:really |actually )?(?:say|tell|promise|guarantee|swear)"
    r"|no (?:guarantees?|telling|promises|knowing|saying)|luck of the draw|hit (?:and|or) miss|pot luck|a lottery"
    r"|we_ll (?:just )?(?:have to )?see (?:whether|if|how|what)|(?:keep your )?fingers crossed|(?:it|that) (?:all )?"
    r"depends\b|changes? by the (?:minute|hour|day)|if (?:we_re|you_re|they_re) lucky|with (?:any|a bit of) luck"
    r"|(?:decides?|decide) (?:what|which|who|that)|may well be|might (?:well )?(?:have to|be able|manage)|maybe (?:they"
    r"|we|he|she|it) (?:still )?(?:ha\w+|can|could|will)|may or may not|not (?:up|down) to (?:me|us)"
    r"|(?:can|could|will|_ll) (?:then |only |first )?tell you (?:if|whether)|remains to be seen|(?:not|n_t) (?:yet |quite "
    r"|at all )*(?:clear|certain|known|decided|settled) (?:yet )?(?:if|whether|when)|open whether)"
)
_LEFT_OUT = lazy(
    r"\b(?:leave|leaving|left|avoid\w*|without|instead|free|except|but|skip\w*|keep\w*|instead|no|not|never|nobody"
    r"|nothing|none|zero|[a-z]+n_t|cannot|cant|wont|away|rather|clear|allerg\w*|request\w*|other than)\b"
)


@dataclass(frozen=True, slots=True)
class Retraction:
    """Words of a turn that may go against what was held out.

    Attributes:
        way: how.
        start, end: characters of the turn.
        named: the matters of what is denied or left, in order; those of the whole clause where luck is told.
        subject: the matters before the negator.
        self_done: whether it is said that the customer does it on their own.
    """

    way: Way
    start: int
    end: int
    named: tuple[Named, ...]
    subject: tuple[Named, ...] = ()
    self_done: bool = False


@each_once
def retractions(text: TurnText) -> Iterator[Retraction]:
    """The words of a turn that may go against an earlier one, by way and place."""
    texts = [w.text for w in text.words]
    asked = [(q.start, q.end) for q in questions_of(text)]
    for found in (*_denied(text, texts), *_left(text, texts), *_unsure(text, texts), *_lost(text, texts)):
        if not any(a <= found.start < b for a, b in asked):
            yield found


@each_once
def assertions(text: TurnText) -> Iterator[Retraction]:
    """The clauses of a turn that say that something is or will be, with the matters in them."""
    texts = [w.text for w in text.words]
    asked = [(q.start, q.end) for q in questions_of(text)]
    first = 0
    while first < len(texts):
        last = first + 1
        while last < len(texts) and last - first < 24 and not BREAK.search(
            text.norm, text.words[last - 1].end, text.words[last].start
        ):  # fmt: skip
            last += 1
        start, end = text.words[first].start, text.words[last - 1].end
        said = text.norm[start:end]
        if not any(a <= start < b for a, b in asked) and not _LEFT_OUT.search(said):
            if not re.search(r"\b(?:if|unless|in case|would|could|was|were|did|had)\b", said):
                yield Retraction("asserted", start, end, matters(texts, first, last))
        first = last


def _denied(text: TurnText, texts: Sequence[str]) -> Iterator[Retraction]:
    for i, word in enumerate(texts):
        if word not in _NOT and not word.endswith("n_t"):
            continue
        behind = texts[i + 1] if i + 1 < len(texts) else ""
        ahead = texts[i - 1] if i else ""
        if word in _PAST or behind in _NO_DENIAL or (word in ("no", "not") and _edge(text, i)):
            continue
        opens = i == 0 or BREAK.search(text.norm, text.words[i - 1].end, text.words[i].start) or ahead in _JOINS
        if word in ("don_t", "dont") and (opens or ahead in ("please", "just")):  # an order
            continue
        if ahead in ("you", "u", "if", "i") and word not in _YOU_MAY_NOT and not (ahead == "i" and word == "not"):
            continue
        if not holds(text, text.words[i].start, text.words[i].start, "asked", "past") or conditional(
            text, text.words[i].start
        ):
            continue
        end = _scope(text, texts, i)
        first = i
        while first > max(0, i - 6) and texts[first - 1] not in _JOINS and not _gap(text, first):
            first -= 1
        named = matters(texts, i + 1, end)
        if _NOBODY.match(text.norm, text.words[i].start):
            named = (Named(i, matter("someone"), False), *named)
        tail = text.norm[text.words[i].end : text.words[i].end + 30]
        of = word not in _NOUN_NOT and _DENIED_OF.search(tail)
        yield Retraction(
            "denied", text.words[first].start, text.words[max(end, i + 1) - 1].end, named,
            matters(texts, first, i) if of else (),
        )  # fmt: skip
    for found in _FINAL.finditer(text.norm):
        if holds(text, found.start(), found.end(), "asked", "negated"):
            for undone in ("cancel", "change", "return"):
                yield Retraction("denied", found.start(), found.end(), matters([undone], 0, 1))


def _left(text: TurnText, texts: Sequence[str]) -> Iterator[Retraction]:
    for found in _ORDER.finditer(text.norm):
        if matter(found["verb"]) and not conditional(text, found.start("verb")):
            at = index_at(text, found.start("verb"))
            end = clause_end(text, at)
            named = matters(texts, at, end)
            if named and not re.search(r"\bif\b", text.norm[found.start() : text.sentence(found.start("verb"))[1]]):
                yield Retraction("order", found.start("verb"), text.words[end - 1].end, named)
    for found in _AS_FOR.finditer(text.norm):
        high = text.sentence(found.end())[1] if text.punctuated else found.end() + 60
        if _GIVES_BACK.search(text.norm, found.end(), high):
            at = index_at(text, found.start("what"))
            named = matters(texts, at, index_at(text, found.end()))
            yield Retraction("topic", found.start("what"), min(high, len(text.norm)), named)
    for found in _LEAVES.finditer(text.norm):
        at = index_at(text, found.end())
        end = clause_end(text, at) if at < len(texts) else at
        low = max(text.sentence(found.start())[0], found.start() - 30)
        if at < end and holds(text, found.start(), found.end(), "asked", "negated"):
            said = " ".join(texts[at:end])
            if re.search(r"\b(?:out|as (?:it|they|that)|alone|be|the way)\b", said) or not re.search("leave|keep", found[0]):
                named = matters(texts, index_at(text, low), end)
                yield Retraction("left", found.start(), text.words[end - 1].end, named, self_done=True)
    for pattern in (_LEFT, _SELF, _IF_WANTED):
        for found in pattern.finditer(text.norm):
            if not holds(text, found.start(), found.end(), "asked", "negated") and pattern is not _IF_WANTED:
                continue
            if pattern is not _IF_WANTED and conditional(text, found.start()) and pattern is not _SELF:
                continue
            at = index_at(text, found.end())
            low, high = text.sentence(found.start())
            if pattern is _LEFT:
                first, last = at, clause_end(text, at) if at < len(texts) else at
                mine = False
            else:
                if not text.punctuated:
                    low, high = max(low, found.start() - 50), min(high, found.end() + 60)
                first, last = index_at(text, low), index_at(text, high)
                mine = True
                if pattern is _IF_WANTED:
                    if _WE_DO.search(text.norm, low, high):
                        continue
                    first, last = max(first, at - 12), min(last, at + 8)
            if first < last:
                said = Retraction("left", text.words[first].start, text.words[last - 1].end,
                                  matters(texts, first, last), self_done=mine)  # fmt: skip
                yield said
    for found in _FETCH.finditer(text.norm):
        low = max(text.sentence(found.start())[0], found.start() - 60)
        if holds(text, found.start(), found.end(), "asked", "negated") and not conditional(text, found.start()):
            if not re.search(r"\b(?:i|we|he|she|they|someone|driver)(?:_ll|_d| will| can)?\b", text.norm[low : found.start()]):
                yield Retraction("fetch", found.start(), found.end(), ())


    for found in _OWN_WAY.finditer(text.norm):
        low = max(text.sentence(found.start())[0], found.start() - 60)
        if not conditional(text, found.start()) and not re.search(r"\b(?:i|we)(?:_ll|_d| will| can)?\b", text.norm[low : found.start()]):
            yield Retraction("own way", found.start(), found.end(), ())


def _unsure(text: TurnText, texts: Sequence[str]) -> Iterator[Retraction]:
    for found in _UNSURE.finditer(text.norm):
        low, high = text.sentence(found.start())
        if not text.punctuated:
            low, high = max(low, found.start() - 60), min(high, found.end() + 60)
        named = matters(texts, index_at(text, low), index_at(text, high))
        yield Retraction("unsure", found.start(), found.end(), named)


def _lost(text: TurnText, texts: Sequence[str]) -> Iterator[Retraction]:
    ways: tuple[tuple[re.Pattern[str], Way], ...] = ((_LOST, "lost"), (_PRICED, "priced"))
    for pattern, way in ways:
        for found in pattern.finditer(text.norm):
            if not holds(text, found.start(), found.end(), "asked", "negated") or conditional(text, found.start()):
                continue
            at = index_at(text, found.start() + 1)
            first = at
            while first > max(0, at - 7) and texts[first - 1] not in _JOINS and not _gap(text, first):
                first -= 1
            last = min(len(texts), index_at(text, found.end()) + (3 if way == "priced" else 0))
            yield Retraction(way, text.words[first].start if first < len(texts) else found.start(), found.end(),
                             matters(texts, first, last))  # fmt: skip


_JOINS = frozenset("and but so because or though although however as since that which if when".split())


def _gap(text: TurnText, i: int) -> bool:
    """Whether a mark stands before the word."""
    return bool(re.search(r"[^\s'\"]", text.norm[text.words[i - 1].end : text.words[i].start].replace("-", "")))


def _edge(text: TurnText, i: int) -> bool:
    """Whether "no" stands alone, as an answer."""
    return i + 1 >= len(text.words) or _gap(text, i + 1)


def _scope(text: TurnText, texts: Sequence[str], i: int) -> int:
    """Where the words that a negator is about end."""
    last = clause_end(text, i)
    for at in range(i + 1, last):
        if (texts[at] in _PREPOSITIONS and at > i + 1) or (at > i + 1 and _gap(text, at)) or texts[at] in _JOINS:
            return at
    return last
