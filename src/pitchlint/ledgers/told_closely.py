"""Whether an answer of the right form is as close as the question: a year for "what year", a length for "how long"."""

from __future__ import annotations

from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.wants import Form
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import DATE, DURATION, NUMBER
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_ASKS_YEAR = lazy(r"\b(?:what|which) year\b")
_YEAR = lazy(
    r"\b(?:1[5-9]|20)\d\d\b|\b\d0(?:_?s)\b|\byears?\b|\bcentury\b|\b(?:sixties|seventies|eighties|nineties|recent\w*"
    r"|new"
    r"|_?\d\d)\b|\b(?:nineteen|twenty|eighteen) (?:[a-z]+teen|[a-z]+ty|oh)\b"
)
_ASKS_LENGTH = lazy(
    r"\bhow (?:long\b(?! (?:ago|have|has|are you))|many (?:more |working |business )*(?:minutes|hours|days|nights|weeks"
    r"|months)\b)"
)
_LENGTH = lazy(
    rf"{DURATION}|\b(?:seconds?|minutes?|hours?|hourly|days?|nights?|weeks?|months?|years?|moments?|whiles?|overnight"
    r"|instant\w*|immediate\w*|right away|straight away|long|forever|always|permanent\w*|unlimited|soon|shortly"
    r"|quick\w*|no time|now|in time|fast)\b|\b(?:until|till|to|by|from|about|around|roughly|only|just|takes?|take|is"
    rf"|_s) {NUMBER}\b|^\W*{NUMBER}\b|\b(?:until|till|by|to|from) (?:the )?{DATE}|{DATE} (?:to|till|until) "
)
_ASKS_MOMENT = lazy(
    r"\b(?:when|what time)\b.*\b(?:arrive|depart|leave|land|take off|start|begin|finish|end|ready|get (?:in|there))\b"
)
_EVERY = lazy(r"\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bweek(?:ends?|days?)\b")
_MOMENT = lazy(
    rf"{DATE}|{DURATION}|\b(?:now|soon|shortly|immediately|once|after|before|as soon as|when|in time|early|late|later"
    r"|morning|afternoon|evening|night|month|week|already|daily|always)\b"
    rf"|\b(?:at|by|about|around|is|from) {NUMBER}\b|^\W*{NUMBER}\b"
)
_ASKS_ADDRESS = lazy(r"\b(?:what|which|their|the|its|your|street|exact) (?:exact |street |full )?address\b")
_ADDRESS = lazy(
    r"\d|\b(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|plaza|way|corner|opposite|across|behind"
    r"|beside|next to|same|website|site|online|link|map|send|sent|text(?:ed)?|emailed?|no (?:fixed )?address)\b"
)


def told_closely(form: Form, q: Asked, text: TurnText | None) -> bool:
    """Whether a turn of the seller's that holds the form of an answer holds it as closely as it was asked for.

    Args:
        form: of the answer that the turn holds.
        q: the question.
        text: the turn; None where only a part of one is judged, which counts as close.
    """
    if text is None or form not in ("time", "number", "place"):
        return True
    said = _told(text)
    if form == "place":
        return not _ASKS_ADDRESS.search(q.said) or bool(_ADDRESS.search(said))
    if _ASKS_LENGTH.search(q.said):
        return bool(_LENGTH.search(said))
    if form == "number":
        return True
    if _ASKS_YEAR.search(q.said):
        return bool(_YEAR.search(said))
    return not _ASKS_MOMENT.search(q.said) or bool(_MOMENT.search(_EVERY.sub(" ", said)))


@once
def _told(text: TurnText) -> str:
    """The normalised words of a turn without its questions."""
    kept, at = [], 0
    for asked in questions_of(text):
        kept.append(text.norm[at : asked.start])
        at = asked.end
    return " . ".join([*kept, text.norm[at:]])
