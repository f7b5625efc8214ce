"""What was held out to the customer and is limited later, unasked, when the matter seemed settled.

The loosest reading of promises. It is the position that tells: the customer has taken it up or moved on, and asked
nothing; an honest seller then repeats or adds what is kind. So a field of talk in common ties the two turns.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator

from pitchlint.ledgers.benefits import GIFT, LIMITED, Benefit, benefits, marks_in
from pitchlint.ledgers.charge_words import CLOSES
from pitchlint.ledgers.counted_on import WITHIN, asks_nothing, counted_on, ends
from pitchlint.ledgers.curbs import Curb, curbs
from pitchlint.ledgers.deadlines import postponed
from pitchlint.ledgers.fields import BARRED, fields_of
from pitchlint.ledgers.held import refuses
from pitchlint.ledgers.keeping import keeps, keeps_out, of_the_talk
from pitchlint.ledgers.matters import VAGUE, matters, matters_of, names
from pitchlint.ledgers.put_in import put_in
from pitchlint.ledgers.reversals import Reversal, forget, reversal
from pitchlint.ledgers.talk import Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_DEAL = names(  # named in every turn, or done in the talk itself
    matters(
        """money appointment booking reservation ticket find search help assist ask travel day hotel flight restaurant
        ride taxi apartment coffee bar drink song music name time
        minutes seconds hours days weeks months pounds dollar cent
        credit business order""".split(),
        0,
        50,
    )
)
_SUMS = names(matters("dollar pound euro cent credit counter desk card fifty sixty hundred".split(), 0, 20))
_LET = names(matters("allowed permitted accepted possible taken welcome".split(), 0, 6))
_NEXT = 2  # turns in which a price goes against a gift that it does not name
_NEAR = 4  # turns in which "it" or a later time is of what was held out
_KEPT = 24  # clauses that are held at once
_COMMON = 3  # other turns in which a matter may be named before it is one of the whole talk
_STRONG = frozenset({"denied", "burden", "bounded", "gone", "late"})


def after_all(talk: Talk) -> Iterator[Reversal]:
    """What was held out and limited later, by the limiting words; each thing once. A dense talk gives none."""
    if talk.dense:
        return
    held: deque[tuple[int, Benefit]] = deque(maxlen=_KEPT)
    named = Counter[str]()
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        forget(held, turn, WITHIN)
        if held and (counted_on(talk, turn) or asks_nothing(talk, turn)):
            for found in curbs(text):
                one = next((h for h in reversed(held) if _against(talk, turn, found, h, named)), None)
                if one is not None:
                    held.remove(one)
                    at, made = one
                    denied = (turn, found.start, found.end)
                    yield reversal(talk, (at, made.start, made.end), denied, made.spared, sure=False)
        held.extend((turn, b) for b in benefits(text))
        named.update(matters_of(text) | marks_in(text.norm))


def _against(talk: Talk, turn: int, found: Curb, one: tuple[int, Benefit], named: Counter[str]) -> bool:
    at, made = one
    if _corrected(talk, at, made) or not (
        _tied(talk, turn, turn - at, found, made, named) or _put_off(talk, turn, turn - at, found, made)
    ):
        return False
    if (
        made.weak
        and not (found.opposed & made.states)
        and not (
            found.how & _STRONG
            and ends(talk, turn)
            and any(named[m] <= _COMMON for m in _common(talk, turn, found, made) - _DEAL)
        )
    ):
        return False
    if not (counted_on(talk, turn) or found.opposed & made.states) and not (
        found.how & (_STRONG | {"priced"})
        and turn - at <= WITHIN // 2
        and any(named[m] <= _COMMON for m in _common(talk, turn, found, made) - _DEAL)
    ):
        return False
    if found.due and made.due and found.due.words.lower() == made.due.words.lower():
        return False  # the same is told again
    text, last = talk.texts[turn], talk.texts[turn - 1]
    if _told(talk, turn, found) or _OTHERWISE.match(text.norm, found.end):
        return False
    if "priced" in found.how and found.about & made.about <= _DEAL | _SUMS and put_in(text, found.end):
        return False  # a sum for another thing
    if found.how == {"burden"} and matters_of(last) & found.about - made.about - VAGUE:
        return False  # the customer spoke of doing it
    if (made.free or made.spared) and "denied" in found.how and _CHARGES.search(text.norm, found.start, found.end):
        return False  # that nothing is to be paid is told again
    if made.limited and LIMITED.search(talk.texts[turn].norm, found.start, found.end):
        return False  # its limit is told again
    if (
        made.spared
        and found.how
        and found.how <= {"denied", "bounded"}
        and keeps_out(text.norm[found.start : found.end])
    ) or _answers(talk.texts[turn - 1], found, made):
        return False
    if _REDIRECTS.search(talk.texts[turn - 1].norm):
        return False
    if "denied" in found.how and at and refuses(talk.texts[at - 1], found.about):
        return False  # it was asked to be left out
    return not any(refuses(talk.texts[i], made.about | found.about) for i in talk.turns("customer", at + 1, turn))


def _corrected(talk: Talk, at: int, made: Benefit) -> bool:
    """Whether the customer said no to what was held out as soon as it was."""
    if at + 1 >= len(talk.texts) or talk.role(at + 1) != "customer":
        return False
    said = talk.texts[at + 1]
    return bool(_NO.match(said.norm)) and not CLOSES.search(said.norm) and bool(matters_of(said) & made.about - VAGUE)


def _told(talk: Talk, turn: int, found: Curb) -> bool:
    """Whether words name a price that was told before, or one that is then dropped."""
    norm = talk.texts[turn].norm
    if "priced" not in found.how:
        return False
    if _DROPPED.search(norm, found.start):
        return True
    amounts = _AMOUNTS.findall(norm, found.start, found.end)
    before = {
        a for i in talk.turns("seller", max(1, turn - WITHIN), turn) for a in _AMOUNTS.findall(talk.texts[i].norm)
    }
    return bool(amounts) and before.issuperset(amounts)


_POINTED_AT = lazy(
    r"(?:[a-z]+ )?(?:it|that|this|they|those|them|these|both|all)(?:_s|_re|_ve|_ll)? (?!why|because|how)"
)
_NO = lazy(r"\W*(?:oh |um |well |sorry )*(?:no|nope|nah|actually|not)\b")
_SUPPOSED = lazy(r"\b(?:[a-z]+n_t|cannot|if|unless|in case)\b")  # not taken for a limit before
_CHARGES = lazy(r"\b(?:charge[ds]?|bill(?:ed)?|pay|paid|cost|extra (?:cost|charge)|fees?)\b")
_OTHERWISE = lazy(r",? but (?:the|it|i|we|you|they|he|she)(?:_ll| will| can|\b [a-z]+ (?:will|can))\b")
_AMOUNTS = lazy(r"(?<![\d:.])\d+(?:\.\d\d)?(?![\d:a-z])")
_DROPPED = lazy(
    r"\bbut (?:i|we|they)(?:_ve| have|_ll|_d)? (?:waive\w*|taken|took|got|knocked|left|let|dropped)\b"
    r"|\bfree\b(?! choice)|\bback (?:on|onto|to|into|in) (?:your|the|you)\b|\b(?:credit|refund)"
)


def _answers(text: TurnText, found: Curb, made: Benefit) -> bool:
    """Whether the words answer a question of the customer's turn, and not one that counts on what was held out."""
    if (told := _TELL_ME.search(text.norm)) and not _WHOLE.search(text.norm):
        texts = [w.text for w in text.between(told.start(), len(text.norm))]
        if names(matters(texts, 0, len(texts))) & found.own - VAGUE:
            return True
    for asked in questions_of(text):
        texts = [w.text for w in text.between(asked.start, asked.end)]
        if _NODS.issuperset(texts) or _WHOLE.search(text.norm, asked.start, asked.end):
            continue
        about = names(matters(texts, 0, len(texts))) | marks_in(" ".join(texts))
        if about & made.about - VAGUE and _TRUSTS.search(text.norm, asked.start, asked.end):
            continue
        if (
            found.start >= _FIRST
            and not about & (found.about | made.about) - VAGUE
            and not fields_of(texts) & found.fields & made.fields
        ):
            continue
        return True
    return False


_TELL_ME = lazy(
    r"\b(?:(?:let|tell) me|(?:like|need|want) to know|wonder\w*|wondering|know) (?:if|whether|what|which|about)\b"
)
_WHOLE = lazy(r"\b(?:anything else|is that (?:all|it|everything)|are we (?:done|good)|all set)\b")
_TRUSTS = lazy(
    r"\b(?:where|when|which|can i (?:use|have|get|spend|still|then)|so (?:by|then|i|you|we|it|just)|how (?:do|will) i"
    r"|what time|(?:my|the) \d+)\b"
)
_NODS = frozenset("ok okay really yes sure right great oh".split())  # asked with them, nothing is
_FIRST = 20  # characters from the beginning within which words still answer what was asked
_REDIRECTS = lazy(  # the customer turned to something else
    r"\b(?:find|show|search|look for|change (?:it|that|the|my)|reschedule|something else|anything else available"
    r"|other options|(?:something|anything) (?:cheaper|else|earlier|later)|instead|rather|wrong|not right|i (?:would "
    r"|_d )?prefer|swap|switch|make (?:it|that)|different)\b|^\W*(?:actually|no,? (?:i (?:want|said|need|mean|ask"
    r"|would)\w*|silly|make|on|at|for|just)\b)"
)
_LASTS = lazy(r"\b(?:kept|keep\w*|h[eo]ld|till|until|saved?|extend\w*)\b")  # a later time is more of it
_CLOCK = lazy(r"\d ?[ap]\.?m\b|o_?\W?clock|:\d\d")


def _put_off(talk: Talk, turn: int, turns: int, found: Curb, made: Benefit) -> bool:
    """Whether a limit gives a later time for what was just held out."""
    if "timed" not in found.how or turns > _NEAR or found.due is None or made.due is None:
        return False
    if questions_of(talk.texts[turn - 1]) or _LASTS.search(talk.texts[turn].norm, found.start, found.end):
        return False
    said = f"{found.due.words} {made.due.words}".lower()
    return made.due.exact and not _CLOCK.search(said) and postponed(talk.day, found.due.words, made.due.words)


def _tied(talk: Talk, turn: int, turns: int, found: Curb, made: Benefit, named: Counter[str]) -> bool:
    """Whether a later clause is about what was held out and goes against it."""
    said = talk.texts[turn].norm[found.start : found.end]
    if found.opposed & made.states:
        return True
    if made.personal and "absent" in found.how:
        return True
    common = _common(talk, turn, found, made)
    rare = any(named[m] <= _COMMON for m in common - _DEAL)
    for thing in found.counts.keys() & made.counts.keys():
        if (rare or turns <= _NEXT) and (thing != "percent" or made.free):
            return found.counts[thing] < made.counts[thing]
    if (
        made.spared
        and (rare or found.fields & made.fields & BARRED)
        and (found.how or found.own & made.about or found.own_fields & made.fields)
        and not of_the_talk(said)
    ):
        return not keeps_out(said)
    priced = (made.free or made.spared) and "priced" in found.how
    strong = bool(found.how & _STRONG) or priced
    if priced and made.free and found.about & made.about:
        return True
    if found.how == {"denied"} and common and common <= found.done and found.about - made.about - found.done - VAGUE:
        return False  # the same is done with another thing
    if made.ahead and not strong and "luck" not in found.how:
        near = (rare and common & found.own) or found.own_fields & made.fields
        if found.how or _SUPPOSED.search(said):
            return False
        return bool(near) and found.finite and not of_the_talk(said) and not keeps(said) and ends(talk, turn)
    if made.ahead and (rare or found.fields & made.fields):
        return rare or strong
    if "denied" in found.how and rare and not made.spared and common & found.own:
        return not (
            found.own - found.done - made.about - VAGUE - _SUMS - _LET
        )  # it is said not to be, and nothing else
    return (priced and (turns <= _NEXT or not made.about - _DEAL - VAGUE - GIFT)) or (
        made.ahead and "gone" in found.how and turns <= _NEAR and bool(_POINTED_AT.match(said))
    )


def _common(talk: Talk, turn: int, found: Curb, made: Benefit) -> frozenset[str]:
    """The matters of both; a clause that names none speaks of what the customer has just named."""
    about = found.about if found.own - VAGUE - _SUMS else found.about | matters_of(talk.texts[turn - 1])
    return about & made.about - VAGUE
