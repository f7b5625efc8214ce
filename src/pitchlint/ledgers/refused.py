"""What a customer has turned down, and the seller who brings the very thing up again, now or some turns later.

A thing of the seller's own (a cover, a plan, a muffin) was put forward, or the customer said that they want none; and
the customer did not take it. A later sentence that names it again, or a lower price just behind the no, pushes.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pitchlint.ledgers.coming_back import LEFT_OPEN
from pitchlint.ledgers.insisting import LETS_BE, OFFERS, URGES, puts_forward
from pitchlint.ledgers.refused_words import (
    AGAIN,
    AMOUNT,
    ASKS_DATA,
    BARE_PUSH,
    BIDS,
    CHECKS_BACK,
    CONFIRMS,
    GENERIC,
    GIVES_IN,
    GOES_ON,
    HOLDS_ON,
    KEEPS,
    LATER,
    LETS_GO,
    NEGATES,
    NONE_OF,
    NOTHING_ELSE,
    PLAINLY,
    PRICE,
    PUTS,
    SPOKEN_PUSH,
    TAKES,
    TOTALS,
    TURNS_DOWN,
    UNSURE,
    WANTS_NONE,
)
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText, once

BEFORE = 16  # turns before an offer; what the customer spoke of there is no thing of the seller's own
_LEAST = 3  # a figure below it counts things; it is no bid


@dataclass(frozen=True, slots=True)
class Refused:
    """What was turned down: stems that name it, what it was to cost, and whether the seller had put it forward."""

    thing: frozenset[str]
    price: Decimal | None
    offered: bool


def refused(talk: Talk, turn: int) -> Refused | None:
    """What a customer's turn turns down; None where it turns down nothing that has a name."""
    text = talk.texts[turn]
    if not TURNS_DOWN.search(UNSURE.sub(" ", _unasked(text))):
        return None
    if LATER.search(text.norm):
        return None
    goes_on = GOES_ON.search(text.norm) is not None or bool(questions_of(text))
    before = talk.texts[turn - 1] if turn and talk.role(turn - 1) == "seller" else None
    unwanted = [(m["verb"], stems(m["thing"].split())) for m in WANTS_NONE.finditer(text.norm)]
    none = frozenset().union(*(thing for _, thing in unwanted)) - GENERIC
    wanted_none = frozenset().union(*(thing for verb, thing in unwanted if not verb)) - GENERIC
    if (
        before is not None
        and not CHECKS_BACK.search(before.norm)
        and not TAKES.search(text.norm)
        and (puts_forward(talk, turn - 1) or (PUTS.search(before.norm) and not talk.dense))
    ):
        spoken = frozenset().union(
            *(_named(talk.texts[i]) for i in talk.turns("customer", max(1, turn - BEFORE), turn))
        )
        if turn - BEFORE <= 0 and talk.role(0) == "customer":
            spoken |= _named(talk.texts[0])
        puts = [
            (a, b)
            for a, b in sentences(before)
            if (OFFERS.search(before.norm, a, b) or PUTS.search(before.norm, a, b))
            and not CONFIRMS.search(before.norm[a:b])
            and not ASKS_DATA.search(before.norm[a:b])
        ]
        new = frozenset().union(*(_between(before, a, b) for a, b in puts)) - spoken - GENERIC
        sums = [n for a, b in puts for n in _amounts(before.norm[a:b])]
        kept = _affirmed(text) - none
        thing = (new - kept) | wanted_none
        if goes_on and not PLAINLY.search(text.norm):
            thing = thing if sums and NOTHING_ELSE.search(text.norm) else thing & none
        if thing:
            return Refused(thing, max(sums, default=None), True)
    return Refused(wanted_none, None, False) if wanted_none else None


def brings_up(talk: Talk, no: int, turn: int, what: Refused) -> tuple[int, int] | None:
    """Where a seller's turn after a no brings up what was refused, as characters; None where it does not."""
    text = talk.texts[turn]
    behind = turn == no + 1
    asked = behind and (bool(questions_of(talk.texts[no])) or GOES_ON.search(talk.texts[no].norm) is not None)
    spans = list(sentences(text))
    if behind and what.offered and not asked and not text.punctuated and (held := SPOKEN_PUSH.search(text.norm)):
        return held.span()
    for start, end in spans:
        said = text.norm[start:end]
        names = what.thing & _between(text, start, end)
        if GIVES_IN.search(said):
            if behind:
                return None
            continue
        if LETS_GO.search(said) or ASKS_DATA.search(said) or LEFT_OPEN.search(said) or (names and _drops(said, names)):
            continue
        again = AGAIN.search(said)
        puts = again or URGES.search(said) or OFFERS.search(said) or _priced(said)
        speaks = behind and (what.price is not None or not names.isdisjoint(_named(talk.texts[no])))
        if names and (speaks or puts) and (what.offered or URGES.search(said) or _amounts(said)):
            if behind and LETS_BE.match(said) and not again:
                continue
            return start, end
        if behind and what.offered and HOLDS_ON.search(said):
            return start, end
        if behind and what.offered and not asked:
            cheaper = (
                what.price is not None
                and BIDS.search(said)
                and not TOTALS.search(said)
                and any(_LEAST <= n < what.price for n in _amounts(said))
            )
            if cheaper or BARE_PUSH.search(said):
                return start, end
    return None


def _drops(said: str, names: frozenset[str]) -> bool:
    """Whether a sentence says no to what it names, as the customer did: "parking yes, table no"."""
    return any(not names.isdisjoint(stems(m[0].split())) for m in NONE_OF.finditer(said))


def _unasked(text: TurnText) -> str:
    """The words of a turn without its questions: "so I don't pay anything?" says no to nothing."""
    norm = text.norm
    for q in questions_of(text):
        norm = norm[: q.start] + " " * (q.end - q.start) + norm[q.end :]
    return norm


def speaks_of(text: TurnText, what: Refused) -> bool:
    """Whether the customer speaks of the thing refused, and not to refuse it again; or takes what was put forward."""
    if TAKES.search(text.norm):
        return True
    return bool(what.thing & _named(text)) and not TURNS_DOWN.search(text.norm)


@once
def _named(text: TurnText) -> frozenset[str]:
    return stems([w.text for w in text.words])


def _between(text: TurnText, start: int, end: int) -> frozenset[str]:
    return stems([w.text for w in text.between(start, end) if w.text.partition("_")[0].isalpha()])


def _affirmed(text: TurnText) -> frozenset[str]:
    """Stems of what the customer wants in the same turn: "regular milk is great"."""
    found: frozenset[str] = frozenset()
    for start, end in sentences(text):
        kept = KEEPS.match(text.norm, start, end)  # "no, deck five is great"
        if kept or not NEGATES.search(text.norm, start, end):
            found |= _between(text, start, end)
    return found


def _priced(said: str) -> bool:
    return PRICE.search(said) is not None


def _amounts(said: str) -> list[Decimal]:
    found = (parse_number(m["n"]) for m in AMOUNT.finditer(said))
    return [Decimal(n) for n in found if n is not None]
