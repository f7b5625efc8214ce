"""Whether a sum comes unasked: the matter is settled, and the customer's last turn asked for nothing it answers."""

from __future__ import annotations

from pitchlint.ledgers.charge_words import CLOSES, DONE, FOR_NOTHING, NO_CHARGE, OFF_THE_CARD
from pitchlint.ledgers.late_words import HOW_PAID
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_amounts import amounts
from pitchlint.ledgers.term_closed import asks_of_money, declined
from pitchlint.ledgers.term_excuses import agrees
from pitchlint.ledgers.term_requests import NEW, asks_beside
from pitchlint.ledgers.term_statements import Stated, stretch
from pitchlint.ledgers.term_things import own_thing, thing_words
from pitchlint.nlp.context import questions_of
from pitchlint.regex import lazy


def is_news(talk: Talk, later: Stated, sentence: str) -> bool:
    """Whether the turn settles a matter or closes the talk, and answers nothing on money."""
    turn = later.turn
    last = talk.last("customer", turn)
    if (
        last is None
        or declined(talk, turn)
        or FOR_NOTHING.search(sentence)
        or NO_CHARGE.search(OFF_THE_CARD.sub("#", sentence))
    ):
        return False
    said = talk.texts[last]
    taken = agrees(said.norm) and _offered_before(talk, last)  # a yes that answers no offer settles nothing
    if not (taken or DONE.search(talk.texts[turn].norm) or CLOSES.search(said.norm)):
        return False
    return not asks_money(talk, turn) and not asks_of_money(said) and not _SEEKS.search(said.norm)


def _offered_before(talk: Talk, turn: int) -> bool:
    """Whether the seller had named an amount or done something before a turn of the customer."""
    return any(
        amounts_of(talk, i) or DONE.search(talk.texts[i].norm)
        for i in talk.turns("seller", max(0, turn - _LATELY), turn)
    )


_LATELY = 12  # turns within which a yes still speaks of an offer


def last_norm(talk: Talk, turn: int) -> str:
    """The customer's last turn before a turn, "" for none."""
    last = talk.last("customer", turn)
    return "" if last is None else talk.texts[last].norm


def asks_money(talk: Talk, turn: int) -> bool:
    """Whether the customer's last turn asks about money, or names an amount."""
    last = talk.last("customer", turn)
    if last is None:
        return False
    said = talk.texts[last]
    return amounts_of(talk, last) or any(_ABOUT_MONEY.search(said.norm, q.start, q.end) for q in questions_of(said))


def just_asked_for(talk: Talk, stated: Stated) -> bool:
    """Whether the customer's turn just before asks for more, or for what the amount is said to be for."""
    before = stated.turn - 1
    if before < 0 or talk.role(before) != "customer":
        return False
    said = talk.texts[before]
    text = talk.texts[stated.turn]
    asked, low = questions_of(said), stretch(text, stated.start)[0]
    first = not _A_SENTENCE.search(text.norm, 0, low)
    if asked_leave(talk, stated):
        return True
    if first and asked and not (_ASKS_ELSE.search(said.norm) or HOW_PAID.search(said.norm)):
        return True  # it answers
    if (_OTHER_ONE.search(_CLOSING.sub(" ", said.norm)) or _REQUESTS.search(said.norm)) and not own_thing(talk, stated):
        return True
    words = {w[:5] for w in thing_words(talk, stated) if len(w) > 3}  # "insure it" asks for insurance
    return bool(words & {w[:5] for w in said.vocabulary if len(w) > 3})


def asked_leave(talk: Talk, stated: Stated) -> bool:
    """Whether an amount is what something costs that the customer asked leave for ("you can, they take 9")."""
    said, text = talk.texts[stated.turn - 1], talk.texts[stated.turn]
    asked = (q for q in questions_of(said) if not HOW_PAID.search(said.norm, q.start, q.end))
    low = stretch(text, stated.start)[0]
    return any(_MAY.search(said.norm, q.start, q.end) and _YOU_MAY.search(text.norm, low, stated.start) for q in asked)


def amounts_of(talk: Talk, turn: int) -> bool:
    """Whether a turn names an amount."""
    return next(amounts(talk.texts[turn], turn), None) is not None


def turned_away(talk: Talk, one: Stated, turn: int) -> bool:
    """Whether the customer brought up something else between a price and a later turn."""
    for i in talk.turns("customer", one.turn + 1, turn):
        norm = _CLOSING.sub(" ", talk.texts[i].norm)
        if NEW.search(norm) or asks_beside(norm) or _OTHER_ONE.search(norm):
            return True
    return False


_MAY, _YOU_MAY = lazy(r"\b(?:can|could|may) (?:i|we)\b"), lazy(r"\byou (?:can|could|may)\b")
_A_SENTENCE = lazy(r"[a-z]{3,} [a-z]+ [a-z]+ .*[.!?]")
_CLOSING = lazy(  # these words of taking and ending ask for nothing
    r"\bgo (?:ahead )?with (?=(?:it|that|this|those|these|the)\b)|\bhelp(?:ing)? (?:me )?with\b"
    r"|\b(?:don_t|do not|didn_t) (?:need|want)\b[^.!?]*"
)
_SEEKS = lazy(r"\b(?:is|are) there (?:also )?(?:one|any|another|something|other)\b")
_ABOUT_MONEY = lazy(
    r"\b(?:how much|prices?|costs?|charges?|fees?|rates?|total|extra|expensive|cheap\w*|owe|pay|includ\w+|deposit|tax"
    r"|quote|rent|refund\w*|discount\w*|what do i (?:do|need))\b"
)
_OTHER_ONE = lazy(  # the customer has turned to another of the kind, or to more of it
    r"\b(?:another|other|different|instead|change|switch|upgrade|bigger|larger|smaller|add|adding|extra|more|also"
    r"|what about|how about|rather|actually|make (?:it|that) \w+|too|as well|with)\b"
)
_REQUESTS = lazy(
    r"\bplease (?!book|go|do\b|confirm|proceed|reserve|thank)[a-z]+|\b(?:can|could|would|will) (?:you|we"
    r"|i) (?:please |also |just )*(?:put|get|have|include|throw|give|do|make|arrange|send|bring|take|order|buy|sort"
    r"|fit|pack|wrap)\b"
)
_ASKS_ELSE = lazy(r"\b(?:when|where|who|what time|how long|which)\b")
