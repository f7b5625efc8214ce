"""How a question of the customer stands while the talk goes on, and what settles it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pitchlint.ledgers.answering import Reply
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.selling import ACTS
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.straying import Stray
from pitchlint.ledgers.wants import Form
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

LATE = 5  # turns of the seller; a later answer must name more of what was asked
ALONG = 2  # turns of the seller within which an answer may come along with that to a later question
BACK_CHANNEL = 4  # words; a turn of the customer up to this long does not change the subject
_TAKES_IT = frozenset(
    "great thanks thank perfect ok okay good cool nice awesome wonderful fine lovely excellent appreciate".split()
)

_REACTS = lazy(
    rf"(?:{'|'.join(sorted(_TAKES_IT))}|yes|yeah|no|nope|alright|that|this|it)\b|(?:it|that|this)_s\b|i (?:like"
    rf"|love|see|understand|want|would|will)\b|i_(?:d|ll)\b"
)
_WAVES_OFF = lazy(
    r"\W*(?:(?:oh|ok|okay|ah|no|thanks|well|actually|alright)\W+)*(?:no need|never ?mind|nevermind|forget (?:it|that"
    r"|about)|(?:don_t|do not) (?:bother|worry about (?:it|that))|leave (?:it|that|the [a-z]+)\b(?! (?:at|by|in|on))"
    r"|skip (?:it|that)"
    r"|(?:it|that) (?:doesn_t|does not) matter|it_s not important|i (?:just |already )*(?:saw|found|have|got) (?:it"
    r"|that)\b)"
)
_HOW_LONG = lazy(r"(?:[a-z]+,? ){0,2}?how (?:long|soon|much time)\b")
_TILL = stems(("till", "until", "get"))
_DROPS = lazy(
    r"(?:^|[.!?,] *|\b(?:oh|ah|well|no|ok|okay|actually|sorry|but)[, ]+)(?:never ?mind|forget (?:it|that)|scratch that"
    r"|no need)\b(?! (?:the|about|if|to)\b)"
)
_BEEN = lazy(  # what was done is what is asked for
    r"\b(?:what|which|who|when|where|how|why)\b.*\b(?:has|have|had|_s|_ve|did|was|were)\b.*\b(?:been|you|he|she|they"
    r"|done|[a-z]{3,}ed|changed|happen\w*)\b"
    r"|^(?:has|have|did) (?:my|the|you|it|they|he|she)\b"
)
_YES_NO = frozenset("yes yeah yep yup no nope nah sounds that that_s correct right sure exactly".split())


@dataclass(slots=True)
class Standing:
    """How a question stands while the talk goes on.

    Attributes:
        near: it is still the matter in hand.
        left: the customer has taken it or asked for something else.
        late: how many turns of the seller came since.
        since: forms that other questions since then want.
        echo: stems of what the customer has said since; a seller who says it back tells nothing.
        focus: stems of the question that were not said before it; all of them where all were.
        given: stems said before the question, where it says something new; to say them again answers nothing.
    """

    near: bool = True
    left: bool = False
    late: int = 0
    since: frozenset[Form] = frozenset()
    echo: frozenset[str] = frozenset()
    focus: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()


def again(q: Asked, other: Asked) -> bool:
    """Whether a later question asks the same once more."""
    if q.kind == other.kind and q.kind in ("price", "time", "where", "who", "why"):
        return q.topic <= other.topic or other.topic <= q.topic
    if _HOW_LONG.match(q.said) and _HOW_LONG.match(other.said) and len(other.topic - _TILL) == 0:
        return True
    if not other.topic and q.wants[0].forms == other.wants[0].forms:
        return True
    common = q.topic & other.topic
    return bool(common) and (common == other.topic or common == q.topic)


def settles(replies: Mapping[int, Reply], text: TurnText, asked: Sequence[Asked], previous: int) -> bool:
    """Whether a short order of the customer is what the seller asked back for: "Which town?" - "Check Leeds"."""
    back = previous >= 0 and replies[previous].asks and not replies[previous].closes
    return back and len(text.words) <= BACK_CHANNEL and all(q.kind == "action" for q in asked)


def stays(replies: Mapping[int, Reply], text: TurnText, asks: bool, previous: int, action: bool) -> bool:
    """Whether a question is still the matter in hand after a turn of the customer.

    Args:
        replies: of the seller's turns.
        text: the customer's turn.
        asks: whether it asks something itself.
        previous: the seller's turn before it; -1 where the seller has said nothing since the question.
        action: the question is a request to do something.
    """
    opener = _opener(text)
    if previous < 0:
        return not asks and not _REACTS.match(text.norm)
    said = replies[previous]
    looks = said.checks or said.defers
    if (said.asks and not said.closes) or looks:  # the customer answers what the seller asked back
        return action or looks or not (asks or opener in _TAKES_IT or opener in _YES_NO)
    return len(text.words) <= BACK_CHANNEL and not asks and not said.closes


def idle(q: Asked, reply: Reply) -> frozenset[Stray]:
    """The kinds of straying sentences that cannot answer a question; an amount may be told in any of them."""
    wanted = {f for w in q.wants for f in w.forms}
    if wanted & {"action", "purpose"} or (wanted & {"money", "phone", "link"} & reply.told and reply.sums):
        return frozenset()
    of_acts = bool(q.topic & ACTS) and q.kind not in ("how", "who", "where", "price", "which")
    strays: set[Stray] = {"aside"} if of_acts else {"aside", "done"}
    if _BEEN.search(q.said):
        strays -= {"done"}
    if q.others or wanted & {"time", "number", "place"} or ("offer" in wanted and not q.factual):
        return frozenset(strays)
    strays |= {"offer"} if q.opinion else {"offer", "sells"}
    if "yes-no" in wanted:
        return frozenset({"firm", "apart", *strays})
    return frozenset({"firm", *strays} if "reason" in wanted else strays)


def takes_it(text: TurnText) -> bool:
    """Whether a turn of the customer takes what was said: "great, thanks"."""
    return not _TAKES_IT.isdisjoint(word.text for word in text.words[:2]) or (
        len(text.words) <= 2 * BACK_CHANNEL and any(word.text in _TAKES_IT for word in text.words)
    )


def waves_off(text: TurnText) -> bool:
    """Whether a turn of the customer begins by dropping what it asked for: "no need, I found it"."""
    return _WAVES_OFF.match(text.norm) is not None


def drops(text: TurnText, start: int) -> bool:
    """Whether the customer asks something at a place in a turn and drops it in the same breath: "ah, never mind"."""
    return _DROPS.search(text.norm, start) is not None


def _opener(text: TurnText) -> str:
    return text.words[0].text if text.words else ""
