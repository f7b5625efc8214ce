"""E-mail addresses, as written and as read out, and postal addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pitchlint.nlp.redaction.masks import Mask
from pitchlint.regex import lazy

_I = re.IGNORECASE
_PART = r"[^\s@<>()\[\],;:\"“”]"
_EMAIL = lazy(rf"{_PART}{{1,100}}@{_PART}{{1,254}}")

_PROVIDER = (
    r"(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|aol|live|msn|gmx|proton(?:mail)?|btinternet|comcast|verizon)"
)
_DOT = r"(?:\s?\.\s?|\s?[(\[]dot[)\]]\s?| dot )"
_AT = r"(?: at |\s?[(\[]at[)\]]\s?)"
_LOCAL = rf"[\w+-]{{1,40}}(?:(?:{_DOT}| underscore | dash | hyphen |[.])[\w+-]{{1,40}}){{0,4}}"
_TLD = r"(?:com|net|org|co|uk|io|edu|gov|info|biz|de|fr|es|it|nl|ie|in|au|ca|us)"
_READ_OUT = lazy(rf"\b{_LOCAL}{_AT}(?:the )?{_PROVIDER}(?:{_DOT}{_TLD}){{1,2}}\b", _I)
_CUED_READ_OUT = lazy(
    rf"\b(?:e-?mail|mail|address|reach|write)\b[^@]{{0,40}}?\b(?P<address>{_LOCAL}{_AT}[\w-]{{2,40}}(?:{_DOT}{_TLD}){{1,2}})\b",
    _I,
)

_ONES = r"one|two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    rf"(?:\d{{1,5}}(?:[-/]\d{{1,5}})?[a-z]?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    rf"(?:[ -](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_SURE = r"(?:street|road|avenue|lane|boulevard|crescent|terrace|mews|parkway|highway|st|rd|ave|blvd|pkwy|hwy|ln)"
_MAYBE = (
    r"(?:Drive|Court|Close|Way|Place|Square|Gardens|Grove|Hill|Row|Walk|Park|Circle|Trail|View|Rise|Green|Dr|Ct|Pl|Sq)"
)
_NOT_STREETS = (
    r"(?!(?:hours?|minutes?|days?|weeks?|months?|years?|miles?|ways?|lanes?|of|off|on|in|at|the|a|an|to|and|or|more)\b)"
)
_WORD = rf"{_NOT_STREETS}[^\W\d_][\w'’.-]*"
_FLAT = r"(?:(?:flat|apt|apartment|unit|suite|room|floor)\.? ?#?[\da-z]{1,5},? )?"
_MORE = r"(?:,? (?:apt|apartment|unit|suite|flat|#)\.? ?#?[\da-z]{1,5}\b)?"
_UK_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
_ZIP = r"[A-Z]{2}\.?,? \d{5}(?:-\d{4})?"
_TOWN = rf"(?:,? (?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}))?(?:,? (?-i:{_ZIP}|{_UK_POSTCODE})(?!\w))?"
_STREET = lazy(
    rf"(?<![\w$£€.]){_FLAT}{_NUMBER},? (?:[nsew]\.? )?(?:{_WORD} ){{1,3}}?"
    rf"(?:{_SURE}|(?-i:{_MAYBE}))\b(?:\.(?=,))?{_MORE}{_TOWN}",
    _I,
)
_GERMAN = lazy(
    r"\b[A-ZÄÖÜ][\w.-]*(?:straße|strasse|str\.|gasse|allee|platz|weg) \d{1,4} ?[a-z]?\b(?:, \d{4,5} [A-ZÄÖÜ]\w+)?"
)
_BOX = lazy(r"\bp\.?o\.? box \d+", _I)
_POSTCODE = lazy(rf"(?<!\w){_UK_POSTCODE}(?!\w)|(?<!\w){_ZIP}(?!\w)")
_CODED = lazy(
    r"\b(?:zip|post ?code|zip ?code|postal code)(?: is| of|:|'s)? (?P<code>[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|\d{4,5})\b",
    _I,
)
_LIVES = lazy(
    r"\b(?:i|we|you) (?:still |now )?live (?:in|at|on)|\b(?:address|addressed) (?:is|to|in)|\bmoved to|"
    r"\blives (?:in|at|on)",
    _I,
)


def emails(text: str) -> Iterator[Mask]:
    """E-mail addresses, `ann at gmail dot com` among them."""
    if "@" in text:
        for m in _EMAIL.finditer(text):
            end = m.end() - (len(m[0]) - len(m[0].rstrip(".!?'’")))
            if text[m.start() : end].partition("@")[2]:
                yield Mask(m.start(), end, "EMAIL")
    for pattern, group in ((_READ_OUT, 0), (_CUED_READ_OUT, "address")):
        yield from (Mask(*m.span(group), "EMAIL") for m in pattern.finditer(text))


def addresses(text: str) -> Iterator[Mask]:
    """Streets with a number, post codes, PO boxes."""
    for pattern in (_STREET, _GERMAN, _BOX, _POSTCODE):
        yield from (Mask(m.start(), m.end(), "ADDRESS") for m in pattern.finditer(text))
    yield from (Mask(*m.span("code"), "ADDRESS") for m in _CODED.finditer(text))


def homes(text: str) -> tuple[int, ...]:
    """Where words end that say that a place's name follows which is somebody's home."""
    return tuple(m.end() for m in _LIVES.finditer(text))
