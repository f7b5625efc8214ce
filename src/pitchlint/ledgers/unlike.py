"""What was held out as of one kind and is told later as of another: "I'll make it decaf", then "a regular coffee".

The kinds are those of `kinds`, and what the promise itself sets apart: "send it to Ann and not to Bob".
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from pitchlint.ledgers.benefits import benefits, states
from pitchlint.ledgers.counted_on import WITHIN
from pitchlint.ledgers.held import owned, withdraws
from pitchlint.ledgers.kinds import Kind, kinds
from pitchlint.ledgers.parts import clauses_of
from pitchlint.ledgers.reversals import Reversal, forget, reversal
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_KEPT = 24  # kinds that are held at once
_MIGHT = lazy(  # offers, supposes, compares or adds, instead of telling how it is
    r"\b(?:if|unless|would|could|may|might|can|should|shall|there(?:_s| is| are| will| was)|also|too|as well|another"
    r"|besides|cheaper|earlier|other than|options?|available|found|let me|search\w*|look(?:ing)? for|n_t|only)\b"
)
_ASKS_FOR = lazy(
    r"\b(?:instead|rather|another|different|change|switch|swap|cheaper|something else|make it|actually|how about"
    r"|what about|show me|find)\b"
)


def unlike(talk: Talk) -> Iterator[Reversal]:
    """What was held out as of one kind and is told as of another; each once."""
    held: deque[tuple[int, int, int, Kind]] = deque(maxlen=_KEPT)
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        forget(held, turn, WITHIN)
        for told in _told(text) if held and not owned(text) else ():
            one = next((h for h in reversed(held) if _against(talk, turn, told, h)), None)
            if one is not None:
                held.remove(one)
                at, start, end, _ = one
                yield reversal(talk, (at, start, end), (turn, told.start, told.end))
        for made in benefits(text):
            if made.ahead and not made.spared and not _IF.search(text.norm, made.start, made.end):
                held.extend(
                    (turn, made.start, made.end, k)
                    for k in kinds(text)
                    if made.start <= k.start < made.end and not k.negated
                )


_IF = lazy(r"\b(?:if|unless|try|see (?:if|whether)|or)\b")


def _told(text: TurnText) -> Iterator[Kind]:
    """The kinds that a turn tells as they are, neither asked nor offered nor supposed."""
    found = [k for k in kinds(text) if not k.negated]
    for first, last, asked in clauses_of(text) if found else ():
        start, end = text.words[first].start, text.words[last - 1].end
        if (asked and not states(text, start)) or _MIGHT.search(text.norm, start, end):
            continue
        yield from (k for k in found if start <= k.start < end)


def _against(talk: Talk, turn: int, told: Kind, one: tuple[int, int, int, Kind]) -> bool:
    """Whether a kind that is told goes against one held out, which nobody has spoken of otherwise since."""
    at, _, _, made = one
    if told.scale != made.scale or told.value == made.value:
        return False
    if not (told.alone or told.thing == made.thing or not (told.thing and made.thing)):
        return False
    if any(k.scale == made.scale and not k.negated and k.value == made.value for k in kinds(talk.texts[turn])):
        return False
    between = range(at, turn)
    if any(k.scale == told.scale and k.value == told.value for i in between for k in kinds(talk.texts[i])):
        return False
    last = talk.texts[turn - 1]
    asks = questions_of(last) and any(k.scale == told.scale for k in kinds(last))
    return not (asks or withdraws(last) or _ASKS_FOR.search(last.norm))
