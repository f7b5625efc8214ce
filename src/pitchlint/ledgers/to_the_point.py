"""A seller's turn as an answer to one question: what can answer that is kept, what cannot is left out.

Left out are sentences that stray (an offer, praise, what was just done), that say only what both knew before, and,
where a time or a number is asked for, the figures that were said before.
"""

from __future__ import annotations

from collections.abc import Sequence

from pitchlint.ledgers.answer_words import COURTESY, PRAISE
from pitchlint.ledgers.answering import Reply, held
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.besides import taken
from pitchlint.ledgers.generalities import tells_nothing
from pitchlint.ledgers.known import is_known
from pitchlint.ledgers.selling import ACTS
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.straying import Stray, sentences, straying
from pitchlint.ledgers.tied import judged, matter, polar, untied
from pitchlint.nlp.mentions import DATE, DURATION, MONTH, NUMBER
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_PRAISED = stems(tuple(PRAISE))
_WORD = lazy(r"[$£€]?[a-z0-9_]+")
RUN = 3  # new words; an unpunctuated turn with more may hold anything besides what it begins with
SHORT = 4  # words; a sentence up to that long may answer by saying again what was said
_WHEN = lazy(  # figures and days, each by itself
    r"\b(?:\d+(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|january|february"
    r"|march"
    r"|april|may|june|july|august|september|october|november|december)\b"
)
_FIRST_DO = lazy(r"(?:^|[.!?]\s+)\W*(?:when|once|after|before) you[^,.!?]*,")  # a time of what the customer is to do
_NUMBERED = lazy(rf"\b{NUMBER}\b")  # "that's six something, right?" may be answered by what was said before
_TIMES = lazy(rf"\b(?:{DATE}|{DURATION}|{MONTH}|(?:at|by|about) {NUMBER}|last (?:year|month|week|summer|winter))\b")
_WAS = lazy(r"\b(?:was|were|did|had|has|have|been|since|last|old|[a-z]{3,}ed)\b")
_PAST = lazy(rf"\blast (?:year|month|week|night|summer|winter|spring|autumn|time)\b|\b{DURATION} ago\b")
_NO = lazy(r"\b(?:yes|no|not|[a-z]+n_t)\b")
_POINTS = lazy(
    r"\?|\b(?:your|the) answer\b|\b(?:it|that|they|we|he|she|those|these|there)(?:_s|_re| is| are| was| were)\b"
)
_COUNTS = lazy(r"(?:[a-z]+,? ){0,2}how (?:many|long|far)\b")
_AGAIN = lazy(
    r"\b(?:more (?:detail|information|info|about)|again|repeat|remind|recap|confirm|sure)\b|[$£€\d]|\b(?:how"
    r"|what) about\b|\b(?:flexib|negotiab|discount|deal\b|offer|lower)"
)
_TO_CONFIRM = lazy(  # the order is read back: its figures are no news
    r"\W*(?:(?:ok|okay|alright|great|so|sure)\W+)*(?:(?:can|could|would|will) you )?(?:please |kindly "
    r"|just )*(?:confirm|verify"
    r"|review|check|to confirm|confirming)\b"
)
_WITHOUT = lazy(r"\b(?:without|not|no|[a-z]+n_t)\b(?! (?:worr|problem|doubt))")
_NAME = lazy(r"\b[A-Z][\w']+ [A-Z][\w']+")


def to_the_point(
    reply: Reply,
    q: Asked,
    focus: frozenset[str],
    kinds: frozenset[Stray],
    given: frozenset[str],
    known: frozenset[str],
    others: Sequence[Asked],
) -> Reply:
    """The reply without the sentences that cannot answer: of some kinds, or with nothing but what was said before.

    Args:
        reply: of the seller.
        q: the question; a sentence that takes up its topic says something to it, even where that was said before.
        focus: what of its topic is new; a straying sentence that takes that up stays.
        kinds: of straying that cannot answer the question; empty where any sentence may answer it.
        given: words said before the question.
        known: words and figures said before it, those of its own turn among them.
        others: the other questions of its turn; a sentence that answers one of those is theirs.
    """
    text = reply.text
    if text is None or not kinds:
        return reply
    off = {(a, b): kind for a, b, kind in straying(text) if kind in kinds}
    worn = any(w.forms[0] in ("time", "number") for w in q.wants)  # a figure said before is no answer
    whole = q.kind in ("time", "where", "price")
    timed = q.wants[0].forms[0] == "time" and not _WAS.search(q.said)
    repeats, near = (
        bool(q.topic or _COUNTS.match(q.said))
        and q.kind != "which"
        and "offer" not in q.wants[0].forms
        and not q.others
        and not _AGAIN.search(q.said)
        and not (q.kind == "yes-no" and _NUMBERED.search(q.said)),
        matter(q),
    )
    about = q.topic | stems([word for w in q.wants for word in w.word.split()])
    spans: list[tuple[int, int]] = []
    held_to = judged(q)
    loose = frozenset(untied(text, iter(sentences(text)), q, off, given)) if held_to else frozenset()
    for start, end in sentences(text):
        said = meant_in(text, start, end)
        other = held_to and taken(text.norm[start:end], q, others)
        if other or (start, end) in loose or (repeats and is_known(text.norm[start:end], known, near)):
            spans.append((start, end))
            continue
        if not q.opinion and (idle_to := tells_nothing(text.norm[start:end])):
            spans.append((start, start + idle_to))
            continue
        if kind := off.get((start, end)):
            new = kind in ("done", "sells") and not (whole and _TO_CONFIRM.match(text.norm, start, end))
            takes_up = bool(said & (q.topic if new and not text.punctuated else near if kind == "apart" else focus))
            takes_up |= kind == "done" and held_to and polar(q) and _WITHOUT.search(text.norm, start, end) is not None
            idle = not takes_up and not (new and _tells(text, start, end, given, worn))
        else:
            idle = (
                bool(said - _PRAISED)
                and said - _PRAISED <= given
                and not said & q.topic
                and not _POINTS.search(text.norm, start, end)
                and not (q.kind == "yes-no" and _NO.search(text.norm, start, end))
                and (text.punctuated or text.count_between(start, end) <= SHORT)
            )
        if idle:
            spans.append((start, end))
        elif timed and (past := [*_PAST.finditer(text.norm, start, end)]) and not said & about:
            spans += [m.span() for m in past]
        elif timed and (first := _FIRST_DO.match(text.norm, start, end)):
            spans.append(first.span())
        elif worn and not said & about and text.count_between(start, end) > SHORT:
            spans += [
                (start + m.start(), start + m.end())
                for m in _WHEN.finditer(text.norm[start:end])
                if m[0] in given or stems([m[0]]) & given
            ]
    return _past(text, tuple(spans)) if spans else reply


def _tells(text: TurnText, start: int, end: int, given: frozenset[str], timed: bool) -> bool:
    """Whether a sentence names a figure, a name of several words, or, if asked for, a time that was not said before."""
    fresh = meant_in(text, start, end) - given
    if not text.punctuated and (len(fresh - _PRAISED - ACTS) > RUN or _NO.search(text.norm, start, end)):
        return True
    if any(w[0].isdigit() for w in fresh):
        return True
    if timed and any(stems(m[0].split()) & fresh for m in _TIMES.finditer(text.norm, start, end)):
        return True
    return any(stems(m[0].lower().split()) <= fresh for m in _NAME.finditer(text.text[start:end]))


@once
def meant(text: TurnText) -> frozenset[str]:
    """Stems of what the words of a turn mean, and its figures; courtesy aside."""
    return meant_in(text, 0, len(text.norm))


def meant_beside(text: TurnText, start: int, end: int) -> frozenset[str]:
    """Stems of what the words of a turn mean, but for some of them."""
    return meant_in(text, 0, start) | meant_in(text, end, len(text.norm))


def meant_in(text: TurnText, start: int, end: int) -> frozenset[str]:
    """Stems of what some words of a turn mean, and their figures; courtesy aside."""
    words = _WORD.findall(COURTESY.sub(" . ", text.norm[start:end]))
    return stems(words) | {w for w in words if w.isdigit()}


@once
def _past(text: TurnText, spans: tuple[tuple[int, int], ...]) -> Reply:
    return held(text, spans)
