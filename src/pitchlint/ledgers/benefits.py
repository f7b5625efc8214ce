"""What a seller's turn holds out to the customer, by clause: work done for them, a gift, a freedom, a burden spared."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pitchlint.ledgers.acts import verb_of
from pitchlint.ledgers.clauses import Due, due_in
from pitchlint.ledgers.counts import counts_in
from pitchlint.ledgers.fields import fields_of
from pitchlint.ledgers.in_person import PERSONAL
from pitchlint.ledgers.matters import VAGUE, matters, names
from pitchlint.ledgers.parts import clauses_of
from pitchlint.ledgers.poles import states_in
from pitchlint.ledgers.settlements import index_at
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

_OURS = lazy(  # what the firm does, and does not only look up or say back
    r"(?:(?<!\byou)_ll|\b(?:(?<!\byou )will|(?:is|are|_s|_re|_m) (?:going to|coming|getting|being|ringing|calling"
    r"|sending|bringing|waiting|staying|keeping))) (?!be \d|look(?! after)|search|check|take|cost|need|require"
    r"|have to|depart|arrive|not\b|you\b|i\b|it\b|that\b|they|the\b|find)[a-z]+|\b(?:i|we|he|she|they|somebody"
    r"|someone)(?:_ll| will|_ve| have|_m|_re| am| are|_d|_s)?(?: just| also| always| even| going to| gonna| gladly"
    r"| personally| then| of course)* (?!sorry|afraid|happy|glad|here|unable|able|not\b|no\b|never\b|found|find|been"
    r"|have\b|recently|discover|be\b|look(?! after)|search|check|need|confirm|help|assist|like|love|recommend|only"
    r"|successfully|understand|require|started|it\b|see(?! to)|asked(?! (?:for|them|him|her))|an?\b|the\b|still|so\b"
    r"|to\b|\d|can(?:not)?\b"
    r"|could|may|might|do\b|does|did|don|know|think|hope|believe|guess|suppose|want|wonder|was|were|am\b|are\b|is\b"
    r"|has\b|had\b|will|would|should|must|say|said|mean|left|really|actually|apolog|appreciate|suggest|heard|hear"
    r"|noticed|got it|in\b|on\b|at\b|for\b|and\b|or\b|that\b|this|there|offer|located|come from|ask for|available"
    r"|start|run|depart|arrive|leave at|take \d|cost|open|close)[a-z]+|\bit (?:gets?|takes? (?!\d|about|a)"
    r"|comes? with|goes? with|includes)|\bthere(?:_ll| will) be|\b(?:there|it|that)_s (?:an? )?(?:[a-z]+ )?(?:waiting"
    r"|coming|yours|for you)|\blet (?:me|us) (?:get|put|have|add|send|give|keep)\b|\b(?:being [a-z]+ed|sent|kept"
    r"|lets? you|just as you like|as you like|one of (?:us|our [a-z]+))\b"
)
_YOURS = lazy(  # what the customer gets or may do
    r"\b(?:you(?:_ll|_d| will| would|_re)? (?:all |both |each |also )?(?:get(?!ting)|have|sit|ride|keep|receive"
    r"|pay nothing|covered|in\b)|you(?:_re)? (?:all|both)|you can (?:also |always |still |just )?(?:sleep|stay|keep"
    r"|pay|cancel|change|come|swap|return|bring|use|leave|have|park|drop|switch|move|sit|count)|comes? with"
    r"|goes? with|yours|for you(?:r)?|any ?time|whenever|welcome(?= (?:there|here|too|in|on|as|at|with|to bring))"
    r"|allowed|together|side by side|all four|both of you|just you|only you|just the (?:two|three|four) of you"
    r"|to yourselves?|guarantee\w*|promise\w*|stays|double points|unlimited|as (?:often|many|much|long|late|early"
    r"|empty) as you|every (?:room|seat|table|one) |is in the|are in the|leave it with me|count on|at the (?:front"
    r"|window)|you(?:_re| are) getting (?!at\b)|consider it (?:done|sorted|yours)|leave (?:it|that) (?:with|to) (?:me"
    r"|us)"
    r"|rely on (?:it|that|me|us)|have my word|that_s (?:promised|a promise)|match it|(?:goes?|go out"
    r"|comes?) (?:out )?to"
    r" your)\b"
)
_SPARED = lazy(  # what will not fall to the customer, or happen to them
    r"\b(?:nobody|no one|never|without|zero|not (?:one|a single|the smallest|a (?:drop|trace|crumb|grain|scrap|bit))"
    r"|(?:n_t|not)\b.{1,30}? (?:anybody|anyone)|not a (?:penny|single|soul)|won_t|will not"
    r"|needn_t|(?:don_t|doesn_t|do not) (?:have|need) to|you need (?:[a-z]+ )?(?:nothing|no)|nothing (?:on top|more"
    r"|to|else)|no (?:crowd|papers?|paperwork|stairs|queue|card|queuing|waiting|trouble|forms?|strings|catch|limit"
    r"|penalty|deposit|stops?|contract|need (?:to|for you)|adverts|spam))\b"
)
_FREE = lazy(
    r"\b(?:(?<!sugar )(?<!sugar-)(?<!dairy )(?<!gluten )(?<!fat )(?<!smoke )(?<!duty )free(?! (?:of [a-z]+ingredients"
    r"|choice|flat|apartment|room))|on (?:us|me|the house|our (?:tab|account))|(?:my|our) treat|no (?:extra "
    r"|additional |further )?(?:charges?|costs?|fees?|deposit|penalty)|(?:at|for) (?:no|zero) (?:extra )?(?:cost"
    r"|charge)|included|thrown? in|throw(?:ing)?\b.{1,30}? in|waiv\w+|nothing on top|costs? (?:you )?nothing"
    r"|for nothing|(?:percent|%) off|half (?:price|off)|gift|complimentary|compliments|all in\b|without (?:a |any "
    r"|extra )*(?:charge|cost|fee)|won_t (?:cost|be charged|pay|charge)|covered|we (?:cover|pay)|not a (?:penny|cent)"
    r"|thank you gift|(?:i|we)(?:_ve|_ll| have| will)? (?:taken|took|knock\w*|take) .{1,40}? off(?! at\b))\b"
)
_SEEKS = lazy(  # what is found, asked or said back in the talk itself
    r"\b(?:found|located|searching|verify|confirm(?!ation)\w*|note that|tell me|to check|specifics|you wish"
    r"|could pick you"
    r"|(?:shall|should|can|may) (?:i|we)|in the market|whether i|one moment|booking (?:your|\d)|rain(?:ing)?|humidity"
    r"|wind|chance of|look(?:ing)? into|find out|see (?:if|what|whether)|discovered|(?:would|does|that) work for you"
    r"|can i book|accommodate|ride for you|residences?|recently|available for|an event|called|average|will be \d+"
    r"|you_re hoping|address is|would you|could you|do you|you want|you would like|(?:correct|right) answer"
    r"|temperatures?|degrees|anything else|unfortunately|sorry|not able|unable|my name|welcome to|how (?:can|may)"
    r"|listed|success\w*|completed|matching|happy to accommodate|is available|(?:sunny|cloudy|rainy|windy|raining"
    r"|snowing) all|(?:i|we|they) have (?!(?:[a-z]+ed|put|set|kept|made|sent|got|given|taken|had|told|done|been|just"
    r"|now|also|already|always|gone|left|it|them|you)\b)|looks? like|you_re looking|enjoy|have a (?:nice|great|good"
    r"|lovely)|take the \w+ (?:to|until)"
    r"|on your (?:left|right)|(?:\d|one|two|three|few|several|a) blocks?|let_s|(?:cars|movies|options|therapists"
    r"|apartments|hotels|restaurants"
    r"|flights) (?:for you|available))\b"
)
_NO_GIFT = lazy(  # an opinion, bad news, what may be or falls to the customer, why one calls
    r"\b(?:(?:can_t|cannot|couldn_t|could not|not able to|unable to) (?!go wrong|wait|lose|miss)|(?:don_t|do not|i|we"
    r"|pretty"
    r"|quite) (?:think|guess|reckon|suppose|believe|sure|bet)|you (?:could|must|should|need to|have to|ought|might)"
    r"|you_(?:d|ll) (?:need|have) to|(?:i|we)(?:_d| would) (?:like|love|put money|say|rather|hate|not|just)"
    r"|(?:calling|ringing"
    r"|here|writing|phoning) (?:you )?(?:about|regarding|because|from|to)|waiting (?:on|for)|taking place|sometimes"
    r"|donation"
    r"|donat\w+|as i say|coming through|put money on|you know)\b"
)
_AHEAD_OF = lazy(
    r"(?<!you)_ll\b|\b(?:will|going to|i_m|we_re|yours|promise\w*|guarantee\w*|free|on (?:us|me)|(?:you_ll|you get)"
    r"|i keep"
    r"|we keep|nobody|no one|won_t|never|(?:i|we)(?:_ve)? [a-z]+ [^.!?]{1,40} (?:for|to) you)\b"
)
_OFFERED = lazy(r"\bif you (?:want|would|like|_d)\b")
_POINTS = lazy(r"\b(?:it|that|this|them|those|these|which|there|one|so|both|each|they)(?:_s|_re|_ll)?\b")
LIMITED = lazy(  # told with its limit, which may be repeated
    r"\b(?:(?<!even )if|unless|(?:from|over|under|above) [$£€]?\d|until|till|up to|as long as|provided|within"
    r"|with (?:every|each)|before|after|once|as soon as|only|except|subject to|try|can_t promise|might|may|hopefully"
    r"|not sure)\b"
)
_MARKS = lazy(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{2,}[a-z]?)\b")
_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
GIFT = names(matters("treat gift house charge cost fee patience wait trouble us me account".split(), 0, 20))
_NAMES_SELF = lazy(r"(?:(?:And|So|Hi|Hello|[Ii]t's me),? )?(?:I'm|I am|This is|It's) [A-Z][a-z]+(?: [A-Z][a-z]+)?")
_SEEN_TO = lazy(r"\b(?:see to|make (?:sure|certain)|rely|guarantee|promise\w*|consider|certain|count on)\b")
_STATES = lazy(
    r"(?:(?:ok|okay|sure|alright|right|great|and|so|but|well|yes|perfect|excellent|of course) )*"
    r"(?:(?:i|we|he|she|they|it|there|you)_[a-z]+\b|(?:i|we|they|he|she) (?!do\b|can\b|could)[a-z]+|no (?!problem)"
    r"|nothing |nobody )"
)
_AHEAD, _BEHIND = 6, 14  # words around what holds out that belong to it in speech, whose clauses run on
_BESIDE = 30  # characters likewise


@dataclass(frozen=True, slots=True)
class Benefit:
    """A clause that holds something out.

    Attributes:
        start, end: characters of the turn.
        about: its matters and marks; where it only points back, those of the clause before too.
        fields: its fields likewise.
        free: whether it is to cost nothing.
        spared: whether it says what will not be.
        counts: what it counts, by matter.
        states: of those that have an opposite (see `poles`), which it names.
        personal: whether it says who is to do it.
        ahead: whether it says plainly that it will be, or is the customer's.
        weak: whether no word says that it is held out.
        limited: whether it comes with a condition.
        due: when it is to be.
    """

    start: int
    end: int
    about: frozenset[str]
    fields: frozenset[str]
    free: bool
    spared: bool
    limited: bool
    due: Due | None
    counts: Mapping[str, Decimal]
    states: frozenset[str]
    personal: bool
    ahead: bool
    weak: bool


@each_once
def benefits(text: TurnText) -> Iterator[Benefit]:
    """The clauses of a turn that hold something out."""
    texts = [w.text for w in text.words]
    before: deque[tuple[frozenset[str], frozenset[str]]] = deque([_NOTHING, _NOTHING], maxlen=2)
    barred = False  # whether the clause before says what will not be
    for first, last, asked in clauses_of(text):
        start, end = text.words[first].start, text.words[last - 1].end
        mine = tuple(one | other for one, other in zip(*before, strict=True))
        before.append(named_in(text, texts, first, last))
        seen = None if asked and not states(text, start) else _held_out(text, start, end)
        strong = seen is not None
        seen = seen or (None if asked else _stated(text, start, end))
        left, barred = barred, bool(_SPARED.search(text.norm, start, end))
        if seen is None or _NAMES_SELF.fullmatch(text.text[start:end]):
            continue
        if not text.punctuated:
            first = max(first, index_at(text, seen.start()) - _AHEAD)
            last = min(last, index_at(text, seen.end()) + _BEHIND)
            start, end = text.words[first].start, text.words[last - 1].end
        said = text.norm[start:end]
        about, spoken = named_in(text, texts, first, last)
        free, spared = bool(_FREE.search(said)), bool(_SPARED.search(said))
        if not about - VAGUE - (GIFT if free else VAGUE) or _POINTS.search(said):
            about, spoken = about | mine[0], spoken | mine[1]
            spared = spared or (left and bool(_SEEN_TO.search(said)))
        yield Benefit(
            start, end, about, spoken, free, spared, bool(LIMITED.search(said)), due_in(text, start, end),
            counts_in(texts, first, last),
            frozenset(n for n, (a, b) in states_in(text).items() if a < end and start < b),
            bool(PERSONAL.search(said)),
            bool(_AHEAD_OF.search(said)),
            not strong,
        )  # fmt: skip


def named_in(text: TurnText, texts: Sequence[str], first: int, last: int) -> tuple[frozenset[str], frozenset[str]]:
    """The matters and marks of the words from `first` to before `last`, and their fields."""
    said = text.norm[text.words[first].start : text.words[last - 1].end]
    return names(matters(texts, first, last)) | marks_in(said), fields_of(texts[first:last])


def _held_out(text: TurnText, start: int, end: int) -> re.Match[str] | None:
    """The words between two characters that hold something out."""
    for words in (_FREE, _SPARED, _OURS, _YOURS):
        for found in words.finditer(text.norm, start, end):
            if seeks(text, found, start, end) or _OFFERED.search(text.norm, start, end):
                continue
            low, high = (start, end) if text.punctuated else (found.start() - _BESIDE, found.end() + _BESIDE)
            if _NO_GIFT.search(text.norm, max(start, low), min(end, high)):
                continue
            if words is _OURS and _BARE.fullmatch(found[0]) and not _serves(text.norm[found.start() : end]):
                continue
            return found
    return None


def _stated(text: TurnText, start: int, end: int) -> re.Match[str] | None:
    """The words between two characters that state something of the case, though nothing says that it is held out."""
    if _SEEKS.search(text.norm, start, end) or _NO_GIFT.search(text.norm, start, end):
        return None
    if _OFFERED.search(text.norm, start, end) or _TOLD.search(text.norm, start, end) or _READS_BACK.search(text.norm):
        return None
    return _STATED.match(text.norm, start, end)


_STATED = lazy(r"[^ ]+ [^ ]+ [^ ]+.*")
_TOLD = lazy(  # of the world, of what is asked for, or bad news: holds nothing out
    r"\b(?:please|look|search|check|find|see|try|because|since|could|would|might|may|should|must|was|were|had|did|if"
    r"|whether|n_t|not|no|never|only|but"
    r"|unfortunately|there (?:is|are)|there_s|available|phone|number|address|price|rating|date|event|popular"
    r"|[a-z]+n_t|they_re|people|children|yes|need"
    r"|needs|has to|have to|miles?|per|total|cost|ran out|worth)\b"
)
_READS_BACK = lazy(
    r"\b(?:confirm(?!ation)\w*|(?:details|that|this|everything) (?:all )?(?:correct|right)|to (?:check|verify)"
    r"|verify)\b"
)


def _serves(said: str) -> bool:
    """Whether what somebody does is done for the customer, or is a deed of service."""
    verbs = (verb_of(w) for w in said.split()[1:3])
    return bool(_FOR_YOU.search(said)) or any(v and v[1] for v in verbs)


_BARE = lazy(r"(?:i|we|he|she|they)(?:_ve| have)?(?: just| also| always| even)* [a-z]+")
_FOR_YOU = lazy(r"\b(?:you|your|yours|us|myself|ourselves)\b")


def states(text: TurnText, start: int) -> bool:
    """Whether a clause states something, though in speech, without marks, a question seems to run on into it."""
    return not text.punctuated and bool(_STATES.match(text.norm, start))


def seeks(text: TurnText, found: re.Match[str], start: int, end: int) -> bool:
    """Whether words are of what is found, asked or said back in the talk: in speech only those near."""
    if not text.punctuated:
        start, end = max(start, found.start() - _BESIDE), min(end, found.end() + _BESIDE)
    return bool(_SEEKS.search(text.norm, start, end))


def marks_in(said: str) -> frozenset[str]:
    """The days of the week and the numbers that words name: a thing held out for one is known by it."""
    return frozenset(m[0] for m in _MARKS.finditer(said))
