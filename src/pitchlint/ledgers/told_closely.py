"""Whether an answer of the right form is as close as the question: a year for "what year", a length for "how long"."""

from __future__ import annotations

from pitchlint.ledgers.answer_words import CLOCK_WORDS
from pitchlint.ledgers.answering import forms_in
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.opposites import tells_other_end
from pitchlint.ledgers.tied import fragment
from pitchlint.ledgers.tied_words import AT_PLACE
from pitchlint.ledgers.told_measures import counts_it, measured_closely
from pitchlint.ledgers.wants import Form
from pitchlint.nlp.mentions import DATE, DURATION, MONEY, NUMBER
from pitchlint.regex import lazy

_ASKS_YEAR = lazy(r"\b(?:what|which) year\b")
_YEAR = lazy(
    r"\b(?:1[5-9]|20)\d\d\b|\b\d0(?:_?s)\b|\byears?\b|\bcentury\b|\b(?:sixties|seventies|eighties|nineties|recent\w*"
    r"|new|_?\d\d)\b|\b(?:nineteen|twenty|eighteen) (?:[a-z]+teen|[a-z]+ty|oh)\b"
)
_ASKS_LENGTH = lazy(
    r"\bhow (?:long\b(?! (?:ago|have|has|are you))|much (?:more |extra )?time\b|many (?:more |working |business )*"
    r"(?:minutes|hours|days|nights|weeks|months)\b)"
)
_LENGTH = lazy(
    rf"{DURATION}\b|\b(?:seconds?|minutes?|hours?|hourly|days?|nights?|weeks?|months?|years?|moments?|whiles?|overnight"
    r"|as long as (?:you|we)|instant\w*|immediate\w*|right away|straight away|long|forever|always|permanent\w*"
    r"|unlimited|soon|shortly|quick\w*|no time|now|in time|fast)\b|\b(?:until|till|to|by|from|about|around|roughly"
    r"|only|just|so|takes?|take|is"
    rf"|_s) {NUMBER}\b|^\W*{NUMBER}\b|\b(?:have|has|gets?|receives?|be|arrives?|lands?|ready|done|through|there)"
    rf"(?: it| them| there| you| back)* (?:on |at )?{DATE}|\b(?:until|till|by|to|from) (?:the )?{DATE}|{DATE} (?:to"
    rf"|till|until) |\b(?:send|sent|post|posted|ship|shipped|goes out|go out|leaves?"
    rf"|dispatch\w*)\b[^.!?]* (?:today|tomorrow|tonight|{DATE})"
)
_STEP = lazy(  # one of several directions, how often, how far somebody is off: no length of the whole
    r"\b(?:turn|walk|go|continue|drive|head|keep|follow|cross|proceed)\b[^.!?]{0,80}\b(?:until|left|right|straight"
    r"|blocks?)\b[^.!?]*|\b(?:every|each) (?:single )?(?:minute|hour|day|night|week|month|year)\b"
)
_OFF = lazy(rf"\b{DURATION} (?:away|off|from you|out)\b")
_COMES = lazy(r"\b(?:until|till|before|here|arrives?|come|comes|coming|wait|waiting|get to me|reach)\b")
_ASKS_SIZE = lazy(r"\bhow (?:big|large|small|spacious|far|old|tall|high|wide|deep|heavy|thick)\b")
_OF_SALE = lazy(
    rf"{MONEY}(?: (?:a|per) [a-z]+)?|\b[a-z0-9]+(?:st|nd|rd|th|ond|ird) (?:floor|street|avenue)\b"
    rf"|\b{NUMBER} (?:[ap]m|stars?|o_clock)\b"
)
_SIZE = lazy(
    rf"\b(?:{NUMBER}|(?<!good )(?<!nice )(?<!decent )(?<!great )(?<!right )sizes?|big|bigger|large|larger|small"
    rf"|smaller|tiny"
    r"|huge|compact|roomy|spacious|studio|single|double|medium|standard|square|half|miles?|minutes?|hours?|blocks?"
    r"|walks?|close|near|next|nearby|corner|far|further|away|doors?|years?|months?|new|old|built|feet|foot|inch(?:es)?"
    r"|metres?|meters?|light|heavy|thin|thick|tall|short|high|low|deep|shallow|wide|narrow|century|whole|full|same"
    r"|depends?)\b"
)
_ASKS_MOMENT = lazy(
    r"\b(?:when|what time)\b.*\b(?:arrive|depart|leave|land|take off|start|begin|finish|end|open|close|shut|ready"
    r"|get (?:in|there))\b"
)
_EVERY = lazy(r"\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bweek(?:ends?|days?)\b")
_MOMENT = lazy(
    rf"{DATE}|{DURATION}|\b(?:now|soon|shortly|immediately|once|after|before|as soon as|when|in time|early|late|later"
    r"|morning|afternoon|evening|night|month|week|years?|last|ago|since|already|daily|always|(?:next|same|following"
    r"|second|all|whole) day|overnight|round the clock|24)\b"
    rf"|(?:\b(?:at|by|about|around|is|from|till|until|til)|_s) {NUMBER}\b|^\W*{NUMBER}\b|{CLOCK_WORDS}"
)
_ASKS_ADDRESS = lazy(r"\b(?:what|which|their|the|its|your|street|exact) (?:exact |street |full )?address\b")
_ADDRESS = lazy(
    r"\d|\b(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|plaza|way|corner|opposite|across|behind"
    r"|beside|next to|same|website|site|online|link|map|send|sent|text(?:ed)?|emailed?|no (?:fixed )?address|place"
    r"|court|parkway|boulevard|&|(?:visit|find) (?:them|us|it) (?:at|on|in))\b"
)
_ASKS_END = lazy(r"\b(?:how late|(?:until|till|til) (?:when|what time|how)|(?:when|what time) [a-z ]*(?:until|till))\b")
_END = lazy(
    rf"\b(?:until|till|til|clos[a-z]*|shuts?|end(?:s|ing)?|finish[a-z]*|latest|last|stay|no later|out by|over (?:at|by)"
    r"|up to|all (?:night|day)|24|round the clock|as (?:long|late) as you|no limit|any ?time|curfew|open (?:at|from"
    r"|for)"
    rf"|to (?:{NUMBER}|noon|midnight)|by (?:half )?(?:{NUMBER}|noon|midnight))\b|{CLOCK_WORDS}"
)
_OF_DOING = lazy(  # what the customer may do with the thing, who made it, when: no place of it
    r"[^.!?]*\b(?:(?:you|guests?)(?:_ll| will| can| could| may| might)(?: also| even| really| always)*|(?:everybody"
    r"|everyone|people)|you(?= (?:get|have|enjoy|choose|pay|pick))) (?!will|would|can|could|may|might|should|shall"
    r"|must|also|even|really|always|end|find|reach|go|meet|see|walk|drive|park|take (?:the|a) (?:[a-z]+ )?(?:left"
    r"|right|bus|road|exit|train|street|lift|stairs|path|turn)|board|catch|eat|stay|stop|come|turn|collect"
    r"|pick (?:[a-z]+ ){0,2}up|be|are|_re|arrive|land|fly|start|sit|leave|enter|get (?:to|there|off|in|on|into|out)"
    r"|follow|cross|change|visit|know|need to (?:go|take|walk|drive)|have to|head|want)[a-z]+\b[^.!?,]*|\b[a-z]+(?:ed"
    r"|wn|en|ilt) by [^.,!?]*|\b(?:in|since|from|around) (?:\d{4}|the [a-z]+ies)\b"
)

_NUMBERED = lazy(
    r"\b\d+[a-z]? (?:[a-z]+ ){0,4}(?:street|st|road|rd|avenue|ave|lane|drive|dr|way|square|place|boulevard)\b"
)


_THERE = lazy(r"\b(?:here|there)\b")


def _placed(q: Asked, said: str) -> bool:
    """Whether a reply that holds a place tells it as where the thing is."""
    if _ASKS_ADDRESS.search(q.said) and not _ADDRESS.search(said):
        return False
    rest = _OF_DOING.sub(" ", said)
    return (
        rest == said
        or _NUMBERED.search(said) is not None
        or bool(AT_PLACE.search(rest) or "place" in forms_in(_THERE.sub(" ", rest)))
    )


def told_closely(form: Form, q: Asked, said: str) -> bool:
    """Whether a turn of the seller's that holds the form of an answer holds it as closely as it was asked for.

    Args:
        form: of the answer that the turn holds.
        q: the question.
        said: the normalised words of the turn outside its own questions.
    """
    if q.kind != "how" and form in ("time", "place", "name", "fact") and tells_other_end(q.said, said):
        return False
    if form in ("number", "fact") and not (measured_closely(q.said, said) and counts_it(q.said, said)):
        return False
    if form in ("number", "fact") and _ASKS_SIZE.search(q.said):
        return bool(_SIZE.search(_OF_SALE.sub(" ", said)))
    if form == "place" or (form == "fact" and q.kind == "where"):
        return _placed(q, said)
    if form not in ("time", "number"):
        return True
    if _ASKS_END.search(q.said):
        return bool(_END.search(said) or fragment(said))
    if _ASKS_LENGTH.search(q.said):
        own = _STEP.sub(" ", said if _COMES.search(q.said) else _OFF.sub(" ", said))
        return bool(_LENGTH.search(own))
    if form == "number":
        return True
    if _ASKS_YEAR.search(q.said):
        return bool(_YEAR.search(said))
    return not _ASKS_MOMENT.search(q.said) or bool(_MOMENT.search(_EVERY.sub(" ", said)))
