"""Where a seller says plainly of a named thing that there is none, that it is not, that it costs or is left to one.

The narrowest reading of a denial: a few forms of sentence, each with the place of its thing. What bounds it to a time
or a case ("not on Sundays", "unless you ask") or sets it apart ("the other one") leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pitchlint.ledgers.acts import singular
from pitchlint.ledgers.matters import VAGUE, matter
from pitchlint.ledgers.parts import clauses_of
from pitchlint.nlp.inflection import base
from pitchlint.nlp.mentions import NUMBER
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

Way = Literal["none", "not", "not done", "barred", "priced", "left", "gone"]
_SUM = (
    rf"(?:[$£€] ?\d[\d.,]*|(?:\d[\d.,]*|{NUMBER})(?: and a half)? (?:pounds?|dollars?|euros?|quid|bucks|cents"
    rf"|pence))"
)
_SAY = (
    r"(?:(?:well|oh|ah|so|and|but|also|now|though|just so you know|by the way|i_m afraid|sadly|sorry|actually"
    r"|remember),? )*"
)
_SUBJECT = (
    r"(?P<thing>(?:(?:the|your|our|that|this|all|any|an?|his|her|their|those"
    r"|these) )?(?:[a-z][a-z-]* ){0,3}?[a-z][a-z-]+)"
)
_OBJECT = r"(?P<thing>[a-z][a-z-]*(?: [a-z][a-z-]*){0,4})"
_US = r"(?:i|we|they|he|she|nobody|no one|[a-z]+)"
_BE_NOT = (
    r"(?:(?:is|are|was|were|will|can|does|do|has|have) (?:not|never|no longer)|cannot|never|(?:isn|aren|wasn"
    r"|weren|won|can|doesn|don|hasn|haven|didn)_t)"
)
_STILL = r"(?: (?:actually|really|even|be|been|being|going to|able to|usually|at all|still|currently|yet))*"
_FORMS: tuple[tuple[Way, str], ...] = (
    (
        "none",
        rf"{_SAY}(?:there(?:_s| is| are|_ll be| will be| was) (?:no|not any|no such|nobody at|no one at)"
        rf"|there (?:isn_t|aren_t|won_t be"
        rf"|wasn_t)(?: an?y?)?|(?:we|i|they|you|it|that|this)(?:_ve| have|_ll have|_ll get| get| has)?(?: got)? no"
        rf"|(?:we|i|they|you|it|that) (?:don_t|do not|doesn_t|won_t|haven_t)(?: actually)? (?:have|get|offer|provide"
        rf"|include|do|serve|give|carry|keep"
        rf"|got)(?: an?y?)?|no) {_OBJECT}",
    ),
    (
        "not",
        rf"{_SAY}{_SUBJECT} {_BE_NOT}{_STILL} (?:included|free|part|covered|possible|available|allowed"
        rf"|permitted|welcome|an option|on offer"
        r"|offered|provided|guaranteed|ready|there|here|coming|come|going|go|work|working|happening|happen|exist|apply"
        r"|transfer|move|moved|sent|send|done|made|copied|paid|refunded|held|kept|open|in|on|taking|take|taken|with"
        r"|something|ours|yours|for free|left"
        r"|booked|reserved|removed|changed|be [a-z]+ed|(?!need)[a-z]+ed)\b",
    ),
    (
        "not done",
        rf"{_SAY}{_US} (?:(?:actually|really) )?(?:don_t|do not|can_t|cannot|can not|won_t|will not|never|no longer"
        rf"|couldn_t|could not|didn_t|haven_t|(?:_m|am|are|is|_re)? ?(?:not able|unable) to|(?:_m|am) not going to"
        rf"|aren_t able to|stopped){_STILL} (?P<verb>[a-z]+)(?: (?:any|the|an?|your|our|you|old|out|off|back|up|that"
        rf"|those"
        rf"|it))*(?: {_OBJECT})?",
    ),
    (
        "barred",
        rf"{_SAY}(?:you|nobody|no one|guests|customers) (?:can_t|cannot|can not|won_t be able to|aren_t allowed to"
        rf"|aren_t able to|may not|won_t|can no longer)(?: really| actually)? (?P<verb>[a-z]+)(?: (?:the|an?|your|any"
        rf"|it"
        rf"|that))*(?: {_OBJECT})?",
    ),
    (
        "priced",
        rf"{_SAY}{_SUBJECT}(?:_s| is| are| costs?| comes? (?:to|at)| will be|_ll be| runs?(?: to)?"
        rf"| goes for) (?:another |about |only |just |an |an extra |always |still )?(?:{_SUM}|extra\b|on top\b"
        rf"|charged\b|billed\b|chargeable\b|payable\b"
        rf"|not free\b|separate\b)",
    ),
    (
        "priced",
        rf"{_SAY}(?:you(?:_ll|_d| will| would)?(?: still| also)* (?:have to |need to )?(?:pay|be (?:charged|billed)"
        rf"|buy)(?: extra)? (?:for )?|(?:there_s|there is|we (?:add|take|have)|that_s) (?:an?|{_SUM}) (?:\w+ )?(?:fee"
        rf"|charge|supplement|surcharge)? ?(?:for|on) |we (?:charge|bill)(?: you)?(?: extra)? for"
        rf" |{_SUM} (?:extra )?for )(?:the |an? |your |any |that )*{_OBJECT}",
    ),
    (
        "left",
        rf"{_SAY}(?:you(?:_ll|_d| will| would)?(?: still| then| just)*(?: (?:have|need) to| must| should|_ve got to"
        rf"|_d better| had better)|(?:it_s )?(?:up|down) to you to)(?: just)? (?!see\b|get\b|have\b|receive|find\b"
        rf"|notice|hear\b|be\b|know\b|like\b|love\b)(?P<verb>[a-z]+)(?: (?:it|that|them|in|up|out|off))*(?: (?:the|an?"
        rf"|your|any|our)*"
        rf" ?{_OBJECT})?",
    ),
    (
        "gone",
        rf"{_SAY}{_SUBJECT}(?:_s| is| are| was| were| has| have)(?: now| already| just| all| been| being"
        rf"| only)* (?:gone|full|fully booked|taken|sold|sold out|closed|shut|lost|out of (?:order|stock)|cancelled"
        rf"|over|off|for (?:residents|members|staff"
        rf"|guests) only|given away|let)\b",
    ),
    (
        "left",
        rf"{_SAY}{_SUBJECT}(?:_s| is| are) (?:up to you|your (?:job|business|responsibility|own)|on you|at your)\b",
    ),
    ("gone", rf"{_SAY}you(?:_ll| will)? lose (?:the |all |your )*{_OBJECT}"),
    ("not", rf"{_SAY}{_SUBJECT}(?:_s| is| are) only (?!available in|a|an|the)"),
    (
        "gone",
        rf"{_SAY}(?:you(?:_ll|_d)? (?:have to|need to|must|should|better) )?leave (?P<thing>(?:the|your|that"
        rf"|any) [a-z]+) (?:at home|outside|behind|in the)\b",
    ),
    ("gone", rf"{_SAY}{_SUBJECT} stays?(?= (?:on|with|in|as|where|the)\b)"),
)
_WAYS = tuple((way, lazy(rf"(?<![\w-]){form}")) for way, form in _FORMS)
_BOUNDED = lazy(
    r"\b(?:if|unless|until|till|before|after|except|other than|apart from|besides|on (?:sun|mon|tues|wednes|thurs|fri"
    r"|satur)days|weekends|at night|usually|sometimes|normally|in case|otherwise|any more than|more|else|longer|other"
    r"|another|without|would|could|worry|hesitate|forget|mind|problem|as you|(?:for|at) (?:now|the moment)"
    r"|unfortunately|in front|on the (?:street|left|right|other)|right away|straight away|immediately|instant\w*"
    r"|only [a-z]+ (?:left|more)|so far|nothing (?:extra|on top)|free of charge)\b"
)
_ENDS = frozenset(  # the words before which the name of a thing is over
    """for on in at with from to of by over under during because since while as via per than that which who is are was
    were will can has have do does and or but so then when where if it you i we they he she right here there
    today tonight tomorrow now later this next either though anyway yourself isn_t aren_t won_t can_t doesn_t
    don_t you_ll we_ll it_s that_s i_m up out off down back once before after left too also as well separately
    extra again more""".split()
)
_NAMED = frozenset(  # empty of matter elsewhere, names of things here
    """guarantee guarantees month months week weeks night nights month_s help promise part parts set choice
    sides account accounts statement books desk points order orders number
    numbers""".split()
)
_PART = lazy(r"\b(?:of|for|to|with|from|about|if|that|which|because|as|than|no|not|[a-z]+n_t)\s*$")
_BEGINS = frozenset(
    """the a an your our my his her their that this any all those these some old such no first first more extra free
    only real actual full whole separate""".split()
)


@dataclass(frozen=True, slots=True)
class PlainDenial:
    """A plain denial.

    Attributes:
        way: its form.
        start, end: characters of the clause.
        head: the matter of the thing; "" where none is named.
        besides: the matters of the words that tell which thing of its sort.
        verb: the matter of what is not done or is left to the customer; "" for the other forms.
    """

    way: Way
    start: int
    end: int
    head: str
    besides: frozenset[str]
    verb: str


@each_once
def plain_denials(text: TurnText) -> Iterator[PlainDenial]:
    """The plain denials of a turn, by place; one a clause and form."""
    for first, last, asked in clauses_of(text):
        start, end = text.words[first].start, text.words[last - 1].end
        if asked or _BOUNDED.search(text.norm, start, text.sentence(start)[1] if text.punctuated else end):
            continue
        for way, form in _WAYS:
            found = (form.match if text.punctuated else form.search)(text.norm, start, end)
            if found is None or _PART.search(text.norm, start, found.start()):
                continue
            groups = found.groupdict()
            said = groups.get("verb") or ""
            verb = name_of(said) or name_of(base(said))
            thing = _thing(groups.get("thing") or "", behind=way not in ("not", "gone"))
            if thing or verb:
                yield PlainDenial(way, start, end, thing[-1] if thing else "", frozenset(thing[:-1]), verb)


def _thing(said: str, behind: bool) -> tuple[str, ...]:
    """The matters of the name of a thing, the head last; empty where it names none."""
    words = said.split()
    while words and words[0] in _BEGINS:
        words = words[1:]
    if behind:
        stop = next((i for i, w in enumerate(words) if w in _ENDS), len(words))
        words = words[:stop]
    named = tuple(filter(None, map(name_of, words)))
    return named if words and name_of(words[-1]) else ()


def name_of(word: str) -> str:
    """What a word is tied by: the matter that it names, or itself where it names none but is not empty."""
    bare = word.removesuffix("_s")
    found = matter(bare)
    if bare in _NAMED:
        return singular(bare)
    return "" if found in VAGUE else found
