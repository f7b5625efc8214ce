"""A time that excludes the one both held to, told where the customer asked for no other: it is that one moved.

Here no word need link the two times: it is the place that tells. An honest seller who has a time settled names it
again, or names that of something else; what may be something else is left out (see `own_time`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.charge_words import DONE
from pitchlint.ledgers.late_words import LOOKS
from pitchlint.ledgers.term_closed import settled as closed
from pitchlint.ledgers.term_requests import NEW
from pitchlint.ledgers.term_events import UNNAMED, event_of
from pitchlint.ledgers.term_excuses import agrees, failed
from pitchlint.ledgers.term_statements import Stated, around, conditional, offers, sentence_of, stretch
from pitchlint.ledgers.term_times import LEGS, OWN_DAY, RESCHEDULES, TIME_WORDS, WHEN
from pitchlint.ledgers.term_unheard import ENDS, clause
from pitchlint.ledgers.whens import When, whens
from pitchlint.ledgers.whens_apart import Tie, alike, apart, ties_of
from pitchlint.nlp.context import contexts_of, questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy


def more_times(talk: Talk, turn: int, certain: Sequence[Stated]) -> Iterator[Stated]:
    """The times of a turn that were not read as statements, whatever words they stand in."""
    text = talk.texts[turn]
    for when in whens(text, talk.day):
        if not any(s.start < when.end and when.start < s.end for s in certain):
            yield _stated(text, turn, when)


def shifted(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> tuple[Stated, Stated] | None:
    """(the time that stood, the later one) where the later one moves it; None where it may be of something else."""
    text = talk.texts[later.turn]
    last = talk.last("customer", later.turn)
    if last is None or failed(text.norm) or _COULD_NOT.search(text.norm) or contexts_of(text, later.start, later.end) & {"quoted", "past"}:
        return None
    for when in whens(text, talk.day):
        if when.start < later.end and later.start < when.end and (stood := _stood(talk, when, later.turn)):
            turn, one = stood
            said = next((e for e in earlier if e.turn == turn and e.start < one.end and one.start < e.end), None)
            new, before = _stated(text, later.turn, when), said or _stated(talk.texts[turn], turn, one)
            if not _free(talk, new, before, when, one):
                return before, new
    return None


def _stood(talk: Talk, when: When, turn: int) -> tuple[int, When] | None:
    """The (turn, time) to which both held, if the time excludes it and agrees with none that was named beside it."""
    for back in range(turn - 1, max(-1, turn - REACH), -1):
        said = _comparable(talk, back, when)
        if not said:
            continue
        ties = _ties(talk, back, turn)
        if any(alike(w, when, ties) for w in said):
            return None
        if others := [w for w in said if apart(w, when, ties)]:
            event = _stated(talk.texts[turn], turn, when).name
            text = talk.texts[back]
            one = next((w for w in others if _stated(text, back, w).name == event), others[0])
            return (talk.role(back) == "customer" and _said_by_seller(talk, one, back)) or (back, one)
    return None


def _said_by_seller(talk: Talk, when: When, turn: int) -> tuple[int, When] | None:
    """The seller's latest time, where the customer's is that one said back."""
    for back in range(turn - 1, max(-1, turn - REACH), -1):
        if said := _comparable(talk, back, when):
            same = next((w for w in said if alike(w, when)), None)
            return (back, same) if same and talk.role(back) == "seller" else None
    return None


def _comparable(talk: Talk, turn: int, when: When) -> list[When]:
    """The times of a turn of the kind of one, without numbers that may be counts and parts of a day beside an hour."""
    said = [w for w in whens(talk.texts[turn], talk.day) if w.kind == when.kind and w.edge != "bare"]
    hours = [w for w in said if w.edge != "part"]
    return hours if hours and when.edge != "part" else said


def _ties(talk: Talk, first: int, last: int) -> tuple[Tie, ...]:
    return tuple(t for i in range(first, last) for t in ties_of(whens(talk.texts[i], talk.day)))


def _free(talk: Talk, later: Stated, one: Stated, when: When, old: When) -> bool | str:
    """Whether the later time may honestly be another: asked for, offered, of something else, or named before."""
    text = talk.texts[later.turn]
    closing = closed(talk, later.turn)
    if (offers(text, when.start) if not closing else "asked" in contexts_of(text, when.start, when.end)) and not _definite(text, when):
        return "offers"
    if when.edge == "end" and old.edge not in ("end", "span"):
        return "edge"
    if when.kind != "length":
        here, there = _words(text, when.start), _words(talk.texts[one.turn], one.start)
        if (here ^ there) & LEGS or (later.name != one.name and {later.name, one.name} <= ENDS):
            return "legs"
        if _OWN.search(text.norm, *clause(text, when.start)) and not _OWN.search(talk.texts[one.turn].norm):
            return "ownday"
    elif not _worse(when, old, f"{sentence_of(text, later)} {sentence_of(talk.texts[one.turn], one)}"):
        return "better"
    if why := _asked(talk, later, one, old):
        return why
    if _PROPOSES.search(text.norm, *stretch(text, when.start)) or _PROPOSES_TOO.search(text.norm, when.end):
        return "proposes"
    if talk.role(one.turn) == "customer" and not _taken(talk, one.turn, later.turn):
        return "nottaken"
    if not closing and not _definite(text, when) and _sought(talk, later, one):
        return "sought"
    if when.edge == "bare" and _counted(talk, later.turn, text.norm[when.start : when.end]):
        return "counted"
    ties = _ties(talk, max(0, later.turn - REACH), later.turn)
    for i in range(max(0, later.turn - REACH), later.turn):
        given_up = i < one.turn and (talk.role(i) == "customer" or bool(DONE.search(talk.texts[one.turn].norm)))
        if not given_up and any(alike(w, when, ties) for w in _comparable(talk, i, when)):
            return "heard"
    return False


def _words(text: TurnText, at: int) -> frozenset[str]:
    return frozenset(w.text for w in text.between(*clause(text, at)))


def _worse(when: When, old: When, sentences: str) -> bool:
    """Whether another length of time costs the customer: a longer wait, a shorter right, more notice to give."""
    longer = when.value > old.value  # type: ignore[operator]
    if _RIGHT.search(sentences):
        return not longer
    return longer or bool(_STAY.search(sentences))


def a_right(sentence: str) -> bool:
    """Whether a sentence tells for how long the customer may do something."""
    return bool(_RIGHT.search(sentence))


_RIGHT = lazy(
    r"\b(?:use|used|using|valid\w*|good for|return\w*|exchange|cash|redeem\w*|spend|warranty|guarantee\w*|expir\w+|cover\w*"
    r"|refund\w*|change your mind|gone|lapse\w*|trial|hold|held|free|runs? out|receipt|policy|keep)\b"
)
_STAY = lazy(r"\b(?:rooms?|stay\w*|nights?|rent\w*|hire\w*|lasts?|lesson|session|check\w*|booked|reserved)\b")
_OWN = lazy(
    r"\b(?:return\w*|drop\w*(?: (?:it|them|the car))? (?:back|off)|bring (?:it|them) back|refund\w*|payments?|pay|paid|check(?:s|ing)?[ -]?out"
    r"|bills?|invoice\w*|opens?|opening|closed|breakfast|gets? going|kitchen opens|served|statement|instal?ments?)\b"
)


def _definite(text: TurnText, when: When) -> bool:
    """Whether a time in a question is told of all the same: "a seat on the 5:50?", "... for 4, anything else?"."""
    high = stretch(text, when.start)[1]
    return bool(
        re.search(r"\b(?:the|your)(?: [a-z]+)? $", text.norm[: when.start]) or _HELP.search(text.norm, when.end, high)
    )


_HELP = lazy(r"\b(?:anything else|help you|can i help|further (?:help|assistance)|something else)\b")


def _asked(talk: Talk, later: Stated, one: Stated, old: When) -> str:
    for i in talk.turns("customer", one.turn + 1, later.turn):
        text = talk.texts[i]
        norm = _NOTHING_ELSE.sub(" ", text.norm)
        if RESCHEDULES.search(norm) or WHEN.search(norm) or (_TIME.search(norm) and questions_of(text)):
            return "resched"
        if _NO.match(norm):
            return "no"
        others = [w for w in _comparable(talk, i, old) if not alike(w, old)]
        if others and not agrees(norm) and not any(alike(w, old) for w in _comparable(talk, i, old)):
            return "othertime"
    return ""


def _taken(talk: Talk, turn: int, later: int) -> bool:
    """Whether the seller took a time that the customer named, as far as he did not refuse it."""
    if _UNFIT.search(talk.texts[turn].norm) and not agrees(talk.texts[turn].norm):
        return False
    return not any(_OPEN.search(talk.texts[i].norm) or failed(talk.texts[i].norm) for i in talk.turns("seller", turn + 1, later))


def _sought(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether the customer asked for a new thing since a time was named, and the two sentences share no two words."""
    if len({w for w in later.around & one.around if len(w) > 3} - TIME_WORDS) >= 2:
        return False
    return any(NEW.search(talk.texts[i].norm) or LOOKS.search(talk.texts[i].norm) for i in talk.turns("customer", one.turn + 1, later.turn))


_TIME = lazy(r"\btimes?\b(?! for\b)|\bhours\b")
_NO = lazy(r"\W*no\b(?!\W*(?:$|thank|that|i_m (?:good|fine)|need|problem|worries|other|more|it_s (?:fine|ok)))")
_OPEN = lazy(r"\b(?:unfortunately|afraid|no (?:slots?|tables?|availability|\w+ available)|what (?:time|day|date)|which day|when)\b")
_NOTHING_ELSE = lazy(r"\b(?:nothing|everything) else\b|\b(?:not?|don_t|isn_t|won_t)\b[^.!?]{0,30}\belse\b|\bactually\b")


def _counted(talk: Talk, turn: int, number: str) -> bool:
    """Whether a number was said before a turn, as of guests or tickets."""
    forms = {number, _FIGURES.get(number, number)} | {w for w, n in _FIGURES.items() if n == number}
    return any(forms & talk.texts[i].vocabulary for i in range(max(0, turn - REACH), turn))


_FIGURES = {w: str(n) for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_COULD_NOT = lazy(r"\b(?:can_t|cannot|can not|couldn_t|wasn_t able to) (?:book|make|do|get|manage|reserve|fit|find|offer)\b")
_PROPOSES_TOO = lazy(r"\b(?:can|shall|should|may|could) (?:i|we) (?:book|reserve|put|schedule|go ahead|arrange|make|confirm)\b")
_PROPOSES = lazy(
    r"\b(?:(?:i|we) (?:can|could) (?:get|do|fit|make|offer|put|squeeze)|why not|what do you think|accommodate|is that (?:ok|okay|all right|alright|fine|good)|does that|would that|how about|what about|available|instead)\b|\bthe (?:closest|next|nearest)\b"
)
_UNFIT = lazy(r"\b(?:can_t|cannot|not|no|don_t|couldn_t|won_t|isn_t|busy|away|other|else|instead|before|rather)\b")


def _stated(text: TurnText, turn: int, when: When) -> Stated:
    low, high = stretch(text, when.start)
    return Stated(
        turn, when.start, when.end, "duration" if when.kind == "length" else "date",
        event_of(text.norm, low, high, when.start) or UNNAMED, text.text[when.start : when.end], "when", when.edge,
        text.text[when.start : when.end], around(text, low, high), when.start, False,
        conditional(text.norm[low:high]), True,
    )  # fmt: skip
