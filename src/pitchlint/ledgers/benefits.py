"""What a seller's turn holds out to the customer, by clause: work done for them, a gift, a freedom, a burden spared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pitchlint.ledgers.fields import fields_of
from pitchlint.ledgers.matters import VAGUE, matters, names
from pitchlint.ledgers.parts import clauses_of
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

_OURS = lazy(  # what the firm does, and does not only look up
    r"(?:_ll|\b(?:will|(?:is|are) (?:going to|coming|getting|being))) (?!be \d|take|cost|need|require|have to|depart|arrive|not\b)[a-z]+"
    r"|\b(?:(?:i|we|he|she|they|somebody|someone)(?:_ll| will|_ve| have|_m|_re| am| are|_d|_s)(?: just| also| always| even"
    r"| going to| gonna| gladly| personally)* (?!sorry|afraid|happy|glad|here|unable|able|not\b|found|been|look|search"
    r"|check(?!ing)|need|confirm|help|assist|like|love|recommend|only|successfully|understand|require|started|it\b"
    r"|see(?! to)|looking|checking into|asked|an?\b|the\b|still|so\b|to\b|\d)[a-z]+|(?:we|i)(?: also| always| even| just)* (?:cover|pay|see to|bring"
    r"|come|do|keep|hold|send|collect|fetch|wait|take|give|throw|lock|switch|stamp|put|look after|drop|deliver|ship|post"
    r"|email|text|call|ring|match|refund|replace|repair|fix|wrap|store|swap|stay|leave|promise|guarantee|make sure)"
    r"|(?:he|she|they|it) (?:even |also |always )?(?:gets?|takes?|brings?|stays?|waits?|comes? with|goes with|includes)"
    r"|there(?:_ll| will) be|let (?:me|us) (?:get|put|have|add|send|give|keep)|being|sent|kept|put|set up|lets? you)\b"
)
_YOURS = lazy(  # what the customer gets or may do
    r"\b(?:you(?:_ll|_d| will| would)? (?:all |both |each )?(?:get|have|sit|ride|keep|travel|stay|receive|pay nothing)"
    r"|you(?:_re)? (?:all|both)|you can (?:also |always |still |just )?(?:sleep|stay|keep|pay|cancel|change|come|swap"
    r"|return|bring|use|leave|have|park|drop|switch|move|take|call|ring|sit)|comes? with|goes? with|yours|for you(?:r)?"
    r"|any ?time|whenever|welcome(?= (?:there|here|too|in|on|as|at|with|to bring))|allowed|together|side by side|all four"
    r"|both of you|to yourselves?|guarantee\w*|promise\w*|stays|double|at the (?:front|window))\b"
)
_SPARED = lazy(  # what will not fall to the customer, or happen to them
    r"\b(?:nobody|no one|never|not a (?:penny|single|soul)|won_t|will not|needn_t|(?:don_t|doesn_t|do not) (?:have|need) to"
    r"|you need (?:[a-z]+ )?(?:nothing|no)|nothing (?:on top|more|to|else)|no (?:crowd|papers?|paperwork|stairs|queue"
    r"|queuing|waiting|trouble|forms?|strings|catch|limit|penalty|deposit|stops?|contract|need to))\b"
)
_FREE = lazy(
    r"\b(?:free(?! (?:of [a-z]+ingredients|choice|flat|apartment|room))|on (?:us|me|the house|our (?:tab|account))"
    r"|(?:my|our) treat|no (?:extra |additional |further )?(?:charge|cost|fee|fees|charges)|(?:at|for) (?:no|zero) (?:extra )?"
    r"(?:cost|charge)|included|thrown? in|throw(?:ing)?\b.{1,30}? in|waiv\w+|nothing on top|costs? (?:you )?nothing"
    r"|for nothing|(?:percent|%) off|half (?:price|off)|gift|complimentary|compliments|all in\b|without (?:a |any |extra )*"
    r"(?:charge|cost|fee)|won_t (?:cost|be charged|pay|charge)|covered|we (?:cover|pay)|not a (?:penny|cent)"
    r"|(?:taken|took|knock\w*|take) .{1,40}? off)\b"
)
SEEKS = lazy(  # what is found, asked or said back in the talk itself
    r"\b(?:found|located|search\w*|verify|confirm\w*|note that|tell me|to check|specifics|you wish|could pick you|shall i"
    r"|whether i|one moment|booking (?:your|\d)|rain|humidity|wind|chance of|look into|find out|an event|called|will be \d+|average|you_re hoping|address|phone number|would you|could you|do you|you want|you would like|(?:correct|right) answer"
    r"|weather|temperatures?|degrees|anything else|unfortunately|sorry|not able|unable|my name|welcome to|how (?:can|may)"
    r"|matching|happy to accommodate|is available|(?:sunny|cloudy|rainy|windy|raining|snowing) all|looks? like|if you (?:want"
    r"|would|like)|you_re looking|enjoy|have a (?:nice|great|good|lovely))\b"
)
_POINTS = lazy(r"\b(?:it|that|this|them|those|these|which|there|one|so)(?:_s|_re|_ll)?\b")
LIMITED = lazy(  # told with its limit, which may be repeated
    r"\b(?:if|unless|from \d|over \d|under \d|until|till|up to|as long as|provided|within|before|once|as soon as|only|except|subject to|try"
    r"|can_t promise|might|may|hopefully|not sure)\b"
)


@dataclass(frozen=True, slots=True)
class Benefit:
    """A clause that holds something out.

    Attributes:
        start, end: characters of the turn.
        about: its matters; where it only points back, those of the clause before too.
        fields: its fields likewise.
        free: whether it is to cost nothing.
        spared: whether it says what will not be.
        limited: whether it comes with a condition.
    """

    start: int
    end: int
    about: frozenset[str]
    fields: frozenset[str]
    free: bool
    spared: bool
    limited: bool


@each_once
def benefits(text: TurnText) -> Iterator[Benefit]:
    """The clauses of a turn that hold something out."""
    texts = [w.text for w in text.words]
    before: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    for first, last, asked in clauses_of(text):
        start, end = text.words[first].start, text.words[last - 1].end
        said = text.norm[start:end]
        about, spoken = names(matters(texts, first, last)), fields_of(texts[first:last])
        mine, before = before, (about, spoken)
        if asked or SEEKS.search(said):
            continue
        free, spared = bool(_FREE.search(said)), bool(_SPARED.search(said))
        if not (free or spared or _OURS.search(said) or _YOURS.search(said)):
            continue
        if not about - VAGUE or _POINTS.search(said):
            about, spoken = about | mine[0], spoken | mine[1]
        about |= days_in(said)
        yield Benefit(start, end, about, spoken, free, spared, bool(LIMITED.search(said)))


def days_in(said: str) -> frozenset[str]:
    """The days of the week that words name: for what is held out for one, that day is a matter."""
    return frozenset(m[0] for m in _DAYS.finditer(said))


_DAYS = lazy(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
