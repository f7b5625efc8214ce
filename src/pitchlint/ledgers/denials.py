"""Where the seller takes back a promise: cannot or will not do it, never said it, leaves it to the customer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pitchlint.ledgers.acts import LIGHT, Act, Sort, act_of, past, singular, verb_of
from pitchlint.ledgers.clauses import Due, clause_end, conditional, due_in
from pitchlint.ledgers.settlements import Settlement, holds, index_at, subject_start
from pitchlint.nlp.context import questions_of
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_DOES_NOT = lazy(
    r"\b(?:can_t|cannot|can not|cant|won_t|wont|will not|(?:not |un)able to|not going to|not gonna|don_t|do not"
    r"|doesn_t|does not|no longer|not allowed to|aren_t allowed to|never going to|couldn_t|wouldn_t|isn_t going to"
    r"|aren_t going to|no way (?:i|we) can|not be|aren_t|isn_t|not in a position to|too late to|not possible to"
    r"|impossible to|had to stop|decided not to|have to stop|(?:i|we|they) never|longer|no one will|(?:i_m|we_re|i am"
    r"|we are|(?:he|she)_s|they_re) not(?= [a-z]+ing\b)|nobody will|no one is going to|nobody is going to|(?:nobody"
    r"|no one|noone|no [a-z]+)(?: here)? (?:who |that )?(?:can|could|is able to|is available to))\b"
)
_GAP = frozenset(
    """be able to actually even been going that now really just do it any ever being longer in fact go ahead
    with and after all possibly honour""".split()
)
_NO_SUCH = lazy(
    r"\b(?:nothing(?: is| will|_s)(?: going to)? (?:happen|be done|come of it)|(?:there_s|there is|there are|there"
    r" will be|there won_t be|we have|we_ve got|i_m afraid there_s) (?:no|not"
    r"|any) (?P<none>[a-z_]+(?: [a-z_]+)?)|there won_t be (?:an?|any|the) (?P<never>[a-z_]+(?: [a-z_]+)?)"
    r"|no (?P<gone>[a-z_]+(?: [a-z_]+)?) will be|no (?P<only>refunds?|callbacks?|deliver(?:y|ies)|discounts?"
    r"|replacements?|credits?|vouchers?)\b(?! (?:charge|problem))|(?P<what>(?:it|that|this|refunds|returns|deliveries"
    r"|callbacks|vouchers|discounts|cancellations|replacements|upgrades|(?:the|your|our"
    r"|a) [a-z_ ]{2,24}?)(?:_s)?) (?:is |will |are |won_t |isn_t |was )?(?:be )?(?:not "
    r"|n_t )?(?:going to be )?(?:not (?:be )?possible|isn_t possible|won_t be possible|not going ahead|not happening"
    r"|won_t happen|be happening|isn_t happening|isn_t going to happen|not going to happen|fallen through"
    r"|fell through|fallen through|off the table|out of the question|been cancelled|has been cancelled"
    r"|non[- ]refundable|not available|no longer available|not eligible|isn_t eligible|isn_t covered|not covered"
    r"|won_t be (?:available|happening|ready|there|with you|going|coming|arriving)))"
)
_NEVER_SAID = lazy(
    r"\b(?:i|we) (?:never|didn_t|did not|don_t (?:recall|remember|think (?:i|we))) (?:actually )?"
    r"(?:said|say|saying|promised?|promising|told|tell|agreed?|agreeing|committed|mentioned|offered)\b"
)
_NOT_SURE = lazy(r"\b(?:can_t|cannot|won_t|not able to) (?:actually |really )?(?:promise|guarantee)\b")
_YOURSELF = lazy(
    r"\byou(?:_ll| will| would|_d)? (?:(?:actually|just|now) )?(?:need|have|_ve got|have got) to (?P<verb>[a-z]+)"
)
_OPPOSITE = lazy(
    r"\b(?:(?P<fee>(?:fee|charge|cost|deposit|penalty)) (?:still |does |will |is |_s )*(?:still )?(?:applies|apply"
    r"|stands|stays|remains|has to be paid|payable|be charged|be added)|(?:it|that|this)(?:_s| has| is)? (?:just "
    r"|already |now )*(?:been )?(?:sold|taken|gone to someone)|(?:we|i)(?:_ve| have)? (?:just |already )*(?:let (?:it"
    r"|that) go|sold (?:it|that)|given (?:it|that) to))\b"
)
_STILL_PAY = lazy(
    r"\byou(?:_ll| will| do)? (?:still |now ){0,2}(?:be charged|have to pay|need to pay|be paying|owe|be billed)\b"
)
_A_FEE = lazy(r"\bthere(?:_s| is| will be|_ll be) (?:a|an|still a) .{0,24}?\b(?P<what>charge|fee)\b")
_LEFT_UNDONE = frozenset("charge bill call contact ring phone text email increase share pass offer".split())
_SOONER = lazy(
    r"\b(?:sooner|earlier|faster|quicker|any more|anything else|straight away|right now|at the moment"
    r"|any further)\b"
)
_WAITS = lazy(r"\b(?:without|unless|until (?:you|we|i|it|they|the)|till (?:you|we|i|it)|if|before (?:you|we|i))\b")
_AFTER_ALL = lazy(
    r"\b(?:after all|anymore|any more|any longer|no longer|in the end|actually|unfortunately|i_m afraid|afraid"
    r"|sorry|changed)\b"
)


def denied_in(text: TurnText) -> Iterator[Settlement]:
    words = text.words
    texts = [w.text for w in words]
    for m in _DOES_NOT.finditer(text.norm):
        at = index_at(text, m.end())
        while (
            at < len(texts)
            and texts[at] in _GAP
            and not (texts[at] == "do" and texts[at + 1 : at + 2] in (["it"], ["that"], ["this"], ["so"]))
            and not (texts[at] == "go" and texts[at + 1 : at + 2] in (["out"], ["off"]))
        ):
            at += 1
        if at + 1 < len(texts) and texts[at] in ("get", "have") and past(texts[at + 1]):
            at += 1
        being = "be" in texts[index_at(text, m.start()) : at]
        made = _denial(text, m.start(), at, texts, being) if at < len(texts) else None
        if made:
            yield made
    for m in _NOT_SURE.finditer(text.norm):
        end = clause_end(text, index_at(text, m.end()) - 1)
        act = act_of(texts[index_at(text, m.end()) : end])
        if holds(text, m.start(), m.start(), "asked"):
            yield Settlement("denied", m.start(), words[end - 1].end, act, not act.named, firm=True)
    for m in _NO_SUCH.finditer(text.norm):
        if not holds(text, m.start(), m.start(), "asked") or _SOONER.search(text.norm, m.start(), m.end() + 20):
            continue
        end = clause_end(text, max(index_at(text, m.end()) - 1, 0))
        runs = (m["none"] or m["never"]) and text.punctuated
        act = act_of(texts[index_at(text, m.start()) : end if runs else index_at(text, m.end())])
        yield _bounded(text, Settlement("denied", m.start(), words[end - 1].end, act, not act.named, firm=True))
    for m in _NEVER_SAID.finditer(text.norm):
        if not holds(text, m.start(), m.start(), "asked"):
            continue
        first = index_at(text, m.end())
        end = min(len(words), first + 12)
        act = act_of(texts[first:end]) if first < end else Act("", "", frozenset())
        inner = next((i for i in range(first, end) if (v := verb_of(texts[i])) and v[1]), first)
        act = act_of(texts[inner:end]) if inner < end else act
        yield Settlement("denied", m.start(), words[end - 1].end, act, not act.named, firm=True)
    for m in _YOURSELF.finditer(text.norm):
        at = index_at(text, m.start("verb"))
        verb = verb_of(m["verb"])
        end = clause_end(text, at)
        said = " ".join(texts[at:end])
        if (
            verb
            and holds(text, m.start(), m.end(), "asked", "negated")
            and re.search(r"\b(?:yourself|instead|us back|us again|back in)\b", said)
        ):
            act = act_of(texts[at:end])
            act = Act("", "", act.things) if "yourself" in said else act
            yield Settlement("denied", m.start(), words[end - 1].end, act, not act.named, firm=True)

    for m in _OPPOSITE.finditer(text.norm):
        sort: Sort = "waive" if m["fee"] else "book"
        if holds(text, m.start(), m.end(), "asked", "negated"):
            things = frozenset((singular(m["fee"].split()[-1]),)) if m["fee"] else frozenset()
            yield Settlement("denied", m.start(), m.end(), Act(sort, "", things), True, firm=True)

    for m in _STILL_PAY.finditer(text.norm):
        end = clause_end(text, max(index_at(text, m.end()) - 1, 0))
        if holds(text, m.start(), m.end(), "asked", "negated") and not conditional(text, m.start()):
            act = act_of(texts[index_at(text, m.end()) : end])
            yield Settlement(
                "denied", m.start(), words[end - 1].end, Act("waive", "", act.things), not act.named, firm=True
            )


def _denial(text: TurnText, start: int, at: int, texts: Sequence[str], being: bool) -> Settlement | None:
    """A denial whose verb stands at index `at`."""
    words = text.words
    verb = verb_of(texts[at])
    end = clause_end(text, at)
    anaphor = texts[at] in ("do", "make", "honour", "done") or (
        texts[at] in ("happening", "happen", "possible", "there", "ready", "with", "back", "here", "arriving", "coming")
    )
    before = texts[max(0, index_at(text, start) - 3) : index_at(text, start)]
    own = bool(before) and before[-1].partition("_")[0] in ("i", "we")
    first = max(subject_start(texts, index_at(text, start)), index_at(text, text.sentence(start)[0]))
    subject = act_of([] if own else texts[first : index_at(text, start)])
    if texts[at] in ("have", "has", "having") and before[-1:] in (["it"], ["they"], ["he"], ["she"]):
        return None  # "it doesn't have a garage"
    if not verb and (own or not (anaphor or (being and subject.named))) and texts[at] not in ("happening", "possible"):
        return None
    if conditional(text, start) or (
        texts[index_at(text, start)] == "do" and before[-1:] not in (["i"], ["we"], ["they"])
    ):
        return None
    if (
        before[-1:] in (["you"], ["if"])
        and texts[at] not in ("get", "getting", "have", "receive", "receiving", "be", "hear", "hearing")
        and not past(texts[at])
    ):
        return None
    if not holds(text, start, start, "asked") or any(q.start <= start < q.end for q in questions_of(text)):
        return None
    tail = text.norm[words[end - 1].end : words[end - 1].end + 30]
    said = " ".join(texts[at:end])
    if _SOONER.search(said) or _WAITS.search(said) or _WAITS.match(tail.strip(" ,")):
        return None
    if texts[at] in ("be", "have", "get", "see", "let", "make", "put", "take", "go", "give") and end - at < 2:
        return None
    act = act_of(texts[at:end])
    if texts[at] in ("go", "going") and texts[at + 1 : at + 2] in (["out"], ["off"]):  # of a letter or a parcel
        act = Act("send", act.verb, act.things, act.medium)
        end += 2 if texts[end : end + 1] in (["before"], ["until"], ["till"]) and end + 1 < len(texts) else 0
    act = Act(act.sort or subject.sort, act.verb, act.things | subject.things, act.medium)
    firm = bool(_AFTER_ALL.search(text.norm, max(0, start - 40), min(len(text.norm), words[end - 1].end + 14)))
    if (
        verb
        and verb[0] in LIGHT
        and not act.sort
        and not act.named
        and not firm
        and not due_in(text, start, words[end - 1].end)
    ):
        return None
    bare = not act.named and not (verb and verb[0] in LIGHT and act.things)
    return _bounded(text, Settlement("denied", start, words[end - 1].end, act, bare, firm))


def _bounded(text: TurnText, made: Settlement) -> Settlement:
    """A denial with the time for which it holds, where one is named."""
    tail = text.norm[made.start : made.end]
    due = due_in(text, made.start, made.end)
    until = re.search(r"\b(?:until|till|before)\b", tail)
    if not due:
        later = re.search(r"\b(?:until|till|before) (?P<when>.+)$", tail)
        due = Due(later["when"], False) if later else None
    if not due:
        return made
    lead = due.words.lower().split()[0]
    bound = "until" if until else "by" if lead in ("by", "before", "within", "inside", "in", "no") else "on"
    return Settlement(made.how, made.start, made.end, made.act, made.bare, made.firm, due, bound)


_BOUND = frozenset("will have need must going are been".split())


def undone_in(text: TurnText) -> Iterator[Settlement]:
    """Where a cost or a contact is said to come."""
    texts = [w.text for w in text.words]
    for i, word in enumerate(texts):
        verb = verb_of(word)
        if not verb or verb[0] not in _LEFT_UNDONE:
            continue
        ahead = texts[max(0, i - 4) : i]
        bound = not _BOUND.isdisjoint(ahead) or any(w.endswith("_ll") for w in ahead)
        if bound and holds(text, text.words[i].start, text.words[i].end, "asked", "negated"):
            end = clause_end(text, i)
            act = act_of(texts[i:end])
            yield Settlement("undone", text.words[max(0, i - 4)].start, text.words[end - 1].end, act, not act.named)
    for m in _A_FEE.finditer(text.norm):
        if holds(text, m.start(), m.end(), "asked", "negated") and not conditional(text, m.start()):
            end = clause_end(text, max(index_at(text, m.end()) - 1, 0))
            act = act_of(texts[index_at(text, m.end()) : end])
            yield Settlement(
                "undone", m.start(), text.words[end - 1].end, Act("make", "charge", act.things), not act.named
            )
