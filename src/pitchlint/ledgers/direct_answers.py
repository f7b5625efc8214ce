"""Replies that make sense as answers only: "up to sixty", "on the first", "my brother and I", "he's already here".

Right behind a question people leave out what it has said (Quirk et al. 1985, A Comprehensive Grammar of the English
Language, 11.2 and 12.32: ellipsis), so such a reply has no word in common with it, nor a yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Set

from pitchlint.ledgers import direct_words as w
from pitchlint.ledgers.answer_words import PRAISE
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.straying import sentences
from pitchlint.ledgers.tied import fragment
from pitchlint.ledgers.wants import Form
from pitchlint.nlp.mentions import DATE, DURATION
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_PRAISED = stems(tuple(PRAISE))
_WORD = lazy(r"[a-z0-9_]+")


def direct(text: TurnText, q: Asked) -> bool:
    """Whether the first sentence of the reply right behind a question answers it as it stands.

    Args:
        text: the seller's turn.
        q: the one question of the turn before.
    """
    low, high = next(iter(sentences(text)), (0, 0))
    said = text.norm[low:high]
    wanted = {form for want in q.wants for form in want.forms}
    if wanted & {"action", "phone", "link"} or not said.strip():
        return False
    bound = w.BOUND.match(said) and not w.ELSE.search(said) and not w.STREET.search(said)
    loose = "yes-no" in wanted or not wanted & {"money", "number", "time"}
    if bound and (loose or w.MEASURE.search(said) or w.DEPENDS.search(said)):
        return True
    if (w.DEPENDS.match(said) and not w.STREET.search(said)) or ("yes-no" in wanted and _answers_yes_no(said, q)):
        return True
    return _elliptic(said, q, wanted) or _taken_up(said, q, wanted)


def _elliptic(said: str, q: Asked, wanted: Set[Form]) -> bool:
    """Whether words without a verb name what was asked for: a time, a person, a list of things."""
    bare = w.OWNED.sub("", w.BUT.split(said)[0])
    if not fragment(bare) or w.NO_ANSWER.match(said) or "?" in said or w.CLAUSE.match(bare):
        return False
    if ("yes-no" in wanted or q.kind == "which") and len(said.split()) <= w.SHORT:
        return not stems(_WORD.findall(said)) or bool(stems(_WORD.findall(said)) - _PRAISED)
    if wanted & {"time", "yes-no"} and re.match(
        rf"{w.LEAD}(?:{DATE}|{DURATION}|this (?:morning|afternoon|evening|week|month))\b", said
    ):
        return True
    seeks = "yes-no" in wanted and w.SEEKS.search(q.said)
    if seeks or (wanted & {"name", "sorts", "fact"} and "money" not in wanted):
        return bool(stems(_WORD.findall(said)) - _PRAISED) and not (wanted & {"number"})
    return q.kind == "who" and w.WHO.match(said) is not None


def _answers_yes_no(said: str, q: Asked) -> bool:
    """Whether a sentence says yes or no by the words that it leaves out, or by how the matter stands."""
    if w.BEST.match(said) or w.ECHO.match(said) or w.AUX.match(said):
        return True
    if w.PERSON.search(q.said) and w.OF_THEM.match(said):
        return True
    if w.STATUS_ASKED.search(q.said) and (w.STATUS.search(said) or w.WHEN.search(said) or w.AT_IT.match(said)):
        return True
    if w.MAY.search(q.said) and (
        w.WELCOME.search(said) or w.OFF.search(said) or w.SPAN.search(said) or w.WE_CAN.match(said)
    ):
        return True
    if w.ARE_YOU.match(q.said) and w.I_AM.match(said):
        return True
    if w.SOME_OF_IT.match(said):
        return True
    if w.DO_YOU_HAVE.search(q.said) and w.YOU_CAN.match(said) and stems(_WORD.findall(said)) & q.topic:
        return True
    return bool(w.COMPARES.search(q.said) and w.UTMOST.search(said))


def _taken_up(said: str, q: Asked, wanted: Set[Form]) -> bool:
    """Whether a sentence answers by a word that belongs to this sort of question."""
    if w.WHAT_NEED.search(q.said) and w.THINGS.match(said):
        return True
    if w.UNTOLD.search(said) or ("number" in wanted and w.SOME.search(said)):
        return True
    if "time" in wanted and (
        w.HOPED.search(said)
        or w.WHEN.search(said)
        or w.SAYS.search(said)
        or w.WAIT.search(said)
        or w.NOT_SET.search(said)
    ):
        return True
    if q.kind == "where" and (w.GIVEN.search(said) or w.WITH.search(said) or w.SHOWN.search(said)):
        return True
    if q.kind in ("which", "where", "how") and w.TAKE.search(said):
        return True
    if q.kind == "who" and (
        w.WHO.match(said) or w.IS_A.match(said) or (w.REACH.search(q.said) and w.REACHED.search(said))
    ):
        return True
    if "money" in wanted:
        if w.DO_YOU_CHARGE.search(q.said) and w.JUST_THE.match(said):
            return True
        barred = w.BARRED.search(said)
        return bool(w.REST.search(said) or w.PAID.search(said) or w.HALF.search(said)) or (
            barred is not None and bool(stems([barred["verb"]]) & q.topic)
        )
    return (
        q.kind == "how"
        and re.search(r"\bhow far\b|\bfar (?:is|are|from)\b", q.said) is not None
        and w.FAR.search(said) is not None
    )
