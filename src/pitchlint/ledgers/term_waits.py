"""The one wait that was told, and a longer one told later: "ten minutes" - "it will be an hour"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.ledgers.term_closed import settled
from pitchlint.ledgers.term_days import DURATIONS
from pitchlint.ledgers.term_events import UNNAMED, event_of
from pitchlint.ledgers.term_statements import Stated, around, conditional, stretch
from pitchlint.ledgers.term_times import ALIKE
from pitchlint.ledgers.term_unheard import asked_since, of_unheard
from pitchlint.nlp.context import contexts_of
from pitchlint.nlp.numbers import parse_number
from pitchlint.nlp.text import TurnText, once
from pitchlint.nlp.values import parse_duration
from pitchlint.regex import lazy

LONGER, FARTHEST = Decimal("1.4"), Decimal(16)  # times the wait that stands; what is farther off is of another thing
_LONGEST = Decimal(60)  # days; what lasts longer is no wait
_NO_WAIT = lazy(  # the sentence tells no wait, or of another thing
    r"\b(?:or(?! so\b)|either|if|in case|unless|every|each|also|another (?!passenger|\w+ (?:min|hour|day|week))"
    r"|second|ago|old|stay\w*|nights?|lasts?|long|option|would|could(?! help)|valid|warranty|guarantee\w*|trial"
    r"|contract|notice|cancel\w*|before|early|experience|open|expires?|drive|walk|flight|ride|trip|journey|rental"
    r"|after that)\b"
)
_NO_WAIT_BEFORE = lazy(r"\b(?:for|last|past|every|the next|over|of)(?: the)?\s*$")
_HOW_LONG = lazy(r"\b(?:how (?:long|soon|fast|quick\w*)|when)\b")
_COMES = lazy(r"\b(?:pick you up|with you|be there|arriv\w+|reach(?:es)? you)\b")
_IN_MINUTES = lazy(r"(?<=\bin )(?:five|ten|fifteen|twenty|thirty|forty|5|10|15|20|30|40|45)(?=\s*(?:$|[.,!;]))")
_ASKS = lazy(r"\b(?:how long|how soon|when|faster|quicker|sooner|hurry|rush|another|instead)\b")


def longer_wait(talk: Talk, later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The wait that stands when a longer one is told, unasked; None for none, or where several were told.

    Args:
        talk: the conversation.
        later: a duration that the seller states.
        earlier: what the seller stated before it.
    """
    text = talk.texts[later.turn]
    if later.kind != "duration" or later.offered or later.conditional or not isinstance(later.value, Decimal):
        return None
    low, high = stretch(text, later.start)
    if _NO_WAIT.search(text.norm, low, high) or _NO_WAIT_BEFORE.search(text.norm, low, later.start):
        return None
    if any(value != later.value for _, _, value, _ in _waits(text)):
        return None
    turn = next((i for i in range(later.turn - 1, max(-1, later.turn - REACH), -1) if _waits(talk.texts[i])), None)
    if turn is None or talk.role(turn) != "seller" or len(_waits(talk.texts[turn])) > 1:
        return None
    one = _stated(talk.texts[turn], turn, later)
    if one is None or not one.value * LONGER <= later.value <= one.value * FARTHEST:  # type: ignore[operator]
        return None
    if any(_ASKS.search(talk.texts[i].norm) for i in talk.turns("customer", turn + 1, later.turn)):
        return None
    asked = turn > 0 and talk.role(turn - 1) == "customer" and _HOW_LONG.search(talk.texts[turn - 1].norm)
    if (not asked and of_unheard(talk, later)) or (not settled(talk, later.turn) and asked_since(talk, later, one)):
        return None
    return next((e for e in earlier if (e.turn, e.start, e.kind) == (turn, one.start, "duration")), one)


def late_waits(talk: Talk, turn: int, certain: Sequence[Stated]) -> Iterator[Stated]:
    """The durations of a turn that may be waits, whatever words they stand in; none where the matter is still open."""
    text = talk.texts[turn]
    found = [w for w in _waits(text) if not any(s.start < w[1] and w[0] < s.end for s in certain)]
    if len(found) != 1 or not settled(talk, turn):
        return
    start, end, days, working = found[0]
    low, high = stretch(text, start)
    if not contexts_of(text, start, end) & {"quoted", "past", "asked"}:
        yield Stated(
            turn, start, end, "duration", event_of(text.norm, low, high, start) or UNNAMED, days,
            "working days" if working else "days", "", text.text[start:end], around(text, low, end), start, False,
            conditional(text.norm[low:high]), True,
        )  # fmt: skip


def past_the_day(later: Stated, earlier: Sequence[Stated]) -> Stated | None:
    """The day of the coming week that a wait of more than a week moves: "by Friday" - "in ten to fourteen days"."""
    if not isinstance(later.value, Decimal) or later.value <= _WEEK or later.conditional or later.offered:
        return None
    one = next((e for e in reversed(earlier) if e.kind == "date" and e.turn < later.turn), None)
    if one is None or one.unit not in ("weekday", "relative") or one.conditional or one.offered:
        return None
    alike = later.name == one.name or any({later.name, one.name} <= g for g in ALIKE)
    return one if alike and later.name != UNNAMED else None


_WEEK = Decimal(8)


@once
def _waits(text: TurnText) -> tuple[tuple[int, int, Decimal, bool], ...]:
    """(start, end, days, whether working days) of each duration of a turn that may be a wait."""
    found = []
    for m in DURATIONS.finditer(text.norm):
        length = parse_duration(m[0])
        if length is not None and length.days <= _LONGEST and not _NO_WAIT_BEFORE.search(text.norm, 0, m.start()):
            found.append((*m.span(), length.days, length.working))
    for m in _IN_MINUTES.finditer(text.norm):
        minutes = parse_number(m[0])
        if minutes is not None:
            found.append((*m.span(), minutes / 1440, False))
    return tuple(found)


def _stated(text: TurnText, turn: int, later: Stated) -> Stated | None:
    """The one wait of a turn as a statement; None where its words tell no wait."""
    start, end, days, working = _waits(text)[0]
    low, high = stretch(text, start)
    if _NO_WAIT.search(text.norm, low, high) and not _COMES.search(text.norm, low, start):
        return None
    return Stated(
        turn, start, end, "duration", event_of(text.norm, low, high, start) or UNNAMED, days,
        "working days" if working else "days", later.basis, text.text[start:end], around(text, low, end), start,
    )  # fmt: skip
