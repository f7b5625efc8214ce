"""Stock phrases: how much of what a seller says is said word for word to customer after customer.

A disclosure that the law prescribes is a stock phrase too, so a share is no fault by itself; see the band.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pitchlint.conversation import Conversation
from pitchlint.ledgers.measures.bands import with_band
from pitchlint.nlp.text import TurnText
from pitchlint.report import ConversationReport, Measure

FEWEST_WORDS = 5  # of a sentence
LONGEST = 30  # words; more without a sentence end are no sentence
FEWEST_CUSTOMERS = 3

Said = dict[tuple[str, ...], list[str]]


def stock_phrases(reports: Sequence[ConversationReport], call_type: str | None = None) -> tuple[Measure, ...]:
    """For each seller with three customers or more, the share of sentences said to three or more of them.

    Args:
        reports: conversations, of which those count whose seller is named.
        call_type: the kind of call whose band is used.

    Returns:
        A measure a seller, by name; its `role` is the seller's name.
    """
    said: dict[str, Said] = defaultdict(lambda: defaultdict(list))
    customers: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        conversation = report.conversation
        seller = _seller(conversation)
        if seller:
            customer = conversation.customer_id or f"conversation {conversation.id}"
            customers[seller].add(customer)
            for sentence in _sentences(conversation):
                said[seller][sentence].append(customer)
    return tuple(
        _share(seller, said[seller], len(customers[seller]), call_type)
        for seller in sorted(said)
        if len(customers[seller]) >= FEWEST_CUSTOMERS
    )


def _share(seller: str, said: Said, customers: int, call_type: str | None) -> Measure:
    total = sum(len(to) for to in said.values())
    stock = sum(len(to) for to in said.values() if len(set(to)) >= FEWEST_CUSTOMERS)
    of = f"of {total} sentences of {FEWEST_WORDS} words or more to {customers} customers"
    made = with_band(Measure("stock_phrases", stock / total, "share", of, "seller"), call_type, customers)
    return Measure(made.name, made.value, made.unit, made.of, seller, made.low, made.high, made.source)


def _seller(conversation: Conversation) -> str:
    """The seller's id, else their name where one person sells; "" where it is not known."""
    names = {t.speaker for t in conversation.turns if t.role == "seller"}
    return conversation.seller_id or (next(iter(names)) if len(names) == 1 else "")


def _sentences(conversation: Conversation) -> Iterator[tuple[str, ...]]:
    for turn in conversation.turns:
        if turn.role == "seller":
            text = TurnText(turn.text)
            for start, end in text.sentences:
                words = tuple(w.text for w in text.between(start, end))
                if FEWEST_WORDS <= len(words) <= LONGEST:
                    yield words
