"""Replies that speak of the thing asked about and leave out what was asked of it.

"Do you deliver on Sundays?" - "Delivery is free over fifty."; "what is it after the first year?" - "only nine for
the first year!"; "what was wrong with it?" - "it's all sorted now". Each frame is a question, what a reply to it must
not do without, and, where it needs one, what gives a reply away that goes beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pitchlint.ledgers.answering import Reply
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.speaks_past import leaves_open
from pitchlint.ledgers.tied_words import SAYS
from pitchlint.ledgers.wants import Kind
from pitchlint.nlp.mentions import DATE, NUMBER
from pitchlint.regex import lazy

_DAYS = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|bank holidays?|evenings?|nights?|christmas|easter)"


@dataclass(frozen=True, slots=True)
class Frame:
    """A kind of question and its answers.

    Attributes:
        kinds: of the question; empty for any.
        asks: words of the question.
        gives: words without which nothing of it is answered.
        beside: words of a reply that goes beside it; None: any reply without `gives` does.
    """

    kinds: tuple[Kind, ...]
    asks: re.Pattern[str]
    gives: re.Pattern[str]
    beside: re.Pattern[str] | None = None


FRAMES = (
    Frame(  # on certain days
        ("yes-no",),
        lazy(
            rf"\b(?:do|does|are|is|can|could|will) (?:you|they|we|i|it|the [a-z]+) [a-z ]*\b(?:on|over|at) {_DAYS}\W*$"
        ),
        lazy(
            rf"\b(?:{DATE}|{_DAYS}|(?:at|from|till|until|between|by|to) (?:{NUMBER}|\d)|any|every|all|always|never"
            rf"|only|daily|weekdays?|week|hours?|closed|shut|open"
            r"|works?|fine|sure|possible|available|full|booked|free (?:then|that))\b"
        ),
        lazy(r"\b(?:free|cheap\w*|quick\w*|fast\w*|best|great|popular|quality|friendly|reliable|over [a-z]+)\b"),
    ),
    Frame(  # what comes after a first time
        ("price",),
        lazy(
            r"\b(?:after|once|following|beyond) (?:the |that|my |this )?(?:whole )?(?:first|trial|initial|promotion\w*"
            r"|offer|discount|introduct\w+|free|[a-z]+ months?|[a-z]+ years?)\b|\b(?:in the second year|at renewal"
            r"|when it renews|later on|normal price|regular price)\b"
        ),
        lazy(
            r"\b(?:after|then|afterwards|thereafter|goes|go|rises?|later|stays?|same|normal\w*|regular|full price"
            r"|second|renew\w*|from (?:month|year)|standard)\b"
        ),
        lazy(
            r"\b(?:(?:for|in|during) (?:the |your )?(?:whole |entire |full )?first|introductory|to start(?: with)?"
            r"|for now|initial(?:ly)?|first (?:year|month|three|six|two))\b"
        ),
    ),
    Frame(  # what was wrong
        (),
        lazy(
            r"\b(?:what(?:_s| was| is| went| were| are)? (?:wrong|the (?:problem|matter|issue|fault|cause|trouble))"
            r"|what (?:happened|caused|went wrong)|why (?:did|was|has|were|is|does))\b"
        ),
        lazy(
            r"\b(?:because|since|due to|caused?|was|were|had|there_s|it seems|reason|so that|found|turn(?:s"
            r"|ed) out|broken?|worn|leak\w*"
            r"|snapped|blocked|failed|loose|faulty|wrong|problem|too [a-z]+|wear|mistake|error)\b"
        ),
        lazy(
            r"\b(?:sorted|fixed|mended|repaired|resolved|working (?:now|again|fine)|running|fine now|back to normal"
            r"|good as new|your next|you can|you could|you get|let me (?:check|look|confirm|take|get)"
            r"|your plan|we have an?"
            r"|i_ll|you_ve been|i see (?:that )?you_ve)\b"
        ),
    ),
    Frame(  # how to pay
        ("yes-no",),
        lazy(
            r"\b(?:pay|settle|do it|spread it)[a-z ]* (?:in (?:instal\w+|parts|cash)|by (?:card|cheque|check|transfer"
            r"|month)|monthly|weekly|over (?:[a-z]+ )?(?:months?|years?))\W*$"
        ),
        lazy(
            r"\b(?:instal\w+|month\w*|weekly|parts?|split|spread|cards?|cash|cheques?|checks?|transfer|paypal|debit"
            r"|credit|online|terms|all at once|up ?front|in full|halves|half|finance|sure|fine|works|allowed|accept"
            r"|take|whatever|however|either|possible|only)\b"
        ),
        lazy(r"\b(?:total|comes to|(?:would|will) be|that_s|it_s|costs?)\b[^.!?]*\d"),
    ),
    Frame(  # what becomes of something
        (),
        lazy(r"\bwhat (?:happens|becomes)\b"),
        lazy(
            r"\b(?:will|(?<!\bi)(?<!\bwe)_ll|you(?! can\b)(?!r\b)(?<!send you)|delet\w+|kept?|keeps?|stays?"
            r"|gets?|can|if|when|after|until|then|goes|removed?|nothing"
            r"|transfer\w*|return\w*|refund\w*)\b"
        ),
        lazy(
            r"\b(?:everyone|everybody|nobody|no one|most|hardly anyone|people)\b|\b(?:is|are|_s"
            r"|_re) (?:[a-z]+ ){0,2}(?:grade|safe|secure|best|great|excellent|reliable|trusted|quality|premium|happy"
            r"|proud|easy|simple|low|small|flexible|rare)\b|\b(?:i_ll|we_ll) (?:just )?send you\b"
            r"|\byou can (?:also )?pay (?:by|with|online)\b"
        ),
    ),
    Frame(  # how something is done
        ("how",),
        lazy(r"^(?:[a-z]+ )*?how (?:do|can|could|would|should) (?:i|we) (?!know|pay\b)[a-z]"),
        lazy(
            r"\b(?:you|click|go|press|open|tap|use|using|by|with|just|on the|in the|call|ring|first|then|send|through"
            r"|links?|settings?|i_ll|we_ll|i_ve|can|need|enter|online|at|from|turn|take|please|let|easy|simply|text"
            r"|mail|e-?mail|ask|log|sign|download|choose|select|depends)\b"
        ),
        lazy(
            r"^\W*(?:our|the|it|this|that|we|they|there)(?:_s|_re|_ve)?\b[^.!?]*(?:_s|_re|_ve|\b(?:is|are|was|were|has"
            r"|have|been|comes?)\b)"
        ),
    ),
    Frame(  # how long a thing is
        (),
        lazy(r"\bhow long (?:is|are|was|were) (?:the|this|that|it|they|your)\b"),
        lazy(
            r"\b(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|long|short|half|met(?:re|er)s?|feet|foot"
            r"|inch\w*|cm|pages?|until|till|to|about)\b"
        ),
        lazy(r"[$£€]|\b(?:dollars?|pounds?|euros?|costs?|price|ticket)\b"),
    ),
    Frame(  # at what hour
        ("time",),
        lazy(r"\b(?:what|which) (?:time|hour)\b"),
        lazy(
            rf"\b\d{{1,2}}(?![\d.,]|st|nd|rd|th)|\b{NUMBER} (?:o_clock|in the|at night|sharp|then|thirty|fifteen)"
            rf"|\b(?:at|by|from|to|till|until|past|about|around|is|it_s) {NUMBER}\b|\b(?:noon|midnight|morning"
            rf"|afternoon|evening|night"
            r"|half|quarter|soon|now|any ?time|whenever|minutes?|hours?|all day|round|early|late|later|lunch|dawn|dusk"
            r"|sunset|sunrise|once|when|after|before|today|tomorrow|open|as soon|suits?|like|prefer)\b"
        ),
    ),
    Frame(  # a measure
        (),
        lazy(
            r"\bwhat(?:_s| is| was) (?:the|its|your) (?:[a-z]+ )?(?:mileage|size|weight|height|area|capacity|age"
            r"|rating|interest rate|apr|percentage|length|width)\b"
        ),
        lazy(
            rf"\d|\b(?!one\b)(?:{NUMBER})\b|\b(?:half|none|zero|small|medium|large|low|high|average|about|under|over"
            r"|around|depends|between)\b"
        ),
    ),
    Frame(  # how long it lasts
        (),
        lazy(r"\bhow long (?:does|do|will|would|should) [a-z ]*(?:last|keep|live|hold|stay (?:fresh|good))\b"),
        lazy(
            r"\b(?:last\w*|keeps?|lives?|holds?|years?|guarant\w+|warrant\w+|life|stays?|good for|up to|until|till)\b"
        ),
        lazy(r"\b(?:charg\w+|takes?|install\w*|arriv\w+|deliver\w*|sets? up|dries|assembl\w+)\b"),
    ),
)


def beside_focus(reply: Reply, q: Asked, past: bool = False) -> bool:
    """Whether a reply speaks of the thing and leaves out what was asked of it.

    Args:
        reply: what of a seller's turn can answer the question.
        q: the question.
        past: a reply before it has spoken past the question, so that this one must give what is asked for.
    """
    if leaves_open(reply) or reply.opens or reply.polar or reply.denies:
        return False
    frame = next((f for f in FRAMES if (not f.kinds or q.kind in f.kinds) and f.asks.search(q.said)), None)
    if frame is None or frame.gives.search(reply.said) or (q.kind == "yes-no" and SAYS.search(reply.said)):
        return False
    return past or frame.beside is None or frame.beside.search(reply.said) is not None
