"""Whether something new came up between two statements: the customer asked for it, or the seller put it forward."""

from __future__ import annotations

import re

from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_excuses import HAGGLE, agreed, agrees
from pitchlint.ledgers.term_statements import CARRIERS, Stated, nouns
from pitchlint.nlp.mentions import DATE, NUMBER
from pitchlint.regex import lazy

# A customer who asks for these asks for something else than was priced.
_OTHER = lazy(
    r"\b(?:another|others?|different|instead|else|change|switch|upgrade|bigger|larger|smaller|faster|earlier|later"
    r"|sooner|add|adding|extra|additional|more|what about|how about|what if|rather|reschedul\w*|move (?:it|that|the"
    r"|my)|both|postpone|push (?:it|back)|actually|alternatives?|how much (?:is|are|for) an?\b|(?:is"
    r"|are) there (?:also|any|one|anything)|anything (?:without|with|in|under)|also one|couldn_t|can_t (?:make|do)"
    r"|make (?:it|that|us) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))\b"
)
NEW = lazy(
    r"\b(?:find|need|want|like|get|book|reserve|order|rent|buy|looking|search|try|prefer|show|see|take|play|check"
    r"|make|go|send|help|do you have|i_ll have|i have)\b"
    r"(?: (?:me|us|for|to|have|get|find|book|see|reserve|out|with|the|him|her))* (?:an?|some|any|two|three|four|five"
    r"|six|seven|eight|nine|ten|\d{1,2}) (?!(?:more |further |other )?(?:receipt|moment|second|minute|deal"
    r"|confirmation|copy|email|card|price|bit|details?|info|help|advice|time|question|idea|quick))[a-z]"
)
_CRITERIA = lazy(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?|\d{1,2}:\d\d|two|three|four|five|six|seven|eight|nine|ten|one)\b(?! ?(?:[-\d]"
    r"|minute|moment))"
)


_WHEN = lazy(  # numbers that tell a time, and no other wish
    rf"\b(?:{DATE}|(?:at|by|around|from|till|until|after|before|for) {NUMBER}(?=\W*$)|in {NUMBER}\b)"
)
_BESIDES = lazy(  # a question cut down to what is new: "and at weekends?", "and the small one"
    r"^\W*(?:(?:ok|okay|oh|right|great|good|fine|thanks|thank you)\W+)*(?:and|or) (?:at|on|for|in|with|to|from|during"
    r"|after|if|the|my|our|an?)\b(?! (?:total|price|cost|date|day|time)\b)(?: [a-z_-]+){1,4}\W*$|^\W*(?:with"
    r"|without)(?: [a-z_-]+){1,5}\?|\b(?:can|could|would|will|do|does|is|are)\b[^.!?]{0,20} (?:also\b"
    r"|[^.!?]{0,30}(?:as well|too)\W*$)"
)
_EACH = frozenset("each person night hour day week month room session visit".split())


def asks_beside(norm: str) -> bool:
    """Whether a customer's turn only adds a thing to the question before it ("and the theory class?")."""
    return bool(_BESIDES.search(norm))


def opened(talk: Talk, one: Stated, later: Stated, head: str) -> bool:
    """Whether something new came up after `one`: the customer asked for it, or the seller put it forward."""
    if later.offered:
        return True
    for turn in range(one.turn + 1, later.turn):
        norm = talk.texts[turn].norm
        if talk.role(turn) == "customer" and not _haggles(norm):
            if not head and (NEW.search(norm) or _OTHER.search(norm) or asks_beside(norm)):
                return True
            apiece = later.basis == one.basis and one.basis in _EACH  # for which a number changes nothing
            named = not head and not apiece and _CRITERIA.search(_WHEN.sub(" ", norm)) and not agrees(norm)
            if named and not agreed(talk, one.turn, turn):  # what is told after a yes, an address, is no new wish
                return True
            if head and (NEW.search(norm) or _OTHER.search(norm)) and head in nouns(norm):
                return True
            if (
                head
                and _other_of_it(norm)
                and (head in CARRIERS or turn <= one.turn + 2 or head in nouns(talk.texts[turn - 1].norm))
            ):
                return True
    return False


def _other_of_it(norm: str) -> bool:
    """Whether a turn asks for another without naming a thing ("a cheaper one", "anything earlier")."""
    if re.search(r"\b(?:find|show|see|try|want|get|suggest)(?: me| us)? something else\b", norm):
        return True
    found = _OTHER.search(norm)
    if found is None or re.search(
        r"\b(?:anything|nothing|something|what) else\b|\bmore (?:details|info|information|about)\b", norm
    ):
        return False
    after = re.match(r" ([a-z]+)", norm[found.end() :])
    return after is None or after[1] in _NO_THING


_NO_THING = frozenset(
    """one ones option options time times day days thing things way to the that it please of for on in at if and or
    with""".split()
)


def _haggles(norm: str) -> bool:
    return bool(HAGGLE.search(norm)) and not re.search(r"\b(?:another|other|different|bigger|larger|smaller)\b", norm)


def asked_about(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether the later sentence has a word that the customer brought up in between ("and the small one?")."""
    new = {w for i in talk.turns("customer", one.turn + 1, later.turn) for w in talk.texts[i].vocabulary if len(w) > 3}
    return bool(later.around & new - talk.texts[one.turn].vocabulary)
