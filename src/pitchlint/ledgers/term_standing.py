"""The one price that stands: a later amount near it in size, which names nothing new, is that price said again.

Names of things are read from the words beside an amount and are often wrong or missing ("have $120 ready for him").
Where one amount alone stands and nobody brought up anything since, the name is not needed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from decimal import Decimal
from functools import lru_cache

from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_amounts import amounts
from pitchlint.ledgers.term_excuses import agreed
from pitchlint.ledgers.term_requests import opened
from pitchlint.ledgers.term_statements import CARRIERS, NEUTRAL, Stated, nouns, stretch
from pitchlint.nlp.context import questions_of
from pitchlint.regex import lazy

NEAR = Decimal("1.8")  # times the price that stands; an amount farther off is more likely of another thing
PAYING = frozenset(  # words beside an amount that mean the paying rather than a thing
    """see him her them us me bill billed charged debited paid due statement invoice card debit first next each flat
    ready bring amount figure sum monthly weekly yearly night day month week year hour person user head today
    confirmed priced price down issued stands stand looking look comes made set receipt show noted owe putting
    came through hourly daily nightly annual says make makes link over altogether rate rates done finished inbox
    email visa mastercard wallet papers paperwork contract agreement quote leave account""".split()
)
_BESIDES = lazy(
    r"\b(?:extra|additional|another|plus|besides|also|too|deposit|on top|more|next|bigger|larger|other|separate\w*"
    r"|balance|limit|excess|deductible|up to|at least|under|over|save|saving|worth|instead)\b"
)


def standing(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The price that stands when `later` is said, if `later` says it again; None for none."""
    prices = [e for e in earlier if e.kind == "price" and e.turn < later.turn]
    if later.kind != "price" or later.offered or later.conditional or not prices:
        return None
    last = [e for e in prices if e.turn == prices[-1].turn]
    one = last[-1]
    if len({e.value for e in last}) > 1 or one.conditional or not _of_a_size(one, later) or not _one_basis(one, later):
        return None
    if one.offered and not agreed(talk, one.turn, one.turn + 2):
        return None
    text = talk.texts[later.turn]
    if _BESIDES.search(text.norm, *stretch(text, later.start)):
        return None
    if any(next(amounts(talk.texts[i], i), None) for i in talk.turns("customer", max(1, one.turn - 1), later.turn)):
        return None  # they bargain
    if not _known(talk, later) or opened(talk, one, later, "") or _asks_of_new(talk, later):
        return None
    return one


def _of_a_size(one: Stated, later: Stated) -> bool:
    """Whether both are amounts in one currency, the later one equal to or some way above the other."""
    if not isinstance(one.value, Decimal) or not isinstance(later.value, Decimal):
        return False
    if one.unit != later.unit and "" not in (one.unit, later.unit):
        return False
    return one.value <= later.value <= one.value * NEAR


def _one_basis(one: Stated, later: Stated) -> bool:
    return one.basis == later.basis or "" in (one.basis, later.basis)


def _known(talk: Talk, later: Stated) -> bool:
    """Whether the name says nothing that the talk had not before."""
    new = set(nouns(later.name)) - paying_words()
    if new and not a_thing(talk, later):
        return True
    return not unheard(talk, later.turn, new)


def unheard(talk: Talk, turn: int, words: Set[str]) -> set[str]:
    """Those of the words (stems as `nouns` has them) that no turn had before the given one."""
    left = set(words)
    for i in range(max(0, turn - REACH), turn):
        if not left:
            break
        left -= set(nouns(talk.texts[i].norm))
    return left


@lru_cache(maxsize=1)
def paying_words() -> frozenset[str]:
    """The words of a name that tell no thing."""
    return frozenset(n for w in (*CARRIERS, *NEUTRAL, *PAYING) for n in nouns(w))


def a_thing(talk: Talk, later: Stated) -> bool:
    """Whether the words of a name stand where a thing does: behind a determiner, before a verb, behind the amount."""
    norm = talk.texts[later.turn].norm
    if later.start_of_item >= later.start:
        return bool(
            re.match(
                r"[^.,;!?]{0,24}\b(?:for|on)\b|\s*[a-z]+ (?:fee|charge|cover|plan)", norm[later.end : later.end + 40]
            )
        )
    between = norm[later.start_of_item : later.start]
    if "," in between:  # "it's in your inbox, $40 a month"
        return False
    return bool(_DETERMINED.search(norm, 0, later.start_of_item) or _LINKED.search(between))


_DETERMINED = lazy(r"\b(?:the|an?|our|your|this|that|each|both|its|their)(?: [a-z]+)?\s*$")
_LINKED = lazy(r"(?<!it)(?<!that) (?:is|are|costs?|comes?|runs?|will|would)\b")


def _asks_of_new(talk: Talk, later: Stated) -> bool:
    """Whether the turn before asks about something of which the talk had no word."""
    turn = later.turn - 1
    text = talk.texts[turn]
    if turn < 1 or talk.role(turn) != "customer" or not questions_of(text):
        return False
    known = {w for i in range(max(0, turn - REACH), turn) for w in talk.texts[i].vocabulary}
    return bool(stems([w for w in text.vocabulary if len(w) > 3]) - stems(list(known)) - _PRICE)


_PRICE = stems("price cost much total charge each person amount fare rate final exactly come".split())
