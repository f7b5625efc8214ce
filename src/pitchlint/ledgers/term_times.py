"""Whether two statements of a day, a time or a duration are of one thing."""

from __future__ import annotations

from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.term_days import mentions
from pitchlint.ledgers.term_events import UNNAMED, event_of
from pitchlint.ledgers.term_excuses import agreed
from pitchlint.ledgers.term_hours import same_hour
from pitchlint.ledgers.term_requests import NEW, asks_beside
from pitchlint.ledgers.term_statements import Stated, nouns, stretch
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

RESCHEDULES = lazy(
    r"\b(?:another (?:day|date|time|slot)|different|instead|change|switch|earlier|later|sooner|reschedul\w*|move"
    r"|postpone|push|actually|make it|else|couldn_t|can_t (?:make|do)|what about|how about"
    r"|rather|other|bad for (?:me|us)|(?:doesn_t|won_t|don_t) (?:work|suit)"
    r"|(?<!that )(?<!it )(?<!this )(?<!which )(?<!day )suits? (?:me|us)|(?:not|isn_t) (?:free|possible|good for)"
    r"|(?:i_m|i am|im|we_re|we are) (?:still |then |already |all day )?(?:at work|away|abroad|busy|working"
    r"|on (?:holiday|vacation|leave|a trip)|travell?ing|out of|gone|tied up|not (?:in|home|there|around|here))"
    r"|(?:can|could) (?:it|that|you|he|she|they) wait|(?:bad|no good) (?:day|time)|clash(?:es)?|conflict"
    r"|got work|have to work)\b"
)
_AN_HOUR = lazy(
    r"\b(?:at|to|for|around|by|same) (?:time\b|\d{1,2}\b(?! ?(?:people|guests|of|persons?|tickets?))|(?:one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
# For the unit of a time: the units in which the customer may name another in between without its being a wish for
# this one; a day in other words ("next Tuesday") may be the same day.
_PASSED_OVER = {
    "day": frozenset(("day", "clock")),
    "weekday": frozenset(("weekday", "clock")),
    "clock": frozenset(("day", "weekday", "relative", "clock")),
    "days": frozenset(("day", "weekday", "clock", "relative")),
    "working days": frozenset(("day", "weekday", "clock", "relative")),
}
ALIKE = (
    frozenset(("delivery", "arrival")), frozenset(("appointment", "booking")),
    frozenset(("appointment", "installation")),
    frozenset(("booking", "event")), frozenset(("installation", "start")), frozenset(("call", "appointment")),
    frozenset(("refund", "transfer")), frozenset(("installation", "arrival")), frozenset(("refund", "delivery")),
    frozenset(("repair", "delivery")), frozenset(("refund", "payment")), frozenset(("booking", "start")),
    frozenset(("booking", "departure")), frozenset(("check-out", "end")),
)  # fmt: skip
_ENDS = frozenset("arrival departure return start end check-out".split())  # of one thing, and never at one time
TIME_WORDS = frozenset(
    """date day time delivery order slot team driver technician week weekend month appointment booking morning afternoon
    departure return installation refund payment call repair transfer event start end check-out checkout
    evening system latest earliest next end moment minute hour second fortnight year whole new schedule
    arrival reservation visit way""".split()
)
_HAPPENS = frozenset(  # verbs that stand where a thing would: "membership begins"
    """begin start end leave arrive depart close open finish expire happen land come run go takes set""".split()
)
COMERS = frozenset(  # who or what comes with the thing: another word for it is no other thing
    """van lorry truck car crew team courier driver man men guy guys boy girl gang pleasure turn lad fitter installer
    engineer plumber electrician
    technician mechanic inspector investigator specialist adviser advisor agent manager officer expert rep
    adjuster surveyor colleague doctor dentist nurse person people seat everything
    all confirmation reminder calendar diary""".split()
)
LEGS = frozenset(  # of a journey or a row of things: each has its own time
    "return returning onward connecting outbound inbound second third other another".split()
)
_HOURS_OF_BUSINESS = frozenset("closed close closes shut shuts open opens opening holiday holidays".split())
_DEFINITE = lazy(r"\b(?:the|your) (?!next|other|second|last|return|cheapest|only)[a-z]+")
_SMALL = frozenset("you your the our and will for are it_s you_ll we_ll its this that".split())
_SAME_WORDS = 2  # that two sentences share, by which both are of one thing
_ROOT = 5  # letters by which two words are of one root
_NEAR = 45  # characters before a time, as far as a short clause reaches
_BACK = lazy(r"\breturn\w*\b")
THING = lazy(
    r"\b(?:the|your|a|an|our|my|this) ((?:[a-z-]+ ){0,2}?[a-z-]+)(?= (?:is|will|would|should|was|has|can|now|comes?"
    r"|arrives?|leaves?|departs?|starts?|turns?|goes|go|takes?|takes off|lands?|land|arrive|leave|depart|start|ships?"
    r"|for|on|by|at|in|down|set|fixed|booked|scheduled|confirmed|moved)\b|_s|[.,;!?]|$)"
)
_THINGS = lazy(  # "invoices go out on"
    r"\W*(?!(?:this|thanks|yes|always|perhaps|as|us) )([a-z]{3,}s) (?:go|are|will|come|have|start|begin|end|open"
    r"|close|run|leave)\b"
)
WHEN = lazy(r"\b(?:when(?:_s|s)?|what time|(?:which|what|the next|another) day|how long|how soon)\b")


@once
def _told(text: TurnText) -> frozenset[str]:
    """The words of a customer's turn that asks nothing; none of one that does."""
    return frozenset() if questions_of(text) or asks_beside(text.norm) else frozenset(nouns(text.norm))


def same_time(talk: Talk, later: Stated, one: Stated) -> bool:
    if later.kind != one.kind or later.unit != one.unit or later.basis != one.basis or one.turn == later.turn:
        return False
    if later.offered or later.conditional or one.conditional or (later.around ^ one.around) & LEGS:
        return False
    if bool(later.around & _HOURS_OF_BUSINESS) is not bool(one.around & _HOURS_OF_BUSINESS):
        return False
    if one.offered and not agreed(talk, one.turn, one.turn + 2) and not _only_one(talk, later, one):
        return False
    if (later.name in _APART and one.name != later.name) or aside(talk, later, one):
        return False
    named = things_of(talk.texts[later.turn], later)
    alike = "" in (later.name, one.name) or any({later.name, one.name} <= g for g in ALIKE)
    one_thing = named & things_of(talk.texts[one.turn], one) and not {later.name, one.name} <= _ENDS
    same = len((later.around & one.around) - _SMALL) >= _SAME_WORDS and one_thing  # "you get your results on"
    weak = not same and (UNNAMED in (later.name, one.name) or (later.name != one.name and not alike and not one_thing))
    if weak and not _stands(talk, later, one):
        return False
    things = named - TIME_WORDS - COMERS
    context = {n for i in range(max(0, one.turn - 2), one.turn + 1) for n in nouns(talk.texts[i].norm)}
    context.update(*(_told(talk.texts[i]) for i in talk.turns("customer", one.turn + 1, later.turn)))
    things -= _HAPPENS
    if things and not {t[:_ROOT] for t in things} & {c[:_ROOT] for c in context}:  # "clean", "the cleaners"
        return False
    if not named and not _asked_of(talk, later, one) <= context:
        return False
    if later.name != one.name and _asked_for(talk, later):
        return False
    if later.name in ("", UNNAMED) and _answers_of(talk, later.turn - 1) not in ("", one.name):
        return False
    if not one_thing and _adds(talk, later.turn - 1, context):
        return False
    for turn in range(one.turn + 1, later.turn):
        text = talk.texts[turn]
        if talk.role(turn) != "customer":
            continue
        named_times = mentions(text, talk.day)
        units = {unit for unit, _ in named_times}
        hours = "clock" in units or _AN_HOUR.search(text.norm)
        if later.unit == "clock" and hours and not _repeats(named_times, one):
            return False
        if RESCHEDULES.search(text.norm) or units - _PASSED_OVER.get(later.unit, frozenset()):
            return False
        if NEW.search(text.norm) and (
            "" in (later.name, one.name) or event_of(text.norm, 0, len(text.norm), 0) == later.name
        ):
            return False
    return True


def aside(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether the later time's sentence tells of something beside what was settled, and the earlier one's does not."""
    text, told = talk.texts[later.turn], talk.texts[one.turn]
    return bool(ASIDE.search(text.norm, *stretch(text, later.start))) and not ASIDE.search(told.norm)


def _answers_of(talk: Talk, turn: int) -> str:
    """The event of which a question of the customer asks the time, which a bare time behind it answers; "" for none."""
    text = talk.texts[turn]
    asks = talk.role(turn) == "customer" and questions_of(text) and WHEN.search(text.norm)
    return event_of(text.norm, 0, len(text.norm), 0) if asks else ""


def _repeats(named: set[tuple[str, str]], one: Stated) -> bool:
    """Whether the hours that a customer names are that of the statement."""
    hours = [value for unit, value in named if unit == "clock"]
    return bool(hours) and all(same_hour(value, str(one.value)) for value in hours)


def _adds(talk: Talk, turn: int, known: set[str]) -> bool:
    """Whether a turn of the customer asks besides for a thing that is none of the known ones ("and the theory?")."""
    if turn < 0 or talk.role(turn) != "customer" or not asks_beside(talk.texts[turn].norm):
        return False
    return bool({n for n in nouns(talk.texts[turn].norm) if len(n) > 3} - known - TIME_WORDS - _JOINS)


_JOINS = frozenset("with from after during".split())


def _asked_for(talk: Talk, later: Stated) -> bool:
    """Whether the customer's turn just before asks for the time of what the later statement names ("and drop off?")."""
    text = talk.texts[later.turn - 1]
    asked = talk.role(later.turn - 1) == "customer" and bool(questions_of(text))
    return asked and event_of(text.norm, 0, len(text.norm), 0) == later.name != ""


ASIDE = lazy(  # a clause about something that goes on beside what was settled
    r"\b(?:kept|keep|hold|held|holding|valid|good|reserved?)\b[^.!?]{0,24}\b(?:until|till)\b|"
    r"\bthe (?:bus|train|tram|ferry|plane|traffic|lift|elevator|pharmacy|shop|office|kitchen|bar|pool"
    r"|market) (?!is booked)[a-z]+\b"
    r"|\b(?:send|sends|write|drop|get|sent) (?:you )?(?:a|an|the|another) (?:reminder|text|message|letter"
    r"|note|e-?mail|survey)\b|\breminders?\b"
    r"|\b(?:results?|invoice|receipt|statement) (?:will |should |can )?(?:come|comes|arrive|be|are|is|go)\b"
    r"|\b(?:don_t|do not|no|nothing to|without) (?:eat|drink|smok|driv|food|coffee|alcohol)\w*\b"
    r"|\bout of (?:order|office|town)\b"
    r"|\b(?:you|they|i|we)(?:_re|_m|_ll be| will be) (?:out|done|finished|through|free|full)\b|(?:_s|_ve|\bhas|\bhave"
    r"|\bhad)(?: got)? (?:somebody|someone|another"
    r"|an? (?:patient|client|customer|meeting))\b|\b(?:evening|day|night|morning|week) before\b"
    r"|\blast (?:visit|time|appointment|check)"
    r"|\bonly (?:until|till|from)\b|\bused to\b|\b(?:it|that|this|payment|money) (?:posts|clears|shows up)\b"
    r"|(?<!_ll )(?<!will )(?<!we )(?<!i )(?<!_ll just )(?<!_ll also )(?<!they )\b(?:send|e-?mail|mail|post|return|sign"
    r"|upload|reply|respond|answer)(?: [a-z_]+){0,5} (?:by|before|no later than) (?!then|now)"
    r"|\b(?:tell|let|give|inform|notify|contact|reach) (?:us|me)(?: [a-z_]+){0,3} (?:by|before|no later than) "
)
_APART = frozenset("call absence".split())  # never the time of what was settled
OWN_DAY = frozenset("payment return end refund check-out call transfer absence".split())  # each has a day of its own


def _stands(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether one day alone was told, and no question came between: then the name of what happens may differ."""
    if later.name in OWN_DAY or one.name in OWN_DAY:
        return False
    if later.unit == "clock" and _ENDS & {later.name, one.name}:
        return False
    for turn in range(one.turn, later.turn):
        text = talk.texts[turn]
        if talk.role(turn) == "seller":
            if any(unit == later.unit and value != one.value for unit, value in mentions(text, talk.day)):
                return False
        elif questions_of(text):
            return False
    return not one.offered or agreed(talk, one.turn, later.turn)


def _only_one(talk: Talk, later: Stated, one: Stated) -> bool:
    """Whether a time tells of "the flight" or "your flight" where one alone was put forward, with one time."""
    low = stretch(talk.texts[later.turn], later.start)[0]
    if not later.name or later.name != one.name or not _DEFINITE.search(talk.texts[later.turn].norm, low, later.start):
        return False
    for turn in talk.turns("seller", one.turn, later.turn):
        named = [v for unit, v in mentions(talk.texts[turn], talk.day) if unit == later.unit]
        if len(named) > (turn == one.turn) + (turn == one.turn and bool(_BACK.search(talk.texts[turn].norm))):
            return False
    return True


def things_of(text: TurnText, stated: Stated) -> set[str]:
    """The things that the sentence of a time is about."""
    low, high = stretch(text, stated.start)[0], stated.end
    if not text.punctuated:  # what stands farther off belongs to another clause
        low = max(low, stated.start - _NEAR)
    bare = _THINGS.match(text.norm[low:high])
    return {n for m in THING.finditer(text.norm, low, high) for n in nouns(m[1])[-1:]} | set(
        nouns(bare[1]) if bare else ()
    )


def _asked_of(talk: Talk, later: Stated, one: Stated) -> set[str]:
    """The words for the thing whose time the customer asked for just before."""
    turn = later.turn - 1
    if turn <= one.turn or talk.role(turn) != "customer" or not WHEN.search(talk.texts[turn].norm):
        return set()
    return {n for m in THING.finditer(talk.texts[turn].norm) for n in nouns(m[1])} - TIME_WORDS
