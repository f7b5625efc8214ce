"""A sum that comes after the matter was settled, known by its place alone: the price higher, or a charge beside it.

Where the customer has taken what was offered, or closes, an honest seller brings no amount that nobody named. So any
figure counts here that can be read as a sum, whatever words it stands in, unless the talk explains it: it was said or
can be worked out, was asked for, belongs to an option or a condition, or is nothing to be paid.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pitchlint.ledgers.charge_words import (
    CAME_DOWN,
    CHARGES,
    CLOSES,
    DONE,
    PRICE_ITSELF,
)
from pitchlint.ledgers.late_words import (
    CHARGE,
    CORRECTS,
    SHARE,
)
from pitchlint.ledgers.stems import WORD, stems
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_closed import ASKS_WHEN
from pitchlint.ledgers.term_figures import figures
from pitchlint.ledgers.term_news import turned_away
from pitchlint.ledgers.term_prices import CLOSE, near, prices_before
from pitchlint.ledgers.term_statements import Stated, sentence_of, stretch
from pitchlint.ledgers.term_things import content_of, names_a_thing, own_thing
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import ONES, TENS
from pitchlint.nlp.numbers import parse_number
from pitchlint.regex import lazy


def higher(talk: Talk, later: Stated, said: Sequence[Stated]) -> Stated | None:
    """The price that a sum which `comes_late`, of about its size, says higher; None for none."""
    if later.unit == "%" or later.kind == "fee" or later.basis == "once":
        return None
    prices = prices_before(talk, later.turn, said)
    if product := product_of(talk, later, prices):
        return product
    fits = [p for p in prices if near(p, later)]
    sentence = stems(WORD.findall(sentence_of(talk.texts[later.turn], later)))
    named = [p for p in fits if content_of(talk, p) & sentence]
    if not fits or (not named and _of_another(talk, later, fits[-1])):
        return None
    return (named or fits)[-1]


def _of_another(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether a late sum may be of what the customer turned to since; one close to the price, of no thing, is not."""
    return turned_away(talk, one, later.turn) and (not near(one, later, CLOSE) or own_thing(talk, later))


def product_of(talk: Talk, later: Stated, prices: Sequence[Stated]) -> Stated | None:
    """The price of one, of which a late sum is said to be so many times and is more ("16 hours make 608")."""
    last = talk.last("customer", later.turn)
    asked = "" if last is None else talk.texts[last].norm
    sentence = sentence_of(talk.texts[later.turn], later)
    counts = {
        Decimal(2) if m[0] == "pair" else parse_number(m[1] or m[2]) for m in _COUNT.finditer(f"{sentence} {asked}")
    }
    for price in reversed(prices):
        for count in counts:
            if count and count > 1 and isinstance(price.value, Decimal) and isinstance(later.value, Decimal):
                whole = price.value * count
                if whole < later.value <= whole * CLOSE:
                    return price
    return None


_COUNT = lazy(
    rf"\b(?:pair|for (?:the|all) ({ONES}|\d{{1,2}})|(\d{{1,2}}|{ONES}|{TENS}) (?:hours?|nights?|days?|weeks?|months?"
    rf"|people|persons?|guests?|tickets?|pieces?"
    r"|lessons?|sessions?|times|rooms?|seats?|pairs?|boxes|copies))\b"
)


def charged(talk: Talk, later: Stated, said: Sequence[Stated]) -> bool:
    """Whether a sum which `comes_late` is a charge that nobody had named."""
    sentence = sentence_of(talk.texts[later.turn], later)
    last = talk.last("customer", later.turn)
    if CORRECTS.search(sentence) or (last is not None and _still_asks(talk, last, later.turn)):
        return False
    if later.unit == "%":
        return bool(SHARE.search(sentence))
    priced = any(s.kind in ("price", "fee") and s.turn < later.turn for s in said)
    priced = priced or bool(prices_before(talk, later.turn, ()))
    priced = priced or any(_NOTHING.search(talk.texts[i].norm) for i in talk.turns("seller", 0, later.turn))
    if not priced and any(s.kind == "price" and s.turn == later.turn for s in said):
        return False  # it is announced with the price itself
    if not priced:
        if (
            later.kind == "fee"
            or SHARE.search(sentence)
            or ((later.unit or _closing(talk, later.turn)) and CHARGES.search(sentence))
        ):
            return True
        return bool(later.unit) and _a_charge_of_its_own(talk, later, sentence)
    if _came_down(later, prices_before(talk, later.turn, said), sentence):
        return False
    if _plainly_money(later):
        return True
    return bool(CHARGE.search(sentence) or _beside_known(talk, later))


_NOTHING = lazy(  # there is nothing to pay
    r"\b(?:on (?:us|the house)|nothing to pay|no charge|free of charge|for nothing|costs? (?:you |us )?nothing"
    r"|(?:it_s|it is|that_s|that is|this is) (?:all |completely )?free(?! (?:on|at|for|in|from|that|this)\b))\b"
)


def _plainly_money(later: Stated) -> bool:
    """Whether a sum has a currency, or cents."""
    return bool(later.unit or (isinstance(later.value, Decimal) and later.value % 1 and not later.said[:1].isalpha()))


def _came_down(later: Stated, prices: Sequence[Stated], sentence: str) -> bool:
    """Whether a sum is a price said somewhat lower."""
    return bool(_PRICE_IS.search(sentence)) and any(near(later, p, CLOSE) for p in prices)


def _a_charge_of_its_own(talk: Talk, later: Stated, sentence: str) -> bool:
    """Whether a sum in a talk without prices is for a thing, as the matter is done, and not the price at last."""
    norm = talk.texts[later.turn].norm
    if (
        not (DONE.search(norm) or _closing(talk, later.turn))
        or _FIRST_PRICE.search(sentence)
        or PRICE_ITSELF.search(sentence)
        or CAME_DOWN.search(norm)
    ):
        return False
    if sum(f.unit != "%" and not f.hour for f in figures(talk.texts[later.turn])) > 1:
        return False  # one who names several sums prices things
    return names_a_thing(talk, later) or bool(_THERE_IS.search(sentence))


def _closing(talk: Talk, turn: int) -> bool:
    last = talk.last("customer", turn)
    return last is not None and bool(CLOSES.search(talk.texts[last].norm))


def _still_asks(talk: Talk, last: int, turn: int) -> bool:
    """Whether the customer has an open question, and the seller has done nothing."""
    said = talk.texts[last]
    asked = any(not ASKS_WHEN.search(said.norm, q.start, q.end) for q in questions_of(said))
    return asked and not CLOSES.search(said.norm) and not DONE.search(talk.texts[turn].norm)


_PRICE_IS = lazy(r"\b(?:it_s|its|it is|that_s|thats|comes to|makes) #(?! to\b)")
_THERE_IS = lazy(r"\bthere(?:_s| is| are|_ll be| will be) (?:just |only |a |an |another )*#")
_FIRST_PRICE = lazy(r"\bowed?\b|\boff\b|\b(?:call it|altogether|in all|all in|tickets?|fares?) ")


def _beside_known(talk: Talk, later: Stated) -> bool:
    """Whether a sum stands in one sentence with one that was named before ("vaccination 48, consultation 22")."""
    low, high = stretch(talk.texts[later.turn], later.start)
    beside = {
        v
        for f in figures(talk.texts[later.turn])
        if low <= f.start < high and f.start != later.start and not f.hour
        for v in f.values
    }
    return any(s.value in beside for s in prices_before(talk, later.turn, ()))
