"""Needs: what the customer needs, wants, expects, worries about or is moved by, for whom, and what became of it.

States, the strongest that holds:
    overridden   the seller pushes what goes against it: past a stated limit, or on with a pitch after it was said again
    served       a statement, offer or booking takes it up
    said-back    the seller repeated it to check
    asked-about  the seller asked a question about it, or the next thing they said was a question
    ignored      the seller went on without it till the end
    open         the seller said nothing afterwards
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pitchlint.finding import Confidence, Evidence
from pitchlint.ledgers.limits import Limit, against, fits, limits, standing_alone
from pitchlint.ledgers.talk import Talk
from pitchlint.ledgers.wishes import Wish, stems, takes_up, wishes
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.phrase import phrase
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy
from pitchlint.report import Entry

_SHOWN = 3  # turns that serve a need, as evidence
ANSWER = 3  # content words from which the next words count as an answer
BOOKED_WITHIN = 10  # turns in which a booking that does not name the thing counts as made for it
PRESSES = "persist urgency scarcity fear guilt superlative assumptive".split()
_BOOKED = lazy(
    r"\b(?:booked|reserved|scheduled|confirmed|ordered|arranged|placed|set up|all set|done|added|sent|transferred|noted"
    r"|on its way|put you (?:down|in|through)|registered|playing|purchased|cancelled|canceled|changed|updated"
    r"|success\w*|refunded|fixed|sorted)\b"
)
_PUTS_DOWN = lazy(
    r"\b(?:(?:i|we)(?:_ll| will|_m| am|_ve| have| shall)? (?:just |already |gonna |going to )?(?:put|putting|sign"
    r"|signing|book|booked|booking|set|setting|get|getting|start|starting|ordered|order) (?:you|it|that"
    r"|this)(?: (?:down|up|in|on|for|through|started|with))+|let_s (?:go with|get|do|put|make it)|you_re (?:getting"
    r"|having|on)|i_d (?:take|go for|forget)|trust me|you want|you need|what you want is|forget (?:the|about)"
    r"|everyone (?:takes|goes|has)|believe me)\b"
)
_OFFERS = lazy(
    r"\b(?:there (?:is|are)|there_s|(?:i|we) (?:have|can|could|found|will|would|do|offer|carry|sell|see)|(?:i"
    r"|we)_(?:ve|ll|d)|how about|what about|here (?:is|are)|here_s|you (?:can|could|will)|you_ll|you_d|try|recommend"
    r"|suggest|this one|that one|it (?:is|has|comes|does|will)|it_s|they (?:are|have|do))\b"
)
_CANNOT = lazy(
    r"\b(?:unfortunately|afraid|sorry|sold out|out of stock|not available|unavailable|the (?:cheapest|lowest|smallest"
    r"|only)|starts? (?:at|from)|starting (?:at|from)|nothing (?:under|below|cheaper|smaller)|(?:don_?t"
    r"|do not) (?:have|do|go|get|find)|can_?t|cannot|couldn_?t|no longer|none left|a (?:bit|little|touch) (?:more"
    r"|over|above|higher)|(?:over|above|outside|beyond|more than) (?:your|what you|the)|stretch|instead of|isn_t (?:a"
    r"|any)|there_s no|there (?:is|are) no|or (?:the|a|you)|alternativ\w*|otherwise)\b"
)
_AGAIN = lazy(
    r"\b(?:i(?: already| just| did| only|_ve| have)*(?: already| just)? (?:said|told you|asked for|asked about|meant)"
    r"|(?:as|like) i (?:said|told you)|but i (?:only |really |just )?(?:need|want|wanted|asked)|i still (?:need|want)"
    r"|again i)\b"
)
_RESTATES = lazy(
    r"^(?:(?:ok|okay|right|and|great|sure|got it|alright|perfect|yes|thanks?|just|so) )*(?:so"
    r"|just to|to)? ?(?:confirm|you (?:want|need|would|said|are|like)|you_(?:re|d)|so|please confirm"
    r"|let me (?:confirm|recap|repeat))\b"
)
_AGREES = lazy(
    r"\b(?:ok|okay|alright|all right|aliright|got it|will do|sure|of course|no problem|certainly|enjoy|done"
    r"|right away)\b"
)
_HOLDS_OFF = lazy(r"\b(?:rather|sooner|prefer to) (?:wait|not|leave|stay|stick|hold)\b")  # a no, which wants nothing
_MORE = lazy(r"\b(?:go (?:a bit )?(?:higher|up)|stretch|anything (?:better|bigger|nicer)|upgrade|i_ll take it)\b")
_CLOSING = lazy(
    r"\b(?:anything else|any other|something else|how are you|is there more|further assistance|else (?:i|we) can)\b"
)


@dataclass(frozen=True, slots=True)
class _Fate:
    """What became of a wish, with the places (turn, start, end) that show it."""

    state: str
    places: tuple[tuple[int, int, int], ...]
    because: str
    confidence: Confidence = "medium"


def needs(talk: Talk) -> list[Entry]:
    """The needs of the conversation in order of turns."""
    said = [w for turn in talk.turns("customer") for w in _said(talk, turn)]
    return [_entry(talk, wish, _fate(talk, wish)) for wish in said]


def _said(talk: Talk, turn: int) -> list[Wish]:
    text = talk.texts[turn]
    found = wishes(turn, text, talk.marks("need", turn))
    told = (w for w in (*found, *standing_alone(turn, text, found)) if not _HOLDS_OFF.search(text.norm, w.start, w.end))
    return sorted(told, key=lambda w: (w.start, w.end))


def _entry(talk: Talk, wish: Wish, fate: _Fate) -> Entry:
    return Entry(
        ledger="needs",
        kind=wish.kind,
        state=fate.state,
        conversation=talk.conversation.id,
        what=phrase(talk.texts[wish.turn].text, wish.start, wish.end, least=3),
        evidence=talk.evidence(wish.turn, wish.start, wish.end),
        settled=tuple(_evidence(talk, fate.places)),
        values=(("motive", wish.motive), ("thing", wish.thing), ("whom", wish.whom)),
        because=fate.because,
        confidence=fate.confidence,
    )


def _evidence(talk: Talk, places: Sequence[tuple[int, int, int]]) -> Iterator[Evidence]:
    return (talk.evidence(*place) for place in sorted(set(places)))


def _fate(talk: Talk, wish: Wish) -> _Fate:
    later = list(talk.turns("seller", wish.turn + 1))
    if not later:
        return _Fate("open", (), "the seller said nothing afterwards", "low")
    return (
        _past_a_limit(talk, wish, later)
        or _pitched_on(talk, wish, later)
        or _served(talk, wish, later)
        or _said_back(talk, wish, later)
        or _asked_about(talk, wish, later)
        or _answered(talk, wish, later)
        or _Fate("ignored", (), "nothing that the seller said afterwards takes it up", "low")
    )


def _past_a_limit(talk: Talk, wish: Wish, later: Sequence[int]) -> _Fate | None:
    """The seller pushes something beyond a limit and names nothing within it."""
    for limit in limits(talk.texts[wish.turn], wish.start, wish.end):
        if any(fits(limit, talk.texts[t]) for t in later):
            continue
        found = []
        pushed = False
        customer = talk.turns("customer", wish.turn + 1)
        lifted = next((t for t in customer if _lifts(talk, limit, t)), len(talk.texts))
        for turn in later:
            if turn > lifted:
                break
            span = against(limit, talk.texts[turn])
            if span and not _CANNOT.search(talk.texts[turn].norm):
                found.append((turn, *span))
                pushed = pushed or _pushes(talk, turn, limit)
        if found and (pushed or len({t for t, _, _ in found}) > 1):
            turn, start, end = found[0]
            words = talk.texts[turn].text[start:end]
            because = f"the customer said “{limit.said.replace('_', chr(39))}”, the seller went on with “{words}”"
            return _Fate("overridden", tuple(found), because)
    return None


def _lifts(talk: Talk, limit: Limit, turn: int) -> bool:
    """Whether the customer takes the limit back in a turn, asks for more, or names what goes against it."""
    text = talk.texts[turn]
    if limit.kind == "amount":
        others = [other for other in limits(text, 0, len(text.norm)) if other.kind == "amount"]
        if any(other.most > limit.most for other in others) or against(limit, text):
            return True
    elif against(limit, text) and not talk.marks("refuse", turn):
        return True
    return bool(_MORE.search(text.norm))


def _pushes(talk: Talk, turn: int, limit: Limit) -> bool:
    """Whether the turn urges; for an amount an offer that nobody asked the price of is enough."""
    if any(talk.marks(label, turn) for label in PRESSES) or _PUTS_DOWN.search(talk.texts[turn].norm):
        return True
    before = next((t for t in range(turn - 1, -1, -1) if talk.role(t) == "customer"), None)
    asked = before is not None and (bool(questions_of(talk.texts[before])) or bool(talk.marks("question", before)))
    return limit.kind == "amount" and not asked


def _pitched_on(talk: Talk, wish: Wish, later: Sequence[int]) -> _Fate | None:
    """The customer had to say it again amid a pitch of something else, and the pitch went on."""
    if wish.kind not in ("need", "want"):
        return None
    for again in talk.turns("customer", wish.turn + 1):
        text = talk.texts[again]
        if not _AGAIN.search(text.norm) or not takes_up(wish, text.norm):
            continue
        before = [t for t in later if t < again and _pitches(talk, t)]
        after = [t for t in later if t > again and _pitches(talk, t)]
        taken = any(takes_up(wish, talk.texts[t].norm) for t in later if not _CANNOT.search(talk.texts[t].norm))
        if before and after and not taken:
            places = tuple((t, 0, 0) for t in (*before[-1:], *after[:1]))
            return _Fate(
                "overridden", places, "the customer had to say it again, and the seller went on with the pitch"
            )
    return None


def _pitches(talk: Talk, turn: int) -> bool:
    return any(talk.marks(label, turn) for label in ("offer", *PRESSES))


def _served(talk: Talk, wish: Wish, later: Sequence[int]) -> _Fate | None:
    places: list[tuple[int, int, int]] = []
    because = ""
    for turn in later:
        text = talk.texts[turn]
        stated = _stated(talk, turn)
        if takes_up(wish, stated) and not (_restates(talk, turn) and not _BOOKED.search(stated)):
            because = because or "the seller took it up"
        elif turn - wish.turn <= BOOKED_WITHIN and wish.kind in ("need", "want") and _BOOKED.search(stated):
            because = because or "something was booked or done for it"
        else:
            continue
        places.append((turn, 0, len(text.text)))
        if len(places) == _SHOWN:
            break
    if places:
        return _Fate("served", tuple(places), because)
    return None


def _answered(talk: Talk, wish: Wish, later: Sequence[int]) -> _Fate | None:
    """The seller's next words are an answer in other words: an offer or a statement, but no pitch."""
    stated = _stated(talk, later[0])
    if later[0] != wish.turn + 1 or any(talk.marks(label, later[0]) for label in PRESSES):
        return None
    if (
        _AGREES.search(stated)
        or (_OFFERS.search(stated) and not _CLOSING.search(stated))
        or len(stems(stated)) >= ANSWER
    ):
        return _Fate("served", ((later[0], 0, 0),), "the seller's next words answer it in other words", "low")
    return None


def _stated(talk: Talk, turn: int) -> str:
    """The words of a turn outside its questions."""
    return _outside_questions(talk.texts[turn])


@once
def _outside_questions(text: TurnText) -> str:
    kept, at = [], 0
    for question in questions_of(text):
        kept.append(text.norm[at : question.start])
        at = question.end
    return " ".join((*kept, text.norm[at:]))


def _restates(talk: Talk, turn: int) -> bool:
    return bool(talk.marks("check", turn)) or bool(_RESTATES.match(talk.texts[turn].norm))


def _said_back(talk: Talk, wish: Wish, later: Sequence[int]) -> _Fate | None:
    for turn in later:
        own = {s for _, s in stems(talk.texts[turn].norm)}
        if _restates(talk, turn) and len(own & wish.stems) >= min(2, len(wish.stems)):
            return _Fate("said-back", ((turn, 0, 0),), "the seller repeated it to check")
    return None


def _asked_about(talk: Talk, wish: Wish, later: Sequence[int]) -> _Fate | None:
    for turn in later:
        text = talk.texts[turn]
        asked = [q for q in questions_of(text) if not _CLOSING.search(text.norm, q.start, q.end)]
        if asked and (turn == later[0] or any(takes_up(wish, text.norm[q.start : q.end]) for q in asked)):
            sure: Confidence = "medium" if any(takes_up(wish, text.norm[q.start : q.end]) for q in asked) else "low"
            return _Fate("asked-about", ((turn, asked[0].start, asked[0].end),), "the seller asked further", sure)
    return None
