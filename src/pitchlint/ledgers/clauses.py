"""Clauses without a tree: where a future begins, its verb, where it ends, on what it depends, and when it is due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pitchlint.ledgers.acts import verb_of
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.mentions import DATE, DURATION
from pitchlint.nlp.text import TurnText, Word
from pitchlint.regex import lazy

REACH = 16  # words of a commitment after its verb; longer clauses in spoken talk are run-on sentences
FIRM = frozenset("i we".split())
PEOPLE = frozenset(
    """he she they someone somebody colleague team engineer technician manager supervisor driver courier agent advisor
    adviser department member office owner boss specialist expert plumber electrician fitter installer warehouse
    builder rep representative person assistant mechanic partner lads guys""".split()
)
THINGS = frozenset("it that this they these those everything".split())
_ADVERBS = frozenset(
    """just also then definitely certainly gladly happily personally still always now even probably hopefully
    obviously absolutely surely quickly first actually of course maybe only all both automatically""".split()
)
_SKIPS = (
    "make sure that i,make sure i,make sure to,make sure that,make sure,be sure to,go ahead and,be happy to,see that,"
    "see to it that,ensure that,ensure"
).split(",")
CONDITION = lazy(r"\b(?:if|unless|provided|assuming|once you|as soon as you|when you|in case|whenever)\b")
_WHETHER = lazy(r"\b(?:find out|ask(?: \w+){0,3}|see|check(?: with \w+ \w+)?|investigate) if\b")
_OVER = lazy(r"\b(?:but|anyway|otherwise)\b|[;:]")
BREAK = lazy(r"[.?!;:()]|\s-+\s")
_CUT = frozenset(
    """but because cause cos so although though unless if while which who whereas when whether okay ok alright bye
    goodbye thanks hello hi""".split()
)
_AUX = frozenset("ll will can could should would must might may am are is was were have has had do did don_t".split())
_DETERMINERS = frozenset("the your our my a an one his her their this that".split())
_RUN_ON = frozenset("itll youll theyll ive im youre theyre thats".split())
_JOINED = frozenset("will then also just".split())
_PRONOUNS = frozenset("i we you they he she it".split())
_LEFT_OUT = frozenset("for about of from since after than".split())
_DUE = lazy(
    rf"\b(?P<lead>(?:no later than|by|before|within|inside|under|in|on|at|until|till|for|about|of|from|since|after"
    rf"|than|usually|takes?|up to)(?: the next| about| around| the)? )?(?P<when>{DURATION}"
    rf"|{DATE})(?P<after> from (?:now|today)\b)?"
)
_VAGUE = lazy(
    r"\b(?:as soon as (?:possible|i can|we can|it_s \w+)|asap|shortly|soon|right away|straight away|immediately"
    r"|in (?:a bit|due course|a minute|a moment|a second|no time|a jiffy)|later(?: on)?|first thing|any (?:day"
    r"|minute))\b"
)
_BOUNDS = frozenset("by within before".split())  # in unmarked speech "at 2 pm" may end the clause before
_OPENS = frozenset("today tonight tomorrow this next".split())
_EXPECTED = frozenset("be get have hear receive see arrive reach come".split())


@dataclass(frozen=True, slots=True)
class Due:
    """When something is to be done: the words, whether they name a day or a span, and whether only a vague "soon"."""

    words: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Marker:
    """A future marker: index of the subject, its head word, index of the first word behind it."""

    subject: int
    head: str
    verb: int
    negative: bool = False
    weak: bool = False


def markers(words: Sequence[Word]) -> Iterator[Marker]:
    texts = [w.text for w in words]
    for i, word in enumerate(texts):
        after = texts[i + 1 : i + 4]
        before = texts[i - 1] if i else ""
        if word.endswith("_ll"):
            yield Marker(i, word[:-3], i + 1)
        elif word in ("youll", "itll", "theyll") or (word == "ill" and verb_of("".join(after[:1]))):
            yield Marker(i, word[:-2] if word != "ill" else "i", i + 1)
        elif word in ("will", "shall", "won_t", "wont") and i:
            subject = i - 2 if before in _ADVERBS and i > 1 else i - 1
            if before == "and" and i > 1:  # "your order is confirmed and will be ready"
                own = any(t.partition("_")[0] in FIRM for t in texts[max(0, i - REACH) : i])
                yield Marker(i, "we" if own else "it", i + 1, word in ("won_t", "wont"))
            elif not after or after[0] not in _PRONOUNS:
                negative = word in ("won_t", "wont") or after[:1] in (["not"], ["never"])
                yield Marker(
                    _noun_start(texts, subject), texts[subject], i + 1 + (after[:1] in (["not"], ["never"])), negative
                )
        elif word == "gonna" or (word == "going" and after[:1] == ["to"]):
            verb = i + 1 + (word == "going")
            if before in ("i_m", "we_re", "you_re", "it_s", "they_re", "that_s", "he_s", "she_s", "im"):
                yield Marker(i - 1, before.partition("_")[0] if before != "im" else "i", verb)
            elif before in ("am", "are", "is") and i > 1:
                yield Marker(_noun_start(texts, i - 2), texts[i - 2], verb)
        elif word in ("i_m", "we_re") and after and after[0].endswith("ing") and after[0] not in ("going", "being"):
            yield Marker(i, word.partition("_")[0], i + 1, weak=True)
        elif word in ("let", "lemme") and (word == "lemme" or after[:1] in (["me"], ["us"])):
            yield Marker(i, "i", i + 1 + (word == "let"), weak=True)
        elif word == "should" and i and after[:1] and after[0] in _EXPECTED and before not in ("i", "we"):
            yield Marker(_noun_start(texts, i - 1), before, i + 1, weak=True)
        elif word in ("promise", "swear") and before in ("i", "we") and after[:1] == ["to"]:
            yield Marker(i - 1, "i", i + 2)


def _noun_start(texts: Sequence[str], head: int) -> int:
    """Where the noun phrase that ends at `head` begins."""
    if texts[head] in _PRONOUNS | THINGS | PEOPLE & {"someone", "somebody"}:
        return head
    for at in range(head - 1, max(-1, head - 5), -1):
        if texts[at] in _DETERMINERS:
            return at
        if texts[at] in _CUT | _PRONOUNS | {"and", "or"}:
            break
    return head


def base_form(word: str) -> bool:
    found = verb_of(word)
    return bool(found and found[0] == word)


def clause_end(text: TurnText, verb: int) -> int:
    """Index behind the last word of the clause whose verb is at `verb`."""
    words = text.words
    asked = {q.start for q in questions_of(text)}
    for i in range(verb + 1, min(len(words), verb + REACH)):
        gap = text.norm[words[i - 1].end : words[i].start]
        word, before = words[i].text, words[i - 1].text
        after = words[i + 1].text if i + 1 < len(words) else ""
        begins = (
            words[i].start in asked or (word == "anything" and after == "else") or (word, after) == ("thank", "you")
        )
        if (
            begins
            or BREAK.search(gap)
            or word in _CUT
            or (word in ("and", "then") and (base_form(after) or after in _JOINED))
        ):
            return i
        clause = (
            ("_" in word and word.partition("_")[0] in _PRONOUNS | {"that", "there"})
            or (word in _PRONOUNS and after in _AUX)
            or word in _RUN_ON
        )
        joins = word in ("and", "or") and after in _DETERMINERS | PEOPLE
        if joins and any(w.text == "will" or w.text.endswith("_ll") for w in words[i + 2 : i + 6]):
            return i
        if clause and before not in ("that", "what", "as", "than"):
            return i - (before in ("and", "or"))
    return min(len(words), verb + REACH)


def main_verb(texts: Sequence[str], at: int) -> int:
    """Index of the verb behind a future marker: adverbs and "make sure to" are passed over."""
    while at < len(texts):
        phrase = next((s for s in _SKIPS if texts[at : at + s.count(" ") + 1] == s.split()), None)
        if phrase and at + phrase.count(" ") + 1 < len(texts):
            at += phrase.count(" ") + 1
        elif texts[at] in _ADVERBS:
            at += 1
        else:
            return at
    return at


def conditional(text: TurnText, start: int) -> bool:
    """Whether a condition stands before the words in their sentence, also behind a comma."""
    first = max(text.sentence(start)[0], start - (160 if text.punctuated else 60))
    return bool(CONDITION.search(_WHETHER.sub(" ", _OVER.split(text.norm[first:start])[-1])))


def due_in(text: TurnText, start: int, end: int) -> Due | None:
    """When the words between two characters say that something is to be: an exact day or span before a vague one."""
    norm = text.norm
    for m in _DUE.finditer(norm, start, min(len(norm), end)):
        lead = (m["lead"] or "").split()
        duration = re.fullmatch(DURATION, m["when"])
        if lead[:1] and lead[0] in _LEFT_OUT:
            continue
        if duration and not lead and not m["after"] and "working" not in m["when"] and "business" not in m["when"]:
            continue
        return Due(text.text[m.start() : m.end()].strip(), True)
    first = max(0, start - 40, text.sentence(start)[0])
    ahead = norm[first:start].rstrip(" ,")
    before = list(_DUE.finditer(ahead))
    if before and before[-1].end() == len(ahead):  # "by Friday you'll have it"
        lead = (before[-1]["lead"] or "").split()[:1] or [before[-1]["when"].split()[0]]
        fits = bool(before[-1]["lead"]) if text.punctuated else lead[0] in _BOUNDS
        if lead[0] not in _LEFT_OUT and (fits or lead[0] in _OPENS):
            return Due(text.text[first + before[-1].start() : first + before[-1].end()], True)
    vague = _VAGUE.search(norm, start, min(len(norm), end))
    return Due(text.text[vague.start() : vague.end()], False) if vague else None
