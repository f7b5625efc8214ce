"""Amounts that come beside the price without being called a fee: "another 45 for delivery", "we bill the X-ray too".

`item_of` knows a fee by its name. Here it is known by its place: an amount that is said to be extra, a sum "with the
service fee", or a smaller amount for a thing of which the talk had no word.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal

from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_amounts import amounts
from pitchlint.ledgers.term_standing import a_thing, paying_words, unheard
from pitchlint.ledgers.term_statements import Stated, nouns, sentence_of, stretch
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.items import FEES
from pitchlint.regex import lazy

_FEE_WORD = "|".join(sorted(FEES - {"premium", "excess", "duty"}))
_EXTRA = lazy(  # around an amount (#)
    r"\b(?:extra|additional|additionally|another|a further|plus|surplus)(?: (?:of|a|an|the|about|around|charge|cost"
    r"|to pay))* ?#|# ?(?:(?:a|per|each) \w+ )?(?:extra|more(?! than)|additional|in addition|on top|besides|as well"
    r"|separately|apart)\b|#[^.!?;]{0,30}\b(?:as well|on top|besides|separately)\b|\balso (?:find|see|pay|have"
    r"|owe)\b[^.!?;#]{0,12}#|#[^.!?;]{0,40}\b(?:(?:is|are|gets?|will be|_ll be|be) added|for the paperwork)\b"
    r"|\b(?:wants?|asks?|takes?|needs?|requires?|charges?) (?:you )?(?:for )?# (?:more|extra)\b|\b(?:(?:is|are|comes?"
    r"|goes|charged|billed|costs?|paid|priced) (?:extra|separate|separately|on top|besides)|(?:bill|charge"
    r"|invoice)s?\b[^.!?;#]{0,30}\bseparately|not included|isn_t included|(?:is|are) not part of)\b[^.!?#]*#|\b(?:we"
    r"|they|the \w+) (?:do |also |still |have to |need to |must |will )*(?:add|adds)\b[^.!?;#]{0,20}#|\b(?:we|they"
    r"|the \w+)(?:_ll| will)? (?:do |also |still )*(?:charge|take|bill|ask)s?(?: you)?[^.!?;#]{0,12}# (?:for|per|when"
    r"|on|if)\b|# (?:(?:also|still|more) )?(?:goes?|is due|are due|is payable|is owed) to\b|\b(?:admin|administration"
    r"|handling|processing|booking|service|shipping|set-?up|activation|cleaning|delivery|installation"
    r"|call-?out) costs? (?:of |is |are |at )?#|\b(?:is|are) (?:compulsory|mandatory|required|obligatory)\b[^.!?#]*#"
    r"|\bthere(?:_s| is) # [^.!?]{0,20}\bfor the\b|\btax (?:is|of|comes to) #|#(?: (?:a|per|each) \w+)?,? (?:taken"
    r"|paid|payable|collected) (?:on|at|with)\b"
)
_WITH_FEE = lazy(
    rf"\b(?:with|including|adding|plus|and|after) (?:the |our |a |your |its |an )?(?:[a-z-]+ ){{0,2}}(?:{_FEE_WORD})\b"
)
_ASKS_MORE = lazy(
    r"\b(?:add|extra|also|another|more|include|upgrade|would (?:also )?like|i_d (?:also )?like"
    r"|(?<!all i )(?<!all we )(?<!everything i )(?:want|need))\b"
)
_ASKS_FOR = lazy(  # a question that an amount answers
    r"\b(?:how much|prices?|costs?|charges?|fees?|rates?|total|extra|expensive|cheap\w*|owe|pay (?:for|more|extra"
    r"|less)|to pay|do i pay|includ\w+|(?:can|could|may|might|would) (?:i|we|you|they|she|he|it)|is there|are there"
    r"|do you (?:also |have|do|offer|take|sell|make|deliver|provide)|what (?:about|if|is|are|would|does)|how about"
    r"|with(?:out)?|as well|too|another|which|upgrade|better)\b"
)
_ASKS_ELSE = lazy(  # no amount answers it
    r"\W*(?:(?:and|so|ok|okay|great|good|then|well)\W+)*(?:when|where|who|how (?:long|soon|far|early|late)"
    r"|what (?:time|day|date))\b(?![^?]*\b(?:pay|cost|much|extra|charge)\b)"
)


def as_fee(talk: Talk, stated: Stated, said: Sequence[Stated]) -> Stated:
    """The statement, as a fee where it is a price only by name.

    Args:
        talk: the conversation.
        stated: a statement of a term.
        said: everything stated before it.
    """
    before = [s for s in said if s.kind == "price" and s.turn < stated.turn and isinstance(s.value, Decimal)]
    if stated.kind != "price" or stated.conditional or not before:
        return stated
    if stated.unit not in {"", *(s.unit for s in before)} and "" not in {s.unit for s in before}:
        return stated
    if _answers_wish(talk, stated) or put_to(talk, stated):
        return stated
    sentence = sentence_of(talk.texts[stated.turn], stated)
    if _EXTRA.search(sentence):
        return replace(stated, kind="fee", offered=False)
    if (named := _WITH_FEE.search(sentence)) and not _heard_of(talk, stated.turn, named[0].split()[-1]):
        return replace(stated, kind="fee", name=named[0].split()[-1], offered=False)
    if not stated.offered and _smaller(stated, before) and a_thing(talk, stated) and _unknown(talk, stated):
        return replace(stated, kind="fee")
    if _beside_the_price(talk, stated, before):
        return replace(stated, kind="fee", offered=False)
    return stated


def put_to(talk: Talk, stated: Stated) -> bool:
    """Whether the customer is asked to take what the amount is for: "do you want breakfast? It's 9 extra"."""
    norm = talk.texts[stated.turn].norm
    return bool(_PUTS_TO.search(norm, max(0, stated.start - _ASKED_BEFORE), stated.start))


_ASKED_BEFORE = 110  # characters
_PUTS_TO = lazy(
    r"\b(?:would you (?:also )?(?:like|care for|be interested)|do you (?:also )?(?:want|need|require|fancy)"
    r"|interested in|(?:shall|should|may) (?:i|we) (?:also )?(?:add|include|book|get|reserve|order|bring)"
    r"|want me to|confirm (?:that )?(?:you )?(?:also )?(?:want|would like))\b[^.!]*$"
)


def _beside_the_price(talk: Talk, stated: Stated, before: Sequence[Stated]) -> bool:
    """Whether the amount is joined to the price, which is said again: "165 for the hours plus 40 for fuel"."""
    text = talk.texts[stated.turn]
    low, high = stretch(text, stated.start)
    if not text.punctuated:
        low, high = 0, len(text.norm)
    known = {s.value for s in before}
    here = [s for s in amounts(text, stated.turn, bare=True) if low <= s.start < high]
    again = [s for s in here if s.end <= stated.start and _said_again(s.value, known)]
    if not again or stated.value in known or any(_said_again(stated.value, [s.value]) for s in again):
        return False
    return bool(_JOINS.search(text.norm, again[-1].end, stated.start)) and _of_new(talk, stated)


def _said_again(value: object, known: Collection[object]) -> bool:
    """Whether an amount is one that was said before, or so many times one."""
    return value in known or (
        isinstance(value, Decimal) and any(isinstance(k, Decimal) and k and value / k in _TIMES for k in known)
    )


_TIMES = frozenset(map(Decimal, range(2, 11)))
_JOINS = lazy(r"\b(?:and|plus|with|another|then)\b|,")


def _of_new(talk: Talk, stated: Stated) -> bool:
    """Whether no word of what the amount is said to be for was said before the turn."""
    text = talk.texts[stated.turn]
    behind = _THING.match(text.norm, stated.end)
    words = set(nouns(behind[1])) if behind else set(nouns(stated.name)) - paying_words()
    return bool(words) and unheard(talk, stated.turn, words) == words


_THING = lazy(
    r"\s*(?:more )?(?:a day |a week |a month |each )?for (?:the |a |an |your |our |us )?([a-z-]+(?: [a-z-]+)?)"
)


def _smaller(stated: Stated, before: Sequence[Stated]) -> bool:
    """Whether the amount is well under the last price, as a charge beside it is."""
    last = before[-1].value
    return isinstance(stated.value, Decimal) and isinstance(last, Decimal) and stated.value * 2 < last


def _unknown(talk: Talk, stated: Stated) -> bool:
    """Whether the thing is named, and no word of its name was said before."""
    words = set(nouns(stated.name)) - paying_words()
    text = talk.texts[stated.turn]
    low, _ = stretch(text, stated.start)
    before = {n for m in _SUBJECT.finditer(text.norm, low, stated.start) for n in nouns(m[1])}
    if not words or unheard(talk, stated.turn, words) != words:
        return False
    return not before or bool(unheard(talk, stated.turn, before))


_SUBJECT = lazy(r"\b(?:the|our|your|an?) ([a-z-]+)(?= (?:[a-z]+ )?(?:is|are|costs?|comes?|goes|will|would|has)\b)")


def _heard_of(talk: Talk, turn: int, word: str) -> bool:
    return any(word[:5] in talk.texts[i].norm for i in range(max(0, turn - REACH), turn))


def _answers_wish(talk: Talk, stated: Stated) -> bool:
    """Whether the customer's turn just before asks or wants something, which the amount may answer."""
    turn = stated.turn - 1
    if turn < 0 or talk.role(turn) != "customer":
        return False
    text = talk.texts[turn]
    asked = [
        q
        for q in questions_of(text)
        if _ASKS_FOR.search(text.norm, q.start, q.end) and not _ASKS_ELSE.match(text.norm, q.start)
    ]
    return bool(asked or _ASKS_MORE.search(text.norm))
