"""What the text model reads where two turns are held together: an answer, a push, a promise taken back, one price.

The ledgers' own patterns come first. The model is asked where they saw nothing, or saw an answer only because the
seller said something at all. What rests on it says so: `by` among the values of the entry is "model".
"""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_statements import Stated
from pitchlint.regex import lazy

# Probabilities, by what they cost on honest talk: tests/bench/faults.py --model shows both sides.
ANSWERS = 0.8  # from here on a reply counts as an answer though no pattern finds one
PASSES = 0.03  # below it a reply counts as passing by though it tells something
PUSHES = 0.9
BREAKS = 0.9
SAME = 0.7  # two amounts or times are of one thing
OTHER = 0.03  # they are not, though a pattern takes them for one
ADDS = 0.9
NEAR = 2  # turns of the seller in which the model looks for the answer to a question
AHEAD = 40  # turns within which it looks for what takes a promise back
MOST = 5  # turns that are held to one promise, those that have most in common with it; or to one amount, the last
_LIMITS = lazy(
    r"\b(?:[a-z]+n_t|cannot|cant|wont|dont|not|never|no|nothing|nobody|only|unless|until|depends?|if|but|though"
    r"|instead|actually|have to|need to|must|you_ll|yourself|extra|charges?|fees?|costs?|used to|might|may|maybe"
    r"|perhaps|hopefully|another|someone else|sorry|afraid)\b"
)


def replies(talk: Talk, turn: int) -> Sequence[int]:
    """The seller's next turns after a question, up to another turn of the customer that is more than a word or two."""
    found: list[int] = []
    for i in range(turn + 1, len(talk.texts)):
        if talk.role(i) == "seller":
            found.append(i)
        elif talk.role(i) == "customer" and len(talk.texts[i].words) > 3:
            break
        if len(found) == NEAR:
            break
    return found


def answers(talk: Talk, turn: int) -> float | None:
    """How likely one of the next replies answers the question in a turn; None without a model or a reply."""
    scores = [talk.related("answers", turn, i) for i in replies(talk, turn)]
    return max((s for s in scores if s is not None), default=None)


def pushes(talk: Talk, no: int, turn: int) -> bool:
    """Whether the seller's turn reads like a push after that no."""
    score = talk.related("pushes", no, turn)
    return score is not None and score >= PUSHES


def taken_back(talk: Talk, turn: int) -> int | None:
    """The seller's later turn that most likely takes back what a turn promised; None where none is likely."""
    promised = stems([w.text for w in talk.texts[turn].words])
    near: list[tuple[int, int]] = []
    for i in talk.turns("seller", turn + 1, turn + 1 + AHEAD):
        text = talk.texts[i]
        common = len(promised & stems([w.text for w in text.words])) + 2 * bool(_LIMITS.search(text.norm))
        if common:
            near.append((-common, i))
    scores = [(talk.related("breaks", turn, i) or 0.0, -i) for _, i in sorted(near)[:MOST]]
    best, at = max(scores, default=(0.0, 0))
    return -at if best >= BREAKS else None


def meant(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The earlier amount or time that most likely is of the same thing as a later one; None where none is likely."""
    fits = [e for e in earlier if e.turn < later.turn and _alike(e, later)]
    turns = list(dict.fromkeys(e.turn for e in reversed(fits)))[:MOST]
    scores = [(talk.related("same", turn, later.turn) or 0.0, turn) for turn in turns]
    best, at = max(scores, default=(0.0, -1))
    here = [e for e in fits if e.turn == at]
    return here[-1] if best >= SAME and len({e.value for e in here}) == 1 else None


def another(talk: Talk, later: Stated, earlier: Stated) -> bool:
    """Whether the model is sure that two amounts or times are not of one thing."""
    score = talk.related("same", earlier.turn, later.turn) if earlier.turn < later.turn else None
    return score is not None and score < OTHER


def adds(talk: Talk, stated: Stated, said: Sequence[Stated]) -> bool:
    """Whether an amount reads like a charge that comes on top of what was said before."""
    turns = [s.turn for s in said if s.kind in ("price", "fee") and s.turn < stated.turn][-1:]
    turns = turns or [*talk.turns("seller", 0, stated.turn)][-2:]
    return any((talk.related("adds", turn, stated.turn) or 0.0) >= ADDS for turn in turns)


def _alike(one: Stated, later: Stated) -> bool:
    """Whether two statements are of one sort: amounts in one currency, days, clock times, spans of time."""
    kinds = {one.kind, later.kind}
    if len(kinds) > 1 and kinds != {"price", "fee"}:
        return False
    if later.kind not in ("price", "fee", "date", "duration") or one.offered or later.offered or later.conditional:
        return False
    basis = one.basis == later.basis or "" in (one.basis, later.basis)
    return basis and (one.unit == later.unit or "" in (one.unit, later.unit))
