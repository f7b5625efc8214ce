"""Terms where a seller tells much: of many days and sums, position tells little, so more is asked of each.

A charge must be told as one, once the matter is settled, and not in answer to anything; a day is moved only where one
alone was named before it, or where the words say twice that both are of one thing.
"""

from __future__ import annotations

from pitchlint.ledgers.charge_words import DONE
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_events import UNNAMED
from pitchlint.ledgers.term_statements import Stated, sentence_of, stretch
from pitchlint.ledgers.term_times import COMERS, TIME_WORDS
from pitchlint.ledgers.term_unheard import clause
from pitchlint.ledgers.whens import Day, When, whens
from pitchlint.ledgers.whens_apart import alike
from pitchlint.nlp.context import contexts_of, questions_of
from pitchlint.regex import lazy

_ORDERS = lazy(
    r"\b(?:go ahead|go on then|go for it|let_s (?:do|go|book|get)|(?:book|put|sign|pop|get|fit) (?:it|that|me|us|her"
    r"|him|them)(?: all)? ?(?:in|down|up|through|for)?\b|(?:i|we)_ll (?:take|have|go (?:with|for))|do it|yes,? please"
    r"|yeah,? please|please do|add (?:it|that)|switch me|order (?:it|them|that)|reserve it|happy to go|sounds good"
    r"|that works|use (?:the|that|my) card|here_s my card|charge it|i_ll stay|let_s go)\b"
)
_OF_BOOKING = lazy(r"\b(?:booked|reserved|set|done|confirmed|sorted|all (?:in|good|right)|gone through|down for)\b")
_CASE = lazy(r"\b(?:what if|and if|if (?:i|we|they|he|she|it|you)|in case|suppose)\b")
_OPTION = lazy(
    r"\?|\b(?:would|could|might|may|_d be|can be|can have|can do|can add|if|unless|or #|# or|some (?:people|folks"
    r"|customers)|most (?:people|folks|customers)|optional|option|mention|total|altogether|all in|all told|used to|last"
    r" (?:month|year|week)|was #|were #|you put in|starts? at|from #|up to #|between)\b|_d be\b"
)
_CHARGED = lazy(
    r"\b(?:another #|extra|separate\w*|on top|set[- ]?up|fees?|charges?|cost|surcharge|supplement|levy|deposit|admin\w*"
    r"|regist\w+|gratuity|tips?|handling|service|call[- ]?out|tax|vat|insurance|waiting staff|(?:take|taking|took|add"
    r"|adding|added|put|putting|charge|charging|bill|billing) (?:on |in |you )?(?:the |a |an )?#|goes on|comes off"
    r"|on your (?:bill|account|statement|card|invoice)|on the (?:bill|account|statement|invoice)|per cent|percent|%)"
)
_LOOKED_UP = lazy(
    r"\b(?:thanks for (?:waiting|holding|your patience)|thank you for (?:waiting|holding|your patience)|still there"
    r"|sorry to keep you|i_m back|i_ve (?:checked|asked|looked|spoken))\b"
)
_MOST = 2  # days: the one that stood and the one that is told now


def sprung(talk: Talk, stated: Stated) -> bool:
    """Whether an amount is told as a charge, unasked, once the customer has ordered."""
    text = talk.texts[stated.turn]
    sentence = sentence_of(text, stated)
    if _OPTION.search(sentence) or not _CHARGED.search(sentence) or _LOOKED_UP.search(text.norm):
        return False
    first = max(0, stated.turn - REACH)
    ordered = [i for i in talk.turns("customer", first, stated.turn) if _ORDERS.search(talk.texts[i].norm)]
    if not ordered and not any(DONE.search(talk.texts[i].norm) for i in talk.turns("seller", first, stated.turn)):
        return False
    last = talk.last("customer", stated.turn)
    said = talk.texts[last] if last is not None else None
    asked = questions_of(said) if said is not None else ()
    of_booking = said is not None and all(_OF_BOOKING.search(said.norm, q.start, q.end) for q in asked)
    return said is None or (of_booking and not _CASE.search(said.norm))


def one_alone(talk: Talk, later: Stated, earlier: Stated) -> bool:
    """Whether of a talk's times only two were told, an earlier and a later; or words tie these two."""
    text, told = talk.texts[later.turn], talk.texts[earlier.turn]
    here, there = text.between(*stretch(text, later.start)), told.between(*stretch(told, earlier.start))
    shared = {w.text for w in here if len(w.text) > 3} & {w.text for w in there} - TIME_WORDS - COMERS
    if later.name == earlier.name not in ("", UNNAMED) and (shared or later.kind == "duration"):
        return True
    if later.kind == "duration":
        return bool(shared)
    mine = [w for w in whens(text, talk.day) if w.start < later.end and later.start < w.end]
    if not mine or mine[0].kind != "day":
        return False
    named: list[When] = []
    for turn in talk.turns("seller", max(0, later.turn - REACH), later.turn + 1):
        for when in whens(talk.texts[turn], talk.day):
            if when.kind == mine[0].kind and not any(alike(when, w) for w in named) and _of_something(talk, turn, when):
                named.append(when)
    return len(named) <= _MOST


def _of_something(talk: Talk, turn: int, when: When) -> bool:
    """Whether a time is told of something to come: not as past, and not of what has hours of its own."""
    text = talk.texts[turn]
    if isinstance(when.value, Day) and when.value.ahead:  # "this afternoon": when the seller does something
        return False
    if when.edge == "bare" or "past" in contexts_of(text, when.start, when.end):
        return False
    return _HOURS.search(text.norm, *clause(text, when.start)) is None


_HOURS = lazy(r"\b(?:we_re open|open (?:from|till|until|at)|they start|usually|normally|every|each)\b")
