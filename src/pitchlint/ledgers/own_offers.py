"""What a seller puts forward of their own accord: a cover, a plan, a second dish that nobody asked for."""

from __future__ import annotations

from dataclasses import dataclass

from pitchlint.ledgers.matters import VAGUE, matter, matters_of
from pitchlint.ledgers.refused_words import ASKS_DATA, CONFIRMS, GENERIC
from pitchlint.ledgers.selling import LEAD, reports
from pitchlint.ledgers.stems import stem, stems
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.untaken_words import HELPS, RECAPS
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import MONEY, NUMBER
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_TAIL = 8  # words that a turn may go on after its offer
BEFORE = 16  # turns before an offer; what the customer spoke of there is no thing of the seller's own
PRICED = lazy(
    rf"(?<![a-z0-9]){MONEY}|\b{NUMBER} (?:a|an|per|each|all in|extra|more|on top|minimum|dollars?|pounds?"
    r"|euros?|credits?|cents?|percent|quid|bucks?)\b"
    rf"|\bfor {NUMBER}\b(?! ?(?:[a-z]|:|people))"
)
_FORM = lazy(
    r"\b(?:do you (?:need|have|require)|are you looking|any (?:special|specific|other|particular|type|kind|sort)"
    r"|prefer)\b"
)
_HAS = lazy(r"\?|\b(?:do|does|sells?|offers?|runs?|has|have|comes?|would|is only|is another|are only|for only)\b")
HELP = lazy(  # "is there anything else?" offers nothing
    r"\b(?:(?:is|will) there |would you like |do you need |can i (?:help|assist) (?:you )?(?:with )?"
    r"|any ?)?(?:be )?(?:(?:any|some)thing (?:else|more)|any (?:other|further|more) (?:help|assistance|thing"
    r"|things))(?: (?:that |which )?(?:i|we) (?:can|could|may)(?: do| help| assist| get)?(?: (?:you|with|for))*"
    r"| for you)?(?: today)?"
)
_FRAGMENT = lazy(
    r"^\W*(?:(?:and|or|so|ok|okay|alright|sure|great|maybe|perhaps|then|now|oh)\W+)*(?:an?|any|some|extra"
    r"|another|maybe|wanna|fancy|care for|the usual|how(?:_s| is) about)\b[^.!]*\?"
    r"|^\W*[a-z_ ]{3,40} (?:with (?:it|that|them|those|this)|as well|too|while [a-z_ ]+|at the same time|on top)\?"
)
_ASKS_TO_TAKE = lazy(
    rf"{LEAD}(?:(?:do|did|would) (?:you|u)|(?:shall|should|can|could|may) (?:i|we)|(?:you )?(?:want|fancy|care)\b"
    r"|(?:how|what) about)"
)
_WANT_TO = lazy(r"\byou want (?:me )?to [^.!]*\?")
_EITHER = lazy(
    r"\b(?:prefer|like|want|fancy|need|is it|will it be) (?:[a-z]+ ){0,3}?(?P<one>[a-z]{3,})(?: [a-z]+)?,? or (?:an? "
    r"|the )?(?P<other>[a-z]{3,})\b"
)
_PLAIN = lazy(r"\b(?:regular|normal|standard|basic|plain|usual|ordinary|small|simple|economy|shared|cheap(?:er)?)\b")
_CHOICE = lazy(r"\bor (?!so\b|two\b|not\b|three\b|shall|would|i\b|we\b|even\b)[a-z]+")
_PROPOSES = lazy(  # a proposal without a question
    r"\b(?:(?:i|we) (?:could|can)(?: also| even)* (?:do|get|put|make|offer|give|throw|book|send|arrange|add|keep|let"
    r"|fit|set|show|sign|leave|have)|you (?:can|could) also)\b"
)
_WORDED = lazy(
    r"\b(?:(?<!how )(?:would|do) (?:you|u)(?: [a-z]+)? (?:like|want|need|care|fancy|prefer|require)"
    r"|(?<!where you )(?<!what you )(?<!how you )want|fancy|interest(?:ed)?|shall (?:i|we)|should (?:i|we)|(?:can"
    r"|could|may) (?:i|we)(?! (?:just )?(?:help|assist|ask|have (?:the|your)))|(?:can|could) also|how about|what about"
    r"|(?:they|she|he) (?:also )?(?:do|does|have|has|sells?|offers?|runs?) (?:an?|our|some|the)\b|we (?:also|have|do"
    r"|offer|sell|could|can)|we(?:_ve| have)(?: also)? (?:got )?(?:an?|our|the|some)|we_re (?:also )?(?:running"
    r"|offering|doing)|there(?:_s| is| are)|offer|add|join|upgrade|renew|available|you (?:can|could|should|might"
    r"|ought)|have you (?:got|thought|considered|seen|tried)|i_d|i (?:can|could)(?! (?:promise|see|tell|hear"
    r"|understand|imagine))|i_ve got|tempt|tip|care for|got (?:a|an) (?:minute|second|moment))\b"
)
_NOUNS = """room hotel car ride flight train bus ticket tickets movie song restaurant event doctor apartment
    property visit venue party coffee drink alarm weather driver account screen guest guests""".split()
_ANY = GENERIC - stems(_NOUNS)
COMMON = frozenset(matter(w) for w in _NOUNS)  # named again for other reasons, some turns later
_NO_THING = frozenset(
    matter(w)
    for w in """money cost total per perhaps alright ahead invite continue event message special request ticks boxes
    number fresh near january february march april june july august september october november
    december small large big great lovely nice regular standard name named call called reach road
    street lane avenue boulevard north south east west central depart departs departure departing
    return leave leaves first second instead different confirm transfer buy rent watch play pick
    drop reserve matching criteria though strongly honestly dollar credit wanna add fifty forty
    thirty twenty hundred twelve fourteen fifteen seventeen advise open happen""".split()
)


@dataclass(frozen=True, slots=True)
class OwnOffer:
    """An offer of a seller's turn.

    Attributes:
        things: the matters that it names and the customer had not.
        form: it may only ask for details.
        last: the turn ends with it, so it is what the customer answers.
        asked: it is a question or a proposal, or has its price.
    """

    things: frozenset[str]
    form: bool
    last: bool
    asked: bool


def own_offer(talk: Talk, turn: int) -> OwnOffer | None:
    """What a seller's turn puts forward that the customer had not spoken of; None where it puts forward nothing."""
    text = talk.texts[turn]
    puts = _puts(text)
    if not puts:
        return None
    first = max(0, turn - BEFORE)
    spoken = frozenset().union(*(matters_of(talk.texts[i]) for i in range(first, turn) if talk.role(i) == "customer"))
    things = frozenset().union(*(named(text, a, b) for a, b, _ in puts)) - spoken
    said = " ".join(text.norm[a:b] for a, b, _ in puts)
    asked = not text.punctuated or "?" in said or any(words.search(said) for words in (PRICED, _PROPOSES))
    last = len(text.between(puts[-1][1], len(text.norm))) <= _TAIL
    if not things and (not last or HELPS.search(said) or not _asks(text, *puts[-1][:2])):
        return None
    return OwnOffer(things, all(form for _, _, form in puts), last, asked)


def passed_over(text: TurnText, answer: TurnText) -> OwnOffer | None:
    """The one of two things put to the customer that an answer leaves, naming the other: "just the small one"."""
    said = matters_of(answer)
    for m in _EITHER.finditer(text.norm):
        one, other = matter(m["one"]), matter(m["other"])
        taken = {one, other} & said or ({one} if _PLAIN.search(m["one"]) and _PLAIN.search(answer.norm) else set())
        if one and other and len(taken) == 1:
            return OwnOffer(frozenset({one, other} - taken), False, True, True)
    return None


def _asks(text: TurnText, start: int, end: int) -> bool:
    """Whether words ask the customer to take something ("shall I book it?"), or propose it."""
    return _PROPOSES.search(text.norm, start, end) is not None or any(
        q.end > start and _ASKS_TO_TAKE.match(text.norm, q.start) for q in questions_of(text)
    )


@once
def _puts(text: TurnText) -> tuple[tuple[int, int, bool], ...]:
    """The sentences that put something forward, with the one that they point to; and whether they may ask a detail."""
    found: list[tuple[int, int, bool]] = []
    before: tuple[int, int] | None = None
    for start, end in sentences(text):
        said = HELP.sub(" ", text.norm[start:end])
        priced = PRICED.search(said) is not None
        if (
            ((priced and _HAS.search(said)) or _WORDED.search(said) or _FRAGMENT.search(said))
            and not CONFIRMS.search(said)
            and (not reports(said) or _WORDED.search(said))
            and not ASKS_DATA.search(said)
            and (not RECAPS.search(said) or _WANT_TO.search(said))
            and not _CHOICE.search(said)
        ):
            low = before[0] if before and not named(text, start, end) else start
            found.append((low, end, not priced and _FORM.search(said) is not None))
        before = start, end
    return tuple(found)


def named(text: TurnText, start: int, end: int) -> frozenset[str]:
    """The matters that words of a turn name, without those that any offer has."""
    return frozenset(
        found
        for w in text.between(start, end)
        if stem(w.text) not in _ANY and (found := matter(w.text)) and found not in VAGUE and found not in _NO_THING
    )
