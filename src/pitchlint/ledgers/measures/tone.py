"""Measures of what is talked about and how: warmth before the sale against after it, money against the customer.

Signs of warmth are thanks, names and forms of address, words of empathy, and questions about the customer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pitchlint.conversation import Conversation
from pitchlint.ledgers.measures.agreement import first_agreement
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import MONEY
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy
from pitchlint.report import Measure, Unjudged

FEWEST_WORDS = 60  # of the seller on either side of the sale
FEWEST_PIECES = 8  # sentences about money or the customer that make a share
PIECE = 20  # words of talk without sentence ends that count as a sentence

_THANKS = lazy(r"\b(?:thank you|thanks|cheers|grateful|i appreciate|we appreciate|appreciate (?:it|that|you|your))\b")
_EMPATHY = lazy(
    r"\b(?:sorry|apologi[sz]e|apologies|i (?:can |do |completely |fully |totally )?(?:understand|imagine|hear you)|"
    r"must (?:be|have been)|(?:how|so|very) (?:frustrating|annoying|worrying|exciting|lovely|hard)|congratulations|"
    r"(?:i_m|i am|we_re|we are) (?:so |very |really )?(?:glad|happy|pleased)|glad to|happy to|my pleasure|a pleasure|"
    r"take your time|no rush|don_t worry|no worries|bear with me|take care|enjoy|welcome)\b"
)
_ADDRESS = lazy(r"\b(?:mr|mrs|ms|miss|sir|madam|ma_am)\b")
_NOT_NAMES = frozenset("customer client caller guest user buyer prospect speaker person lead visitor shopper".split())
_OFFERS = lazy(r"\b(?:would you (?:like|care)|do you want|can i|could i|may i|shall i|can you|could you|please)\b")
_MONEY = lazy(
    rf"(?<![\w])(?:{MONEY}|prices?|pricing|costs?|costing|fees?|charges?|charged|pay|paying|paid|payments?|bills?|"
    r"invoices?|budget|discounts?|deposits?|refunds?|monthly|cheap|cheaper|expensive|afford|save|savings|owed?|balance|"
    r"interest|debts?|instal?lments?|tariffs?|premiums?|commission)(?!\w)"
)
_POLITE = lazy(
    r"\b(?:thank you|would you like|do you want|let you know|you know|you_re welcome|you are welcome|see you|bless you|"
    r"how are you|(?:help|tell|show|send|give|offer|get|email|text|call|ring|find|assist|for|with|to) you|"
    r"(?:can|could|will|would) you (?:please )?(?:confirm|spell|repeat|hold|give|tell me your)|you_re all set|"
    r"your (?:name|postcode|number|address|email|order|booking|reservation|card|account|details|date of birth)|"
    r"(?:have|had) (?:a|you a) .{0,20}day)\b"
)
_YOU = lazy(r"\b(?:you|your|yours|yourself|you_re|you_ve|you_d)\b")


def tone_measures(conversation: Conversation, texts: Sequence[TurnText]) -> Iterator[Measure | Unjudged]:
    """Warmth before and after the sale, and talk about money against talk about the customer."""
    if all(t.role != "seller" for t in conversation.turns):
        return
    yield from _warmth(conversation, texts)
    yield _money(conversation, texts)


def _warmth(conversation: Conversation, texts: Sequence[TurnText]) -> Iterator[Measure | Unjudged]:
    """Signs of warmth in a hundred words of the seller, before and after the sale, and the second against the first."""
    sale = first_agreement(conversation, texts)
    if sale is None:
        yield Unjudged("warmth", "no agreement of the customer was found", measure=True)
        return
    names = _names(conversation)
    own = [i for i, t in enumerate(conversation.turns) if t.role == "seller"]
    parts = ([i for i in own if i < sale], [i for i in own if i > sale])
    words = [sum(len(texts[i].words) for i in part) for part in parts]
    if min(words) < FEWEST_WORDS:
        yield Unjudged("warmth", f"fewer than {FEWEST_WORDS} words of the seller on one side", measure=True)
        return
    signs = [sum(_signs(texts[i], names) for i in part) for part in parts]
    rates = [100 * n / w for n, w in zip(signs, words, strict=True)]
    for name, n, w, rate in zip(("before", "after"), signs, words, rates, strict=True):
        yield Measure(f"warmth_{name}", rate, "signs", f"per hundred words, {n} in {w} words", "seller")
    of = f"after the sale in turn {sale + 1} to before it"
    yield Measure("warmth_ratio", rates[1] / rates[0] if rates[0] else None, "ratio", of, "seller")


def _signs(text: TurnText, names: frozenset[str]) -> int:
    asked = [
        q
        for q in questions_of(text)
        if _YOU.search(text.norm, q.start, q.end) and not _OFFERS.search(text.norm, q.start, q.end)
    ]
    said = sum(len(p.findall(text.norm)) for p in (_THANKS, _EMPATHY, _ADDRESS))
    return said + sum(w.text in names for w in text.words) + len(asked)


def _names(conversation: Conversation) -> frozenset[str]:
    """The parts of the customer's name, where the source has one."""
    parts = {
        part.lower()
        for t in conversation.turns
        if t.role == "customer"
        for part in re.findall(r"[A-Za-z]{3,}", t.speaker)
        if part[0].isupper()
    }
    return frozenset(parts - _NOT_NAMES)


def _money(conversation: Conversation, texts: Sequence[TurnText]) -> Measure | Unjudged:
    """Share of the seller's sentences about money among those about money or the customer."""
    money = customer = 0
    for turn, text in zip(conversation.turns, texts, strict=True):
        if turn.role == "seller":
            about = _about(text)
            money, customer = money + about[0], customer + about[1]
    both = money + customer
    if both < FEWEST_PIECES:
        why = f"fewer than {FEWEST_PIECES} sentences of the seller are about either"
        return Unjudged("talk about money", why, measure=True)
    return Measure("money_share", money / both, "share", f"of {both} sentences about money or the customer", "seller")


@once
def _about(text: TurnText) -> tuple[int, int]:
    """The sentences of a turn about money, and of the others those about the customer."""
    money = customer = 0
    for piece in pieces(text):
        if _MONEY.search(piece):
            money += 1
        elif _YOU.search(_POLITE.sub(" ", piece)):
            customer += 1
    return money, customer


def pieces(text: TurnText) -> Iterator[str]:
    """The normalised sentences of a turn; talk without sentence ends is cut after every twenty words."""
    for start, end in text.sentences:
        words = text.between(start, end)
        for first in range(0, len(words), PIECE):
            last = words[min(first + PIECE, len(words)) - 1]
            yield text.norm[words[first].start : last.end]
