"""Whether a sentence of the seller takes up the matter of a question at all: by its words, by a yes or no, by "it".

"Does it have a garage?" - "The number is 555 0100. They answer from nine." Neither sentence does: the first names
another thing, and "they" in the second goes on with the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pitchlint.ledgers.answer_words import CHECKS, COURTESY, IDLE
from pitchlint.ledgers.answering import forms_in
from pitchlint.ledgers.asking import Asked
from pitchlint.ledgers.stems import stem, stems
from pitchlint.ledgers.straying import Stray
from pitchlint.ledgers.tied_words import (
    ALSO,
    AT_PLACE,
    CALLED,
    ELLIPSIS,
    FEELS,
    FIGURE,
    HAVE,
    HOLDS,
    IS,
    KIN,
    NAME,
    NEW_THING,
    OF_ORDER,
    OF_PERSON,
    OF_US,
    OPENS,
    ORDERS,
    OTHER,
    OWN,
    PERSON,
    POINTS,
    ROW,
    SAYS,
    SCORE,
    TIME,
    TIMELY,
    TO_YOU,
    VERB,
    WHEN,
)
from pitchlint.ledgers.wants import Form
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_LOOSE: frozenset[Form] = frozenset(
    {"fact", "yes-no", "offer", "sorts", "number"}
)  # wants whose answer has no look of its own
FIRST = 4  # words with which a sentence begins
SHORT = 12  # words; a fragment up to that long names the thing asked for
_COURSE = lazy(  # how a matter goes on: whatever the seller tells of it answers
    r"\b(?:status|update|progress|happen(?:ing|ed|s)|been (?:done|upgraded|updated|changed|replaced|repaired|fixed"
    r"|included)|wrong with|going on|story|history)\b"
)
_ACTS = lazy(
    r"\W*(?:(?:the|your|our|my|this|that) )?[a-z]+ (?:[a-z]+ )?(?:starts|costs|leaves|runs|goes|opens|begins|plays"
    r"|comes|takes|lasts|looks|works|serves|needs|arrives|departs)\b"
)
BARE = lazy(  # "has Anna replied"
    r"(?:(?:and|but|so) )?(?:has|did|is|was|will) (?!(?:it|that|this|these|those|the|an?|any|some|there|they|you|we|i"
    r"|my|your|our|their|its|all|each|every|smoking|parking|breakfast|dinner|lunch|wifi)\b)[a-z]+[^s ] (?:(?:been"
    r"|already|actually|ever|yet) )*(?:[a-z]{2,}ed|say|said|come|coming|going|know|agree|accept|answer|reply|been|in"
    r"|there|here)\b"
)
_PLURAL = lazy(r"\b[a-z]{3,}es\b")
_LONG = 5  # letters; in a word that long one wrong letter does not make another word


def judged(q: Asked) -> bool:
    """Whether a question can be held to its matter: what is wanted has no look of its own, and the matter is named."""
    forms = {f for w in q.wants for f in w.forms}
    loose = bool(forms & _LOOSE) and not forms & {"money", "time", "phone", "link", "purpose", "action"}
    named = bool(q.topic - WHEN) or any(w.word for w in q.wants)
    return loose and q.factual and named and not _COURSE.search(q.said) and not q.others and not q.opinion


def polar(q: Asked) -> bool:
    """Whether a yes or a no answers a question."""
    return any("yes-no" in w.forms for w in q.wants)


def matter(q: Asked) -> frozenset[str]:
    """Stems of what a question is about, and of words that tell of the same."""
    return near(q.topic | stems([word for w in q.wants for word in w.word.split()]))


def near(about: frozenset[str]) -> frozenset[str]:
    """Stems, and those of words that tell of the same."""
    numbers = {word[:3] if word[3:] == "s" else f"{word}s" for word in about if len(word) == 3 or word[3:] == "s"}
    return about.union(numbers, *(KIN.get(word, ()) for word in about))


def untied(
    text: TurnText,
    spans: Iterator[tuple[int, int]],
    q: Asked,
    idle: Mapping[tuple[int, int], Stray],
    given: frozenset[str],
) -> Iterator[tuple[int, int]]:
    """The sentences that do not take up the matter of a question, by characters.

    Args:
        text: of the seller's turn.
        spans: its sentences, in order.
        q: the question.
        given: stems said before the question; a name that is not among them may be the answer.
        idle: sentences that stray: offers, praise, what was done; they must name the matter to take it up.
    """
    about = matter(q)
    before = True
    for start, end in spans:
        named = frozenset(stem(w.text) for w in text.between(start, end))
        said = text.norm[start:end]
        if not (tied := shares(named, about)) and (start, end) not in idle and not FEELS.search(said):
            length = text.count_between(start, end)
            tied = (
                _says(said, q, before)
                or (not polar(q) and _new(text, start, end, given))
                or (length <= SHORT and not _known(said, given) and (not VERB.search(said) or bool(FIGURE.match(said))))
            )
        if not tied:
            yield start, end
        before = tied or idle.get((start, end), "sells") != "sells" or _empty(said)  # "it" looks past what was done


def _says(said: str, q: Asked, before: bool) -> bool:
    """Whether a sentence, normalised, says something to a question by what it is: a no, "it", a place, a figure."""
    said = IDLE.sub(" ", said)
    forms = {f for w in q.wants for f in w.forms}
    if before and (_points(said, q) or (_of_person(q.said) and PERSON.search(said))):
        return True
    if SAYS.search(said) or ROW.search(said) or IS.match(said) or NEW_THING.match(said):
        return True
    if polar(q) and (
        _also(said) or HOLDS.search(said) or ELLIPSIS.search(said) or (TIMELY.search(q.said) and TIME.search(said))
    ):
        return True
    if q.kind == "where" and (AT_PLACE.search(said) or "place" in forms_in(said)) and not OF_ORDER.match(said):
        return True
    if TO_YOU.search(q.said) and OF_US.search(said):
        return True
    if forms & {"sorts", "offer"} and HAVE.search(said):
        return True
    if forms & {"sorts", "number"}:
        return "number" in forms and SCORE.search(said) is not None
    told = OTHER.match(said) is None or (q.kind == "which" and any(c.isdigit() for c in said))
    return not polar(q) and q.kind != "where" and told  # what an open question wants, nobody knows


def _of_person(asked: str) -> bool:
    """Whether a question, normalised, is about a person: by a word for one, or by what stands bare as a name does."""
    return OF_PERSON.search(asked) is not None or BARE.match(asked) is not None


def _also(said: str) -> bool:
    """Whether a sentence says how far something holds: with its first words, or in a few."""
    found = ALSO.search(said)
    return found is not None and (len(said.split()) <= SHORT or len(said[: found.start()].split()) < FIRST)


def _points(said: str, q: Asked) -> bool:
    """Whether a sentence goes on with the question: "it" after a thing of its own, or a place asked for, does not."""
    found = POINTS.search(said)
    if found is None or (q.kind == "where" and OPENS.match(said) is None):
        return False
    own = OWN.match(said) if polar(q) else None
    return own is None or found.start() < own.end()


def _empty(said: str) -> bool:
    """Whether a sentence is courtesy, or says that the seller looks it up: "it" looks past that too."""
    return not stems(COURTESY.sub(" ", CHECKS.sub(" ", said)).strip(" .!?,").split())


def _new(text: TurnText, start: int, end: int, given: frozenset[str]) -> bool:
    """Whether a sentence names somebody or something that was not named before."""
    if ORDERS.search(text.norm[start:end]):
        return False
    said = CALLED.sub("", text.text[start:end])
    return any(not stems([m[0].lower()]) <= given for m in NAME.finditer(said))


def fragment(said: str) -> bool:
    """Whether words, normalised, are no sentence, or begin with a fragment: "Vanilla and mint"."""
    first = said.strip(" .!?,").split(". ")[0]
    return 0 < len(first.split()) <= SHORT and not VERB.search(_PLURAL.sub(" ", first)) and not _ACTS.match(first)


def _known(said: str, given: frozenset[str]) -> bool:
    words = stems(said.strip(" .!?,").split())
    return bool(words) and words <= given


def shares(named: frozenset[str], near: frozenset[str]) -> bool:
    """Whether words, as stems, name something of a matter, letters left out or added aside."""
    return bool(named & near) or any(_mistyped(a, b) for a in near if len(a) > _LONG for b in named if len(b) > _LONG)


def _mistyped(one: str, other: str) -> bool:
    """Whether two words differ by one letter left out, added or changed, or by an ending ("donat", "donation")."""
    if one.startswith(other) or other.startswith(one):
        return True
    if abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[same + 1 :] == other[same:] or one[same:] == other[same + 1 :] or one[same + 1 :] == other[same + 1 :]
