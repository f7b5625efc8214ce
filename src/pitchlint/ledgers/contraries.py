"""Clauses of a seller's turn that restrict, deny, price, hand back or end something, whatever it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pitchlint.ledgers.clauses import conditional
from pitchlint.ledgers.flat_denials import DENIED_OF
from pitchlint.ledgers.in_person import ABSENT
from pitchlint.ledgers.matters import Named, matters
from pitchlint.ledgers.parts import clauses_of
from pitchlint.ledgers.settlements import index_at
from pitchlint.nlp.mentions import MONEY
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

Sort = Literal["denied", "bounded", "left", "gone", "stays", "priced", "absent", "asserted"]
_CUES: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    ("absent", ABSENT),
    (
        "denied",
        lazy(
            r"\b(?:no(?! (?:(?:i|we|you|it|he|she|they|that|this|there)(?:_[a-z]+)?\b|problem|worries|need|doubt|idea"
            r"|matter|rush|later|one else|charge|cost|fee|more|other|further))|not(?! (?:only|just|sure|yet))"
            r"|never(?! mind)|nobody|none|nothing(?! to (?:pay|worry))|neither|nor|cannot|cant|unable|without"
            r"|unfortunately|impossible|off[- ]limits|out of the question|hardly|rarely|stopped|refus\w+"
            r"|(?!don_t (?:hesitate|worry|forget|need|have|want|mind)|[a-z]+n_t (?:cost|charge|bill"
            r"|take long))[a-z]+n_t)\b"
        ),
    ),
    (
        "bounded",
        lazy(
            r"\b(?:only|solely|strictly|exclusively|always|instead|separate(?:ly)?|otherwise|elsewhere|usually"
            r"|normally|at best|whatever|whichever|any [a-z]+ (?:that|which) (?:is|_s)|just the"
            r"|turns? out|limited|restricted|policy|for (?:everybody|everyone|all guests|all customers)"
            r"|no exceptions)\b"
        ),
    ),
    (
        "left",
        lazy(
            r"\b(?:(?:you|u|ye|everybody|everyone|guests?|customers?|people)(?:_ll|_d|_ve)?(?: would| will| still"
            r"| just| then| might| may)* (?:ha(?:ve|s)(?: got)? to|needs? to|must|should(?! (?:see|find|get|have|be"
            r"|receive|hear|arrive|now))|better|ought|make|arrange|sort|bring|pay|find|get your|take your"
            r"|go (?:there )?without)|you(?:_ll|_d| will| would) want to|your own|yourself|yourselves|up to you|(?:in"
            r"|at|with|from|through|via) (?:your|the) (?:branch|office|shop|counter|desk|bank|company|provider)"
            r"|(?:take|contact|ask|call|speak|talk|turn|write) (?:\w+ ){0,4}?(?:up with|to|with|them|direct(?:ly)?)"
            r"|please (?:bring|send|forward|pass|ask|tell|write|collect|fetch|order|print|arrange)|pop in"
            r"|you can (?:look|find|check|read|see|get|download|print)[a-z ]{0,24} (?:website"
            r"|online|site|web|app|page)\b|for the [a-z]+ you)\b"
        ),
    ),
    (
        "gone",
        lazy(
            r"(?:\b(?:is|are|was|were|has|have|been|got|all|being)|_s|_re)(?: now| already| just| all| been"
            r"| currently| sold)* (?:out|off|gone|away|taken|closed|shut|full|locked|broken|over|sold|given|cancelled"
            r"|lost|finished)\b|\b(?:ran|run) out\b|\b(?:closes|expires|ends)\b"
        ),
    ),
    (
        "stays",
        lazy(
            r"\b(?:(?<!your )(?<!the )stays?|remains?|leave it|leaving it|keeps? (?:it|the|your)|as (?:it|they) (?:is"
            r"|are|was)|as normal|unchanged|still)\b"
        ),
    ),
    (
        "priced",
        lazy(rf"{MONEY}|\b(?:pay|paid|charged?|charges|costs?|settle|chargeable|payable|your bill|extra)\b"),
    ),
)
_DONE = lazy(r"\b(?:free|no extra|included|complimentary|waived?)\b")
_MEANT = lazy(r"\b(?:it|that|this|they|them|those|these|one|ones|any|which)(?:_s|_re|_ll)?\b")
_SUPPOSED = lazy(
    r"\b(?:if|unless|in case|would|could|free|except|but|instead|avoid\w*|skip\w*|away|rather|allerg\w*)\b"
)
_BEFORE, _BEHIND = 9, 8  # words around a cue in speech, which has no marks
_IS_NOT = lazy(r"\b(?:isn_t|aren_t|is not|are not|_s not|_re not)\b")
_FOR_NOW = lazy(r"\b(?:right away|straight away|immediately|yet|until|without your)\b")
_NO_FACT = lazy(
    r"\b(?:nothing to pay|you (?:won_t|don_t|needn_t|will not) (?:have|need)"
    r"|[a-z]*n_t cost|would you|could you|was that|hear (?:that|you)|sorry to|not a problem"
    r"|then (?:i|we)|any (?:more|other|further)|find any)\b"
)


@dataclass(frozen=True, slots=True)
class Contrary:
    """A clause that goes against something.

    Attributes:
        sort: how.
        start, end: characters of the turn.
        named: its matters.
        meant: whether it speaks of something named before, "it" or "them".
        at: index of the word that makes it contrary.
    """

    sort: Sort
    start: int
    end: int
    named: tuple[Named, ...]
    meant: bool = False
    at: int = 0


@each_once
def contraries(text: TurnText) -> Iterator[Contrary]:
    """The clauses of a turn that may go against what was said before; a clause once for each sort."""
    texts = [w.text for w in text.words]
    ahead: tuple[Named, ...] = ()  # what the clause before in the sentence names
    stop = 0
    for first, last, asked in clauses_of(text):
        start, end = text.words[first].start, text.words[last - 1].end
        said = text.norm[start:end]
        named = matters(texts, first, last)
        meant, low = bool(_MEANT.search(said)), text.sentence(start)[0]
        whole = (*named, *ahead) if meant and (low < stop or not text.punctuated) else named
        ahead, stop = whole if low < stop else named, end
        if asked or _NO_FACT.search(said) or (said.startswith(("or ", "and ")) and conditional(text, start)):
            continue
        for sort, cue in _CUES:
            seen = cue.search(said)
            if seen and sort == "denied" and (_describes(said) or said.startswith(("if ", "unless "))):
                continue
            if seen and not (sort == "priced" and _DONE.search(said)):
                at = index_at(text, start + seen.start())
                near = whole if text.punctuated else tuple(n for n in whole if -_BEFORE <= n.at - at <= _BEHIND)
                yield Contrary(sort, start, end, near, meant, at)
        if named and not _CUES[1][1].search(said) and not _SUPPOSED.search(said):
            yield Contrary("asserted", start, end, named)


def _describes(said: str) -> bool:
    """Whether a clause only says what a thing is not like, or not by now."""
    found = _IS_NOT.search(said)
    return bool(_FOR_NOW.search(said)) or bool(found and not DENIED_OF.search(said[found.end() :]))
