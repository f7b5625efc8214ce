"""A sum that comes after the matter was settled, known by its place alone: the price higher, or a charge beside it.

Where the customer has taken what was offered, or closes, an honest seller brings no amount that nobody named. So any
figure counts here that can be read as a sum, whatever words it stands in, unless the talk explains it: it was said or
can be worked out, was asked for, belongs to an option or a condition, or is nothing to be paid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pitchlint.ledgers.charge_words import (
    CAME_DOWN,
    CHARGES,
    CLOSES,
    DONE,
    FOR_NOTHING,
    GIVEN_BACK,
    OFF_THE_CARD,
    OFFERS_HELP,
    OPTION,
    PRICE_ITSELF,
    TAKEN,
)
from pitchlint.ledgers.late_words import (
    ANOTHER,
    BEHIND,
    CHARGE,
    CLOSES_TOO,
    CORRECTS,
    DIRECTIONS,
    IF_YOU_CAN,
    NO_CHARGE,
    OF_MONEY,
    PITCHES,
    SHARE,
    THE,
    WISHED,
)
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_closed import reads_back, settled
from pitchlint.ledgers.term_excuses import spoken
from pitchlint.ledgers.term_figures import Figure, figures, heard
from pitchlint.ledgers.term_news import asked_leave, just_asked_for, turned_away
from pitchlint.ledgers.term_prices import CLOSE, near, prices_before
from pitchlint.ledgers.term_statements import Stated, around, conditional, offers, sentence_of, stretch
from pitchlint.ledgers.term_sums import worked_out
from pitchlint.ledgers.term_things import content_of, names_a_thing, own_thing
from pitchlint.nlp.context import contexts_of, questions_of
from pitchlint.nlp.items import item_of
from pitchlint.nlp.mentions import ONES, TENS
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy


def late_sums(talk: Talk, turn: int, certain: Sequence[Stated]) -> Iterator[Stated]:
    """The figures of a turn that may be sums, as loose prices; none where the matter is still open.

    Args:
        talk: the conversation.
        turn: of the seller.
        certain: what the turn states anyway.
    """
    text = talk.texts[turn]
    known = [(s.start, s.end) for s in certain]
    found = [
        f
        for f in figures(text)
        if not (any(a < f.end and f.start < b for a, b in known) or GIVEN_BACK.match(text.norm, f.end))
    ]
    if not found or not settled(talk, turn):
        return
    for figure in found:
        if any(heard(talk, turn, value, figure.unit) for value in figure.values):
            continue
        if not figure.unit and not BEHIND.match(text.norm, figure.end) and not _told_closely(talk, turn, figure):
            continue
        low, high = stretch(text, figure.start)
        if contexts_of(text, figure.start, figure.end) & {"quoted"}:
            continue
        if figure.hour and not (OF_MONEY.search(text.norm, low, high) or _joined(talk, turn, figure)):
            continue
        read = [_as_price(text, turn, figure, value) for value in figure.values]
        if len(read) == 1 or not any(worked_out(talk, one, sentence_of(text, one)) for one in read):
            yield from read


def _as_price(text: TurnText, turn: int, figure: Figure, value: Decimal) -> Stated:
    """A loose price, or the fee that its words name, of one reading of a figure."""
    item = item_of(text, figure.start, figure.end)
    low, high = stretch(text, figure.start)
    return Stated(
        turn, figure.start, figure.end, "fee" if item.fee else "price", item.name, value, figure.unit, "",
        text.text[figure.start : figure.end], around(text, low, high), min(item.start, figure.start), False,
        conditional(text.norm[low:high]), True,
    )  # fmt: skip


def _told_closely(talk: Talk, turn: int, figure: Figure) -> bool:
    """Whether a figure of a turn without marks is told as known and is close to a price ("the 189 same place")."""
    text = talk.texts[turn]
    if text.punctuated or not _KNOWN.search(text.norm, 0, figure.start):
        return False
    prices = prices_before(talk, turn, ())
    return any(near(p, _as_price(text, turn, figure, v), CLOSE) for p in prices for v in figure.values)


_KNOWN = lazy(r"\b(?:the|that|their|our|booked|done)\s*$")


def _joined(talk: Talk, turn: int, figure: Figure) -> bool:
    """Whether a figure is added to one that was named before ("13, and four because it is late")."""
    text = talk.texts[turn]
    return any(
        _AND.fullmatch(text.norm, f.end, figure.start) and heard(talk, turn, value, f.unit)
        for f in figures(text)
        for value in f.values
    )


_AND = lazy(r",? (?:and|plus|then) ")


def higher(talk: Talk, later: Stated, said: Sequence[Stated]) -> Stated | None:
    """The price that a sum which `comes_late`, of about its size, says higher; None for none."""
    if later.unit == "%" or later.kind == "fee" or later.basis == "once":
        return None
    prices = prices_before(talk, later.turn, said)
    if product := _product_of(talk, later, prices):
        return product
    fits = [p for p in prices if near(p, later)]
    sentence = stems(_WORD.findall(sentence_of(talk.texts[later.turn], later)))
    named = [p for p in fits if content_of(talk, p) & sentence]
    if not fits or (not named and _of_another(talk, later, fits[-1])):
        return None
    return (named or fits)[-1]


_WORD = lazy(r"[a-z]{3,}")


def _of_another(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether a late sum may be of what the customer turned to since; one close to the price, of no thing, is not."""
    return turned_away(talk, one, later.turn) and (not near(one, later, CLOSE) or own_thing(talk, later))


def _product_of(talk: Talk, later: Stated, prices: Sequence[Stated]) -> Stated | None:
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
    asked = any(not _ASKS_WHEN.search(said.norm, q.start, q.end) for q in questions_of(said))
    return asked and not CLOSES.search(said.norm) and not DONE.search(talk.texts[turn].norm)


_ASKS_WHEN = lazy(r"\b(?:when|where|who|what time|how long)\b")
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


def comes_late(talk: Talk, later: Stated) -> bool:
    """Whether a sum comes late and nothing excuses it."""
    if later.kind not in ("price", "fee") or not isinstance(later.value, Decimal) or not later.value:
        return False
    if later.unit == "point" or not settled(talk, later.turn):
        return False
    text = talk.texts[later.turn]
    sentence = OFFERS_HELP.sub(" ", TAKEN.sub("#", sentence_of(text, later)))
    if offers(text, later.start) and not ANOTHER.search(sentence):
        return False
    if PITCHES.search(text.norm):
        return False
    polite = IF_YOU_CAN.sub(" ", sentence)
    if not THE.search(sentence) and (OPTION.search(polite) or (later.conditional and conditional(polite))):
        return False
    if (
        WISHED.search(sentence)
        or DIRECTIONS.search(sentence)
        or FOR_NOTHING.search(sentence)
        or NO_CHARGE.search(OFF_THE_CARD.sub("#", sentence))
    ):
        return False
    if heard(talk, later.turn, later.value, later.unit):
        return False
    if later.unit == "%":
        return True
    prices = prices_before(talk, later.turn, ())
    if CAME_DOWN.search(sentence) and any(near(later, p) for p in prices):
        return False
    if _product_of(talk, later, prices):
        return not worked_out(talk, later, sentence)
    if _new_thing(talk, later, prices) or asked_leave(talk, later):
        return False
    if (
        _begins(text, later)
        and just_asked_for(talk, later)
        and not (_of_the_known(talk, later) or reads_back(talk, later.turn - 1))
    ):
        return False
    return not worked_out(talk, later, sentence)


def _of_the_known(talk: Talk, later: Stated) -> bool:
    """Whether the customer, just before, asked only about what had been spoken of, or had said that that is all."""
    turn = later.turn - 1
    said = talk.texts[turn]
    asked = questions_of(said)
    if not asked:
        return bool(_ALL.search(said.norm))
    if _STANDS.search(said.norm):
        return True
    known = spoken(talk, range(max(0, turn - REACH), turn)) | _OF_ITS_OWN
    return not stems([w for q in asked for w in _WORD.findall(said.norm, q.start, q.end)]) - known


_ALL = lazy(
    r"\b(?:that_s|thats|that is|will be|_ll be) (?:all|it|everything)\b|\b(?:nothing|(?:don_t|do not) need anything)"
    r"(?: \w+)? else\b|\ball (?:the help )?(?:i|we) need"
)
_STANDS = lazy(  # asks whether a thing is done
    r"\bdid (?:\w+ ){1,3}(?:go|come|get|work)\b|\b(?:is|are|am|was|has) (?:it|that|this|i|we|everything|the \w+"
    r"|my \w+) (?:all |now |been )*(?:booked|done|set|confirmed|through|paid|ordered|reserved|down|in|made|placed"
    r"|sorted|ready)\b"
)
_OF_ITS_OWN = stems("account way through work done card booked gone time today number address phone".split())


def _begins(text: TurnText, later: Stated) -> bool:
    """Whether a sum stands in the first sentence of its turn, as an answer does."""
    if not text.punctuated:
        return later.start <= text.words[min(_OPENS, len(text.words) - 1)].start
    return later.start < text.sentences[0][1]


_OPENS = 9  # words of a turn without marks within which an answer has its sum


def _new_thing(talk: Talk, later: Stated, prices: Sequence[Stated]) -> bool:
    """Whether the seller goes on pricing: a sum like the others, of a thing of its own, before anything is done."""
    if not any(near(p, later) for p in prices) or not own_thing(talk, later):
        return False
    last = talk.last("customer", later.turn)
    norm = "" if last is None else talk.texts[last].norm
    return not CLOSES.search(norm) and not CLOSES_TOO.search(norm) and not DONE.search(talk.texts[later.turn].norm)
