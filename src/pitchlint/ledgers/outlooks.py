"""What a seller holds out ("there'll be a car for you") and what he denies ("there's no car"), whatever the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pitchlint.ledgers.acts import Act, act_of, verb_of
from pitchlint.ledgers.clauses import CONDITION, clause_end, conditional, main_verb, markers
from pitchlint.ledgers.settlements import holds, index_at
from pitchlint.ledgers.stems import stems
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import DATE, DURATION
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

_SEEKS = frozenset(  # what is tried or done in the talk itself: to find nothing goes against no promise
    """look search find check see try help need tell know like want think assume play pull start begin confirm
    guess go come wait do say read hear recommend suggest cost take last rain getting
    having trying looking calling ringing phoning reaching""".split()
)
_NEGATOR = lazy(
    r"\b(?:[a-z]+n_t|cannot|cant|wont|dont|doesnt|isnt|not|never|no|none|nobody|no one|nothing|neither|unable"
    r"|impossible|stopped(?= [a-z]+ing\b)|(?:decided|chosen|going|have|want|need) to (?:keep|leave|stick|hold on)"
    r"|(?:we_re|i_m|we are|i am) keeping|(?:went|gone|given|going) to (?:another|someone|somebody)|(?:has|have) to stay"
    r"|you(?:_ll| will|_d)? (?:have|need) to(?=[^.!?;]*\byourself\b))\b"
)
_NO_DENIAL = lazy(  # a need that is spared, a description, a time only, a courtesy, a question of certainty
    r"\b(?:(?:don_t|won_t|not|do not|didn_t) (?:have|need|want|worry|mind|forget|hesitate|know|see|think|believe)\b"
    r"|no (?:need|problem|worries|rush|pressure|doubt|idea|later|more than|longer than|extra|additional|further|other"
    r"|fees?|charges?|cost)|(?:not|n_t) (?:only|just|sure|certain|yet)|not (?:until|before)|right away|straight away"
    r"|immediately|at the moment|any more than|so far)\b"
)
_DESCRIBES = lazy(  # "the car isn't an automatic", "it is not far"
    r"(?:is|are|was|were|it_s|that_s|they_re)(?:n_t| not) (?!(?:something|anything|included|possible|available|going"
    r"|happening|offered|part|able|being|on offer|done|provided|covered|there|coming|getting|in stock|allowed"
    r"|an? option)\b)(?![a-z]+ing\b)"
)
_FOR_A_TIME = lazy(rf"\b(?:{DATE}|{DURATION}|sundays|weekends|without|until|till|before|sooner|earlier)\b")
_LIMITS = lazy(r"\b(?:on|for|with|under|in|at|to) (?:this|these|our|your|such)\b")  # "not possible on this fare"
_TURNS = lazy(r"stopped|.*keeping|(?:went|gone|given|going|has|have) to |(?:decided|chosen|going|have|want|need) to ")
_VERB_OF_YOURS = lazy(r" ([a-z]+)")  # the customer's verb for it may be another: "you have to carry it in yourself"
_CLAUSE = lazy(r"[.?!;:,]\s|\b(?:but|because|since|however|although|so|and)\b")
_WITHOUT = frozenset("no without".split())
_SPAN = (7, 9)  # words before and behind a negator in a turn without marks
_NEAR = 25  # characters behind it, in which such a turn may bound it by a time


@dataclass(frozen=True, slots=True)
class Said:
    """A clause: where it stands, and the stems of what it is about: all, and those that are no known verbs.

    `order` has the stems in the order of the words, where the text has no marks.
    """

    start: int
    end: int
    about: frozenset[str]
    things: frozenset[str]
    act: Act
    order: tuple[str, ...] = ()


@each_once
def futures(text: TurnText) -> Iterator[Said]:
    """What a turn of the seller holds out, by place."""
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
        if not _WITHOUT.isdisjoint(texts[verb:end]):  # "there'll be no nuts": to deny them is to keep it
            continue
        own = marker.head not in ("i", "we", "you", "it", "they", "he", "she", "that", "this", "there")
        first = marker.subject if own else inner
        about = _about(texts[first:end])
        if about and holds(text, start, start) and not conditional(text, start):
            yield Said(start, words[end - 1].end, about, about, act_of(texts[inner:end]))


@each_once
def denials(text: TurnText) -> Iterator[Said]:
    """What a turn of the seller denies, by place."""
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
            yield Said(low, high, about, about - stems([inside[i] for i in verbs]), act, order)


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
