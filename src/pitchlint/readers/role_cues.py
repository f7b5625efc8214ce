"""Who sells and who buys, from what they say: cues with weights, and a confidence for the sum.

The weights are rough log-odds, set from common sense and checked against the labelled training talks; the test
of this file holds how often the guess is right there. Words that belong to both sides have no cue.
"""

# ruff: noqa: E501 - a cue a line reads best

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pitchlint.conversation import Turn
from pitchlint.regex import lazy

_SELLER = (
    (3.0, r"thank(?:s| you)(?: so much| very much)? for (?:calling|contacting|choosing|reaching out|holding|your patience|chatting)"),
    (2.5, r"(?:how|what) (?:can|may|could) i (?:help|assist|do for) you|how (?:can|may) i be of (?:help|assistance|service)"),
    (2.0, r"(?:i am|i'm|we're|we are) (?:calling|reaching out) (?:\w+ ){0,2}(?:from|on behalf of|with|about your|regarding your)"),
    (2.0, r"(?:this is|my name is|i'm|i am) [a-z]+(?: [a-z]+)? (?:from|with|at|calling from|on behalf of) (?!you\b)\w+"),
    (1.5, r"(?:is there )?anything else (?:i|we|that i) (?:can|could|may)"),
    (1.5, r"(?:can|could|may) i (?:have|get|take|confirm|verify|ask for) your (?:\w+ ){0,2}(?:name|number|address|email|account|order|zip|date|details|phone|card|id|postcode)"),
    (1.5, r"(?:what is|what's|confirm|verify|provide|give me|tell me) your (?:\w+ ){0,2}(?:name|number|address|email|account|zip|date of birth|order|phone|details|postcode)"),
    (1.2, r"\b(?:we|our (?:company|firm|team|store|shop|customers|clients|service|product|plans?|packages?|prices?))(?: can| also| do| currently)? (?:offer|provide|have|carry|sell|include|guarantee|start|are offering|deliver|ship)"),
    (1.0, r"\bour (?:\w+ ){0,2}(?:plans?|packages?|offers?|specials?|warranty|customers|clients|products?|services?|policy|team|system|records|premium|discount|promotion)\b"),
    (1.2, r"would you (?:like|be interested|prefer)|are you (?:interested in|looking for)|(?:did|do) you (?:have (?:a|any) (?:budget|preference)|want me to)"),
    (1.2, r"(?:i|we) can (?:offer|give|get|set|sign|book|put|do|send|help|arrange|schedule) you\b|i can help (?:you )?with (?:that|this)"),
    (1.0, r"let me (?:\w+ ){0,2}(?:check|look|pull|see what i can|explain|tell you about|get that|transfer|verify|walk you)"),
    (1.0, r"(?:sorry|apologi[sz]e) for (?:the|any|your|that) (?:\w+ )?(?:inconvenience|delay|trouble|wait|confusion)|i apologi[sz]e"),
    (1.0, r"i(?:'d| would) be (?:happy|glad) to (?:help|assist|look|check)|i(?:'ll| will) (?:be )?(?:happy|glad) to"),
    (1.0, r"\b(?:sir|ma'am|madam)\b"),
    (0.8, r"what (?:brings you|are you looking for|kind of|type of|would you be using)|how many (?:people|users)|when would you"),
    (1.0, r"press \d|you(?:'ve| have) been (?:selected|chosen|approved)|you (?:qualify|are eligible|'re eligible)|i(?:'ve| have) (?:booked|reserved|scheduled|refunded|processed)"),
    (1.5, r"how much (?:would|do|will) you (?:like|want|be able|care|normally)|would you (?:like|be willing) to (?:donate|contribute)|\b[a-z]+ speaking\b(?! of)"),
    (0.8, r"if you (?:sign|order|buy|book|act|decide|go with|upgrade) (?:\w+ ){0,2}(?:today|now|up)|for (?:just|only) \$"),
    (0.8, r"have a (?:great|nice|good|wonderful|lovely) (?:day|one|evening|weekend)|your (?:reservation|order|appointment|booking|request|ticket) (?:is|has been|was)"),
    (0.7, r"\bdoes that (?:work|sound|make sense)|\bshall i\b|\bplease confirm\b"),
)  # fmt: skip
_CUSTOMER = (
    (2.0, r"\bmy (?:\w+ ){0,2}(?:order|bill|subscription|package|refund|invoice|policy|internet|router|claim|delivery|purchase|flight|statement)\b"),
    (1.5, r"\bi (?:bought|ordered|purchased|paid for) (?!(?:it|this|them|these)\b)|\bi (?:was charged|got charged|was billed|never received|haven't received|didn't receive|signed up)"),
    (2.0, r"i(?:'m| am| was)? (?:calling|call|writing|wanting|want|trying|looking) (?:\w+ ){0,1}(?:to (?:cancel|return|find out|book|buy|order|ask|get|complain|see if|rent|find|make|reserve|check)|because|about my|for a)"),
    (1.8, r"i(?:'d| would) like to (?!tell|offer|ask you|confirm|apologi|thank|invite|assist|help)|i want (?:to (?:buy|order|cancel|return|book|find|make|get|speak|talk)|my money|a refund)|i need (?:to (?:find|book|cancel|return|buy|make|get)|a |an |some |help)"),
    (1.8, r"how much (?:is|does|do (?!you)|are(?! you)|would (?!you)|will (?!you)|for|'s)|what(?:'s| is| does) (?:the|it|that)? ?(?:price|cost|fee|catch)|what (?:would|does) (?:that|it|one) cost|what(?:'s| is) (?:that|it) a month|can you do (?:any )?better"),
    (1.5, r"not interested|no,? thank(?:s| you)|take me off|stop calling|too expensive|can't afford|i already have|don't call"),
    (1.5, r"(?:just|only) (?:looking|browsing)|i(?:'ll| will) (?:take it|think about it)|i(?:'ll| will) have to (?:think|talk|ask)|let me think|do you (?:have|sell|carry|offer|guys|take|deliver|ship|accept)\b"),
    (1.2, r"(?:can|could|will|would) you (?:please )?(?:help me|tell me|find|book|check|send me|give me|refund|cancel|fix|recommend|get me)\b|i(?:'m| am) having (?:trouble|problem|an issue|issues)"),
    (1.2, r"(?:it|that|this)(?:'s| is)? (?:not working|broken|doesn't work|stopped working|won't)|i(?:'m| am) (?:looking|interested|planning)|i was (?:wondering|told)"),
    (0.8, r"\bmy (?:wife|husband|kids|daughter|son|budget|house|car|account|phone|boss|mother|dad|mom)\b|we(?:'re| are) looking"),
    (0.8, r"(?:sounds|that's|that is) (?:good|great|perfect|fine|expensive|a lot)|thanks? (?:you )?(?:for|so much for) your help|that(?:'s| is|'ll be| will be) all"),
    (0.7, r"who is this|how did you get my number|what(?:'s| is) this about|are you (?:sure|open)|is (?:it|this|that|the \w+) still available|would you (?:take|accept)"),
)  # fmt: skip
_CUES = tuple(
    (sign * weight, lazy(pattern)) for sign, table in ((1, _SELLER), (-1, _CUSTOMER)) for weight, pattern in table
)
_LOOKAHEAD = re.compile(r"\(\?![^()]*(?:\([^()]*\)[^()]*)*\)")  # what may not follow only narrows a cue
_SPREAD = 2.2  # points of difference that make the odds e to 1; from the training talks
_LONGEST = 2_000  # characters of a turn that are looked at
_TURNS = 60  # sides show early, and long files need no more


@dataclass(frozen=True, slots=True)
class Lean:
    """How one speaker's words lean: `points` above zero to the seller's side; `best` are the quotes that weigh most."""

    points: float
    seller_quote: str = ""
    customer_quote: str = ""
    cues: int = 0


def lean(turns: Sequence[Turn]) -> Lean:
    """The sum of a speaker's cues; each cue counts twice at most."""
    times: dict[int, int] = {}
    quotes: dict[bool, tuple[float, str]] = {}
    points = 0.0
    for turn in turns[:_TURNS]:
        for key, said in _cues(turn.text[:_LONGEST]):
            if times.get(key, 0) >= 2:
                continue
            weight = _CUES[key][0]
            points += weight if key not in times else weight / 2
            times[key] = times.get(key, 0) + 1
            side = weight > 0
            if abs(weight) > quotes.get(side, (0.0, ""))[0]:
                quotes[side] = (abs(weight), f"“{said}” (turn {turn.index + 1})")
    return Lean(round(points, 3), quotes.get(True, (0, ""))[1], quotes.get(False, (0, ""))[1], len(times))


@lru_cache(maxsize=1)
def _all_cues() -> Any:
    """All cues as one set, which tells in one pass which of them a text may hold."""
    import re2

    cues = re2.Set.SearchSet()
    for _, pattern in _CUES:
        cues.Add(_LOOKAHEAD.sub("", pattern.pattern))
    cues.Compile()
    return cues


@lru_cache(maxsize=16_384)  # as many texts as an audit keeps of its turns, and some
def _cues(text: str) -> tuple[tuple[int, str], ...]:
    """The cues that a text holds, each with its words."""
    words = text.casefold().replace("’", "'")
    may = sorted(_all_cues().Match(words) or ()) if words.isascii() else range(len(_CUES))  # re2's \w is ASCII
    found = ((key, _CUES[key][1].search(words)) for key in may)
    same = len(words) == len(text)
    return tuple((key, (text[m.start() : m.end()] if same else m.group()).strip()) for key, m in found if m)


def confidence(difference: float) -> float:
    """The share of cases in which a difference of so many points is right, 0.5 to 1."""
    return round(1 / (1 + math.exp(-min(abs(difference), 40) / _SPREAD)), 2)
