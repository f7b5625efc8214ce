"""A price raised without the new one being said: "six up on that", "a shade more than I told you"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_prices import prices_before
from pitchlint.ledgers.term_statements import Stated, around, conditional, offers, stretch
from pitchlint.nlp.context import contexts_of, questions_of
from pitchlint.nlp.mentions import MONEY, ONES, TENS
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

MORE = "more"  # the unit of such a statement, which has no value of its own
_SOME = (
    rf"(?:{MONEY}|\d+(?:\.\d\d)?%?|(?:{TENS})(?:[ -](?:{ONES}))?|{ONES}|(?:an? )?dozen|half|(?:a|one) (?:tenth|fifth"
    r"|quarter|third|half|fiver|tenner)|an? (?:bit|little|shade|touch|tad|fraction|good deal)|slightly|somewhat)"
)
_SAID = r"(?:what )?(?:i|we) (?:just |first |had |have )?(?:said|told|quoted|read|gave|mentioned|named)\b"
_RELATIVE = lazy(
    rf"(?<!not )(?<!no )\b{_SOME}(?P<of>(?: (?!and\b|but\b)[a-z]+){{0,3}}?) (?:(?:more|higher|dearer) than|above"
    rf"|over|on top of"
    rf"|onto|up on) (?:{_SAID}|that\b(?! (?:is|will|can|you|we|i|he|she|they)\b))"
    r"|\bhalf as (?:much|dear) again\b"
)
_NO_MONEY = lazy(r"\b(?:minutes?|hours?|days?|weeks?|miles?|kilomet\w+|people|guests?|degrees|years?|floors?|rooms?)\b")


def relative_rises(talk: Talk, turn: int) -> Iterator[Stated]:
    """What a turn says to be above the price named before, as loose prices without a value; nothing asked or denied."""
    text = talk.texts[turn]
    for found in _RELATIVE.finditer(text.norm):
        low, high = stretch(text, found.start())
        if _NO_MONEY.search(found["of"] or "") or offers(text, found.start()) or conditional(text.norm[low:high]):
            continue
        if contexts_of(text, *found.span()) & {"quoted", "negated", "hypothetical", "asked", "reported"}:
            continue
        yield _stated(text, turn, found.start(), found.end(), low, high)


def _stated(text: TurnText, turn: int, start: int, end: int, low: int, high: int) -> Stated:
    said = text.text[start:end]
    return Stated(turn, start, end, "price", "", None, MORE, "", said, around(text, low, high), start, loose=True)


def price_above(talk: Talk, later: Stated, said: Sequence[Stated]) -> Stated | None:
    """The last price named before a turn, which such a statement raises; None for none."""
    last = talk.last("customer", later.turn)
    if last is not None and questions_of(talk.texts[last]):
        asked = stems([w.text for w in talk.texts[last].words])
        if asked & stems(list(later.around)):
            return None  # "and the stump?" - "the stump is fifty on top of that" prices another thing
    return next(reversed(prices_before(talk, later.turn, said)), None)
