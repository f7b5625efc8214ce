"""What a measure is told in: degrees, percent, stars, and the words that stand for them; and what a count counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pitchlint.ledgers.answering import forms_in
from pitchlint.ledgers.stems import stem
from pitchlint.ledgers.tied import near
from pitchlint.nlp.mentions import DATE, NUMBER
from pitchlint.regex import lazy

_SKY = (
    r"rain[a-z]*|sun(?:ny|shine)?|cloud[a-z]*|overcast|snow[a-z]*|storm[a-z]*|fog(?:gy)?|mist[a-z]*|clear|shower[a-z]*"
    r"|drizz[a-z]*|thunder[a-z]*|hail|ice|icy|frost[a-z]*|warm(?:er)?|cold(?:er)?|hot(?:ter)?|cool(?:er)?|chilly|mild"
    r"|freezing|wet|dry|drier|humid|muggy|sticky|wind[a-z]*|breez[a-z]*|gust[a-z]*|calm|grey|gray|blue|nice|lovely"
    r"|pleasant|beautiful|gorgeous|good|great|perfect|better|worse|fine|bad|awful|terrible|miserable|changeable|mixed"
    r"|same|umbrella|jacket|coat|sweater|shorts|gloves?|scarf|hat|boots|sunscreen|precipitation"
)
_MEASURES = tuple(  # what is asked for, the words that tell it, and what a number of it goes with ("" for alone)
    (lazy(rf"\b(?:{asked})\b"), lazy(rf"\b(?:{told})\b"), lazy(units))
    for asked, told, units in (
        (
            r"humid(?:ity)?",
            r"(?:very |quite |rather |pretty |fairly |really )?(?:dry|humid|muggy|sticky|damp|moist|wet)|dew"
            r"|(?:high|low)(?:er)?(?: humidity)?",
            r"%|percent|per cent",
        ),
        (
            r"wind|windy|wind speed|breez[ey]+",
            r"wind[a-z]*|breez[a-z]*|gust[a-z]*|calm|still|storm[a-z]*|gale",
            r"mph|mile|mi\b|km|kph|kilomet|knot|met(?:er|re)",
        ),
        (r"temperature", rf"{_SKY}", r"degree|°|celsius|fahrenheit|[cf]\b"),
        (r"weather|forecast", rf"{_SKY}", r"degree|°|celsius|fahrenheit|%|percent|mph|mile|km|[cf]\b"),
        (
            r"(?:average |user |star |guest |customer )*ratings?|rated|score[ds]?",
            r"unrated|no(?:ne|t)?|five star|top marks|highest|lowest|full marks|(?:badly|poorly) rated",
            r"star|out of|point|rating|score|user|average|/|%|percent|on average|(?:for|from|by|on|with|in|at|and"
            r"|stars?)\b",
        ),
    )
)
_NUMBER = lazy(rf"(?<![a-z0-9$£€]){NUMBER}\b(?! ?(?:[ap]m|o_clock)\b)(?: (?P<then>[a-z%/°][a-z]*(?: of)?))?%?")
_APART = lazy(
    rf"[$£€] ?\d[\d.,]*|\b{NUMBER} (?:dollars?|euros?|pounds?)\b|\b(?:{DATE})\b(?! degree)|\b\d{{1,2}}:\d\d\b|\b(?:19"
    r"|20)\d\d\b|\b(?:no|the|that|this|which|good|great) one\b"
)
_PAST = lazy(r"\b(?:had|was|were|has (?:had|been)|have (?:had|been))\b")
_AHEAD = lazy(r"\b(?:tomorrow_?s?|will|tonight|next|going to be|forecast)\b")
_COUNTS = lazy(
    r"\bhow many (?:more |other |different |of the )?(?:[a-z]+ )??(?P<of>[a-z]+)(?= (?:do|does|did|are|is|has|have|can"
    r"|will|in|on|at|with|for|there|left|i|you|we|it|they)\b|\W*$)"
)
_COUNTED = lazy(rf"\b{NUMBER} (?:[a-z]+ )?(?P<of>(?!ones\b)[a-z]{{3,}}s)\b(?! of\b)")
_ASKS_BACK = lazy(r"\b(?:which|what) (?:city|town|day|date|place|area)\b")
_SHORT = 3  # words


def measured_closely(asked: str, said: str) -> bool:
    """Whether a reply tells a measure that a question asks for, if it asks for one; both normalised."""
    rows = [row for row in _MEASURES if row[0].search(asked)]
    short = len(said.split()) <= _SHORT and not any(_numbers(said))
    return (
        not rows
        or short
        or _ASKS_BACK.search(said) is not None
        or any(_tells(asked, said, told, units) for _, told, units in rows)
    )


def names_measure(asked: str, said: str) -> bool:
    """Whether a reply tells in words a measure that a question asks for: "very dry" for the humidity."""
    return any(row[0].search(asked) and row[1].search(said) for row in _MEASURES)


def _tells(asked: str, said: str, told: re.Pattern[str], units: re.Pattern[str]) -> bool:
    if told.search(said):
        return not (_AHEAD.search(asked) and _PAST.search(said))
    return any(then is None or units.match(then) for then in _numbers(said))


def _numbers(said: str) -> Iterator[str | None]:
    for m in _NUMBER.finditer(_APART.sub(" ", said)):
        yield m["then"] or ("%" if m[0].endswith("%") else None)


def counts_it(asked: str, said: str) -> bool:
    """Whether a reply to "how many" tells a number that may be of the things asked about, and not only of others."""
    of = _COUNTS.search(asked)
    if of is None or len(said.split()) <= _SHORT:
        return True
    things = near(frozenset((stem(of["of"]),)))
    rest = _COUNTED.sub(lambda m: m[0] if _alike(stem(m["of"]), things) else " ", _APART.sub(" ", said))
    return "number" in forms_in(rest)


def _alike(one: str, things: frozenset[str]) -> bool:
    return any(one.startswith(thing) or thing.startswith(one) for thing in things)
