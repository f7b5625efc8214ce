"""What a seller's turn binds the firm to, more widely than a commitment: candidates only, listed when gone against.

"There'll be a bottle waiting", "you can cancel any time, free", "a biscuit on the house", "I've made sure that you
sit together", "you won't get that driver", "will do" (after a wish of the customer).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pitchlint.ledgers.acts import Act, act_of
from pitchlint.ledgers.clauses import Marker, base_form, clause_end, conditional, main_verb, markers
from pitchlint.ledgers.matters import VAGUE, matter, matters, names
from pitchlint.ledgers.settlements import holds, index_at
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText, each_once
from pitchlint.regex import lazy

_SEEKS = frozenset(  # what is done in the talk itself
    """look search find check see try help need tell know like want think assume play pull start begin confirm guess
    go say read hear recommend suggest cost rain having trying looking searching checking have_to get_back
    assist require interest depart arrive last cover total range""".split()
)
_THINGS_HAPPEN = frozenset("weather temperature rain flight bus train show price cost total game match sun".split())
_OF_ITSELF = frozenset("need cost depart arrive range rain".split())
_NOW = frozenset("calling ringing phoning reaching waiting writing looking following contacting speaking".split())
_RECEIVES = frozenset("get have receive be hear getting having receiving sit stay".split())
_DONE_FOR = lazy(  # "I've made sure ...", "I'd have one of ours with you", "I'm after putting ..."
    r"\b(?:(?:i|we)(?:_ve| have)? (?:just |also )?(?:made sure|asked|arranged|added|noted|included|upgraded"
    r"|got you|put you|saved|kept|held|set aside|reserved|waived|applied|moved you|given you|put (?:it|that"
    r"|your|a|the|in|on)|told (?:the|them|him|her))|(?:i_m"
    r"|we_re) after [a-z]+ing|(?:i|we)_d (?:have|get|send|put)|(?:i|we) guarantee"
    r"|(?:all|both|the) (?:\w+ )?of you (?:are|have|will)|you_re (?:all|both) (?:in|on|at)|just the (?:two|three|four)"
    r" of you|(?:nobody|no one) else (?:is|will|can|gets?|has)|you have my word|i promise|(?:you can )?expect (?=an?"
    r"|the|your|our|one))\b"
)
_MAY = lazy(r"\b(?:you|u) can (?:always |still |also )?(?=[a-z])")
_FREELY = lazy(
    r"\b(?:any ?time|whenever|free|no (?:problem|charge|fee|cost|penalty)|for nothing|up to|right up|up until|as often"
    r"|on (?:us|me|the house)|my treat|without (?:a|any) (?:charge|fee|penalty)|won_t cost|full refund"
    r"|on arrival|afterwards|later|when you|at the (?:desk|counter|end)|of course|absolutely|by all means"
    r"|as long as you like)\b"
)
_GIFT = lazy(
    r"\b(?:on the house|(?:it_s|that_s|they_re|is|are|all|both) on (?:us|me)\b(?! \w+ing)|my treat|our treat"
    r"|free of charge|complimentary|compliments of|no extra charge"
    r"|thrown in|as a (?:gift|present|thank you))\b"
)
_FREE = lazy(
    r"\b(?:free|on the house|on (?:us|me)|my treat|complimentary|compliments|no (?:extra |additional )?(?:charge|cost"
    r"|fee)|thrown? in|(?:won_t|not) (?:cost|be charged|pay)|included|for nothing|gift|waive\w*|at our (?:cost"
    r"|expense)|covered)\b"
)
_TAKES_OFF = lazy(r"\b(?:(?:knock|take|taking|knocking) .{1,24}?off|(?:percent|%|pounds?|dollars?|euros?|\d) off)\b")
_FOR_ASKED = lazy(  # takes up what the customer has just asked for, without naming it
    r"\b(?:(?:i|we)(?:_ll| will)(?: definitely| certainly| gladly)? (?:do|add|include|note|arrange|sort|see to|pass"
    r"|put|change|make sure of|make certain of) (?:that|this|it|those|them)\b|(?:sure |of course |yes )?(?:(?:i |we "
    r"|it )?sure will|will do|we will|consider it done)\b|(?:i|we)(?:_ve| have) (?:added|noted|included|passed on)\b)"
)
_NEVER = lazy(  # what will not happen
    r"\b(?:there(?:_ll| will) be no|(?:there )?(?:won_t|will not) be (?:any|an?)|(?:nobody|no one) (?:else|will"
    r"|is going to)|(?:won_t|will not|aren_t going to|not going to|never) (?:be )?(?:getting |get |having |have to "
    r"|need to |need |have |seeing |see |pay |owe |wait )?|not another|no other"
    r"|(?<=\bno )(?=[a-z]+ (?:food )?will be)|anyone but|anybody but)"
)
_COMPARES = lazy(r"(?:slightly|a bit|a little|much|more|less|about|around)\b|[a-z]{3,}er\b$")
_UNTIL = lazy(r"\b(?:until|till|before|unless|yet|any (?:later|more|longer)|if|once|after|without)\b")


@dataclass(frozen=True, slots=True)
class Pledge:
    """Something the firm is bound to.

    Attributes:
        start, end: characters of the turn.
        about: the matters.
        verbs: those of them that say what is done.
        act: for the entry.
        negative: whether it will not be.
        asked: whether it takes up a wish of the customer, whose matters are meant then.
        own: whether the firm's side does it.
    main: where it is negative, what must not come.
    does: the verbs that say what is done, of a future.
    free: whether it is to cost nothing.
    """

    start: int
    end: int
    about: frozenset[str]
    verbs: frozenset[str]
    act: Act
    negative: bool = False
    asked: bool = False
    main: frozenset[str] = frozenset()
    does: frozenset[str] = frozenset()
    free: bool = False
    own: bool = False


@each_once
def pledges(text: TurnText) -> Iterator[Pledge]:
    """What a turn of the seller binds to, by kind and place."""
    texts = [w.text for w in text.words]
    asked = [(q.start, q.end) for q in questions_of(text)]
    for marker in markers(text.words):
        made = _future(text, texts, marker)
        if made and not any(a <= made.start < b for a, b in asked):
            yield made
    for found in _FOR_ASKED.finditer(text.norm):
        low, high = text.sentence(found.start())
        high = min(high, found.end() + 60)
        if not any(a <= found.start() < b for a, b in asked):
            yield _pledge(texts, text, found.start(), low if text.punctuated else found.start(), high, asked=True)
    for pattern in (_DONE_FOR, _GIFT, _MAY):
        for found in pattern.finditer(text.norm):
            if any(a <= found.start() < b for a, b in asked) or not holds(text, found.start(), found.end(), "asked"):
                continue
            low, high = text.sentence(found.start())
            if pattern is _MAY and not _FREELY.search(text.norm, found.end(), min(high, found.end() + 90)):
                continue
            if not text.punctuated:
                low, high = max(low, found.start() - 40), min(high, found.end() + 70)
            first = low if pattern is _GIFT else found.start()
            if pattern is _DONE_FOR:
                at = index_at(text, found.end())
                high = text.words[clause_end(text, at) - 1].end if at < len(texts) else found.end()
            yield _pledge(texts, text, first, first, high)
    for found in _NEVER.finditer(text.norm):
        if any(a <= found.start() < b for a, b in asked) or not found[0].strip():
            continue
        at = index_at(text, found.end())
        at += texts[at : at + 1] in (["mr"], ["mrs"], ["ms"], ["dr"])  # the stop behind it ends no clause
        end = clause_end(text, at) if at < len(texts) else at
        if at >= end or _UNTIL.search(" ".join(texts[at:end])) or _waits(text, found.start()):
            continue
        if holds(text, found.start(), found.start(), "asked", "past") and texts[at] not in _SEEKS:
            yield _pledge(texts, text, found.start(), text.words[at].start, text.words[end - 1].end, negative=True)


def _waits(text: TurnText, at: int) -> bool:
    """Whether a condition stands before in the sentence, with no new clause in between."""
    return conditional(text, at) and not re.search(r", and |, so ", text.norm[max(0, at - 60) : at])


def _future(text: TurnText, texts: Sequence[str], marker: Marker) -> Pledge | None:
    """The pledge of a future marker, None where it says only what comes of itself or is done in the talk."""
    verb = main_verb(texts, marker.verb)
    if verb >= len(texts) or marker.negative or texts[verb] in ("not", "never", "no"):
        return None
    head, start = marker.head, text.words[marker.subject].start
    own = head in ("i", "we")
    sees_to = {"sure", "that"} & set(texts[verb : verb + 6]) or texts[verb + 1 : verb + 2] == ["to"]
    if (own and texts[verb] in _SEEKS and not (texts[verb] == "see" and sees_to)) or texts[verb] in _OF_ITSELF:
        return None
    if marker.weak and texts[verb] in _NOW:
        return None
    if head in ("you", "ye") and (texts[verb] not in _RECEIVES or texts[verb + 1 : verb + 2] == ["to"]):
        return None
    inner = verb + 1 if texts[verb] == "be" and verb + 1 < len(texts) else verb
    if _COMPARES.match(" ".join(texts[inner : inner + 2])) and head not in ("i", "we", "you"):
        return None
    if head in _THINGS_HAPPEN or not holds(text, start, start, "asked"):
        return None
    end = clause_end(text, verb)
    while texts[end : end + 1] in (["and"], ["then"]) and end + 1 < len(texts) and base_form(texts[end + 1]):
        end = clause_end(text, end + 1)
    if inner >= end or (texts[inner].removesuffix("ing") in _SEEKS and own):
        return None
    first = marker.subject if head not in ("i", "we", "you", "they", "it", "he", "she", "there", "that") else verb
    made = _pledge(texts, text, start, text.words[first].start, text.words[end - 1].end, act_of(texts[inner:end]))
    made = replace(made, own=head not in ("you", "ye", "it", "that", "this"))
    if conditional(text, start):  # what it waits for is no part of it
        low = text.sentence(start)[0]
        waits = names(matters(texts, index_at(text, low), marker.subject))
        made = replace(made, about=made.about - waits)
    done = {matter(texts[inner]), *(matter(b) for a, b in pairwise(texts[inner:end]) if a in ("and", "then"))} - {""}
    made = replace(made, verbs=made.verbs | done, does=frozenset(done))
    return made


def _pledge(
    texts: Sequence[str], text: TurnText, start: int, first: int, end: int, act: Act | None = None,
    *, negative: bool = False, asked: bool = False,
) -> Pledge:  # fmt: skip
    low, high = index_at(text, first), index_at(text, end)
    found = matters(texts, low, high)
    sends = {n.matter for n in found} & _SENT
    about = names(found) | ({"send"} if sends else set()) | ({"person"} if _someone(texts[low:high]) else set())
    stop = max(text.words[high - 1].end if high else end, start + 1)
    if _TAKES_OFF.search(text.norm, start, stop):
        about |= {matter("discount")}
    act = act or act_of(texts[low:high])
    negative = negative or any(
        w in _WITHOUT and not (w == "no" and set(texts[i + 1 : i + 2]) & _NO_MATTER)
        for i, w in enumerate(texts[low:high], low)
    )
    ahead = [n for n in found if n.matter not in VAGUE]
    main = names([*ahead[:1], *([n for n in ahead if not n.verb][:1] if ahead and ahead[0].verb else [])])
    free = bool(_FREE.search(text.norm, start, min(len(text.norm), stop + 24)))
    return Pledge(start, stop, about, names(n for n in found if n.verb), act, negative, asked, main, free=free)


def left_out(words: Sequence[str], reach: int = 8) -> frozenset[str]:
    """The matters that words of the customer wish to be left out, so many words behind the negation."""
    at = next((i for i, w in enumerate(words) if w in _UNWISHED or w.endswith("n_t")), len(words))
    return names(matters(words, at + 1, at + reach)[:3])


def _someone(words: Sequence[str]) -> bool:
    """Whether the words hold out a person: "he'll wait for you", "you'll have her"."""
    return not _PERSON.isdisjoint(words) or any(b in ("her", "him") and a in _WITH for a, b in pairwise(words))


_WITH = frozenset("have get with".split())
_WITHOUT = frozenset("without no nothing".split())
_NO_MATTER = frozenset("problem worries charge fee cost need matter doubt later rush trouble question".split())
_UNWISHED = frozenset("without no not never avoid except dont hate hates allergic".split())
_SENT = frozenset("email text mail post messag fax".split())
_PERSON = frozenset("he_ll she_ll he_s she_s someone somebody who_ll people".split())
