"""Whether a reply that would pass for the name of somebody or something, or for a kind, names none.

"Who's the director?" - "The film starts at eight." "What food do they serve?" - "They are located in San Jose."
"""

from __future__ import annotations

from pitchlint.ledgers.answer_words import IDLE
from pitchlint.ledgers.answering import Reply
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.speaks_past import leaves_open
from pitchlint.ledgers.stems import stem, stems
from pitchlint.ledgers.tied import fragment, near, shares
from pitchlint.ledgers.tied_words import CREW, SHOWS
from pitchlint.nlp.mentions import NUMBER
from pitchlint.regex import lazy

_NO_NAME = (  # what follows "it's" and is no name of a kind or thing
    r"(?!(?:[a-z]+(?:ed|ing)|one of|said|known|always|all|over|up|very|so|such|really|quite|pretty|too|also|available"
    r"|open|free"
    rf"|closed|busy|full"
    r"|good|nice|great|lovely|fine|popular|ready|there|here|near|next|close|right|on|in|at|from|about|around|for|to"
    r"|out|made"
    rf"|held|kept|built|your|this|that|not|fun|easy|hard|still|now|{NUMBER}|well|easy|worth|more|less)\b)"
)
_IS_IT = lazy(
    r"\b(?P<who>[a-z]+)(?:_s|_re| is| are| was| were|(?:_ll| will|_d| would) be)"
    r" (?:(?:an?|the|called|named|mostly|mainly|just|actually|probably|by|either|both|called) )*"
    + _NO_NAME
    + r"(?=[a-z0-9])"
)
_IT = frozenset(
    """it that this they he she these those one ones name names genre category kind type style model make brand class
    colour color""".split()
)
_THING = lazy(  # "it's a green car": whom one meets is no thing
    r"^\W*(?:(?:oh|well|so) )*(?:it|that|this)(?:_s| is| was) an? (?!(?:[a-z]+ )*?(?:[a-z]{2,}(?:ers?|ors?|ists?|ians?"
    r"|man|men|woman|women|person|people)|friend|guy|lady|gentleman|girl|boy|lad|fellow|nurse|chef|colleague|student"
    r"|team|group|band|firm|company|couple|family|guide|doctor|host|called|named)\b)[^.!?]*\W*"
)
_WHO_IS = lazy(
    r"(?:[a-z]+,? ){0,3}?who(?:_s| is| was| are| were| will be) (?:the|our|my|your|their"
    r"|this) (?:[a-z]+ )?(?P<of>[a-z]+)\W*$"
)
_BE_AT = lazy(r"\b(?:be|is|are|_s|_re) (?:in|at|on) (?:the )?[a-z0-9]")
_IS_A = lazy(r"^\W*(?:the|your|this|that|our) [a-z]+(?: [a-z]+)?(?: is|_s| was| are) an? [a-z]")
_THEY = lazy(  # "they mend roofs", "it's all from the valley"
    r"^\W*(?:they|he|she) (?!(?:are|is|have|has|had|were|was|also)\b)[a-z]+|\b(?:it|they|all)(?:_s|_re| is"
    r"| are)(?: all)? from\b(?! the album)"
)
_NOT_TOLD = lazy(
    r"\b(?:sorry|unfortunately|afraid|sadly|none|nobody|no one|nothing|whichever|whatever|depends|cannot|unable"
    r"|(?:do|does|did|can|could|is|was|has|have)n_t)\b"
)
_FROM = lazy(
    r"\b(?:from (?!the album|us\b|here\b|you\b)[a-z0-9 &]{1,40}? (?:to|and|into)|between|by|with|called|named|ask for"
    r"|be (?:meeting|seeing)|directed by|sung by|(?:leaves?|departs?|boards?|stops?|arrives?|held|off|change) (?:from"
    r"|at|in|on)|(?:it|that|this)(?:_s| is) (?:at|from|on|in))"
    rf" (?!(?:the album|\d|{NUMBER}|us|you|good|a|an|noon)\b)[a-z0-9]"
)
_DOES = lazy(
    r"\b(?:is|was|are|were|stars?|starred|acts?|acted|plays?|played|sings?|sang|directed|wrote|leads?|will|_ll) (?:be"
    r"|come|do|meet|take|help|in (?:it|that|this|the)|it|that|by|as)\b|\bthere_s [a-z ]{1,30} in (?:it|that|this)\b"
    r"|\b(?!(?:it|that|this)\b)[a-z]+ (?:does|did)\b|^\W*(?:[a-z]+ ){1,3}(?:is|will|has|was|does|did)\W*$" + "|" + CREW
)
_OFFERS = lazy(
    r"\b(?:we|they|you|i|there|it|she|he)(?:_ve|_s| are| is|_ll| will| can)?(?:(?<=there_s)|(?<=there are)"
    r"|(?<=there is)| (?:got|have|has|serves?|offers?|sells?|carry|carries|do|does|stocks?|makes?|cooks?|plays?|uses?"
    r"|specialis\w+|get|choose)) (?!also\b|plenty\b|lots\b|a (?:lot|few|wide|good|great|nice|large|big)\b|many\b"
    r"|several\b|some\b|all\b|good\b|great\b|nice\b|very\b)(?:[a-z]+ )?[a-z]+"
)


def names_none(reply: Reply, q: Asked, focus: frozenset[str]) -> bool:
    """Whether a reply to a question for a name or a kind holds neither, nor a word of the matter, nor a row of things.

    Args:
        reply: what of a seller's turn can answer the question.
        q: the question.
        focus: stems of the question that were not said before it; all of them where all were.
    """
    form = q.wants[0].forms[0]
    if not (form in ("name", "sorts") or q.kind == "which") or len(q.wants) > 1 or q.others or q.opinion:
        return False
    if reply.denies or leaves_open(reply):
        return False
    said = IDLE.sub(" ", reply.said)
    if q.kind == "who" and _THING.fullmatch(said):
        return True
    one = _WHO_IS.match(q.said) if q.kind == "who" else None
    about = near(focus) - ({stem(one["of"])} if one else set())
    if (
        SHOWS.search(said)
        or _NOT_TOLD.search(said)
        or (q.kind != "who" and shares(reply.topic, about))
        or fragment(said)
    ):
        return False
    if (form == "sorts" and _IS_A.search(said)) or (reply.names != reply.informs and _own(reply, said) - q.topic):
        return False
    if any(q.kind == "who" or m["who"] in _IT or stem(m["who"]) in about for m in _IS_IT.finditer(said)):
        return False
    if form == "sorts" or (form == "fact" and _OFFERS.search(said)):
        return not (_ROW.search(said) or _THEY.search(said) or _OFFERS.search(said))
    if _FROM.search(said) or (form == "name" and _DOES.search(said)):
        return False
    number = "number" in reply.told and not reply.told & {"time", "money"}
    return not (q.kind == "which" and (number or _BE_AT.search(said)))


def _own(reply: Reply, said: str) -> frozenset[str]:
    """Stems of the names in a reply that do not only tell where or when something is."""
    return reply.names - {w for m in _WHERE.finditer(said) for w in stems(m[1].split())}


_ROW = lazy(r",[^.,!?]+, |[a-z_]+, (?:[a-z_]+ ){0,2}[a-z_]+(?:,? (?:and|or) |, )[a-z_]+")
_WHERE = lazy(r"\b(?:at|in|on|near|to|for) (?:the )?(?=((?:[a-z0-9]+ ?){1,3}))")
