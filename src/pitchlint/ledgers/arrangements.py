"""Any statement of a seller about the customer's own case: what is, will be or may be done, for them or with them.

Far wider than a promise, so never listed by itself; a later turn that goes against one makes it an entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pitchlint.ledgers.in_person import PERSONAL
from pitchlint.ledgers.matters import VAGUE, matters, names
from pitchlint.ledgers.parts import clauses_of
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

_OURS = lazy(
    r"\b(?:(?:i|we|you|u|he|she|they|it|there|that|this|somebody|someone)(?:_ll|_m|_re|_ve|_s)|(?:i|we) [a-z]+"
    r"|you (?:get|have|can|may|are|will)|there (?:is|are|will)|will|won_t|shall|gonna|going to|can|(?:is"
    r"|are) [a-z]+ed|guarantee\w*|promise\w*|included|with it|for you|on us|on me|for free|lets? me)\b"
)
_SEEKS = lazy(  # what is told, looked for or asked in the talk itself
    r"\b(?:(?:i|we|i_m|i_ve|we_ve|let me|i_ll|we_ll|i will)(?: have| just| am| can| could| cannot| can_t)* (?:found"
    r"|find|see(?! to| that)|need|require|look\w*|search\w*|check\w*|understand|recommend|suggest|think|know|help"
    r"|assist|hope|would|could|got (?:a|the|one)|apolog\w+|want|was|were|did|had|afraid|sorry|wonder\w*|guess|believe"
    r"|mean)|please|hello|would you|could you|if you (?:would|want|like)|do you|looks? like|seems?|you_re looking"
    r"|you want|you would|you_ll (?:want|need|see|find)|through to|this is|my name|only|able to|unable|anything else"
    r"|confirm that|you said)\b"
)
_NOT = lazy(
    r"\b(?:no(?! (?:extra|charge|cost|fee|problem|doubt|matter|worries|additional|later))|not|never|nobody|none"
    r"|nothing|cannot|cant|without|unable|[a-z]+n_t)\b"
)
_AHEAD = lazy(
    r"_ll\b|\b(?:will|won_t|gonna|going to|promise\w*|guarantee\w*|can|i_m|we_re|for you|you get|make sure"
    r"|coming|with it)\b"
)
_BARS = lazy(
    r"(?:\b(?:won_t|will not|never|without|don_t|doesn_t|isn_t|aren_t|nobody|none)|(?:_ll|will|be|have) (?:not|no))\b"
)
_IF = lazy(r"\b(?:if|in case|unless) .*?\b(?=(?:i|we)_ll\b|(?:i|we) will\b|then\b|$)")
_YOURS = lazy(r"\b(?:(?:i|we)(?:_ve| have)|you (?:have|are|get)|included|comes? with)\b")
_FREE = lazy(
    r"\b(?:free|waiv\w+|on the house|on (?:us|me|our account)|our account|my treat|complimentary|no (?:extra "
    r"|additional )?(?:charge|cost|fee)|throw\w* in|thrown in|included|for nothing|gift|our (?:cost|expense)|covered?"
    r"|pay for)\b"
)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A clause about the customer's case.

    Attributes:
        start, end: characters of the turn.
        about: the matters.
        done: those of them that may be verbs.
        ahead: whether it says what will be or may be done, not only what is.
        negative: whether it says what will not be.
        free: whether it is to cost nothing.
        personal: whether it says who is to do it.
        barred: what will not be: the first matters behind the negation.
    """

    start: int
    end: int
    about: frozenset[str]
    done: frozenset[str]
    ahead: bool
    negative: bool
    free: bool
    personal: bool
    barred: frozenset[str]


@each_once
def arrangements(text: TurnText) -> Iterator[Arrangement]:
    """The clauses of a turn that say something of the customer's case."""
    texts = [w.text for w in text.words]
    for first, last, asked in clauses_of(text):
        start, end = text.words[first].start, text.words[last - 1].end
        said = text.norm[start:end]
        if asked or not _OURS.search(said) or _SEEKS.search(said):
            continue
        named = matters(texts, first, last)
        if named or PERSONAL.search(said):
            done = names(n for n in named if n.verb)
            ahead = bool(_AHEAD.search(said))
            if not (ahead or _YOURS.search(said)):
                continue
            bar = _BARS.search(said) if ahead else None
            behind = [n for n in named if bar and text.words[n.at].start >= start + bar.end() and n.matter not in VAGUE]
            noun = [n for n in behind if not n.verb][:1]
            yield Arrangement(
                start,
                end,
                names(named),
                done,
                ahead,
                bool(_NOT.search(_IF.sub(" ", said))),
                bool(_FREE.search(said)),
                bool(PERSONAL.search(said)),
                names((*behind[:1], *noun)),
            )
