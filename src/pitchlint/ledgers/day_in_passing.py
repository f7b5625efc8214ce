"""Days and lengths of time that no term is of: today's date, a birthday, what was, what a calendar works out."""

from __future__ import annotations

from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_BEFORE = lazy(
    r"\b(?:today|tonight|tomorrow|yesterday)(?:_s| is| was)(?: (?:the date|already))?(?: the)?\s*$"
    r"|\b(?:seconds|minutes|hours|days|weeks|months|years|fortnight|week|month|year)(?: from (?:now|today|then|there))?"
    r"(?: is| would be| makes (?:it|that)| takes (?:us|you|it) to| brings (?:us|you|it) to)(?: the| on the)?\s*$"
    r"|\b(?:in|over|during|for|within|from|of) (?:the|these|your|our|my) (?:last|past|previous)(?: the)?\s*$"
    r"|\b(?:last|past|previous) (?:couple of |few )?$"
    r"|\b(?:born(?: on| in)?|birthday(?: is|_s)?|date of birth(?: is|_s)?|dob(?: is)?|birth ?date(?: is|_s)?)(?: on)?"
    r"(?: the)?\W*$"
    r"|\b(?:dated|as of|effective|in effect (?:since|from)|ever since)(?: the| on)?\s*$"
    r"|\b(?:came out|went out|was (?:sent|released|made|filed|taken|posted|opened|closed|signed|built|born|paid)"
    r"|were (?:sent|released|made|filed|taken|posted|opened|closed|signed|built|born|paid)|started|began|ended"
    r"|expired|joined|happened|arrived|left)(?: to you| back)? (?:on|in)(?: the)?\s*$"
    r"|\b(?:i|we|you|he|she|they|who)(?: all| just| only)? (?:came|visited|rang|called|spoke|saw|met|looked|popped"
    r"|bought|had"
    r"|got|went|paid|ordered|sent|signed|tested|left|were|was)(?: [a-z]+){0,6}? ?(?:on |last )?(?:the )?$"
)
_BEHIND = lazy(
    r"(?:'s|_s)? (?:ago|old|in business|of (?:experience|age|service|driving|history|use|wear))\b"
    r"|(?: from (?:now|today|then))? (?:is|would be|makes it|takes (?:us|you|it) to|brings (?:us|you|it) to)"
    r" (?:about )?"
    r"(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}(?:st|nd|rd|th)\b|(?:jan|feb|mar|apr|jun|jul|aug"
    r"|sep|oct|nov|dec)[a-z]* (?:the )?[a-z0-9]|may (?:the )?(?:\d|[a-z]+(?:th|st|nd|rd)\b))"
)


def in_passing(text: TurnText, start: int, end: int) -> bool:
    """Whether a day or a length of time is told in passing, as no term of what is agreed.

    Args:
        text: the turn.
        start, end: where the day or length stands, as characters.
    """
    return bool(_BEFORE.search(text.norm, max(0, start - 60), start) or _BEHIND.match(text.norm, end))
