"""Where a seller says that a thing is gone, costs after all, or is a matter of luck: "whatever is left"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pitchlint.ledgers.clauses import conditional
from pitchlint.ledgers.matters import matters
from pitchlint.ledgers.retraction import Retraction, Way, around, clause_start
from pitchlint.ledgers.settlements import holds, index_at
from pitchlint.nlp.mentions import MONEY
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_LOST = lazy(  # it is no longer there for the customer: given away, out, off
    r"(?:\b(?:is|are|has|have|have been|has been|got|been)|_s|_re|_ve)(?: now| already| just| all"
    r"| been)* (?:off (?:today|till|until|this|sick|on|that|tomorrow|then)|away|on (?:leave|holiday|vacation)"
    r"|not in\b|gone home|left (?:already|for)|closed|shut|out of (?:stock|order)|sold|sold out|fully booked|full"
    r"|gone|taken|finished for|let go|given away|withdrawn|discontinued|broken|snapped up|over|expired|ended)\b"
    r"|\b(?:went|going|gone|goes|given|promised|sold) to (?:another|someone|somebody|a different|the next|other)\b"
    r"|\b(?:was|were) (?:just |already )?(?:let|sold|taken|given away|snapped up)\b|\b(?:ran|run|clean) out\b|\b(?:i"
    r"|we|they)(?:_ve| have)? (?:left|kept|taken|took) (?:it|that|this|them|the|your)"
    r" ?(?:[a-z]+ ){0,5}?(?:out|off)\b"
)
_PRICED = lazy(
    rf"\b(?:sold separately|extra (?:charge|cost)|(?:is|are|costs?|comes? to|at|for|_s|another|be|pay"
    rf"|adds?) (?:an extra |an additional |only |just |about |another )*{MONEY}|{MONEY} (?:extra|each|a \w+|apiece|if"
    rf"|on top|more)"
    r"|(?:is|are|_s|plus|another) \d+ (?:a|per|each|for|extra|on top)\b|(?:is|are|_s) (?:charged|extra"
    r"|payable|not included|not free|chargeable))"
)
_UNSURE = lazy(
    r"\b(?:(?:(?:whatever|whichever)(?: [a-z]+)?|what|which one)(?:_s| is| are| they_ve| we_ve| they have"
    r"| we have)? (?:ever )?(?:left|open|free|available|going|in|there|to hand)(?: (?:over|on|when))?\b|whichever of"
    r"|first come,? (?:and )?first served|you_ll (?:find out|see|know) (?:at|when|on|once|then)|you (?:can_t|cannot"
    r"|don_t get to) (?:choose|pick|say)|(?:nobody|no one|noone|nobody here|no one here) (?:can|could|will be able to"
    r"|knows?|is able to)\b|(?:i|we|they) (?:can_t|cannot|couldn_t) (?:really |actually )?(?:say|tell|promise"
    r"|guarantee|swear)|no (?:guarantees?|telling|promises|knowing|saying)|luck of the draw|hit (?:and|or) miss"
    r"|pot luck|a lottery|we_ll (?:just )?(?:have to )?see (?:whether|if|how|what)|(?:keep your )?fingers crossed"
    r"|(?:it|that) (?:all )?depends\b|changes? by the (?:minute|hour|day)|if (?:we_re|you_re|they_re) lucky"
    r"|with (?:any|a bit of) luck|(?:decides?|decide) (?:what|which|who|that)|may well be|might (?:well )?(?:have to"
    r"|be able|manage)|maybe (?:they|we|he|she|it) (?:still )?(?:ha\w+|can|could|will)|may or may not|not (?:up"
    r"|down) to (?:me|us)|(?:can|could|will|_ll) (?:then |only |first )?tell you (?:if|whether)|remains to be seen"
    r"|(?:not|n_t) (?:yet |quite |at all )*(?:clear|certain|known|decided|settled) (?:yet )?(?:if|whether|when)"
    r"|open whether)"
)


def losses(text: TurnText, texts: Sequence[str]) -> Iterator[Retraction]:
    """What a turn says to be gone, to cost, or to be uncertain."""
    for found in _UNSURE.finditer(text.norm):
        first, last = around(text, found.start(), found.end(), 60, 60)
        yield Retraction("unsure", found.start(), found.end(), matters(texts, first, last))
    ways: tuple[tuple[re.Pattern[str], Way], ...] = ((_LOST, "lost"), (_PRICED, "priced"))
    for pattern, way in ways:
        for found in pattern.finditer(text.norm):
            if not holds(text, found.start(), found.end(), "asked", "negated") or conditional(text, found.start()):
                continue
            first = min(clause_start(text, index_at(text, found.start() + 1), 7), len(texts) - 1)
            last = index_at(text, found.end()) + (3 if way == "priced" else 0)
            yield Retraction(way, text.words[first].start, found.end(), matters(texts, first, last))
