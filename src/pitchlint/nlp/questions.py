"""Which words of a turn ask something, by the question mark or by syntax alone.

Speech recognition often writes no punctuation, so a question is also known by its form: an auxiliary before its
subject ("is that including VAT"), a question word in front of an auxiliary or a measure ("how much is it"), a
negated tag ("isn't it"), or a bare question word that is the whole sentence. Quirk et al., A Comprehensive Grammar
of the English Language (1985), 11.4-11.23, is the source of the forms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pitchlint.nlp.text import TurnText, Word


@dataclass(frozen=True, slots=True)
class Question:
    """A span of a turn that asks. `by` says how it was recognised."""

    start: int
    end: int
    by: Literal["mark", "inversion", "wh", "tag"]


_AUX = frozenset(
    "do does did is are was were have has had can could will would shall should may might am ain_t".split()
)
_NEG_AUX = frozenset(
    """don_t doesn_t didn_t isn_t aren_t wasn_t weren_t haven_t hasn_t hadn_t can_t couldn_t won_t wouldn_t shouldn_t
    ain_t dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt cant couldnt wouldnt shouldnt""".split()
)
_PRONOUN = frozenset("i you he she it we they there that this these those u ya".split())
_SUBJECT = _PRONOUN | frozenset(
    "the my your our his her their a an any anyone anybody someone somebody everything all both one".split()
)
_WH = frozenset("what how when where who why which whose whom whats hows wheres whos whens what_s how_s where_s who_s when_s why_s".split())  # fmt: skip
_WH_IS = frozenset("whats hows wheres whos what_s how_s where_s who_s when_s why_s what_re how_re where_re what_d how_d".split())  # fmt: skip
_WH_MEASURE = frozenset(
    """much many long far often soon big old early late about come kind type sort time day date size colour color
    else price number address quickly well difficult hard expensive fast high deep heavy""".split()
)
# Words after which a clause may begin: an inverted auxiliary is then a question, not a statement's verb.
_OPENERS = frozenset(
    """and but so or well um uh er erm oh okay ok yes yeah yep no nope right hi hello hey please sorry then also now
    alright just thanks thank_you cheers actually because cause cos like mm hmm mhm ah great good fine sure if
    anyway basically what how when where who why which today tomorrow though if_so sir madam mate guys folks thanks
    there""".split()
)
_NOT_BEFORE_YOU = frozenset("as nor neither than so i we they he she it you that which who".split())
_BE_FORMS = frozenset("is are was were am".split())
_NOT_IMPERATIVE = frozenset("worry dare forget ever".split())  # don't you worry
_REACH = 18  # words that an unpunctuated question is taken to run on


def find_questions(turn: TurnText) -> tuple[Question, ...]:
    """The questions of a turn, in order, not overlapping."""
    found: list[Question] = []
    words = turn.words
    at = 0
    for start, end in turn.sentences:
        inside = []
        while at < len(words) and words[at].start < end:
            if words[at].start >= start:
                inside.append(words[at])
            at += 1
        if not inside:
            continue
        tail = turn.norm[start:end].rstrip(' "')
        if tail.endswith("?") or "?" in tail[-3:]:
            found.append(Question(inside[0].start, inside[-1].end, "mark"))
        else:
            found += _by_syntax(inside)
    return tuple(found)


def _by_syntax(words: Sequence[Word]) -> list[Question]:
    found: list[Question] = []
    free_from = 0
    for i in range(len(words)):
        if i < free_from:
            continue
        by = _asks_at(words, i)
        if by is None:
            continue
        last = min(i + _REACH, len(words)) - 1
        found.append(Question(words[i].start, words[last].end, by))
        free_from = last + 1
    return found


def _asks_at(words: Sequence[Word], i: int) -> Literal["inversion", "wh", "tag"] | None:
    word = words[i].text
    before = words[i - 1].text if i else ""
    after = words[i + 1].text if i + 1 < len(words) else ""
    then = words[i + 2].text if i + 2 < len(words) else ""
    opens = i == 0 or before in _OPENERS
    if word in _NEG_AUX and after in _PRONOUN and then not in _NOT_IMPERATIVE and (opens or before not in _PRONOUN):
        return "tag"
    if word in _AUX and after in ("you", "u", "ya") and before not in _NOT_BEFORE_YOU:
        if word in ("had", "should") and opens and i == 0:  # "had you asked ...", "should you need ..."
            return None
        if word in ("do", "did", "can", "could", "would", "will", "are", "have", "has", "is", "was", "were"):
            return "inversion"
    if word in _AUX and opens and after in _SUBJECT:
        if word in ("may", "might", "had", "should") and i == 0 and after not in ("i", "we"):
            return None
        if word in ("do", "have") and after not in _PRONOUN:  # "do the washing", "have a nice day"
            return None
        if word in ("can", "will") and after in ("a", "an"):
            return None
        return "inversion"
    if word in _WH:
        return _asks_wh(words, i, opens, after, then)
    return None


def _asks_wh(
    words: Sequence[Word], i: int, opens: bool, after: str, then: str
) -> Literal["wh"] | None:
    word = words[i].text
    if len(words) == 1 or (not after and opens):
        return "wh" if opens else None
    if word in _WH_IS:
        return "wh" if opens or after in ("the", "your", "that", "this", "it") else None
    if word in ("how", "what") and after in ("about", "if", "come") and opens:
        return "wh"
    if word == "how" and after in _WH_MEASURE and (opens or then in _AUX):
        return "wh"
    if word == "what" and after in _WH_MEASURE and opens:
        return "wh"
    if after in _AUX and (then in _SUBJECT or opens):
        if word in ("which", "who", "when", "where") and not opens and then not in _PRONOUN:
            return None
        if word in ("which", "who", "what") and after in _BE_FORMS and i and not opens:
            return None
        if word == "which" and i:
            return None
        return "wh"
    if word in ("why", "who") and i == 0 and (after in _NEG_AUX or after in ("not", "would")):
        return "wh"
    if word in ("which", "what") and opens and i == 0 and then in _AUX:  # which one is, what plan do
        return "wh"
    return None
