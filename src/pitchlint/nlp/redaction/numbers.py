"""Numbers that tell who somebody is: phones, cards, IBANs, national ids, accounts and orders; prices and dates stay.

`phonenumberslite` knows the telephone numbers of every country, `python-stdnum` the check digits of cards, IBANs and
ids. Beside them stand shapes, since a number that was misheard fails every check and is still somebody's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from pitchlint.nlp.redaction.masks import Mask
from pitchlint.regex import lazy

_I = re.IGNORECASE

# What keeps its digits: amounts, shares, counts with a unit, dates, times.
_UNITS = (
    r"(?:dollars?|bucks?|pounds?|quid|euros?|cents?|pence|pennies|usd|gbp|eur|inr|rupees?|grand|percent|per cent|%|"
    r"seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|nights?|times?|people|users?|seats?|"
    r"customers?|units?|pieces?|boxes|pages?|words?|calls?|lines?|items?|points?|miles?|km|kilomet(?:er|re)s?|metres?|"
    r"meters?|feet|ft|inch(?:es)?|square|sq|litres?|liters?|kwh?|watts?|volts?|[kmgt]b|[kmg]bps|mbit|megs?|gigs?|kg|"
    r"kilos?|grams?|lbs?|calories|degrees)(?![\w-])"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_READABLE = lazy(
    rf"[$£€¥₹]\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|million|thousand))?(?!\w)"
    rf"|(?<![\w.,-])\d[\d,]*(?:\.\d+)?[ -]?(?:k\b|p\b|{_UNITS})"
    r"|(?<![\w.,/-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w/-])"
    r"|(?<![\w.,/-])\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?(?![\w/-])"
    rf"|(?<![\w.,/-]){_DAY}([./-]){_DAY}\1(?:19|20)?\d{{2}}(?![\w/-]|\.\d)"
    rf"|(?<![\w.,/-])\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},?(?: (?:19|20)\d{{2}})?(?!\w)"
    rf"|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? (?:19|20)\d{{2}})?(?!\w)"
    r"|(?<![\w.,/:-])\d{1,2}:\d{2}(?::\d{2})?(?!\w)|(?<![\w.,/-])24/7(?!\w)"
    r"|(?<![\w.,/-])\d{1,3}\.\d{1,2}(?![\w/-]|\.\d)",
    _I,
)
_GAP = r"(?:[ \u00a0()]{1,3}|[ \u00a0]?[-–‑/][ \u00a0]?|\.)?"
_RUN = lazy(rf"(?<![\w])\+?\(?\d(?:{_GAP}\d)*")
_SSN = lazy(r"\d{3}([- ])\d{2}\1\d{4}\Z")
_LOCAL = lazy(r"\d{3}[-.]\d{4}\Z")
_PHONE_CUE = lazy(
    r"\b(?:phone|mobile|cell|telephone|tel|fax|whats ?app|landline|ring|call|dial|text|reach|number|line|contact)\b"
    r"[^.?!\d]{0,30}\Z",
    _I,
)

# `account number is 8812`, `order #5512`, `card ending in 4242`.
_STRONG = (
    r"account|acct|a/c|invoice|policy|ticket|reference|ref|booking|confirmation|reservation|tracking|case|passport|"
    r"licen[cs]e|sort code|routing|pin|cvv|cvc|ssn|social(?: security)?|"
    r"national insurance|ni|nhs|medicare|medicaid|imei|"
    r"swift|bic|pnr|zip(?: code)?|post ?code|password|passcode|otp|security code|last four(?: digits)?|meter"
)
_WEAK = (
    r"order|claim|contract|card|loan|file|insurance|tax|vat|member(?:ship)?|client|customer|parcel|transaction|serial|"
    r"registration|reg|employee|badge|patient|receipt|shipment|user|id|identification|access|security|student"
)
_NAMED = r"(?:\s?(?:numbers?|no\.?|num|nr\.?|#|id|code|ref(?:erence)?|details))"
_SAID = (
    r"(?:\s(?:is|was|of|reads|that's|it's|its|would be|will be|ending(?: in| with)?|ends(?: in| with)?|starting|in))"
)
_CODE = r"(?P<code>[A-Z]{0,6}[-/ ]?\d[A-Z0-9]*(?:[- /]?[A-Z0-9]*\d[A-Z0-9]*){0,5})(?!\w)"
_CUED = lazy(rf"\b(?:{_STRONG}){_NAMED}?{_SAID}{{0,3}}[\s:#=,]{{1,3}}{_CODE}", _I)
_HALF_CUED = lazy(rf"\b(?:{_WEAK}){_NAMED}{_SAID}{{0,3}}[\s:#=,]{{0,3}}{_CODE}", _I)
_ENDING = lazy(
    r"\b(?:ending|ends|last (?:four|4)(?: digits)?(?: are| is)?)(?: in| with)?[ :]{1,2}(?P<code>\d{3,6})\b", _I
)
_SORT_CODE = lazy(rf"\bsort ?code{_NAMED}?{_SAID}{{0,2}}[\s:]{{1,2}}(?P<code>\d\d[ -]\d\d[ -]\d\d)\b", _I)
_HASHED = lazy(r"(?<![\w&])#\s?(?P<code>[A-Z]{0,4}-?\d{4,}[\w-]*)", _I)
_LONG_CODE = lazy(r"(?<![\w.@/-])(?=[A-Z0-9-]{8,24}(?![\w@]))(?=[\d-]*[A-Z])(?:[A-Z-]*\d){6,20}[A-Z0-9-]*", _I)
_YEAR = lazy(r"(?:19|20)\d\d\Z")

_DIGIT = r"(?:zero|oh|o|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine|\d)"
_TEEN = (
    r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)"
)
_SPOKEN = lazy(
    rf"(?<![\w.,$£€]){_DIGIT}"
    rf"(?:[ ,.–-]{{1,2}}(?:(?:double|triple|treble|dash|hyphen) )?(?:{_DIGIT}|{_TEEN})){{4,24}}(?![\w%])",
    _I,
)
_COUNTING = lazy(rf"[ -]?(?:thousand|million|and|{_UNITS})", _I)

_IBAN = lazy(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?!\w)", _I)
_NINO = lazy(r"(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)", _I)
_ID_SHAPE = lazy(r"(?<![\w@])[A-Z0-9][A-Z0-9+-]{7,19}(?![\w@])", _I)
# Ids with letters in them; those of digits alone are long enough to be masked as numbers.
_IDS = (
    "es.dni",
    "es.nie",
    "fi.hetu",
    "ie.pps",
    "in_.epic",
    "in_.pan",
    "it.codicefiscale",
    "mx.curp",
    "mx.rfc",
    "pt.cc",
)


def numbers(text: str) -> Iterator[Mask]:
    """Where numbers stand that tell who somebody is."""
    if not any(c.isdigit() for c in text):
        yield from _spoken(text)
        return
    yield from (Mask(m.start(), m.end(), "IBAN") for m in _IBAN.finditer(text) if sum(map(str.isdigit, m[0])) >= 8)
    yield from (Mask(m.start(), m.end(), "ID") for m in _NINO.finditer(text))
    yield from (Mask(m.start(), m.end(), "ID") for m in _ID_SHAPE.finditer(text) if _national_id(m[0]))
    for pattern, label in ((_CUED, "NUMBER"), (_HALF_CUED, "NUMBER"), (_HASHED, "NUMBER"), (_ENDING, "CARD")):
        yield from (Mask(*m.span("code"), label) for m in pattern.finditer(text) if _telling(m, text))
    yield from (Mask(*m.span("code"), "NUMBER") for m in _SORT_CODE.finditer(text))
    plain = _READABLE.sub(lambda m: "\x00" * len(m[0]), text)
    yield from (Mask(m.start(), m.end(), "NUMBER") for m in _LONG_CODE.finditer(plain))
    for m in _RUN.finditer(plain):
        kind = _kind(m[0], plain[max(0, m.start() - 40) : m.start()])
        if kind:
            yield Mask(m.start(), m.end(), kind)
    yield from _spoken(text)
    if sum(map(str.isdigit, text)) >= 7:
        yield from _telephones(plain)


def _telling(found: re.Match[str], text: str) -> bool:
    """Whether the code after a cue is one, and no year, amount or count."""
    code = found["code"]
    digits = sum(map(str.isdigit, code))
    readable = _READABLE.match(text, found.start("code"))
    return digits >= 3 and not _YEAR.match(code) and not (readable and readable.end() > found.start("code"))


def _kind(run: str, before: str) -> str | None:
    groups = re.findall(r"\d+", run)
    digits = "".join(groups)
    count = len(digits)
    if 13 <= count <= 19 and _check("luhn")(digits):
        return "CARD"
    if _SSN.match(run):
        return "ID"
    if count >= 9:
        return (
            "PHONE"
            if count <= 15 and (len(groups) > 1 or digits[0] == "0" or run[0] == "+" or count < 12)
            else "NUMBER"
        )
    if len(groups) == 1:
        return ("PHONE" if _PHONE_CUE.search(before) else "NUMBER") if count >= 6 else None
    if count >= 7 and (_LOCAL.match(run) or run[0] == "+" or digits[0] == "0"):
        return "PHONE"
    if count >= 5 and (all(len(g) == 1 for g in groups) or _PHONE_CUE.search(before)):
        return "PHONE" if count >= 6 else "NUMBER"
    return None


def _spoken(text: str) -> Iterator[Mask]:
    for m in _SPOKEN.finditer(text):
        if not _COUNTING.match(text, m.end()):
            yield Mask(m.start(), m.end(), "NUMBER")


def _telephones(text: str) -> Iterator[Mask]:
    phonenumbers = import_module("phonenumbers")
    for region in (None, "US", "GB"):
        for found in phonenumbers.PhoneNumberMatcher(text, region):
            yield Mask(found.start, found.end, "PHONE")


def _national_id(code: str) -> bool:
    return (
        any(c.isdigit() for c in code) and any(c.isalpha() for c in code) and any(_check(name)(code) for name in _IDS)
    )


@cache
def _check(name: str) -> Callable[[str], bool]:
    check: Callable[[str], bool] = import_module(f"stdnum.{name}").is_valid
    return check
