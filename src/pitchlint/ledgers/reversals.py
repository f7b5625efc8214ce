"""What the seller said would be and later said would not be, whatever the verb.

`commitments` lists promises and must not take every "I'll" for one. Where the seller later denies the same thing, the
denial itself shows that something was held out; so here any future counts: "there'll be a car for you", and later
"there's no car". Both sides are read as the stems of their words; the denial must be about little else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pitchlint.ledgers.acts import Act, act_of, verb_of
from pitchlint.ledgers.clauses import CONDITION, clause_end, conditional, main_verb, markers
from pitchlint.ledgers.settlements import holds, index_at
from pitchlint.ledgers.stems import stems
from pitchlint.ledgers.talk import REACH, Talk
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import DATE, DURATION
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

_SEEKS = frozenset(  # what is tried or done in the talk itself: to find nothing goes against no promise
    """look search find check see try help need tell know like want think assume play pull start begin confirm
    guess go come wait do say read hear recommend suggest cost take last rain getting
    having trying looking""".split()
)
_NEGATOR = lazy(
    r"\b(?:[a-z]+n_t|cannot|cant|wont|dont|doesnt|isnt|not|never|no|none|nobody|no one|nothing|neither|unable"
    r"|impossible|stopped(?= [a-z]+ing\b)|(?:decided|chosen|going|have|want|need) to (?:keep|leave|stick|hold on)"
    r"|(?:we_re|i_m|we are|i am) keeping|(?:went|gone|given|going) to (?:another|someone|somebody)|(?:has|have) to stay"
    r"|you(?:_ll| will|_d)? (?:have|need) to(?=[^.!?;]*\byourself\b))\b"
)
_NO_DENIAL = lazy(  # a need that is spared, a description, a time only, a courtesy, a question of certainty
    r"\b(?:(?:don_t|won_t|not|do not|didn_t) (?:have|need|want|worry|mind|forget|hesitate|know|see|think|believe)\b"
    r"|no (?:need|problem|worries|rush|pressure|doubt|idea|later|more than|longer than|extra|additional|further"
    r"|other|fees?"
    r"|charges?|cost)|(?:not|n_t) (?:only|just|sure|certain|yet)|not (?:until|before)|right away|straight away"
    r"|immediately"
    r"|at the moment|any more than|so far)\b"
)
_DESCRIBES = lazy(  # "the car isn't an automatic", "it is not far"
    r"(?:is|are|was|were|it_s|that_s|they_re)(?:n_t| not) (?!(?:something|anything|included|possible|available"
    r"|going|happening"
    r"|offered|part|able|being|on offer|done|provided|covered|there|coming|getting|in stock|allowed|an? option)\b)"
    r"(?![a-z]+ing\b)"
)
_FOR_A_TIME = lazy(rf"\b(?:{DATE}|{DURATION}|sundays|weekends|without|until|till|before|sooner|earlier)\b")
_LIMITS = lazy(r"\b(?:on|for|with|under|in|at|to) (?:this|these|our|your|such)\b")  # "not possible on this fare"
_TURNS = lazy(r"stopped|.*keeping|(?:went|gone|given|going|has|have) to |(?:decided|chosen|going|have|want|need) to ")
_VERB_OF_YOURS = lazy(r" ([a-z]+)")  # the customer's verb for it may be another: "you have to carry it in yourself"
_CLAUSE = lazy(r"[.?!;:,]\s|\b(?:but|because|since|however|although|so|and)\b")
_SPAN = (7, 9)  # words before and behind a negator in a turn without marks
_NEAR = 25  # characters behind it, in which such a turn may bound it by a time
_DECLINES = lazy(
    r"^\W*(?:(?:actually|oh|hm+|well|ah)\W+)*no\b|\b(?:no need|(?:do not|don_t|dont|needn_t|not) (?:need|bother"
    r"|want|worry|call|send|ring|trouble|have to)"
    r"|after all"
    r"|instead|rather|never ?mind|forget (?:it|that|about)|cancel|changed my mind|not necessary|unnecessary|leave it"
    r"|skip (?:it|that)|without (?:it|that)|(?:i|we)_ll (?:just )?(?:drop|come|collect|fetch|pick|bring|do it|sort"
    r"|manage|walk"
    r"|drive|go) ?)\b"
)
_TAKES_IT = lazy(  # the seller falls in with it
    r"^\W*(?:all right|alright|ok|okay|fine|sure|of course|no problem|understood|got it|as you|right|good"
    r"|certainly)\b|\bthen\b"
)


@dataclass(frozen=True, slots=True)
class Reversal:
    """Something held out and later denied, by turns and characters."""

    turn: int
    start: int
    end: int
    act: Act
    denied: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause: where it stands, and the stems of what it is about: all, and those that are no known verbs.

    `order` has the stems in the order of the words, where the text has no marks.
    """

    start: int
    end: int
    about: frozenset[str]
    things: frozenset[str]
    act: Act
    order: tuple[str, ...] = ()


def reversals(talk: Talk) -> Iterator[Reversal]:
    """What was held out and denied later, by the denial; the last thing held out that fits it."""
    held: list[tuple[int, _Said]] = []
    for turn in talk.turns("seller"):
        text = talk.texts[turn]
        if held and turn - held[0][0] > REACH:
            held = [(t, h) for t, h in held if turn - t <= REACH]
        for denial in _denials(text) if held else ():
            fits = [(t, h) for t, h in held if _goes_against(denial, h) and not declined(talk, t, turn)]
            if fits:
                at, one = max(fits, key=lambda f: (len(f[1].about & denial.about), f[0], f[1].start))
                held.remove((at, one))
                yield Reversal(at, one.start, one.end, one.act, (turn, denial.start, denial.end))
        held += ((turn, said) for said in _futures(text))


def declined(talk: Talk, start: int, end: int) -> bool:
    """Whether the seller denies it at `end` because the customer has just said to do without it."""
    last = max(talk.turns("customer", start + 1, end), default=-1)
    if last < 0 or last < end - 1 or not _DECLINES.search(talk.texts[last].norm):
        return False
    return bool(_TAKES_IT.search(talk.texts[end].norm))


def _goes_against(denial: _Said, one: _Said) -> bool:
    """Whether a denial is about what was held out: it names nothing else, and its verb is of the same sort or none."""
    common = denial.about & one.about
    if denial.order:  # without marks the words run on into the next clause
        places = [i for i, word in enumerate(denial.order) if word in one.about]
        spoken = set(denial.order[places[0] : places[-1] + 1 + (len(common) < 2)]) if places else set()
        return bool(spoken) and _fit(denial, one, frozenset(spoken), common)
    return _fit(denial, one, denial.about, common)


def _fit(denial: _Said, one: _Said, about: frozenset[str], common: frozenset[str]) -> bool:
    if not common or 2 * len(common) < len(about) or not denial.things & about <= one.about:
        return False
    return "" in (denial.act.sort, one.act.sort) or denial.act.sort == one.act.sort or not about - one.about


@each_once
def _futures(text: TurnText) -> Iterator[_Said]:
    words = text.words
    texts = [w.text for w in words]
    asked = [(q.start, q.end) for q in questions_of(text)]
    for marker in markers(words):
        verb = main_verb(texts, marker.verb)
        start = words[marker.subject].start
        after = texts[verb : verb + 1] if texts[verb + 1 : verb + 2] in (["after"], ["into"]) else ()  # "look after it"
        if verb >= len(words) or marker.negative or texts[verb] in ("not", "never") or texts[verb] in _SEEKS - {*after}:
            continue
        inner = verb + 1 if texts[verb] == "be" and verb + 1 < len(words) else verb
        if texts[inner].removesuffix("ing") in _SEEKS - {*after} or any(a <= start < b for a, b in asked):
            continue
        end = clause_end(text, verb)
        own = marker.head not in ("i", "we", "you", "it", "they", "he", "she", "that", "this", "there")
        first = marker.subject if own else inner
        about = _about(texts[first:end])
        if about and holds(text, start, start) and not conditional(text, start):
            yield _Said(start, words[end - 1].end, about, about, act_of(texts[inner:end]))


@each_once
def _denials(text: TurnText) -> Iterator[_Said]:
    for found in _NEGATOR.finditer(text.norm):
        low, high = _clause(text, found.start())
        clause = text.norm[low:high]
        timed = clause if text.punctuated else text.norm[low : min(high, found.end() + _NEAR)]
        if _FOR_A_TIME.search(timed) or conditional(text, found.start()):
            continue
        if _NO_DENIAL.search(clause) or CONDITION.search(clause) or _DESCRIBES.search(clause):
            continue
        if not holds(text, found.start(), found.start(), "asked", "past") and not re.search(
            r"\bdid not\b|\bdidn_t\b", clause
        ):
            continue
        if any(q.start <= found.start() < q.end for q in questions_of(text)):
            continue
        high = min([high, *(q.start for q in questions_of(text) if q.start > found.start())])
        if limit := _LIMITS.search(text.norm, found.end(), high):
            high = limit.start()
        spared = _VERB_OF_YOURS.match(text.norm, found.end()) if found[0].startswith("you") else None
        mute = [spared.span(1)] if spared else [found.span()] if _TURNS.match(found[0]) else []
        inside = [w.text for w in text.between(low, high) if not any(a <= w.start < b for a, b in mute)]
        if about := _about(inside):
            verbs = [i for i, w in enumerate(inside) if (v := verb_of(w)) and v[1]]
            act = act_of(inside, verbs[-1] if verbs else 0)
            order = () if text.punctuated else tuple(s for w in inside for s in stems([w]) & about)
            yield _Said(low, high, about, about - stems([inside[i] for i in verbs]), act, order)


def _clause(text: TurnText, at: int) -> tuple[int, int]:
    """The clause around a negator; without marks, some words around it."""
    low, high = text.sentence(at)
    if text.punctuated:
        edges = [m.span() for m in _CLAUSE.finditer(text.norm, low, high)]
        before, behind = [b for _, b in edges if b <= at], [a for a, _ in edges if a > at]
        return max([low, *before]), min([high, *behind])
    i = index_at(text, at)
    joints = [index_at(text, m.start()) for m in _CLAUSE.finditer(text.norm, low, high)]
    first = max([0, i - _SPAN[0], *(j + 1 for j in joints if j < i)])
    last = min([len(text.words), i + _SPAN[1], clause_end(text, i), *(j for j in joints if j > i)])
    return text.words[first].start, text.words[last - 1].end


def _about(words: list[str]) -> frozenset[str]:
    """Stems of the words that tell one matter from another."""
    act = act_of(words)
    named = set(act.named)
    named |= {w for w in words if (v := verb_of(w)) and v[1]}
    return stems([w for w in named if w not in _EMPTY]) | _money_back(words)


def _money_back(words: list[str]) -> frozenset[str]:
    return frozenset({"refund"}) if "money back" in " ".join(words) else frozenset()


_EMPTY = frozenset(
    """something anything nothing none nobody yourself able unable cannot cant wont dont not never no time mention
    should haven_t something thing going included impossible charge cost fee price afraid sorry honest fact note part
    second""".split()
)
