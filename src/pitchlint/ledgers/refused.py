"""What a customer has turned down, and the seller who brings the very thing up again, now or some turns later.

A thing of the seller's own (a cover, a plan, a muffin) was put forward, or the customer said that they want none; and
the customer did not take it. A later sentence that names it again, or a lower price just behind the no, pushes.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pitchlint.ledgers.coming_back import LEFT_OPEN
from pitchlint.ledgers.insisting import ARGUES, LETS_BE, NOS, OFFERS, URGES
from pitchlint.ledgers.selling import ACTS
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import MONEY, NUMBER
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

BEFORE = 16  # turns before an offer; what the customer spoke of there is no thing of the seller's own
_PUTS = lazy(  # besides the offers that `insisting` knows
    rf"(?<![a-z0-9]){MONEY}|\b(?:wanna|want|fancy|tempt|add|go (?:large|big)|upgrade|will i|interest(?:ed)?|we(?:_ve"
    r"| have) (?:an?|our)|i(?:_ve| have)(?: also)? got|i can|i could|we can|they(?: also)? (?:do|have)|you(?: also)?"
    r" (?:can|could|qualify)|comes with|would be|is only|credits|with (?:a|an|our)|any [a-z]+ with|renew|run out"
    r"|maybe an?|for example)\b|\?"
)
_TURNS_DOWN = lazy(
    r"\b(?:no|nope|nah|not|never|none|neither|nor|without|cannot|cant|dont|wont|[a-z]+n_t|hardly|skip|pass|leave (?:it|that|them|the|my|out|things)"
    r"|enough|plenty|wasted|rather|already|myself|ourselves|own|will do|all (?:i|we) (?:want|need)(?:ed)?|plain|regular"
    r"|basic|normal|usual|stick|sticking|forget|discard|decline|refuse)\b"
)
_GOES_ON = lazy(  # a correction, or another wish: what comes next serves that
    r"\d|\b(?:i|we)(?:_d| would| want|_ll| will| am| need| prefer|_m| are)(?: also| really| rather| to)*"
    r" (?:want|like|need|prefer|love|looking|book|go|leave|be|have|it|a|an|the|to)\b|\b(?:find|search|get me|make it"
    r"|call it|show|look for|how about|what about|else|another|different|other|change|actually|must|(?:is|it_s|that_s) my|wonder if|but|tell me|give me"
    r"|what|when|where|how|which|who|can you|could you|is it|is there|does|do you|please (?!no|don|leave|skip|take))\b"
)
_PLAINLY = lazy(  # a no that stands, whatever else the turn asks for
    r"\b(?:no,? (?:thanks|thank you|need|not now)|not (?:now|at the moment|today|yet|just yet|interested)|(?:don_t|do not"
    r"|dont) (?:want|need)|skip|leave (?:it|that|the [a-z]+) (?:out|off)?|waste)\b"
)
_ASKS_DATA = lazy(  # the seller asks for something to go on with, or has nothing to offer
    r"^\W*(?:(?:and|so|ok|okay|now|also|alright|great|sure|then|please) )*(?:(?:what|where|when|which|who|how (?:many|long"
    r"|do|far))\b(?! (?:about|if))|how would you like to (?:pay|travel)\b)|\b(?:(?:could|can|would|will) you (?:please )?(?:provide|describe|give|tell"
    r"|spell|repeat|say)|do you know|^\W*(?:did|have|has) you (?!considered|thought)|provide|your (?:date|name|pin|symptoms)|, or\b|or do you|proceed|instructions"
    r"|sorry|unfortunately|not available|no (?:[a-z]+ )?available)\b"
)
_UNSURE = lazy(r"\b(?:not sure|no (?:clue|idea|problem|worries|matter|preference)|(?:don_t|dont|do not) (?:know|mind|think (?!so)"
    r"|remember|see)|(?:not|isn_t|doesn_t|don_t) (?:safe|bad|important|matter)|why not|couldn_t be|can_t wait|(?:got|have|has|had|there_s|is|are|and) no [a-z]+)\b")
_NOTHING_ELSE = lazy(r"^\W*(?:no|nope|nah)\b.*\b(?:nothing (?:else|more)|(?:just|only) want (?:my|the))\b")
_CHECKS_BACK = lazy(r"\b(?:did i (?:miss|get)|miss(?:ed|ing)? anything|anything else|let me (?:just )?check i)\b")
_LATER = lazy(r"\b(?:ask me (?:again|later)|remind me|come back to (?:it|that)|maybe (?:later|after)|let me think)\b")
_CONFIRMS = lazy(r"\b(?:correct|right|confirm\w*|okay|ok|is (?:that|this|it) (?:fine|good)|accurate)\b\W*$|\bconfirm\b")
_TAKES = lazy(  # the customer takes it, or speaks of it of their own will
    r"^\W*(?:(?:oh|ok|okay|well|um)\W+)*(?:yes|yeah|yep|yup|sure|please do|why not|go on|go ahead|deal|let_s|sounds|all"
    r" right|alright)\b(?! (?:it is|that_s right|that_s correct|to the [a-z]+,? no))|\b(?:i_ll take|we_ll take|add it"
    r"|go for it|sign me up|i_d like (?:it|that|one)|changed my mind|actually|how much|tell me (?:more|about)|interested in)\b(?<!not interested in)"
)
_ASIDE = frozenset(  # words of any offer; they name no thing
    """offer add extra also free minute second today tonight now time day days week month year night price credit
    credits dollar dollars pound pounds euro euros cent cents percent number name address confirm correct
    order screen display anything something interest help today assist service customer special new good better best
    moment question information details detail list please kindly want wish try tell search look check booking
    reservation appointment result results option options choice here place thing things location city area date
    send set put made ready welcome back way bit guest guests people person home house hotel room car ride flight
    train bus ticket tickets movie song restaurant event doctor apartment property visit venue party coffee drink
    account balance alarm weather driver report pin pet available located rated rating star found match""".split()
)
_GENERIC = stems(tuple(_ASIDE)) | NOS | ACTS
_LETS_GO = lazy(
    r"\b(?:without|off|removed?|cancel?led|cancel|left (?:it |that )?(?:out|off)|leave (?:it|that|the [a-z]+) (?:out|off)"
    r"|no (?!time|trouble|joke|use|nothing|problem|worries)[a-z]+|(?:won_t|not|n_t) (?:be )?(?:add|includ|charg|bring"
    r"|book)[a-z]*|skip|skipped|declin[a-z]+|taken out|take it out|instead|it is then|usual|discard(?:ed)?)\b"
)
_WANTS_NONE = lazy(
    r"\b(?:(?P<verb>no|without(?: a| an| any| the)?)|(?:don_t|do not|dont) (?:want|need|care for|like)(?: a| an| any| the| your"
    r"| to (?:have|take|buy|book|get|pay for)(?: a| an| any| the)?)?|not (?:interested in|into|for)(?: a| an| any| the"
    r"| your)?|skip (?:the|any)|leave (?:the|out the))(?P<thing>(?: [a-z]{3,}){1,2})"
)
_BARE_PUSH = lazy(  # behind a bare no: a question that holds on to it
    r"(?:^|[.!?,] *)(?:(?:are |r )?(?:you |u )?(?:really |quite |absolutely )?(?:sure|certain)(?: about (?:that|it))?"
    r"|deal|last offer|last chance|no\?|really|(?:so )?you_d rather [^?]*|(?:ok|okay|yeah|yes|right|hm+)|not even [^?]*"
    r"|(?:and )?(?:if|what if|how about|what about) [^?]*|why(?: not)?|(?:only|just) [^?]*"
    rf"|(?:make it |say |ok |okay |and )*[$£€]?{NUMBER}(?: [a-z]+)?(?: then)?)\?"
)
_NONE_OF = lazy(r"\b(?:no|without)(?: (?!thanks)[a-z]+){1,3}|(?:[a-z]+ ){1,3}no\b(?=[,.!]|$)")
_HOLDS_ON = lazy(  # behind any no
    r"\b(?:deal|last offer|last chance)\?|\bchange your mind\?|\b(?:\d+|[a-z]+ty|ten|fifteen) (?:percent|per cent|%) off\b"
    r"|\bhalf price\b|\bfor nothing\b"
)
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Refused:
    """What was turned down: stems that name it, what it was to cost, and whether the seller had put it forward."""

    thing: frozenset[str]
    price: Decimal | None
    offered: bool


def refused(talk: Talk, turn: int) -> Refused | None:
    """What a customer's turn turns down; None where it turns down nothing that has a name."""
    text = talk.texts[turn]
    if not _TURNS_DOWN.search(_UNSURE.sub(" ", _unasked(text))):
        return None
    if _LATER.search(text.norm):
        return None
    goes_on = _GOES_ON.search(text.norm) is not None or bool(questions_of(text))
    before = talk.texts[turn - 1] if turn and talk.role(turn - 1) == "seller" else None
    unwanted = [(m["verb"], stems(m["thing"].split())) for m in _WANTS_NONE.finditer(text.norm)]
    none = frozenset().union(*(thing for _, thing in unwanted)) - _GENERIC
    wanted_none = frozenset().union(*(thing for verb, thing in unwanted if not verb)) - _GENERIC
    if before is not None and not _CHECKS_BACK.search(before.norm) and not _TAKES.search(text.norm) and (OFFERS.search(before.norm) or _PUTS.search(before.norm)):
        spoken = frozenset().union(*(_named(talk.texts[i]) for i in talk.turns("customer", max(1, turn - BEFORE), turn)))
        if turn - BEFORE <= 0 and talk.role(0) == "customer":
            spoken |= _named(talk.texts[0])
        puts = [
            (a, b)
            for a, b in sentences(before)
            if (OFFERS.search(before.norm, a, b) or _PUTS.search(before.norm, a, b))
            and not _CONFIRMS.search(before.norm[a:b])
            and not _ASKS_DATA.search(before.norm[a:b])
        ]
        new = frozenset().union(*(_between(before, a, b) for a, b in puts)) - spoken - _GENERIC
        sums = [n for a, b in puts for n in _amounts(before.norm[a:b])]
        kept = _affirmed(text) - none
        thing = (new - kept) | wanted_none
        if goes_on and not _PLAINLY.search(text.norm):
            thing = thing if sums and _NOTHING_ELSE.search(text.norm) else thing & none
        if thing:
            return Refused(thing, max(sums, default=None), True)
    return Refused(wanted_none, None, False) if wanted_none else None


def brings_up(talk: Talk, no: int, turn: int, what: Refused) -> tuple[int, int] | None:
    """Where a seller's turn after a no brings up what was refused, as characters; None where it does not."""
    text = talk.texts[turn]
    behind = turn == no + 1
    asked = behind and (bool(questions_of(talk.texts[no])) or _GOES_ON.search(talk.texts[no].norm) is not None)
    spans = list(sentences(text))
    for start, end in spans:
        said = text.norm[start:end]
        names = what.thing & _between(text, start, end)
        if _LETS_GO.search(said) or LEFT_OPEN.search(said) or (names and _drops(said, names)):
            continue
        puts = URGES.search(said) or _PUTS.search(said) or OFFERS.search(said) or ARGUES.search(said)
        if names and (behind or puts) and (what.offered or URGES.search(said) or _amounts(said)):
            if behind and LETS_BE.match(said):
                continue
            return start, end
        if behind and what.offered and _HOLDS_ON.search(said):
            return start, end
        if behind and what.offered and not asked:
            cheaper = what.price is not None and any(_LEAST <= n < what.price for n in _amounts(said))
            if cheaper or _BARE_PUSH.search(said):
                return start, end
    return None


def _drops(said: str, names: frozenset[str]) -> bool:
    """Whether a sentence says no to what it names, as the customer did: "no blood test then", "parking yes, table no"."""
    return any(not names.isdisjoint(stems(m[0].split())) for m in _NONE_OF.finditer(said))


def _unasked(text: TurnText) -> str:
    """The words of a turn without its questions: "so I don't pay anything?" says no to nothing."""
    norm = text.norm
    for q in questions_of(text):
        norm = norm[: q.start] + " " * (q.end - q.start) + norm[q.end :]
    return norm


def speaks_of(text: TurnText, what: Refused) -> bool:
    """Whether the customer speaks of the thing refused, and not to refuse it again; or takes what was put forward."""
    if _TAKES.search(text.norm):
        return True
    return bool(what.thing & _named(text)) and not _TURNS_DOWN.search(text.norm)


@once
def _named(text: TurnText) -> frozenset[str]:
    return stems([w.text for w in text.words])


def _between(text: TurnText, start: int, end: int) -> frozenset[str]:
    return stems([w.text for w in text.between(start, end) if w.text.partition("_")[0].isalpha()])


def _affirmed(text: TurnText) -> frozenset[str]:
    """Stems of what the customer wants in the same turn: "regular milk is great"."""
    found: frozenset[str] = frozenset()
    for start, end in sentences(text):
        if not _NEGATES.search(text.norm, start, end):
            found |= _between(text, start, end)
    return found


_NEGATES = lazy(r"\b(?:no|nope|nah|not|never|without|cannot|dont|[a-z]+n_t|skip|leave|pass|wasted|hardly|neither)\b")
_AMOUNT = lazy(rf"(?<![a-z0-9:])[$£€]?(?P<n>{NUMBER})\b(?! ?(?:[ap]m\b|o_clock|minutes?\b|days?\b|years?\b|people\b|th\b|:))")


def _amounts(said: str) -> list[Decimal]:
    found = (parse_number(m["n"]) for m in _AMOUNT.finditer(said))
    return [Decimal(n) for n in found if n is not None]
