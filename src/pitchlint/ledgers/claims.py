"""Claims: what a seller calls the best, the last or to be had only now, by seller and product.

In one conversation every claim has the state "stated". Over conversations those of a seller who says the same of
three products or more, on several days, have the state "repeated": not each of them can be the best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.wishes import stems
from pitchlint.nlp.items import products
from pitchlint.nlp.mentions import NUMBER
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText
from pitchlint.nlp.values import same_value
from pitchlint.readers import seller_of
from pitchlint.regex import lazy
from pitchlint.report import ConversationReport, Entry

LEAST_PRODUCTS = 3
LEAST_DAYS = 2  # days; conversations where the days are not known
KINDS = {"scarcity": "scarcity", "superlative": "superlative", "urgency": "deadline"}  # label -> kind of claim
_CALLED = {"superlative": "called the best", "scarcity": "said to run out", "deadline": "said to end soon"}
_NAME = r"(?P<name>[a-z][a-z_-]+(?: [a-z][a-z_-]+){0,2}?)"
_THE = r"(?:the|this|that|our|these|those|a|an|your)"
_STOP = (
    r"(?= ?(?:$|[.,;:!?]|\b(?:in|on|at|for|to|of|is|are|was|we|you|i|it|that|this|and|or|but|so|with|today|tonight|now"
    r"|anywhere|around|ever|out|by|from|has|have|can|will|money|there|right|before|until|over)\b))"
)
_LEFT = r"(?= (?:left|remaining|available|in stock|to go|going|at this price|at that price)\b)"
_NOUNS = {  # kind of claim -> where its words name the product
    "superlative": (
        rf"\b(?:best|top|finest|number one|most [a-z]+|[a-z]{{3,}}est|perfect|amazing|incredible"
        rf"|unbeatable) {_NAME}{_STOP}",
        rf"\b{_THE} {_NAME}(?: (?:is|are|has|have)\b|_s\b)",
    ),
    "scarcity": (
        rf"\b(?:{NUMBER}|few|couple of|last|final)(?: of {_THE})? {_NAME}{_LEFT}",
        rf"\b(?:last|final|only)(?: {NUMBER}| few)? {_NAME}(?= (?:in|we have|we_ve|i have|i_ve|of its|of this)\b)",
        rf"\b{_THE} {_NAME} (?:is|are) (?:selling|going|nearly|almost|about|limited|flying)\b",
    ),
    "deadline": (
        rf"\b(?:offer|deal|price|discount|sale|rate|off)s? (?:on|for) {_THE} {_NAME}(?:{_STOP}|(?= ends?\b"
        rf"| goes\b| expires?\b))",
    ),
}
_PRODUCT = {kind: tuple(lazy(form) for form in forms) for kind, forms in _NOUNS.items()}
_GENERIC = frozenset(
    """price deal offer value rate service company shop store team option plan thing way time place choice
    quality support day week month year person people customer call chance opportunity quote discount bit lot
    moment minute hour spot slot experience result side part world market town area country city business
    industry range product brand name left thank job board bottom postcode manager same work reason kind sort
    question number end stock buyer couple family lady man guy morning""".split()
)

_NO_NOUN = lazy(r"^\w{3,}(?:ed|ly|ing)$|^(?:same|new|old|pink|blue|red|green|white|black|big|small|more|most|next)$")


def claims(talk: Talk) -> list[Entry]:
    """Every claim of the seller in order of turns; `what` is the product, "" where the words name none."""
    sold = products(talk.texts[t] for t in talk.turns("seller"))
    return [entry for turn in talk.turns("seller") for entry in _of_turn(talk, turn, sold)]


def _of_turn(talk: Talk, turn: int, sold: Sequence[str]) -> Iterator[Entry]:
    for label, kind in KINDS.items():
        for match in talk.marks(label, turn)[:1]:
            what = _product(talk.texts[turn], match.start, match.end, kind, sold)
            about = f"of the {what}" if what else "of the offer"
            yield Entry(
                ledger="claims",
                kind=kind,
                state="stated",
                conversation=talk.conversation.id,
                what=what,
                evidence=talk.evidence(turn, match.start, match.end),
                because=f"the seller said so {about}",
                confidence="medium" if match.by == "pattern" and what in sold else "low",
            )


def _product(text: TurnText, start: int, end: int, kind: str, sold: Sequence[str]) -> str:
    """What a claim is about: a priced thing in its sentence, else the noun of the claim, else the only thing sold."""
    first, last = text.sentence(start)
    said = text.norm[first:last]
    named = [thing for thing in sold if re.search(rf"\b{re.escape(thing)}s?\b", said)]
    if named:
        return max(named, key=lambda thing: (len(thing), thing))
    for regex in _PRODUCT[kind]:
        for m in regex.finditer(text.norm, first, last):
            if name := _kept(m["name"]):
                return name
    return sold[0] if len(sold) == 1 else ""


def _kept(name: str) -> str:
    """The name without words that name no product; "" where none is left."""
    words = [word for word, _ in stems(name) if parse_number(word) is None]
    if not words or words[-1].rstrip("s") in _GENERIC or _NO_NOUN.search(words[-1]):
        return ""
    return " ".join(words)


def repeated(reports: Sequence[ConversationReport]) -> list[Entry]:
    """Over all conversations of a run: claims that a seller makes of several products, the last with all the others.

    Conversations come in the order of their dates where all have one.
    """
    if all(r.conversation.started_at for r in reports):
        reports = sorted(reports, key=lambda r: r.conversation.started_at or "")
    made: dict[tuple[str, str], Repetition] = {}
    for report in reports:
        claimed = [e for e in report.ledger("claims") if e.what]
        if claimed:
            seller = seller_of(report.conversation)
            for entry in claimed:
                made.setdefault((seller, entry.kind), Repetition(seller, entry.kind)).add(day_of(report), entry)
    together = (made[key].entry() for key in sorted(made))
    return [entry for entry in together if entry]


def day_of(report: ConversationReport) -> str:
    """The day of the conversation; where it is not known every conversation counts as a day of its own."""
    said = report.conversation
    return said.started_at[:10] if said.started_at else f"{said.source.file} {said.id}"


@dataclass(slots=True)
class Repetition:
    """Claims of one kind by one seller, taken one after the other; of each product only the last is held.

    Attributes:
        seller: key of the seller, as `seller_of` gives it.
        kind: of the claims.
    """

    seller: str
    kind: str
    _last: list[Entry] = field(default_factory=list)  # the last claim of each product
    _days: set[str] = field(default_factory=set)
    _talks: dict[str, None] = field(default_factory=dict)
    _number: int = 0

    def add(self, day: str, entry: Entry) -> None:
        """Takes a claim of that day."""
        self._last = [e for e in self._last if not _same_product(e.what, entry.what)] + [entry]
        self._days.add(day)
        self._talks[entry.conversation] = None
        self._number += 1

    def entry(self) -> Entry | None:
        """The entry over all that was taken; None for few products or one day."""
        if len(self._last) < LEAST_PRODUCTS or len(self._days) < LEAST_DAYS:
            return None
        *others, last = self._last
        names = ", ".join(e.what for e in self._last)
        return Entry(
            ledger="claims",
            kind=self.kind,
            state="repeated",
            conversation=last.conversation,
            what=names,
            evidence=last.evidence,
            settled=tuple(e.evidence for e in others),
            settled_in=others[-1].conversation,
            values=(
                ("seller", self.seller.partition(" ")[2]),
                ("claims", str(self._number)),
                ("conversations", ", ".join(self._talks)),
            ),
            because=f"{len(self._last)} products {_CALLED[self.kind]}, in {len(self._talks)} conversations: {names}",
            confidence="medium" if all(e.confidence == "medium" for e in self._last) else "low",
        )


@lru_cache(maxsize=65536)
def _same_product(one: str, other: str) -> bool:
    return same_value("product", one, other)
