"""Where a seller says that something is not, is not done or cannot be, as a fact or a rule: "we don't do that"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pitchlint.ledgers.clauses import BREAK, clause_end, conditional
from pitchlint.ledgers.matters import Named, matter, matters
from pitchlint.ledgers.retraction import JOINS, Retraction, clause_start, gap
from pitchlint.ledgers.settlements import holds, index_at
from pitchlint.nlp.text import TurnText
from pitchlint.regex import lazy

_NOT = frozenset("no not never nobody none nothing neither cannot cant wont dont doesnt isnt arent unable aint".split())
_NOUN_NOT = frozenset("nobody none nothing no neither".split())
_NO_DENIAL = frozenset(  # behind the negator: a need spared, a courtesy, a doubt, a comparison, a cost
    """problem worries worry need rush pressure doubt idea extra additional charge charges fee fees cost later more
    longer thanks matter wonder have want mind forget hesitate know see think believe only just sure certain yet until
    before too hear bother trouble further bill obligation as so quite very at least exactly""".split()
)
_PAST = frozenset("didn_t wasn_t weren_t hadn_t couldn_t wouldn_t haven_t hasn_t shouldn_t".split())
_SOUGHT = frozenset(  # what one tries to do, or did not know
    "find get manage see hear have reach know think realise realize mean catch be been want understand notice".split()
)
_YOU_MAY_NOT = frozenset("can_t cannot cant won_t wont".split())
_PREPOSITIONS = frozenset(
    "for on in at with from over through throughout under by during after because since while as via per than".split()
)
DENIED_OF = lazy(  # said of a subject: it is no such thing, it is not done; not: what it is like
    r"^ ?(?:be |been |being |actually |really |going to |able to )*(?:something|anything|included|possible|available"
    r"|happening|happen|offered|part|done|provided|covered|there|coming|getting|left|kept|held|sent|made|put"
    r"|brought|paid|in (?:it|the|your|there)|on (?:it|the|there)|with it|in stock|allowed|an? option|open|exist"
    r"|on offer|happening|running|[a-z]+(?:ed|en)\b|(?:do|does)\b)"
)
_NOBODY = lazy(
    r"(?:nobody|no ?one|no staff|(?:[a-z]+n_t|not) (?:be |have |got |going to )*(?:send(?:ing)? )?any(?:one|body))"
    r"(?:_s|_ll| is| will| who| that| to| can| could|_d)*(?: be| ever)?(?: (?:come|look|send|there|here|in|on|at"
    r"|available|around|free|coming|comes|working|from))\b"
)
_ONLY = lazy(  # bounds to one thing what was held out in another way
    r"\b(?:(?:we|they|he|she|it|the [a-z]+|everyone|all|drivers?|staff) (?:can |will |do "
    r"|just )?only (?!(?:\w+ )?(?:\d|takes?|costs?|have|has|needs?|wants?|be)\b)[a-z]+|(?:members|staff|adults"
    r"|residents|guests|online|cash|card|english|once|time|[a-z]{4,}) only\b(?! \w))"
)
_FINAL = lazy(r"\b(?:non-? ?refundable|(?:is|are|it_s|they_re|all) (?:final|locked in|binding|fixed once))\b")


def flat_denials(text: TurnText, texts: Sequence[str]) -> Iterator[Retraction]:
    """The denials of a turn, by the word that negates."""
    for i, word in enumerate(texts):
        if (word in _NOT or word.endswith("n_t")) and _denies(text, texts, i):
            end, first = _scope(text, texts, i), clause_start(text, i, 6)
            named = matters(texts, i + 1, end)
            if _NOBODY.match(text.norm, text.words[i].start):
                named = (Named(i, matter("someone"), False), *named)
            tail = text.norm[text.words[i].end : text.words[i].end + 30]
            of = word not in _NOUN_NOT and DENIED_OF.search(tail)
            subject = matters(texts, first, i) if of else ()
            yield Retraction("denied", text.words[first].start, text.words[max(end, i + 1) - 1].end, named, subject)
    for found in _ONLY.finditer(text.norm):
        if holds(text, found.start(), found.end(), "asked", "negated") and not conditional(text, found.start()):
            at = index_at(text, found.start())
            first, end = clause_start(text, at, 7), min(len(texts), index_at(text, found.end()) + 4)
            yield Retraction("bounded", found.start(), found.end(), matters(texts, first, end))
    for found in _FINAL.finditer(text.norm):
        if holds(text, found.start(), found.end(), "asked", "negated"):
            for undone in ("cancel", "change", "return"):
                yield Retraction("denied", found.start(), found.end(), matters([undone], 0, 1))


def _denies(text: TurnText, texts: Sequence[str], i: int) -> bool:
    """Whether a negator denies something of the firm's: no answer, no order, no courtesy, nothing of the past."""
    word, place = texts[i], text.words[i].start
    ahead, behind = texts[i - 1] if i else "", texts[i + 1] if i + 1 < len(texts) else ""
    alone = word in ("no", "not") and (not behind or gap(text, i + 1))
    spares = behind == "to" and texts[i + 2 : i + 3] in (["pay"], ["worry"])  # "nothing to pay"
    past = word in _PAST and not (ahead in ("i", "we") and behind not in _SOUGHT)
    has = behind == "have" and ahead in ("we", "they", "i") and texts[i + 2 : i + 3] != ["to"]
    if past or (behind in _NO_DENIAL and not has) or alone or spares:
        return False
    opens = i == 0 or bool(BREAK.search(text.norm, text.words[i - 1].end, place)) or ahead in JOINS
    if word in ("don_t", "dont") and (opens or ahead in ("please", "just")):  # an order
        return False
    if ahead in ("you", "u", "if", "i") and word not in _YOU_MAY_NOT and not (ahead == "i" and word == "not"):
        return False
    return holds(text, place, place, "asked", "past") and not conditional(text, place)


def _scope(text: TurnText, texts: Sequence[str], i: int) -> int:
    """Where the words that a negator is about end."""
    last = clause_end(text, i)
    for at in range(i + 1, last):
        if texts[at] in JOINS or (at > i + 1 and (texts[at] in _PREPOSITIONS or gap(text, at))):
            return at
    return last
