"""Why a time that excludes the settled one may be honest: asked for, offered, of something else, or named before."""

from __future__ import annotations

import re

from pitchlint.ledgers.charge_words import CLOSES, DONE
from pitchlint.ledgers.late_words import AGREES_TOO, LOOKS
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_closed import settled as closed
from pitchlint.ledgers.term_excuses import agreed, agrees, failed
from pitchlint.ledgers.term_requests import NEW, asks_beside
from pitchlint.ledgers.term_statements import Stated, offers, sentence_of, stretch
from pitchlint.ledgers.term_times import ASIDE, LEGS, RESCHEDULES, TIME_WORDS, WHEN
from pitchlint.ledgers.term_unheard import ENDS, answers, clause, of_new
from pitchlint.ledgers.whens import When
from pitchlint.ledgers.whens_apart import alike
from pitchlint.ledgers.whens_said import comparable, said_in, ties_before
from pitchlint.nlp.context import contexts_of, questions_of
from pitchlint.nlp.numbers import SMALL
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy


def free(talk: Talk, later: Stated, one: Stated, when: When, old: When) -> bool:
    """Whether the later time may honestly be another: asked for, offered, of something else, or named before."""
    text = talk.texts[later.turn]
    told = talk.texts[one.turn]
    was = "past" in contexts_of(told, one.start, one.end) or _HAS_BEEN.search(told.norm, *clause(told, one.start))
    if was or "negated" in contexts_of(text, when.start, when.end):
        return True
    closing = closed(talk, later.turn)
    if (
        offers(text, when.start) if not closing else "asked" in contexts_of(text, when.start, when.end)
    ) and not _definite(text, when):
        return True
    if when.kind == "day" and old.edge == "start" and not when.edge and talk.role(one.turn) == "customer":
        return True
    if when.edge in ("start", "end") and old.edge not in (when.edge, "span"):
        return True
    if answers(talk, later) or later.conditional or (when.kind == "hour" and _BOUND.search(text.norm, 0, when.start)):
        return True
    if said_in(talk, later.turn, old):
        return True
    if when.kind != "length":
        here, there = _words(text, when.start), _words(talk.texts[one.turn], one.start)
        if (here ^ there) & _LEGS or (later.name != one.name and {later.name, one.name} <= ENDS):
            return True
        low, high = clause(text, when.start)
        if any(own.search(text.norm, low, high) and not own.search(told.norm) for own in (_OWN, ASIDE)):
            return True
    elif not _worse(when, old, f"{sentence_of(text, later)} {sentence_of(talk.texts[one.turn], one)}"):
        return True
    if (
        _HOURS.search(told.norm)
        or _CLOSES_AT.search(told.norm, *clause(told, one.start))
        or (_put_forward(talk, one.turn, later.turn) and of_new(talk, later, one))
    ):
        return True
    if (one.offered and not agreed(talk, one.turn, later.turn)) or not _held(talk, one.turn, later.turn, old):
        return True
    if _asked(talk, later, one, old):
        return True
    if _PROPOSES.search(text.norm, *stretch(text, when.start)) or _PROPOSES_TOO.search(text.norm, when.end):
        return True
    if _FOUND.search(text.norm, 0, when.start):
        return True
    if talk.role(one.turn) == "customer" and (
        _FALLS_BACK.search(told.norm, *stretch(told, one.start)) or not _taken(talk, one.turn, later.turn)
    ):
        return True
    if not closing and not _definite(text, when) and _sought(talk, later, one):
        return True
    if when.edge == "bare" and _counted(talk, later.turn, text.norm[when.start : when.end]):
        return True
    ties = ties_before(talk, max(0, later.turn - REACH), later.turn)
    for i in range(max(0, later.turn - REACH), later.turn):
        given_up = i < one.turn and (talk.role(i) == "customer" or bool(DONE.search(talk.texts[one.turn].norm)))
        if not given_up and said_in(talk, i, when, ties):
            return True
    return False


def _words(text: TurnText, at: int) -> frozenset[str]:
    return frozenset(w.text for w in text.between(*clause(text, at)))


def _worse(when: When, old: When, sentences: str) -> bool:
    """Whether another length of time costs the customer: a longer wait, a shorter right, more notice to give."""
    longer = when.value > old.value  # type: ignore[operator]
    if not _FARTHEST > when.value / old.value > 1 / _FARTHEST:  # type: ignore[operator]
        return False
    if _NOTICE.search(sentences):
        return longer
    if _RIGHT.search(sentences):
        return not longer
    return longer or bool(_STAY.search(sentences))


_LEGS = LEGS - {"connecting"}
_FARTHEST = 16  # times the other: what is farther off is of another thing
_NOTICE = lazy(r"\b(?:ahead|notice|before|beforehand|in advance|earlier|prior)\b")


def a_right(sentence: str) -> bool:
    """Whether a sentence tells for how long the customer may do something."""
    return bool(_RIGHT.search(sentence))


_RIGHT = lazy(
    r"\b(?:use|used|using|valid\w*|good for|return\w*|exchange|cash|redeem\w*|spend|warranty|guarantee\w*|expir\w+"
    r"|cover\w*|change your mind|gone|lapse\w*|trial|hold|held|runs? out|receipt|policy)\b"
)
_STAY = lazy(r"\b(?:rooms?|stay\w*|nights?|rent\w*|hire\w*|lasts?|lesson|session|check\w*|booked|reserved)\b")
_OWN = lazy(
    r"\b(?:return\w*|drop(?:ping|s)?(?: (?:it|them|the car))?[ -](?:back|off)|bring (?:it|them) back|refund\w*"
    r"|payments?|pay|paid|check(?:s|ing)?[ -]?out|out on|bills?|invoice\w*|opens|opening|is open|are open|closed"
    r"|breakfast (?:is|from|starts|runs|begins)|doors (?:open|are|close|at)|gets? going|serves?|served|(?:breakfast"
    r"|lunch|dinner) at|we open|statement|(?:call|ring|text|e-?mail|phone|reminds?)s? (?:you|me|us)|(?:i_m|we_re|he_s"
    r"|she_s|they_re) (?:off|away|out|on leave)|were going to|(?:call|ring|phone|cancel|write) (?:us |me )?before"
    r"|instal?ments?|birthday|weather|forecast)\b"
)


def own_matter(text: TurnText, when: When) -> bool:
    """Whether a time of the customer's is one of his own: "I have to leave at eleven", "my train gets in at ten"."""
    return _OWN_MATTER.search(text.norm, *clause(text, when.start)) is not None


_OWN_MATTER = lazy(
    r"\b(?:my|our) (?:[a-z]+ ){1,2}?(?:is|_s|gets?|starts?|leaves?|lands?|arrives?|begins?|finish\w*|ends?|goes"
    r"|comes)\b|\b(?:i|we)(?:_ve| have)?(?: got to| have to| need to| must|_ll)? (?:leave|be (?:at|in|off|out|back"
    r"|home|away)"
    r"|work|start|finish)\b|\b(?:i_m|we_re|i am|we are)(?: all| both)?"
    r" (?:at|away|out|off|busy|working|back|home|in|abroad|going|flying)\b"
    r"|\b(?:i|we)_ll (?:just )?(?!take|have|go|be\b|come|need|want|make|say|see)[a-z]+\b|\bneed (?:it|them|that"
    r"|this) (?:for|by|before"
    r"|on)\b"
)


def could_not(norm: str) -> bool:
    """Whether a turn says that a time could not be had."""
    return failed(norm) or bool(_COULD_NOT.search(norm))


def _definite(text: TurnText, when: When) -> bool:
    """Whether a time in a question is told of all the same: "a seat on the 5:50?", "... for 4, anything else?"."""
    high = stretch(text, when.start)[1]
    return bool(
        re.search(r"\b(?:the|your)(?: [a-z]+)? $", text.norm[: when.start]) or _HELP.search(text.norm, when.end, high)
    )


_HELP = lazy(r"\b(?:anything else|help you|can i help|further (?:help|assistance)|something else)\b")


def _asked(talk: Talk, later: Stated, one: Stated, old: When) -> bool:
    """Whether the customer asked for another time, or named one, or said no, since a time was named."""
    taken = False
    for i in talk.turns("customer", one.turn + 1, later.turn):
        text = talk.texts[i]
        norm = _NOTHING_ELSE.sub(" ", text.norm)
        back = any(alike(w, old) and not own_matter(text, w) for w in comparable(talk, i, old))
        if (
            (back or taken)
            and not _names_another(talk, i, old)
            and (back or not RESCHEDULES.search(_OF_ELSE.sub(" ", norm)))
        ):
            taken = True
            continue  # it is settled; what comes now is of something else
        if RESCHEDULES.search(norm) or WHEN.search(norm) or (_TIME.search(norm) and questions_of(text)):
            return True
        if asks_beside(norm) and len(norm) < _SHORT:
            return True
        if _NO.match(norm) and not said_in(talk, i, old):
            return True
        others = [w for w in comparable(talk, i, old) if not (alike(w, old) or own_matter(text, w))]
        if others and not agrees(norm) and not said_in(talk, i, old):
            return True
    return False


def _names_another(talk: Talk, turn: int, old: When) -> bool:
    """Whether a turn of the customer asks when, or names another time of its kind that is no matter of their own."""
    text = talk.texts[turn]
    if any(WHEN.search(text.norm, q.start, q.end) for q in questions_of(text)) or _TO_KNOW_WHEN.search(text.norm):
        return True
    return any(not (alike(w, old) or own_matter(text, w)) for w in comparable(talk, turn, old))


_OF_ELSE = lazy(  # turns to something else, once a time is settled, and not to another time
    r"\b(?:what|how) about (?!(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun|\d|[a-z]+(?:th|st|nd|rd)\b|tomorrow"
    r"|next|a"
    r" (?:different|later)|another|later|earlier|doing))|\b(?:actually|else|rather|other)\b"
)
_TO_KNOW_WHEN = lazy(r"\b(?:know|tell (?:me|us)|see|(?<!a )check|ask|wonder\w*) (?:when|what time|how (?:long|soon))\b")


def _held(talk: Talk, start: int, end: int, when: When) -> bool:
    """Whether the customer took a time, said it back or closed on it, or the seller told it as done."""
    if any(DONE.search(talk.texts[i].norm) for i in talk.turns("seller", start, end)):
        return when.kind != "length" or any(_took(talk, i, when) for i in talk.turns("customer", start + 1, end))
    own = talk.role(start) == "customer"
    if own and when.kind == "length":  # it is the customer's own, not what was told
        return False
    said = [*talk.turns("customer", start + 1, end)]
    if own or any(_took(talk, i, when) for i in said):
        return True
    told = bool(said) and when.kind != "length" and DONE.search(talk.texts[end].norm) is not None
    return told and not any(questions_of(talk.texts[i]) for i in said)


def _took(talk: Talk, turn: int, when: When) -> bool:
    norm = talk.texts[turn].norm
    said_back = said_in(talk, turn, when)
    return said_back or agrees(norm) or bool(AGREES_TOO.search(norm) or CLOSES.search(norm) or _PLEASED.search(norm))


def _put_forward(talk: Talk, start: int, end: int) -> bool:
    """Whether the seller offered something more between two turns ("shall I get you a cab?")."""
    return any(_SHALL.search(talk.texts[i].norm) for i in talk.turns("seller", start + 1, end))


def _taken(talk: Talk, turn: int, later: int) -> bool:
    """Whether the seller took a time that the customer named, as far as he did not refuse it."""
    if _UNFIT.search(talk.texts[turn].norm) and not agrees(talk.texts[turn].norm):
        return False
    return not any(
        _OPEN.search(talk.texts[i].norm) or failed(talk.texts[i].norm) for i in talk.turns("seller", turn + 1, later)
    )


def _sought(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether the customer asked for a new thing since a time was named, and the two sentences share no two words.

    Where much is told, one that was asked for long before counts only with a word of the later sentence.
    """
    if len({w for w in later.around & one.around if len(w) > 3} - TIME_WORDS) >= 2:
        return False
    return any(
        (NEW.search(talk.texts[i].norm) or LOOKS.search(talk.texts[i].norm))
        and (
            not talk.dense or i >= later.turn - _JUST or not _content(later.around).isdisjoint(talk.texts[i].vocabulary)
        )
        for i in talk.turns("customer", one.turn + 1, later.turn)
    )


_JUST = 2  # turns


def _content(words: frozenset[str]) -> set[str]:
    return {w for w in words if len(w) > 4 and "_" not in w} - TIME_WORDS


_TIME = lazy(r"(?<!same )\btimes?\b(?! for\b)|\bhours\b")
_HOURS = lazy(r"\b(?:we_re|we are|it_s|they_re|they are) open from\b")
_CLOSES_AT = lazy(r"\b(?:we|they|it|the [a-z]+) (?:close|shut|open)s?(?: again)? (?:at|from|until|till|on)\b")
_SHALL = lazy(r"\b(?:shall i|would you like (?!to search|anything)|do you (?:want|need))\b")
_PLEASED = lazy(r"\b(?:fine|good|great|ok|okay|perfect|lovely|ideal|plenty|super|wonderful)\b")
_HAS_BEEN = lazy(r"\b(?:i|we|he|she|they)(?:_ve| have|_s| has|_d) (?:just )?had\b")
_SHORT = 45  # characters of a question that only adds a thing ("and the lamp?")
_BOUND = lazy(r"\b(?:by|before|not after|later than)(?: about| around)? $")
_NO = lazy(r"\W*no\b(?!\W*(?:$|thank|that|i_m (?:good|fine)|need|problem|worries|other|more|it_s (?:fine|ok)))")
_OPEN = lazy(
    r"\b(?:unfortunately|afraid|no (?:slots?|tables?|availability|\w+ available)|what (?:time|day|date)|which day"
    r"|when)\b"
)
_NOTHING_ELSE = lazy(r"\b(?:nothing|everything) else\b|\b(?:not?|don_t|isn_t|won_t)\b[^.!?]{0,30}\belse\b|\bactually\b")


def _counted(talk: Talk, turn: int, number: str) -> bool:
    """Whether a number was said before a turn, as of guests or tickets."""
    forms = {number, _FIGURES.get(number, number)} | {w for w, n in _FIGURES.items() if n == number}
    return any(forms & talk.texts[i].vocabulary for i in range(max(0, turn - REACH), turn))


_FIGURES = {word: str(n) for word, n in SMALL.items() if word not in {"a", "an", "oh", "couple"} and 0 < n <= 12}
_COULD_NOT = lazy(
    r"\b(?:can_t|cannot|can not|couldn_t|wasn_t able to) (?:book|make|do|get|manage|reserve|fit|find|offer)\b"
)
_FOUND = lazy(r"\b(?:there are|(?:i|we) (?:can|could) (?:get|fit|squeeze|offer))\b")
_PROPOSES_TOO = lazy(
    r"\b(?:can|shall|should|may|could) (?:i|we) (?:book|reserve|put|schedule|go ahead|arrange|make|confirm)\b"
)
_PROPOSES = lazy(
    r"\b(?:(?:i|we) (?:can|could) (?:get|do|fit|make|offer|put|squeeze)|why not|what do you think|there are|(?:i"
    r"|we) found|accommodate|is that (?:ok|okay|all right|alright|fine|good)|does that|would that"
    r"|how about|what about|available|instead)\b|\bthe (?:closest|next|nearest)\b"
)
_FALLS_BACK = lazy(r"\b(?:if|otherwise|failing that|as well|also|too|at a pinch)\b")
_UNFIT = lazy(r"\b(?:can_t|cannot|not|no|don_t|couldn_t|won_t|isn_t|busy|away|other|else|instead|before|rather)\b")
