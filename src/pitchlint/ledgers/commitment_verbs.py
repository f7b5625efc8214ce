"""Which verb phrases commit a seller to something: what is done, sent, received, or is to happen, beyond this turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pitchlint.ledgers.acts import Act, idiomatic, past, singular, verb_of
from pitchlint.ledgers.clauses import Marker, main_verb
from pitchlint.regex import lazy

_HERE = frozenset(  # what is done while talking
    """check look see pull tell say explain ask need try help assume guess start begin read walk talk connect transfer
    pass speak admit repeat check put mention show note handle take stop hold think mark show confirm review record
    share guide assist land charge bill increase offer""".split()
)
_NOW = lazy(r"\b(?:now|right now|right away|straight away|immediately|while (?:you|we) \w+)\b")
_DELIVERED = frozenset(
    """email text message confirmation refund call letter form link copy receipt invoice quote code voucher parcel
    package delivery money details brochure sample documents contract answer reply response update notification
    statement credit reward card gift rebate cheque check payment sheet reference discount upgrade replacement
    seat""".split()
)
_STATES = frozenset(
    "ready there back out up done yours free sorted here available online live working off gone resolved paid".split()
)


def inner_verb(texts: Sequence[str], verb: int, end: int) -> int:
    """Index of the verb that says what is done: behind "be", and in "get our technician to call you"."""
    if texts[verb] == "be" and verb + 1 < end and texts[verb + 1] not in ("in", "with", "on"):
        return min(main_verb(texts, verb + 1), end - 1)
    if texts[verb] in ("get", "have", "ask"):
        for at in range(verb + 2, min(end - 1, verb + 6)):
            inner = verb_of(texts[at + 1]) if texts[at] == "to" else None
            if inner and inner[1] and inner[0] == texts[at + 1]:
                return at + 1
    return verb


def has_done(phrase: Sequence[str]) -> bool:
    """ "have it ready", "have someone out to you", "get that fixed"."""
    if phrase[0] not in ("have", "get") or len(phrase) < 3 or phrase[1] in ("to", "a", "an", "back"):
        return False
    return any(past(w) or w in _STATES for w in phrase[2:5]) and phrase[2] not in ("that", "if")


def sees_to(texts: Sequence[str], marker: Marker, verb: int, end: int) -> bool:
    """ "make sure (that) this number is removed"."""
    if not {"sure", "ensure", "see"} & set(texts[marker.verb : verb]):
        return False
    return any(a in ("is", "are", "gets", "get", "it_s") and past(b) for a, b in pairwise(texts[verb:end]))


def active(phrase: Sequence[str], act: Act, marker: Marker, known: bool, exact: bool) -> bool:
    """Whether the speaker's own verb phrase commits to something beyond this turn."""
    said = " ".join(phrase)
    if re.match(
        r"(?:be )?(?:able|have to|need|try|see if|hold on|look forward|be (?:honest|straight|happy|glad|here"
        r"|brief))",
        said,
    ):
        return False
    if (
        re.match(r"(?:put|pass|transfer|connect) you\b|(?:check|look|see)\b(?! into| with)", said)
        or phrase[1:3] == ["you", "down"]
        or "on hold" in said
    ):
        return False
    if marker.negative:
        return bool(act.sort) or known
    if marker.weak and phrase[0].endswith("ing"):
        return (
            act.sort in ("send", "pay", "call")
            and (exact or bool(_NOW.search(said)))
            and phrase[0] not in ("calling", "ringing")
        )
    if act.sort == "call":
        return phrase[0] not in ("contact", "inform") or len(phrase) > 1
    asks = phrase[0] == "ask" and phrase[1:2] and phrase[1] in ("the", "my", "our", "him", "her", "them", "someone")
    if phrase[0] in _HERE and act.verb == phrase[0] and not known and not asks:
        return False
    if marker.weak and not (act.verb and act.sort) and not idiomatic(phrase):
        return False
    if not act.verb and phrase[0] in ("give", "take", "show", "make", "let", "leave", "have", "see", "go", "put"):
        return (
            idiomatic(phrase)
            or (known and bool(act.sort))
            or (exact and phrase[0] in ("give", "put", "make", "let", "show"))
        )
    if phrase[0] in ("do", "write") and not (exact or known):
        return False
    if phrase[0] == "do":
        return True
    if act.sort in ("make", "book", "cancel", "fix", "ask", "waive") and _NOW.search(said) and not exact:
        return False
    if act.sort == "book" and phrase[0] in ("hold", "keep", "save"):
        return exact or ("you" in phrase and bool({"for", "aside"} & set(phrase)))
    return bool(act.sort) or (known and not marker.weak and phrase[0] not in _HERE)


def received(phrase: Sequence[str], rest: Sequence[str], act: Act, exact: bool, negative: bool) -> bool:
    """Whether what the customer is to get or to have done is promised."""
    verb = phrase[0]
    if verb in ("get", "receive", "have", "see") or (verb == "be" and rest[:1] and rest[0] in ("getting", "receiving")):
        body = {singular(w) for w in phrase[1:]}
        if "to" in phrase[1:2] or "used" in phrase[1:2]:
            return False
        return bool(body & _DELIVERED) or (
            exact and bool(body & {"it", "them", "that", "this", "the", "your", "both", "one"})
        )
    if verb == "hear":
        return "from" in phrase or "back" in phrase or exact
    if verb == "be" and rest:
        return (past(rest[0]) and rest[0] not in ("charged", "billed")) or (
            negative and rest[0] in ("charged", "billed", "contacted", "called")
        )
    return negative and verb in ("pay", "owe", "lose")


def arrives(rest: Sequence[str], exact: bool) -> bool:
    """Whether it is promised that a thing will be done, be there or reach the customer."""
    rest = rest[rest[:1] == ["be"] :]
    if not rest:
        return False
    if (past(rest[0]) and rest[1:2] != ["you"]) or (
        rest[0] in _STATES and (rest[0] in ("ready", "done", "sorted", "back") or exact)
    ):
        return True
    said = " ".join(rest)
    if re.match(
        r"(?:with you|in (?:your|the post)|on its way|on the way|at your|out (?:for|soon|in|shortly)|(?:up"
        r"|at) .{0,24}(?:soon|shortly|minutes?))",
        said,
    ):
        return True
    reaches = rest[0] in ("arrive", "come", "reach", "follow", "clear", "ship", "land", "deliver") or rest[0] == "go"
    return reaches and (exact or rest[0] == "follow" or "you" in rest[:3]) and "from" not in rest[:2]


def receiver(rest: Sequence[str]) -> str:
    """Who gets it: "customer", or the word for somebody else."""
    who = next((w for w in rest[:3] if w in ("you", "your", "him", "her", "them")), "you")
    return "customer" if who in ("you", "your") else who
