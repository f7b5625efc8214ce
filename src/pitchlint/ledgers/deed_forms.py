"""The ways in which a deed that was held out is not done, whatever it is, as parts of regular expressions."""

from __future__ import annotations

from pitchlint.nlp.mentions import NUMBER
from pitchlint.regex import lazy

_SELLERS = r"(?:i|we|they|he|she|it|nobody|no one|none of us|my [a-z]+|the [a-z]+|our [a-z]+)"
WILL = (
    rf"{_SELLERS}(?:_ll|_m going to|_re going to| will| can| shall)(?: (?:just|also|gladly|happily|personally"
    rf"|now))*"
)
_NOT = (
    r"(?:don_t|do not|doesn_t|does not|won_t|will not|can_t|cannot|can not|never|no longer|(?:_m|_re|_s| am| are| is"
    r"|) ?not|isn_t|aren_t|stopped|haven_t|hasn_t|have not|didn_t|(?:don_t|do not|haven_t) (?:have"
    r"|got) (?:the )?(?:time|staff|people) to)(?: (?:going to|able to|actually|really|normally|allowed to|even|usually"
    r"|be|been|do|do any|have|had))*"
)
_YOU = (
    r"you(?:_ll|_d| will| would)?(?: just| still| then| also| really| probably)*(?: (?:have|need|want) to|_ve got to"
    r"| must| should|_d better| had better| better| can| could| may)(?: (?:just|then|always|either))*"
)
N = rf"(?:\d+|{NUMBER})"
SUM = rf"(?:[$£€] ?\d[\d.,]*|{N}(?: and a half)? (?:pounds?|dollars?|euros?|quid|bucks))"
COURTESY = lazy(  # a condition or a courtesy, or told of what has been before
    r"\b(?:if|unless|whenever|in case|any (?:questions?|problems?|trouble|issues?)|anything else|any ?time|feel free"
    r"|so that|otherwise|until (?:i|we|they|he|she)|before (?:i|we|they|he|she)|used to|instead of|usually there)\b"
)
_NOT_DONE = (  # behind "isn't", "won't" and the like
    r"(?: (?:be|going to|able to|actually|really|even|normally|been|being|getting|get|do|able))* (?:coming|come|comes"
    r"|going|go|goes|out|possible|available|sent|send|something|an option|on offer|given|give|issued|paid|made|done"
    r"|needed|required|here|in|happen\w*|exist|speak|talk|take|taking|call|calling|contact|contacting|reach|ring"
    r"|ringing|visit\w*|travel|turn|turning|make|scheduled|planned|booked|work|cover\w*|kept|held|hold|in stock"
    r"|allowed|delivered?|ship\w*|reach)\b(?! (?:before|until|till|after|on \w+days|at once|straight|immediately"
    r"|right away|with|your|any|to)\b)"
)
_LATER = (
    r"(?![a-z ]{0,24}\b(?:before|until|till|after|any longer|on (?:sun|satur|mon|tues|wednes|thurs|fri)days"
    r"|weekends|at night)\b)"
)


def fails(verbs: str, nouns: str, left: str, extra: str = "") -> str:
    """The expression of the ways in which a deed is not done.

    Args:
        verbs: what would be done, as an alternation.
        nouns: what it would be.
        left: what the customer does instead, behind "you'll have to".
        extra: further ways of this deed alone; begins with `|` where given.
    """
    return (
        rf"\b(?:{_SELLERS} ?{_NOT} (?:{verbs})\b{_LATER}|(?:nobody|no one|none of us)(?:_s|_ll| is| will| can| here"
        rf"| ever)*(?: going to)? (?:be )?(?:{verbs})(?:ing|s)?\b{_LATER}|(?:no|isn_t any|won_t be any|aren_t any"
        rf"|won_t be an?|isn_t an?|not an?|without an?) (?:[a-z]+ )?(?:{nouns})\b(?! (?:fee|charge|cost|tax"
        rf"|will (?:ask|have|want)|until|before|in the)\b)|(?:{nouns}) (?:(?:is|are|was|will|can) (?:not|never)|(?:isn"
        rf"|aren|won|can|doesn|don)_t|cannot|never){_NOT_DONE}|(?:don_t|do not|no (?:point|use)"
        rf"|not worth) (?:in )?(?:expect|wait|waiting|count|sit|hold)[a-z ]{{0,24}}\b(?:{nouns}|{verbs})\b"
        rf"|{_YOU} (?:{left})\b|(?:up|down) to you to (?:{left})\b|(?:{left}) (?:it |them |that )?yourself\b{extra})"
    )
