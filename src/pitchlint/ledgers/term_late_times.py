"""A day or hour that nobody named, told after the matter was settled: by its place it is the settled one moved."""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.ledgers.charge_words import DONE
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_closed import settled as closed
from pitchlint.ledgers.term_days import mentions
from pitchlint.ledgers.term_events import UNNAMED
from pitchlint.ledgers.term_excuses import failed
from pitchlint.ledgers.term_hours import begins_span, in_span, shortly_before
from pitchlint.ledgers.term_settled import alike, one_time, settled
from pitchlint.ledgers.term_statements import Stated, stretch
from pitchlint.ledgers.term_times import ASIDE, LEGS
from pitchlint.ledgers.term_unheard import asked_since, clause, named, of_new, of_unheard
from pitchlint.nlp.context import questions_of
from pitchlint.regex import lazy


def moved(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The time that stands and that a late one moves; None for none.

    Args:
        talk: the conversation.
        later: a day or hour that is linked to no earlier one.
        earlier: everything stated before it.
    """
    text = talk.texts[later.turn]
    if later.unit not in ("clock", "day", "weekday") or not one_time(later.said.lower()):
        return None
    if later.said.lower().endswith("days") or later.offered or not (closed(talk, later.turn) or _beside(talk, later)):
        return None
    low, high = clause(text, later.start)
    if failed(text.norm) or _OWN_TIME.search(text.norm, low, high) or ASIDE.search(text.norm, low, high):
        return None
    if "?" in text.norm[later.end : stretch(text, later.start)[1]]:
        return None
    others = {value for value in named(talk, later.turn, later.unit) if not alike(later, value)}
    if len(others) > (later.unit == "clock" and begins_span(text.norm, later.end)):
        return None
    one = settled(talk, later, earlier)
    if one is None or alike(one, str(later.value)) or (later.around ^ one.around) & LEGS:
        return None
    if (
        later.unit == "clock"
        and in_span(text.norm, later.start, later.end)
        and not _DAY_BEFORE.search(text.norm, 0, later.start)
    ):
        return None
    if (
        asked_since(talk, later, one)
        or (not _one_event(later, one) and not _SET_OFF.search(text.norm, 0, later.start) and of_unheard(talk, later))
        or of_new(talk, later, one)
    ):
        return None
    if later.unit == "clock" and shortly_before(str(later.value), str(one.value)):
        return None
    made = DONE.search(talk.texts[one.turn].norm)  # what was named before the booking was given up for it
    before = range(one.turn if made else max(0, later.turn - REACH), later.turn)
    return None if any(alike(later, v) for i in before for v in named(talk, i, later.unit)) else one


def _one_event(later: Stated, one: Stated) -> bool:
    return later.name == one.name and later.name not in ("", UNNAMED)


def _beside(talk: Talk, later: Stated) -> bool:
    """Whether a time is told beside the answer to a question that asks for none."""
    last, text = talk.last("customer", later.turn), talk.texts[later.turn]
    if last is None or not text.punctuated or later.start < text.sentences[0][1]:
        return False
    said = talk.texts[last]
    return bool(questions_of(said)) and not _OF_TIMES.search(said.norm) and not mentions(said, talk.day)


_SET_OFF = lazy(r"[,;:-] (?:on |at )?$")  # "..., Friday at 9": it needs no thing of which it is the time
_DAY_BEFORE = lazy(r"day\s*$")  # "Wednesday 5 to 7" is a meeting, "from 5 to 7" may be hours of business
_OF_TIMES = lazy(
    r"\b(?:when|what time|which day|what day|how long|how soon|hours|open|close[ds]?|another|other|else|also|available"
    r"|arrive|leave|depart|return|schedule|times?|find|show|search|looking)\b"
)
_OWN_TIME = lazy(  # the clause is about something that has a time of its own, or about no one time
    r"\b(?:opens?|opened|opening|closed|(?:breakfast|lunch|dinner) (?:is|from|starts|begins|will)|served|serves?"
    r"|check(?:ing)?[ -]?out|checkout|holiday|weekends?|expires?|latest|earliest|hours|every|each|usually|normally"
    r"|another|second|next one|follow-?up|afterwards|available|option|instead|would|could|might|pay|payment|bill"
    r"|invoice|charge[ds]?|refund|return\w*|renew\w*|cancel\w*|birthday|weather|forecast|degrees|rain|how about"
    r"|what about|do you|shall|recommend|suggest\w*|found|there is|there are|search\w*|results?|please confirm"
    r"|confirm (?:that|if|you)|born|since|ago|last|(?:call|ring|text|email|phone|reminds?)s? (?:you|me|us)"
    r"|(?:i_m|we_re|he_s|she_s|they_re) (?:off|away|out|on leave)|were going to|(?:call|ring|phone|cancel"
    r"|write) (?:us |me )?before|show(?:s|ing)?)\b"
)
