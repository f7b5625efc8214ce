"""What was held out, and denied when the customer asks to be sure: "so I can still cancel?", "no, you can't"."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from pitchlint.ledgers.benefits import Benefit, benefits
from pitchlint.ledgers.held import owned, withdraws
from pitchlint.ledgers.matters import VAGUE, matters, matters_of, names
from pitchlint.ledgers.reversals import Reversal, forget, reversal
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import DATE, NUMBER
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_KEPT = 24  # clauses that are held at once
_NO = lazy(
    r"\W*(?:(?:oh|well|hm+|um|actually|sadly)\W+)*(?:no|nope|not really|unfortunately not|(?:i_m )?afraid not)\b"
)
_OPEN = lazy(  # a question that a no does not deny
    r"\b(?:[a-z]+n_t|not|no|never|nothing|mind|any ?(?:thing|one)|have to|need|must|else|other|another|more|further"
    r"|extra|additional|charges?|fees?|costs?"
    r"|catch|or|how|what|when|where"
    r"|which|who)\b"
)
_NOT = lazy(r"\b(?:not|never|[a-z]+n_t)\b")
_CASE = lazy(r"\bif [a-z]+ .*?(?:, ?| )(?=(?:i|we|can|could|do|does|the|it|is|will)\b)")
_KEEPS_ON = lazy(r"\b(?:no (?:problem|worries|need|trouble|charge|cost|fee)|of course|but (?:you can|we|i))\b")
_FIGURE = lazy(rf"\b(?:{DATE}|{NUMBER})\b")


def denied_on_asking(talk: Talk) -> Iterator[Reversal]:
    """What was held out and denied when asked about, where the no is not to what the question adds."""
    held: deque[tuple[int, Benefit]] = deque(maxlen=_KEPT)
    for turn in talk.turns("seller"):
        forget(held, turn, REACH)
        text = talk.texts[turn]
        no = _NO.match(text.norm) if held and turn and talk.role(turn - 1) == "customer" else None
        about = _asked(talk, turn - 1) if no and not owned(text) and not _KEEPS_ON.search(text.norm) else frozenset()
        one = next((h for h in reversed(held) if h[0] < turn - 1 and _denies(text, about, h[1])), None)
        if one is not None and no:
            held.remove(one)
            at, made = one
            denied = (turn, no.start(), text.sentence(no.start())[1])
            yield reversal(talk, (at, made.start, made.end), denied)
        held.extend((turn, b) for b in benefits(text) if not (b.spared or b.weak or _denied(text, b)))


def _denied(text: TurnText, made: Benefit) -> bool:
    return bool(_NOT.search(text.norm, made.start, made.end))


def _denies(text: TurnText, about: frozenset[str], made: Benefit) -> bool:
    """Whether a no to a question about the same is none to what the question adds ("no cots for twins")."""
    return bool(about & made.about) and not (about - made.about) & matters_of(text)


def _asked(talk: Talk, turn: int) -> frozenset[str]:
    """The matters of a question of the customer's to be answered by yes or no, that names no day or figure."""
    text = talk.texts[turn]
    asked = questions_of(text)
    if not asked or withdraws(text):
        return frozenset()
    said = [_CASE.sub("", text.norm[q.start : q.end]) for q in asked]
    if any(_OPEN.search(one) for one in said) or _FIGURE.search(said[-1]):
        return frozenset()
    words = [w.text for w in text.between(asked[-1].start, asked[-1].end)]
    return names(matters(words, 0, len(words))) - VAGUE
