"""What the seller stated as the customer's and later denies plainly by name: "there's free parking", "no parking here".

Position plays no part: the sentence alone must deny the thing, by its name, and nobody have spoken of it since.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator

from pitchlint.ledgers.benefits import Benefit, benefits
from pitchlint.ledgers.held import falls_in, owned, withdraws
from pitchlint.ledgers.matters import matters, matters_of, names
from pitchlint.ledgers.plain_denials import PlainDenial, name_of, plain_denials
from pitchlint.ledgers.reversals import Reversal, reversal
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.nlp.mentions import MONEY
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_KEPT = 40  # clauses that are held at once
_COMMON = 3  # turns of the seller in which a thing may be named before it is one of the whole talk
_BEHIND = 16  # characters behind a clause that may belong to it in speech
_DEAL = names(  # named in every turn, or done in the talk itself
    matters(
        """money appointment booking reservation ticket find search help assist ask travel day hotel flight restaurant
        ride taxi apartment song music name time minutes hours business order bus train movie film event""".split(),
        0,
        50,
    )
)
_LOOKS = lazy(  # the customer turned to something else
    r"\b(?:instead|rather|another|different|other|else|change|switch|swap|cheaper|actually|how about|what about"
    r"|show me|find|search|look(?:ing)? for|make it)\b"
)
_TRIES = lazy(
    r"\b(?:try|hope|see (?:if|whether)|might|may be|should be|probably|maybe|perhaps|i think|not|no(?! problem"
    r"| extra| charge)|never|[a-z]+n_t|without|only|0|zero|if|unless|until|till)\b"
)

_PRICED = lazy(rf"{MONEY}|\b(?:costs?|price|charge|fee|per)\b")
_ENDS = lazy(  # what was to end has ended
    r"\b(?:tak|get|remov|lift|cancel|clos|end|leav|keep|stop|drop|skip|block)\w*\b"
)


def plainly_denied(talk: Talk) -> Iterator[Reversal]:
    """What was stated and plainly denied later, by the words that do so; each once."""
    held: deque[tuple[int, Benefit]] = deque(maxlen=_KEPT)
    named = Counter[str]()
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        while held and turn - held[0][0] > REACH:
            held.popleft()
        for found in plain_denials(text) if held and not owned(text) else ():
            one = next((h for h in reversed(held) if _against(talk, turn, found, h, named)), None)
            if one is not None:
                held.remove(one)
                at, made = one
                yield reversal(talk, (at, made.start, made.end), (turn, found.start, found.end))
        held.extend((turn, b) for b in benefits(text) if not b.spared and not _TRIES.search(text.norm, b.start, b.end))
        named.update(matters_of(text))


def _against(talk: Talk, turn: int, found: PlainDenial, one: tuple[int, Benefit], named: Counter[str]) -> bool:
    at, made = one
    tie = _tie(found, made, talk.texts[at])
    if not tie or tie in _DEAL or named[tie] > _COMMON:
        return False
    if falls_in(talk.texts[turn], found.start, found.end):
        return False
    between = [talk.texts[i] for i in talk.turns("customer", at + 1, turn)]
    if any(tie in matters_of(t) or _LOOKS.search(t.norm) for t in between):
        return False
    return not (between and withdraws(between[-1]))


def _tie(found: PlainDenial, made: Benefit, text: TurnText) -> str:
    """The matter by which a denial is of what was stated; "" where it is of something else."""
    end = made.end if text.punctuated else made.end + _BEHIND  # in speech "your" seems to begin a clause
    own = {name_of(w.text) for w in text.between(made.start, end)}
    if found.head and found.head in own and found.besides <= own:
        if found.way == "priced" and (_PRICED.search(text.norm) or not (made.free or not made.weak)):
            return ""
        if found.way == "gone" and _ENDS.search(text.norm, made.start, made.end):
            return ""
        if found.way == "left" and not (found.verb in made.about or made.ahead):
            return ""
        return found.head
    if not found.head and found.verb in own and found.way in ("not done", "barred", "left"):
        return found.verb
    return ""
