"""What the seller held out and a later turn goes against, unasked: the two turns together make the entry.

A pledge is no promise for the ledger until something speaks against it. Both sides are compared by their matters
(see `matters`), with what the customer had just wished for where the pledge only takes that up.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from pitchlint.ledgers.held import Held, excused, excused_state
from pitchlint.ledgers.matters import VAGUE, matter, matters, names
from pitchlint.ledgers.pledges import Pledge, left_out, pledges
from pitchlint.ledgers.poles import opposites_in, states_in
from pitchlint.ledgers.retraction import Retraction
from pitchlint.ledgers.retractions import assertions, retractions
from pitchlint.ledgers.reversals import Reversal
from pitchlint.ledgers.talk import REACH, Talk

_RECENT = 12  # turns in which words that name nothing may mean a pledge
_KEPT = 24  # pledges that are held at once; older ones are settled by the talk itself
_DEAL = names(
    matters("transfer payment booking reservation ticket order flight room rate fare deal purchase trip".split(), 0, 20)
)
_TAKES = frozenset(matter(w) for w in "pick collect drive car shuttle driver fetch ride airport station".split())
_BESIDE = 3  # characters between a pledge and a state that belongs to it
_BRINGS = frozenset(matter(w) for w in "bring carry deliver drop post courier send come run".split())


def gainsaid(talk: Talk) -> Iterator[Reversal]:
    """What was held out and gone against later, by the words that do so; each pledge once."""
    held: deque[Held] = deque(maxlen=_KEPT)
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        while held and turn - held[0].turn > REACH:
            held.popleft()
        against = (
            (*retractions(text), *(assertions(text) if any(h.pledge.negative for h in held) else ())) if held else ()
        )
        for name, (start, end) in opposites_in(text).items() if held else ():
            one = next((h for h in reversed(held) if name in h.states and not excused_state(talk, turn, h, name)), None)
            if one is not None:
                held.remove(one)
                yield Reversal(one.turn, one.pledge.start, one.pledge.end, one.pledge.act, (turn, start, end), True)
        for found in against:
            one = next((h for h in reversed(held) if h.turn < turn and _against(talk, turn, found, h)), None)
            if one is not None:
                held.remove(one)
                yield Reversal(
                    one.turn,
                    one.pledge.start,
                    one.pledge.end,
                    one.pledge.act,
                    (turn, found.start, found.end),
                    undone=one.pledge.negative,
                )
        wish = _wish(talk, turn)
        for made in pledges(text):
            if made.asked and turn and talk.role(turn - 1) == "customer":
                spared = left_out([w.text for w in talk.texts[turn - 1].words[-30:]])
                made = replace(made, about=made.about | wish, negative=made.negative or bool(spared), main=spared)
            states = [n for n, (a, b) in states_in(text).items() if a < made.end + _BESIDE and made.start - _BESIDE < b]
            held.append(Held(turn, made, made.about | wish, frozenset(states)))


def _wish(talk: Talk, turn: int) -> frozenset[str]:
    """The matters of the customer's turn just before."""
    if not turn or talk.role(turn - 1) != "customer":
        return frozenset()
    texts = [w.text for w in talk.texts[turn - 1].words]
    return names(matters(texts, max(0, len(texts) - 30), len(texts)))


def _against(talk: Talk, turn: int, found: Retraction, one: Held) -> bool:
    common = _common(found, one, turn - one.turn)
    if found.way == "unsure" and any(
        r.way == "unsure" for i in talk.turns("seller", max(1, one.turn - 3), turn) for r in retractions(talk.texts[i])
    ):
        return False  # it was never sure
    return common is not None and not excused(talk, turn, found, one, common)


def _common(found: Retraction, one: Held, turns: int) -> frozenset[str] | None:
    """The matters by which the words go against the pledge, None where they do not."""
    pledge, said = one.pledge, names(found.named)
    common = said & pledge.about
    if found.way == "asserted":
        return common if pledge.negative and common - VAGUE and pledge.main <= common else None
    if found.way == "priced":
        return common or None if pledge.free and turns <= _RECENT else None
    if pledge.negative and found.way != "unsure":
        return None
    if found.way in ("lost", "bounded"):
        return common - VAGUE or None
    if found.way == "order":
        alone = said <= pledge.about | VAGUE or len(common - VAGUE) > 1
        ordered = found.named[0].matter if found.named else ""
        return common if ordered in pledge.does - VAGUE and alone else None
    if found.way == "topic":
        return said if said and said <= one.topic and said - VAGUE else None
    if found.way == "denied":
        return _denies(found, pledge, one.topic)
    if found.way == "left":
        if common - VAGUE and (found.self_done or common & pledge.verbs or len(common) > 1 or pledge.own):
            return common
        return None
    if found.way == "fetch":
        near = turns <= _RECENT and pledge.verbs & _BRINGS
        return frozenset(pledge.verbs & _BRINGS) if near else None
    if found.way == "own way":
        return pledge.about & _TAKES or None if turns <= _RECENT else None
    common = said & one.topic - VAGUE
    return common if common and turns <= _RECENT else None


def _denies(found: Retraction, pledge: Pledge, topic: frozenset[str]) -> frozenset[str] | None:
    """The matters that a denial shares with a pledge, where it is about little else."""
    common = names(found.named) & pledge.about
    if common:
        first = {n.matter for n in found.named[:3]}
        rest = names(found.named[:4]) - pledge.about - VAGUE - _DEAL
        nouns = {n.matter for n in found.named if not n.verb} & common
        if first & common - VAGUE and (len(rest) <= len(common) + 1 if nouns else not rest):
            return common
        return None
    subject = names(found.subject) & topic - VAGUE
    return subject or None
