"""What a seller puts forward of their own accord: a cover, a plan, a second dish that nobody asked for."""

from __future__ import annotations

from dataclasses import dataclass

from pitchlint.ledgers.matters import VAGUE, matter, matters_of
from pitchlint.ledgers.refusal_words import ANYTHING_ELSE
from pitchlint.ledgers.refused_words import ASKS_DATA, CONFIRMS, GENERIC
from pitchlint.ledgers.stems import stem
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.untaken_words import RECAPS
from pitchlint.nlp.mentions import MONEY, NUMBER
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

BEFORE = 16  # turns before an offer; what the customer spoke of there is no thing of the seller's own
_POINTS = lazy(r"\b(?:that|it|this|them|one|those|these|some)\b")
PRICED = lazy(rf"(?<![a-z0-9]){MONEY}|\b{NUMBER} (?:a|an|per|each|all in|extra|minimum)\b")
_FORM = lazy(r"\b(?:do you (?:need|have|require)|are you looking|any (?:special|specific|other|particular))\b")
_CHOICE = lazy(r"\bor (?!so\b|two\b|not\b|three\b|shall|would|i\b|we\b|even\b)[a-z]+")
_WORDED = lazy(
    r"\b(?:(?:would|do) you (?:like|want|need|care|fancy|prefer)|want|fancy|interest|shall (?:i|we)|should (?:i|we)"
    r"|(?:can|could|may) (?:i|we)(?! (?:help|assist|have (?:the|your)))|(?:can|could) also|how about|what about"
    r"|we (?:also|have|do|offer|sell|could|can)|we_ve|we_re|there(?:_s| is| are)|offer|add|join|upgrade|renew|available"
    r"|you (?:can|could|should|might|ought)|have you (?:got|thought|considered|seen|tried)|i_d|i_ve got|tempt|tip"
    r"|for (?:two|three|four|five|six|seven|eight|nine|ten|[0-9]+)|care for|got (?:a|an) (?:minute|second|moment))\b"
)

_NO_THING = frozenset(
    matter(w)
    for w in """money cost total per perhaps alright january february march april june july august september october
    november december small large big great lovely nice regular standard name named call called reach road street lane
    avenue boulevard north south east west central depart departs departure departing return leave leaves first
    second instead different confirm transfer buy rent watch play pick drop reserve matching criteria""".split()
)


@dataclass(frozen=True, slots=True)
class OwnOffer:
    """An offer of a seller's turn: the matters that only the seller named; `form` where it may only ask for details."""

    things: frozenset[str]
    form: bool


def own_offer(talk: Talk, turn: int) -> OwnOffer | None:
    """What a seller's turn puts forward that the customer had not spoken of; None where it puts forward nothing."""
    text = talk.texts[turn]
    puts = _puts(text)
    if not puts:
        return None
    first = max(0, turn - BEFORE)
    spoken = frozenset().union(*(matters_of(talk.texts[i]) for i in range(first, turn) if talk.role(i) == "customer"))
    things = frozenset().union(*(named(text, a, b) for a, b, _ in puts)) - spoken
    return OwnOffer(things, all(form for _, _, form in puts)) if things else None


@once
def _puts(text: TurnText) -> tuple[tuple[int, int, bool], ...]:
    """The sentences that put something forward, with the one that they point to; and whether they may ask a detail."""
    found: list[tuple[int, int, bool]] = []
    before: tuple[int, int] | None = None
    for start, end in sentences(text):
        said = text.norm[start:end]
        priced = PRICED.search(said) is not None
        if (
            (priced or _WORDED.search(said))
            and not CONFIRMS.search(said)
            and not ASKS_DATA.search(said)
            and not ANYTHING_ELSE.search(said)
            and not RECAPS.search(said)
            and not _CHOICE.search(said)
        ):
            low = before[0] if before and _POINTS.search(said) and not named(text, start, end) else start
            found.append((low, end, not priced and _FORM.search(said) is not None))
        before = start, end
    return tuple(found)


def named(text: TurnText, start: int, end: int) -> frozenset[str]:
    """The matters that words of a turn name, without those that any offer has."""
    return frozenset(
        found
        for w in text.between(start, end)
        if stem(w.text) not in GENERIC and (found := matter(w.text)) and found not in VAGUE and found not in _NO_THING
    )
