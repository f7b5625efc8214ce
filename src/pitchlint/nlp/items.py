"""What a price is for: "the standing desk is $349", "$20 for the cover", "it comes with the van at 90 a day".

Read from the words beside the amount, without a tree, since prices are said in plain frames. The name of a thing is up
to four words after a determiner; words that only mean the price itself ("the total is $349") name nothing.

`priced` names things with a determiner, for lists of products; `item_of` answers for one amount and also takes bare
names ("delivery is $9", "a $15 booking fee").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import re2

from pitchlint.nlp.mentions import MONEY
from pitchlint.nlp.text import TurnText, Word, once
from pitchlint.regex import lazy

_HEAD = "the|our|a|an|this|that|your|each|one|my|these|those|both|per|any"
_LINK = (
    r"(?:is|are|was|costs?|comes?|goes|runs?|sells?|starts?|priced|would be|will be|_s|would cost|will cost|would come|"
    r"will come|can be|is going|works)"
)
_AFTER = (
    r"(?:(?: (?:in|out|to|at|for|around|about|only|just|going|from|now|currently|regularly|normally|usually|here|down"
    r"|be|you|right|actually|roughly|some)){0,3})"
)
_END = r"(?:[.,;:?!]|$| (?:and|or|but|if|with|plus|which|that|then|so|is|today|now|on|at|in|to|you|we|i)\b)"
_NAME = r"(?:[a-z0-9][a-z0-9_]*(?:[ -][a-z0-9][a-z0-9_]*){0,3}?)"
_PRICE_WORDS = frozenset(
    """price prices cost costs total fee fees charge charges rate rates amount balance bill deposit payment payments
    sum figure quote offer deal discount value budget rest difference""".split()
)
_NO_NAMES = frozenset(
    """one ones that this it thing things lot asking sticker normal regular full first second next last same best
    lowest only monthly yearly annual weekly way i you we they he she is are was were be been and or but so if then
    not no yes to for of at in on with from by through up out back listed anywhere what which who how much can could
    will would do does did have has had get got give take pay paying just now here there day days week weeks month
    months year years hour hours person people head today tomorrow save off lower more less extra about around under
    over""".split()
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve twenty thirty fifty".split())
_PATTERNS = (
    rf"\b(?:{_HEAD}) (?P<thing>{_NAME})(?: {_LINK}|_s){_AFTER} (?P<price>{MONEY})",
    rf"(?P<price>{MONEY}) (?:extra |more |total |all in )?for (?:{_HEAD}) (?P<thing>{_NAME}){_END}",
    rf"\b(?:{_HEAD}) (?P<thing>{_NAME}) (?:at|for|from) (?:only |just |about |around )?(?P<price>{MONEY})",
)


@dataclass(frozen=True, slots=True)
class Priced:
    """A thing named with a price.

    Attributes:
        thing: its name as said, without the determiner.
        price: the amount as said.
        start, end: where the amount stands in the turn.
    """

    thing: str
    price: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _compiled() -> tuple[Any, ...]:
    return tuple(re2.compile(p) for p in _PATTERNS)


@once
def priced(text: TurnText) -> list[Priced]:
    """The things that a turn names with a price, by place; of several readings of one amount the first frame's."""
    if not _MAY_SAY.search(text.norm):
        return []
    found: dict[int, Priced] = {}
    for regex in _compiled():
        for m in regex.finditer(text.norm):
            thing = _name(m["thing"])
            start, end = m.span(regex.groupindex["price"])
            if thing and not any(p.start < end and start < p.end for p in found.values()):
                found[start] = Priced(thing, text.text[start:end], start, end)
    return [found[k] for k in sorted(found)]


_MAY_SAY = lazy(r"[\d$£€]|\b(?:dollars?|bucks?|pounds?|quid|euros?|cents?|pence|grand|hundred|ninety)\b")


def products(texts: Iterable[TurnText]) -> tuple[str, ...]:
    """The names of all things that some turns name with a price, sorted."""
    return tuple(sorted({p.thing for text in texts for p in priced(text)}))


_MEANT = frozenset("it_s that_s its thats it_ll that_ll".split())
_BEFORE_AMOUNT = frozenset(  # between a thing and its amount
    """is are was be being been costs cost costed costing comes come goes go runs run sells sell starts start priced
    would will can could at for of from to it_s that_s it_ll that_ll around about only just now currently regularly
    normally usually here down right actually roughly some in out set you back going gonna works total totals
    totalling again has have had gone risen up increased increase s_ an a the which that approximately exactly still
    really today also then there_s there plus extra another additional additionally""".split()
)
_CUT = frozenset(  # words at which a name ends
    """the our a an this that your each my these those both per any his her their some it he she they we you i is are
    was were be been will would can could do does did have has had and or but so if then because since plus with
    without by on in at from to for of as until than not no yes okay ok well oh also only just about around it_s
    that_s there_s i_ll we_ll you_ll i_m we_re you_re they_re let_s what which who how when where why need pay
    paying get gets want book booked confirm confirmed charged leaves leaving departs departing takes taking
    arriving arrives am pm o_clock there here now today sorry please anyway additionally currently know say said
    tell found including includes include included offer offers sir madam ma_am sure great perfect alright like up
    down out back two three four five six seven eight nine ten i_ve we_ve you_ve however unfortunately thanks thank
    thats its theres whats remember mention mentioned forgot actually again first finally oh_and altogether more
    extra additional another small little usual standard new one-time one-off it_ll that_ll they_ll and_the remind
    ready due done payable carried
    note add adds adding comes""".split()
)
FEES = frozenset(
    """fee fees charge charges surcharge surcharges tax taxes vat gst deposit levy gratuity postage handling supplement
    excess penalty commission toll duty premium""".split()
)
_COMMA = lazy(r"[,;:](?!\d)")
_SUBJECT = lazy(  # "the tuning is", before an amount: what stands behind it is whom or which it is for
    r"\b(?:the|your|our) (?!(?:price|cost|total|fee|charge|rate|amount|bill|deposit|sum|quote|offer|deal|discount)\b)"
    r"[a-z]+ (?:is|are|costs?|comes? to|(?:will|would) (?:be|cost)) $"
)
_OWNED = frozenset("the your our this that".split())
_PLACED = frozenset("with by on via through in at to from".split())
_LONGEST_NAME = 3  # words


@dataclass(frozen=True, slots=True)
class Item:
    """What an amount is for.

    Attributes:
        name: the thing as said, in lower case and without its determiner; "" where the words name only the price.
        fee: whether it is a charge beside the price (a fee, a tax, a deposit).
        start: where the name, or the amount without one, begins in the turn.
        total: whether the amount is said to be a sum over everything.
    """

    name: str
    fee: bool
    start: int
    total: bool = False


def item_of(text: TurnText, start: int, end: int) -> Item:
    """What the amount from `start` to `end` (characters) is for, by the words of its sentence around it."""
    low, high = text.sentence(start)
    before = _hyphened(text, [w for w in text.between(low, start) if w.end <= start])[-12:]
    edge = _COMMA.search(text.norm, end, high)  # what stands behind a comma is of something else
    high = edge.start() if edge and edge.start() > end else high
    after = _hyphened(text, [w for w in text.between(end, high) if w.end <= high])[:8]
    following = [w.text for w in after]
    total = bool({"total", "altogether", "overall"} & {w.text for w in before[-6:]}) or following[:2] in (
        ["in", "total"],
        ["in", "all"],
        ["all", "in"],
        ["all", "together"],
    )
    for at, word in enumerate(following[:4]):  # "a $15 booking fee"
        if word in FEES and not any(w in _CUT for w in following[:at]):
            return Item(" ".join(following[: at + 1]), True, start)
        if word in _CUT and not (at == 0 and word in ("extra", "additional", "more")):
            break
    if following[:1] == ["as"] and (name := _named_after(["for", *following[1:]])) and _is_fee(name):
        return Item(name, True, start)  # "$15 as a booking fee"
    if before and before[-1].text in _OWNED and following and following[0] not in _CUT | _NO_NAMES | _PRICE_WORDS:
        return Item(following[0], False, start, total)  # "your $9 cab"
    if not _SUBJECT.search(text.norm, low, start) and (name := _named_after(following)):
        return Item(name, _is_fee(name), start, total)
    at = len(before)
    while at and before[at - 1].text in _BEFORE_AMOUNT:
        at -= 1
    if not text.punctuated and not _MEANT.isdisjoint(w.text for w in before[at:]):
        return Item("", False, start, total)  # "monday_s good it_s 55": what stands before is another clause
    kept: list[int] = []
    generic = False
    while at:
        word = before[at - 1].text
        if text.norm[before[at - 1].end : before[at].start if at < len(before) else start].strip(" -_$£€,(") not in (
            "",
            "'s",
        ):
            break
        if not kept and word in _PRICE_WORDS and not (word in FEES and at > 1 and before[at - 2].text not in _CUT):
            generic = True
            at -= 1
            while at and before[at - 1].text in ("of", "for", "total", "full", "final", "the", "new", "overall"):
                at -= 1
            if at < len(before) - 1 and before[at].text in ("of", "for"):
                break
            continue
        if word in _CUT or not word[0].isalpha() or len(kept) == _LONGEST_NAME:
            break
        kept.insert(0, at - 1)
        at -= 1
    names = [before[i].text.removesuffix("_s") for i in kept]
    while names and (names[0] in _NO_NAMES or names[0] in ("monthly", "total")):
        names, kept = names[1:], kept[1:]
    name = " ".join(names)
    while name and at and (before[at - 1].text in _NUMBERS or before[at - 1].text.isdigit()):
        at -= 1
    if name and at and before[at - 1].text in _PLACED:  # "a flight with Delta for $90" is no price for Delta
        return Item("", False, start, total)
    if name and name not in _PRICE_WORDS - FEES:
        return Item(name, _is_fee(name), before[kept[0]].start, total)
    if any(w.text in FEES and b.text in ("extra", "additional", "further") for b, w in pairwise(before[-6:])):
        return Item("extra charge", True, start)
    if generic and (name := _priced_of([w.text for w in before])):
        return Item(name, _is_fee(name), start, total)
    return Item("", False, start, total)


def _hyphened(text: TurnText, words: list[Word]) -> list[Word]:
    """The words, those that a hyphen joins as one: "set-up" is a name, "set up" between a thing and a price is none."""
    joined: list[Word] = []
    for word in words:
        if joined and text.norm[joined[-1].end : word.start] == "-" and word.text[0].isalpha():
            joined[-1] = Word(f"{joined[-1].text}-{word.text}", joined[-1].start, word.end)
        else:
            joined.append(word)
    return joined


def _named_after(following: list[str]) -> str:
    """The thing in "for the cover", "for delivery", "on parking" behind an amount and its unit."""
    at = 0
    while at < min(len(following), 4) and following[at] not in ("for", "on"):
        at += 1
    if at >= min(len(following), 4) or (following[at : at + 1] == ["on"] and following[at + 1 : at + 2] != ["the"]):
        return ""
    if any(w in ("and", "but", "or", "is", "if", "then", "so") for w in following[:at]):
        return ""
    words = following[at + 1 :]
    while words and words[0] in ("the", "a", "an", "your", "our", "this", "that", "each", "every"):
        words = words[1:]
    kept: list[str] = []
    for word in words[:_LONGEST_NAME]:
        if word in _CUT or word in _NO_NAMES or not word[0].isalpha():
            break
        kept.append(word)
    return " ".join(kept)


def _priced_of(before: list[str]) -> str:
    """The thing in "the price of the ticket is", "the total for your stay comes to"."""
    for at in range(len(before) - 2, -1, -1):
        if before[at] in _PRICE_WORDS and before[at + 1] in ("of", "for", "on"):
            return _named_after(["for", *before[at + 2 :]])
    return ""


def _is_fee(name: str) -> bool:
    words = name.split()
    return bool((FEES - {"premium"}) & set(words)) or words[-1:] == ["premium"]  # "the premium plan" is no fee


def _name(words: str) -> str:
    kept = words.split()
    while kept and (kept[0] in _NO_NAMES or kept[0] in _HEAD.split("|")):
        kept = kept[1:]
    for at, word in enumerate(kept):
        if word in _PRICE_WORDS:  # "the current balance is $40" names no thing
            return ""
        if word in _NO_NAMES:  # "the ladder i showed you is $40": the name ends where a clause begins
            kept = kept[:at]
            break
    if not kept or kept[-1] in _NUMBERS:
        return ""
    return " ".join(w for w in kept if not w.isdigit()) if any(w[0].isalpha() for w in kept) else ""
