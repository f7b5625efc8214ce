"""What a seller said of the customer's case and a later turn goes against unasked, by any contrary words.

The widest reading of promises: both sides are clauses, tied by a matter that the rest of the talk hardly names.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator

from pitchlint.ledgers.arrangements import Arrangement, arrangements
from pitchlint.ledgers.contraries import Contrary, contraries
from pitchlint.ledgers.counted_on import counted_on
from pitchlint.ledgers.held import falls_in, owned, refuses, told_before, withdraws
from pitchlint.ledgers.matters import VAGUE, matters, matters_of, names
from pitchlint.ledgers.reversals import Reversal, declined, forget, reversal
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.inflection import base
from pitchlint.nlp.mentions import DATE
from pitchlint.regex import lazy

_DEAL = names(  # named in every turn, or done in the talk itself
    matters("money appointment booking reservation ticket find search help assist ask travel day".split(), 0, 20)
)
_TIME = lazy(DATE)
_ENDED = lazy(
    r"\b(?:take|taking|get|remove|lift|cancel|close|end|leav|keep)\w*\b.*\b(?:off|out|away|over)\b|\b(?:cancel|clos"
    r"|end|skip|drop)\w*\b"
)
_WHILE = 12  # turns in which the talk is still of the same people
_NEAR = 6  # turns in which "it" may mean what was said
_KEPT = 40  # clauses that are held at once
_COMMON = 3  # other turns in which a matter may be named before it is one of the whole talk


def crossed(talk: Talk) -> Iterator[Reversal]:
    """What was said of the customer's case and gone against later, by the words that do so."""
    held: deque[tuple[int, Arrangement]] = deque(maxlen=_KEPT)
    named = Counter[str]()
    for turn, text in enumerate(talk.texts):
        if talk.role(turn) == "seller":
            forget(held, turn, REACH)
            for found in contraries(text) if held and counted_on(talk, turn) else ():
                one = next((h for h in reversed(held) if _against(talk, turn, found, h, named)), None)
                if one is not None:
                    held.remove(one)
                    at, made = one
                    yield reversal(talk, (at, made.start, made.end), (turn, found.start, found.end))
            held.extend((turn, a) for a in arrangements(text))
            named.update(matters_of(text))


def _against(talk: Talk, turn: int, found: Contrary, one: tuple[int, Arrangement], named: Counter[str]) -> bool:
    at, made = one
    if found.sort == "asserted":
        barred = made.barred and made.barred <= names(found.named) - _DEAL and not owned(talk.texts[turn])
        return bool(barred) and not _excused(talk, turn, at, found, made, made.barred)
    if made.negative or owned(talk.texts[turn]) or (found.sort == "priced" and not made.free):
        return False
    if not made.ahead and found.sort not in ("denied", "gone"):
        return False
    if found.sort == "absent":
        between = [talk.texts[i] for i in talk.turns("customer", at + 1, turn)]
        return made.personal and turn - at <= _WHILE and not any(questions_of(t) for t in between[-1:])
    common = _common(found, made, named, turn - at)
    return bool(common) and not _excused(talk, turn, at, found, made, common)


def _common(found: Contrary, made: Arrangement, named: Counter[str], turns: int) -> frozenset[str]:
    """The matters that tie both: rare ones; for a thing left as it is, its name; for "it", what is done with it."""
    said = names(found.named)
    common = said & made.about - _DEAL
    rare = frozenset(m for m in common - VAGUE if named[m] <= _COMMON)
    verbs = made.done | names(n for n in found.named if n.verb)
    foreign = names(n for n in found.named if not n.verb and n.at > found.at) - made.about - VAGUE
    if rare and (rare - verbs or not foreign):
        return rare
    if found.sort == "stays":
        return common & names(n for n in found.named if not n.verb) if made.ahead else frozenset()
    if found.sort == "denied" and found.meant and made.ahead and said <= made.about | VAGUE and turns <= _NEAR:
        return common & made.done
    return frozenset()


_YES_OR_NO = lazy(r"\W*(?:no|nope|yes|yeah|yep|sure|correct|of course)\b")
_FIRST = 20  # characters from the beginning within which words still belong to the yes or no


def _answers(talk: Talk, turn: int, found: Contrary) -> bool:
    """Whether the words answer a question of the customer's, or for a time that was asked about."""
    if not questions_of(talk.texts[turn - 1]):
        return False
    norm = talk.texts[turn].norm
    if found.start < _FIRST and _YES_OR_NO.match(norm):
        return True
    said = norm[found.start : found.end]
    return bool(names(found.named) & matters_of(talk.texts[turn - 1])) or bool(_TIME.search(said))


def _excused(talk: Talk, turn: int, at: int, found: Contrary, made: Arrangement, common: frozenset[str]) -> bool:
    """Whether the customer has named the matter since, or did without it."""
    between = list(talk.turns("customer", at + 1, turn))
    text, before = talk.texts[turn], talk.texts[at].norm[made.start : made.end]
    if falls_in(text, found.start, found.end) or told_before(before, text.norm[found.start : found.end]):
        return True
    if (
        found.sort in ("gone", "denied")
        and _ENDED.search(before)
        and not (found.sort == "denied" and common & made.done)
    ):
        return True  # what was to end has ended
    if found.sort == "gone" and any(base(w) in before.split() for w in text.norm[found.start : found.end].split()):
        return True  # it is told done
    if between[-1:] == [turn - 1] and _answers(talk, turn, found):
        return True
    if any(common - VAGUE & matters_of(talk.texts[i]) or refuses(talk.texts[i], made.about) for i in between):
        return True
    return declined(talk, at, turn) or (bool(between) and between[-1] == turn - 1 and withdraws(talk.texts[turn - 1]))
