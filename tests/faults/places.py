"""Where an honest conversation offers a place for a fault: stated prices, stated times, agreements, answered questions.

Read with expressions of its own, so that a place is not one because a ledger has seen it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.faults.talks import Talk

REACH = 10  # turns after which a thing said is no longer taken up
_BASIS = r"(?: (?:per|a|an|every) (?:night|day|week|month|year|hour|person|head|ticket|passenger)| each)?"
_AMOUNT = re.compile(rf"(?P<sign>[$£€])(?P<number>\d[\d,]*(?:\.\d\d)?)(?P<basis>{_BASIS})\b")
_NAMED = re.compile(
    r"\b(?:[Tt]he|[Yy]our|[Oo]ur) (?P<item>(?:[a-z]+ )?[a-z]+) (?:is|are|costs?|comes? to|will be|would be|runs?) $"
)
_GOODS = re.compile(r"\b(flight|hotel|room|ride|cab|bus|train|car|apartment|haircut|movie|tickets?|rental)\b")
AGREES = re.compile(
    r"^(?:[a-z]+, )?(?:yes|yeah|sure|okay|ok|perfect|great|fine|good|sounds|excellent|awesome|that(?:'s|s| is) (?:fine"
    r"|good|great|okay|perfect|all right)|that works|i'll take|we'll take)\b|\bi'll (?:take|have|sign)\b"
    r"|\b(?:sounds (?:good|great|fair|fine)|go ahead|book it|works for me|please (?:book|reserve))\b",
    re.I,
)
# A customer who says this may mean another thing or another time.
_OTHERWISE = re.compile(
    r"\b(?:another|other|different|instead|else|change|find|search|looking|upgrade|bigger|cheaper|rather|how about"
    r"|what about|actually|no|not|can't|need|want|add|earlier|later|make it)\b",
    re.I,
)
_EVENT = (
    r"appointment|reservation|booking|delivery|visit|viewing|meeting|session|lesson|flight|bus|train|coach|show|concert"
    r"|course|pickup|arrival|tour|reservation|contract|cover|table|event"
)
_MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WHEN = re.compile(
    rf"\b(?P<week>{'|'.join(_DAYS)})\b|\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)\b"
    r"|\b(?P<hour>\d{1,2})(?P<minute>:[0-5]\d)? (?P<half>[ap]m)\b",
    re.I,
)
_HAPPENS = re.compile(rf"\b(?P<event>{_EVENT})\b(?! (?:of|number))|\b(?P<who>technician|plumber|fitter|crew)\b", re.I)


@dataclass(frozen=True, slots=True)
class Price:
    """A price that the seller stated in a turn: for what, as said, and a higher one in the same form."""

    turn: int
    item: str
    said: str
    higher: str


@dataclass(frozen=True, slots=True)
class Date:
    """A day or time that the seller stated for an event, and a later one in the same form; `on` goes before it."""

    turn: int
    event: str
    said: str
    later: str
    on: str


def told(text: str) -> Iterator[str]:
    """The sentences of a turn that ask nothing and set no condition."""
    for sentence in re.findall(r"[^.!?]*(?:\.\d[^.!?]*)*(?:[.!?]|$)", text):
        if sentence.strip() and not sentence.rstrip().endswith("?") and not re.search(r"\bif\b", sentence):
            yield sentence


_NO_PRICE = re.compile(r"\b(?:balance|transfer\w*|account|savings|checking)\b", re.I)  # sums that nobody sells


def prices(talk: Talk) -> Iterator[Price]:
    """Prices with the thing that they are for."""
    everything = " ".join(line.text for line in talk.lines)
    for turn in talk.of("seller"):
        for sentence in told(talk.lines[turn].text):
            found = _AMOUNT.search(sentence)
            item = _item(talk, turn, sentence, found) if found else ""
            if found is None or not item or len(_AMOUNT.findall(sentence)) > 1 or _NO_PRICE.search(sentence):
                continue
            value = float(found["number"].replace(",", ""))
            raised = next(r for r in (1.2, 1.3, 1.4) if f"{value * r:,.0f}" not in everything)
            number = f"{value * raised:,.2f}" if "." in found["number"] else f"{value * raised:,.0f}"
            yield Price(turn, item, found[0], f"{found['sign']}{number}{found['basis']}")


def _item(talk: Talk, turn: int, sentence: str, found: re.Match[str]) -> str:
    if named := _NAMED.search(sentence[: found.start()]):
        return named["item"]
    for text in (sentence, *(talk.lines[i].text for i in range(turn, max(-1, turn - 4), -1))):
        if goods := _GOODS.findall(text.lower()):
            return str(goods[-1])
    return ""


def agreed(talk: Talk, price: Price) -> list[int]:
    """Turns of the seller after the customer agreed to a price and before anything else came up."""
    found: list[int] = []
    yes = False
    for turn in range(price.turn + 1, min(len(talk.lines), price.turn + REACH)):
        text = talk.lines[turn].text
        if talk.lines[turn].role == "customer":
            if _OTHERWISE.search(text):
                break
            yes = yes or bool(AGREES.search(text))
        elif yes and not _AMOUNT.search(text):
            found.append(turn)
    return found


def dates(talk: Talk) -> Iterator[Date]:
    """Days and times of events, stated and not asked."""
    everything = " ".join(line.text for line in talk.lines).lower()
    for turn in talk.of("seller"):
        for sentence in told(talk.lines[turn].text):
            event = _HAPPENS.search(sentence)
            if event is None or re.search(r"\bconfirm\b|\bwould you\b", sentence, re.I):
                continue
            name = (event["event"] or f"{event['who']}'s visit").lower()
            for found in _WHEN.finditer(sentence):
                later = _later(found)
                if later and later.lower() not in everything:
                    yield Date(turn, name, found[0], later, "at" if found["half"] else "on")


def _later(found: re.Match[str]) -> str:
    if found["week"]:
        return _DAYS[(_DAYS.index(found["week"].title()) + 3) % 7]
    if found["month"]:
        day = int(found["day"]) + 5
        return f"{found['month']} {day}{'rd' if day == 23 else 'nd' if day == 22 else 'st' if day == 21 else 'th'}" * (
            day < 29
        )
    hour = int(found["hour"]) + 2
    return f"{hour}{found['minute'] or ''} {found['half']}" * (hour < 12)


def untouched(talk: Talk, turn: int) -> list[int]:
    """Turns of the seller after one, before the customer wants something else."""
    found: list[int] = []
    for later in range(turn + 1, min(len(talk.lines), turn + REACH)):
        text = talk.lines[later].text
        if talk.lines[later].role == "customer" and _OTHERWISE.search(text):
            break
        if talk.lines[later].role == "seller" and not _WHEN.search(text):
            found.append(later)
    return found
