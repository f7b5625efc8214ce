"""How a question of the customer stands while the talk goes on, and what settles it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pitchlint.ledgers.answer_words import PRAISE
from pitchlint.ledgers.answering import Reply
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.selling import ACTS, LEAD
from pitchlint.ledgers.stems import stem, stems
from pitchlint.ledgers.straying import Stray
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.tied import fragment
from pitchlint.ledgers.tied_words import AT_PLACE, SHOWS
from pitchlint.ledgers.told_closely import told_closely
from pitchlint.ledgers.told_measures import names_measure
from pitchlint.ledgers.wants import Form, Want
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

LATE = 5  # turns of the seller; a later answer must name more of what was asked
ALONG = 2  # turns of the seller within which an answer may come along with that to a later question
BACK_CHANNEL = 4  # words; a turn of the customer up to this long does not change the subject
_TELLING: frozenset[Form] = frozenset(("money", "phone", "link", "purpose"))  # forms that hardly come by chance
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


def evades(talk: Talk, turn: int, reply: Reply, q: Asked) -> bool:
    """Whether a rule says that the turn dodges, and it shows nothing of what was asked for."""
    wanted = {f for w in q.wants for f in w.forms} - {"fact", "action", "yes-no"}
    says = "yes-no" in q.wants[0].forms and (reply.opens or _THERE_IS.search(reply.said))
    answered = (wanted & reply.forms) or reply.unknown or says
    marks = talk.marks("evasive", turn)
    if not marks or answered:
        return False
    if any(m.by == "pattern" for m in marks):
        return True
    goes_on = reply.text is not None and _BEGINS.match(reply.text.norm)
    figures = reply.told & {"number", "money"}
    return not (q.topic & reply.topic or figures or reply.unknown or goes_on)  # the model alone says that it evades


def answers(reply: Reply, want: Want, q: Asked, here: Standing) -> bool:
    """Whether a seller's turn gives what is wanted."""
    topic = {word for word in q.topic if not word[0].isdigit()}
    shares = len(topic & reply.topic)
    named = shares * 2 > len(topic) or (not here.left and shares * 2 == len(topic) > 0)
    half = named and (here.late <= LATE or shares > 1)
    if here.near and q.others and reply.offers:
        return True  # "what else is there?" - "how about the train at 5?"
    for form in want.forms:
        if not here.near:
            if form in ("yes-no", "reason", "fact", "name", "sorts"):
                found = half and bool(reply.informs & topic)
            elif form == "purpose":
                found = form in reply.told
            elif form == "action" or form == "offer":
                found = False
            else:
                both = here.late <= ALONG and form in _TELLING and form not in here.since
                both |= (
                    form in ("phone", "link")
                    and not here.since & {form}
                    and bool(stems(want.word.split()) & reply.topic)
                )
                head = form != "number" or not want.word or stem(want.word.split()[-1]) in reply.topic
                found = (
                    head
                    and form in reply.told
                    and (half or both or (here.late <= LATE and not (topic or here.left or form in here.since)))
                )
        elif form == "action":
            found = bool(reply.informs) or reply.asks or reply.polar or not reply.closes
        elif form == "offer":
            found = reply.asks and not q.factual
        elif form == "yes-no":
            asked = shares > 0 and (bool(reply.informs) or reply.asks)
            if want.forms[0] == "money":  # whether it costs anything: by a yes, a no or an amount alone
                if reply.polar or _THERE_IS.search(reply.said):
                    return True
                continue
            found = reply.polar or asked or "self" in reply.names or bool(reply.informs - topic - here.echo)
        elif form == "name" or form == "sorts":
            takes_up = bool(here.focus & reply.topic) and bool(reply.informs)
            own = reply.names - topic if form == "name" else reply.lists and reply.informs
            own = own or (form == "name" and fragment(reply.said) and reply.informs - topic)
            own = own or (q.kind == "who" and _ONE_OF.search(reply.said))
            found = takes_up or reply.denies or bool(own) or ("fact" in reply.forms and form == "sorts")
            found = found or (q.kind == "which" and "number" in reply.told)
            found = found or (form == "sorts" and (bool(reply.informs and fragment(reply.said)) or _goes_on(q, reply)))
        elif form == "fact" or form == "reason":
            found = bool(reply.informs - here.echo) or form in reply.forms or bool(topic & reply.topic & _PRAISED)
        elif form == "place":
            known = bool(reply.where) and reply.where <= here.given and not reply.topic & q.topic
            at = fragment(reply.said) and bool(reply.informs) and AT_PLACE.match(reply.said.lstrip(" .")) is not None
            found = (form in reply.forms and not known) or at
        else:
            other = form == "number" and "phone" in here.since and "phone" in reply.forms
            found = (form in reply.forms and not other) or (form == "money" and reply.denies)
            found = found or (form == "number" and names_measure(q.said, reply.said))
        if found and told_closely(form, q, reply.said):
            return True
    return here.near and SHOWS.search(reply.said) is not None


def comes_up(reply: Reply, q: Asked, here: Standing) -> bool:
    """Whether a later turn of the seller's may tell what was asked, though nobody can be sure that it does."""
    wanted = {f for w in q.wants for f in w.forms} - here.since
    gone = (here.left or here.late > ALONG) and not here.focus & reply.topic
    known = wanted & reply.told & {"money", "phone", "link", "place", "purpose"}
    if not gone and any(told_closely(form, q, reply.said) for form in known):
        return True
    new = here.focus & reply.informs
    return bool(new and reply.informs - here.focus - here.echo) and bool(
        wanted & {"yes-no", "fact", "reason", "name", "sorts"} or wanted & reply.told
    )


def says_back(reply: Reply, q: Asked) -> bool:
    """Whether a reply begins with a few words of the question, and nothing else: "fifteen all in?" - "All in."."""
    begins = _FIRST.match(reply.text.norm) if reply.text is not None else None
    words = begins[1].split() if begins else []
    return 0 < len(words) <= BACK_CHANNEL and set(words) <= set(q.said.split())


def _goes_on(q: Asked, reply: Reply) -> bool:
    """Whether a reply goes on with whom a question is about, at some length: "do they give" - "they help to feed"."""
    about = _THIRD.search(q.said)
    if about is None or reply.text is None or len(reply.informs) < _AT_LENGTH:
        return False
    begins = _BEGINS.match(reply.text.norm)
    return begins is not None and begins[1] == about[0]


_HOW_LONG = lazy(r"(?:[a-z]+,? ){0,2}?how (?:long|soon|much time)\b")
_TILL = stems(("till", "until", "get"))
_DROPS = lazy(
    r"(?:^|[.!?,] *|\b(?:oh|ah|well|no|ok|okay|actually|sorry|but)[, ]+)(?:never ?mind|forget (?:it|that)|scratch that"
    r"|no need)\b(?! (?:the|about|if|to)\b)"
)
_ONE_OF = lazy(r"\bone of (?:our|the|my|their)\b")
_BEEN = lazy(  # what was done is what is asked for
    r"\b(?:what|which|who|when|where|how|why)\b.*\b(?:has|have|had|_s|_ve|did|was|were)\b.*\b(?:been|you|he|she|they"
    r"|done|[a-z]{3,}ed|changed|happen\w*)\b"
    r"|^(?:has|have|did) (?:my|the|you|it|they|he|she)\b"
)
_THERE_IS = lazy(r"\bthere(?:_s| is| are) (?:an?|one|some|no|none)\b")
_AT_LENGTH = 3  # words that tell something
_FIRST = lazy(r"\W*([a-z0-9_ ]+)[.!,]")
_THIRD = lazy(r"\b(?:they|he|she)\b")
_BEGINS = lazy(rf"{LEAD}(they|he|she)\b")
_PRAISED = stems(tuple(PRAISE))  # of an offer; where a question names such a word ("what part of the world") it is none
