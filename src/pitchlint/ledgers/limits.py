"""Limits that a customer sets, and words of the seller that go against them.

A limit is an amount not to be passed ("no more than 200"), a number of a thing ("two doors"), something unwanted ("no
contract"), or a sort of thing that has an opposite on sale ("the basic one").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from pitchlint.ledgers.wishes import Wish, stems
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.mentions import MONEY, NUMBER
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.nlp.values import Money, parse_money
from pitchlint.regex import lazy

ABOUT = Decimal("1.25")  # times a budget of "about" so much: quotes up to a quarter above it still fit loose words
HARD = Decimal("1.05")  # times a stated maximum: rounding, not a push
FAR = Decimal(5)  # times a limit: an amount so large is of another thing

_AMOUNT = rf"(?P<amount>{MONEY}|{NUMBER})"
_NOT_MONEY = (
    r"(?! ?(?:%|percent|per cent|people|persons?|guests?|days?|weeks?|months?|years?|hours?|minutes?|miles?|km"
    r"|kilometers?|rooms?|beds?|bedrooms?|seats?|doors?|tickets?|stars?|pm|am|o_clock|feet|inches|cm|kg|pieces?"
    r"|items?|th|st|nd|rd|of)\b)"
)
_HARD = lazy(
    r"\b(?:(?:no|not|nothing|never|n_t(?: \w+){0,3}|cannot(?: \w+){0,3}) (?:more|over|above|higher) ?(?:than)?"
    r"|more than|over|above|beyond|at most|max(?:imum)?(?: is| of| would be)?|up to|under|below|less than|limit(?: is"
    r"| of)?|top(?: is|s at)?|only (?:got|have|spend|afford|pay)"
    rf"|can (?:spend|afford|pay|only do))(?: like| about| around| only)? {_AMOUNT}{_NOT_MONEY}"
    rf"|{_AMOUNT}(?: is| as)?(?: my| the| our)?(?: absolute)? (?:tops|max|maximum|at most|limit"
    rf"|at the (?:very )?most|(?:and )?not a penny more)\b".replace("(?P<amount>", "(?P<first>", 1).replace(
        "(?P<amount>", "(?P<second>", 1
    )
)
_CAP_NEGATED = lazy(r"\b(?:more than|over|above|beyond)\b")
_LOOSE = lazy(
    rf"\b(?:budget(?: is| of|_s)?|spend(?:ing)?|(?:want|like|prefer|hoping|planning) to pay)(?: (?:about|around"
    rf"|roughly|like|maybe|up to|between|of|is))* {_AMOUNT}(?: (?:to|and|or|-) (?P<upper>{MONEY}"
    rf"|{NUMBER}))?{_NOT_MONEY}"
)
_NO = lazy(
    r"\b(?:no|without(?: a| an| any| the)?|not (?:a|an|the)|nothing (?:with|on)(?: a| an| any| the)?"
    r"|anything but(?: a| an)?|(?:don_?t|do not) (?:want|like|need)(?: to be| to have)?(?: a| an| any| the"
    r"| some)?)(?: long| fixed| extra| big)? (?P<thing>[a-z][a-z_-]{2,}(?: [a-z]{3,})??)(?= ?(?:$|[.,;!]|\b(?:please"
    r"|thanks|or|and|at all|for me|on it|in it|though|either|if|because|but|whatsoever)\b))"
)
_NO_THING = frozenset(
    """problem problems worries worry rush hurry idea more need one way thanks thank sorry matter doubt wonder
    longer less sure today sir madam mate love paid happening really just only that this the it any too very so
    yet now much many good bad interested able want going later sooner than please other others else trouble
    preference preferences particular what where when how why them you your him her anything something anyone
    time chance reason point issue issues bother clue luck not have make get wait think sound know see even
    quite help money stress fuss question questions answer miss lose spend pay risk mine take use buy waste mind
    there here be being feel look deal good-bye specific further additional special right""".split()
)  # fmt: skip
# Sorts of things that have an opposite on sale: what the customer asks for, and what then goes against it.
_OPPOSITES: tuple[tuple[str, str, str], ...] = (
    (
        "no contract",
        r"(?:no|without|any|want a|nothing with a) (?:long |fixed )?(?:contract|tie[- ]?in|commitment"
        r"|minimum term)s?|tied (?:in|down|up)|locked in"
        r"|month[- ]to[- ]month|rolling|pay as you go|cancel (?:it )?any ?time",
        rf"{NUMBER}[- ]?(?:month|year)s?[- ](?:contract|agreement|term|plan|deal|commitment|minimum)"
        rf"|minimum (?:term|contract)|contract (?:is|runs|of|for) {NUMBER}"
        rf"|(?:sign|signed|tied|locked)(?: you)?(?: up| in)?(?: for| to) {NUMBER} (?:months|years)|(?:for|over"
        rf"|on a) (?:twelve|eighteen|twenty[- ]four|thirty[- ]six|12|18|24|36|48|60)[- ]months?",
    ),
    (
        "a small one",
        r"(?:small|smaller|smallest|compact|little|tiny|two[- ]door|2[- ]door)(?! business| question| problem"
        r"| issue| bit| child| kids| children| dog| more| less| while| too| help| longer| of| by)",
        r"(?:seven|eight|7|8)[- ]seater|van|minivan|suv|people carrier|extra large|xl|xxl|full[- ]size"
        r"|the (?:big|bigger|biggest|large|larger|largest) (?:one|model|size|unit|car|room)",
    ),
    (
        "a basic one",
        r"(?:basic|bare bones|no frills|nothing fancy|entry[- ]level|(?:just|only) the standard|the cheapest"
        r"|simplest|bog standard)",
        r"(?:premium|deluxe|de luxe|gold|platinum|ultimate|luxury|executive|flagship|top of the range"
        r"|top[- ]of[- ]the[- ]line|elite|diamond|signature)",
    ),
    (
        "a single payment",
        r"(?:no|without a|not a|want a) subscriptions?|one[- ]off|(?:pay|buy) (?:it )?(?:once|outright|in full)"
        r"|no (?:finance|credit|instalments|installments)",
        r"subscription|auto(?:matic(?:ally)?)?[- ]renew\w*|on finance|instal?ments|credit agreement|apr",
    ),
    ("a used one", r"(?:used|second[- ]hand|refurbished|pre[- ]owned)(?= one| car| model| phone|$)", r"brand[- ]new"),
)  # fmt: skip
_COUNTED = lazy(
    rf"\b(?P<count>{NUMBER})[- ](?P<thing>doors?|seats?|seaters?|beds?|bedrooms?|baths?|bathrooms?|lines?|users?"
    rf"|licen[cs]es?|seats?|nights?|windows?)\b"
)
_NO_PRICE = lazy(
    r"\b(?:save|saves|saving|off|discount|deposit|instead of|was|were|normally|usually|worth|rather than|less"
    r"|cashback|refund|credit|down from|retails?|value|cover(?:age|ed|s)?(?: up)? (?:to|of|for)|balance|limit|income"
    r"|loan|transfer\w*|send\w*|sent|pay(?:ment)? of|claim|win|prize|excess|deductible|over|above|budget|more than"
    r"|up to|under)(?: \w+){0,2} $"
)


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit in a wish.

    Attributes:
        kind: "amount", "count", "thing" or "sort".
        said: the limit in words.
        most: the amount that may be reached, tolerance included, for "amount".
        money: the amount as said.
        against: what the seller's words are searched with, for the other kinds.
        unless: what in them fulfils the limit after all.
    """

    kind: str
    said: str
    most: Decimal = Decimal(0)
    money: Money | None = None
    against: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None


def limits(text: TurnText, start: int, end: int) -> Sequence[Limit]:
    """The limits that the words from `start` to `end` set."""
    return _limits(text.norm[start:end])


@lru_cache(maxsize=4096)
def _limits(said: str) -> Sequence[Limit]:
    return tuple(_limits_in(said))


def _limits_in(said: str) -> Iterator[Limit]:
    yield from _amounts(said)
    for name, asked, against in _OPPOSITES:
        if re.search(rf"\b(?:{asked})\b", said):
            yield Limit("sort", name, against=re.compile(rf"\b(?:{against})\b"), unless=re.compile(rf"\b(?:{asked})\b"))
    for m in _COUNTED.finditer(said):
        thing = m["thing"].rstrip("s")
        if (count := parse_number(m["count"])) is not None and count > 1:
            same = re.compile(rf"\b(?:{re.escape(m['count'])}|{count})[- ]{thing}")
            yield Limit(
                "count", f"{m['count']} {m['thing']}", against=re.compile(rf"\b{NUMBER}[- ]{thing}s?\b"), unless=same
            )
    for m in _NO.finditer(said):
        named = [(word, own) for word, own in stems(m["thing"]) if word not in _NO_THING and parse_number(word) is None]
        if named and not _NO_THING & set(m["thing"].split()[:1]):
            words = " ".join(rf"{re.escape(own)}\w{{0,3}}" for _, own in named)
            yield Limit("thing", m[0], against=re.compile(rf"\b{words}\b"))


def _amounts(said: str) -> Iterator[Limit]:
    for regex, factor in ((_HARD, HARD), (_LOOSE, ABOUT)):
        for m in regex.finditer(said):
            words = next(g for n in ("upper", "amount", "first", "second") if (g := m.groupdict().get(n)))
            money = parse_money(words)
            if money is None and (number := parse_number(words)) is not None:
                money = Money(number)
            if money and money.amount >= 5 and money.currency != "%":
                yield Limit("amount", m[0], money.amount * factor, money)
                return


def against(limit: Limit, text: TurnText) -> tuple[int, int] | None:
    """Where a seller's turn goes against the limit, None where it does not or also names what fits."""
    if limit.kind == "amount":
        prices = _named(text)
        over = [at for at, p in prices if p and _comparable(limit, p) and limit.most < p.amount <= limit.most * FAR]
        return over[0] if over and not _within(limit, [p for _, p in prices]) else None
    assert limit.against is not None
    if limit.unless and limit.unless.search(text.norm):
        return None
    found = (m.span() for m in limit.against.finditer(text.norm))
    return next((s for s in found if "negated" not in contexts_of(text, *s)), None)


def fits(limit: Limit, text: TurnText) -> bool:
    """Whether a seller's turn names something within the limit; to repeat the limit itself is no offer."""
    if limit.kind != "amount":
        return bool(limit.unless and limit.unless.search(text.norm))
    prices = [p for _, p in _named(text)]
    return _within(limit, prices) or (bool(prices) and all(p and _is_limit(limit, p) for p in prices))


@each_once
def _named(text: TurnText) -> Iterator[tuple[tuple[int, int], Money | None]]:
    """The prices of a turn: where each stands and what it means."""
    return ((m.span(), parse_money(m[0])) for m in _prices(text))


def _within(limit: Limit, prices: Sequence[Money | None]) -> bool:
    """Whether one of the prices is within the limit, and not merely the limit repeated."""
    lowest = limit.most / FAR
    return any(
        p and _comparable(limit, p) and lowest <= p.amount <= limit.most and not _is_limit(limit, p) for p in prices
    )


def _is_limit(limit: Limit, price: Money) -> bool:
    return limit.money is not None and price.amount == limit.money.amount


def _prices(text: TurnText) -> Iterator[re.Match[str]]:
    for m in _MONEY.finditer(text.norm):
        if not _NO_PRICE.search(text.norm, max(0, m.start() - 40), m.start()) and not _NO_PRICE_AFTER.match(
            text.norm, m.end()
        ):
            yield m


_MONEY = lazy(rf"(?<![\w$£€]){MONEY}(?!\w)")
_NO_PRICE_AFTER = lazy(r" (?:off|less|discount|deposit|cheaper|back|worth|over|above|more than|each way)\b")


def _comparable(limit: Limit, price: Money) -> bool:
    assert limit.money is not None
    known = limit.money.currency, price.currency
    return (known[0] == known[1] or None in known) and limit.money.period == price.period


def standing_alone(turn: int, text: TurnText, found: Sequence[Wish]) -> Iterator[Wish]:
    """Limits that are said outside any wish: "nothing over 200 please", "no contract"."""
    for start, end in text.sentences:
        said = text.norm[start:end]
        if any(w.start < end and start < w.end for w in found) or said.rstrip().endswith("?"):
            continue
        lead = len(said) - len(said.lstrip())
        own = next(iter(limits(text, start, end)), None)
        if own is None or (own.kind != "amount" and not _OPENS.match(said, lead)):
            continue
        content = stems(said)
        if content:
            thing = " ".join(dict.fromkeys(word for word, _ in content[:6]))
            words = frozenset(s for _, s in content)
            last = start + len(said.rstrip(" .!?"))
            yield Wish(turn, start + lead, last, "need", thing, words, "price" if own.kind == "amount" else "none", "")


_OPENS = lazy(
    r"(?:(?:and|but|so|oh|well|just|only|also|please|yes|yeah|ok|okay|right|definitely) )*(?:no|nothing|without|not)\b"
)
