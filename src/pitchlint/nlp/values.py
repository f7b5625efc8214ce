"""What slots mean: amounts, numbers, durations, dates, and whether two mentions mean the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pitchlint.nlp.dates import Duration, parse_date, parse_duration
from pitchlint.nlp.numbers import QUARTER, number_groups, parse_number
from pitchlint.regex import lazy

__all__ = ["Duration", "Money", "parse_date", "parse_duration", "parse_money", "parse_number", "same_value"]

_CURRENCIES = {  # word or sign -> code and share of the unit
    "$": ("USD", 1), "dollar": ("USD", 1), "buck": ("USD", 1), "usd": ("USD", 1), "cent": ("USD", 100),
    "£": ("GBP", 1), "pound": ("GBP", 1), "quid": ("GBP", 1), "gbp": ("GBP", 1), "pence": ("GBP", 100),
    "pee": ("GBP", 100), "p": ("GBP", 100), "pennie": ("GBP", 100), "€": ("EUR", 1), "euro": ("EUR", 1),
    "eur": ("EUR", 1), "rupee": ("INR", 1), "₹": ("INR", 1), "¥": ("JPY", 1),
    "percent": ("%", 1), "per cent": ("%", 1), "%": ("%", 1),
}  # fmt: skip
_SIGNS = "$£€₹¥"
_NAMES = "|".join(sorted((re.escape(c) for c in _CURRENCIES if len(c) > 2), key=len, reverse=True))
_WORD = lazy(rf"\s*\b({_NAMES})s?\b|(?:(?<=\d)|\s)\s?(p)\b|([{_SIGNS}%])")
_PERIODS = {"day": "day", "daily": "day", "week": "week", "weekly": "week", "month": "month", "monthly": "month",
            "mo": "month", "pcm": "month", "quarter": "quarter", "year": "year", "yearly": "year", "yr": "year",
            "annum": "year", "annually": "year", "hour": "hour", "hourly": "hour"}  # fmt: skip
_PERIOD = lazy(rf"\s*(?:\b(?:an?|per|each|every)\s+|/\s?)?\b({'|'.join(_PERIODS)})\b.*$")
_NOTES = lazy(r"\b(?:an? |another )?(ten|fiv)(?:ner|er)\b")
_PER_LETTER = lazy(r" ?p/([mwa])$")
_RANGE = lazy(r"(?:\b(?:to|or)|-)$")
_SHORT = {"m": "month", "w": "week", "a": "year"}
_DETERMINERS = frozenset("a an the this that these those my your our their his her its some any".split())


@dataclass(frozen=True, slots=True)
class Money:
    """An amount.

    Attributes:
        amount: in units of the currency.
        currency: USD, GBP, EUR, INR, `%`, or None where it is not said; "dollars" are taken for USD.
        period: hour, day, week, month, quarter, year, or None.
    """

    amount: Decimal
    currency: str | None = None
    period: str | None = None

    def same(self, other: Money) -> bool:
        """Whether both mean the same; what one of them does not say is taken to agree."""
        agree = self.currency == other.currency or None in (self.currency, other.currency)
        return (
            self.amount == other.amount
            and agree
            and (self.period == other.period or None in (self.period, other.period))
        )


def parse_money(text: str) -> Money | None:
    """The amount that the words name: "$1,299.99", "49 quid a month", "forty nine ninety nine", "2k"."""
    said = QUARTER.sub("0.25 ", " ".join(text.lower().split())[:120])
    said = _NOTES.sub(lambda m: "10 quid" if m[1] == "ten" else "5 quid", said)
    said = _PER_LETTER.sub(lambda m: f" a {_SHORT[m[1]]}", said).removesuffix(" or so")
    period = None
    if found := _PERIOD.search(said):
        period, said = _PERIODS[found[1]], said[: found.start()]
    currency, parts, share = None, Decimal(0), 1
    pieces: list[tuple[str, int]] = []
    at = 0
    for found in _WORD.finditer(said):
        word = next(g for g in found.groups() if g)
        currency = currency or _CURRENCIES[word][0]
        share = _CURRENCIES[word][1]
        before = said[at : found.start()].strip()
        ranges = word in _SIGNS and bool(_RANGE.search(before))  # "£5 to £10" means its upper end
        if ranges or (not before and (word in _SIGNS or not pieces)):  # "$5", "USD 500": its amount comes behind it
            at = found.end()
            continue
        pieces.append((said[at : found.start()], share))
        at = found.end()
    if said[at:].strip():
        pieces.append((said[at:], 100 if pieces else 1))  # "five pounds fifty"
    for words, divisor in pieces:
        amount = _amount(words)
        if amount is None:
            return None
        parts += amount / divisor
    return Money(parts, currency, period) if pieces else None


def _amount(words: str) -> Decimal | None:
    words = re.sub(r"^\s*and\b", "", words).strip()
    groups = [] if re.search(r"\d", words) else number_groups(words)
    if len(groups) == 2 and groups[0] < 1000 and groups[1] < 100:  # "forty nine ninety nine"
        return groups[0] + groups[1] / 100
    return parse_number(words)


def same_value(kind: str, one: str, other: str) -> bool:
    """Whether the words of two slots mean the same.

    Args:
        kind: kind of the slots; "date" is compared as words, "thing" by its head noun.
        one, other: the words.
    """
    if _folded(one) == _folded(other):
        return True
    if kind == "money":
        first, second = parse_money(one), parse_money(other)
        return first is not None and second is not None and first.same(second)
    if kind == "number":
        number = parse_number(one)
        return number is not None and number == parse_number(other)
    if kind == "duration":
        duration = parse_duration(one)
        return duration is not None and duration == parse_duration(other)
    if kind == "date":
        day = date(2024, 1, 3)  # any day serves, since both are said on the same
        when = parse_date(one, day)
        return when is not None and when == parse_date(other, day)
    if kind in ("thing", "product"):
        return _same_thing(one, other)
    return False


def _same_thing(one: str, other: str) -> bool:
    """The same head noun, and no word in the shorter name that the longer has not."""
    first, second = _nouns(one), _nouns(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    return set(first) <= set(second) or set(second) <= set(first)


def _nouns(text: str) -> list[str]:
    words = [w for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in _DETERMINERS]
    return [w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words]


def _folded(text: str) -> str:
    return " ".join(text.lower().replace(",", "").split())
