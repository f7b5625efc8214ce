"""The prices, fees and discounts that a turn states, and what it says to be included, free or extra."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pitchlint.ledgers.charge_words import GIVEN_BACK, OTHERS_PAY
from pitchlint.ledgers.term_bare import bare_in
from pitchlint.ledgers.term_no_sums import weighs
from pitchlint.ledgers.term_pairs import pairs_in
from pitchlint.ledgers.term_statements import CARRIERS, Kind, Stated, around, conditional, offers, stretch
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.items import Item, item_of
from pitchlint.nlp.mentions import MONEY, NUMBER, ONES
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.nlp.values import parse_money
from pitchlint.regex import lazy

Read = tuple[Decimal, str, str]  # amount, currency or "", period or ""
_BASIS = (
    r"night|day|week|fortnight|month|mo|quarter|year|yr|annum|hour|minute|person|head|passenger|guest|adult|child|seat"
    r"|ticket|unit|piece|item|room|user|session|visit|pax|couple"
)
_PER = lazy(
    rf"\s*(?:/ ?|(?:a|an|per|each|every) )({_BASIS})s?\b|\s*(monthly|weekly|yearly|annually|nightly|daily|pcm|each"
    rf"|apiece)\b"
)
_NAMED_BASIS = lazy(rf"\b(?:per ({_BASIS})|(monthly|weekly|yearly|annual|nightly|daily|hourly))\b")
_ONCE = lazy(r"[\s,]*(?:a |just )?\b(?:once|one-off|one off|one-time|one time|up ?front|to (?:start|begin) with)\b")
BASES = {
    "mo": "month", "monthly": "month", "pcm": "month", "yr": "year", "annum": "year", "yearly": "year",
    "annually": "year", "annual": "year", "weekly": "week", "daily": "day", "nightly": "night", "hourly": "hour",
    "head": "person", "passenger": "person", "guest": "person", "adult": "person", "pax": "person", "seat": "person",
    "ticket": "person", "apiece": "each", "piece": "each", "unit": "each", "item": "each",
}  # fmt: skip
_SHARE = rf"(?:\d+(?:\.\d+)?|{NUMBER}(?: and a half| point (?:{ONES}))?)"
_EARNS = lazy(r"\b(?:get|gets|earn\w*|receive|collect|have|gives? you|credited)(?: you)?(?: an?| another| about)*\s*$")
_PERCENT = lazy(r" ?(?:%|per ?cent)$")
_OF_OTHERS = lazy(rf"{OTHERS_PAY}\s*$")
# An amount: with a currency, with a period, or a bare number behind a word for the price.
_AMOUNTS = lazy(
    rf"(?<![\w$£€.])(?:(?P<money>{MONEY})(?![a-z])|(?P<share>{_SHARE} ?(?:%|percent\b|per cent\b))"
    rf"|(?P<own>{NUMBER} (?:credits?|rupees|points))|(?P<each>{NUMBER})(?= (?:an?|per|every) (?:{_BASIS})\b"
    rf"| (?:monthly|weekly|yearly|annually|pcm)\b)"
    r"|(?:(?<=price is )|(?<=cost is )|(?<=costs )|(?<=comes to )|(?<=total is )|(?<=fee is )|(?<=rate is )"
    r"|(?<=charge is )|(?<=fee of )|(?<=price of )|(?<=total of )|(?<=come to )|(?<=price is now )|(?<=now costs ))"
    rf"(?P<bare>{NUMBER})(?=[.,;!?]*(?:$|\s(?:and|but|so|now|for|a|per|then|in|with|plus|if|because)\b))(?![-.:]\d)"
    r"|(?P<plain>\d{2,5}(?= (?:in )?cash\b)|\d{1,5}\.\d\d(?=[.,;!?]*(?:$|\s(?:and|but|so|please|then|now"
    r"|in total)\b)))|\b(?:(?:yours|it|one|goes|go|(?:have|sell|give you) (?:the|this|that|my|our) [a-z]+) for|(?:i"
    r"|we) (?:want|take)|(?:have|leave|do) it at|so|all right,?|ok,?|okay,?"
    r"|deal,?) (?P<asked>[1-9]\d{1,4})(?=[.,;!?]*(?:$|\s(?:for (?:the|your|it)|then)\b))(?![-.:]\d))"
)
_DISCOUNT = lazy(
    r"\s*(?:percent |% )?(?:(?:is |has been |already |now |just |all )*(?:taken |knocked |come "
    r"|gone )?off(?! you\b)(?! (?:of )?(?:your|the|his|her|my) (?:\w+ )?(?:card|account|balance|wallet|visa"
    r"|mastercard)\b)|discount|less|cheaper|reduction|cashback|cash back)\b"
)
_DISCOUNT_BEFORE = lazy(r"\b(?:discount|reduction|saving|rebate|cashback)s? (?:of|is|for you of) (?:up to )?$")
# Sums that are no terms of an offer: balances, transfers, debts, gifts, refunds, what is saved.
_NO_TERM = lazy(
    r"\b(?:balance|(?<!\d )(?<!no )(?<!zero )(?<!one )(?<!two )transfer\w*(?! (?:costs?|is|are|has))|send\w*|ow(?:e"
    r"|es|ed|ing)|donat\w+|earn\w*|salary|income|budget|refund\w*|credited|worth|transaction|withdraw\w*|sav(?:e|es"
    r"|ed|ing|ings)|account(?! (?:shows|says|will show|(?:was|is|gets|will be) (?:charged|debited|billed)))|bill was"
    r"|(?:i|we|you|he|she|they|i_ve|we_ve|you_ve|people|others) (?:have |had |has |already )*paid|pay back"
    r"|checking(?! (?:in|out)\b)|request(?:ing)?|money|los(?:e|ing)|weigh\w*|gain\w*|drop(?=(?: up to| about)?\s*$)"
    r"|invest\w*|fine of|reward|prize|wages?|limit)\b"
)
_YOU_OWE = lazy(
    r"\byou(?:_ll| will)? (?:now )?owe(?: us| me)?\s*$"
)  # for what was bought; a debt stands with its balance
_SPAN = lazy(rf"\b(?:between|from) {NUMBER}(?: o_clock)? (?:and|to|till|until) $")  # "between eight and twelve"
_FROM_ON = lazy(  # "free over £75"
    r"\bfree(?: [a-z]+){0,3} (?:over|above) $|\b(?:orders?|purchases?|anything|everything|spend) (?:over|above|of more"
    r" than|more than) $"
)
# An amount named only to set another against it: "instead of $95", "was $99", "normally $120".
_FORMER = lazy(
    r"\b(?:(?:usually|normally|otherwise|elsewhere) (?:costs?|is|goes for|sells? for|retails? at|comes to)|instead of"
    r"|in place of|rather than|not|isn_t|was|were|normally|usually|used to be|regular(?:ly)?|originally|previously"
    r"|down from|up from|compared to|other than|than)(?: (?:the|at|a|just|about|around))*\s*$"
)
_ON_TOP = lazy(  # around an amount (#): it comes beside the price
    r"\bon top(?: of (?:that|this|it|the price))?,? (?:comes|come|goes|there_s|there is|we add|is)\b[^#]*#"
    r"|#[^.!?]{0,40}\b(?:comes?|goes|is added|be added) on top\b"
)
_PAPER = lazy(
    r"\b(?:receipt|invoice|bill|system|screen|order|confirmation|statement|ticket|sheet) (?:now |here )?"
    r"(?:says|shows|reads|states)\b"
)  # what the seller's own papers say is the seller's word
_PERFECT = lazy(
    r"\b(?:charged|billed|invoiced|debited|paid|put|stuck|added|popped|tacked|rung|took|taken)\b|\bcame to\b|\b(?:has"
    r"|have)(?: \w+)? been\b|\b(?:i|we)_ve\b|\b(?:i|we) have\b"
)
_FREE = lazy(
    r"\b(?:with|get|gets|offer|offers|includes?|throw in|have|plus|and|your|our) (?:an? )?(?:free"
    r"|complimentary) (?P<free>(?:[a-z][a-z_-]+ )?[a-z][a-z_-]+)|\b(?P<name>(?:[a-z][a-z_-]+ )?[a-z][a-z_-]+)(?: is"
    r"| are| comes?|_s)(?: all)? (?P<neg>not |n_t |no longer )?(?P<how>included|free(?: of charge)?|at no (?:extra "
    r"|additional )?(?:cost|charge)|extra|separate|on top|complimentary)\b|\b(?P<verb>(?:(?:doesn_t|don_t|does not"
    r"|do not|won_t|not|no longer) )?(?:includes?|com(?:e|es) with|covers?|contains?|(?:you|you_ll|you will|you_d"
    r"|you would) (?:also )?(?:get|receive)|gets you)) (?:(?:the|a|an|your|up to|all|about|only|just) )*(?P<count>(?:"
    + NUMBER
    + r") )?(?P<thing>[a-z][a-z_-]+(?: [a-z][a-z_-]+)?)"
    r"|\bno (?P<none>(?:[a-z][a-z_-]+ ){0,2}(?:fees?|charges?|deposit|surcharge|tax))\b"
)


def amounts(text: TurnText, turn: int, bare: bool = False) -> Iterator[Stated]:
    """Prices, fees and discounts of a turn, by place.

    Args:
        text: of the turn.
        turn: its number.
        bare: whether a number without a currency counts where it stands like a sum: "which is 780", "59 for the box".
    """
    return (replace(stated, turn=turn) for stated in (_with_bare(text) if bare else _with_currency(text)))


@each_once
def _with_currency(text: TurnText) -> Iterator[Stated]:
    return _amounts(text, False)


@each_once
def _with_bare(text: TurnText) -> Iterator[Stated]:
    return _amounts(text, True)


def _amounts(text: TurnText, bare: bool) -> Iterator[Stated]:
    certain = [(*found.span(found.lastgroup or 0), _read(found)) for found in _AMOUNTS.finditer(text.norm)]
    if bare:
        certain += pairs_in(text, certain)
        certain += bare_in(text, certain)
    for start, end, read in sorted(certain, key=lambda f: f[:2]):
        low, high = stretch(text, start)
        lead, behind = text.norm[max(low, start - 70) : start], text.norm[end:high]
        if read is None or (read[1] == "%" and not _is_rate(lead, behind)):
            continue
        value, unit, period = read
        if (unit == "point" and _EARNS.search(lead)) or _OF_OTHERS.search(lead):
            continue
        if weighs(text.norm, start, end):
            continue
        if GIVEN_BACK.match(behind) or _FROM_ON.search(lead) or (not unit and _SPAN.search(lead)):
            continue
        if _NO_TERM.search(_YOU_OWE.sub(" ", text.norm[max(low, start - 45) : start])) and "deposit" not in lead:
            continue
        if _FORMER.search(lead) or (lead.rstrip().endswith(" from") and behind.lstrip().startswith("to ")):
            continue
        perfect = _PERFECT.search(text.norm, low, high)  # "the $60 ticket has been bought" still says its price
        barred = {"quoted"} | (set() if _PAPER.search(lead) else {"reported"}) | (set() if perfect else {"past"})
        if contexts_of(text, start, end) & barred:
            continue
        item = item_of(text, start, end)
        basis = _basis(lead, behind, text.norm[start:end], period) or ("total" if item.total else "")
        if item.fee and item.name.endswith(" charges") and lead.endswith("charges "):  # "our plumber charges $40"
            item = replace(item, name=item.name.removesuffix(" charges"), fee=False)
        kind: Kind = "fee" if item.fee or _ON_TOP.search(lead + "#" + behind) else "price"
        if _DISCOUNT.match(behind) or _DISCOUNT_BEFORE.search(lead):
            kind = "discount"
        yield Stated(
            0, start, end, kind, item.name, value, unit, basis, text.text[start:end], around(text, low, high),
            min(item.start, start),
            _put_forward(text, start, item),
            conditional(text.norm[low:high]),
        )  # fmt: skip


_FOR_PAYING = frozenset("payment link invoice bill receipt charge debit".split())


def _put_forward(text: TurnText, at: int, item: Item) -> bool:
    """Whether an amount belongs to an option, or to one thing among others ("a ticket costs"); a fee is no option."""
    if item.fee:
        return bool(re.match(r"[^.!]*\?", text.norm[at : stretch(text, at)[1]]))
    one_of_many = item.name and re.search(
        r"(?<!it_s )(?<!that_s )\b(?:an?|another|each|every)\s+$", text.norm[: item.start]
    )
    return bool(one_of_many and not _FOR_PAYING & set(item.name.split())) or offers(
        text, at, "" if item.name in CARRIERS else item.name
    )


def _read(found: re.Match[str]) -> Read | None:
    if found["money"]:
        money = parse_money(found["money"])
        return (money.amount, money.currency or "", money.period or "") if money else None
    if found["share"]:
        share = parse_number(_PERCENT.sub("", found["share"]))
        return None if share is None else (share, "%", "")
    words = found["own"] or found["each"] or found["bare"] or found["plain"] or found["asked"]
    unit = ""
    if found["own"]:
        words, _, unit = words.rpartition(" ")
    number = parse_number(words)
    return None if number is None else (number, unit.rstrip("s"), "")


def _is_rate(lead: str, behind: str) -> bool:
    return bool(
        _DISCOUNT.match(behind)
        or _DISCOUNT_BEFORE.search(lead)
        or re.search(
            r"\b(?:interest|apr|rate|commission|fee|tax|vat|service|charge|surcharge|gratuity|tip|levy|handling|deposit"
            r"|down payment|fixed|variable|excess)\b",
            lead[-40:] + behind[:20],
        )
        or re.match(
            r" (?:over|fixed for|for) (?:the )?[a-z0-9]+ years\b| on completion\b| per (?:year|annum)\b| a year\b",
            behind,
        )
    )


def _basis(lead: str, behind: str, said: str, period: str) -> str:
    if found := _PER.match(behind) or _PER.search(said):
        word = next(g for g in found.groups() if g)
        return BASES.get(word, word)
    if period:
        return period
    if found := _NAMED_BASIS.search(lead[-40:]) or re.match(rf"\s*per ({_BASIS})\b", behind):
        word = next(g for g in found.groups() if g)
        return BASES.get(word, word)
    return "once" if _ONCE.search(lead[-40:]) or _ONCE.match(behind) else ""


def inclusions(text: TurnText, turn: int) -> Iterator[Stated]:
    """What a turn says to be included, free or extra, with a count where one is said."""
    return (replace(stated, turn=turn) for stated in _inclusions(text))


@each_once
def _inclusions(text: TurnText) -> Iterator[Stated]:
    for found in _FREE.finditer(text.norm):
        start, end = found.span()
        low, high = stretch(text, start)
        held = found.groupdict()
        count = parse_number(held["count"] or "") if held["count"] else None
        name = held["free"] or held["name"] or held["thing"] or held["none"] or ""
        extra = bool(held["neg"]) or (held["how"] or "") in ("extra", "separate", "on top")
        extra = extra or bool(re.match(r"(?:doesn_t|don_t|does not|do not|won_t|not|no longer)", held["verb"] or ""))
        words = [w for w in name.split() if w not in _SMALL]
        asked = contexts_of(text, start, end) & {"asked", "quoted", "reported", "past", "hypothetical"}
        if (
            not words
            or asked
            or words[0] == "star"
            or (held["name"] and _IS_A_TIME.search(name))
            or (count is None and re.search(r"get|have|rece", held["verb"] or ""))
        ):
            continue
        free = bool(held["free"] or held["none"] or re.match(r"free|at no", held["how"] or "")) and not extra
        unit = "" if free else "extra" if extra else words[-1] if count is not None else "included"
        value = Decimal(0) if free else count
        yield Stated(
            0, start, end, "fee" if free else "quantity", " ".join(words), value, unit, "",
            text.text[start:end], around(text, low, high), start, offers(text, start), conditional(text.norm[low:high]),
        )  # fmt: skip


_IS_A_TIME = lazy(
    rf"\b(?:{NUMBER}|[a-z]+day|[ap]m|o_clock|tomorrow|morning|afternoon|evening|seat|seats|room|table|slot|line|he"
    rf"|she|i|we|they)$"
)
_SMALL = frozenset(
    """the a an your our this that it they all everything which and is are to of for with feel you me us we what there
    in on at call one any some here too so as""".split()
)
