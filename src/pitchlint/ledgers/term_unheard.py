"""A time that nobody ever said, where another one had been settled: it is that one moved, whatever the words for it.

When all is settled a seller names the time once more, in passing ("Ruth has the oils warm at three"). No word
need link it to the booking: where the customer asked for nothing else since, and the sentence tells of nothing that
has a time of its own, a new day or hour can only be the settled one.
"""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_days import mentions
from pitchlint.ledgers.term_events import event_of
from pitchlint.ledgers.term_excuses import agrees, failed
from pitchlint.ledgers.term_hours import in_span, shortly_before
from pitchlint.ledgers.term_requests import NEW, asks_beside
from pitchlint.ledgers.term_settled import alike, one_time, settled
from pitchlint.ledgers.term_standing import unheard
from pitchlint.ledgers.term_statements import Stated, nouns, stretch
from pitchlint.ledgers.term_times import ASIDE, COMERS, LEGS, OWN_DAY, RESCHEDULES, THING, TIME_WORDS, WHEN, things_of
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_OWN_TIME = lazy(  # the sentence is about something that has a time of its own, or about no one time
    r"\b(?:open|opens|opened|opening|closed|closes?|closing|doors (?:open|are|close|at)|gates?|boarding|breakfast"
    r"|lunch|dinner|kitchen|check(?:ing)?[ -](?:in|out)|checkout|holiday|weekends?|deadline|expires?|latest|earliest"
    r"|hours|between|from [^.!?]{0,20} (?:to|until|till)|or|either|if|in case|unless|every|each|usually|normally|also"
    r"|another|second(?! (?:floor|door))|next one|last|follow-?up|afterwards|available|option|instead|would"
    r"|could(?! (?:help|assist))|might|(?<!of )may (?!\d|the )|pay(?:ment)?|bill|invoice|charge[ds]?|refund|return\w*"
    r"|renew\w*|cancel\w*|birthday|reminder|remind|(?:call|ring|text|email|phone|reminds?)s? (?:you|me|us)"
    r"|(?:i_m|we_re|he_s|she_s|they_re) (?:off|away|out|on leave)|were going to|(?:call|ring|phone|cancel"
    r"|write) (?:us |me )?before|weather|forecast"
    r"|degrees|rain|how about|what about|do you|shall|recommend|suggest\w*|found|there is|there are|search\w*|results?"
    r"|please confirm|confirm (?:that|if|you))\b"
)
_BREAKS = lazy(r"[,;](?= )|\b(?:so|because|which(?= (?:is|will|should)\b))\b")
_YOURS = lazy(
    r"\byour (?!next|other|second|last|return|first)[a-z]+(?: (?!or\b)[a-z]+){0,4} (?:on|at|for|from|is)(?: the)?\s*$"
)
_ASKING = lazy(r"\W*(?:(?:and|so|ok|okay)\W+)*(?:is|was|would|could|can|does|do|what|when|which|how|shall|if)\b")
_OFFERS_HELP = lazy(r"\b(?:anything else|help you|can i help|further (?:help|assistance))\b")
_HOURS = lazy(r"\b(?:open|opens|opening|closed|closes|hours|weekends?|every|each|usually|normally|holidays?|between)\b")
_ASKS_OF = lazy(r"\W*(?:(?:and|so|ok|okay|great|but|oh)\W+)*(?:who|what|which|where|how|why|do|does|is|are|will)\b")
_BOUND = lazy(r"\b(?:by|before|until|till|since|after|than|not|no later than|as of)(?: the| about| around)?\s*$")
_NOTHING_ELSE = lazy(r"\b(?:nothing|everything) else\b|\b(?:not?|don_t|isn_t|won_t)\b[^.!?]{0,30}\belse\b|\bactually\b")
_ASKS_ALSO = lazy(
    r"\b(?:also|as well|another|one more|now (?:i|please|can|could|find|look|search|book|check)|next,? (?:i|please))\b"
)
_AROUND = 6  # turns before a time was settled in which the times that go with it were named
_SMALL = frozenset(
    """the and for you your our will are that this with have has had one get got not all it_s you_ll we_ll they_ll out
    now just please time day can from them they their there here see""".split()
)
ENDS = frozenset("arrival departure return start end check-out".split())
_DETERMINED = lazy(r"\b(?:an?|the|my|our|some|any|two|three|four|\d{1,2}) (?:([a-z]{3,}) )?([a-z]{3,})\b")
_SUBJECT_NOUN = lazy(
    r"\W*(?:(?:and|but|so|well|then|now|ok|okay|great|perfect|thanks|thank you|all right)\W+)*"
    r"(?:the|our|an?) ([a-z-]+ [a-z-]+)"
)
_COME = lazy(  # what the customer is told to do has the customer for its subject
    r"\W*(?:(?:and|so|then|just|do|great|ok|okay|please)\W+)*(?:come|be|head|walk|drive|stop|pop|go|ask|give|knock"
    r"|arrive)\b"
)
_SUBJECT = lazy(r"[,;:]|\b(?:it|they|we|you|i|he|she|u)(?:_[a-z]+)?\b")


def surprised(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The time that stands and that `later` moves without a word of it; None where it may be of something else."""
    text = talk.texts[later.turn]
    if later.unit not in ("clock", "day", "weekday") or _own_day(text, later):
        return None
    if (later.offered or later.conditional) and not of_yours(text, later):
        return None
    if of_own_time(text, later) or not one_time(later.said.lower()):
        return None
    if failed(text.norm) or any(not alike(later, value) for value in named(talk, later.turn, later.unit)):
        return None
    if answers(talk, later):
        return None
    one = settled(talk, later, earlier)
    if one is None or _HOURS.search(talk.texts[one.turn].norm, *stretch(talk.texts[one.turn], one.start)):
        return None
    if later.unit == "clock" and shortly_before(str(later.value), str(one.value)):
        return None
    if alike(one, str(later.value)) or (_legs(text, later) ^ (one.around & LEGS)):
        return None
    if later.name != one.name and later.name in ENDS and one.name in ENDS:
        return None
    if of_unheard(talk, later) or asked_since(talk, later, one) or of_new(talk, later, one):
        return None
    return None if any(_said_of_it(talk, i, later, one) for i in range(max(0, later.turn - REACH), later.turn)) else one


def _said_of_it(talk: Talk, turn: int, later: Stated, one: Stated) -> bool:
    """Whether a turn named the later time, other than as one that was given up when `one` was settled instead."""
    values = named(talk, turn, later.unit)
    if not any(alike(later, value) for value in values):
        return False
    return talk.role(turn) != "customer" or turn > one.turn or any(alike(one, value) for value in values)


def of_own_time(text: TurnText, later: Stated) -> bool:
    """Whether the sentence tells of something that has a time of its own, or of a bound ("be there by six") or span."""
    low, high = clause(text, later.start)
    bound = later.unit == "clock" and _BOUND.search(text.norm, low, later.start)
    span = later.unit == "clock" and in_span(text.norm, later.start, later.end)
    return bool(bound or span or _OWN_TIME.search(text.norm, low, high) or ASIDE.search(text.norm, low, high))


def clause(text: TurnText, at: int) -> tuple[int, int]:
    """The part of a sentence that a time stands in, as far as commas and "so" or "because" mark it."""
    low, high = stretch(text, at)
    low = max([low, *(m.end() for m in _BREAKS.finditer(text.norm, low, at))])
    behind = _BREAKS.search(text.norm, at, high)
    return low, behind.start() if behind else high


def _legs(text: TurnText, later: Stated) -> frozenset[str]:
    """The words of a clause that tell one leg of a journey from another; "the second floor" is none."""
    low, high = clause(text, later.start)
    return later.around & LEGS & {w.text for w in text.between(low, high)}


def _own_day(text: TurnText, later: Stated) -> bool:
    """Whether a time is of what has a day of its own, named in the clause of it ("the refund is there on Friday")."""
    return later.name in OWN_DAY and event_of(text.norm, *clause(text, later.start), later.start) in OWN_DAY


def of_yours(text: TurnText, later: Stated) -> bool:
    """Whether a time is told of what the customer has, whatever the sentence asks ("your visit on the 9th")."""
    low, high = stretch(text, later.start)
    if _ASKING.match(text.norm, low) or not _YOURS.search(text.norm, low, later.start):
        return False
    return "?" not in text.norm[later.end : high] or bool(_OFFERS_HELP.search(text.norm, later.end, high))


def named(talk: Talk, turn: int, unit: str) -> list[str]:
    """The values of a unit that a turn names."""
    return [value for of, value in mentions(talk.texts[turn], talk.day) if of == unit]


def of_unheard(talk: Talk, later: Stated) -> bool:
    """Whether the clause of a time has a subject of which the talk had no word ("the bar gets going at nine")."""
    text = talk.texts[later.turn]
    low, _ = stretch(text, later.start)
    if _SUBJECT.search(text.norm, low, later.start) or _COME.match(text.norm, low):
        return False
    if first := _SUBJECT_NOUN.match(text.norm, low, later.start):
        words = set(nouns(first[1]))
        if not words & (TIME_WORDS | COMERS) and unheard(talk, later.turn, words) == words:
            return True
    words = {n for m in THING.finditer(text.norm, low, later.end) for n in nouns(m[1])} | things_of(text, later)
    words -= TIME_WORDS | COMERS | set(nouns(later.said))
    return bool(words) and unheard(talk, later.turn, words) == words


def of_new(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether the sentence has a thing that came up after the time was settled ("shall I book a taxi for both?")."""
    text = talk.texts[later.turn]
    words = {w.text for w in text.between(*stretch(text, later.start))} - _SMALL - TIME_WORDS - COMERS
    since = (talk.texts[i].norm for i in range(one.turn + 1, later.turn))
    things = {n for norm in since for m in _DETERMINED.finditer(norm) for n in m.groups() if n in words}
    return bool(things) and unheard(talk, one.turn + 1, {n for w in things for n in nouns(w)}) != set()


def answers(talk: Talk, later: Stated) -> bool:
    """Whether a time answers a question of the customer that is not for what was booked ("and who fetches them?")."""
    if later.said.lower().endswith("days") or talk.role(later.turn - 1) != "customer":
        return later.said.lower().endswith("days")  # "on Saturdays" is no one day
    asked, text = talk.texts[later.turn - 1], talk.texts[later.turn]
    if _HOURS.search(asked.norm) and (questions_of(asked) or not asked.punctuated):
        return True
    first = later.start < text.sentences[0][1] or not text.punctuated
    return first and any(_ASKS_OF.match(asked.norm, q.start) for q in questions_of(asked))


def asked_since(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether the customer asked, since the time was settled, for another time, or for what the later one is of."""
    turns = list(talk.turns("customer", one.turn + 1, later.turn))
    return any(_another_time(talk, i, one) for i in turns) or any(
        _another_thing(talk.texts[i]) and (i == later.turn - 1 or _shares(talk.texts[i], later))
        for n, i in enumerate(turns)
        if n or i == later.turn - 1 or not agrees(talk.texts[i].norm)
    )


def _another_time(talk: Talk, turn: int, one: Stated) -> bool:
    """Whether a turn of the customer asks for another time, or names one that was not said when `one` was."""
    text = talk.texts[turn]
    if RESCHEDULES.search(_NOTHING_ELSE.sub(" ", text.norm)) or WHEN.search(text.norm):
        return True
    said = {value for i in range(max(0, one.turn - _AROUND), turn) for _, value in mentions(talk.texts[i], talk.day)}
    today = talk.day.isoformat() if talk.day else "today"  # "thanks for your help today"
    return any(value not in said for _, value in mentions(text, talk.day) if value != today)


def _another_thing(text: TurnText) -> bool:
    norm = _NOTHING_ELSE.sub(" ", text.norm)
    return bool(NEW.search(norm) or _ASKS_ALSO.search(norm) or asks_beside(norm))


def _shares(text: TurnText, later: Stated) -> bool:
    """Whether a turn has a word of the later sentence."""
    return bool((later.around - _SMALL) & text.vocabulary)
