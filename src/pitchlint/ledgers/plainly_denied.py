"""What the seller stated as the customer's and later denies plainly by name: "there's free parking", "no parking here".

Position plays no part: the sentence alone must deny the thing, by its name, and nobody have spoken of it since.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass

from pitchlint.ledgers.held import falls_in, owned, withdraws
from pitchlint.ledgers.matters import matters, matters_of, names
from pitchlint.ledgers.parts import clauses_of
from pitchlint.ledgers.plain_denials import PlainDenial, name_of, plain_denials
from pitchlint.ledgers.reversals import Reversal, forget, reversal
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.nlp.mentions import MONEY
from pitchlint.nlp.text import TurnText, each_once
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
    r"| extra| charge)|never|[a-z]+n_t|without|only|0|zero|if|unless|(?:until|till) (?:you|i|we|he|she|they|it))\b"
)

_PRICED = lazy(rf"{MONEY}|\b(?:costs?|price|charge|fee|per)\b")
_ENDS = lazy(  # what was to end has ended
    r"\b(?:tak|get|remov|lift|cancel|clos|end|leav|keep|stop|drop|skip|block)\w*\b"
)
_STATES = lazy(
    r"^(?:(?:and|so|but|well|ok|okay|great|sure|yes|yeah|right|perfect|also|oh|of course|thank you|thanks|no problem"
    r"|you_ll see|i see|good)\b,? ?)*(?:there(?:_s|_ll be| is| are| will be)|you(?:_ll|_re| can| get| have"
    r"| will| may|_ll get)"
    r"|(?:i|we|they|he|she|it|that|this|everyone|somebody|someone)(?:_ll|_ve|_re|_s|_m| will| can| have| has| comes?|"
    r" includes?| covers?| offer| provide| take| do| give| keep)|(?:the|your|our|all|every|each|my|both"
    r"|\w+) (?:\w+ ){0,3}?"
    r"(?:is|are|_s|includes?|comes? with|has|have|will|can|covers?|gets?))\b"
)
_STRONG = lazy(
    r"\b(?:includ\w+|comes? with|you(?:_ll)? (?:get|have)|for you|on (?:us|me|the house)|pay for|cover\w*)\b"
)
_FREE = lazy(
    r"\b(?:free|complimentary|no (?:extra |additional )?(?:charge|cost|fee)|thrown in|throw in|for nothing"
    r"|gift|includ\w+"
    r"|on (?:us|me|the house)|waiv\w+)\b"
)
_AHEAD = lazy(r"\b(?:i|we|they|he|she|someone|somebody)(?:_ll| will|_re going to|_m going to)\b")
_SEEKS = lazy(
    r"\b(?:found|find|search\w*|look(?:ing|ed)? (?:for|at)|see(?! to)|confirm\w*|please|would you|do you"
    r"|shall|cost|costs|price"
    r"|located|address|phone|number|available|rating|rated)\b"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause of a seller that states something plainly.

    Attributes:
        start, end: characters of the turn.
        free: whether it says that something is free or included.
        strong: whether it says that something is the customer's.
        ahead: whether it says what somebody will do.
    """

    start: int
    end: int
    free: bool
    strong: bool
    ahead: bool


@each_once
def statements(text: TurnText) -> Iterator[Statement]:
    """The clauses of a turn that state something, neither asked, denied, supposed nor looked up."""
    for first, last, asked in clauses_of(text):
        start, end = text.words[first].start, text.words[last - 1].end
        said = text.norm[start:end]
        if asked or _TRIES.search(said) or _SEEKS.search(said) or not (_STATES.search(said) or _FREE.search(said)):
            continue
        yield Statement(start, end, bool(_FREE.search(said)), bool(_STRONG.search(said)), bool(_AHEAD.search(said)))


def plainly_denied(talk: Talk) -> Iterator[Reversal]:
    """What was stated and plainly denied later, by the words that do so; each once."""
    held: deque[tuple[int, Statement]] = deque(maxlen=_KEPT)
    named = Counter[str]()
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        forget(held, turn, REACH)
        for found in plain_denials(text) if held and not owned(text) else ():
            one = next((h for h in reversed(held) if _against(talk, turn, found, h, named)), None)
            if one is not None:
                held.remove(one)
                at, made = one
                yield reversal(talk, (at, made.start, made.end), (turn, found.start, found.end))
        held.extend((turn, s) for s in statements(text))
        named.update(matters_of(text))


def _against(talk: Talk, turn: int, found: PlainDenial, one: tuple[int, Statement], named: Counter[str]) -> bool:
    at, made = one
    tie = _tie(found, made, talk.texts[at])
    own_deed = made.ahead and tie == found.verb
    if not tie or (tie in _DEAL and not own_deed) or named[tie] > _COMMON:
        return False
    if falls_in(talk.texts[turn], found.start, found.end):
        return False
    between = [talk.texts[i] for i in talk.turns("customer", at + 1, turn)]
    if any(tie in matters_of(t) or _LOOKS.search(t.norm) for t in between):
        return False
    return not (between and withdraws(between[-1]))


def _tie(found: PlainDenial, made: Statement, text: TurnText) -> str:
    """The matter by which a denial is of what was stated; "" where it is of something else."""
    end = made.end if text.punctuated else made.end + _BEHIND  # in speech "your" seems to begin a clause
    own = {name_of(w.text) for w in text.between(made.start, end)}
    if found.head and found.head in own and found.besides <= own:
        if found.way == "priced" and (_PRICED.search(text.norm) or not (made.free or made.strong)):
            return ""
        if found.way == "gone" and _ENDS.search(text.norm, made.start, made.end):
            return ""
        if found.way == "left" and not (found.verb in own or made.ahead):
            return ""
        return found.head
    if not found.head and found.verb in own and found.way in ("not done", "barred", "left"):
        return found.verb
    return ""
