"""What later turns say of a promise: it is done, it has come, it never came, it gets a date, it is taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pitchlint.ledgers.acts import Act, act_of, past, verb_of
from pitchlint.ledgers.clauses import Due, clause_end
from pitchlint.ledgers.denials import denied_in, undone_in
from pitchlint.ledgers.settlements import Settlement, holds, index_at, subject_start
from pitchlint.nlp.mentions import DATE, DURATION
from pitchlint.nlp.text import TurnText, once
from pitchlint.regex import lazy

_DATED = lazy(
    r"\b(?:[a-z]+ takes? (?:about |up to |around )*|(?:it|that|this|they|(?:the|your) [a-z]+)(?:_ll|_s| will| is"
    r"| should| would)? (?:not |now |actually |only |probably |more |have to |going to |likely )*(?:be |take |come "
    r"|arrive |mean |like )?(?:now |actually |more like |about |around |rather |going to be |on |by |until |for "
    r"|closer to )*|(?:more like|not until|not before|earliest is|pushed (?:back )?(?:to|until)|moved to"
    r"|rescheduled (?:to|for)|delayed (?:until|to|till)|make (?:it|that)|looking at|talking(?: about)?) (?:about "
    r"|around |the )*)"
    rf"(?P<when>(?:next )?(?:{DURATION}|{DATE}))"
)
_HAVES = frozenset("use keep have need want get do try rent take hold leave wear".split())
_DONE_NOW = lazy(
    r"\b(?:(?:it_s|that_s|it is|that is|it should be|they_re|that should be) (?:all |now |already |just )*(?:done"
    r"|sorted|ready|sent|in the post|on (?:its|the) way|gone|live|fixed|in your inbox|with you|through|booked"
    r"|cancelled|refunded)|(?:all|already) (?:done|set|sorted|booked|sent)|here (?:it is|you go|you are|is the \w+"
    r"|is your \w+)|there you go|there (?:it|you) (?:is|are)|(?:it_s|that_s|has|have) (?:just |now "
    r"|already )*gone (?:through|out|off)|just went (?:through|out)|(?:is|are|it_s) (?:now |already )*on (?:its|their"
    r"|the) way|you should have (?:it|that|them) (?:now|by now|already)|your \w+ is ready)\b"
)
_DONE_BEFORE = frozenset(
    "have has i_ve we_ve it_s that_s been just already now is are _ve was were ive weve both all he_s she_s they_ve "
    "you_ve".split()
)
_CAME = lazy(
    r"\b(?:(?:it_s|it has|that_s|they_re|it) (?:just |now |already )*(?:here|arrived|come|came|come through"
    r"|came through|in my \w+|landed|popped up|working|on my \w+)"
    r"|just (?:came|arrived|got|received|landed|popped|come)|(?:i_ve|i have|i|we_ve|we) (?:just |now "
    r"|already )*(?:got|received|have|had|see|can see) (?:it|that|them|"
    r"(?:the|your|an|a|my) (?:[a-z]+ )?(?P<thing>[a-z]+))|i can see (?:it|that|the)|received (?:it|that|thanks"
    r"|thank)|(?:that_s|it_s) (?:come|came|arrived|through))\b"
)
_GOT_IT = lazy(r"\b(?:got it|got that|got them|received|there it is)\b")
_NEVER_CAME = lazy(
    r"\b(?:(?:nobody|no one|noone|no-one) (?:has |ever |even |_s )*(?P<who>called|rang|phoned|came|come|turned|showed"
    r"|emailed|replied|contacted|got|rung|been|did|answered)|(?:still )?nothing(?:_s| has| ever)? (?:came|come"
    r"|arrived|happened|yet|since|turned|been|there|changed|in)|(?:and|but|still) (?:there_s |i_ve had |i_ve got "
    r"|i got |we got )?(?:nothing|no (?P<none>[a-z]+))|(?:heard|got|received|seen|had) (?:absolutely )?nothing|(?:i"
    r"|we|it|he|she|they|you|that|which) (?:just |still )*(?:never|didn_t|did not|hasn_t|haven_t|has not|have not"
    r"|still haven_t|still hasn_t|didnt|havent|hasnt)(?: even| actually| ever)? ?(?P<verb>came|come|called?|rang|ring"
    r"|rung|phoned?|arrived?|happen(?:ed)?|got|get|gotten|received?|heard?|had|showed|shown?|turn(?:ed)?|been|did"
    r"|email(?:ed)?|sent|send|done|seen|see|text(?:ed)?|refunded|materialised)?|(?:still|i_m still"
    r"|we_re still) waiting|no sign of|(?:it|that)_s (?:still )?not (?:here|come|arrived|there|been|done|fixed)"
    r"|(?:never|not) (?P<bare>showed up|turned up|came|arrived|got one|had one|happened|heard|received|got)|(?:the|my"
    r"|your) (?P<subject>[a-z]+(?: [a-z]+)?) (?:never|didn_t|hasn_t|has not|still hasn_t|did not)(?: ever"
    r"| even)? (?:came|come|arrived?|turned|turn|called?|showed?|been|happened|happen|came through))\b"
)


@once
def settlements_in(text: TurnText, role: str) -> list[Settlement]:
    """Everything in a turn that may settle or change a promise of before, by place."""
    if role == "seller":
        found = [*done_in(text), *denied_in(text), *dated_in(text), *undone_in(text)]
    elif role == "customer":
        found = [*received_in(text), *never_came(text)]
    else:
        found = []
    return sorted(found, key=lambda s: (s.start, s.end))


def done_in(text: TurnText) -> Iterator[Settlement]:
    words = text.words
    texts = [w.text for w in words]
    for m in _DONE_NOW.finditer(text.norm):
        if holds(text, m.start(), m.end(), "negated", "asked"):
            at = index_at(text, m.start())
            end = clause_end(text, min(at + 1, len(texts) - 1))
            first = max(0, at - 4)
            yield Settlement(
                "done", m.start(), m.end(), act_of([t for t in texts[first:end] if t != "done"]), bare=True
            )
    for i, word in enumerate(texts):
        if not past(word):
            continue
        ahead = texts[max(0, i - 4) : i]
        opens = i == 0 or bool(re.search(r"[.?!,;]", text.norm[words[i - 1].end : words[i].start]))
        told = bool(_DONE_BEFORE & set(ahead)) and not {
            "will",
            "should",
            "be",
            "i_ll",
            "we_ll",
            "to",
            "can",
            "get",
        } & set(ahead[-2:])
        if not (told or opens) or not holds(text, words[i].start, words[i].end, "negated", "asked"):
            continue
        end = clause_end(text, i)
        subject = subject_start(texts, i)
        act = act_of(texts[i:end])
        whole = act_of([*texts[i:end], *texts[subject:i]])
        yield Settlement(
            "done",
            words[subject].start,
            words[end - 1].end,
            Act(act.sort, act.verb, whole.things, act.medium),
            not whole.named,
        )
    for m in re.finditer(
        r"\b(?:i_m |we_re |just |am )?(?P<verb>sending|emailing|texting|posting|processing|issuing|forwarding)\b",
        text.norm,
    ):
        end = clause_end(text, index_at(text, m.start("verb")))
        rest = " ".join(texts[index_at(text, m.start()) : end])
        if re.search(
            r"\b(?:now|right away|as we speak|while (?:we|you))\b", rest + text.norm[words[end - 1].end :][:12]
        ) and holds(text, m.start(), m.end(), "negated", "asked"):
            act = act_of(texts[index_at(text, m.start("verb")) : end])
            yield Settlement("done", m.start(), words[end - 1].end, act, not act.named)


def dated_in(text: TurnText) -> Iterator[Settlement]:
    """Where a day or a span is said of something."""
    texts = [w.text for w in text.words]
    for m in _DATED.finditer(text.norm):
        if holds(text, m.start(), m.end(), "asked", "negated"):
            at, end = index_at(text, m.start()), index_at(text, m.end())
            if texts[at] in ("it", "that", "this") and at and texts[at - 1] in _HAVES:  # "you can use it for a year"
                continue
            act = act_of(texts[at:end])
            due = Due(text.text[m.start("when") : m.end("when")], True)
            yield Settlement("dated", m.start(), m.end(), act, not act.named, due=due)


def received_in(text: TurnText) -> Iterator[Settlement]:
    for m in _CAME.finditer(text.norm):
        if holds(text, m.start(), m.end(), "negated", "asked"):
            words = [m["thing"]] if m["thing"] else []
            act = act_of(words) if words else Act("", "", frozenset())
            yield Settlement("received", m.start(), m.end(), act, not words, firm=True)
    for m in _GOT_IT.finditer(text.norm):
        if holds(text, m.start(), m.end(), "negated", "asked"):
            yield Settlement("received", m.start(), m.end(), Act("", "", frozenset()), True)


def never_came(text: TurnText) -> Iterator[Settlement]:
    """Where somebody says that a thing never came or was never done."""
    texts = [w.text for w in text.words]
    for m in _NEVER_CAME.finditer(text.norm):
        at = index_at(text, m.start())
        end = min(len(texts), index_at(text, m.end()) + 6)
        verb = next((i for i in range(at, end) if verb_of(texts[i]) and verb_of(texts[i])[1]), at)  # type: ignore[index]
        act = act_of(texts[verb:end])
        whole = act_of(texts[at:end])
        act = Act(act.sort or whole.sort, act.verb, act.things | whole.things, act.medium)
        yield Settlement("broken", m.start(), m.end(), act, not act.named)
